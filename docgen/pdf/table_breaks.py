"""Where a row of a table may break between pages, as Word has it beyond w:cantSplit. ECMA-376 §17.4.6."""

from docgen.paper.nodes import Break, Cell, Paragraph, Row, Table
from docgen.pdf.table_content import insets, line_length

UNSPLIT_LINES = 3  # §17.3.1.44: widow and orphan control leaves two lines on each side, so three stay together
SLACK = 0.95  # lines are a little shorter than their column: words do not fill them


def stays_whole(row: Row, table: Table) -> bool:
    """Whether a row moves to the next page as a whole: it must not split, or no cell can split.

    Where the only paragraph of each cell cannot split, Word moves the whole row, not the text of some of its cells.
    """
    if not row.may_split:
        return True
    index = row.skip_before
    for cell in row.cells:
        width = sum(table.columns_pt[index : index + cell.column_span])
        index += cell.column_span
        if cell.row_span != 1 or not _is_unsplit(cell, width - sum(insets(cell.format))):
            return False
    return True


def _is_unsplit(cell: Cell, room_pt: float) -> bool:
    match cell.blocks:
        case ():
            return True
        case (Paragraph() as only,):
            look = only.format
            if look.keep_lines:
                return True
            most = UNSPLIT_LINES if look.widow_control else 1
            if any(isinstance(item, Break) for item in only.content):
                return False
            return line_length(cell.blocks) <= most * max(room_pt - look.left_pt - look.right_pt, 0.0) * SLACK
        case _:
            return False
