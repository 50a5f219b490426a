"""What stands at, around and in place of characters, and how high raised and foreign ones make their line."""

from itertools import pairwise

import pytest

from docgen.layout.marks import LineMark, PathMark, TextMark
from docgen.layout.pages import lay_paper
from docgen.layout.proportions import KNOWN
from docgen.layout.text import ink
from docgen.paper.formats import Border, LineRule, LineSpacing, RunFormat
from docgen.paper.nodes import Paper, Paragraph, Text
from tests.support.layout import LOOK, a_paragraph, a_section, of_kind, printed_lines, texts

BOX = Border(1.0, "solid", "FF0000")
RAISED, LOWERED = RunFormat(size_pt=14.0, raised=1), RunFormat(size_pt=14.0, raised=-1)
ARABIC = "مرحبا"


def paper_of(*content, **look) -> Paper:
    return Paper((a_section(a_paragraph(*content, **look)),))


def texts_of(paper: Paper) -> list[TextMark]:
    return [mark for _, mark in of_kind(paper, TextMark)]


def step(look: RunFormat, words: str = "x") -> float:
    """How far apart the lines of two paragraphs stand, the second of which is set in some format."""
    section = a_section(a_paragraph("x"), Paragraph(a_paragraph().format, (Text(words, look),), look), a_paragraph("x"))
    first, *_, last = printed_lines(section)
    return last.y - first.y - (ink(LOOK).ascent_pt + ink(LOOK).descent_pt)


@pytest.mark.parametrize("kind", ["dot", "comma", "circle"])
def test_each_letter_has_its_sign_of_emphasis_above_it(kind: str):
    paper = paper_of(Text("ba chữ", RunFormat(size_pt=14.0, emphasis=kind)))
    (place, text), *_ = of_kind(paper, TextMark)
    signs = [mark for _, mark in of_kind(paper, PathMark)]
    assert len(signs) == len("bachữ")
    assert all(float(sign.segments[0][2]) < text.y - 10.0 for sign in signs)
    assert place.y > 0


def test_a_dot_of_emphasis_may_stand_below():
    paper = paper_of(Text("x", RunFormat(size_pt=14.0, emphasis="underDot")))
    ((_, text),) = of_kind(paper, TextMark)
    ((_, sign),) = of_kind(paper, PathMark)
    assert float(sign.segments[0][2]) > text.y


def test_neighbours_with_equal_borders_stand_in_one_box():
    plain, bold = (RunFormat(size_pt=14.0, bold=bold, border=BOX) for bold in (False, True))
    lines = [mark for _, mark in of_kind(paper_of(Text("một ", plain), Text("hai", bold)), LineMark)]
    assert len(lines) == 4
    wide = ink(plain).width("một ") + ink(bold).width("hai")
    assert max(mark.to_x for mark in lines) - min(mark.x for mark in lines) == pytest.approx(wide)


def test_borders_that_differ_are_two_boxes():
    other = RunFormat(size_pt=14.0, border=Border(2.0, "solid"))
    found = of_kind(paper_of(Text("một", RunFormat(size_pt=14.0, border=BOX)), Text("hai", other)), LineMark)
    assert len(found) == 8


def test_a_lowered_character_drops_less_than_a_raised_one_rises():
    (up,), (down,) = (texts_of(paper_of(Text("2", look))) for look in (RAISED, LOWERED))
    base = texts_of(paper_of(Text("2", LOOK)))[0]
    assert up.size_pt == down.size_pt < base.size_pt
    assert ink(RAISED).rise_pt > -ink(LOWERED).rise_pt > 0


@pytest.mark.parametrize("look", [RAISED, LOWERED])
@pytest.mark.parametrize("words", ["____", ""])
def test_a_line_of_nothing_but_raised_or_lowered_text_is_lower(look: RunFormat, words: str):
    assert step(look, words) < step(LOOK, words)


def test_a_raised_character_beside_others_leaves_their_line_as_high_as_it_is():
    both = a_section(a_paragraph("x"), a_paragraph("x", Text("2", RAISED)), a_paragraph("x"))
    plain = a_section(a_paragraph("x"), a_paragraph("x"), a_paragraph("x"))
    assert printed_lines(both)[-1].y == printed_lines(plain)[-1].y


def test_letters_that_no_font_holds_are_printed_as_squares_and_stay_letters():
    result = lay_paper(paper_of(f"chào {ARABIC}"))
    mark = texts_of(paper_of(f"chào {ARABIC}"))[-1]
    assert mark.text == ARABIC
    assert len({glyph.number for glyph in mark.glyphs}) == 1
    assert "".join(glyph.text for glyph in mark.glyphs) == ARABIC
    assert [notice.kind for notice in result.warnings] == ["character-missing"]


def test_a_mark_on_a_letter_that_no_font_holds_is_no_square_of_its_own():
    (mark,) = texts_of(paper_of("م\u0650"))
    assert [glyph.text for glyph in mark.glyphs] == ["م\u0650"]


@pytest.mark.parametrize(("wide", "narrow"), [("Verdana", "Arial"), ("Georgia", "Times New Roman")])
def test_a_stand_in_is_as_wide_as_the_font_it_stands_for(wide: str, narrow: str):
    words = "Quyết định này có hiệu lực kể từ ngày ký"
    stretched, plain = (ink(RunFormat(family=family)) for family in (wide, narrow))
    known = KNOWN[wide.lower()]
    assert stretched.face == plain.face
    assert stretched.width(words) == pytest.approx(plain.width(words) * known.width)
    assert texts_of(paper_of(Text(words[:10], RunFormat(family=wide))))[0].scale == known.width


def test_a_line_is_as_high_as_the_font_says_that_is_not_here():
    verdana = RunFormat(family="Verdana", size_pt=10.0)
    assert ink(verdana).ascent_pt + ink(verdana).descent_pt == pytest.approx(12.15)


def test_capitals_are_stretched_by_less():
    verdana = RunFormat(family="Verdana", caps=True)
    scales = [mark.scale for mark in texts_of(paper_of(Text("Quyết định", verdana)))]
    assert set(scales) == {KNOWN["verdana"].width * KNOWN["verdana"].capitals}


@pytest.mark.parametrize("family", ["Corbel", "Candara", "Calibri Light"])
def test_families_drawn_with_calibri_are_set_in_its_twin(family: str):
    assert ink(RunFormat(family=family)).face.family == "Calibri"


def test_a_sign_from_the_font_of_symbols_leaves_its_line_as_high_as_it_is():
    bullet = RunFormat(family="Docgen Symbols", size_pt=14.0)
    section = a_section(a_paragraph("x"), a_paragraph(Text("●", bullet), "x"), a_paragraph("x"))
    first, *_, last = printed_lines(section)
    assert last.y - first.y == pytest.approx(2 * (ink(LOOK).ascent_pt + ink(LOOK).descent_pt), abs=0.01)


def test_chinese_letters_keep_a_distance_from_latin_ones():
    han, latin = ink(RunFormat(family="Droid Sans Fallback", size_pt=14.0)), ink(LOOK)
    marks = texts_of(paper_of("中文abc中"))
    gaps = [after.x - before.x - before.width for before, after in pairwise(marks)]
    assert gaps == pytest.approx([14.0 / 4, 14.0 / 4])
    assert marks[0].width == pytest.approx(han.width("中文"))
    assert marks[1].width == pytest.approx(latin.width("abc"))


def test_chinese_letters_keep_no_distance_from_spaces_and_stops():
    marks = texts_of(paper_of("中 a。b"))
    assert [round(after.x - before.x - before.width, 3) for before, after in pairwise(marks)] == [0.0] * (
        len(marks) - 1
    )


def test_an_exact_line_is_as_high_as_it_says_whatever_it_holds():
    exact = LineSpacing(LineRule.EXACT, 20.0)
    section = a_section(*(a_paragraph(Text("x", look), line=exact) for look in (LOOK, RAISED, LOWERED)))
    found = texts(section)
    assert found == ["x", "x", "x"]
