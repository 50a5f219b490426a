"""The widths of a table's columns, as Word finds them: ECMA-376 §17.18.87 and what Word does beyond it.

Word writes the widths it found into the grid of the file, so a complete grid is kept; only words that do not fit their
column widen it, as in a file that no Word has opened yet. An open grid is laid out here: from the widths that the cells
ask for, from their content, and within the room.
"""

from dataclasses import dataclass

from docgen.layout.table_content import Extent, cell_extent
from docgen.paper.nodes import Cell, Table

SLACK_PT = 1.0  # a word that exceeds its column by less is not worth moving the others
MEASURED_CELLS = 2000  # more cells than these are not measured: their columns are as wide as those before them
NARROWEST_PT = 0.75  # 15 twips: what Word gives to a column of nothing


@dataclass(slots=True)
class _Wishes:
    """What the cells of each column ask for."""

    asked: list[float]
    least: list[float]
    most: list[float]


def column_widths(table: Table, room_pt: float) -> tuple[float, ...]:
    """The width of each column of a table in a room of some width, in points."""
    room = max(room_pt + table.reach_pt, NARROWEST_PT)
    grid = [min(width, room * 10) for width in table.columns_pt]
    if all(grid):
        return tuple(grid if table.is_fixed else _widened(grid, table, room))
    total = table.width.points or table.width.share * room
    if table.is_fixed:
        return tuple(_shared(grid, total or room))
    return tuple(_fitted(table, total, room))


def _widened(grid: list[float], table: Table, room: float) -> list[float]:
    """A grid in which each word fits its column, at the cost of the columns that have room to spare."""
    least = _wishes(table, room).least
    missing = [max(need - width, 0.0) for need, width in zip(least, grid, strict=True)]
    if max(missing) < SLACK_PT:
        return grid
    wanted = [width + more for width, more in zip(grid, missing, strict=True)]
    is_bound = table.width.points or table.width.share
    return _shrunk(wanted, least, sum(grid) if is_bound else max(sum(grid), min(room, sum(wanted))))


def _shared(grid: list[float], total: float) -> list[float]:
    """A grid whose open columns share what is left of the width."""
    open_columns = sum(1 for width in grid if not width)
    rest = max((total - sum(grid)) / open_columns, NARROWEST_PT)
    return [width or rest for width in grid]


def _fitted(table: Table, total: float, room: float) -> list[float]:
    """Columns as wide as asked for or as their lines, within the width of the table or the room."""
    wishes = _wishes(table, room)
    natural = [
        max(given or asked or most, least, NARROWEST_PT)
        for given, asked, most, least in zip(table.columns_pt, wishes.asked, wishes.most, wishes.least, strict=True)
    ]
    limit = total or min(sum(natural), room)
    if sum(natural) > limit:
        return _shrunk(natural, wishes.least, limit)
    return [width * limit / sum(natural) for width in natural]


def _shrunk(columns: list[float], least: list[float], total: float) -> list[float]:
    """Columns brought down to a total: each gives of what it has above its least; if that is too little, all of all."""
    excess = sum(columns) - total
    spare = [max(width - need, 0.0) for width, need in zip(columns, least, strict=True)]
    if excess <= 0:
        return columns
    if excess < sum(spare):
        return [width - excess * more / sum(spare) for width, more in zip(columns, spare, strict=True)]
    narrow = [width - more for width, more in zip(columns, spare, strict=True)]
    return [max(width * total / sum(narrow), NARROWEST_PT) for width in narrow] if sum(narrow) else columns


def _wishes(table: Table, room: float) -> _Wishes:
    """What the cells ask for, those in one column first, then those over several."""
    count = len(table.columns_pt)
    wishes = _Wishes([0.0] * count, [0.0] * count, [0.0] * count)
    several: list[tuple[int, Cell, Extent]] = []
    for column, cell in _placed(table):
        extent = cell_extent(cell)
        if cell.column_span == 1:
            wishes.asked[column] = max(wishes.asked[column], cell.width.points or cell.width.share * room)
            wishes.least[column] = max(wishes.least[column], extent.least_pt)
            wishes.most[column] = max(wishes.most[column], extent.most_pt)
        else:
            several.append((column, cell, extent))
    for column, cell, extent in sorted(several, key=lambda found: found[1].column_span):
        end = column + cell.column_span
        _spread(wishes.asked, column, end, cell.width.points or cell.width.share * room)
        _spread(wishes.least, column, end, extent.least_pt)
        _spread(wishes.most, column, end, extent.most_pt)
    return wishes


def _placed(table: Table) -> list[tuple[int, Cell]]:
    """The cells that are measured, and the first column of each."""
    found: list[tuple[int, Cell]] = []
    for row in table.rows:
        column = row.skip_before
        for cell in row.cells:
            found.append((column, cell))
            column += cell.column_span
        if len(found) > MEASURED_CELLS:
            break
    return found


def _spread(widths: list[float], start: int, end: int, wanted: float) -> None:
    """Widen some columns, each by its share, until together they are as wide as a cell over all of them."""
    covered = widths[start:end]
    missing = wanted - sum(covered)
    if missing <= 0:
        return
    parts = [width / sum(covered) if sum(covered) else 1 / len(covered) for width in covered]
    widths[start:end] = [width + missing * part for width, part in zip(covered, parts, strict=True)]
