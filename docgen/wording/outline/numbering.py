"""The numbers of a structured text: they follow from the order alone."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from docgen.model import Block, Level
from docgen.wording.lists import point_letter
from docgen.wording.outline.levels import BY_ARTICLES, CLAUSES, CONTINUOUS
from docgen.wording.outline.numerals import write_roman


@dataclass(frozen=True, slots=True)
class Unit:
    """A block with its number. ``number`` counts from 1; ``label`` is what is printed of it («Điều 3.», «đ)»)."""

    level: Level
    number: int
    label: str
    title: str
    paragraphs: tuple[str, ...]
    children: tuple["Unit", ...]


@dataclass(frozen=True, slots=True)
class _Count:
    by_articles: bool
    through: Counter[Level] = field(default_factory=Counter)


def numbered(blocks: Sequence[Block]) -> tuple[Unit, ...]:
    """The tree with its numbers: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6đ.

    Parts, chapters and articles are counted through the text; everything else begins again under its parent.
    """
    return _units(blocks, _Count(is_by_articles(blocks)), (1,))


def is_by_articles(blocks: Sequence[Block]) -> bool:
    """Whether the text has chapters or articles, so that a section is «Mục 1» and not «I.»."""
    return any(block.level in BY_ARTICLES or is_by_articles(block.children) for block in blocks)


def walk(units: Sequence[Unit], depth: int = 0) -> Iterator[tuple[int, Unit]]:
    """Each unit with its depth in the tree, in the order of the text."""
    for unit in units:
        yield depth, unit
        yield from walk(unit.children, depth + 1)


def _units(blocks: Sequence[Block], count: _Count, stem: tuple[int, ...]) -> tuple[Unit, ...]:
    here: Counter[Level] = Counter()
    return tuple(_unit(block, count, here, stem) for block in blocks)


def _unit(block: Block, count: _Count, here: Counter[Level], stem: tuple[int, ...]) -> Unit:
    counter = count.through if block.level in CONTINUOUS else here
    counter[block.level] += 1
    number = counter[block.level]
    path = _path(block.level, number, stem)
    label = _label(block.level, number, path, by_articles=count.by_articles)
    children = _units(block.children, count, path)
    return Unit(block.level, number, label, block.title, tuple(block.text.splitlines()), children)


def _path(level: Level, number: int, stem: tuple[int, ...]) -> tuple[int, ...]:
    """The numbers of «1.2.3.» from the clause or article above; where a level in between is missing, it counts as 1."""
    match level:
        case Level.ARTICLE | Level.CLAUSE:
            return (number,)
        case Level.SUBCLAUSE:
            return (stem[0], number)
        case Level.SUBSUBCLAUSE:
            return (*(*stem, 1)[:2], number)
    return stem


def _label(level: Level, number: int, path: tuple[int, ...], *, by_articles: bool) -> str:
    if level in CLAUSES:
        return f"{'.'.join(str(part) for part in path)}."
    if level is Level.SECTION and not by_articles:
        return f"{write_roman(number)}."
    return _LABELS[level](number)


_LABELS: Final[dict[Level, Callable[[int], str]]] = {
    Level.PART: lambda number: f"Phần {write_roman(number)}",
    Level.CHAPTER: lambda number: f"Chương {write_roman(number)}",
    Level.SECTION: "Mục {}".format,
    Level.SUBSECTION: "Tiểu mục {}".format,
    Level.ARTICLE: "Điều {}.".format,
    Level.POINT: lambda number: f"{point_letter(number - 1)})",
    Level.DASH: lambda _: "-",
    Level.PLUS: lambda _: "+",
    Level.TEXT: lambda _: "",
}
