"""Tables: grid, rows, cells and their borders. ECMA-376 §17.4."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from docgen.paper.formats import Align, Border, Borders, CellFormat, Sides, VerticalAlign
from docgen.paper.nodes import Block, Cell, Row, Table
from docgen.word import values
from docgen.word.names import w
from docgen.word.paragraph_properties import ALIGNMENTS, border
from docgen.word.styles import Styles

DEFAULT_CELL_MARGIN_PT = 5.4  # ECMA-376 §17.4.43: 115 twips left and right, written 108 by Word: 0.19 cm
SIDES = ("top", "right", "bottom", "left")
VERTICAL = {"center": VerticalAlign.CENTER, "bottom": VerticalAlign.BOTTOM}

BlockReader = Callable[["etree._Element"], tuple[Block, ...]]  # noqa: SLF001 - the name lxml gives its element type


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table gives to its cells."""

    padding: Sides
    outer: Borders
    inside_horizontal: Border
    inside_vertical: Border


def read_table(element: etree._Element, styles: Styles, read_blocks: BlockReader) -> Table:
    """The table in a w:tbl. ``read_blocks`` reads the content of a cell."""
    own = element.find(w("tblPr"))
    properties = _property_levels(own, styles)
    look = _look(properties)
    grid = [values.attribute_twips(column, "w") or 0.0 for column in element.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    trees = list(_rows(element))
    width = max([len(grid), *(_columns_used(row) for row in trees)])
    columns = _column_widths(grid, trees, width)
    rows = [_read_row(row, look, (index, len(trees)), width, read_blocks) for index, row in enumerate(trees)]
    align = ALIGNMENTS.get(values.text(_first(properties, "jc")), Align.LEFT)
    indent = values.attribute_twips(found, "w") if (found := _first(properties, "tblInd")) is not None else None
    # ECMA-376 §17.4.50: the indent is that of the text in compatibility mode 14 and before, of the edge since 15
    return Table(tuple(columns), tuple(_with_row_spans(rows)), indent or 0.0, align)


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == w("tr"):
            yield child
        elif child.tag in {w("sdt"), w("sdtContent"), w("ins"), w("customXml")}:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == w("tc"):
            yield child
        elif child.tag in {w("sdt"), w("sdtContent"), w("ins"), w("customXml")}:
            yield from _cells(child)


def _property_levels(own: etree._Element | None, styles: Styles) -> list[etree._Element]:
    """The w:tblPr elements that count, strongest first: the table's own, then those of its style chain."""
    chain = styles.chain(values.text(own.find(w("tblStyle")))) if own is not None else []
    levels = [own, *(style.find(w("tblPr")) for style in reversed(chain))]
    return [level for level in levels if level is not None]


def _first(levels: list[etree._Element], name: str) -> etree._Element | None:
    return next((found for level in levels if (found := level.find(w(name))) is not None), None)


def _look(levels: list[etree._Element]) -> TableLook:
    padding = Sides(0.0, DEFAULT_CELL_MARGIN_PT, 0.0, DEFAULT_CELL_MARGIN_PT)
    for level in reversed(levels):
        padding = _margins(level.find(w("tblCellMar")), padding)
    borders = _first(levels, "tblBorders")
    if borders is None:
        return TableLook(padding, Borders(), Border(), Border())
    outer = Borders(*(_edge(borders, side) for side in SIDES))
    return TableLook(padding, outer, _edge(borders, "insideH"), _edge(borders, "insideV"))


def _edge(borders: etree._Element, side: str) -> Border:
    found = borders.find(w(side))
    if found is None and side in {"left", "right"}:
        found = borders.find(w("start" if side == "left" else "end"))
    return border(found)


def _margins(element: etree._Element | None, inherited: Sides) -> Sides:
    if element is None:
        return inherited
    given = {}
    for side, names in (
        ("top", ("top",)),
        ("right", ("right", "end")),
        ("bottom", ("bottom",)),
        ("left", ("left", "start")),
    ):
        for name in names:
            found = element.find(w(name))
            if found is not None and (size := values.attribute_twips(found, "w")) is not None:
                given[side + "_pt"] = size
    return replace(inherited, **given)


def _columns_used(row: etree._Element) -> int:
    return sum(_span(cell) for cell in _cells(row)) + sum(_skipped(row))


def _skipped(row: etree._Element) -> tuple[int, int]:
    properties = row.find(w("trPr"))
    if properties is None:
        return 0, 0
    before, after = (values.integer(values.text(properties.find(w(name)))) for name in ("gridBefore", "gridAfter"))
    return max(before, 0), max(after, 0)


def _span(cell: etree._Element) -> int:
    return max(values.integer(values.text(cell.find(f"{w('tcPr')}/{w('gridSpan')}")), 1), 1)


def _column_widths(grid: list[float], rows: list[etree._Element], count: int) -> list[float]:
    """The grid's widths; where single cells state another width (w:tcW), that of the cell (§17.4.72)."""
    columns = grid + [0.0] * (count - len(grid))
    for row in rows:
        index = _skipped(row)[0]
        for cell in _cells(row):
            width = cell.find(f"{w('tcPr')}/{w('tcW')}")
            stated = values.attribute_twips(width, "w") if width is not None and width.get(w("type")) == "dxa" else None
            if _span(cell) == 1 and stated and not columns[index]:
                columns[index] = stated
            index += _span(cell)
    return [column or 36.0 for column in columns]


def _read_row(
    row: etree._Element, look: TableLook, place: tuple[int, int], width: int, read_blocks: BlockReader
) -> Row:
    properties = row.find(w("trPr"))
    height = None if properties is None else properties.find(w("trHeight"))
    before, after = _skipped(row)
    cells, column = [], before
    for element in _cells(row):
        span = _span(element)
        edges = (place[0] == 0, column + span >= width, place[0] == place[1] - 1, column == 0)
        cells.append(_read_cell(element, look, edges, read_blocks))
        column += span
    return Row(
        tuple(cells),
        height_pt=(values.attribute_twips(height, "val") or 0.0) if height is not None else 0.0,
        is_exact=height is not None and height.get(w("hRule")) == "exact",
        is_header=_row_switch(properties, "tblHeader"),
        may_split=not _row_switch(properties, "cantSplit"),
        skip_before=before,
        skip_after=after,
    )


def _row_switch(properties: etree._Element | None, name: str) -> bool:
    found = None if properties is None else properties.find(w(name))
    return found is not None and values.is_on(found)


def _read_cell(element: etree._Element, look: TableLook, edges: tuple[bool, ...], read_blocks: BlockReader) -> Cell:
    properties = element.find(w("tcPr"))
    inside = (look.inside_horizontal, look.inside_vertical, look.inside_horizontal, look.inside_vertical)
    outer = (look.outer.top, look.outer.right, look.outer.bottom, look.outer.left)
    inherited = Borders(
        *(out if is_edge else within for is_edge, out, within in zip(edges, outer, inside, strict=True))
    )
    borders, padding, background, vertical = inherited, look.padding, "", VerticalAlign.TOP
    if properties is not None:
        borders = _cell_borders(properties.find(w("tcBorders")), inherited)
        padding = _margins(properties.find(w("tcMar")), padding)
        background = values.color(values.text(properties.find(w("shd")), "fill"))
        vertical = VERTICAL.get(values.text(properties.find(w("vAlign"))), VerticalAlign.TOP)
    continues = _continues_merge(properties)
    blocks = () if continues else read_blocks(element)
    return Cell(blocks, CellFormat(padding, borders, background, vertical), _span(element), 0 if continues else 1)


def _cell_borders(element: etree._Element | None, inherited: Borders) -> Borders:
    if element is None:
        return inherited
    given = {side: _edge(element, side) for side in SIDES if element.find(w(side)) is not None}
    return replace(inherited, **given)


def _continues_merge(properties: etree._Element | None) -> bool:
    merge = None if properties is None else properties.find(w("vMerge"))
    return merge is not None and merge.get(values.VAL, "continue") == "continue"


def _with_row_spans(rows: list[Row]) -> Iterator[Row]:
    """Give each cell that is continued below its row span (§17.4.84)."""
    covers: list[dict[int, Cell]] = []
    for row in rows:
        column, cells = row.skip_before, {}
        for cell in row.cells:
            cells[column] = cell
            column += cell.column_span
        covers.append(cells)
    for index, row in enumerate(rows):
        spanned = [
            replace(cell, row_span=_height(covers, index, column)) if cell.row_span else cell
            for column, cell in covers[index].items()
        ]
        yield replace(row, cells=tuple(spanned))


def _height(covers: list[dict[int, Cell]], index: int, column: int) -> int:
    height = 1
    for below in covers[index + 1 :]:
        cell = below.get(column)
        if cell is None or cell.row_span:
            break
        height += 1
    return height
