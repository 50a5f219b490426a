import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from docgen.kinds import KINDS
from docgen.kinds.minutes import MINUTES
from docgen.kinds.pledge import PLEDGE
from docgen.model import Party, Person
from docgen.paper.length import from_emu, from_mm, from_twips
from docgen.paper.measure import text_width_pt
from docgen.regimes import state
from docgen.word.build import TEMPLATES, template_bytes, write_templates
from docgen.word.build.style_sheet import STYLES
from docgen.word.names import WP, w
from docgen.word.template import compile_template, fill
from tests.support.builders import a_decision, a_pledge, a_record, members

FOLDER = Path(__file__).parents[2] / "templates_docx"


def part(data, name):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_committed_template_equals_a_fresh_build(name):
    assert (FOLDER / name).read_bytes() == template_bytes(name), "run: python -m docgen.word.build"


def test_the_templates_folder_holds_no_other_file():
    assert sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.docx")) == sorted(TEMPLATES)


def test_writing_the_templates_gives_their_files(tmp_path):
    written = write_templates(tmp_path)
    assert sorted(str(path.relative_to(tmp_path)) for path in written) == sorted(TEMPLATES)


def test_kinds_and_templates_name_each_other():
    used = {template for kind in KINDS for templates in kind.templates.values() for template in templates}
    assert used == set(TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_style_in_use_is_defined_under_an_ascii_id(name):
    data = template_bytes(name)
    defined = {style.get(w("styleId")) for style in part(data, "word/styles.xml").iter(w("style"))}
    used = {
        found.get(w("val"))
        for source in ("word/document.xml", "word/header1.xml", "word/header2.xml")
        for found in part(data, source).iter(w("pStyle"), w("rStyle"), w("tblStyle"))
    }
    assert used <= defined
    assert all(style_id.isascii() for style_id in defined)


def test_no_two_styles_share_a_name_and_each_is_based_on_a_known_one():
    assert len({style.name for style in STYLES}) == len(STYLES)
    assert {style.based_on for style in STYLES} <= {"Normal", *(style.id for style in STYLES)}


@pytest.mark.parametrize("name", TEMPLATES)
def test_runs_and_paragraphs_bear_no_direct_format(name):
    root = part(template_bytes(name), "word/document.xml")
    direct = {child.tag for found in root.iter(w("pPr"), w("rPr")) for child in found}
    assert direct <= {w("pStyle"), w("rStyle"), w("sectPr")}


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_font_is_set_in_every_script_and_the_language_is_vietnamese(name):
    defaults = part(template_bytes(name), "word/styles.xml").find(f".//{w('rPrDefault')}/{w('rPr')}")
    fonts = defaults.find(w("rFonts"))
    assert {fonts.get(w(slot)) for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert defaults.find(w("lang")).get(w("val")) == "vi-VN"


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_section_has_the_page_of_the_norm_and_hides_the_first_number(name):
    data = template_bytes(name)
    for section in part(data, "word/document.xml").iter(w("sectPr")):
        margins = {side: from_twips(float(section.find(w("pgMar")).get(w(side)))) for side in ("top", "left", "right")}
        assert margins["left"] == pytest.approx(from_mm(state.MARGIN_LEFT_MM), abs=0.05)
        assert margins["right"] == pytest.approx(from_mm(state.MARGIN_RIGHT_MM), abs=0.05)
        assert section.find(w("titlePg")) is not None
        assert section.find(w("pgNumType")).get(w("start")) == "1"
    assert not list(part(data, "word/header1.xml").iter(w("t")))
    assert "PAGE" in part(data, "word/header2.xml").find(f".//{w('instrText')}").text


@pytest.mark.parametrize("name", TEMPLATES)
def test_word_lays_the_files_out_as_version_2013_does(name):
    mode = part(template_bytes(name), "word/settings.xml").find(f".//{w('compatSetting')}")
    assert (mode.get(w("name")), mode.get(w("val"))) == ("compatibilityMode", "15")


@pytest.mark.parametrize("name", TEMPLATES)
def test_drawn_lines_have_numbers_of_their_own(name):
    shapes = list(part(template_bytes(name), "word/document.xml").iter(f"{{{WP}}}docPr"))
    numbers = [shape.get("id") for shape in shapes]
    assert len(set(numbers)) == len(numbers) >= 2


def test_the_line_under_the_motto_is_as_long_as_the_motto():
    anchor = next(part(template_bytes("state/minutes.docx"), "word/document.xml").iter(f"{{{WP}}}anchor"))
    names = {
        found.find(f"{{{WP}}}docPr").get("name"): int(found.find(f"{{{WP}}}extent").get("cx"))
        for found in anchor.getroottree().iter(f"{{{WP}}}anchor")
    }
    motto = text_width_pt(state.MOTTO, size_pt=state.MOTTO_PT, bold=True)
    assert from_emu(names["Đường kẻ dưới Tiêu ngữ"]) == pytest.approx(motto, abs=0.01)


def _held_rows(table):
    rows = table.findall(w("tr"))
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)
    return rows


def test_the_signature_is_held_to_the_last_paragraph_of_the_text():
    keeps = {style.id for style in STYLES if style.keep_next}
    for kind in KINDS:
        for plan in kind.plans(a_record(decision=a_decision(members=members(3)))):
            data = fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)
            root = part(data, "word/document.xml")
            table = next(t for t in root.iter(w("tbl")) if next(t.iter(w("sdt")), None) is not None)
            assert _held_rows(table)
            before = table.getprevious().find(f"{w('pPr')}/{w('pStyle')}").get(w("val"))
            assert before in keeps


def _is_held_to_the_next(row):
    first = next(row.iter(w("p"))).find(f"{w('pPr')}/{w('pStyle')}").get(w("val"))
    return next((style.keep_next for style in STYLES if style.id == first), False)


def test_positions_stay_with_the_names_below_them_and_pairs_may_part():
    parties = tuple(Party(f"Đơn vị {n}", Person(f"Người {n}", "Trưởng")) for n in range(6))
    plan = PLEDGE.plans(a_record(pledge=a_pledge(parties=parties)))[0]
    data = fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)
    rows = part(data, "word/document.xml").find(f".//{w('tbl')}").findall(w("tr"))
    assert [_is_held_to_the_next(row) for row in rows] == [True, False] * 3


def test_recipients_of_minutes_stay_with_the_signatures_above_them():
    plan = MINUTES.plans(a_record())[0]
    data = fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)
    rows = part(data, "word/document.xml").findall(f".//{w('tbl')}")[-1].findall(w("tr"))
    assert [_is_held_to_the_next(row) for row in rows] == [True, True, False]


@pytest.mark.parametrize("name", TEMPLATES)
def test_content_controls_fit_the_limits_of_word(name):
    for control in part(template_bytes(name), "word/document.xml").iter(w("sdtPr")):
        assert control.find(w("tag")).get(w("val")).startswith("sign:{{ ")
        assert control.find(w("alias")) is not None


@pytest.mark.office
def test_libreoffice_opens_every_template_and_every_paper(office):
    record = a_record(decision=a_decision(members=members(18), body_name="Ban Chỉ đạo"))
    plans = [plan for kind in KINDS for plan in kind.plans(record)]
    papers = [fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context) for plan in plans]
    pdfs = office.to_pdfs([*(template_bytes(name) for name in TEMPLATES), *papers])
    assert all(pdf.startswith(b"%PDF") for pdf in pdfs)
