"""References inside a text to its own units: «theo điểm a khoản 2 Điều 5 Quy chế này».

A citation of another document («Điều 5 Luật …») is none of ours. One that names no document is ours.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from docgen.model import Level
from docgen.wording.outline.numerals import read_letters, read_number
from docgen.wording.outline.places import Chain, Place


@dataclass(frozen=True, slots=True)
class Reference:
    """A number in a text and the place it names; ``start`` and ``end`` bound the number itself («5», «a», «II»)."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a citation: «khoản 1, 2» has two items (number, start, end); «Điều này» has none."""

    level: Level
    word: str
    start: int
    end: int
    items: tuple[tuple[int, int, int], ...]


_LEVELS: Final = {
    "điểm": Level.POINT,
    "khoản": Level.CLAUSE,
    "điều": Level.ARTICLE,
    "mục": Level.SECTION,
    "chương": Level.CHAPTER,
}
# What a unit is cited with: a point may stand in an article without clauses
_PARENTS: Final[dict[Level, tuple[Level, ...]]] = {
    Level.POINT: (Level.CLAUSE, Level.ARTICLE),
    Level.CLAUSE: (Level.ARTICLE,),
    Level.SECTION: (Level.CHAPTER,),
    Level.ARTICLE: (),
    Level.CHAPTER: (),
}
_ITEM: Final = r"(?:[0-9]{1,5}|[IVXLC]+|[a-zđ]{1,3})(?![\w/]|[.,][0-9])"
_JOIN: Final = r"(?:\s*,\s*(?:và\s+)?|\s+(?:và|hoặc|đến|tới)\s+)"
# A further number counts only where the sentence pauses or goes on citing: «Điều 5 và 6.», not «Điều 5 và 6 đồng chí»
_GOES_ON: Final = r"(?=\s*(?:[,.;:)]|$|(?:và|hoặc|đến|tới|này|của|nêu)(?!\w)|[Kk]hoản|[Đđ]iều|[Cc]hương|[A-ZĐ]))"
_PART: Final = re.compile(
    rf"(?<!\w)(?P<word>[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương)\s+"
    rf"(?P<items>này(?!\w)|{_ITEM}(?:{_JOIN}{_ITEM}{_GOES_ON})*)"
)
_ITEMS: Final = re.compile(rf"(?<!\w){_ITEM}")
_LINK: Final = re.compile(rf"\s*|{_JOIN}|\s*;\s*")
_ASKED_FOR: Final = re.compile(r"(?:tại|theo|các|từ|đến|của)\s+$")
_DOCUMENT: Final = re.compile(
    r"\s*,?\s*(?:(?:của|tại|trong|thuộc|ban hành kèm theo)\s+)?(?:"
    r"(?P<name>Hiến pháp|Bộ luật|Luật|Pháp lệnh|Lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Quy chế|Quy định"
    r"|Quy tắc|Nội quy|Quy ước|Hương ước|Điều lệ|Hướng dẫn|Kế hoạch|Chương trình|Đề án|Hợp đồng|Công văn|Thông báo"
    r"|Kết luận|Phụ lục|Bản cam kết|Công ước|Hiệp định)(?P<own>\s+này(?!\w))?"
    r"|(?:NĐ|TT|QĐ|NQ|CT|HD|QC|BLHS|BLDS|BLTTHS|BLTTDS|BLLĐ)(?!\w))"
)


def find_references(text: str, here: Chain, document: str = "") -> tuple[Reference, ...]:
    """The references of a paragraph to units of its own document, in order.

    ``here`` gives the numbers of the unit that holds the paragraph, for «khoản 2 Điều này» and a bare «khoản 2».
    ``document`` is the kind of the text («Quy chế»): then «Quyết định này» is another document.
    """
    return tuple(
        reference
        for group in _groups(text)
        if _is_citation(text, group) and not _is_of_other_document(text, group[-1].end, document)
        for place, part in enumerate(group)
        for reference in _resolved(part, group[place + 1 :], here)
    )


def _groups(text: str) -> Iterator[list[_Part]]:
    """Parts of one citation: they follow each other with nothing but a comma or «và» between them."""
    group: list[_Part] = []
    for part in _parts(text):
        if group and not _LINK.fullmatch(text, group[-1].end, part.start):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _parts(text: str) -> Iterator[_Part]:
    for found in _PART.finditer(text):
        level = _LEVELS[found["word"].lower()]
        if found["items"] == "này":
            yield _Part(level, found["word"], found.start(), found.end(), ())
        elif items := tuple(_items(text, found, level)):
            yield _Part(level, found["word"], found.start(), items[-1][2], items)


def _items(text: str, found: re.Match[str], level: Level) -> Iterator[tuple[int, int, int]]:
    for item in _ITEMS.finditer(text, found.start("items"), found.end("items")):
        number = _number(item.group(), level)
        if number is None:
            return
        yield number, item.start(), item.end()


def _number(item: str, level: Level) -> int | None:
    if level is Level.POINT:
        return read_letters(item)
    is_number = item.isdigit() or (level is Level.CHAPTER and item.isupper())
    return read_number(item) or None if is_number else None


def _is_citation(text: str, group: Sequence[_Part]) -> bool:
    """Whether the words cite, and do not merely look so: «chi khoản 500 triệu», «5 điều 10 việc»."""
    return (
        any(not part.items for part in group)
        or any(part.word in ("Điều", "Chương") for part in group)
        or any(part.level is Level.ARTICLE for part in group[1:])
        or bool(_ASKED_FOR.search(text[: group[0].start]))
    )


def _is_of_other_document(text: str, end: int, document: str) -> bool:
    found = _DOCUMENT.match(text, end)
    if not found:
        return False
    return not (found["own"] and document.casefold() in ("", found["name"].casefold()))


def _resolved(part: _Part, following: Sequence[_Part], here: Chain) -> Iterator[Reference]:
    above = _above(part.level, following, here)
    if above is not None:
        for number, start, end in part.items:
            yield Reference((*above, (part.level, number)), start, end)


def _above(level: Level, following: Sequence[_Part], here: Chain) -> Place | None:
    """The place of what holds a unit of this level: what is cited after it, or where the paragraph stands."""
    parents = _PARENTS[level]
    if not parents:
        return ()
    cited = next((index for index, part in enumerate(following) if part.level in parents), None)
    if cited is None:
        parent = next((each for each in parents if here.get(each)), None)
        return _joined(parent, here.get(parent), (), here) if parent else None
    part = following[cited]
    number = part.items[0][0] if part.items else here.get(part.level)
    return _joined(part.level, number, following[cited + 1 :], here)


def _joined(parent: Level, number: int | None, following: Sequence[_Part], here: Chain) -> Place | None:
    above = _above(parent, following, here)
    return (*above, (parent, number)) if number and above is not None else None
