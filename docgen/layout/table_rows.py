"""Rows of a table as slices of a column: their lines, backgrounds and content as marks. All lengths are points."""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.layout import table_lines
from docgen.layout.marks import Mark, Moved
from docgen.layout.slices import Slice
from docgen.layout.table_band import Band
from docgen.layout.table_cells import Drawn, draw_part
from docgen.layout.table_cuts import cut
from docgen.paper.nodes import NoteMark

TALLEST_PAGE_PT = 1584.0  # Word's longest paper: 22 inches
SHORT_ROW_PT = 300.0  # a row that is lower stands on any page, so that the page can end below it


@dataclass(slots=True, eq=False)
class RowSlice(Slice):
    """A row of a table, or several that cells span. ``tops`` are the upper edges of the rows, and the last one's lower.

    ``mark_count`` marks are its own; others may add to them.
    """

    band: Band | None = None
    tops: Sequence[float] = ()
    mark_count: int = 0

    def split(self, room_pt: float, *, forced: bool = False) -> tuple[Slice, Slice] | None:
        """The part that stands above a page's end, and the rest of it; see ``Slice.split``."""
        bands = self.band and cut(self.band, self.tops, room_pt, forced=forced)
        if not bands:
            return None
        head, tail = row_slice(bands[0]), row_slice(bands[1])
        head.gap_pt, head.keeps_gap, head.starts = self.gap_pt, self.keeps_gap, self.starts
        head.marks += self.marks[self.mark_count :]
        tail.may_break = self.may_break
        head.repeats = tail.repeats = self.repeats
        return head, tail


def row_slice(band: Band) -> RowSlice:
    """The rows of a band, laid out. Those of a band that no page can hold are drawn when it is divided."""
    tops = band.tops()
    if len(band.least) > 1 and tops[-1] > TALLEST_PAGE_PT and tops[1] < SHORT_ROW_PT:
        return RowSlice(tops[-1], [], may_break=not band.frame.keeps[band.last - 1], band=band, tops=tops)
    return _drawn(band, tops)


def _drawn(band: Band, tops: Sequence[float]) -> RowSlice:
    marks: list[Mark] = []
    closing: Sequence[Mark] = ()
    _draw_grounds(marks, band, tops)
    height = tops[-1]
    if band.ends_table():
        height += band.rules.widths[band.last]
    if band.rules.across:
        _draw_lines(marks, band, tops)
        below = table_lines.line_below(band.frame, band.rules, band.last - 1, tops[-1])
        if band.is_cut or band.ends_table():
            marks += below
        else:
            closing = below
    notes = _draw_parts(marks, band, tops)
    stays = band.frame.keeps[band.last - 1] and not band.is_cut
    return RowSlice(
        height,
        marks,
        may_break=not stays,
        notes=notes,
        closing=closing,
        band=band,
        tops=tops,
        mark_count=len(marks),
    )


def _draw_parts(marks: list[Mark], band: Band, tops: Sequence[float]) -> tuple[NoteMark, ...]:
    """The content of the cells; gives back its notes."""
    notes: list[NoteMark] = []
    drawn = Drawn()
    has_exact = any(row.is_exact for row in band.frame.rows[band.first : band.last])
    for part in band.parts:
        top, bottom = band.content_top(part, tops), band.content_bottom(part, tops)
        is_exact = has_exact and band.is_exact(part)
        for each in draw_part(drawn, part, top, bottom - top, is_exact=is_exact):
            if each.notes:
                notes += each.notes
    marks += drawn.marks()
    return tuple(notes)


def _draw_grounds(marks: list[Mark], band: Band, tops: Sequence[float]) -> None:
    """Backgrounds, and the borders of cells that stand apart."""
    edges, spacing = band.frame.edges, band.frame.spacing_pt
    for part in band.parts:
        look = part.slot.cell.format
        if look.background or spacing:
            left, right = edges[part.slot.left] + spacing / 2, edges[part.slot.right] - spacing / 2
            box = (left, tops[part.first - band.first] + spacing, right, tops[part.last - band.first])
            if look.background:
                table_lines.draw_ground(marks, look.background, box)
            if spacing:
                table_lines.draw_box(marks, look.borders, box)


def _draw_lines(marks: list[Mark], band: Band, tops: Sequence[float]) -> None:
    """The lines above and at the sides of each row."""
    frame, rules = band.frame, band.rules
    for at, row in enumerate(range(band.first, band.last)):
        length = tops[at + 1] - tops[at]
        if row + 1 == band.last and band.ends_table():
            length += rules.widths[row + 1]
        found = table_lines.row_lines(frame, rules, row, band.line_above(row), (band.lead(row), length))
        if tops[at]:
            marks.append(Moved(0.0, tops[at], found))
        else:
            marks += found
