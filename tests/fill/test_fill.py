import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen.kinds import KINDS
from docgen.kinds.decision import DECISION
from docgen.model import Criterion, Person
from docgen.word.build import TEMPLATES, template_bytes
from docgen.word.names import WP, A, w
from docgen.word.template import TemplateCache, compile_template, fill
from tests.support.builders import a_decision, a_pledge, a_record, members, records
from tests.support.docx import word_file
from tests.support.whole_records import REGIMES, every_plan

CACHE = TemplateCache()
BYTES = {name: template_bytes(name) for name in TEMPLATES}


def filled(plan):
    return fill(CACHE.get(BYTES[plan.template], name=plan.template), plan.context)


def body(data):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def text_of(paragraph):
    signs = {w("br"): "\n", w("tab"): "\t"}
    return "".join(node.text or "" if node.tag == w("t") else signs.get(node.tag, "") for node in paragraph.iter())


def paragraphs(data):
    return [text_of(paragraph) for paragraph in body(data).iter(w("p"))]


def decision_with(count):
    return DECISION.plans(a_record(decision=a_decision(members=members(count), body_name="Ban Chỉ đạo")))[0]


TYPED = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"))


@settings(max_examples=60)
@given(TYPED)
@example("A & B <C> \"D\" 'E'")
@example("{{ subject }} {% for x in y %} {_{ {# không phải lệnh #}")
@example("😀 “5 biết” …  hai  dấu cách  ")
@example("a" * 10_000)
@example("&lt;w:p/&gt; ]]> --> <!--")
def test_a_typed_value_comes_out_as_typed(value):
    template = CACHE.get(word_file("[{{ value }}]"), name="a.docx")
    assert f"[{value}]" in paragraphs(fill(template, {"value": value}))


def test_line_ends_and_tabs_of_a_value_become_breaks_and_tabs():
    template = compile_template(word_file("{{ value }}"), name="a.docx")
    assert "một\nhai\n\tba" in paragraphs(fill(template, {"value": "một\r\nhai\n\tba"}))


def test_a_character_that_no_word_file_can_hold_is_shown_as_lost():
    template = compile_template(word_file("{{ value }}"), name="a.docx")
    assert "a\ufffdb" in paragraphs(fill(template, {"value": "a\x00b"}))


@settings(max_examples=25)
@given(records())
def test_every_text_of_a_plan_stands_in_its_paper(record):
    for kind in KINDS:
        for plan in kind.plans(record):
            printed = "\n".join(paragraphs(filled(plan)))
            for value in _printed_values(plan.context):
                assert value in printed


def _printed_values(value, key=""):
    match value:
        case str() if key not in {"title", "field", "style", "picture"}:
            yield value
        case {"members": []} | {"type_name": _, "body": []}:
            return
        case dict():
            for name, inner in value.items():
                is_alias = name == "place" and "field" in value
                yield from () if is_alias else _printed_values(inner, name)
        case list():
            for inner in value:
                yield from _printed_values(inner, key)


@settings(max_examples=25)
@given(records())
def test_equal_facts_give_equal_bytes_and_sound_files(record):
    for kind in KINDS:
        for plan in kind.plans(record):
            data = filled(plan)
            again = fill(compile_template(BYTES[plan.template], name=plan.template), plan.context)
            assert data == again
            assert docx.Document(io.BytesIO(data)).core_properties.title == plan.title


@pytest.mark.parametrize("count", [1, 18, 500])
def test_a_list_of_members_has_one_row_for_each_and_no_blank_one(count):
    tables = list(body(filled(decision_with(count))).iter(w("tbl")))
    rows = tables[-1].findall(w("tr"))
    orders = [text_of(row.find(f".//{w('p')}")) for row in rows]
    assert orders == ["STT", *(str(number) for number in range(1, count + 1))]
    assert rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is not None
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)


def test_without_members_there_is_no_annex_and_no_second_section():
    root = body(filled(decision_with(0)))
    assert len(list(root.iter(w("sectPr")))) == 1
    assert "DANH SÁCH" not in paragraphs(filled(decision_with(0)))


def test_loops_leave_no_mark_and_no_blank_paragraph_in_the_text():
    for plan in (decision_with(0), decision_with(18)):
        root = body(filled(plan))
        blank = [p for p in root.iter(w("p")) if not text_of(p) and not _is_meant_to_be_empty(p)]
        assert blank == []
        assert not any("{" in text or "}" in text for text in paragraphs(filled(plan)))


def _is_meant_to_be_empty(paragraph):
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}").get(w("val"))
    in_note_column = paragraph.getparent().tag == w("tc") and style == "OBang"
    return style in {"DuongKe", "DuongKePhuLuc", "ChoKy", "ChoKyGiu", "KetThuc", "KetThucGiu"} or in_note_column


def test_drawn_lines_take_their_length_from_the_context():
    plan = decision_with(3)
    data = filled(plan)
    widths = {
        anchor.find(f"{{{WP}}}docPr").get("name"): anchor.find(f"{{{WP}}}extent").get("cx")
        for anchor in body(data).iter(f"{{{WP}}}anchor")
    }
    rules = plan.context["rules"]
    assert {f"rule:{key}": str(length) for key, length in rules.items()}.items() <= widths.items()
    for anchor in body(data).iter(f"{{{WP}}}anchor"):
        assert anchor.find(f"{{{WP}}}extent").get("cx") == anchor.find(f".//{{{A}}}ext").get("cx")
    legacy = body(data).findall(".//{urn:schemas-microsoft-com:vml}line")
    assert f"width:{rules['subject'] / 12_700:g}pt" in legacy[2].get("style")
    assert legacy[2].get("to") == f"{rules['subject'] / 12_700:g}pt,3pt"


def test_a_place_to_sign_is_a_content_control_named_by_role_and_person():
    tags = [tag.get(w("val")) for tag in body(filled(decision_with(3))).iter(w("tag"))]
    assert tags == ["sign:Chu_tich-Tran_Hoa_Binh"]


def test_only_parts_with_something_to_fill_are_written_anew():
    plan = decision_with(3)
    before, after = (zipfile.ZipFile(io.BytesIO(data)) for data in (BYTES[plan.template], filled(plan)))
    changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {"word/document.xml", "docProps/core.xml"}
    assert {info.date_time for info in after.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert after.namelist()[0] == "[Content_Types].xml"
    assert sorted(before.namelist()) == sorted(after.namelist())


def test_a_cache_compiles_equal_content_once_and_changed_content_again():
    cache = TemplateCache()
    first, second = word_file("{{ a }}"), word_file("{{ b }}")
    assert cache.get(first, name="a.docx") is cache.get(first, name="a.docx")
    assert cache.get(first, name="a.docx") is not cache.get(second, name="a.docx")


def test_a_full_cache_forgets_what_was_used_longest_ago():
    cache = TemplateCache(size=1)
    kept = cache.get(word_file("{{ a }}"), name="a.docx")
    cache.get(word_file("{{ b }}"), name="b.docx")
    assert cache.get(word_file("{{ a }}"), name="a.docx") is not kept


def test_docxtpl_marks_for_runs_and_paragraphs_print_plain_values():
    template = compile_template(word_file("Tên: {{r name }}", "{%p if yes %}", "có", "{%p endif %}"), name="a.docx")
    assert paragraphs(fill(template, {"name": "Đỗ & Lê", "yes": True})) == ["Tên: Đỗ & Lê", "có"]


def test_a_field_that_word_split_into_runs_is_still_one_field():
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("{", "{ na", "me }", "}"):
        paragraph.add_run(piece).bold = piece == "me }"
    packed = io.BytesIO()
    document.save(packed)
    template = compile_template(packed.getvalue(), name="a.docx")
    assert "Lê Thị Mai" in paragraphs(fill(template, {"name": "Lê Thị Mai"}))


def test_headers_and_footers_are_filled_too():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ organ }}"
    packed = io.BytesIO()
    document.save(packed)
    data = fill(compile_template(packed.getvalue(), name="a.docx"), {"organ": "UBND & HĐND"})
    assert docx.Document(io.BytesIO(data)).sections[0].header.paragraphs[0].text == "UBND & HĐND"


def test_a_template_that_staff_changed_in_word_still_fills():
    source = docx.Document(io.BytesIO(BYTES["state/decision.docx"]))
    source.add_paragraph("Thêm: {{ subject }}")
    packed = io.BytesIO()
    source.save(packed)
    plan = decision_with(2)
    data = fill(compile_template(packed.getvalue(), name="decision.docx"), plan.context)
    assert f"Thêm: {plan.context['subject']}" in paragraphs(data)


def test_the_shipped_templates_name_no_field_that_a_kind_lacks():
    plans = [plan for regime in REGIMES for plan in every_plan(regime).values()]
    assert {plan.template for plan in plans} == set(TEMPLATES)
    for plan in plans:
        assert filled(plan)


def test_a_pledge_with_many_criteria_prints_them_all():
    criteria = tuple(Criterion(f"“{n} điều”", ("một", "hai")) for n in range(60))
    pledge = a_pledge(criteria=criteria, parties=(), persons=(Person("Lê Thị Mai"),))
    plan = next(kind for kind in KINDS if kind.id == "pledge").plans(a_record(pledge=pledge))[0]
    headings = [text for text in paragraphs(filled(plan)) if re.search(r"Thực hiện “\d+ điều”", text)]
    assert len(headings) == 60


def test_the_committed_templates_can_be_read_from_their_folder():
    folder = Path(__file__).parents[2] / "templates_docx"
    for name in TEMPLATES:
        assert compile_template((folder / name).read_bytes(), name=name).parts
