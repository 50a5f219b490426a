"""What floats in cells and text boxes: which of it covers which, and what an exact row cuts off."""

from docgen.layout.marks import Clipped, Mark, RectMark, walk
from docgen.layout.place import stack
from docgen.layout.slices import Float, Room, Slice
from docgen.paper.drawings import Anchor, Shape, Wrap
from docgen.paper.formats import ParagraphFormat, RunFormat
from docgen.paper.nodes import Paragraph, Text
from tests.support.tables import a_cell, a_grid, a_row, laid


def a_shape(wide: float, order: int, wrap: Wrap = Wrap.IN_FRONT) -> Shape:
    return Shape(wide, 30.0, Anchor(wrap=wrap, order=order))


def a_text(text: str, *shapes: Shape) -> Paragraph:
    return Paragraph(ParagraphFormat(), (*shapes, Text(text, RunFormat())), RunFormat())


def painted(marks: list[Mark]) -> list[str]:
    """What is painted from the bottom to the top: a float by its width, a line by its text."""
    rects = [mark for mark in walk(marks) if isinstance(mark, RectMark)]
    return [str(int(mark.width)) if mark.color == "float" else mark.color for mark in rects]


def test_in_a_cell_a_float_of_higher_order_covers_one_of_lower_order():
    (row,) = laid(a_grid(a_row(a_cell(a_text("a", a_shape(20.0, 20), a_shape(7.0, 7))), "b")))
    assert painted(row.marks) == ["a", "b", "7", "20"]


def test_in_a_cell_text_covers_what_floats_behind_it():
    behind = a_shape(20.0, 5, Wrap.BEHIND)
    (row,) = laid(a_grid(a_row("b", a_cell(a_text("a", behind)))))
    assert painted(row.marks) == ["20", "b", "a"]


def test_an_exact_row_cuts_off_text_but_not_what_floats():
    cell = a_cell(a_text("a|b|c", a_shape(20.0, 1)))
    row, _ = laid(a_grid(a_row(cell, "x", height_pt=15.0, is_exact=True), a_row("c", "d")))
    (clip,) = [mark for mark in walk(row.marks) if isinstance(mark, Clipped)]
    assert painted(clip.marks) == ["a", "b", "c"]
    assert painted(row.marks)[-1] == "20"


def test_in_a_text_box_floats_are_painted_by_their_order():
    floats = tuple(
        Float(Anchor(order=order, wrap=wrap), wide, 9.0, [RectMark(0.0, 0.0, wide, 9.0, "float")])
        for wide, order, wrap in ((3.0, 9, Wrap.IN_FRONT), (2.0, 4, Wrap.IN_FRONT), (1.0, 6, Wrap.BEHIND))
    )
    _, marks = stack([Slice(10.0, [RectMark(0.0, 0.0, 5.0, 10.0, "a")], floats=floats)], Room(100.0))
    assert painted(marks) == ["1", "a", "2", "3"]


def test_a_floating_table_that_stands_in_the_text_repeats_its_head():
    rows = [a_row("đầu", "bảng", is_header=True), *(a_row("x", "y") for _ in range(90))]
    found = laid(a_grid(*rows, anchor=Anchor(wrap=Wrap.SQUARE)))
    assert len(found) == 91
    assert all(each.repeats for each in found[1:])
