"""The tree as a row of paragraphs for a Word template: one style for each kind of paragraph.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6đ: «Chương I» and its title stand on two centred lines, the title in
capitals; «Điều 1.» and its title on one; a clause with a title has number and title on a line of their own, bold.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from docgen.model import Block, Level
from docgen.wording.outline.levels import CLAUSES, HEADINGS
from docgen.wording.outline.numbering import Unit, is_by_articles, numbered
from docgen.wording.text import sentence_end


class Style(StrEnum):
    """The kinds of printed paragraphs."""

    HEADING = "heading"  # «Phần I», «Chương I», «Mục 1»: centred, bold
    HEADING_TITLE = "heading_title"  # its title: centred, bold, capitals
    PLAN_SECTION = "plan_section"  # «I. MỤC ĐÍCH»: bold, capitals
    ARTICLE = "article"  # «Điều 1. Phạm vi»: label and heading bold, text upright
    CLAUSE_TITLE = "clause_title"  # «1. Nguyên tắc»: bold
    CLAUSE = "clause"
    POINT = "point"
    DASH = "dash"
    PLUS = "plus"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One paragraph: ``label`` and ``heading`` are bold where the style is, ``text`` never is. Empty parts are ``""``.

    ``level`` tells a template that wants more styles which level it is («chapter», «subclause»).
    """

    style: Style
    level: Level
    label: str = ""
    heading: str = ""
    text: str = ""


_STYLES = {
    Level.ARTICLE: Style.ARTICLE,
    Level.POINT: Style.POINT,
    Level.DASH: Style.DASH,
    Level.PLUS: Style.PLUS,
    **dict.fromkeys(CLAUSES, Style.CLAUSE),
}


def printed_lines(blocks: Sequence[Block], *, end_mark: str = "") -> tuple[PrintedLine, ...]:
    """The paragraphs of the tree in order. ``end_mark`` («./.») ends the last one if it is running text."""
    is_plan = not is_by_articles(blocks)
    lines = tuple(_all(numbered(blocks), is_plan=is_plan))
    if not (end_mark and lines and lines[-1].text):
        return lines
    return (*lines[:-1], replace(lines[-1], text=sentence_end(lines[-1].text, end_mark)))


def _all(units: Sequence[Unit], *, is_plan: bool) -> Iterator[PrintedLine]:
    for unit in units:
        yield from _of_unit(unit, is_plan=is_plan)
        yield from _all(unit.children, is_plan=is_plan)


def _of_unit(unit: Unit, *, is_plan: bool) -> Iterator[PrintedLine]:
    if unit.level in HEADINGS and not (is_plan and unit.level is Level.SECTION):
        yield PrintedLine(Style.HEADING, unit.level, unit.label)
        if unit.title:
            yield PrintedLine(Style.HEADING_TITLE, unit.level, heading=unit.title.upper())
        yield from _paragraphs(unit.paragraphs)
    elif unit.title:
        yield _titled(unit)
        yield from _paragraphs(unit.paragraphs)
    else:
        first = unit.paragraphs[0] if unit.paragraphs else ""
        yield PrintedLine(_STYLES.get(unit.level, _plain(unit.level)), unit.level, unit.label, text=first)
        yield from _paragraphs(unit.paragraphs[1:])


def _titled(unit: Unit) -> PrintedLine:
    if unit.level is Level.SECTION:
        return PrintedLine(Style.PLAN_SECTION, unit.level, unit.label, unit.title.upper())
    style = Style.CLAUSE_TITLE if unit.level in CLAUSES else _STYLES.get(unit.level, Style.TEXT)
    return PrintedLine(style, unit.level, unit.label, unit.title)


def _plain(level: Level) -> Style:
    return Style.PLAN_SECTION if level is Level.SECTION else Style.TEXT


def _paragraphs(texts: Sequence[str]) -> Iterator[PrintedLine]:
    return (PrintedLine(Style.TEXT, Level.TEXT, text=text) for text in texts if text.strip())
