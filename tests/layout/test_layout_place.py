"""Where floats stand on a page and in a cell, and what room they leave to a line."""

from dataclasses import replace

import pytest

from docgen.layout.marks import Mark, RectMark
from docgen.layout.place import Exclusion, depth, exclusion, free_stretch, is_behind, place_in_cell, place_on_page
from docgen.layout.slices import Float, Room
from docgen.paper.drawings import Anchor, Wrap
from docgen.paper.drawings import HorizontalOrigin as Across
from docgen.paper.drawings import VerticalOrigin as Down
from docgen.paper.formats import Align, Sides, VerticalAlign
from docgen.paper.nodes import PageFormat

PAGE = PageFormat(400.0, 600.0, Sides(50.0, 30.0, 40.0, 20.0))
WIDTH, HEIGHT = 60.0, 80.0
COLUMN = (20.0, 350.0)  # where the text begins and ends


def a_float(anchor: Anchor, height: float = HEIGHT, x: float = 0.0) -> Float:
    marks: list[Mark] = [RectMark(0.0, 0.0, WIDTH, height, "")]
    return Float(anchor, WIDTH, height, marks, x=x)


def placed(anchor: Anchor, *, text_top: float = 50.0, x: float = 0.0) -> tuple[float, float]:
    return place_on_page(
        a_float(anchor, x=x),
        page=PAGE,
        column_left=COLUMN[0],
        column_width=350.0,
        text_top=text_top,
        paragraph_y=200.0,
        line_y=214.0,
    )


@pytest.mark.parametrize(
    ("origin", "start", "end"),
    [
        (Across.COLUMN, 20.0, 370.0),
        (Across.MARGIN, 20.0, 370.0),
        (Across.PAGE, 0.0, 400.0),
        (Across.LEFT_MARGIN, 0.0, 20.0),
        (Across.RIGHT_MARGIN, 370.0, 400.0),
    ],
)
def test_an_alignment_across_is_one_within_its_origin(origin: Across, start: float, end: float) -> None:
    there = {align: placed(Anchor(horizontal=origin, align=align))[0] for align in Align}
    assert there[Align.LEFT] == start
    assert there[Align.CENTER] + WIDTH / 2 == (start + end) / 2
    assert there[Align.RIGHT] + WIDTH == end


@pytest.mark.parametrize(
    ("origin", "start", "end"),
    [
        (Down.MARGIN, 50.0, 560.0),
        (Down.PAGE, 0.0, 600.0),
        (Down.TOP_MARGIN, 0.0, 50.0),
        (Down.BOTTOM_MARGIN, 560.0, 600.0),
    ],
)
def test_an_alignment_down_is_one_within_its_origin(origin: Down, start: float, end: float) -> None:
    there = {align: placed(Anchor(vertical=origin, vertical_align=align))[1] for align in VerticalAlign}
    assert there[VerticalAlign.TOP] == start
    assert there[VerticalAlign.CENTER] + HEIGHT / 2 == (start + end) / 2
    assert there[VerticalAlign.BOTTOM] + HEIGHT == end


def test_offsets_count_from_the_paragraph_or_from_the_line() -> None:
    assert placed(Anchor(x_pt=7.0, y_pt=-3.0)) == (27.0, 197.0)
    assert placed(Anchor(vertical=Down.LINE, y_pt=-3.0)) == (20.0, 211.0)


def test_an_offset_from_the_letter_counts_from_where_that_stands() -> None:
    assert placed(Anchor(horizontal=Across.CHARACTER, x_pt=5.0), x=100.0)[0] == 125.0


def test_a_share_is_added_to_the_offset() -> None:
    anchor = Anchor(Across.PAGE, 10.0, vertical=Down.PAGE, y_pt=20.0, x_share=0.25, y_share=0.5)
    assert placed(anchor) == (110.0, 320.0)


def test_a_tall_header_lowers_what_stands_in_the_text_area() -> None:
    anchor = Anchor(vertical=Down.MARGIN, vertical_align=VerticalAlign.TOP)
    assert placed(anchor, text_top=90.0)[1] == 90.0
    assert placed(replace(anchor, vertical=Down.PAGE), text_top=90.0)[1] == 0.0


def test_only_what_text_flows_around_is_kept_on_the_page() -> None:
    low, high = Anchor(y_pt=390.0, wrap=Wrap.SQUARE), Anchor(y_pt=-260.0, wrap=Wrap.TOP_AND_BOTTOM)
    assert placed(low)[1] == PAGE.height_pt - HEIGHT
    assert placed(high)[1] == 0.0
    assert placed(replace(low, wrap=Wrap.IN_FRONT))[1] == 590.0
    assert placed(replace(high, wrap=Wrap.BEHIND))[1] == -60.0


def test_in_a_cell_the_page_and_the_margins_are_the_cell() -> None:
    room = Room(150.0)
    for origin in (Across.PAGE, Across.MARGIN, Across.COLUMN):
        anchor = Anchor(origin, 4.0, Align.RIGHT, Down.PAGE, 9.0)
        spot = place_in_cell(a_float(anchor), room, 33.0)
        assert (spot.x, spot.y) == (94.0, 9.0)


def test_in_a_cell_a_float_goes_with_its_paragraph_or_line() -> None:
    item = replace(a_float(Anchor(y_pt=2.0)), paragraph_y=-6.0, line_y=14.0)
    assert place_in_cell(item, Room(150.0), 33.0).y == 29.0
    item.anchor = Anchor(vertical=Down.LINE, y_pt=2.0)
    assert place_in_cell(item, Room(150.0), 33.0).y == 49.0


def test_floats_behind_the_text_are_painted_first_and_each_kind_in_its_own_order() -> None:
    anchors = [Anchor(wrap=wrap, order=order) for wrap in (Wrap.BEHIND, Wrap.SQUARE, Wrap.IN_FRONT) for order in (1, 9)]
    items = sorted((a_float(anchor) for anchor in reversed(anchors)), key=depth)
    assert [is_behind(item) for item in items] == [True, True, False, False, False, False]
    assert [item.anchor.order for item in items] == [1, 9, 1, 1, 9, 9]


def test_text_keeps_the_gap_from_what_it_flows_around() -> None:
    gap = Sides(1.0, 2.0, 3.0, 4.0)
    assert exclusion(a_float(Anchor(wrap=Wrap.SQUARE, gap=gap)), 100.0, 200.0) == (96.0, 162.0, 199.0, 283.0, "square")
    assert exclusion(a_float(Anchor(wrap=Wrap.IN_FRONT, gap=gap)), 100.0, 200.0) is None
    assert exclusion(a_float(Anchor(wrap=Wrap.BEHIND, gap=gap)), 100.0, 200.0) is None
    assert exclusion(a_float(Anchor(wrap=Wrap.SQUARE), height=0.0), 100.0, 200.0) is None


def beside(*exclusions: Exclusion, top: float = 100.0) -> tuple[float, float, float]:
    return free_stretch(exclusions, top, 14.0, *COLUMN)


def test_a_line_that_meets_no_float_has_the_whole_column() -> None:
    above, below = Exclusion(20.0, 200.0, 50.0, 100.0), Exclusion(20.0, 200.0, 114.0, 150.0)
    outside = Exclusion(350.0, 390.0, 50.0, 300.0)
    assert beside(above, below, outside) == (*COLUMN, 100.0)


def test_a_line_stands_beside_a_float_at_either_side() -> None:
    assert beside(Exclusion(10.0, 150.0, 90.0, 300.0)) == (150.0, 350.0, 100.0)
    assert beside(Exclusion(250.0, 360.0, 113.0, 300.0)) == (20.0, 250.0, 100.0)


def test_of_two_stretches_the_left_one_is_taken_if_it_is_an_inch_wide() -> None:
    assert beside(Exclusion(92.0, 200.0, 90.0, 300.0)) == (20.0, 92.0, 100.0)
    assert beside(Exclusion(91.0, 200.0, 90.0, 300.0)) == (200.0, 350.0, 100.0)
    assert beside(Exclusion(180.0, 350.0, 90.0, 300.0), Exclusion(20.0, 80.0, 90.0, 300.0)) == (80.0, 180.0, 100.0)


def test_a_line_with_less_than_an_inch_moves_below_the_float_that_ends_first() -> None:
    wide, narrow = Exclusion(20.0, 200.0, 90.0, 300.0), Exclusion(260.0, 350.0, 90.0, 180.0)
    assert beside(wide, narrow) == (200.0, 350.0, 180.0)
    assert beside(Exclusion(60.0, 300.0, 90.0, 300.0)) == (*COLUMN, 300.0)


def test_a_line_always_moves_below_what_has_text_above_and_below_only() -> None:
    small = Exclusion(20.0, 30.0, 110.0, 130.0, Wrap.TOP_AND_BOTTOM)
    assert beside(small) == (*COLUMN, 130.0)
    assert beside(small, Exclusion(20.0, 150.0, 90.0, 300.0)) == (150.0, 350.0, 130.0)
