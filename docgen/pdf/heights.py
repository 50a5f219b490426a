"""How tall blocks will be, from the widths of their text: an estimate, good enough to make room for a header."""

import math
from collections.abc import Sequence
from dataclasses import replace

from docgen.paper.drawings import Picture
from docgen.paper.formats import LineRule, LineSpacing, ParagraphFormat, RunFormat
from docgen.paper.measure import text_width_pt
from docgen.paper.nodes import Block, Break, Paragraph, Row, SignaturePlace, Tab, Table, Text
from docgen.pdf import faces

GRID_SLACK = 0.01  # a line that exceeds a step by a hair still stands in it
TAB_PT = 36.0  # a tab counts as the usual distance of tab stops


def line_height_pt(line: LineSpacing, look: RunFormat) -> float:
    """The height of a line of one font under a line rule (ECMA-376 §17.3.1.33)."""
    natural = faces.line_factor(look.family) * look.size_pt
    match line.rule:
        case LineRule.EXACT:
            return line.value
        case LineRule.AT_LEAST:
            return max(natural, line.value)
        case _:
            return natural * line.value


def on_grid(look: ParagraphFormat, base: RunFormat, pitch_pt: float) -> ParagraphFormat:
    """A paragraph's format with its lines on the document grid: as many steps of it as a line needs (§17.6.5)."""
    if not pitch_pt or not look.snaps_to_grid or look.line.rule is LineRule.EXACT:
        return look
    single = faces.line_factor(base.family) * base.size_pt
    multiple = look.line.value if look.line.rule is LineRule.AUTO else 1.0
    height = math.ceil(single / pitch_pt - GRID_SLACK) * pitch_pt * max(multiple, 1.0)
    least = max(height, look.line.value) if look.line.rule is LineRule.AT_LEAST else height
    return replace(look, line=LineSpacing(LineRule.AT_LEAST, least))


def blocks_height(blocks: Sequence[Block], width_pt: float) -> float:
    """The height of some blocks set in a column of some width."""
    total, after = 0.0, 0.0
    for block in blocks:
        if isinstance(block, Paragraph):
            total += max(after, block.format.before_pt) + _paragraph_height(block, width_pt)
            after = block.format.after_pt
        else:
            total += after + _other_height(block, width_pt)
            after = 0.0
    return total + after


def _other_height(block: Table | SignaturePlace, width_pt: float) -> float:
    if isinstance(block, SignaturePlace):
        return blocks_height(block.blocks, width_pt)
    return sum(_row_height(row, block) for row in block.rows)


def _row_height(row: Row, table: Table) -> float:
    if row.is_exact:
        return row.height_pt
    heights, index = [row.height_pt], row.skip_before
    for cell in row.cells:
        padding = cell.format.padding
        width = sum(table.columns_pt[index : index + cell.column_span]) - padding.left_pt - padding.right_pt
        heights.append(blocks_height(cell.blocks, width) + padding.top_pt + padding.bottom_pt)
        index += cell.column_span
    return max(heights)


def _paragraph_height(paragraph: Paragraph, width_pt: float) -> float:
    look = paragraph.format
    room = max(width_pt - look.left_pt - look.right_pt, 1.0)
    lines, used, tallest, pictures = 1, max(look.first_line_pt, 0.0), 0.0, 0.0
    for item in paragraph.content:
        match item:
            case Text():
                used += _width(item)
                tallest = max(tallest, line_height_pt(look.line, item.format))
            case Tab():
                used += TAB_PT
            case Break():
                lines, used = lines + max(math.ceil(used / room), 1), 0.0
            case Picture(anchor=None):
                pictures = max(pictures, item.height_pt)
                used += item.width_pt
    lines += max(math.ceil(used / room), 1) - 1
    single = tallest or line_height_pt(look.line, paragraph.mark)
    return max(lines * single, (lines - 1) * single + pictures)


def _width(item: Text) -> float:
    look = item.format
    if look.hidden:
        return 0.0
    family = faces.stand_in(look.family)
    return text_width_pt(item.text, family=family, size_pt=look.size_pt, bold=look.bold, italic=look.italic)
