"""What a laid-out paper shows: its lines of text with their places, and other marks of one kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar

from docgen.layout.marks import Clipped, Mark, Moved, TextMark, Turned
from docgen.layout.pages import lay_paper
from docgen.paper.formats import ParagraphFormat, RunFormat, Sides
from docgen.paper.nodes import Block, Inline, Label, PageFormat, Paper, Paragraph, Section, Text

M = TypeVar("M")
LOOK = RunFormat(size_pt=14.0)
MARGIN_PT = 50.0
FAR_PT = 40.0  # what stands further apart on one baseline are two lines: of two columns, or of two cells
SMALL_PAGE = PageFormat(300.0, 400.0, Sides(MARGIN_PT, MARGIN_PT, MARGIN_PT, MARGIN_PT), 20.0, 20.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark on a page, counted from 1, at its place from the page's upper left corner."""

    page: int
    x: float
    y: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of text on a page: its left and right edge and its baseline."""

    page: int
    x: float
    end: float
    y: float
    text: str


def text(words: str, look: RunFormat = LOOK) -> Text:
    return Text(words, look)


def a_paragraph(*content: Inline | str, label: Label | None = None, **look: object) -> Paragraph:
    """A paragraph of texts in Times New Roman 14."""
    inlines = tuple(text(item) if isinstance(item, str) else item for item in content)
    return Paragraph(ParagraphFormat(**look), inlines, LOOK, label)  # type: ignore[arg-type]


def a_section(*blocks: Block, page: PageFormat = SMALL_PAGE, **more: object) -> Section:
    """A section on a page of 300 by 400 points with margins of 50, or on another."""
    return Section(blocks, page, **more)  # type: ignore[arg-type]


def placed(paper: Paper) -> Iterator[Placed]:
    """All marks of a paper that hold no others; those under a matrix at the place of the matrix."""
    for number, page in enumerate(lay_paper(paper).value.pages, start=1):
        yield from _placed(page.marks, number, 0.0, 0.0)


def _placed(marks: Sequence[Mark], page: int, x: float, y: float) -> Iterator[Placed]:
    for mark in marks:
        if isinstance(mark, Moved):
            yield from _placed(mark.marks, page, x + mark.x, y + mark.y)
        elif isinstance(mark, Turned):
            yield from _placed(mark.marks, page, x + mark.matrix[4], y + mark.matrix[5])
        elif isinstance(mark, Clipped):
            yield from _placed(mark.marks, page, x, y)
        else:
            yield Placed(page, x, y, mark)


def of_kind(paper: Paper, kind: type[M]) -> list[tuple[Placed, M]]:
    """The marks of one kind with their places."""
    return [(item, item.mark) for item in placed(paper) if isinstance(item.mark, kind)]


def printed_lines(*sections: Section, **more: object) -> list[PrintedLine]:
    """The lines of a paper of some sections."""
    return lines_of(Paper(sections, **more))  # type: ignore[arg-type]


def lines_of(paper: Paper) -> list[PrintedLine]:
    """The lines of a paper: neighbouring texts on one baseline."""
    found = of_kind(paper, TextMark)
    lines: list[PrintedLine] = []
    for (page, y), group in groupby(found, key=lambda item: (item[0].page, round(item[0].y + item[1].y, 2))):
        for place, mark in group:
            x = place.x + mark.x
            last = lines[-1] if lines else None
            if last is not None and (last.page, last.y) == (page, y) and -1.0 < x - last.end < FAR_PT:
                lines[-1] = replace(last, end=x + mark.width, text=last.text + mark.text)
            else:
                lines.append(PrintedLine(page, x, x + mark.width, y, mark.text))
    return lines


def texts(*sections: Section, **more: object) -> list[str]:
    """The texts of the lines, without the spaces at their ends."""
    return [line.text.rstrip() for line in printed_lines(*sections, **more)]
