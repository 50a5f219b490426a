"""The references of a text to its own units: «điểm a khoản 2 Điều 5 Quy chế này», «khoản 1 và khoản 3 Điều này»."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from docgen.model import Level
from docgen.wording.outline.levels import CONTINUOUS, DEPTH
from docgen.wording.outline.numerals import ROMAN_NUMBER, read_letters, read_number
from docgen.wording.outline.places import Chain, Place, place_of


@dataclass(frozen=True, slots=True)
class Reference:
    """One number of a reference, at ``text[start:end]``.

    ``place`` is the unit that is meant, in typed numbers; «này» and what is not named come from where the text stands.
    """

    start: int
    end: int
    level: Level
    place: Place


_LEVELS: Final = {
    "điểm": Level.POINT,
    "khoản": Level.CLAUSE,
    "điều": Level.ARTICLE,
    "tiểu mục": Level.SUBSECTION,
    "mục": Level.SECTION,
    "chương": Level.CHAPTER,
    "phần": Level.PART,
}
# After «Điều 5 và 3» a number of something else may stand («3 thành viên»): one of these must follow
_BEFORE_OTHER_WORDS: Final = r"(?=[,.;:)]|$| (?:và|hoặc|của|đến|khoản|này|[A-ZĐ]))"


def _listed(number: str) -> str:
    return rf"{number}(?!\w)(?:(?:, và |, | và | hoặc ){number}(?!\w){_BEFORE_OTHER_WORDS})*"


_NUMBER: Final = "[1-9][0-9]{0,4}"
_LETTERS: Final = "[a-zđ]{1,2}"
_UNIT: Final = re.compile(
    rf"(?<!\w)(?:(?P<word>(?i:điểm|khoản|điều|tiểu mục|mục|chương|phần)) này(?!\w)"
    rf"|(?P<point>(?i:điểm)) (?P<letters>{_listed(_LETTERS)})"
    rf"|(?P<plain>(?i:khoản|điều|tiểu mục|mục)) (?P<numbers>{_listed(_NUMBER)})"
    rf"|(?P<roman>(?i:mục|chương|phần)) (?P<romans>{_listed(ROMAN_NUMBER)}))"
)
_JOINT: Final = re.compile("[,;]? (?:(?:và|hoặc|đến|của|thuộc|tại|với|các) )*")
_DOCUMENT: Final = (
    "(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Quy chế|Quy định"
    "|Quy trình|Nội quy|Điều lệ|Kế hoạch|Chương trình|Đề án|Phương án|Hướng dẫn|Chỉ thị|Hương ước|Văn bản)"
)
_OWN_DOCUMENT: Final = re.compile(rf",? (?:của |thuộc |tại |trong )?(?P<name>{_DOCUMENT}) này(?!\w)")
_OTHER_DOCUMENT: Final = re.compile(rf"(?<!\w){_DOCUMENT}(?!\w)(?! này| tại)")
_ONE: Final = re.compile(r"\w+")


def find_references(text: str, here: Chain, document: str = "") -> tuple[Reference, ...]:
    """The references of one paragraph to units of the same text, in order.

    ``here`` is the chain of the unit that holds the paragraph. ``document`` is what the text calls itself («Quy chế»);
    with it, «Điều 2 Quyết định này» is another document's. «Điều 5» alone is an own article only inside a text by
    articles and where the paragraph names no document.
    """
    return tuple(
        reference
        for group in _groups(text)
        if _is_own(text, group[-1], here, document)
        for reference in _in_group(group, here)
    )


def _groups(text: str) -> Iterator[list[re.Match[str]]]:
    """The units that one document name behind them governs; «này» closes a group."""
    group: list[re.Match[str]] = []
    for unit in _UNIT.finditer(text):
        if group and (group[-1]["word"] or not _JOINT.fullmatch(text, group[-1].end(), unit.start())):
            yield group
            group = []
        group.append(unit)
    if group:
        yield group


def _is_own(text: str, last: re.Match[str], here: Chain, document: str) -> bool:
    if last["word"]:
        return True
    own = _OWN_DOCUMENT.match(text, last.end())
    if own:
        return document in ("", own["name"])
    stands_alone = _level(last) in CONTINUOUS and not here.keys().isdisjoint(CONTINUOUS)
    return stands_alone and not _OTHER_DOCUMENT.search(text)


def _in_group(group: Sequence[re.Match[str]], here: Chain) -> list[Reference]:
    """From the right, because «khoản 1 và khoản 2 Điều 5» names the article of both at the end."""
    around: dict[Level, int | None] = {}
    found: list[Reference] = []
    for unit in reversed(group):
        level = _level(unit)
        around = {step: number for step, number in around.items() if DEPTH[step] < DEPTH[level]}
        numbers = list(_numbers(unit))
        found[:0] = _references(level, numbers, around, here)
        around[level] = numbers[0][1] if numbers else here.get(level)
    return found


def _references(
    level: Level, numbers: Sequence[tuple[tuple[int, int], int]], around: Chain, here: Chain
) -> Iterator[Reference]:
    top = min((DEPTH[step] for step in around), default=DEPTH[level])
    chain = {**{step: number for step, number in here.items() if DEPTH[step] < top}, **around}
    for span, number in numbers:
        place = place_of(level, {**chain, level: number})
        if place is not None:
            yield Reference(*span, level, place)


def _level(unit: re.Match[str]) -> Level:
    return _LEVELS[(unit["word"] or unit["point"] or unit["plain"] or unit["roman"]).lower()]


def _numbers(unit: re.Match[str]) -> Iterator[tuple[tuple[int, int], int]]:
    for name, read in (("letters", read_letters), ("numbers", read_number), ("romans", read_number)):
        if unit[name] is None:
            continue
        for one in _ONE.finditer(unit.string, unit.start(name), unit.end(name)):
            number = None if one[0] in ("và", "hoặc") else read(one[0])
            if number is not None:
                yield one.span(), number
