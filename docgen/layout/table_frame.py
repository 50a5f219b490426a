"""The grid of a table: where its columns stand in the room, and which cell covers each field. ECMA-376 §17.4.

All lengths are points; x counts from the left of the room.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docgen.layout.place import across
from docgen.layout.slices import Room
from docgen.layout.table_content import insets, outer_border_pt
from docgen.paper.formats import Align
from docgen.paper.nodes import Block, Cell, PageFormat, Paragraph, Row, SignaturePlace, Table


@dataclass(slots=True, eq=False)
class Slot:
    """A cell at its fields: columns ``left`` to ``right``, rows ``first`` to ``last``, the ends not included."""

    cell: Cell
    left: int
    right: int
    first: int
    last: int
    inset_pt: float
    inner_pt: float


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A table's grid. ``edges`` are the edges of its columns from the left, ``fields`` the slot at each row and column.

    ``slots`` are those that begin in each row, in the order of reading. ``keeps`` tells the rows that stand with the
    next one. ``spacing_pt`` lies between cells.
    """

    rows: tuple[Row, ...]
    edges: tuple[float, ...]
    slots: list[list[Slot]]
    fields: list[list[Slot | None]]
    keeps: list[bool]
    spacing_pt: float = 0.0


def frame_of(table: Table, columns_pt: Sequence[float], left_pt: float, heads: int) -> Frame:
    """The grid of a table whose first column begins at ``left_pt``; ``heads`` rows are its head."""
    widths = list(reversed(columns_pt)) if table.is_mirrored else list(columns_pt)
    edges = [left_pt]
    for width in widths:
        edges.append(edges[-1] + width)
    slots = [_row_slots(table, index, edges) for index in range(len(table.rows))]
    fields: list[list[Slot | None]] = [[None] * len(widths) for _ in table.rows]
    for row in slots:
        for slot in row:
            _cover(fields, slot)
    keeps = [index < heads or _keeps_next(row) for index, row in enumerate(table.rows)]
    return Frame(table.rows, tuple(edges), slots, fields, keeps, table.spacing_pt)


def _row_slots(table: Table, index: int, edges: Sequence[float]) -> list[Slot]:
    """The cells that begin in a row. In a mirrored table they run from the right (§17.4.1, bidiVisual)."""
    count, spacing, row = len(edges) - 1, table.spacing_pt, table.rows[index]
    found, start = [], row.skip_before
    for cell in row.cells:
        left, right = min(start, count), min(start + cell.column_span, count)
        start += cell.column_span
        if not cell.row_span or left == right:
            continue
        shown = cell
        if table.is_mirrored:
            left, right, shown = count - right, count - left, _mirrored(cell)
        inset, end = insets(shown.format)
        inner = max(edges[right] - edges[left] - spacing - inset - end, 0.0)
        last = min(index + cell.row_span, len(table.rows))
        found.append(Slot(shown, left, right, index, last, edges[left] + inset + spacing / 2, inner))
    return found


def _mirrored(cell: Cell) -> Cell:
    look = cell.format
    borders = replace(look.borders, left=look.borders.right, right=look.borders.left)
    padding = replace(look.padding, left_pt=look.padding.right_pt, right_pt=look.padding.left_pt)
    return replace(cell, format=replace(look, borders=borders, padding=padding))


def _cover(fields: list[list[Slot | None]], slot: Slot) -> None:
    for row in fields[slot.first : slot.last]:
        for column in range(slot.left, slot.right):
            row[column] = slot


def _keeps_next(row: Row) -> bool:
    """Word keeps a row with the next one when its first paragraph says so (§17.3.1.15)."""
    first = next((paragraph for cell in row.cells for paragraph in _paragraphs(cell.blocks)), None)
    return first is not None and first.format.keep_next


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The paragraphs of a cell itself, also those in places of signature."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case SignaturePlace():
                yield from _paragraphs(block.blocks)


def outer_width(table: Table, columns_pt: Sequence[float]) -> float:
    """How wide a table is with the halves of its borders, or the spaces, that stand out of its grid."""
    return sum(columns_pt) + (table.spacing_pt or outer_border_pt(table))


def overhang(table: Table) -> float:
    """How far the left edge of a table stands out of its grid."""
    cells = table.rows[0].cells
    if table.spacing_pt or not cells:
        return table.spacing_pt / 2
    borders = cells[-1].format.borders if table.is_mirrored else cells[0].format.borders
    return (borders.right if table.is_mirrored else borders.left).width_pt / 2


def left_edge(table: Table, width_pt: float, room: Room) -> float:
    """Where the left edge of a table stands (§17.4.28, §17.4.50); one too wide stands out of its room."""
    if table.anchor is not None:
        column = (room.left_pt, room.width_pt)
        page = room.page or PageFormat()
        start, length = column if room.page is None else across(table.anchor.horizontal, page, column)
        return _aligned(table.anchor.align, width_pt, length) + start - room.left_pt + table.anchor.x_pt
    if table.align in {Align.CENTER, Align.RIGHT}:
        return _aligned(table.align, width_pt, room.width_pt)
    return table.indent_pt


def _aligned(align: Align | None, width_pt: float, room_pt: float) -> float:
    match align:
        case Align.CENTER:
            return (room_pt - width_pt) / 2
        case Align.RIGHT:
            return room_pt - width_pt
        case _:
            return 0.0
