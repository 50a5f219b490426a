"""Where a floating drawing stands: ECMA-376 §20.4.3 as distances from its paragraph or from its page's text area."""

from dataclasses import dataclass

from docgen.paper.drawings import Anchor, HorizontalOrigin, VerticalOrigin, Wrap
from docgen.paper.formats import Align, ParagraphFormat, VerticalAlign
from docgen.paper.nodes import Block, Inline, Paragraph, Table
from docgen.pdf.column import Column

BESIDE_TEXT = {VerticalOrigin.PARAGRAPH, VerticalOrigin.LINE}


@dataclass(frozen=True, slots=True)
class Room:
    """A stretch along one axis: where an origin begins, and how long it is."""

    start_pt: float
    length_pt: float


@dataclass(frozen=True, slots=True)
class Place:
    """The upper left corner and size of a drawing, from the paragraph or, ``on_page``, from the page's text area.

    ``bottom_pt`` is the distance between the lower edges where that area hangs from its lower edge.
    """

    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float
    on_page: bool
    bottom_pt: float | None = None


def is_page_placed(anchor: Anchor, column: Column) -> bool:
    """Whether a drawing's height on the page does not depend on its paragraph."""
    return column.page is not None and anchor.vertical not in BESIDE_TEXT


def leaves_paragraph(content: tuple[Inline, ...], column: Column) -> bool:
    """Whether some drawing in a paragraph is placed on the page, so that the paragraph must not be its frame."""
    anchors = (getattr(item, "anchor", None) for item in content)
    return any(anchor is not None and is_page_placed(anchor, column) for anchor in anchors)


def has_drawings(block: Block) -> bool:
    """Whether some drawing floats over a block."""
    match block:
        case Paragraph():
            return any(getattr(item, "anchor", None) is not None for item in block.content)
        case Table():
            return any(has_drawings(inner) for row in block.rows for cell in row.cells for inner in cell.blocks)
        case _:
            return any(has_drawings(inner) for inner in block.blocks)


def is_float(anchor: Anchor, column: Column) -> bool:
    """Whether text flows around a drawing that goes with its paragraph."""
    return anchor.wrap in {Wrap.SQUARE, Wrap.TOP_AND_BOTTOM} and not is_page_placed(anchor, column)


def place(anchor: Anchor, size: tuple[float, float], look: ParagraphFormat, column: Column) -> Place:
    """The place of a drawing of some size (width and height)."""
    width = anchor.width_share * _across(anchor.width_of, column).length_pt if anchor.width_share else size[0]
    height = anchor.height_share * _down(anchor.height_of, column).length_pt if anchor.height_share else size[1]
    across, on_page = _across(anchor.horizontal, column), is_page_placed(anchor, column)
    left = _aligned(across, anchor.align, width) + anchor.x_pt + anchor.x_share * across.length_pt
    if on_page and column.page is not None:
        down = _down(anchor.vertical, column)
        left += column.left_pt - column.page.margins.left_pt
        top = _aligned(down, anchor.vertical_align, height) + anchor.y_pt + anchor.y_share * down.length_pt
        bottom = None if column.area_bottom_pt is None else column.area_bottom_pt - top - height
        return Place(left, top - column.area_top_pt, width, height, on_page=True, bottom_pt=bottom)
    lead = column.lead_pt if anchor.vertical is VerticalOrigin.PARAGRAPH else 0.0
    edge = look.borders.left
    indent = look.left_pt - (edge.space_pt if edge.width_pt else 0.0)
    return Place(left - indent, anchor.y_pt - lead, width, height, on_page=False)


def _across(origin: HorizontalOrigin, column: Column) -> Room:
    """An origin's room, from the left edge of the column."""
    page = column.page
    if page is None or origin in {HorizontalOrigin.COLUMN, HorizontalOrigin.CHARACTER}:
        return Room(0.0, column.width_pt)
    left, right = page.margins.left_pt, page.margins.right_pt
    rooms = {
        HorizontalOrigin.PAGE: Room(0.0, page.width_pt),
        HorizontalOrigin.LEFT_MARGIN: Room(0.0, left),
        HorizontalOrigin.RIGHT_MARGIN: Room(page.width_pt - right, right),
    }
    room = rooms.get(origin, Room(left, page.width_pt - left - right))
    return Room(room.start_pt - column.left_pt, room.length_pt)


def _down(origin: VerticalOrigin, column: Column) -> Room:
    """An origin's room, from the upper edge of the paper."""
    page = column.page
    if page is None:
        return Room(0.0, 0.0)
    top, bottom = page.margins.top_pt, page.margins.bottom_pt
    rooms = {
        VerticalOrigin.PAGE: Room(0.0, page.height_pt),
        VerticalOrigin.TOP_MARGIN: Room(0.0, top),
        VerticalOrigin.BOTTOM_MARGIN: Room(page.height_pt - bottom, bottom),
    }
    return rooms.get(origin, Room(top, page.height_pt - top - bottom))


def _aligned(room: Room, align: Align | VerticalAlign | None, length: float) -> float:
    """Where something of a length begins in a room."""
    match align:
        case Align.CENTER | VerticalAlign.CENTER:
            return room.start_pt + (room.length_pt - length) / 2
        case Align.RIGHT | VerticalAlign.BOTTOM:
            return room.start_pt + room.length_pt - length
        case _:
            return room.start_pt
