import io
import random
import zipfile

import docx
import pytest

from docgen.model.errors import DocgenError
from docgen.word.package import NotAWordFile
from docgen.word.template import compile_template, fill
from docgen.word.template.errors import (
    TemplateBroken,
    TemplateForbidden,
    TemplateMisfit,
    TemplateTooCostly,
    UnknownFields,
)
from docgen.word.template.sandbox import MAX_STEPS


def a_template(*texts, cell="", header=""):
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if cell:
        document.add_table(2, 2).cell(1, 0).text = cell
    if header:
        document.sections[0].header.paragraphs[0].text = header
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def test_a_syntax_error_names_file_paragraph_and_words():
    data = a_template("Một", "Hai", "Kính gửi {{ ten | }} thân mến")
    with pytest.raises(TemplateBroken) as caught:
        compile_template(data, name="giay_moi.docx")
    assert caught.value.place.number == 3
    message = str(caught.value)
    assert "giay_moi.docx" in message
    assert "đoạn 3" in message
    assert "Kính gửi {{ ten | }} thân mến" in message


def test_a_loop_that_is_never_closed_is_named_where_it_opens():
    data = a_template("Một", "{%p for x in ds %}", "{{ x }}", "Bốn")
    with pytest.raises(TemplateBroken) as caught:
        compile_template(data, name="a.docx")
    assert caught.value.place.number == 2
    assert "thiếu lệnh đóng" in str(caught.value)


@pytest.mark.parametrize("text", ["{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}"])
def test_a_template_that_calls_another_file_is_refused(text):
    with pytest.raises(TemplateBroken, match="không được gọi tệp khác"):
        compile_template(a_template(text), name="a.docx")


def test_all_unknown_fields_are_named_in_one_run_with_their_places():
    data = a_template("{{ title }} {{ nguoi_ky }}", "{{ co_quan.ten }}", cell="{{ ghi_chu }}", header="{{ dau }}")
    template = compile_template(data, name="a.docx")
    with pytest.raises(UnknownFields) as caught:
        fill(template, {"title": "x", "co_quan": {"dia_chi": "y"}})
    assert [field.name for field in caught.value.fields] == ["nguoi_ky", "ten", "ghi_chu", "dau"]
    places = [field.place for field in caught.value.fields]
    assert [place.number for place in places[:2]] == [1, 2]
    assert places[2].cell == "bảng 1, hàng 2, cột 1"
    assert places[3].part == "đầu trang"
    assert "dùng 4 trường không có" in str(caught.value)


def test_a_field_inside_an_unknown_one_is_named_in_full():
    template = compile_template(a_template("{{ a.b.c }}"), name="a.docx")
    with pytest.raises(UnknownFields) as caught:
        fill(template, {})
    assert [field.name for field in caught.value.fields] == ["a.b.c"]


def test_a_field_in_a_branch_that_is_not_printed_is_not_missed():
    template = compile_template(
        a_template("{% if yes %}{{ unknown }}{% endif %}{% if x is defined %}{{ x }}{% endif %}"), name="a.docx"
    )
    assert fill(template, {"yes": False})


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ d.update({'a': 1}) }}",
        "{{ '%s' % d }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ d.items.__globals__ }}",
        "{{ '{0.__class__}'.format(d) }}",
        "{{ range.__class__ }}",
        "{% for x in d %}{{ loop.__class__ }}{% endfor %}",
    ],
)
def test_a_way_out_of_the_sandbox_is_closed(text):
    template = compile_template(a_template(text), name="a.docx")
    with pytest.raises((TemplateForbidden, TemplateMisfit, UnknownFields)):
        fill(template, {"d": {"a": "b"}})


@pytest.mark.parametrize("name", ["cycler", "joiner", "lipsum", "namespace", "self", "dict"])
def test_no_helper_objects_are_handed_to_a_template(name):
    template = compile_template(a_template(f"{{{{ {name}.x }}}}"), name="a.docx")
    with pytest.raises((UnknownFields, TemplateForbidden)):
        fill(template, {})


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
        "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
        "{% set a = 'x' ~ 'y' %}" + "{% set a = a ~ a ~ a ~ a %}" * 20 + "{{ a|length }}",
        "{% set a = ['x', 'y'] %}" + "{% set a = [a|join, a|join, a|join, a|join] %}" * 20,
        "{% set a = 'xy' %}" + "{% set a = a.replace('x', a) %}" * 2 + "{% set a = a|replace('x', a) %}" * 40,
        f"{{% for a in range({MAX_STEPS}) %}}{{% endfor %}}" * 2,
    ],
)
def test_endless_work_is_stopped(text):
    template = compile_template(a_template(text), name="a.docx")
    with pytest.raises((TemplateTooCostly, TemplateForbidden, TemplateMisfit)):
        fill(template, {})


@pytest.mark.parametrize("mark", ["{{ ", "{% ", "{%r ", "{%p "])
def test_marks_that_nothing_closes_are_refused_at_once(mark):
    with pytest.raises(TemplateTooCostly, match="dấu lệnh để ngỏ"):
        compile_template(a_template(mark * 20_000), name="a.docx")


def test_a_part_larger_than_any_template_is_refused():
    noise = random.Random(1).randbytes(5_000_000)  # noqa: S311 - only has to resist packing
    with pytest.raises(NotAWordFile, match="quá lớn"):
        compile_template(packed_with(**{"word/document.xml": noise}), name="a.docx")


def test_an_expression_without_end_is_refused():
    with pytest.raises(DocgenError):
        compile_template(a_template("{{ " + "(" * 5_000 + ")" * 5_000 + " }}"), name="a.docx")


@pytest.mark.parametrize("text", ["{{ x|safe }}", "{{ x|xmlattr }}", "{{ x|attr('y') }}"])
def test_a_filter_that_opens_a_door_is_unknown(text):
    with pytest.raises(TemplateBroken, match="phép biến đổi"):
        compile_template(a_template(text), name="a.docx")


def test_a_value_of_none_is_never_printed():
    template = compile_template(a_template("{{ x }}"), name="a.docx")
    with pytest.raises(TemplateMisfit):
        fill(template, {"x": None})


def test_a_loop_cut_through_a_paragraph_is_told_instead_of_giving_a_broken_file():
    document = docx.Document()
    document.add_paragraph("{% if yes %}a")
    document.add_paragraph("b{% endif %}")
    document.add_paragraph("{% if no %}c")
    document.add_table(1, 1).cell(0, 0).text = "d{% endif %}"
    packed = io.BytesIO()
    document.save(packed)
    template = compile_template(packed.getvalue(), name="a.docx")
    with pytest.raises(TemplateMisfit, match="cắt ngang"):
        fill(template, {"yes": True, "no": False})


def packed_with(**members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7 not a Word file",
        b"PK\x03\x04 cut off",
        bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
        packed_with(readme="no document in here"),
        packed_with(**{"word/document.xml": b"0" * 30_000_000}),
        packed_with(**{"word/document.xml": "<w:document"}),
        packed_with(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY b "{{ c }}">]><a>{{ b }}&b;</a>'}),
    ],
    ids=["empty", "pdf", "cut", "encrypted", "no document", "bomb", "broken xml", "entities"],
)
def test_what_is_no_word_file_is_told_in_one_sentence(data):
    with pytest.raises(NotAWordFile) as caught:
        compile_template(data, name="a.docx")
    assert "\n" not in str(caught.value)
