"""A paper as a row of units to compare: a paragraph, or a table row with its cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docgen.paper.compare.looks import Look, look_of_paragraph
from docgen.paper.drawings import Group, Picture, Shape
from docgen.paper.nodes import (
    Block,
    Break,
    Inline,
    NoteMark,
    PageField,
    Paper,
    Paragraph,
    Row,
    SignaturePlace,
    Tab,
    Table,
    Text,
)

PICTURE = "[ảnh]"
PAGE_NUMBER = "[số trang]"
HEADER, FOOTER, NOTE, BOX = "đầu trang", "chân trang", "chú thích", "khung chữ"


Key = tuple[bool, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph (one cell) or a table row. Spaces count once in ``cells``; the raw text is part of ``look``.

    ``area`` is where it stands outside the body, ``place`` also names table and row: «bảng 2, hàng 3».
    """

    cells: tuple[str, ...]
    is_row: bool
    area: str
    place: str
    look: Look

    @property
    def key(self) -> Key:
        """What makes two units the same text."""
        return self.is_row, self.area, self.cells


@dataclass(slots=True)
class _Reader:
    """Turns blocks into units; counts the tables on its way."""

    area: str = ""
    tables: int = 0
    aside: list[Unit] = field(default_factory=list)

    def units(self, blocks: Iterable[Block]) -> Iterator[Unit]:
        for block in blocks:
            match block:
                case Paragraph():
                    look = look_of_paragraph(block, _raw(block))
                    yield Unit((_plain(_raw(block)),), is_row=False, area=self.area, place=self.area, look=look)
                    self._note_aside(block)
                case Table():
                    self.tables += 1
                    yield from self._rows(block, self.tables)
                case SignaturePlace():
                    yield from self.units(block.blocks)

    def _rows(self, table: Table, number: int) -> Iterator[Unit]:
        for order, row in enumerate(table.rows, 1):
            place = ", ".join(filter(None, (self.area, f"bảng {number}, hàng {order}")))
            texts, looks = [], []
            for paragraphs in _cells(row):
                texts.append("\n".join(filter(None, (_plain(_raw(each)) for each in paragraphs))))
                looks += [look_of_paragraph(each, _raw(each)) for each in paragraphs]
                for each in paragraphs:
                    self._note_aside(each)
            look = Look.joined(looks, [cell.format for cell in row.cells])
            yield Unit(tuple(texts), is_row=True, area=self.area, place=place, look=look)

    def _note_aside(self, paragraph: Paragraph) -> None:
        """Keep the texts of notes and text boxes for after the body."""
        for inline in paragraph.content:
            if isinstance(inline, NoteMark):
                self.aside += _Reader(NOTE).units(inline.blocks)
            elif isinstance(inline, Shape | Group):
                self.aside += _Reader(BOX).units(_drawn(inline))


def units_of(paper: Paper) -> tuple[Unit, ...]:
    """The units of a paper that have text: body, then notes and text boxes, then what stands in the margins."""
    reader = _Reader()
    body = [unit for section in paper.sections for unit in reader.units(section.blocks)]
    found = [*body, *reader.aside, *_margins(paper)]
    return tuple(unit for unit in found if any(unit.cells))


def blank_count(paper: Paper) -> int:
    """How many empty paragraphs stand between the paragraphs of the body."""
    reader = _Reader()
    return sum(not any(unit.cells) for section in paper.sections for unit in reader.units(section.blocks))


def _margins(paper: Paper) -> Iterator[Unit]:
    """Headers and footers, each text once: sections share theirs."""
    seen = set()
    for section in paper.sections:
        for area, margin in ((HEADER, section.header), (FOOTER, section.footer)):
            for blocks in (margin.default, margin.first or (), margin.even or ()):
                for unit in _Reader(area).units(blocks):
                    if unit.key not in seen:
                        seen.add(unit.key)
                        yield unit


def _cells(row: Row) -> Iterator[list[Paragraph]]:
    """The paragraphs of each cell, tables in it included; cells that continue the one above them are left out."""
    for cell in row.cells:
        if cell.row_span:
            yield list(_paragraphs(cell.blocks))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _paragraphs(cell.blocks)
            case SignaturePlace():
                yield from _paragraphs(block.blocks)


def _drawn(drawing: object) -> Iterator[Block]:
    match drawing:
        case Shape():
            yield from drawing.blocks
        case Group():
            for item in drawing.items:
                yield from _drawn(item.drawing)


def _raw(paragraph: Paragraph) -> str:
    """The text without its automatic number: one number more must not change all that follow."""
    return "".join(_inline(inline) for inline in paragraph.content)


def _inline(inline: Inline) -> str:
    match inline:
        case Text() | NoteMark():
            return "" if inline.format.hidden else inline.text
        case Tab():
            return "\t"
        case Break():
            return "\n"
        case Picture():
            return PICTURE
        case PageField():
            return PAGE_NUMBER
        case _:
            return ""


def _plain(raw: str) -> str:
    return re.sub(r"\s+", " ", raw).strip()
