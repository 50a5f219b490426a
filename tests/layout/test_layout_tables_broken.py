"""Rows that a page's end divides: what stands above it, what goes on below, and what is printed again."""

from dataclasses import replace

import pytest

from docgen.layout.marks import LineMark, Mark, Page, RectMark, TextMark, walk
from docgen.layout.pages import lay_paper
from docgen.layout.slices import Room, Slice
from docgen.paper.drawings import Anchor, Wrap
from docgen.paper.formats import CellFormat, RunFormat, Turn, VerticalAlign
from docgen.paper.nodes import NoteMark, PageFormat, Paper, Row, Section
from tests.support.tables import (
    MARGINS,
    RULED,
    a_cell,
    a_grid,
    a_row,
    laid,
    line_starts,
    merged_away,
    para,
    spots,
    strokes,
)

TWENTY = "|".join("abcdefghijklmnopqrst")


def one(*rows: Row) -> Slice:
    (found,) = laid(a_grid(*rows))
    return found


def halves(row: Slice, room_pt: float, *, forced: bool = False) -> tuple[Slice, Slice]:
    parts = row.split(room_pt, forced=forced)
    assert parts is not None
    return parts


def lines(marks: list[Mark]) -> list[str]:
    return [mark.color for mark in walk(marks) if isinstance(mark, RectMark) and mark.color]


def test_each_cell_of_a_row_goes_on_where_it_was_cut():
    head, tail = halves(one(a_row("a|b|c|d", "w|x|y|z")), 25.0)
    assert (lines(head.marks), lines(tail.marks)) == (["a", "b", "w", "x"], ["c", "d", "y", "z"])
    assert head.height_pt == 21.0
    assert tail.height_pt == 22.0


def test_both_parts_of_a_row_are_closed_boxes():
    head, tail = halves(one(a_row("a|b|c|d", "w|x|y|z")), 25.0)
    for part in (head, tail):
        across = [line for line in strokes(part.marks) if line[1] == line[3]]
        assert [line[1] for line in across] == [0.5, 21.5]


def test_a_part_of_a_row_can_be_divided_again():
    rest, found = one(a_row(TWENTY, "x")), []
    while (parts := rest.split(45.0)) is not None:
        found.append(lines(parts[0].marks))
        rest = parts[1]
    assert "".join("".join(part).replace("x", "") for part in [*found, lines(rest.marks)]) == "abcdefghijklmnopqrst"
    assert len(found) == 4


def test_the_text_of_parts_stands_at_their_top():
    look = replace(RULED, vertical_align=VerticalAlign.BOTTOM)
    head, tail = halves(one(a_row("a|b|c|d|e", a_cell("x|y", look=look))), 31.0)
    assert spots(head.marks)["x"][1] == 1.0
    assert lines(tail.marks) == ["d", "e"]


@pytest.mark.parametrize(
    "row",
    [
        a_row("a|b|c|d", "x", may_split=False),
        a_row("a|b|c|d", "x", height_pt=41.0, is_exact=True),
        a_row(a_cell(para("a|b|c|d", keep_lines=True)), "x|y|z"),
        a_row(a_cell(para("a|b|c|d", keep_lines=True)), a_cell(para("x", keep_lines=True))),
        a_row("a", "x", height_pt=90.0),
    ],
)
def test_a_row_stays_whole_that_must_not_split_or_has_a_cell_with_nothing_to_put_above(row: Row):
    assert one(row).split(25.0) is None


def test_an_empty_cell_does_not_keep_a_row_whole():
    head, tail = halves(one(a_row("a|b|c|d", a_cell(para("", keep_lines=True, before_pt=20.0)))), 25.0)
    assert (lines(head.marks), lines(tail.marks)) == (["a", "b"], ["c", "d"])


def test_a_row_that_no_page_is_long_enough_for_is_divided_by_force():
    row = one(a_row(TWENTY, "x", may_split=False))
    assert row.split(50.0) is None
    head, tail = halves(row, 50.0, forced=True)
    assert (len(lines(head.marks)), len(lines(tail.marks))) == (5, 16)


def test_what_stays_of_a_stated_height_is_left_to_the_rest():
    head, tail = halves(one(a_row("a|b|c|d", "x", height_pt=100.0)), 31.0)
    assert head.height_pt == 31.0
    assert tail.height_pt == 100.0 - 31.0 + 1.0


def test_rows_that_a_cell_spans_part_between_each_other_and_the_cell_goes_on():
    tall = a_cell("a|b|c|d|e|f", down=3)
    row = one(a_row(tall, "x"), a_row(merged_away(), "y"), a_row(merged_away(), "z"))
    head, tail = halves(row, 30.0)
    assert (lines(head.marks), lines(tail.marks)) == (["a", "b", "x", "y"], ["c", "d", "e", "f", "z"])
    assert tail.height_pt == 1.0 + 40.0 + 1.0
    again, rest = halves(tail, 25.0, forced=True)
    assert lines(again.marks) + lines(rest.marks) == ["c", "d", "z", "e", "f"]


def test_a_cell_over_rows_on_two_pages_is_closed_above_and_opened_again_below():
    row = one(a_row(a_cell("a", down=2), "x"), a_row(merged_away(), "y"))
    head, tail = halves(row, 15.0)
    assert (0.0, 11.5, 301.0, 11.5) in strokes(head.marks)
    assert (0.0, 0.5, 301.0, 0.5) in strokes(tail.marks)


def test_rows_that_keep_with_the_next_are_not_parted():
    kept = a_cell(para("x", keep_next=True))
    rows = (a_row(a_cell("a", down=3), "w"), a_row(merged_away(), kept), a_row(merged_away(), "z"))
    head, tail = halves(one(*rows), 25.0)
    assert (lines(head.marks), lines(tail.marks)) == (["a", "w"], ["x", "z"])


def test_turned_lines_stay_on_one_of_the_pages():
    look = replace(CellFormat(MARGINS), turn=Turn.UP)
    rows = (a_row(a_cell("chữ", look=look, down=2), "x"), a_row(merged_away(), "y|z"))
    head, tail = halves(one(*rows), 12.0)
    assert lines(head.marks) + lines(tail.marks) in (["chữ", "x", "y", "z"], ["x", "chữ", "y", "z"])


def test_notes_go_with_the_part_that_calls_them():
    note = NoteMark("1", RunFormat(), (para("n"),))
    noted = replace(para("b"), content=(*para("b").content, note))
    head, tail = halves(one(a_row(a_cell("a", noted), "x")), 15.0)
    assert (head.notes, tail.notes) == ((), (note,))


def test_a_table_within_a_cell_is_divided_between_its_rows_and_closed():
    inner = a_grid(a_row("i"), a_row("j"), a_row("k"), columns=(50.0,))
    head, tail = halves(one(a_row(a_cell(inner), "x")), 25.0)
    assert (lines(head.marks), lines(tail.marks)) == (["i", "j", "x"], ["k"])
    closed = [mark for mark in walk(head.marks) if isinstance(mark, LineMark) and mark.y == mark.to_y]
    assert len(closed) == 2 + 3


def test_marks_that_others_added_to_a_row_stay_with_its_first_part():
    row = one(a_row("a|b|c|d", "x"))
    row.marks.append(RectMark(0.0, 0.0, 1.0, 1.0, "added"))
    head, tail = halves(row, 25.0)
    assert ("added" in lines(head.marks), "added" in lines(tail.marks)) == (True, False)


def a_list_of_members(count: int = 18) -> list[Slice]:
    head = a_row("STT", "Họ và tên", is_header=True)
    return laid(a_grid(head, *(a_row(f"{number}", f"Ông {number}") for number in range(1, count + 1))))


def test_a_head_stands_above_its_first_row_and_is_repeated_above_all_others_as_an_artifact():
    head, *members = a_list_of_members()
    assert not head.may_break
    assert head.repeats == ()
    assert all(
        lines([mark for again in row.repeats for mark in again.marks]) == ["STT", "Họ và tên"] for row in members
    )
    assert all(mark.tag is None for again in members[0].repeats for mark in walk(again.marks) if hasattr(mark, "tag"))


def test_a_head_of_several_rows_is_repeated_whole_and_one_without_rows_below_is_not():
    head = (a_row(a_cell("a", down=2), "b", is_header=True), a_row(merged_away(), "c", is_header=True))
    slices = laid(a_grid(*head, a_row("x", "y")))
    assert len(slices) == 2
    assert lines(slices[1].repeats[0].marks) == ["a", "b", "c"]
    assert all(not row.repeats for row in laid(a_grid(*head)))


def test_a_table_in_a_cell_repeats_no_head():
    slices = laid(a_grid(a_row("a", "b", is_header=True), a_row("c", "d")), Room(400.0))
    assert slices[1].repeats == ()


def printed(*rows: Row, **look: object) -> list[Page]:
    page = PageFormat(height_pt=400.0)
    paper = Paper((Section((para("Danh sách"), a_grid(*rows, **look)), page),))
    return lay_paper(paper).value.pages


def words(page: Page) -> str:
    return " ".join(mark.text.strip() for mark in walk(page.marks) if isinstance(mark, TextMark))


def test_the_list_of_eighteen_members_has_its_head_on_both_pages():
    head = a_row("STT", "Họ và tên", is_header=True)
    members = (a_row(f"{number}", f"Ông {number}", height_pt=17.0) for number in range(1, 19))
    first, second = printed(head, *members)
    assert words(first).startswith("Danh sách STT Họ và tên 1 Ông 1")
    assert words(second).startswith("STT Họ và tên")
    assert words(second).endswith("18 Ông 18")


def lowest(page: Page) -> float:
    return max(y for _, y in line_starts(page.marks))


@pytest.mark.parametrize("may_split", [True, False])
def test_a_row_longer_than_a_page_loses_nothing(may_split: bool):
    pages = printed(a_row(a_cell(*(f"d{number}" for number in range(90))), "x", may_split=may_split))
    assert len(pages) > 2
    assert " ".join(words(page) for page in pages).replace(" x ", " ").count("d") == 90
    assert all(lowest(page) < page.height_pt - 72.0 for page in pages)


def test_a_cell_over_more_rows_than_pages_hold_stands_beside_them_on_all_pages():
    rows = [a_row(a_cell("Tên", down=200), "r0"), *(a_row(merged_away(), f"r{number}") for number in range(1, 200))]
    pages = printed(*rows)
    printed_words = " ".join(words(page) for page in pages).split()
    assert [word for word in printed_words if word[0] == "r"] == [f"r{number}" for number in range(200)]
    assert printed_words.count("Tên") == 1
    assert all(lowest(page) < page.height_pt - 72.0 for page in pages)


def test_a_floating_table_prints_its_text_once():
    page, *_ = printed(a_row("a", "b"), anchor=Anchor(wrap=Wrap.SQUARE))
    assert words(page).split().count("a") == 1
