"""Rows of a table that stand together, and how high they are: ECMA-376 §17.4.80 (trHeight), §17.4.84 (vMerge).

A row begins with the line above it; its height, stated or by its content, counts that line. The line below the last
row comes on top of it. All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.layout import table_lines
from docgen.layout.table_cells import Part
from docgen.layout.table_frame import Frame
from docgen.layout.table_lines import Rules
from docgen.paper.formats import Border


@dataclass(slots=True, eq=False)
class Band:
    """Rows ``first`` to ``last`` (not included): one row, or several that cells span, or what of them is on one page.

    ``least`` are the heights that the rows ask for. ``is_rest``: it goes on from the page before; ``is_cut``: it goes
    on on the next one.
    """

    frame: Frame
    rules: Rules
    first: int
    last: int
    parts: list[Part]
    least: list[float]
    is_rest: bool = False
    is_cut: bool = False

    def ends_table(self) -> bool:
        """Whether nothing of the table follows."""
        return self.last == len(self.frame.rows) and not self.is_cut

    def line_above(self, row: int) -> list[Border]:
        """The borders above a row."""
        if row == self.first and self.is_rest:
            return table_lines.opening(self.frame, self.rules, row)
        return self.rules.across[row]

    def lead(self, row: int) -> float:
        """The width of the line, or of the space between cells, above a row."""
        if row == self.first and self.is_rest and self.rules.across:
            return table_lines.widest(self.line_above(row))
        return self.rules.widths[row]

    def tops(self) -> list[float]:
        """The upper edge of each row, and the lower one of the last; what spans rows makes the last of them higher."""
        spacing, first, rows = self.frame.spacing_pt, self.first, self.frame.rows
        heights = [0.0] * (self.last - first)
        for part in self.parts:
            if part.last - part.first == 1:
                heights[part.first - first] = max(heights[part.first - first], part.need(spacing))
        for at, least in enumerate(self.least):
            row = first + at
            heights[at] = least if rows[row].is_exact else max(least, self.lead(row) + heights[at])
        self._grow(heights)
        tops = [0.0]
        for height in heights:
            tops.append(tops[-1] + height)
        return tops

    def _grow(self, heights: list[float]) -> None:
        spanning = [part for part in self.parts if part.last - part.first > 1]
        for part in sorted(spanning, key=lambda part: part.last):
            at, end = part.first - self.first, part.last - self.first
            missing = self.lead(part.first) + part.need(self.frame.spacing_pt) - sum(heights[at:end])
            if missing > 0 and not self.frame.rows[part.last - 1].is_exact:
                heights[end - 1] += missing

    def content_top(self, part: Part, tops: Sequence[float]) -> float:
        """Where the upper margin of a cell begins: below the line above it."""
        own = part.slot.cell.format.borders.top.width_pt if self.frame.spacing_pt else 0.0
        return tops[part.first - self.first] + self.lead(part.first) + own

    def content_bottom(self, part: Part, tops: Sequence[float]) -> float:
        """Where the lower margin of a cell ends: above its own line where cells stand apart."""
        own = part.slot.cell.format.borders.bottom.width_pt if self.frame.spacing_pt else 0.0
        return tops[part.last - self.first] - own

    def is_exact(self, part: Part) -> bool:
        """Whether all rows of a cell have a height that its content does not change."""
        rows = self.frame.rows
        return all(rows[row].is_exact for row in range(part.first, part.last))
