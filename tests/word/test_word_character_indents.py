"""Indents in characters, and paragraphs that run from right to left."""

import pytest

from docgen.paper.formats import Align, ParagraphFormat
from docgen.word.read import read
from tests.support.docx import SINGLE, a_docx, a_style, p

NORMAL = SINGLE + a_style("N", run='<w:sz w:val="21"/>').replace("<w:style ", '<w:style w:default="1" ')
LIST = NORMAL + a_style("L", paragraph='<w:ind w:firstLineChars="200" w:firstLine="420"/>')


def look_of(properties: str, styles: str = NORMAL) -> ParagraphFormat:
    return read(a_docx(p("x", properties=properties), styles=styles)).value.sections[0].blocks[0].format


@pytest.mark.parametrize(
    ("indent", "left", "right", "first"),
    [
        ('w:firstLineChars="200"', 0.0, 0.0, 21.0),
        ('w:left="400" w:hangingChars="100"', 20.0, 0.0, -10.5),
        ('w:leftChars="300" w:hangingChars="100"', 42.0, 0.0, -10.5),
        ('w:leftChars="300"', 31.5, 0.0, 0.0),
        ('w:startChars="100" w:endChars="50"', 10.5, 5.25, 0.0),
        ('w:rightChars="67"', 0.0, 7.035, 0.0),
    ],
)
def test_an_indent_counts_characters_as_wide_as_the_type_is_high(indent: str, left: float, right: float, first: float):
    look = look_of(f"<w:ind {indent}/>")
    assert (look.left_pt, look.right_pt, look.first_line_pt) == pytest.approx((left, right, first))


def test_the_first_line_counts_the_paragraphs_own_type_and_the_sides_that_of_the_default_style():
    look = look_of('<w:ind w:leftChars="100" w:firstLineChars="200"/><w:rPr><w:sz w:val="32"/></w:rPr>')
    assert (look.left_pt, look.first_line_pt) == (10.5, 32.0)


def test_characters_win_over_a_measure_that_says_something_else():
    assert look_of('<w:ind w:leftChars="2500" w:left="100"/>').left_pt == 262.5


def test_the_measure_that_word_made_of_the_characters_is_kept():
    assert look_of('<w:ind w:firstLineChars="200" w:firstLine="422"/>').first_line_pt == pytest.approx(21.1)


def test_characters_of_a_style_win_over_a_direct_measure():
    assert look_of('<w:pStyle w:val="L"/><w:ind w:firstLine="1000"/>', LIST).first_line_pt == 21.0


@pytest.mark.parametrize(("direct", "first"), [("", 0.0), ('w:hanging="360"', -18.0), ('w:firstLine="100"', 5.0)])
def test_a_count_of_none_takes_back_what_the_style_counts(direct: str, first: float):
    indent = f'<w:pStyle w:val="L"/><w:ind w:firstLineChars="0" {direct}/>'
    assert look_of(indent, LIST).first_line_pt == first


@pytest.mark.parametrize("count", ["", "x", "1e99"])
def test_a_count_that_is_no_number_is_passed_over(count: str):
    assert look_of(f'<w:ind w:leftChars="{count}" w:left="200"/>').left_pt == 10.0


@pytest.mark.parametrize(
    ("stated", "align"),
    [
        ("", Align.RIGHT),
        ("left", Align.RIGHT),
        ("right", Align.LEFT),
        ("center", Align.CENTER),
        ("both", Align.JUSTIFY),
    ],
)
def test_a_paragraph_from_right_to_left_begins_at_the_right(stated: str, align: Align):
    jc = f'<w:jc w:val="{stated}"/>' if stated else ""
    look = look_of(f'<w:bidi/>{jc}<w:ind w:left="200" w:right="40"/>')
    assert (look.align, look.left_pt, look.right_pt) == (align, 2.0, 10.0)
