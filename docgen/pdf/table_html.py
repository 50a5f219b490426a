"""Tables as HTML: a table of data as <table>, one that only places text side by side as plain boxes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from docgen.paper.formats import Align, CellFormat, ParagraphFormat, Turn, VerticalAlign
from docgen.paper.nodes import Block, Cell, Paragraph, Row, Table
from docgen.pdf import css
from docgen.pdf.column import Column
from docgen.pdf.css import Classes, pt
from docgen.pdf.placement import place
from docgen.pdf.table_breaks import stays_whole
from docgen.pdf.table_content import insets, line_length, outer_border_pt
from docgen.pdf.table_float import float_declarations, floats, flow_declarations, is_moved
from docgen.pdf.table_widths import column_widths

LONGEST_TURNED_PT = 400.0  # a row of open height does not grow further for lines that run upwards
CROSS_ALIGN = {  # where turned lines stand across the cell: top is where the first of them would be
    VerticalAlign.TOP: "top",
    VerticalAlign.CENTER: "middle",
    VerticalAlign.BOTTOM: "bottom",
}


@dataclass(frozen=True, slots=True)
class Names:
    """The elements and classes of a table of one kind."""

    table: str
    row: str
    cell: str
    head_cell: str
    table_class: str = ""
    row_class: str = ""
    cell_class: str = ""


# A table that only places text side by side (a letterhead, signatures) is no table to a screen reader.
DATA = Names("table", "tr", "td", "th")
LAYOUT = Names("div", "div", "div", "div", "grid", "row", "cell")


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables; ``write_blocks`` writes what stands in a cell, ``lose`` notes what does not look as in Word."""

    classes: Classes
    write_blocks: Callable[[Sequence[Block], Column], str]
    lose: Callable[[str, str], None]

    def write(self, table: Table, column: Column) -> str:
        """The HTML of a table."""
        laid = replace(table, columns_pt=column_widths(table, column.width_pt))
        is_data = any(row.is_header for row in table.rows) or _has_spans(table) or _is_ruled(table)
        names = DATA if is_data else LAYOUT
        heads = _leading_headers(table.rows)
        rows = [self._row(laid, index, names, column, is_head=index < heads) for index in range(len(laid.rows))]
        sizes = [max(size - laid.spacing_pt, 0.0) for size in laid.columns_pt]
        grid = "".join(f'<col class="{self.classes.name(f"width:{pt(size)}")}"/>' for size in sizes) if is_data else ""
        head = f"<thead>{''.join(rows[:heads])}</thead>" if heads else ""
        declarations = f"width:{pt(sum(laid.columns_pt))};{self._place(laid, column)}{_model(laid)}"
        name = f"{names.table_class} {self.classes.name(declarations)}".strip()
        return f'<{names.table} class="{name}">{grid}{head}{"".join(rows[heads:])}</{names.table}>'

    def _place(self, table: Table, column: Column) -> str:
        """Where the table stands in its column, as declarations."""
        if table.anchor is None:
            return _margin(table, column.width_pt)
        width = sum(table.columns_pt) + outer_border_pt(table)
        left = place(table.anchor, (width, 0.0), ParagraphFormat(), column).left_pt
        if floats(table, left, width, column):
            return float_declarations(table.anchor.gap, left, width, column)
        if is_moved(table.anchor, column.width_pt - width):
            self.lose("table-floating", "Bảng có chữ chạy quanh được đặt vào dòng văn bản, ở chỗ gần đúng.")
        return flow_declarations(table.anchor, left)

    def _row(self, table: Table, at: int, names: Names, column: Column, *, is_head: bool) -> str:
        row = table.rows[at]
        classes = [names.row_class]
        classes += ["whole"] if stays_whole(row, table) else []
        classes += ["stay"] if _keeps_next(row) else []
        classes += [self.classes.name(f"height:{pt(row.height_pt)}")] if row.height_pt else []
        cells, index = [], row.skip_before
        for cell in row.cells:
            width = sum(table.columns_pt[index : index + cell.column_span])
            index += cell.column_span
            if cell.row_span:
                look = _text_inset(cell.format)
                start, end = self._tags(cell, look, width, names, is_head=is_head)
                cells.append(start + self._content(cell, width, table.rows[at : at + cell.row_span], column) + end)
        before = f'<{names.cell} colspan="{row.skip_before}"/>' if row.skip_before else ""
        return f'<{names.row} class="{" ".join(filter(None, classes))}">{before}{"".join(cells)}</{names.row}>'

    def _content(self, cell: Cell, width_pt: float, rows: Sequence[Row], column: Column) -> str:
        room = Column(width_pt - sum(insets(cell.format)), column.left_pt, column.default_tab_pt)
        if cell.format.turn is not Turn.NONE:
            return self._turned(cell, room, sum(row.height_pt for row in rows))
        content = self.write_blocks(cell.blocks, room)
        if not all(row.is_exact for row in rows):
            return content
        padding = cell.format.padding
        height = max(
            sum(row.height_pt for row in rows) - padding.top_pt - padding.bottom_pt - _line_pt(cell.format), 0.0
        )
        return f'<div class="{self.classes.name(f"max-height:{pt(height)};overflow:hidden")}">{content}</div>'

    def _turned(self, cell: Cell, room: Column, height_pt: float) -> str:
        """Lines that run upwards or downwards: set in a box as long as the row is high, and turned by a quarter.

        WeasyPrint knows no writing mode. A row of open height becomes as high as the longest line, up to a limit.
        """
        length = height_pt or min(line_length(cell.blocks) + 1.0, LONGEST_TURNED_PT)
        content = self.write_blocks(cell.blocks, Column(length, 0.0, room.default_tab_pt))
        quarter = (
            f"translateY({pt(length)}) rotate(-90deg)"
            if cell.format.turn is Turn.UP
            else (f"translateX({pt(room.width_pt)}) rotate(90deg)")
        )
        frame = self.classes.name(f"height:{pt(length)};width:{pt(room.width_pt)};break-inside:avoid")
        across = CROSS_ALIGN[cell.format.vertical_align]
        inner = self.classes.name(
            f"display:table-cell;width:{pt(length)};height:{pt(room.width_pt)};vertical-align:{across}"
        )
        sheet = self.classes.name(f"width:{pt(length)};transform-origin:0 0;transform:{quarter}")
        return f'<div class="{frame}"><div class="{sheet}"><div class="{inner}">{content}</div></div></div>'

    def _tags(self, cell: Cell, look: CellFormat, width_pt: float, names: Names, *, is_head: bool) -> tuple[str, str]:
        tag = names.head_cell if is_head else names.cell
        inner = max(width_pt - look.padding.left_pt - look.padding.right_pt, 0.0)
        declarations = css.cell(look) + ("" if names is DATA else f";width:{pt(inner)}")
        spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
        spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
        name = " ".join(filter(None, (names.cell_class, self.classes.name(declarations))))
        return f'<{tag} class="{name}"{spans}>', f"</{tag}>"


def _text_inset(look: CellFormat) -> CellFormat:
    """A cell with its margins measured from the inner edges of its borders, as CSS has them, not from the grid."""
    left, right = insets(look)
    left -= look.borders.left.width_pt / 2
    right -= look.borders.right.width_pt / 2
    return replace(look, padding=replace(look.padding, left_pt=left, right_pt=right))


def _model(table: Table) -> str:
    """What sets a table off from the usual one: space between its cells, columns from right to left."""
    parts = f";border-collapse:separate;border-spacing:{pt(table.spacing_pt)}" if table.spacing_pt else ""
    return parts + (";direction:rtl" if table.is_mirrored else "")


def _margin(table: Table, room_pt: float) -> str:
    """A table wider than its room stands out of it on both sides, or on the left (auto margins cannot do that)."""
    over = sum(table.columns_pt) - room_pt
    match table.align:
        case Align.CENTER if over > 0:
            return f"margin-left:{pt(-over / 2)}"
        case Align.CENTER:
            return "margin-left:auto;margin-right:auto"
        case Align.RIGHT if over > 0:
            return f"margin-left:{pt(-over)}"
        case Align.RIGHT:
            return "margin-left:auto"
        case _:
            return f"margin-left:{pt(table.indent_pt)}"


def _line_pt(look: CellFormat) -> float:
    return (look.borders.top.width_pt + look.borders.bottom.width_pt) / 2


def _has_spans(table: Table) -> bool:
    return any(cell.column_span > 1 or cell.row_span != 1 for row in table.rows for cell in row.cells) or any(
        row.skip_before for row in table.rows
    )


def _is_ruled(table: Table) -> bool:
    return any(cell.format.borders.is_drawn() for row in table.rows for cell in row.cells)


def _leading_headers(rows: tuple[Row, ...]) -> int:
    """How many rows at the top repeat on each page; a table of nothing but such rows repeats none."""
    return next((index for index, row in enumerate(rows) if not row.is_header), 0)


def _keeps_next(row: Row) -> bool:
    """Word keeps a row with the next one when its first paragraph says so (§17.3.1.15)."""
    first = next((block for cell in row.cells for block in cell.blocks if isinstance(block, Paragraph)), None)
    return first is not None and first.format.keep_next
