"""Formats: how a run, a paragraph, a cell, a table looks, fully resolved and shared by value.

All lengths are points. A colour is six hexadecimal digits, upper case, or "" for automatic.
"""

from dataclasses import dataclass
from enum import StrEnum


class Align(StrEnum):
    """Horizontal alignment of lines."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"
    JUSTIFY = "justify"
    DISTRIBUTE = "distribute"  # the last line too


class LineRule(StrEnum):
    """How the height of a line is found: ECMA-376 §17.18.48."""

    AUTO = "auto"  # a multiple of the font's own height
    AT_LEAST = "atLeast"  # points, or more where a line needs more
    EXACT = "exact"  # points, whatever a line needs


class TabAlign(StrEnum):
    """What of the text stands at a tab stop: ECMA-376 §17.18.84."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    DECIMAL = "decimal"
    BAR = "bar"  # a vertical line, no place where text stops


class VerticalAlign(StrEnum):
    """Vertical place of a cell's content."""

    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Border:
    """One edge. ``style`` is a CSS border style; a width of 0 is no border."""

    width_pt: float = 0.0
    style: str = "none"
    color: str = ""
    space_pt: float = 0.0


NO_BORDER = Border()


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The look of a run of characters. ``raised`` is 1 for superscript, -1 for subscript, 0 for neither.

    ``shift_pt`` lifts the characters without making them smaller; ``scale`` stretches them sideways. ``square``: each
    character is as wide as it is high, and a line may end after any of them (Chinese, Japanese). ``emphasis`` is the
    sign that stands at each character: dot, comma, circle, underDot, or "" for none. ``border`` is drawn around it.
    """

    family: str = "Times New Roman"
    size_pt: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: str = ""
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    raised: int = 0
    color: str = ""
    background: str = ""
    spacing_pt: float = 0.0
    kerning: bool = False
    hidden: bool = False
    shift_pt: float = 0.0
    scale: float = 1.0
    double_strike: bool = False
    square: bool = False
    emphasis: str = ""
    border: Border = NO_BORDER


@dataclass(frozen=True, slots=True)
class LineSpacing:
    """``value`` is a multiple of the font's line for AUTO, else points."""

    rule: LineRule = LineRule.AUTO
    value: float = 1.0


@dataclass(frozen=True, slots=True)
class TabStop:
    """A tab stop at ``position_pt`` from the paragraph's text margin; ``leader`` is the filling character."""

    position_pt: float
    align: TabAlign = TabAlign.LEFT
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Borders:
    """The four edges of a box."""

    top: Border = NO_BORDER
    right: Border = NO_BORDER
    bottom: Border = NO_BORDER
    left: Border = NO_BORDER

    def is_drawn(self) -> bool:
        """Whether any edge is drawn."""
        return any(edge.width_pt for edge in (self.top, self.right, self.bottom, self.left))


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """The look of a paragraph. ``outline_level`` counts from 1; 0 is body text.

    ``first_line_pt`` is relative to ``left_pt``, negative for a hanging indent. ``between`` is drawn between two
    paragraphs that share a frame (ECMA-376 §17.3.1.5).
    """

    style: str = ""
    align: Align = Align.LEFT
    left_pt: float = 0.0
    right_pt: float = 0.0
    first_line_pt: float = 0.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    contextual_spacing: bool = False
    line: LineSpacing = LineSpacing()
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    tabs: tuple[TabStop, ...] = ()
    outline_level: int = 0
    snaps_to_grid: bool = True
    borders: Borders = Borders()
    between: Border = NO_BORDER
    background: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """Four distances in points."""

    top_pt: float = 0.0
    right_pt: float = 0.0
    bottom_pt: float = 0.0
    left_pt: float = 0.0


class Turn(StrEnum):
    """Which way a cell's lines run: ECMA-376 §17.18.93."""

    NONE = "none"
    DOWN = "down"  # a quarter turn clockwise
    UP = "up"  # a quarter turn counter-clockwise


@dataclass(frozen=True, slots=True)
class Width:
    """A width somebody asked for: points, or a share of the room (1 is all of it); 0 of both: by the content."""

    points: float = 0.0
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class CellFormat:
    """The look of a table cell."""

    padding: Sides = Sides()
    borders: Borders = Borders()
    background: str = ""
    vertical_align: VerticalAlign = VerticalAlign.TOP
    turn: Turn = Turn.NONE
    wraps: bool = True
