"""The borders of a table: what its levels state, and which of two neighbours draws. ECMA-376 §17.4.38, §17.4.66."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from docgen.paper.formats import NO_BORDER, Border, Borders
from docgen.word.names import w
from docgen.word.paragraph_properties import border

SIDES = ("top", "right", "bottom", "left")
NAMES = {  # left and right are start and end in newer files
    "top": ("top",),
    "right": ("right", "end"),
    "bottom": ("bottom",),
    "left": ("left", "start"),
    "insideH": ("insideH",),
    "insideV": ("insideV",),
}
INSIDE = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
STYLE_ORDER = (
    "solid",
    "double",
    "dotted",
    "dashed",
)  # §17.4.66: of two equally wide lines the one earlier in this order

Stated = Mapping[str, Border]
"""What one level states: a side that is missing is not stated, a border without width is «none»."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Whether a cell lies on the edges of a table, or of a region of it."""

    top: bool
    right: bool
    bottom: bool
    left: bool

    def touches(self, side: str) -> bool:
        """Whether the cell lies on one edge."""
        return {"top": self.top, "right": self.right, "bottom": self.bottom, "left": self.left}[side]


@dataclass(frozen=True, slots=True)
class Claim:
    """A border that a cell wants on one of its sides; one from its own w:tcBorders beats one from its table."""

    border: Border = NO_BORDER
    is_own: bool = False


Claims = Mapping[str, Claim]


def stated_borders(element: etree._Element | None) -> dict[str, Border]:
    """What a w:tblBorders or w:tcBorders states."""
    if element is None:
        return {}
    found = {side: _first(element, names) for side, names in NAMES.items()}
    return {side: border(edge) for side, edge in found.items() if edge is not None}


def on_sides(stated: Stated, edges: Edges) -> dict[str, Border]:
    """What a level's borders mean for a cell: the outer ones on the edges, the inside ones between the cells."""
    names = {side: side if edges.touches(side) else INSIDE[side] for side in SIDES}
    return {side: stated[name] for side, name in names.items() if name in stated}


def claims(inherited: Stated, own: Stated) -> dict[str, Claim]:
    """What a cell wants on its sides."""
    found = {side: Claim(edge) for side, edge in inherited.items()}
    found.update({side: Claim(own[side], is_own=True) for side in SIDES if side in own})
    return found


def agreed(first: Claim, second: Claim) -> Border:
    """The border between two cells (§17.4.66): any before none, a cell's own before its table's, then the heavier."""
    if first == second:
        return first.border
    if not first.border.width_pt or not second.border.width_pt:
        return first.border if first.border.width_pt else second.border
    if first.is_own is not second.is_own:
        return first.border if first.is_own else second.border
    return min(first.border, second.border, key=_lightness)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A cell of the grid before vertical merging: its columns, whether it continues the cell above, what it wants."""

    column: int
    end: int
    continues: bool
    claims: Claims


def resolved(rows: Sequence[Sequence[Fragment]]) -> list[list[Borders]]:
    """The borders of each cell, neighbours in agreement. Where a long side meets several kinds, they draw, not it."""
    owners = [{column: cell for cell in row for column in range(cell.column, cell.end)} for row in rows]
    return [[Borders(**dict(_sides(owners, index, cell))) for cell in row] for index, row in enumerate(rows)]


def merged(parts: Sequence[Borders]) -> Borders:
    """The borders of cells merged downwards: the top of the first, the bottom of the last, sides that all agree on."""
    left, right = {part.left for part in parts}, {part.right for part in parts}
    return Borders(
        parts[0].top,
        parts[0].right if len(right) == 1 else NO_BORDER,
        parts[-1].bottom,
        parts[0].left if len(left) == 1 else NO_BORDER,
    )


def _sides(owners: list[dict[int, Fragment]], index: int, cell: Fragment) -> Iterator[tuple[str, Border]]:
    for side in SIDES:
        own = cell.claims.get(side, Claim())
        found = {
            agreed(own, neighbour.claims.get(OPPOSITE[side], Claim())) if neighbour else own.border
            for neighbour in _neighbours(owners, index, cell, side)
        }
        yield side, found.pop() if len(found) == 1 else NO_BORDER


def _neighbours(owners: list[dict[int, Fragment]], index: int, cell: Fragment, side: str) -> Iterator[Fragment | None]:
    """The cells on the other side of an edge, None for each column where there is none."""
    if side in {"left", "right"}:
        yield owners[index].get(cell.column - 1 if side == "left" else cell.end)
        return
    other = index + (1 if side == "bottom" else -1)
    row = owners[other] if 0 <= other < len(owners) else {}
    yield from (row.get(column) for column in range(cell.column, cell.end))


def _first(element: etree._Element, names: tuple[str, ...]) -> etree._Element | None:
    return next((found for name in names if (found := element.find(w(name))) is not None), None)


def _lightness(edge: Border) -> tuple[float, int, int, int, int]:
    """What makes a border yield: thin, late in the order of styles, bright."""
    red, green, blue = (int((edge.color or "000000")[start : start + 2], 16) for start in (0, 2, 4))
    order = STYLE_ORDER.index(edge.style) if edge.style in STYLE_ORDER else len(STYLE_ORDER)
    return -edge.width_pt, order, red + blue + 2 * green, blue + 2 * green, green
