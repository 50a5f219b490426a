"""What is told of a template before it is used, beside the catalogue of faults in tests/templates."""

import datetime as dt
import io
import re
import zipfile

import pytest

from docgen.model import Severity
from docgen.word.template import compile_template, fill
from docgen.word.template.check import KnownFacts, check_template, own_facts, own_shape
from docgen.word.template.errors import TemplateMisfit
from docgen.word.template.form import Asks, form_fields
from docgen.word.template.shape import shape_of
from docgen.workflow.templates.trial import try_template
from tests.support.docx import word_file, zipped

SAMPLE = {
    "title": "Giấy mời",
    "subject": "ra mắt mô hình",
    "notes": ["một", "hai"],
    "is_open": True,
    "members": [{"name": "Lê Mai"}],
    "letterhead": {"name": ["ỦY BAN NHÂN DÂN"], "number": "Số: 12"},
}
FACTS = KnownFacts(shape_of(SAMPLE), SAMPLE)
NOON = dt.datetime(2026, 5, 12, 12, tzinfo=dt.UTC)
TYPES = "[Content_Types].xml"
ENTITIES = '<!DOCTYPE w:styles [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


def with_member(data, name, change):
    """The same file with one member changed; None takes it out."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        members = {each: source.read(each) for each in source.namelist()}
    changed = change(members.pop(name).decode())
    return zipped(members | ({} if changed is None else {name: changed}))


def errors(data):
    return [each for each in check_template(data, FACTS) if each.severity is Severity.ERROR]


def own_form(*texts):
    return {each.name: each.asks for each in form_fields(own_shape(word_file(*texts), FACTS))}


def in_text(mark):
    return f"{{% if {mark} %}}CÓ{{% endif %}}"


@pytest.mark.parametrize(
    "test",
    ["mức == “cao”", "“cao” == mức", "not mức == ‘cao’", "mức in ['cao', 'vừa']", "mức == 'cao' or mức != 'vừa'"],
)
def test_a_field_that_is_compared_with_a_text_is_a_text_to_type(test):
    assert own_form(in_text(test)) == {"mức": Asks.TEXT}


def test_a_field_that_is_compared_in_one_place_and_tested_in_another_is_a_text():
    assert own_form(in_text("mức"), in_text("mức == 'cao'")) == {"mức": Asks.TEXT}


@pytest.mark.parametrize("test", ["có_quà", "not có_quà", "có_quà and subject", "có_quà == true", "có_quà is true"])
def test_a_field_that_is_only_asked_for_its_truth_is_a_box_to_tick(test):
    assert own_form(in_text(test)) == {"có_quà": Asks.YES}


def test_a_template_that_does_not_list_its_parts_is_refused():
    found = errors(with_member(word_file("{{ subject }}"), TYPES, lambda _: None))
    assert [each.code for each in found] == ["content-type"]
    assert "Word không mở được" in found[0].message


MAIN_OVERRIDE = re.compile(r'<Override PartName="/word/document.xml"[^>]*/>')
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
XML_DEFAULT = re.compile(r'<Default Extension="xml"[^>]*/>')


def typed_by_default(types):
    return XML_DEFAULT.sub(f'<Default Extension="XML" ContentType="{MAIN_TYPE}"/>', MAIN_OVERRIDE.sub("", types))


def typed_by_nobody(types):
    return XML_DEFAULT.sub("", MAIN_OVERRIDE.sub("", types))


@pytest.mark.parametrize(("change", "codes"), [(typed_by_default, []), (typed_by_nobody, ["content-type"])])
def test_the_type_of_the_main_text_may_come_from_its_extension(change, codes):
    data = with_member(word_file("{{ subject }}"), TYPES, change)
    assert [each.code for each in errors(data)] == codes


@pytest.mark.parametrize(
    "mark",
    ["{{ letterhead.name[5] }}", "{{ members[0].name }}", "{{ notes|first }}", "{{ letterhead.name[-3] ~ 'x' }}"],
)
def test_an_item_that_a_list_may_lack_is_told_at_its_place_beside_the_other_faults(mark):
    found = errors(word_file("{{ subject }}", mark, "{{ subjec }}"))
    assert {(each.code, each.place.number) for each in found} == {("no-item", 2), ("unknown", 3)}
    assert "mục mà danh sách có thể không có" in found[0].message
    assert "trường" not in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "{% if notes|length > 1 %}{{ notes[1] }}{% endif %}",
        "{{ notes[1]|default('') }}",
        "{% if notes[1] is defined %}{{ notes[1] }}{% endif %}",
        "{{ 'x' if notes }}",
    ],
)
def test_an_item_that_is_asked_for_with_care_is_no_fault(text):
    assert errors(word_file(text)) == []


def test_what_a_form_cannot_ask_for_is_told_at_its_place():
    rows = "{% for h in hộ %}{{ h.chủ_hộ }}{% for n in h.người %}{{ n.tên }}{% endfor %}{% endfor %}"
    _, found = own_facts(word_file("Một", rows, "{{ subjects }}", "{{ subjects }}"), FACTS)
    assert {(each.code, each.place.number) for each in found} == {("too-deep", 2), ("near-given", 3)}


WORDLESS = [
    "[subject, subject]",
    "(subject, 'x')",
    "range(3)",
    "none",
    "true",
    "{'a': 1}",
    "subject == 'x'",
    "not subject",
    "subject is defined",
    "notes or []",
    "'x' if subject else none",
]


@pytest.mark.parametrize("value", WORDLESS)
def test_a_mark_that_prints_no_words_is_told_beside_the_other_faults(value):
    found = errors(word_file("Một", f"{{{{ {value} }}}} {{{{ subjec }}}}"))
    assert [(each.code, each.place.number) for each in found if each.code != "unknown"] == [("wordless", 2)]
    assert "unknown" in {each.code for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "{{ is_open }}",
        "{{ notes|sort }}",
        "{{ notes ~ 'x' }}",
        "{{ notes|upper }}",
        "{{ notes|string }}",
        "{{ members|join(', ') }}",
        "{{ letterhead|e }}",
        "{% set x = [1] %}{{ x }}",
        "{% for n in notes %}{{ loop.last }}{% endfor %}",
        "{{ subject ~ none }}",
    ],
)
def test_what_would_be_printed_in_python_s_notation_is_told_at_its_place(text):
    found = errors(word_file("Một", text))
    assert {each.place.number for each in found} == {2}
    assert all("không in trực tiếp được" in each.message or "giá trị trống" in each.message for each in found)


def test_texts_and_numbers_are_printed_whatever_was_done_with_them():
    text = "{{ notes|join(', ') }} {{ notes|length }} {{ subject|upper }} {{ 1 + 2 }} {{ subject if is_open else '' }}"
    assert errors(word_file(text, "{% for n in notes %}{{ loop.index }}{{ n ~ '.' }}{% endfor %}")) == []


def test_a_paper_is_not_made_where_a_list_would_be_printed_as_python_writes_it():
    template = compile_template(word_file("{{ notes }}"), name="a.docx")
    with pytest.raises(TemplateMisfit, match="danh sách"):
        fill(template, {"notes": ["một"]})


@pytest.mark.parametrize("part", ["word/styles.xml", "docProps/app.xml", "word/theme/theme1.xml"])
@pytest.mark.parametrize(
    "damage", [lambda xml: re.sub(r"(<\?xml.*?\?>)?", rf"\1{ENTITIES}", xml, count=1), lambda xml: xml[:-9]]
)
def test_a_damaged_part_that_every_paper_would_carry_along_is_refused_by_name(part, damage):
    found = errors(with_member(word_file("{{ subject }}"), part, damage))
    assert [each.code for each in found] == ["damaged"]
    assert part in found[0].message


def test_a_damaged_picture_is_refused_by_name_and_gives_no_copy_with_comments():
    packed = io.BytesIO(word_file("{{ subject }}"))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("word/media/image1.png", b"whole picture")
    trial = try_template(packed.getvalue().replace(b"whole picture", b"wrong picture"), "a.docx", FACTS, NOON)
    assert [each.code for each in trial.findings if each.severity is Severity.ERROR] == ["damaged"]
    assert "word/media/image1.png" in trial.findings[0].message
    assert trial.commented is None
