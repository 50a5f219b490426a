"""The grid of a table: its columns, the cells that stand on them, the widths the file asks for. ECMA-376 §17.4."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docgen.paper.formats import Width
from docgen.word import values
from docgen.word.names import w

MAX_COLUMNS = 63  # Word makes no wider table and calls a file with one damaged
PERCENT_SCALE = 5000  # ECMA-376 §17.4.87: fiftieths of a percent
TRUSTED_SHARE = 0.7  # a grid much narrower than the cells on it was never laid out by Word
SAME_PT = 1.0
TRANSPARENT = {w(name) for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}


@dataclass(frozen=True, slots=True)
class Slot:
    """A w:tc, its w:tcPr, and the grid columns on which it stands."""

    element: etree._Element
    properties: etree._Element | None
    column: int
    span: int

    @property
    def end(self) -> int:
        """The first column behind the cell."""
        return self.column + self.span


@dataclass(frozen=True, slots=True)
class GridRow:
    """A w:tr, its cells, and how many grid columns it leaves empty at its end."""

    element: etree._Element
    slots: tuple[Slot, ...]
    skip_after: int

    @property
    def skip_before(self) -> int:
        """How many grid columns the row leaves empty at its start."""
        return self.slots[0].column if self.slots else 0


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a table, 0 where the file leaves a width open, and its rows.

    ``lost`` counts the cells beyond Word's limit.
    """

    columns_pt: tuple[float, ...]
    rows: tuple[GridRow, ...]
    lost: int


def read_grid(table: etree._Element, width: Width, *, is_fixed: bool) -> Grid:
    """The grid of a w:tbl that states some width."""
    lost = 0
    rows = []
    for element in children(table, w("tr")):
        row, left_out = _row(element)
        rows.append(row)
        lost += left_out
    rows = [row for row in rows if row.slots]
    stated = [values.attribute_twips(column, "w") or 0.0 for column in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    count = max((row.slots[-1].end + row.skip_after for row in rows), default=0)
    grid = [max(width, 0.0) for width in stated[:count]]
    grid += [0.0] * (count - len(grid))
    return Grid(tuple(_corrected(grid, rows, width, is_fixed=is_fixed)), tuple(rows), lost)


def children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those in wrappers too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in TRANSPARENT:
            yield from children(child, tag)


def width_of(element: etree._Element | None) -> Width:
    """A preferred width (§17.4.71, §17.4.63): points, or a share of the room."""
    if element is None:
        return Width()
    raw = element.get(w("w"), "")
    if raw.endswith("%"):
        return Width(share=max((values.number(raw[:-1]) or 0.0) / 100, 0.0))
    match element.get(w("type"), "dxa"):
        case "pct":
            return Width(share=max((values.number(raw) or 0.0) / PERCENT_SCALE, 0.0))
        case "dxa":
            return Width(points=max(values.twips(raw) or 0.0, 0.0))
        case _:
            return Width()


def cell_width(slot: Slot) -> Width:
    """The preferred width of a cell."""
    return width_of(None if slot.properties is None else slot.properties.find(w("tcW")))


def _row(element: etree._Element) -> tuple[GridRow, int]:
    """A row, and how many of its cells stand beyond the last possible column."""
    before, after = _skipped(element)
    slots: list[Slot] = []
    column, lost = before, 0
    for cell in children(element, w("tc")):
        properties = cell.find(w("tcPr"))
        if slots and _joins_left(properties):
            last = slots.pop()
            slots.append(
                Slot(last.element, last.properties, last.column, min(last.span + 1, MAX_COLUMNS - last.column))
            )
        elif column >= MAX_COLUMNS:
            lost += 1
            continue
        else:
            span = values.integer(values.text(None if properties is None else properties.find(w("gridSpan"))), 1)
            slots.append(Slot(cell, properties, column, min(max(span, 1), MAX_COLUMNS - column)))
        column = slots[-1].end
    return GridRow(element, tuple(slots), min(after, MAX_COLUMNS - column)), lost


def _joins_left(properties: etree._Element | None) -> bool:
    """Whether a cell is merged into the one left of it by w:hMerge, as old files have it (§17.4.22)."""
    merge = None if properties is None else properties.find(w("hMerge"))
    return merge is not None and merge.get(values.VAL, "continue") == "continue"


def _skipped(row: etree._Element) -> tuple[int, int]:
    properties = row.find(w("trPr"))
    if properties is None:
        return 0, 0
    before, after = (values.integer(values.text(properties.find(w(name)))) for name in ("gridBefore", "gridAfter"))
    return min(max(before, 0), MAX_COLUMNS - 1), max(after, 0)


def _corrected(grid: list[float], rows: list[GridRow], width: Width, *, is_fixed: bool) -> list[float]:
    """The grid; where it is missing or cannot be Word's, the widths of single cells (§17.4.71) instead.

    Word writes the widths it laid out into the grid, so that a grid stands above the cells; other programs fill it
    with anything. A grid as wide as the table is to be is never doubted. A cell that spans several columns tells the
    one among them that nothing else does.
    """
    stated = _stated_columns(rows, len(grid))
    if abs(sum(grid) - width.points) > SAME_PT and _is_stale(grid, stated, is_fixed=is_fixed):
        grid = stated
    columns = [given or wanted for given, wanted in zip(grid, stated, strict=True)]
    for row in rows:
        for slot in row.slots:
            covered = range(slot.column, slot.end)
            open_columns = [column for column in covered if not columns[column]]
            rest = cell_width(slot).points - sum(columns[column] for column in covered)
            if len(open_columns) == 1 and rest > 0:
                columns[open_columns[0]] = rest
    return columns


def _stated_columns(rows: list[GridRow], count: int) -> list[float]:
    columns = [0.0] * count
    for row in rows:
        for slot in row.slots:
            if slot.span == 1 and not columns[slot.column]:
                columns[slot.column] = cell_width(slot).points
    return columns


def _is_stale(grid: list[float], stated: list[float], *, is_fixed: bool) -> bool:
    """Whether a grid contradicts the cells so far that no layout of Word can have made it."""
    if not all(grid) or not all(stated):
        return False
    if is_fixed:
        return any(abs(width - wanted) > SAME_PT for width, wanted in zip(grid, stated, strict=True))
    return sum(grid) < TRUSTED_SHARE * sum(stated)
