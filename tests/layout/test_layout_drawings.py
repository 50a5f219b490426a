"""Drawings as marks: what is drawn where, what is tagged, what is an artifact."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import pytest

from docgen.layout.drawings import UNNAMED, lay_drawing, lay_float
from docgen.layout.marks import (
    Element,
    ImageMark,
    LineMark,
    Mark,
    Moved,
    PathMark,
    RectMark,
    TextMark,
    Turned,
    walk,
)
from docgen.layout.slices import Room, Slice, Work
from docgen.paper.drawings import (
    Anchor,
    Drawing,
    Group,
    HorizontalOrigin,
    Line,
    Outline,
    Picture,
    Placed,
    Shape,
    VerticalOrigin,
    WordArt,
)
from docgen.paper.formats import Border, ParagraphFormat, RunFormat, Sides, VerticalAlign
from docgen.paper.nodes import Block, PageFormat, Paragraph

BLOCK_PT = 10.0
BLUE = Border(2.0, "solid", "0000FF")
PARAGRAPH = Paragraph(ParagraphFormat(), (), RunFormat())
PAGE = PageFormat(400.0, 600.0, Sides(50.0, 30.0, 40.0, 20.0))
Spot = tuple[float, float]
Kind = TypeVar("Kind", ImageMark, LineMark, PathMark)


def lay_squares(blocks: Sequence[Block], room: Room, work: Work, parent: Element | None) -> list[Slice]:  # noqa: ARG001
    """Every block as a rectangle of one height, as wide as its room."""
    found = []
    for block in blocks:
        tag = parent.child(id(block), "P") if parent else None
        found.append(Slice(BLOCK_PT, [RectMark(0.0, 0.0, room.width_pt, BLOCK_PT, "FF0000", tag)]))
    return found


def laid(drawing: Drawing, parent: Element | None = None) -> tuple[float, float, list[Mark]]:
    return lay_drawing(drawing, Room(300.0), Work(lay_squares), parent)


def corners(marks: Sequence[Mark], of: type) -> list[Spot]:
    """Where the points that define the marks of a type stand, whatever holds them."""
    return [spot for mark, matrix in flat(marks) if isinstance(mark, of) for spot in points(mark, matrix)]


def flat(marks: Sequence[Mark], matrix: Sequence[float] = (1, 0, 0, 1, 0, 0)) -> list[tuple[Mark, Sequence[float]]]:
    found: list[tuple[Mark, Sequence[float]]] = []
    for mark in marks:
        if isinstance(mark, Moved):
            found += flat(mark.marks, within(matrix, (1, 0, 0, 1, mark.x, mark.y)))
        elif isinstance(mark, Turned):
            found += flat(mark.marks, within(matrix, mark.matrix))
        else:
            found.append((mark, matrix))
    return found


def within(outer: Sequence[float], inner: Sequence[float]) -> Sequence[float]:
    x, y = moved((inner[4], inner[5]), outer)
    a, b, c, d, *_ = outer
    return (
        a * inner[0] + c * inner[1],
        b * inner[0] + d * inner[1],
        a * inner[2] + c * inner[3],
        b * inner[2] + d * inner[3],
        x,
        y,
    )


def moved(spot: Spot, matrix: Sequence[float]) -> Spot:
    a, b, c, d, e, f = matrix
    return round(a * spot[0] + c * spot[1] + e, 6), round(b * spot[0] + d * spot[1] + f, 6)


def points(mark: Mark, matrix: Sequence[float]) -> list[Spot]:
    if isinstance(mark, LineMark):
        spots = [(mark.x, mark.y), (mark.to_x, mark.to_y)]
    elif isinstance(mark, PathMark):
        numbers = [[part for part in segment if isinstance(part, float)] for segment in mark.segments]
        spots = [(part[0], part[1]) for part in (each[-2:] for each in numbers) if part]
    else:
        assert isinstance(mark, RectMark | ImageMark)
        spots = [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
    return [moved(spot, matrix) for spot in spots]


def the(marks: Sequence[Mark], kind: type[Kind]) -> Kind:
    """The only mark of a type."""
    (found,) = (mark for mark in walk(marks) if isinstance(mark, kind))
    return found


# Lines


def test_a_level_line_runs_along_the_upper_edge_of_its_box() -> None:
    width, height, marks = laid(Line(None, 170.0, 0.2, 0.75, "112233"))
    assert (width, height) == (170.0, 0.2)
    assert corners(marks, LineMark) == [(0.0, 0.0), (170.0, 0.0)]
    assert the(marks, LineMark).color == "112233"


def test_a_slanting_line_runs_down_or_rises() -> None:
    line = Line(None, 30.0, 40.0, 1.0)
    assert corners(laid(line)[2], LineMark) == [(0.0, 0.0), (30.0, 40.0)]
    assert corners(laid(replace(line, rises=True))[2], LineMark) == [(0.0, 40.0), (30.0, 0.0)]


def test_a_line_without_a_stroke_draws_nothing() -> None:
    assert laid(Line(None, 30.0, 0.0, 0.0))[2] == []
    assert laid(Line(None, 0.0, 0.0, 1.0))[2] == []


def test_the_dashes_of_a_line_grow_with_its_stroke() -> None:
    thin, thick = (the(laid(Line(None, 90.0, 0.0, stroke, dashed=True))[2], LineMark) for stroke in (1.0, 3.0))
    assert thick.dash == tuple(3 * length for length in thin.dash)
    assert the(laid(Line(None, 90.0, 0.0, 1.0))[2], LineMark).dash == ()


def test_an_arrow_has_its_tip_at_the_end_of_the_line_and_the_stroke_stops_before_it() -> None:
    marks = laid(Line(None, 30.0, 40.0, 1.0, "FF0000", rises=True, end_arrow=True))[2]
    head = the(marks, PathMark)
    tip, *back = corners(marks, PathMark)
    assert tip == (30.0, 0.0)
    assert head.fill == "FF0000"
    assert math.dist(tip, back[0]) == pytest.approx(math.dist(tip, back[1]))
    assert all(x < 30.0 and y > 0.0 for x, y in [corners(marks, LineMark)[1]])


def test_an_arrow_at_each_end_points_outwards() -> None:
    marks = laid(Line(None, 100.0, 0.0, 1.0, start_arrow=True, end_arrow=True))[2]
    first, second = corners(marks, PathMark)[:3], corners(marks, PathMark)[3:]
    assert first[0] == (0.0, 0.0)
    assert second[0] == (100.0, 0.0)
    assert min(x for x, _ in first[1:]) > 0.0
    assert max(x for x, _ in second[1:]) < 100.0


# Pictures

PICTURE = Picture(b"data", "image/png", 40.0, 20.0, "Quốc  huy\n")


def test_a_picture_is_a_figure_with_its_description() -> None:
    parent = Element("P")
    marks = laid(PICTURE, parent)[2]
    assert [(child.kind, child.alt) for child in parent.children] == [("Figure", "Quốc huy")]
    assert the(marks, ImageMark).tag is parent.children[0]
    assert corners(marks, ImageMark) == [(0.0, 0.0), (40.0, 20.0)]


def test_a_picture_without_a_description_gets_the_usual_one() -> None:
    parent = Element("P")
    laid(replace(PICTURE, description=" "), parent)
    assert parent.children[0].alt == UNNAMED


def test_a_picture_that_is_laid_out_twice_is_one_figure_and_its_equal_another() -> None:
    parent = Element("P")
    for picture in (PICTURE, PICTURE, replace(PICTURE)):
        laid(picture, parent)
    assert len(parent.children) == 2


def test_a_picture_in_a_running_head_is_an_artifact() -> None:
    assert the(laid(PICTURE)[2], ImageMark).tag is None


def test_a_picture_that_cannot_be_shown_is_an_empty_frame_within_its_box() -> None:
    parent = Element("P")
    marks = laid(replace(PICTURE, data=b""), parent)[2]
    frame, half = the(marks, PathMark), the(marks, PathMark).stroke_pt / 2
    assert parent.children == []
    assert frame.fill is None
    assert min(corners(marks, PathMark)) == (half, half)
    assert max(corners(marks, PathMark)) == (40.0 - half, 20.0 - half)


def test_a_picture_is_turned_clockwise_about_its_centre() -> None:
    marks = laid(replace(PICTURE, rotation=90.0))[2]
    assert corners(marks, ImageMark) == [(30.0, -10.0), (10.0, 30.0)]


def test_a_picture_is_mirrored_before_it_is_turned() -> None:
    assert corners(laid(replace(PICTURE, is_mirrored=True))[2], ImageMark) == [(40.0, 0.0), (0.0, 20.0)]
    assert corners(laid(replace(PICTURE, is_upside_down=True))[2], ImageMark) == [(0.0, 20.0), (40.0, 0.0)]
    turned = laid(replace(PICTURE, is_mirrored=True, rotation=90.0))[2]
    assert corners(turned, ImageMark) == [(30.0, 30.0), (10.0, -10.0)]


def test_the_border_of_a_picture_turns_with_it() -> None:
    marks = laid(replace(PICTURE, rotation=90.0, border=BLUE))[2]
    assert set(corners(marks, PathMark)) == {(10.0, -10.0), (30.0, -10.0), (30.0, 30.0), (10.0, 30.0)}


# Shapes


def test_a_box_without_border_or_fill_draws_nothing() -> None:
    assert laid(Shape(40.0, 20.0))[2] == []


def test_a_fill_and_a_border_are_one_path_along_the_edge() -> None:
    mark = the(laid(Shape(40.0, 20.0, fill="FFFF00", border=BLUE))[2], PathMark)
    assert (mark.fill, mark.stroke_pt, mark.stroke, mark.tag) == ("FFFF00", 2.0, "0000FF", None)


def test_a_dotted_border_has_dashes_and_a_solid_one_none() -> None:
    dash = {
        style: the(laid(Shape(40.0, 20.0, border=Border(2.0, style)))[2], PathMark).dash
        for style in ("solid", "dotted", "dashed")
    }
    assert dash["solid"] == ()
    assert len({*dash.values()}) == 3


def test_a_double_border_is_two_strokes_that_fill_its_width() -> None:
    shape = Shape(40.0, 20.0, fill="FFFF00", border=Border(3.0, "double"))
    ground, outer, inner = laid(shape)[2]
    assert isinstance(ground, PathMark)
    assert ground.fill == "FFFF00"
    assert corners([outer], PathMark)[0] == (-1.0, -1.0)
    assert corners([inner], PathMark)[0] == (1.0, 1.0)


def test_an_ellipse_touches_the_middle_of_each_side() -> None:
    spots = corners(laid(Shape(40.0, 20.0, outline=Outline.ELLIPSE, fill="FFFF00"))[2], PathMark)
    assert {(20.0, 0.0), (40.0, 10.0), (20.0, 20.0), (0.0, 10.0)} == set(spots)


def test_the_corners_of_a_rounded_box_are_a_share_of_its_shorter_side() -> None:
    shape = Shape(40.0, 20.0, outline=Outline.ROUNDED, fill="FFFF00", roundness=0.25)
    assert corners(laid(shape)[2], PathMark)[0] == (5.0, 0.0)
    assert (0.0, 0.0) not in corners(laid(shape)[2], PathMark)


TEXT_BOX = Shape(100.0, 50.0, blocks=(PARAGRAPH,), insets=Sides(1.0, 2.0, 3.0, 4.0))


def test_text_stands_within_the_insets() -> None:
    assert corners(laid(TEXT_BOX)[2], RectMark) == [(4.0, 1.0), (98.0, 1.0 + BLOCK_PT)]


def test_text_stands_within_the_border_too() -> None:
    assert corners(laid(replace(TEXT_BOX, border=BLUE))[2], RectMark) == [(5.0, 2.0), (97.0, 2.0 + BLOCK_PT)]


def test_text_stands_where_its_vertical_alignment_says() -> None:
    tops = [corners(laid(replace(TEXT_BOX, vertical_align=align))[2], RectMark)[0][1] for align in VerticalAlign]
    assert tops == [1.0, 1.0 + (46.0 - BLOCK_PT) / 2, 47.0 - BLOCK_PT]


def test_only_a_box_that_grows_becomes_as_high_as_its_text() -> None:
    shape = replace(TEXT_BOX, blocks=(PARAGRAPH,) * 7, vertical_align=VerticalAlign.CENTER)
    assert laid(shape)[1] == 50.0
    assert laid(replace(shape, grows=True))[1] == 1.0 + 7 * BLOCK_PT + 3.0
    assert laid(replace(TEXT_BOX, grows=True))[1] == 50.0
    assert corners(laid(shape)[2], RectMark)[0][1] == 1.0


def test_text_keeps_within_an_ellipse() -> None:
    shape = replace(TEXT_BOX, outline=Outline.ELLIPSE, insets=Sides())
    (left, top), (right, _) = corners(laid(shape)[2], RectMark)
    assert ((left - 50) / 50) ** 2 + ((top - 25) / 25) ** 2 == pytest.approx(1.0)
    assert left == pytest.approx(100.0 - right)


def test_text_turns_with_its_box() -> None:
    marks = laid(replace(TEXT_BOX, rotation=180.0))[2]
    assert corners(marks, RectMark)[0] == (96.0, 49.0)


def test_the_paragraphs_of_a_text_box_are_children_of_the_parent() -> None:
    parent = Element("Sect")
    laid(TEXT_BOX, parent)
    assert [child.kind for child in parent.children] == ["P"]


# Groups and WordArt


def test_the_items_of_a_group_stand_at_their_places() -> None:
    inner = Group(60.0, 60.0, (Placed(1.0, 2.0, Shape(10.0, 10.0, fill="FF0000")),))
    marks = laid(Group(90.0, 90.0, (Placed(5.0, 6.0, inner),)))[2]
    assert corners(marks, RectMark) == [(6.0, 8.0), (16.0, 18.0)]


def test_a_group_turns_as_a_whole() -> None:
    item = Placed(0.0, 0.0, Shape(10.0, 10.0, fill="FF0000"))
    marks = laid(Group(90.0, 30.0, (item,), rotation=180.0))[2]
    assert corners(marks, RectMark) == [(90.0, 30.0), (80.0, 20.0)]


def test_word_art_fills_its_box_with_outlines_and_no_text() -> None:
    art = WordArt("MẬT", RunFormat(color="C0C0C0"), 200.0, 50.0, opacity=0.5)
    mark = the(laid(art)[2], PathMark)
    xs = [x for x, _ in corners([mark], PathMark)]
    assert (mark.opacity, mark.fill, mark.tag) == (0.5, "C0C0C0", None)
    assert 0.0 <= min(xs) < 10.0
    assert 190.0 < max(xs) <= 200.0
    assert not any(isinstance(mark, TextMark) for mark in walk(laid(art)[2]))


def test_the_border_of_word_art_is_opaque() -> None:
    fill, stroke = laid(WordArt("MẬT", RunFormat(), 200.0, 50.0, opacity=0.5, border=BLUE))[2]
    assert isinstance(fill, PathMark)
    assert isinstance(stroke, PathMark)
    assert (stroke.stroke_pt, stroke.opacity, stroke.fill) == (2.0, 1.0, None)
    assert stroke.segments == fill.segments


def test_word_art_of_unknown_letters_draws_nothing() -> None:
    assert laid(WordArt("\U000f0000", RunFormat(), 200.0, 50.0))[2] == []


# Floats


def test_a_share_replaces_the_size_of_a_float() -> None:
    anchor = Anchor(width_share=0.5, width_of=HorizontalOrigin.MARGIN, height_share=0.1, height_of=VerticalOrigin.PAGE)
    item = lay_float(Shape(1.0, 1.0, anchor, fill="FF0000"), Room(300.0, page=PAGE), Work(lay_squares), None)
    assert (item.width_pt, item.height_pt) == (175.0, 60.0)
    assert corners(item.marks, RectMark)[1] == (175.0, 60.0)


def test_in_a_cell_a_share_is_one_of_its_width_and_the_height_stays() -> None:
    anchor = Anchor(width_share=0.5, height_share=0.5)
    item = lay_float(Shape(1.0, 7.0, anchor, fill="FF0000"), Room(300.0), Work(lay_squares), None)
    assert (item.width_pt, item.height_pt) == (150.0, 7.0)


def test_a_float_in_a_text_box_is_placed_within_it() -> None:
    inner = lay_float(
        Shape(10.0, 10.0, Anchor(HorizontalOrigin.PAGE, 3.0, None, VerticalOrigin.PAGE, 4.0), fill="00FF00"),
        Room(92.0),
        Work(lay_squares),
        None,
    )

    def lay_one(blocks: Sequence[Block], room: Room, work: Work, parent: Element | None) -> list[Slice]:  # noqa: ARG001
        return [Slice(BLOCK_PT, [], floats=(inner,))]

    marks = lay_drawing(TEXT_BOX, Room(300.0), Work(lay_one), None)[2]
    assert corners(marks, RectMark)[0] == (4.0 + 3.0, 1.0 + 4.0)
