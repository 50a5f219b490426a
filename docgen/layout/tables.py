"""Tables as slices of a column, one for each row: ECMA-376 §17.4.

A table of data is a Table of TR, TH and TD elements (ISO 32000-1 §14.8.4.3.4). One that only places text side by side,
as a letterhead or signatures, is no table to a reader: its paragraphs stand in the text, in the order of the cells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.layout.marks import Element, Mark, Moved
from docgen.layout.place import NARROWEST_TEXT_PT
from docgen.layout.slices import Float, Room, Slice, Work
from docgen.layout.table_band import Band
from docgen.layout.table_cells import Part, lay_part
from docgen.layout.table_frame import Frame, Slot, frame_of, left_edge, outer_width, overhang
from docgen.layout.table_lines import Rules, rules_of
from docgen.layout.table_rows import RowSlice, row_slice
from docgen.layout.table_widths import column_widths
from docgen.paper.drawings import Anchor, VerticalOrigin
from docgen.paper.formats import Turn
from docgen.paper.nodes import PageFormat, Row, Table

MOVED = "Bảng có chữ chạy quanh được đặt vào dòng văn bản, ở chỗ gần đúng."


def lay_table(table: Table, room: Room, work: Work, parent: Element | None) -> list[Slice]:
    """The rows of a table, or an empty slice that carries all of it where it floats; ``parent`` holds its elements."""
    columns = column_widths(table, room.width_pt)
    width = outer_width(table, columns)
    left = left_edge(table, width, room)
    heads = _leading_headers(table.rows)
    frame = frame_of(table, columns, left + overhang(table), heads)
    layout = _Layout(frame, rules_of(frame), room, work, heads)
    rows = layout.rows(_element(table, parent) if parent else None, parent)
    if heads and room.page is not None:
        layout.repeat(rows)
    return list(rows) if table.anchor is None else _floating(rows, table.anchor, left, width, room, work)


@dataclass(frozen=True, slots=True, eq=False)
class _Layout:
    """Lays out the rows of one table, the first ``heads`` of which are its head."""

    frame: Frame
    rules: Rules
    room: Room
    work: Work
    heads: int

    def rows(self, element: Element | None, parent: Element | None) -> list[RowSlice]:
        """The slices of all rows. ``element`` is the Table, None for one that is no table of data."""
        rooms: dict[float, Room] = {}
        found = []
        for first, last in _bands(self.frame.slots):
            parts: list[Part] = []
            for row in range(first, last):
                parts += self._row(row, element, parent, rooms)
            found.append(self._slice(first, last, parts))
        return found

    def _slice(self, first: int, last: int, parts: list[Part]) -> RowSlice:
        least = [row.height_pt for row in self.frame.rows[first:last]]
        found = row_slice(Band(self.frame, self.rules, first, last, parts, least))
        for part in parts:
            if part.first == first and part.slices and part.slices[0].starts:
                found.starts = part.slices[0].starts
        return found

    def _row(self, row: int, table: Element | None, parent: Element | None, rooms: dict[float, Room]) -> list[Part]:
        line = None if table is None else _row_element(self.frame.rows[row], row, table)
        found = []
        for slot in self.frame.slots[row]:
            holder = parent if line is None else self._cell_element(slot, line)
            room = rooms.get(slot.inner_pt)
            if room is None:
                room = rooms[slot.inner_pt] = self.room.narrowed(slot.inner_pt)
            height = self._stated_height(slot) if slot.cell.format.turn is not Turn.NONE else 0.0
            found.append(lay_part(slot, room, self.work, holder, height))
        if line is not None and self.frame.rows[row].skip_after:
            _fill(line, "after", self.frame.rows[row].skip_after)
        return found

    def _stated_height(self, slot: Slot) -> float:
        """The height that the rows of a cell ask for, below the line above them; 0 if they ask for none."""
        height = sum(row.height_pt for row in self.frame.rows[slot.first : slot.last])
        return max(height - self.rules.widths[slot.first], 0.0)

    def _cell_element(self, slot: Slot, line: Element) -> Element:
        is_head = slot.first < self.heads
        found = line.child((slot.left, slot.first), "TH" if is_head else "TD")
        found.is_column_header = is_head
        found.column_span, found.row_span = slot.right - slot.left, slot.last - slot.first
        return found

    def repeat(self, rows: Sequence[RowSlice]) -> None:
        """Have the head printed again, as an artifact, above each row that begins a page (§17.4.49)."""
        heads = [each for each in rows if each.band is not None and each.band.last <= self.heads]
        if not heads:
            return
        again: list[Slice] = [*self._heads_again(len(heads))]
        for each in rows[len(heads) :]:
            each.repeats = again

    def _heads_again(self, count: int) -> Iterator[RowSlice]:
        for first, last in list(_bands(self.frame.slots))[:count]:
            parts = [part for row in range(first, last) for part in self._row(row, None, None, {})]
            found = self._slice(first, last, parts)
            found.notes = ()
            yield found


def _bands(slots: Sequence[Sequence[Slot]]) -> Iterator[tuple[int, int]]:
    """The rows that stand together, first to last (not included): those that a cell spans."""
    first = last = 0
    for index, row in enumerate(slots):
        last = max([last, index + 1, *[slot.last for slot in row]])
        if last == index + 1:
            yield first, last
            first = last


def _element(table: Table, parent: Element) -> Element | None:
    """The Table element of a table of data; None for one that only places text."""
    rows = table.rows
    is_data = any(row.is_header or row.skip_before for row in rows) or any(
        cell.column_span > 1 or cell.row_span != 1 or cell.format.borders.is_drawn()
        for row in rows
        for cell in row.cells
    )
    return parent.child(id(table), "Table") if is_data else None


def _row_element(row: Row, index: int, table: Element) -> Element:
    found = table.child(index, "TR")
    if row.skip_before:
        _fill(found, "before", row.skip_before)
    return found


def _fill(line: Element, key: str, columns: int) -> None:
    """An empty cell for columns that a row leaves empty, so that all rows are of one width."""
    line.child(key, "TD").column_span = columns


def _leading_headers(rows: tuple[Row, ...]) -> int:
    """How many rows at the top repeat on each page; a table of nothing but such rows repeats none."""
    return next((index for index, row in enumerate(rows) if not row.is_header), 0)


def _floating(
    rows: Sequence[RowSlice], anchor: Anchor, left_pt: float, width_pt: float, room: Room, work: Work
) -> list[Slice]:
    """A table with text around it (§17.4.57): an empty slice that carries it.

    Where no text finds room beside it, or no page has room for it, its rows stand in the flow of the text, so that
    pages may end between them.
    """
    height = sum(each.height_pt for each in rows)
    page = room.page or PageFormat()
    beside = max(left_pt, room.width_pt - left_pt - width_pt)
    is_beside = beside >= NARROWEST_TEXT_PT or anchor.vertical is not VerticalOrigin.PARAGRAPH
    if is_beside and height <= page.height_pt - page.margins.top_pt - page.margins.bottom_pt:
        marks: list[Mark] = []
        y = 0.0
        for each in rows:
            marks.append(Moved(-left_pt, y, each.marks))
            y += each.height_pt
        notes = tuple(note for each in rows for note in each.notes)
        return [Slice(0.0, [], may_break=False, notes=notes, floats=(Float(anchor, width_pt, height, marks),))]
    if is_beside:
        work.lose("table-floating", MOVED)
    rows[0].gap_pt = max(anchor.y_pt, 0.0) if anchor.vertical is VerticalOrigin.PARAGRAPH else 0.0
    rows[0].keeps_gap = True
    rows[-1].height_pt += anchor.gap.bottom_pt
    return list(rows)
