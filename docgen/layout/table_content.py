"""How wide the content of a cell is: the widest word, which no column should break, and the widest line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docgen.layout.atoms import cut, ends_in_word
from docgen.layout.text import SOFT_HYPHEN, inks
from docgen.paper.formats import CellFormat, RunFormat
from docgen.paper.nodes import Block, Break, Cell, Inline, Paragraph, SignaturePlace, Tab, Table, Text

BETWEEN_TABS_PT = 36.0  # ECMA-376 §17.15.1.25: a tab counts as the usual distance of tab stops


@dataclass(frozen=True, slots=True)
class Extent:
    """The widths of some content: ``least_pt`` without breaking a word, ``most_pt`` without breaking a line."""

    least_pt: float = 0.0
    most_pt: float = 0.0


def insets(look: CellFormat) -> tuple[float, float]:
    """How far a cell's text stands from the grid at its left and right: the margin, or half a border wider than that.

    Word measures the margin from the middle of the border: files whose columns Word fitted to their content show it.
    """
    padding, borders = look.padding, look.borders
    return max(padding.left_pt, borders.left.width_pt / 2), max(padding.right_pt, borders.right.width_pt / 2)


def cell_extent(cell: Cell) -> Extent:
    """The widths of a cell with its margins. A cell that does not wrap is as wide as its widest line."""
    inner = _blocks_extent(cell.blocks)
    sides = sum(insets(cell.format))
    least = inner.least_pt if cell.format.wraps else inner.most_pt
    return Extent(least + sides, inner.most_pt + sides)


def outer_border_pt(table: Table) -> float:
    """By how much the lines at the left and right edge of a table stand out of its grid."""
    cells = table.rows[0].cells if table.rows else ()
    return (cells[0].format.borders.left.width_pt + cells[-1].format.borders.right.width_pt) / 2 if cells else 0.0


def line_length(blocks: Sequence[Block]) -> float:
    """The width of the widest line of some blocks."""
    return _blocks_extent(blocks).most_pt


def _blocks_extent(blocks: Iterable[Block]) -> Extent:
    return _widest(_extent(block) for block in blocks)


def _extent(block: Block) -> Extent:
    match block:
        case Paragraph():
            return _paragraph_extent(block)
        case Table():
            width = (sum(block.columns_pt) or block.width.points) + outer_border_pt(block)
            return Extent(width, width)
        case SignaturePlace():
            return _blocks_extent(block.blocks)


def _widest(extents: Iterable[Extent]) -> Extent:
    least, most = 0.0, 0.0
    for extent in extents:
        least, most = max(least, extent.least_pt), max(most, extent.most_pt)
    return Extent(least, most)


def _paragraph_extent(paragraph: Paragraph) -> Extent:
    """The widths of a paragraph with its indents; words that run over several formats are one."""
    look = paragraph.format
    sides = look.left_pt + look.right_pt
    line, word = max(look.first_line_pt, 0.0), 0.0
    least, most = 0.0, 0.0
    for width, ends_word, ends_line in _steps(paragraph.content):
        line += width
        word += width
        least, most = max(least, word), max(most, line)
        word = 0.0 if ends_word else word
        line = 0.0 if ends_line else line
    return Extent(least + sides, most + sides)


def _steps(content: Sequence[Inline]) -> Iterator[tuple[float, bool, bool]]:
    """Pieces of a line: the width of each, whether a word may end behind it, whether the line does."""
    before = ""
    for item in content:
        goes_on, before = ends_in_word(before), item.text if isinstance(item, Text) else ""
        match item:
            case Text() if not item.format.hidden:
                yield from _words(item.text, item.format, goes_on=goes_on)
            case Tab():
                yield BETWEEN_TABS_PT, False, False
                yield 0.0, True, False
            case Break():
                yield 0.0, True, True
            case _ if getattr(item, "anchor", item) is None:  # a drawing in the line
                yield getattr(item, "width_pt", 0.0), True, False
            case _:
                continue


def _words(text: str, look: RunFormat, *, goes_on: bool) -> Iterator[tuple[float, bool, bool]]:
    for part in text.split(SOFT_HYPHEN):
        yield from _whole_words(part, look, goes_on=goes_on)
        yield 0.0, SOFT_HYPHEN in text, False


def _whole_words(text: str, look: RunFormat, *, goes_on: bool) -> Iterator[tuple[float, bool, bool]]:
    for part, style in inks(text, look):
        space = style.width(" ")
        for word, spaces, may_end in cut(part, goes_on=goes_on):
            yield style.width(word) if word else 0.0, may_end, False
            if spaces:
                yield spaces * space, True, False
