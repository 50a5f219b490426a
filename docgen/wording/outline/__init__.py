"""Structured text: what a clerk types as lines becomes a tree of blocks, numbered and printed by rule.

The levels and their marks are those of NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6c-đ. Two systems: texts by
articles (Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm) and texts without them (Phần, I., 1., a)). Typed numbers
never reach the paper: they are counted again, and only compared so that a slip is told.
"""

from docgen.wording.outline.faults import find_faults
from docgen.wording.outline.moving import settled
from docgen.wording.outline.numbering import Unit, is_by_articles, numbered
from docgen.wording.outline.printing import PrintedLine, Style, printed_lines
from docgen.wording.outline.reading import LiveLabel, Outline, live_labels, read_outline
from docgen.wording.outline.references import Reference, find_references
from docgen.wording.outline.rows import LineFault
from docgen.wording.outline.typed_lines import TypedLine
from docgen.wording.outline.writing import write_outline

__all__ = [
    "LineFault",
    "LiveLabel",
    "Outline",
    "PrintedLine",
    "Reference",
    "Style",
    "TypedLine",
    "Unit",
    "find_faults",
    "find_references",
    "is_by_articles",
    "live_labels",
    "numbered",
    "printed_lines",
    "read_outline",
    "settled",
    "write_outline",
]
