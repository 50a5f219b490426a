"""Tables as HTML: a table of data as <table>, one that only places text side by side as plain boxes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docgen.paper.formats import Align
from docgen.paper.nodes import Block, Cell, Paragraph, Row, Table
from docgen.pdf import css
from docgen.pdf.column import Column
from docgen.pdf.css import Classes, pt


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
    """Writes tables; ``write_blocks`` writes what stands in a cell."""

    classes: Classes
    write_blocks: Callable[[Sequence[Block], Column], str]

    def write(self, table: Table, column: Column) -> str:
        """The HTML of a table."""
        is_data = any(row.is_header for row in table.rows) or _has_spans(table) or _is_ruled(table)
        names = DATA if is_data else LAYOUT
        width = sum(table.columns_pt)
        declarations = f"width:{pt(width)};{_table_place(table)}"
        heads = _leading_headers(table.rows)
        rows = [self._row(row, table, names, column, is_head=index < heads) for index, row in enumerate(table.rows)]
        grid = (
            "".join(f'<col class="{self.classes.name(f"width:{pt(size)}")}"/>' for size in table.columns_pt)
            if is_data
            else ""
        )
        head = f"<thead>{''.join(rows[:heads])}</thead>" if heads else ""
        name = f"{names.table_class} {self.classes.name(declarations)}".strip()
        return f'<{names.table} class="{name}">{grid}{head}{"".join(rows[heads:])}</{names.table}>'

    def _row(self, row: Row, table: Table, names: "Names", column: Column, *, is_head: bool) -> str:
        classes = [names.row_class]
        classes += [] if row.may_split else ["whole"]
        classes += ["stay"] if _keeps_next(row) else []
        classes += [self.classes.name(f"height:{pt(row.height_pt)}")] if row.height_pt else []
        cells, index = [], row.skip_before
        for cell in row.cells:
            width = sum(table.columns_pt[index : index + cell.column_span])
            index += cell.column_span
            if cell.row_span:
                cells.append(self._cell(cell, width, names, column, is_head=is_head))
        before = f'<{names.cell} colspan="{row.skip_before}"/>' if row.skip_before else ""
        return f'<{names.row} class="{" ".join(filter(None, classes))}">{before}{"".join(cells)}</{names.row}>'

    def _cell(self, cell: Cell, width_pt: float, names: "Names", column: Column, *, is_head: bool) -> str:
        tag = names.head_cell if is_head else names.cell
        padding = cell.format.padding
        inner = Column(width_pt - padding.left_pt - padding.right_pt, column.left_pt, column.default_tab_pt)
        look = css.cell(cell.format) + ("" if names is DATA else f";width:{pt(inner.width_pt)}")
        spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
        spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
        name = " ".join(filter(None, (names.cell_class, self.classes.name(look))))
        return f'<{tag} class="{name}"{spans}>{self.write_blocks(cell.blocks, inner)}</{tag}>'


def _table_place(table: Table) -> str:
    if table.align is Align.CENTER:
        return "margin-left:auto;margin-right:auto"
    if table.align is Align.RIGHT:
        return "margin-left:auto"
    return f"margin-left:{pt(table.indent_pt)}"


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
