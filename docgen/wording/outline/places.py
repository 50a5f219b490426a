"""Where a unit stands, as a citation names it: «điểm a khoản 2 Điều 5», «Mục 1 Chương II»."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from docgen.model import Level
from docgen.wording.lists import point_letter
from docgen.wording.outline.numbering import Unit, walk
from docgen.wording.outline.numerals import write_roman

Place = tuple[tuple[Level, int], ...]
"""Levels and numbers from the largest to the smallest: ((ARTICLE, 5), (CLAUSE, 2))."""
Chain = Mapping[Level, int | None]
"""The numbers of a unit and of those above it; ``None`` where no number was typed."""

_FAMILY: Final = {
    Level.CHAPTER: (Level.CHAPTER,),
    Level.SECTION: (Level.CHAPTER, Level.SECTION),
    Level.ARTICLE: (Level.ARTICLE,),
    Level.CLAUSE: (Level.ARTICLE, Level.CLAUSE),
    Level.POINT: (Level.ARTICLE, Level.CLAUSE, Level.POINT),
}


def chains(units: Sequence[Unit], numbers: Sequence[int | None]) -> Iterator[dict[Level, int | None]]:
    """The chain of each unit, in the order of the text. ``numbers`` count instead of the units' own."""
    above: list[dict[Level, int | None]] = []
    for (depth, unit), number in zip(walk(units), numbers, strict=True):
        del above[depth:]
        chain = {**(above[-1] if above else {}), unit.level: number}
        above.append(chain)
        yield chain


def place_of(level: Level, chain: Chain) -> Place | None:
    """The place of the unit of that level in the chain; ``None`` where citations do not reach it."""
    place = []
    for each in _FAMILY.get(level, ()):
        number = chain.get(each, 0)
        if number is None:
            return None
        if number:
            place.append((each, number))
    return tuple(place) if place and place[0][0] is _FAMILY[level][0] else None


def cite(place: Place) -> str:
    """The place as it is cited, smallest first: NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V.7."""
    return " ".join(_cite_one(level, number) for level, number in reversed(place))


def _cite_one(level: Level, number: int) -> str:
    match level:
        case Level.POINT:
            return f"điểm {point_letter(number - 1)}"
        case Level.CLAUSE:
            return f"khoản {number}"
        case Level.ARTICLE:
            return f"Điều {number}"
        case Level.CHAPTER:
            return f"Chương {write_roman(number)}"
    return f"Mục {number}"
