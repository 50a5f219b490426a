"""Tables with text around them: beside the text where that is possible, else in its flow. ECMA-376 §17.4.57."""

from docgen.paper.drawings import Anchor, VerticalOrigin
from docgen.paper.formats import Sides
from docgen.paper.nodes import Row, Table
from docgen.pdf.column import Column
from docgen.pdf.css import pt
from docgen.pdf.table_content import line_length

NARROWEST_TEXT_PT = 72.0  # Word sets no text in less than an inch beside something
LINE_PT = 16.0  # the height of a line when rows are counted
TALLEST_PT = 400.0  # WeasyPrint does not break what floats, so a tall table goes into the flow


def floats(table: Table, left_pt: float, width_pt: float, column: Column) -> bool:
    """Whether text finds room beside a table, and the table is not too tall to stand beside text."""
    beside = max(left_pt, column.width_pt - left_pt - width_pt)
    return beside >= NARROWEST_TEXT_PT and _height(table) <= TALLEST_PT


def float_declarations(gap: Sides, left_pt: float, width_pt: float, column: Column) -> str:
    """The declarations of a table beside the text, at the side to which it stands nearer."""
    right_pt = column.width_pt - left_pt - width_pt
    if left_pt <= right_pt:
        sides = (gap.top_pt, gap.right_pt, gap.bottom_pt, left_pt)
        return "float:left;margin:" + " ".join(pt(side) for side in sides)
    sides = (gap.top_pt, right_pt, gap.bottom_pt, gap.left_pt)
    return "float:right;margin:" + " ".join(pt(side) for side in sides)


def flow_declarations(anchor: Anchor, left_pt: float) -> str:
    """The declarations of a table that stands in the flow, at its place across and below its paragraph's top."""
    above = max(anchor.y_pt, 0.0) if anchor.vertical is VerticalOrigin.PARAGRAPH else 0.0
    return f"margin:{pt(above)} 0 {pt(anchor.gap.bottom_pt)} {pt(left_pt)}"


def is_moved(anchor: Anchor, room_pt: float) -> bool:
    """Whether the flow puts a table elsewhere than Word: it is placed on the page, or text would stand beside it."""
    return anchor.vertical is not VerticalOrigin.PARAGRAPH or room_pt >= NARROWEST_TEXT_PT


def _height(table: Table) -> float:
    return sum(_row_height(row, table) for row in table.rows)


def _row_height(row: Row, table: Table) -> float:
    """A row's height, from how many lines its fullest cell has."""
    lines, index = 1.0, row.skip_before
    for cell in row.cells:
        width = sum(table.columns_pt[index : index + cell.column_span])
        index += cell.column_span
        lines = max(lines, sum(1 + line_length((block,)) // max(width, 1.0) for block in cell.blocks))
    return max(row.height_pt, lines * LINE_PT)
