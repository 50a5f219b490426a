"""Tables as slices: where rows, lines and text stand, and what is told to a reader of the structure."""

from dataclasses import replace

import pytest

from docgen.layout.blocks import lay_blocks
from docgen.layout.marks import Clipped, Element, LineMark, RectMark, Turned, walk
from docgen.layout.slices import Room, Work
from docgen.layout.tables import lay_table
from docgen.paper.drawings import Anchor, HorizontalOrigin, Shape, VerticalOrigin, Wrap
from docgen.paper.formats import (
    NO_BORDER,
    Align,
    Border,
    Borders,
    CellFormat,
    ParagraphFormat,
    RunFormat,
    Sides,
    Turn,
    VerticalAlign,
)
from docgen.paper.nodes import NoteMark, PageFormat, Paragraph, SignaturePlace, Text
from tests.support.tables import (
    BOX,
    LINE_PT,
    MARGINS,
    ROOM,
    RULED,
    THIN,
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

PLAIN = CellFormat(MARGINS)


def test_a_row_is_as_high_as_its_highest_cell_and_the_line_above_it():
    first, second = laid(a_grid(a_row("a", "b|c|d"), a_row("e", "f")))
    assert first.height_pt == 3 * LINE_PT + 1.0
    assert second.height_pt == LINE_PT + 2.0  # the line below the table comes on top


def test_text_begins_below_the_line_and_the_margin_at_the_inset_from_the_grid():
    look = replace(RULED, padding=Sides(3.0, 5.0, 2.0, 5.0))
    (row,) = laid(a_grid(a_row(a_cell("a", look=look), a_cell("b", look=look)), indent_pt=20.0))
    assert spots(row.marks) == {"a": (20.5 + 5.0, 4.0), "b": (120.5 + 5.0, 4.0)}
    assert row.height_pt == 1.0 + 3.0 + LINE_PT + 2.0 + 1.0


@pytest.mark.parametrize(("is_exact", "height"), [(False, 41.0), (True, 30.0)])
def test_a_stated_height_counts_the_line_above_and_only_an_exact_one_holds_more_text(is_exact: bool, height: float):
    row, _ = laid(a_grid(a_row("a|a|a|a", "b", height_pt=30.0, is_exact=is_exact), a_row("c", "d")))
    assert row.height_pt == height


def test_text_that_an_exact_row_has_no_room_for_is_clipped_at_its_lower_edge():
    row, _ = laid(a_grid(a_row("a|a|a|a", "b", height_pt=30.0, is_exact=True), a_row("c", "d")))
    (clip,) = [mark for mark in walk(row.marks) if isinstance(mark, Clipped)]
    assert clip.y + clip.height == row.height_pt == 30.0


@pytest.mark.parametrize(("align", "y"), [("top", 1.0), ("center", 11.0), ("bottom", 21.0)])
def test_text_stands_at_the_height_its_cell_asks_for(align: str, y: float):
    look = replace(RULED, vertical_align=VerticalAlign(align))
    row, _ = laid(a_grid(a_row(a_cell("a", look=look), "b|b|b"), a_row("c", "d")))
    assert spots(row.marks)["a"][1] == y


def test_a_cell_over_two_rows_makes_the_last_of_them_higher_and_both_one_slice():
    tall = a_cell("a|a|a|a", down=2)
    both, after = laid(a_grid(a_row(tall, "b"), a_row(merged_away(), "c"), a_row("d", "e")))
    assert spots(both.marks)["c"][1] == LINE_PT + 2.0
    assert both.height_pt == 4 * LINE_PT + 1.0
    assert spots(after.marks)["d"][1] == 1.0


def test_an_edge_that_two_cells_share_is_drawn_once():
    first, second = laid(a_grid(a_row("a", "b"), a_row("c", "d")))
    assert strokes(first.marks) == [
        (0.0, 0.5, 301.0, 0.5),
        (0.5, 0.0, 0.5, 11.0),
        (100.5, 0.0, 100.5, 11.0),
        (300.5, 0.0, 300.5, 11.0),
    ]
    assert [line for line in strokes(second.marks) if line[1] == line[3]] == [
        (0.0, 0.5, 301.0, 0.5),
        (0.0, 11.5, 301.0, 11.5),
    ]
    assert all(mark.tag is None for mark in walk(first.marks) if isinstance(mark, LineMark))


def test_a_row_has_the_line_that_closes_the_table_where_a_page_ends_below_it():
    first, second = laid(a_grid(a_row("a", "b"), a_row("c", "d")))
    assert strokes(first.closing) == [(0.0, 11.5, 301.0, 11.5)]
    assert list(second.closing) == []


def test_where_a_long_side_meets_several_kinds_of_lines_these_are_drawn():
    thick = Border(3.0, "solid")
    wide = a_cell("a", across=2, look=replace(RULED, borders=replace(BOX, bottom=NO_BORDER)))
    below = a_row(a_cell("b"), a_cell("c", look=replace(RULED, borders=replace(BOX, top=thick))))
    _, row = laid(a_grid(a_row(wide), below))
    widths = [mark.width_pt for mark in row.marks if isinstance(mark, LineMark) and mark.y == mark.to_y]
    assert widths == [1.0, 3.0, 1.0]
    assert spots(row.marks)["b"][1] == 3.0


def test_a_double_border_is_two_strokes_within_its_width():
    double = Border(3.0, "double")
    look = CellFormat(MARGINS, Borders(top=double))
    (row,) = laid(a_grid(a_row(a_cell("a", look=look), a_cell("b", look=look))))
    found = [(mark.y, mark.width_pt) for mark in row.marks if isinstance(mark, LineMark)]
    assert found == [(0.5, 1.0), (2.5, 1.0)]


def test_the_strokes_of_double_lines_meet_as_two_rectangles_one_in_the_other():
    double = Border(3.0, "double")
    look = CellFormat(MARGINS, Borders(double, double, double, double))
    (row,) = laid(a_grid(a_row(a_cell("a", look=look)), columns=(100.0,)))
    height = row.height_pt
    lines = [mark for mark in row.marks if isinstance(mark, LineMark)]
    boxes = {
        (
            min(line.x, line.to_x) - (line.width_pt / 2 if line.x == line.to_x else 0.0),
            min(line.y, line.to_y) - (line.width_pt / 2 if line.y == line.to_y else 0.0),
        )
        for line in lines
    }
    assert len(lines) == 8
    # the outer corners of the outer rectangle and, 2 pt further in, of the inner one
    assert {(0.0, 0.0), (2.0, 2.0), (0.0, height - 1.0), (2.0, height - 3.0)} <= boxes


@pytest.mark.parametrize(("style", "is_round"), [("dashed", False), ("dotted", True)])
def test_dashes_and_dots_grow_with_their_line(style: str, is_round: bool):
    dashes = []
    for width in (1.0, 2.0):
        look = CellFormat(MARGINS, Borders(top=Border(width, style)))
        (row,) = laid(a_grid(a_row(a_cell("a", look=look), a_cell("b", look=look))))
        (line,) = [mark for mark in row.marks if isinstance(mark, LineMark)]
        assert line.is_round is is_round
        dashes.append(line.dash)
    assert dashes[1] == tuple(2 * part for part in dashes[0]) != ()


def test_backgrounds_lie_under_lines_and_text_and_have_no_seams_side_by_side():
    look = replace(RULED, background="EEEEEE")
    row, _ = laid(a_grid(a_row(a_cell("a", look=look), a_cell("b", look=look)), a_row("c", "d")))
    ground, *others = row.marks
    assert isinstance(ground, RectMark)
    assert (ground.x, ground.y, ground.width, ground.height) == (0.5, 0.0, 300.0, row.height_pt)
    assert not any(isinstance(mark, RectMark) for mark in others)


@pytest.mark.parametrize(
    ("look", "left"),
    [
        ({"align": Align.CENTER}, 50.0),
        ({"align": Align.RIGHT}, 100.0),
        ({"indent_pt": -7.0}, -7.0),
        ({"align": Align.CENTER, "columns": (200.0, 300.0)}, -50.0),
    ],
)
def test_a_table_stands_in_its_room_as_it_is_aligned(look: dict[str, object], left: float):
    plain = a_row(a_cell("a", look=PLAIN), a_cell("b", look=PLAIN))
    (row,) = laid(a_grid(plain, **look))  # type: ignore[arg-type]
    assert spots(row.marks)["a"][0] == left + 5.0


def test_columns_of_a_mirrored_table_run_from_the_right_with_their_borders():
    look = CellFormat(Sides(left_pt=2.0, right_pt=8.0), Borders(left=THIN))
    (row,) = laid(a_grid(a_row(a_cell("a", look=look), a_cell("b", look=PLAIN)), is_mirrored=True))
    assert spots(row.marks) == {"a": (200.0 + 8.0, 0.0), "b": (5.0, 0.0)}
    assert strokes(row.marks) == [(300.0, 0.0, 300.0, LINE_PT)]


def test_cells_with_space_between_them_stand_apart_each_in_its_own_box():
    first, second = laid(a_grid(a_row("a", "b"), a_row("c", "d"), spacing_pt=6.0))
    assert first.height_pt == 6.0 + 1.0 + LINE_PT + 1.0
    assert second.height_pt == first.height_pt + 6.0
    assert spots(first.marks) == {"a": (6.0 + 5.0, 7.0), "b": (106.0 + 5.0, 7.0)}
    assert len(strokes(first.marks)) == 8


def turned_to(turn: Turn, height: float = 0.0) -> tuple[Turned, float]:
    look = replace(PLAIN, turn=turn)
    (row,) = laid(a_grid(a_row(a_cell("abc", look=look), a_cell("b", look=PLAIN), height_pt=height)))
    (found,) = [mark for mark in row.marks if isinstance(mark, Turned)]
    return found, row.height_pt


def at(turned: Turned, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = turned.matrix
    return a * x + c * y + e, b * x + d * y + f


def test_lines_that_run_up_begin_at_the_lower_left_and_those_that_run_down_at_the_upper_right():
    up, height = turned_to(Turn.UP, 60.0)
    assert height == 60.0
    assert at(up, 0.0, 0.0) == (5.0, 60.0)
    assert at(up, 60.0, 10.0) == (15.0, 0.0)
    down, _ = turned_to(Turn.DOWN, 60.0)
    assert at(down, 0.0, 0.0) == (95.0, 0.0)
    assert at(down, 60.0, 10.0) == (85.0, 60.0)


def test_a_row_of_open_height_is_as_high_as_its_turned_lines_are_long():
    look = replace(PLAIN, turn=Turn.UP)
    heights = [
        laid(a_grid(a_row(a_cell(text, look=look), a_cell("b", look=PLAIN))))[0].height_pt
        for text in ("chữ", "chữ dài hơn", "rất dài " * 100)
    ]
    assert LINE_PT < heights[0] < heights[1] < heights[2] == 400.0


def test_a_table_of_data_has_rows_and_cells_with_heads_and_spans():
    root = Element("Document")
    head = a_row(a_cell("h", across=2), is_header=True)
    laid(a_grid(head, a_row(a_cell("a", down=2), "b"), a_row(merged_away(), "c")), root=root)
    (table,) = root.children
    assert table.kind == "Table"
    assert [[cell.kind for cell in row.children] for row in table.children] == [["TH"], ["TD", "TD"], ["TD"]]
    header, tall = table.children[0].children[0], table.children[1].children[0]
    assert (header.column_span, header.is_column_header) == (2, True)
    assert (tall.row_span, tall.is_column_header) == (2, False)
    assert [child.kind for child in tall.children] == ["P"]


def test_columns_that_a_row_leaves_empty_are_empty_cells_of_the_structure():
    root = Element("Document")
    laid(a_grid(a_row("a", skip_before=1), a_row("b", skip_after=1)), root=root)
    spans = [[(len(cell.children), cell.column_span) for cell in row.children] for row in root.children[0].children]
    assert spans == [[(0, 1), (1, 1)], [(1, 1), (0, 1)]]


def test_a_table_that_only_places_text_is_no_table_but_paragraphs_in_the_order_of_its_cells():
    root = Element("Document")
    rows = laid(a_grid(a_row(a_cell("a", "b", look=PLAIN), a_cell("c", look=PLAIN))), root=root)
    assert [child.kind for child in root.children] == ["P", "P", "P"]
    tags = {mark.color: mark.tag for mark in walk(rows[0].marks) if isinstance(mark, RectMark)}
    assert [tags[text] for text in "abc"] == root.children


def test_the_notes_of_all_cells_are_those_of_their_row():
    note = NoteMark("1", RunFormat(), (para("n"),))
    noted = replace(para("a"), content=(*para("a").content, note))
    (row,) = laid(a_grid(a_row(a_cell(noted), a_cell("b", noted))))
    assert row.notes == (note, note)


def test_a_row_begins_a_page_where_its_text_does_and_stands_with_the_next_where_its_text_does():
    kept, free = laid(a_grid(a_row(a_cell(para("a", keep_next=True)), "b"), a_row("c", "d")))
    assert (kept.may_break, free.may_break) == (False, True)


def test_a_row_stands_with_the_next_where_the_place_of_signature_in_it_does():
    kept, free = (SignaturePlace("chu_ky", "Chữ ký", (para("a", keep_next=keeps),)) for keeps in (True, False))
    table = a_grid(a_row(a_cell(kept), "b"), a_row(a_cell(free), "d"), a_row("e", "f"))
    assert [row.may_break for row in lay_table(table, ROOM, Work(lay_blocks), None)][:2] == [False, True]


def test_what_floats_in_a_cell_stands_within_it_and_text_makes_room_for_it():
    for wrap, height in ((Wrap.SQUARE, 57.0), (Wrap.IN_FRONT, 12.0)):
        shape = Shape(40.0, 50.0, Anchor(x_pt=3.0, y_pt=5.0, horizontal=HorizontalOrigin.PAGE, wrap=wrap))
        anchored = replace(para("a"), content=(*para("a").content, shape))
        (row,) = laid(a_grid(a_row("b", a_cell(anchored))))
        assert spots(row.marks)["float"] == (100.5 + 5.0 + 3.0, 1.0 + 5.0)
        assert row.height_pt == height


def test_a_table_within_a_cell_is_laid_out_in_its_room():
    inner = a_grid(a_row("i"), a_row("j"), columns=(50.0,))
    (row,) = laid(a_grid(a_row("a", a_cell(inner))))
    assert spots(row.marks)["j"] == (100.5 + 5.0 + 0.5 + 5.0, 1.0 + 11.0 + 1.0)
    assert row.height_pt == 1.0 + 11.0 + 12.0 + 1.0


def test_a_table_with_text_beside_it_floats_as_a_whole():
    (only,) = laid(a_grid(a_row("a", "b"), a_row("c", "d"), anchor=Anchor(wrap=Wrap.SQUARE)))
    (item,) = only.floats
    assert (only.height_pt, only.marks, only.may_break) == (0.0, [], False)
    assert (item.width_pt, item.height_pt) == (301.0, 11.0 + 12.0)
    assert spots(item.marks)["d"] == (105.5, 12.0)


def test_a_floating_table_that_leaves_no_room_beside_it_stands_in_the_flow_at_its_place():
    anchor = Anchor(x_pt=20.0, y_pt=8.0, wrap=Wrap.SQUARE, gap=Sides(bottom_pt=4.0))
    first, last = laid(a_grid(a_row("a", "b"), a_row("c", "d"), anchor=anchor), Room(330.0, 70.0, PageFormat()))
    assert (first.gap_pt, first.keeps_gap, last.height_pt) == (8.0, True, 12.0 + 4.0)
    assert spots(first.marks)["a"][0] == 20.0 + 0.5 + 5.0


def test_a_floating_table_placed_on_the_page_floats_even_where_no_text_stands_beside_it():
    anchor = Anchor(vertical=VerticalOrigin.PAGE, y_pt=100.0, wrap=Wrap.SQUARE)
    room = Room(301.0, 70.0, PageFormat())
    (only,) = laid(a_grid(a_row("a", "b"), anchor=anchor), room)
    assert len(only.floats) == 1
    assert len(laid(a_grid(*[a_row("a", "b")] * 80, anchor=anchor), room)) == 80


def test_lines_of_a_cell_stand_beside_what_floats_in_it_and_go_on_below():
    shape = Shape(80.0, 30.0, Anchor(wrap=Wrap.SQUARE))
    words = Paragraph(ParagraphFormat(), (shape, Text("chữ " * 60, RunFormat(size_pt=12.0))), RunFormat(size_pt=12.0))
    (row,) = lay_table(a_grid(a_row(a_cell(words)), columns=(300.0,)), ROOM, Work(lay_blocks), None)
    lefts = [x for x, _ in line_starts(row.marks)]
    assert lefts[:3] == [0.5 + 5.0 + 80.0] * 3
    assert lefts[3:] == [0.5 + 5.0] * len(lefts[3:]) != []
