"""Where floats stand, and what room they leave to text: ECMA-376 §20.4.2.3 (anchor), §20.4.3 (origins)."""

from collections.abc import Sequence
from typing import NamedTuple

from docgen.layout.marks import Mark, Moved
from docgen.layout.slices import Float, Room, Slice
from docgen.paper.drawings import HorizontalOrigin, VerticalOrigin, Wrap
from docgen.paper.formats import Align, VerticalAlign
from docgen.paper.nodes import PageFormat

NARROWEST_TEXT_PT = 72.0  # Word sets no text in less than an inch beside something
SLACK_PT = 0.01  # what touches by a hair does not overlap: sums of floats are not exact
BEHIND = 2**32  # ECMA-376 §20.4.2.3: relativeHeight is an unsigned 32-bit number

Spot = tuple[Float, Moved]  # something that floats, at its place
Stretch = tuple[float, float]  # along one axis: where an origin begins, and how long it is


class Exclusion(NamedTuple):
    """A part of a page, in points from its upper left corner, that a float keeps free of text."""

    left: float
    right: float
    top: float
    bottom: float
    wrap: Wrap = Wrap.SQUARE


def is_behind(item: Float) -> bool:
    """Whether a float is painted beneath the text."""
    return item.anchor.wrap is Wrap.BEHIND


def depth(item: Float) -> int:
    """The key that sorts floats in the order of painting: those behind the text are below 0, the others above."""
    order = item.anchor.order
    return order - BEHIND if item.anchor.wrap is Wrap.BEHIND else order + 1


def in_layers(spots: Sequence[Spot]) -> tuple[list[Mark], list[Mark]]:
    """What floats behind the text and what before it, each in the order of painting (§20.4.2.3, relativeHeight)."""
    ordered = sorted(spots, key=lambda spot: depth(spot[0]))
    behind: list[Mark] = [moved for item, moved in ordered if is_behind(item)]
    front: list[Mark] = [moved for item, moved in ordered if not is_behind(item)]
    return behind, front


def stack(slices: Sequence[Slice], room: Room) -> tuple[float, list[Mark]]:
    """Slices one below the other in a text box: the height, and the marks. The first keeps its gap."""
    marks: list[Mark] = []
    spots: list[Spot] = []
    y = 0.0
    for each in slices:
        y += each.gap_pt
        if each.marks:
            marks.append(Moved(0.0, y, each.marks))
        spots += [(item, place_in_cell(item, room, y)) for item in each.floats]
        y += each.height_pt
    behind, front = in_layers(spots)
    return y, [*behind, *marks, *front]


def place_on_page(  # noqa: PLR0913 - the edges that a place is measured from
    item: Float,
    *,
    page: PageFormat,
    column_left: float,
    column_width: float,
    text_top: float,
    paragraph_y: float,
    line_y: float,
) -> tuple[float, float]:
    """The upper left corner of a float on its page.

    ``text_top`` is where the text of the page begins, lower than its margin under a tall header (§17.6.11).
    ``paragraph_y`` and ``line_y`` are where on the page the anchor's paragraph and line begin.
    """
    anchor = item.anchor
    column = (column_left + item.x, 0.0)
    if anchor.horizontal is not HorizontalOrigin.CHARACTER:
        column = (column_left, column_width)
    start, length = across(anchor.horizontal, page, column)
    x = _aligned(start, length, anchor.align, item.width_pt) + anchor.x_pt + anchor.x_share * length
    if anchor.vertical is VerticalOrigin.PARAGRAPH:
        y = paragraph_y + anchor.y_pt
    elif anchor.vertical is VerticalOrigin.LINE:
        y = line_y + anchor.y_pt
    else:
        start, length = down(anchor.vertical, page, text_top)
        y = _aligned(start, length, anchor.vertical_align, item.height_pt) + anchor.y_pt + anchor.y_share * length
    return x, _kept_on_page(item, y, page.height_pt)


def _kept_on_page(item: Float, y: float, page_height: float) -> float:
    """Word keeps what text flows around on its page; what lies over or under the text may leave it."""
    if item.anchor.wrap in {Wrap.IN_FRONT, Wrap.BEHIND}:
        return y
    return max(min(y, page_height - item.height_pt), 0.0)


def place_in_cell(item: Float, room: Room, slice_y: float) -> Moved:
    """A float at its place in a cell or a text box: every origin but its paragraph, line or letter is the whole cell.

    ``slice_y`` is the top of the slice that carries it. Nothing is aligned with a lower edge that nobody knows yet.
    """
    anchor = item.anchor
    start, length = (item.x, 0.0) if anchor.horizontal is HorizontalOrigin.CHARACTER else (0.0, room.width_pt)
    x = _aligned(start, length, anchor.align, item.width_pt) + anchor.x_pt + anchor.x_share * length
    if anchor.vertical is VerticalOrigin.PARAGRAPH:
        return Moved(x, slice_y + item.paragraph_y + anchor.y_pt, item.marks)
    if anchor.vertical is VerticalOrigin.LINE:
        return Moved(x, slice_y + item.line_y + anchor.y_pt, item.marks)
    return Moved(x, anchor.y_pt, item.marks)


def across(origin: HorizontalOrigin, page: PageFormat, column: Stretch) -> Stretch:
    """The stretch that a horizontal origin is, from the paper's left edge: §20.4.3.4."""
    left, right, width = page.margins.left_pt, page.margins.right_pt, page.width_pt
    match origin:
        case HorizontalOrigin.COLUMN | HorizontalOrigin.CHARACTER:
            return column
        case HorizontalOrigin.PAGE:
            return 0.0, width
        case HorizontalOrigin.LEFT_MARGIN:
            return 0.0, left
        case HorizontalOrigin.RIGHT_MARGIN:
            return width - right, right
        case HorizontalOrigin.MARGIN:
            return left, width - left - right


def down(origin: VerticalOrigin, page: PageFormat, text_top: float) -> Stretch:
    """The stretch that a vertical origin of the page is, from the paper's upper edge: §20.4.3.5."""
    bottom, height = page.margins.bottom_pt, page.height_pt
    match origin:
        case VerticalOrigin.PAGE:
            return 0.0, height
        case VerticalOrigin.TOP_MARGIN:
            return 0.0, text_top
        case VerticalOrigin.BOTTOM_MARGIN:
            return height - bottom, bottom
        case _:
            return text_top, height - text_top - bottom


def _aligned(start: float, room: float, align: Align | VerticalAlign | None, length: float) -> float:
    """Where something of a length begins in a room."""
    match align:
        case Align.CENTER | VerticalAlign.CENTER:
            return start + (room - length) / 2
        case Align.RIGHT | VerticalAlign.BOTTOM:
            return start + room - length
        case _:
            return start


def exclusion(item: Float, x: float, y: float) -> Exclusion | None:
    """What a float at (x, y) keeps free of text; None where text runs over or under it."""
    anchor, gap = item.anchor, item.anchor.gap
    if anchor.wrap in {Wrap.IN_FRONT, Wrap.BEHIND}:
        return None
    top, bottom = y - gap.top_pt, y + item.height_pt + gap.bottom_pt
    if bottom - top <= SLACK_PT:
        return None
    if anchor.wrap is Wrap.TOP_AND_BOTTOM:
        return Exclusion(x, x + item.width_pt, top, bottom, anchor.wrap)
    return Exclusion(x - gap.left_pt, x + item.width_pt + gap.right_pt, top, bottom)


def free_stretch(
    exclusions: Sequence[Exclusion], top: float, height: float, left: float, right: float
) -> tuple[float, float, float]:
    """Where a line may begin and end, and its top, which may be lower than asked; all from the page's corner.

    ``left`` to ``right`` is the column. Of several stretches beside floats the leftmost that is wide enough is taken.
    """
    y = top
    while True:
        low, high = y + SLACK_PT, y + height - SLACK_PT
        beside = [
            each
            for each in exclusions
            if each.top < high and low < each.bottom and each.left < right and left < each.right
        ]
        if not beside:
            return left, right, y
        found = _first_stretch(beside, left, right)
        if found is not None:
            return *found, y
        y = min([each.bottom for each in beside])


def _first_stretch(beside: list[Exclusion], left: float, right: float) -> Stretch | None:
    """The leftmost stretch, from and to, between floats that is wide enough for text; None for none."""
    beside.sort()
    for each in beside:
        if each.wrap is Wrap.TOP_AND_BOTTOM:
            return None
    for each in beside:
        if each.left - left >= NARROWEST_TEXT_PT:
            return left, each.left
        left = max(left, each.right)
    return (left, right) if right - left >= NARROWEST_TEXT_PT else None
