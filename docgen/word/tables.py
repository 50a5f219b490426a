"""Tables: rows, cells and what a table gives to them. ECMA-376 §17.4."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from docgen.paper.formats import Align, Border, Borders, CellFormat, Sides, Turn, VerticalAlign
from docgen.paper.nodes import Block, Cell, Paragraph, Row, Table
from docgen.word import values
from docgen.word.names import w
from docgen.word.paragraph_properties import ALIGNMENTS
from docgen.word.styles import Styles
from docgen.word.table_borders import Claims, Fragment, claims, merged, resolved, stated_borders
from docgen.word.table_grid import MAX_COLUMNS, Grid, GridRow, Slot, cell_width, children, read_grid, width_of
from docgen.word.table_levels import Levels, margins, read_levels
from docgen.word.table_place import EDGE_MODE, edge_indent, read_anchor
from docgen.word.table_styles import Kind, Spot, shading, spot_of

MAX_DEPTH = 8  # tables within tables; what lies deeper is set as plain paragraphs
VERTICAL = {
    "top": VerticalAlign.TOP,
    "center": VerticalAlign.CENTER,
    "both": VerticalAlign.CENTER,
    "bottom": VerticalAlign.BOTTOM,
}
TURNS = {  # §17.18.93, in the names of both editions of the standard
    "btLr": Turn.UP,
    "lr": Turn.UP,
    "tbRl": Turn.DOWN,
    "rl": Turn.DOWN,
    "tbLrV": Turn.DOWN,
    "lrV": Turn.DOWN,
    "tbRlV": Turn.DOWN,
    "rlV": Turn.DOWN,
}

BlockReader = Callable[["etree._Element"], tuple[Block, ...]]  # noqa: SLF001 - the name lxml gives its element type
Lose = Callable[[str, str], None]


def read_table(element: etree._Element, styles: Styles, read_blocks: BlockReader, lose: Lose) -> tuple[Block, ...]:
    """The table in a w:tbl, or the paragraphs in it where tables lie too deep within tables. No row is no table.

    ``read_blocks`` reads the content of a cell, ``lose`` notes what is not shown.
    """
    depth = sum(1 for _ in element.iterancestors(w("tbl")))
    if depth >= MAX_DEPTH:
        lose("table-deep", f"Bảng lồng nhau quá {MAX_DEPTH} cấp; các bảng sâu hơn được in thành đoạn văn thường.")
        return read_blocks(_paragraphs_of(element))
    levels = read_levels(element, styles.sheet)
    width = width_of(levels.first("tblW"))
    grid = read_grid(element, width, is_fixed=levels.is_fixed())
    if grid.lost:
        lose("table-columns", f"Bảng có hơn {MAX_COLUMNS} cột; các ô vượt quá không được in.")
    reader = _TableReader(levels, grid, styles, read_blocks)
    return (reader.table(is_nested=depth > 0),) if grid.rows else ()


def _paragraphs_of(table: etree._Element) -> etree._Element:
    """An element that holds the paragraphs of all cells of a table and of the tables within."""
    found = [paragraph for cell in table.iter(w("tc")) for paragraph in children(cell, w("p"))]
    holder = etree.Element(w("tc"))
    holder.extend(found)
    return holder


@dataclass(frozen=True, slots=True)
class _TableReader:
    """Reads one table."""

    levels: Levels
    grid: Grid
    styles: Styles
    read_blocks: BlockReader
    looks: dict[tuple[Kind, Sides, bytes], CellFormat] = field(default_factory=dict)
    claimed: dict[tuple[Kind, bytes], Claims] = field(default_factory=dict)

    def table(self, *, is_nested: bool) -> Table:
        levels, padding, mode = self.levels, self.levels.padding(), self.styles.compatibility_mode
        fragments = self._fragments()
        borders = resolved(fragments)
        indent = edge_indent(levels.points("tblInd"), mode, padding, borders[0][0], is_nested=is_nested)
        return Table(
            self.grid.columns_pt,
            tuple(self._rows(fragments, borders)),
            indent,
            ALIGNMENTS.get(values.text(levels.first("jc")), Align.LEFT),
            width=width_of(levels.first("tblW")),
            is_fixed=levels.is_fixed(),
            # in the old modes a table over the whole room has its text, not its edges, at the margins
            reach_pt=padding.left_pt + padding.right_pt if mode < EDGE_MODE and not is_nested else 0.0,
            spacing_pt=2 * levels.points("tblCellSpacing"),  # §17.4.45: kept on each side of a cell
            anchor=None if is_nested else read_anchor(levels.own),
            is_mirrored=levels.is_on("bidiVisual"),
        )

    def _fragments(self) -> list[list[Fragment]]:
        whole = self.levels.borders()
        return [
            [self._fragment(slot, self._spot(slot, index), row, whole) for slot in row.slots]
            for index, row in enumerate(self.grid.rows)
        ]

    def _fragment(self, slot: Slot, spot: Spot, row: GridRow, whole: dict[str, Border]) -> Fragment:
        own = None if slot.properties is None else slot.properties.find(w("tcBorders"))
        exception = row.element.find(f"{w('tblPrEx')}/{w('tblBorders')}")
        key = (self.levels.style.kind(spot), _xml(exception) + _xml(own))
        if key not in self.claimed:
            inherited = self.levels.style.borders(spot, whole | stated_borders(exception))  # §17.4.60
            self.claimed[key] = claims(inherited, stated_borders(own))
        return Fragment(slot.column, slot.end, _continues_merge(slot.properties), self.claimed[key])

    def _spot(self, slot: Slot, index: int) -> Spot:
        return spot_of(slot, index, len(self.grid.rows), len(self.grid.columns_pt))

    def _rows(self, fragments: list[list[Fragment]], borders: list[list[Borders]]) -> Iterator[Row]:
        spans = _spans(fragments)
        table_padding = self.levels.padding()
        for index, row in enumerate(self.grid.rows):
            padding = margins(row.element.find(f"{w('tblPrEx')}/{w('tblCellMar')}"), table_padding)
            cells = [
                self._cell(slot, self._spot(slot, index), _merged(borders, span), len(span), padding)
                for slot, span in zip(row.slots, spans[index], strict=True)
            ]
            yield _row(row, _levelled(cells))

    def _cell(self, slot: Slot, spot: Spot, borders: Borders, row_span: int, padding: Sides) -> Cell:
        look, width = replace(self._look(slot, spot, padding), borders=borders), cell_width(slot)
        if not row_span:
            return Cell((), look, slot.span, 0, width)
        with self.styles.within_cells(self.levels.style.level(spot)):
            return Cell(_shown(self.read_blocks(slot.element)), look, slot.span, row_span, width)

    def _look(self, slot: Slot, spot: Spot, padding: Sides) -> CellFormat:
        """A cell's look without its borders."""
        style = self.levels.style
        key = (style.kind(spot), padding, _xml(slot.properties))
        if key not in self.looks:
            look = CellFormat(padding)
            for level in (*style.cell_properties(spot), slot.properties):
                look = _applied(level, look)
            self.looks[key] = look
        return self.looks[key]


def _merged(borders: list[list[Borders]], span: list[tuple[int, int]]) -> Borders:
    return merged([borders[row][at] for row, at in span]) if span else Borders()


def _shown(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks of a cell without the empty paragraph that must follow a table at its end: Word gives it no height."""
    match blocks:
        case (*_, Table(anchor=None), Paragraph(content=(), label=None)):
            return blocks[:-1]
        case _:
            return blocks


def _levelled(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells of a row with their text at one height: in Word the largest top margin counts for all of them."""
    top = max((cell.format.padding.top_pt for cell in cells), default=0.0)
    return tuple(
        cell
        if cell.format.padding.top_pt == top
        else replace(cell, format=replace(cell.format, padding=replace(cell.format.padding, top_pt=top)))
        for cell in cells
    )


def _xml(element: etree._Element | None) -> bytes:
    """An element as text, which tells equal ones."""
    return b"" if element is None else etree.tostring(element)


def _applied(properties: etree._Element | None, look: CellFormat) -> CellFormat:
    """A cell's look after a w:tcPr."""
    if properties is None:
        return look
    background = shading(properties)
    vertical = VERTICAL.get(values.text(properties.find(w("vAlign"))))
    turn = properties.find(w("textDirection"))
    no_wrap = properties.find(w("noWrap"))
    return replace(
        look,
        padding=margins(properties.find(w("tcMar")), look.padding),
        background=look.background if background is None else background,
        vertical_align=vertical or look.vertical_align,
        turn=look.turn if turn is None else TURNS.get(values.text(turn), Turn.NONE),
        wraps=look.wraps if no_wrap is None else not values.is_on(no_wrap),
    )


def _row(row: GridRow, cells: tuple[Cell, ...]) -> Row:
    properties = row.element.find(w("trPr"))
    height = None if properties is None else properties.find(w("trHeight"))
    rule = values.text(height, "hRule")
    points = 0.0 if height is None or rule == "auto" else values.attribute_twips(height, "val") or 0.0
    return Row(
        cells,
        height_pt=max(points, 0.0),
        is_exact=rule == "exact" and points > 0,
        is_header=_row_switch(properties, "tblHeader"),
        may_split=not _row_switch(properties, "cantSplit"),
        skip_before=row.skip_before,
        skip_after=row.skip_after,
    )


def _row_switch(properties: etree._Element | None, name: str) -> bool:
    found = None if properties is None else properties.find(w(name))
    return found is not None and values.is_on(found)


def _continues_merge(properties: etree._Element | None) -> bool:
    merge = None if properties is None else properties.find(w("vMerge"))
    return merge is not None and merge.get(values.VAL, "continue") == "continue"


def _spans(rows: list[list[Fragment]]) -> list[list[list[tuple[int, int]]]]:
    """For each cell the places (row, index) of the cells merged into it (§17.4.84), none for one merged away."""
    spans: list[list[list[tuple[int, int]]]] = []
    open_cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for index, row in enumerate(rows):
        still_open: dict[tuple[int, int], list[tuple[int, int]]] = {}
        spans.append([])
        for at, cell in enumerate(row):
            key = (cell.column, cell.end)
            above = open_cells.get(key) if cell.continues else None
            span = [] if above is not None else [(index, at)]
            if above is not None:
                above.append((index, at))
            still_open[key] = span if above is None else above
            spans[-1].append(span)
        open_cells = still_open
    return spans
