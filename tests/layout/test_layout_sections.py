"""What a section says about its pages: columns, borders, colour, and where the text stands."""

import pytest

from docgen.layout.marks import LineMark, RectMark, TextMark
from docgen.paper.formats import Border, Borders, TabAlign, TabStop, VerticalAlign
from docgen.paper.nodes import BorderedPages, Columns, PageBorders, Paper
from docgen.word.read import read
from tests.support.docx import a_docx, p
from tests.support.layout import MARGIN_PT, SMALL_PAGE, a_paragraph, a_section, of_kind, printed_lines

EDGE = Border(1.0, "solid", "FF0000", 10.0)
FRAME = Borders(EDGE, EDGE, EDGE, EDGE)


def strokes(*sections, color: str = "FF0000"):
    return [(place.page, mark) for place, mark in of_kind(Paper(sections), LineMark) if mark.color == color]


def test_columns_may_differ_in_width():
    columns = Columns(2, each=((60.0, 20.0), (120.0, 0.0)))
    words = a_paragraph("một hai ba bốn năm sáu bảy tám chín mười " * 12)
    found = printed_lines(a_section(words, columns=columns))
    left = [line for line in found if line.x == MARGIN_PT]
    right = [line for line in found if line.x == MARGIN_PT + 80.0]
    assert len(left) + len(right) == len(found)
    assert max(line.end - line.x for line in left) < 70.0 < max(line.end - line.x for line in right)


def test_a_page_border_stands_at_its_distance_from_the_paper():
    found = strokes(a_section(a_paragraph("chữ"), borders=PageBorders(FRAME)))
    assert len(found) == 4
    assert min(mark.x for _, mark in found) == 10.0
    assert max(mark.to_y for _, mark in found) == SMALL_PAGE.height_pt - 10.0


def test_a_page_border_may_stand_around_the_text():
    found = strokes(a_section(a_paragraph("chữ"), borders=PageBorders(FRAME, from_text=True)))
    assert min(mark.x for _, mark in found) == MARGIN_PT - 10.0


@pytest.mark.parametrize(
    ("pages", "bordered"),
    [(BorderedPages.ALL, {1, 2}), (BorderedPages.FIRST, {1}), (BorderedPages.NOT_FIRST, {2})],
)
def test_a_page_border_is_on_the_pages_that_it_is_for(pages: BorderedPages, bordered: set[int]):
    blocks = (a_paragraph("một"), a_paragraph("hai", page_break_before=True))
    assert {page for page, _ in strokes(a_section(*blocks, borders=PageBorders(FRAME, pages=pages)))} == bordered


@pytest.mark.parametrize(("align", "share"), [(VerticalAlign.CENTER, 0.5), (VerticalAlign.BOTTOM, 1.0)])
def test_text_may_stand_in_the_middle_or_at_the_end_of_its_page(align: VerticalAlign, share: float):
    plain = printed_lines(a_section(a_paragraph("chữ")))[0]
    moved = printed_lines(a_section(a_paragraph("chữ"), vertical_align=align))[0]
    room = SMALL_PAGE.height_pt - 2 * MARGIN_PT - 1.149 * 14
    assert moved.y - plain.y == pytest.approx(share * room, abs=0.1)


def test_coloured_paper_lies_beneath_everything():
    paper = Paper((a_section(a_paragraph("chữ")),), background="FFFFE0")
    marks = [item.mark for item, _ in of_kind(paper, RectMark) + of_kind(paper, TextMark)]
    assert isinstance(marks[0], RectMark)
    assert (marks[0].width, marks[0].height) == (SMALL_PAGE.width_pt, SMALL_PAGE.height_pt)


def test_a_bar_tab_is_drawn_down_the_whole_line():
    found = of_kind(Paper((a_section(a_paragraph("chữ", tabs=(TabStop(30.0, TabAlign.BAR),))),)), LineMark)
    assert [(mark.x, mark.to_x) for _, mark in found] == [(30.0, 30.0)]


def test_a_line_is_drawn_between_paragraphs_that_share_a_frame():
    between = Border(1.0, "solid", "00FF00", 2.0)
    blocks = [a_paragraph(text, borders=FRAME, between=between) for text in ("một", "hai", "ba")]
    assert len(strokes(a_section(*blocks), color="00FF00")) == 2
    level = [mark for _, mark in strokes(a_section(*blocks)) if mark.y == mark.to_y]
    assert len(level) == 2


def test_the_reader_finds_what_a_section_says():
    section = (
        '<w:pgBorders w:offsetFrom="page" w:display="firstPage"><w:top w:val="single" w:sz="8" w:space="24"/>'
        '</w:pgBorders><w:cols w:num="2" w:equalWidth="0"><w:col w:w="2000" w:space="400"/><w:col w:w="3000"/></w:cols>'
        '<w:vAlign w:val="center"/>'
    )
    found = read(a_docx(p("chữ"), section=section)).value.sections[0]
    assert found.columns.each == ((100.0, 20.0), (150.0, 0.0))
    assert found.vertical_align is VerticalAlign.CENTER
    assert found.borders.pages is BorderedPages.FIRST
    assert found.borders.borders.top.space_pt == 24.0
    assert not found.borders.from_text
