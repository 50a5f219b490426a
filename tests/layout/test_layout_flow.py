"""Where pages and columns end, and what stands on each."""

from itertools import pairwise

import pytest

from docgen.layout.marks import LineMark, RectMark, TextMark
from docgen.paper.drawings import Anchor, HorizontalOrigin, Shape, VerticalOrigin, Wrap
from docgen.paper.formats import RunFormat, Sides
from docgen.paper.nodes import (
    Break,
    BreakKind,
    Columns,
    FieldKind,
    Margin,
    NoteMark,
    PageField,
    PageFormat,
    Paper,
    SectionStart,
)
from tests.support.layout import LOOK, MARGIN_PT, SMALL_PAGE, a_paragraph, a_section, of_kind, printed_lines, texts

LINE_PT = 1.149 * 14
ROWS = int(300 // LINE_PT)  # lines on a page
BREAK, COLUMN = Break(BreakKind.PAGE, LOOK), Break(BreakKind.COLUMN, LOOK)


def numbered(count: int, start: int = 1, **look):
    """Paragraphs of one line each."""
    return [a_paragraph(f"dòng {number}", **look) for number in range(start, start + count)]


def pages(*blocks, **more):
    """The lines of each page."""
    found = printed_lines(a_section(*blocks, **more))
    return [[line.text.rstrip() for line in found if line.page == page] for page in range(1, found[-1].page + 1)]


def test_a_page_holds_as_many_lines_as_fit():
    assert [len(page) for page in pages(*numbered(ROWS + 1))] == [ROWS, 1]


def test_neither_the_first_nor_the_last_line_of_a_paragraph_stands_alone():
    long = a_paragraph("một hai ba bốn năm sáu bảy tám chín mười " * 3)
    count = len(pages(long)[0])
    assert count >= 4
    orphan = pages(*numbered(ROWS - 1), long)
    widow = pages(*numbered(ROWS - count + 1), long)
    assert len(orphan[0]) == ROWS - 1
    assert len(widow[1]) == 2


def test_without_widow_control_every_line_may_stand_alone():
    long = a_paragraph("một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu", widow_control=False)
    assert len(pages(*numbered(ROWS - 1), long)[0]) == ROWS


def test_kept_lines_and_kept_paragraphs_move_together():
    heading = a_paragraph("Điều 1", keep_next=True)
    long = a_paragraph("một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu", keep_lines=True)
    found = pages(*numbered(ROWS - 2), heading, long)
    assert len(found[0]) == ROWS - 2
    assert found[1][0] == "Điều 1"


def test_what_can_never_stay_together_is_parted_where_the_page_ends():
    found = pages(*numbered(ROWS + 5, keep_next=True))
    assert [len(page) for page in found] == [ROWS, 5]


def test_the_space_above_a_paragraph_is_left_out_at_the_top_of_a_page_that_began_by_itself():
    found = printed_lines(a_section(*numbered(ROWS), a_paragraph("sau", before_pt=40.0)))
    first = next(line for line in found if line.page == 1)
    assert found[-1].page == 2
    assert found[-1].y == first.y


def test_the_space_is_kept_where_the_page_was_begun_on_purpose():
    plain = printed_lines(a_section(a_paragraph("đầu"), a_paragraph("sau", page_break_before=True)))[-1]
    spaced = printed_lines(a_section(a_paragraph("đầu"), a_paragraph("sau", page_break_before=True, before_pt=40.0)))[
        -1
    ]
    assert spaced.y == plain.y + 40.0


def test_text_behind_a_page_break_goes_on_on_the_next_page():
    assert pages(a_paragraph("trước", BREAK, "sau")) == [["trước"], ["sau"]]


def test_a_break_at_the_end_of_a_paragraph_makes_no_empty_line():
    found = printed_lines(a_section(a_paragraph("trước", BREAK), a_paragraph("sau")))
    assert [line.page for line in found] == [1, 2]
    assert found[1].y == found[0].y


def test_the_larger_of_two_spaces_counts_unless_they_add_up():
    blocks = (a_paragraph("một", after_pt=10.0), a_paragraph("hai", before_pt=6.0))
    larger, added = (
        printed_lines(a_section(*blocks), adds_spacing=adds)[1].y - printed_lines(a_section(*blocks))[0].y
        for adds in (False, True)
    )
    assert larger == pytest.approx(LINE_PT + 10.0, abs=0.05)
    assert added == pytest.approx(LINE_PT + 16.0, abs=0.05)


def test_text_runs_down_one_column_and_then_the_next():
    found = printed_lines(a_section(*numbered(ROWS + 2), columns=Columns(2, 20.0)))
    assert {line.page for line in found} == {1}
    assert [line.x for line in found[-2:]] == [MARGIN_PT + 110.0] * 2


def test_a_column_break_begins_the_next_column():
    found = printed_lines(a_section(a_paragraph("trái", COLUMN, "phải"), columns=Columns(2, 20.0)))
    assert [line.x for line in found] == [MARGIN_PT, MARGIN_PT + 110.0]
    assert found[0].y == found[1].y


def test_columns_above_a_continuous_section_are_equally_long():
    above = a_section(*numbered(6), columns=Columns(2, 20.0))
    below = a_section(a_paragraph("dưới"), start=SectionStart.CONTINUOUS)
    found = printed_lines(above, below)
    columns = [line for line in found if line.text.startswith("dòng")]
    assert [line.x for line in columns].count(MARGIN_PT) == 3
    assert found[-1].y - columns[2].y == pytest.approx(LINE_PT, abs=1.5)


def test_a_new_section_begins_a_page_and_counts_from_its_own_number():
    footer = Margin((a_paragraph(PageField(FieldKind.PAGE, LOOK), "/", PageField(FieldKind.PAGE_COUNT, LOOK)),))
    first = a_section(a_paragraph("một"), footer=footer)
    second = a_section(a_paragraph("hai"), footer=footer, first_page_number=4, page_numbers="lowerRoman")
    assert texts(first, second) == ["1/2", "một", "iv/2", "hai"]


def test_the_number_of_pages_is_known_in_the_text_too():
    found = pages(a_paragraph("gồm ", PageField(FieldKind.PAGE_COUNT, LOOK), " trang"), *numbered(ROWS))
    assert found[0][0] == "gồm 2 trang"


def test_first_and_even_pages_have_their_own_heads():
    header = Margin((a_paragraph("lẻ"),), first=(a_paragraph("đầu"),), even=(a_paragraph("chẵn"),))
    found = pages(*numbered(2 * ROWS + 1), header=header)
    assert [page[0] for page in found] == ["đầu", "chẵn", "lẻ"]


def test_a_tall_header_pushes_the_text_down_and_a_tall_footer_up():
    tall = Margin(tuple(numbered(4)))
    plain, pushed = (printed_lines(a_section(a_paragraph("văn bản"), header=each))[-1] for each in (Margin(), tall))
    assert pushed.y - plain.y == pytest.approx(SMALL_PAGE.header_pt + 4 * LINE_PT - MARGIN_PT, abs=0.1)
    assert len(pages(*numbered(ROWS), footer=tall)[0]) - 4 < ROWS


def test_a_note_stands_at_the_foot_of_the_page_of_its_mark():
    note = NoteMark("1", RunFormat(size_pt=14.0, raised=1), (a_paragraph("chú thích"),))
    found = printed_lines(a_section(*numbered(ROWS), a_paragraph("có dấu", note)))
    last = found[-1]
    assert (last.page, last.text) == (2, "chú thích")
    assert last.y == pytest.approx(SMALL_PAGE.height_pt - MARGIN_PT, abs=LINE_PT / 2)
    assert any(
        place.page == 2 for place, _ in of_kind(Paper((a_section(*numbered(ROWS), a_paragraph(note)),)), LineMark)
    )


def test_a_line_whose_note_finds_no_room_goes_to_the_next_page_with_it():
    note = NoteMark("1", RunFormat(size_pt=14.0, raised=1), tuple(numbered(3, 90)))
    found = pages(*numbered(ROWS - 2), a_paragraph("có dấu", note))
    assert len(found[0]) == ROWS - 2
    assert found[1][0].startswith("có dấu")


def a_float(wrap: Wrap, **anchor) -> Shape:
    place = Anchor(HorizontalOrigin.COLUMN, vertical=VerticalOrigin.PARAGRAPH, wrap=wrap, **anchor)
    return Shape(60.0, 40.0, place, fill="0000FF")


def test_lines_stand_beside_what_floats_and_below_it_at_full_width():
    words = "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười"
    found = printed_lines(a_section(a_paragraph(a_float(Wrap.SQUARE, gap=Sides(right_pt=10.0)), words)))
    starts = [line.x for line in found]
    assert starts[:3] == [MARGIN_PT + 70.0] * 3
    assert starts[-1] == MARGIN_PT
    assert "".join(line.text for line in found) == words


def test_lines_go_below_what_leaves_them_no_side():
    found = printed_lines(a_section(a_paragraph("trên"), a_paragraph(a_float(Wrap.TOP_AND_BOTTOM), "dưới")))
    assert found[1].y - found[0].y == pytest.approx(40.0 + LINE_PT, abs=0.05)


def test_text_runs_over_what_lies_behind_it():
    paper = Paper((a_section(a_paragraph(a_float(Wrap.BEHIND), "trên")),))
    kinds = [type(item.mark) for item, _ in of_kind(paper, RectMark) + of_kind(paper, TextMark)]
    assert kinds == [RectMark, TextMark]
    assert of_kind(paper, TextMark)[0][0].x + of_kind(paper, TextMark)[0][1].x == MARGIN_PT


def test_a_float_moves_to_the_next_page_with_its_paragraph():
    found = of_kind(Paper((a_section(*numbered(ROWS), a_paragraph(a_float(Wrap.SQUARE), "neo")),)), RectMark)
    assert [place.page for place, mark in found if mark.color == "0000FF"] == [2]


def test_the_space_below_a_paragraph_that_ends_the_page_stays_on_that_page():
    ended = a_paragraph("cuối trang", Break(BreakKind.PAGE, LOOK), after_pt=30.0)
    (_, plain), (_, spaced) = (
        [line.y for line in printed_lines(a_section(ended, a_paragraph("đầu trang", before_pt=before)))]
        for before in (0.0, 12.0)
    )
    top = printed_lines(a_section(a_paragraph("đầu trang")))[0].y
    assert (plain, spaced) == pytest.approx((top, top + 12.0))


def test_lines_stand_on_the_grid_of_their_section():
    found = printed_lines(a_section(*numbered(3), line_pitch_pt=20.0))
    assert [round(b.y - a.y, 3) for a, b in pairwise(found)] == [20.0, 20.0]


def test_a_page_too_small_for_a_line_still_prints_it():
    tiny = PageFormat(60.0, 60.0, Sides(25.0, 10.0, 25.0, 10.0), 5.0, 5.0)
    assert texts(a_section(*numbered(2), page=tiny)) == ["dòng 1", "dòng 2"]
