"""How far a sheet reaches, found without building it: the reading library aborts the process on a hostile one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from docgen.roster.errors import CellOutside, NotATable, Reason, TooManyCells
from docgen.roster.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from docgen.roster.table import CellFault


class Span(NamedTuple):
    """Merged cells: the first and last row and column, from 0, both included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Survey:
    """The rows and columns up to the last filled cell, the merged cells, and cells whose value is missing.

    ``hidden`` are the indexes of rows that are not shown. ``outside`` is the place of a cell that no sheet has.
    """

    rows: int = 0
    columns: int = 0
    spans: tuple[Span, ...] = ()
    faults: Mapping[tuple[int, int], CellFault] = field(default_factory=dict)
    hidden: frozenset[int] = frozenset()
    outside: str = ""

    @property
    def is_within_limits(self) -> bool:
        """Whether the sheet can be built in memory."""
        return self.rows <= MAX_ROWS and self.columns <= MAX_COLUMNS and self.rows * self.columns <= MAX_CELLS

    def check(self, name: str, sheet: str) -> None:
        """Nothing, when the sheet is within the limits.

        Raises:
            CellOutside: a cell stands where no sheet has a place.
            TooManyCells: it reaches too far.
            NotATable: its merged cells overlap again and again.
        """
        if self.outside:
            raise CellOutside(name, sheet, self.outside)
        if not self.is_within_limits:
            raise TooManyCells(name, sheet, (self.rows, self.columns), (MAX_ROWS, MAX_COLUMNS, MAX_CELLS))
        if sum(self._area(span) for span in self.spans) > 2 * MAX_CELLS:
            raise NotATable(name, Reason.BOMB)

    def faults_by_row(self) -> dict[int, tuple[tuple[int, CellFault], ...]]:
        """Index and fault of each cell without its value, by the index of its row."""
        rows: dict[int, tuple[tuple[int, CellFault], ...]] = {}
        for (row, column), fault in sorted(self.faults.items()):
            rows[row] = (*rows.get(row, ()), (column, fault))
        return rows

    def _area(self, span: Span) -> int:
        height = min(span.bottom, self.rows - 1) - span.top + 1
        width = min(span.right, self.columns - 1) - span.left + 1
        return max(height, 0) * max(width, 0)
