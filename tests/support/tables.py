"""Tables for tests of their layout, whose cells hold lines of 10 pt."""

from collections.abc import Sequence

from docgen.layout.marks import Clipped, Element, LineMark, Mark, Moved, RectMark, TextMark
from docgen.layout.slices import Float, Room, Slice, Work
from docgen.layout.tables import lay_table
from docgen.paper.drawings import Shape
from docgen.paper.formats import Border, Borders, CellFormat, ParagraphFormat, RunFormat, Sides
from docgen.paper.nodes import Block, Cell, NoteMark, PageFormat, Paragraph, Row, Table, Text

LINE_PT = 10.0
THIN = Border(1.0, "solid")
BOX = Borders(THIN, THIN, THIN, THIN)
MARGINS = Sides(left_pt=5.0, right_pt=5.0)
RULED = CellFormat(MARGINS, BOX)
ROOM = Room(400.0, 0.0, PageFormat())


def para(text: str = "x", **look: object) -> Paragraph:
    """A paragraph; each «|» begins a new line."""
    return Paragraph(ParagraphFormat(**look), (Text(text, RunFormat()),) if text else (), RunFormat())  # type: ignore[arg-type]


def a_cell(*blocks: Block | str, look: CellFormat = RULED, across: int = 1, down: int = 1) -> Cell:
    """A cell of paragraphs."""
    return Cell(tuple(para(each) if isinstance(each, str) else each for each in blocks), look, across, down)


def merged_away(look: CellFormat = RULED) -> Cell:
    """A cell that continues the one above it."""
    return Cell((), CellFormat(look.padding), 1, 0)


def a_row(*cells: Cell | str, **look: object) -> Row:
    """A row of cells, or of cells of one paragraph."""
    return Row(tuple(a_cell(each) if isinstance(each, str) else each for each in cells), **look)  # type: ignore[arg-type]


def a_grid(*rows: Row, columns: tuple[float, ...] = (100.0, 200.0), **look: object) -> Table:
    """A table of fixed columns."""
    return Table(columns, rows, **look)  # type: ignore[arg-type]


def lay_lines(blocks: Sequence[Block], room: Room, work: Work, parent: Element | None) -> list[Slice]:
    """Blocks as lines of 10 pt, each a rectangle whose colour is its text; a paragraph ends pages between its lines."""
    found: list[Slice] = []
    for block in blocks:
        if isinstance(block, Table):
            found += lay_table(block, room, work, parent)
        elif isinstance(block, Paragraph):
            found += _lines(block, parent)
    return found


def _lines(block: Paragraph, parent: Element | None) -> list[Slice]:
    tag = parent.child(id(block), "P") if parent else None
    text = "".join(item.text for item in block.content if isinstance(item, Text))
    floats = [
        Float(item.anchor, item.width_pt, item.height_pt, [RectMark(0.0, 0.0, item.width_pt, item.height_pt, "float")])
        for item in block.content
        if isinstance(item, Shape) and item.anchor
    ]
    found = []
    for line in text.split("|"):
        marks: list[Mark] = [RectMark(0.0, 0.0, LINE_PT * len(line), LINE_PT, line, tag)] if line else []
        found.append(Slice(LINE_PT, marks, may_break=not block.format.keep_lines))
    found[0].gap_pt = block.format.before_pt
    found[0].floats = tuple(floats)
    found[0].notes = tuple(item for item in block.content if isinstance(item, NoteMark))
    found[-1].may_break = True
    return found


def laid(table: Table, room: Room = ROOM, root: Element | None = None) -> list[Slice]:
    """The slices of a table."""
    return lay_table(table, room, Work(lay_lines), root)


def spots(marks: Sequence[Mark], x: float = 0.0, y: float = 0.0) -> dict[str, tuple[float, float]]:
    """Where the upper left corner of each line and background stands, by its text or colour."""
    found: dict[str, tuple[float, float]] = {}
    for mark in marks:
        if isinstance(mark, Moved):
            found.update(spots(mark.marks, x + mark.x, y + mark.y))
        elif isinstance(mark, Clipped):
            found.update(spots(mark.marks, x, y))
        elif isinstance(mark, RectMark):
            found[mark.color] = (x + mark.x, y + mark.y)
    return found


def strokes(marks: Sequence[Mark]) -> list[tuple[float, float, float, float]]:
    """The lines that are drawn: from x, y to x, y."""
    found = [(mark.x, mark.y, mark.to_x, mark.to_y) for mark in marks if isinstance(mark, LineMark)]
    for mark in marks:
        if isinstance(mark, Moved):
            found += [
                (x + mark.x, y + mark.y, to_x + mark.x, to_y + mark.y) for x, y, to_x, to_y in strokes(mark.marks)
            ]
    return found


def line_starts(marks: Sequence[Mark], x: float = 0.0, y: float = 0.0) -> list[tuple[float, float]]:
    """Where each line of text begins: from the left, and its baseline."""
    found: dict[float, float] = {}
    for mark in marks:
        if isinstance(mark, Moved):
            for start, line in line_starts(mark.marks, x + mark.x, y + mark.y):
                found[line] = min(start, found.get(line, start))
        elif isinstance(mark, TextMark):
            found[y + mark.y] = min(x + mark.x, found.get(y + mark.y, x + mark.x))
    return [(start, line) for line, start in sorted(found.items())]
