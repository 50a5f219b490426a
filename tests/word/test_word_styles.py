"""Properties: defaults, style chains, direct values, and the rules that combine them."""

import pytest

from docgen.paper.formats import Align, LineRule, ParagraphFormat, RunFormat, TabAlign
from docgen.paper.nodes import Paragraph, Text
from docgen.word.read import read
from tests.support.docx import NAMESPACES, SINGLE, a_docx, a_style, p


def first(body: str, styles: str = SINGLE) -> Paragraph:
    block = read(a_docx(body, styles=styles)).value.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block


def run_of(body: str, styles: str = SINGLE) -> RunFormat:
    text = first(body, styles).content[0]
    assert isinstance(text, Text)
    return text.format


def look_of(properties: str, styles: str = SINGLE) -> ParagraphFormat:
    return first(p("x", properties=properties), styles).format


def test_a_run_takes_defaults_then_style_then_its_own_word():
    styles = SINGLE + a_style("Base", run='<w:b/><w:sz w:val="24"/>') + a_style("Top", based_on="Base", run="<w:i/>")
    look = run_of(p("x", properties='<w:pStyle w:val="Top"/>', run='<w:sz w:val="20"/>'), styles)
    assert (look.bold, look.italic, look.size_pt) == (True, True, 10.0)


def test_toggles_of_two_style_levels_cancel_each_other():
    styles = SINGLE + a_style("P", run="<w:b/>") + a_style("C", kind="character", run="<w:b/>")
    assert not run_of(p("x", properties='<w:pStyle w:val="P"/>', run='<w:rStyle w:val="C"/>'), styles).bold


def test_a_direct_toggle_stands_above_the_styles():
    styles = SINGLE + a_style("P", run="<w:b/>")
    assert not run_of(p("x", properties='<w:pStyle w:val="P"/>', run='<w:b w:val="0"/>'), styles).bold


def test_a_style_based_on_itself_ends():
    styles = SINGLE + a_style("Loop", based_on="Loop", run="<w:i/>")
    assert run_of(p("x", properties='<w:pStyle w:val="Loop"/>'), styles).italic


def test_an_unknown_style_is_the_default_one():
    styles = SINGLE + a_style("N", run="<w:i/>").replace("<w:style ", '<w:style w:default="1" ')
    assert run_of(p("x", properties='<w:pStyle w:val="Missing"/>'), styles).italic


def test_equal_looks_are_one_object():
    blocks = read(a_docx(p("a") + p("b"))).value.sections[0].blocks
    assert blocks[0].format is blocks[1].format


@pytest.mark.parametrize(
    ("spacing", "rule", "value"),
    [
        ('w:line="360"', LineRule.AUTO, 1.5),
        ('w:line="360" w:lineRule="exact"', LineRule.EXACT, 18.0),
        ('w:line="360" w:lineRule="atLeast"', LineRule.AT_LEAST, 18.0),
        ('w:line="nonsense"', LineRule.AUTO, 1.0),
    ],
)
def test_a_line_is_a_multiple_or_a_count_of_points_by_its_rule(spacing: str, rule: LineRule, value: float):
    line = look_of(f"<w:spacing {spacing}/>").line
    assert (line.rule, line.value) == (rule, value)


def test_indents_and_spaces_are_points():
    look = look_of('<w:ind w:left="720" w:hanging="360"/><w:spacing w:before="120" w:after="60"/><w:jc w:val="both"/>')
    assert (look.left_pt, look.first_line_pt, look.before_pt, look.after_pt) == (36.0, -18.0, 6.0, 3.0)
    assert look.align is Align.JUSTIFY


def test_tab_stops_add_up_along_the_chain_and_can_be_cleared():
    styles = SINGLE + a_style(
        "T", paragraph='<w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:pos="1440"/></w:tabs>'
    )
    look = look_of(
        '<w:pStyle w:val="T"/><w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="center" w:pos="2000"/></w:tabs>',
        styles,
    )
    assert [(stop.position_pt, stop.align) for stop in look.tabs] == [(72.0, TabAlign.RIGHT), (100.0, TabAlign.CENTER)]


def test_a_measure_may_carry_its_unit():
    assert look_of('<w:ind w:left="1cm"/>').left_pt == pytest.approx(28.35, abs=0.01)


def test_theme_fonts_are_resolved():
    theme = f'<a:theme {NAMESPACES}><a:minorFont><a:latin typeface="Arial"/></a:minorFont></a:theme>'
    body = p("x", run='<w:rFonts w:asciiTheme="minorAscii"/>')
    paper = read(a_docx(body, parts={"word/theme.xml": theme}, links={"rH": ("theme", "theme.xml")})).value
    assert paper.sections[0].blocks[0].content[0].format.family == "Arial"


def test_a_style_without_an_id_goes_by_its_name_and_is_nobodys_default():
    unnamed = '<w:style><w:name w:val="Nho"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>'
    assert run_of(p("x", properties='<w:pStyle w:val="Nho"/>'), SINGLE + unnamed).size_pt == 1.0
    assert run_of(p("x"), SINGLE + unnamed).size_pt == 14.0
