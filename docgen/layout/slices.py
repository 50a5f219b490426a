"""Slices: blocks cut into what no page divides, such as a line or a row, before they have a place on a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from docgen.layout.marks import Element, Mark
from docgen.model import Notice
from docgen.paper.drawings import Anchor
from docgen.paper.nodes import Block, BreakKind, NoteMark, PageFormat


@dataclass(slots=True, eq=False)
class Float:
    """Something that floats: a drawing or a table, laid out, not placed. Its marks count from its upper left corner.

    ``line_y`` is the top of the line that it is anchored in, ``paragraph_y`` that of its paragraph's first line, both
    from the top of the slice that carries it. ``x`` is where its anchor character stands, from the left of the column.
    """

    anchor: Anchor
    width_pt: float
    height_pt: float
    marks: list[Mark]
    paragraph_y: float = 0.0
    line_y: float = 0.0
    x: float = 0.0


@dataclass(slots=True, eq=False)
class Slice:
    """A stretch of a column that no page divides (unless it can split). Marks count from its upper left corner.

    ``gap_pt`` is the space above it, not part of ``height_pt``; it is left out at the top of a column, unless
    ``keeps_gap``. ``may_break``: a page may end below it. ``starts``: it begins on a new page or column. ``repeats``
    are the slices that are printed again above it where it begins a column (rows of a table's head). ``closing`` are
    further marks of it where it ends a column: the line below a row, which else the next row draws.
    """

    height_pt: float
    marks: list[Mark]
    gap_pt: float = 0.0
    keeps_gap: bool = False
    may_break: bool = True
    starts: BreakKind | None = None
    notes: tuple[NoteMark, ...] = ()
    floats: tuple[Float, ...] = ()
    repeats: "Sequence[Slice]" = ()
    closing: Sequence[Mark] = ()

    def split(self, room_pt: float, *, forced: bool = False) -> "tuple[Slice, Slice] | None":  # noqa: ARG002 - the general case
        """This slice as one that fits ``room_pt`` and the rest of it; None where it cannot be divided so.

        ``forced``: a whole column is not enough for it, so it is divided even where it should stay whole.
        """
        return None


@dataclass(frozen=True, slots=True)
class Numbers:
    """What page fields show."""

    page: str = "1"
    pages: int = 1
    section_pages: int = 1


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks are set. ``left_pt`` is the column's left edge on the page.

    ``page`` is None in a cell or a text box, where drawings are placed within these (ECMA-376 §20.4.2.3, layoutInCell).
    Lines stand on a grid of ``grid_pt`` (§17.6.5), unless that is 0.
    """

    width_pt: float
    left_pt: float = 0.0
    page: PageFormat | None = None
    grid_pt: float = 0.0
    numbers: Numbers = Numbers()

    def narrowed(self, width_pt: float) -> "Room":
        """The room of a cell or a text box in this one."""
        return replace(self, width_pt=width_pt, page=None, grid_pt=0.0)


class LayBlocks(Protocol):
    """Cuts blocks into slices; ``parent`` is the element their own elements stand in, None for artifacts."""

    def __call__(self, blocks: Sequence[Block], room: Room, work: "Work", parent: Element | None) -> list[Slice]:
        """The slices of some blocks, one below the other."""
        ...


@dataclass(slots=True)
class Work:
    """What the layout of one paper shares: its settings, what it collects, and the way back to the blocks."""

    lay_blocks: LayBlocks
    default_tab_pt: float = 36.0
    adds_spacing: bool = False
    foreign_families: set[str] = field(default_factory=set)
    missing_characters: set[str] = field(default_factory=set)
    lost: dict[str, Notice] = field(default_factory=dict)
    heading: int = 0
    squeezes_spaces: bool = False
    stretches_ended_lines: bool = True
    signatures: dict[int, int] = field(default_factory=dict)

    def lose(self, kind: str, message: str) -> None:
        """Note once for each kind that something does not look as in Word."""
        self.lost.setdefault(kind, Notice(kind, message))
