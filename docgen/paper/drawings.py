"""Drawings of a paper: lines, pictures, shapes with text, groups, and where they stand. Plain frozen data.

All lengths are points; angles are degrees, clockwise. A colour is six hexadecimal digits, "" for none or automatic.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from docgen.paper.formats import NO_BORDER, Align, Border, RunFormat, Sides, VerticalAlign

if TYPE_CHECKING:
    from docgen.paper.nodes import Block


class HorizontalOrigin(StrEnum):
    """What a drawing's horizontal place is measured from."""

    COLUMN = "column"
    MARGIN = "margin"
    PAGE = "page"
    CHARACTER = "character"
    LEFT_MARGIN = "left-margin"
    RIGHT_MARGIN = "right-margin"


class VerticalOrigin(StrEnum):
    """What a drawing's vertical place is measured from."""

    PARAGRAPH = "paragraph"
    LINE = "line"
    MARGIN = "margin"
    PAGE = "page"
    TOP_MARGIN = "top-margin"
    BOTTOM_MARGIN = "bottom-margin"


class Wrap(StrEnum):
    """How text and a floating drawing share the room."""

    IN_FRONT = "in-front"
    BEHIND = "behind"
    SQUARE = "square"
    TOP_AND_BOTTOM = "top-and-bottom"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place of a floating drawing: an offset from an origin, or an alignment within it.

    A share is a fraction of the origin's width or height: ``x_share`` is added to the offset, ``width_share`` (of the
    origin ``width_of``) replaces the drawing's own width. A drawing of higher ``order`` covers one of lower order.
    ``gap`` is the room that wrapping text leaves free.
    """

    horizontal: HorizontalOrigin = HorizontalOrigin.COLUMN
    x_pt: float = 0.0
    align: Align | None = None
    vertical: VerticalOrigin = VerticalOrigin.PARAGRAPH
    y_pt: float = 0.0
    vertical_align: VerticalAlign | None = None
    x_share: float = 0.0
    y_share: float = 0.0
    width_share: float = 0.0
    width_of: HorizontalOrigin = HorizontalOrigin.PAGE
    height_share: float = 0.0
    height_of: VerticalOrigin = VerticalOrigin.PAGE
    wrap: Wrap = Wrap.IN_FRONT
    gap: Sides = Sides()
    order: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line drawn from the upper left corner of its box to the lower right one.

    One that rises goes from the lower left corner to the upper right one. Arrows stand at the start and at the end.
    """

    anchor: Anchor | None
    width_pt: float
    height_pt: float
    stroke_pt: float
    color: str = ""
    dashed: bool = False
    rises: bool = False
    start_arrow: bool = False
    end_arrow: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; ``anchor`` is None where it stands in the line like a character. No data: an empty frame."""

    data: bytes
    media_type: str
    width_pt: float
    height_pt: float
    description: str = ""
    anchor: Anchor | None = None
    rotation: float = 0.0
    is_mirrored: bool = False
    is_upside_down: bool = False
    border: Border = NO_BORDER


class Outline(StrEnum):
    """The form of a shape."""

    BOX = "box"
    ROUNDED = "rounded"
    ELLIPSE = "ellipse"


@dataclass(frozen=True, slots=True)
class Shape:
    """A box or an ellipse, perhaps filled, perhaps with blocks in it. One that grows is as high as its blocks need.

    ``roundness`` is the radius of the corners of a ROUNDED one, as a share of its shorter side.
    """

    width_pt: float
    height_pt: float
    anchor: Anchor | None = None
    outline: Outline = Outline.BOX
    fill: str = ""
    border: Border = NO_BORDER
    blocks: tuple["Block", ...] = ()
    insets: Sides = Sides()
    vertical_align: VerticalAlign = VerticalAlign.TOP
    rotation: float = 0.0
    grows: bool = False
    roundness: float = 1 / 6  # ECMA-376 presetShapeDefinitions, roundRect: adj is 16,667 of 100,000


@dataclass(frozen=True, slots=True)
class WordArt:
    """Letters stretched to fill a box, such as a watermark. A picture of words, not text to be read."""

    text: str
    format: RunFormat
    width_pt: float
    height_pt: float
    anchor: Anchor | None = None
    rotation: float = 0.0
    opacity: float = 1.0
    border: Border = NO_BORDER


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing at a place in a group, from the group's upper left corner."""

    x_pt: float
    y_pt: float
    drawing: "Drawing"


@dataclass(frozen=True, slots=True)
class Group:
    """Drawings that stand together."""

    width_pt: float
    height_pt: float
    items: tuple[Placed, ...]
    anchor: Anchor | None = None
    rotation: float = 0.0


Drawing = Line | Picture | Shape | WordArt | Group
