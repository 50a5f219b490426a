import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from docgen.kinds import KINDS
from docgen.kinds.minutes import MINUTES
from docgen.kinds.pledge import PLEDGE
from docgen.model import Party, Person
from docgen.paper.length import from_emu, from_mm, from_twips
from docgen.paper.measure import text_width_pt
from docgen.regimes import front, party, state
from docgen.word.build import REGIMES, TEMPLATES, write_templates
from docgen.word.build import template_bytes as build
from docgen.word.build.style_sheet import style_sheet
from docgen.word.names import WP, w
from docgen.word.template import compile_template, fill
from tests.support.builders import a_decision, a_pledge, a_record, members
from tests.support.whole_records import every_plan

FOLDER = Path(__file__).parents[2] / "templates_docx"
STYLES = style_sheet(state)
template_bytes = cache(build)
WITHOUT_DRAWN_LINES = {"news_item", "annex", "roster", "photo_annex", "pledge_individual", "pledge_joint"}


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


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.ID)
def test_no_two_styles_share_a_name_and_each_is_based_on_a_known_one(regime):
    styles = style_sheet(regime)
    assert len({style.name for style in styles}) == len({style.id for style in styles}) == len(styles)
    assert {style.based_on for style in styles} <= {"Normal", *(style.id for style in styles)}


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
        margins = [from_twips(float(section.find(w("pgMar")).get(w(side)))) for side in SIDES]
        assert margins == pytest.approx(_margins(section, TEMPLATES[name][1]), abs=0.05)
        assert section.find(w("titlePg")) is not None
        assert section.find(w("pgNumType")).get(w("start")) == "1"
    assert not list(part(data, "word/header1.xml").iter(w("t")))
    assert "PAGE" in part(data, "word/header2.xml").find(f".//{w('instrText')}").text


SIDES = ("left", "top", "right", "bottom")


def _margins(section, regime):
    """Left, top, right and bottom in points; a page on its side has its binding edge at the top."""
    upright = (regime.MARGIN_LEFT_MM, regime.MARGIN_TOP_MM, regime.MARGIN_RIGHT_MM, regime.MARGIN_BOTTOM_MM)
    is_wide = section.find(w("pgSz")).get(w("orient")) == "landscape"
    turned = (*upright[3:], *upright[:3]) if is_wide else upright
    return [from_mm(side) for side in turned]


@pytest.mark.parametrize("name", TEMPLATES)
def test_word_lays_the_files_out_as_version_2013_does(name):
    mode = part(template_bytes(name), "word/settings.xml").find(f".//{w('compatSetting')}")
    assert (mode.get(w("name")), mode.get(w("val"))) == ("compatibilityMode", "15")


@pytest.mark.parametrize("name", TEMPLATES)
def test_drawn_lines_have_numbers_of_their_own(name):
    shapes = list(part(template_bytes(name), "word/document.xml").iter(f"{{{WP}}}docPr"))
    numbers = [shape.get("id") for shape in shapes]
    assert len(set(numbers)) == len(numbers)
    paper, regime = TEMPLATES[name]
    if paper not in WITHOUT_DRAWN_LINES:
        assert len(numbers) >= (1 if regime.NAME_MARK else 2)


@pytest.mark.parametrize("regime", [state, front], ids=lambda regime: regime.ID)
def test_the_line_under_the_motto_is_as_long_as_the_motto(regime):
    anchor = next(part(template_bytes(f"{regime.ID}/minutes.docx"), "word/document.xml").iter(f"{{{WP}}}anchor"))
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


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.ID)
def test_the_signature_is_held_to_the_last_paragraph_of_the_text(regime):
    keeps = {style.id for style in style_sheet(regime) if style.keep_next}
    signed = set()
    for name, plan in every_plan(regime.ID).items():
        data = fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)
        root = part(data, "word/document.xml")
        for table in (t for t in root.iter(w("tbl")) if next(t.iter(w("sdt")), None) is not None):
            signed.add(name)
            assert _held_rows(table)
            before = table.getprevious().find(f"{w('pPr')}/{w('pStyle')}").get(w("val"))
            assert before in keeps, name
    unsigned = {"annex", "regulation", "roster", "news_item", "photo_annex"}
    assert signed == {paper for paper, _ in TEMPLATES.values()} - unsigned


def _is_held_to_the_next(row):
    return _keeps_with_next(next(row.iter(w("p"))).find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))


def _keeps_with_next(style_id):
    """Whether a style, or one that it is based on, keeps a paragraph with the next one."""
    style = next((style for style in STYLES if style.id == style_id), None)
    return style is not None and (style.keep_next or _keeps_with_next(style.based_on))


@pytest.mark.parametrize(
    ("count", "held"),
    [(2, [True, False]), (6, [True, True] * 2 + [True, False]), (11, [True, False] * 4 + [True, True, True, False])],
)
def test_positions_stay_with_the_names_below_them_and_only_more_pairs_than_a_page_holds_may_part(count, held):
    parties = tuple(Party(f"Đơn vị {n}", Person(f"Người {n}", "Trưởng")) for n in range(count))
    plan = PLEDGE.plans(a_record(pledge=a_pledge(parties=parties)))[0]
    data = fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)
    rows = part(data, "word/document.xml").find(f".//{w('tbl')}").findall(w("tr"))
    assert [_is_held_to_the_next(row) for row in rows] == held


def test_recipients_of_minutes_stay_with_the_signatures_above_them():
    plan = MINUTES.plans(a_record())[0]
    data = fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)
    rows = part(data, "word/document.xml").findall(f".//{w('tbl')}")[-1].findall(w("tr"))
    assert [_is_held_to_the_next(row) for row in rows] == [True, True, False]


@pytest.mark.parametrize("regime", REGIMES, ids=lambda regime: regime.ID)
@pytest.mark.parametrize(("other", "name"), [("plan", "conclusion_notice"), ("official_letter", "correction_letter")])
def test_a_template_with_a_place_for_annexes_fills_a_paper_that_has_none(other, name, regime):
    source = f"{regime.ID}/{other}.docx"
    assert fill(compile_template(template_bytes(source), name=source), every_plan(regime.ID)[name].context)


@pytest.mark.parametrize("name", TEMPLATES)
def test_content_controls_fit_the_limits_of_word(name):
    for control in part(template_bytes(name), "word/document.xml").iter(w("sdtPr")):
        assert control.find(w("tag")).get(w("val")).startswith("sign:{{ ")
        assert control.find(w("alias")) is not None


@pytest.mark.office
def test_libreoffice_opens_every_template_and_every_paper(office):
    record = a_record(decision=a_decision(members=members(18), body_name="Ban Chỉ đạo"))
    plans = [plan for kind in KINDS for plan in kind.plans(record)]
    plans += [plan for regime in REGIMES for plan in every_plan(regime.ID).values()]
    papers = [fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context) for plan in plans]
    pdfs = office.to_pdfs([*(template_bytes(name) for name in TEMPLATES), *papers])
    assert all(pdf.startswith(b"%PDF") for pdf in pdfs)


@pytest.mark.parametrize("name", TEMPLATES)
def test_only_the_papers_of_the_party_change_margins_on_the_back(name):
    mirrored = part(template_bytes(name), "word/settings.xml").find(w("mirrorMargins")) is not None
    assert mirrored == (TEMPLATES[name][1] is party)


def drawn_names(data):
    return [shape.get("name") for shape in part(data, "word/document.xml").iter(f"{{{WP}}}docPr")]


def texts_in(data, style):
    found = part(data, "word/document.xml").iter(w("p"))
    styled = [p for p in found if p.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) == style]
    return ["".join(text.text or "" for text in p.iter(w("t"))) for p in styled]


@pytest.mark.parametrize("name", [name for name, (_, regime) in TEMPLATES.items() if regime is party])
def test_the_party_draws_one_line_as_long_as_its_title_and_types_its_other_marks(name):
    data = template_bytes(name)
    title = text_width_pt(party.NATION, size_pt=party.NATION_PT, bold=True)
    lines = list(part(data, "word/document.xml").iter(f"{{{WP}}}anchor"))
    assert all(int(line.find(f"{{{WP}}}extent").get("cx")) == pytest.approx(title * 12_700, abs=200) for line in lines)
    assert len(lines) == len(texts_in(data, "QuocHieu")) + len(texts_in(data, "QuocHieuNho"))
    assert set(texts_in(data, "DauSao")) <= {"*"}
    assert set(texts_in(data, "DauTrichYeu") + texts_in(data, "DauPhuLuc")) <= {"-----"}
