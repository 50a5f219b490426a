"""The mark at the start of a typed line: «Chương I», «Điều 3.», «1)», «a.», «-». Any usual way of typing it counts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from docgen.model import Level
from docgen.wording.outline.numerals import ORDINALS, POINT_LETTERS, ROMAN_NUMBER, read_letters, read_number


class Doubt(Enum):
    """Marks whose level depends on the rest of the text."""

    ROMAN = auto()  # «I.»: a section of a plan, or the chapter of a text that writes none
    LETTER = auto()  # «A.»: a part; but «C.» and «D.» are also Roman numbers


@dataclass(frozen=True, slots=True)
class Mark:
    """``label`` is the mark as typed, ``body`` what follows it. ``number`` is ``None`` where none was typed."""

    level: Level | Doubt
    number: int | None
    label: str
    body: str


_WORDS: Final = {
    "phần": Level.PART,
    "chương": Level.CHAPTER,
    "mục": Level.SECTION,
    "tiểu mục": Level.SUBSECTION,
    "điều": Level.ARTICLE,
    "khoản": Level.CLAUSE,
}
_ORDINAL: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_WORD: Final = re.compile(
    r"(?P<word>phần|chương|tiểu mục|mục|điều|khoản)(?!\w)"
    rf" ?(?P<number>(?:thứ (?:{_ORDINAL})|[0-9]{{1,6}}[a-zđ]?|(?-i:{ROMAN_NUMBER}|[ivxl]+))(?!\w))?"
    r" ?(?P<stop>[.:)–—-]+(?= |$|[^\W\d_]))? ?(?P<body>.*)",
    re.IGNORECASE,
)
_POINT_WORD: Final = re.compile(r"[Đđ]iểm (?P<letters>[a-zđ]) ?[.:)]+ ?(?P<body>.*)")
_BEFORE_WORDS: Final = r"(?= |$|[^\W\d_]|[“\"‘(])"
_POINT: Final = re.compile(
    rf"(?:(?P<letters>[a-zđ]{{1,3}})\){_BEFORE_WORDS}|(?P<letter>[a-zđ])[./](?= |$)) ?(?P<body>.*)"
)
_CLAUSE: Final = re.compile(
    rf"(?P<number>0?[1-9][0-9]{{0,4}})(?:[.]{_BEFORE_WORDS}|[)]{_BEFORE_WORDS}|[/-](?= |$)) ?(?P<body>.*)"
)
_BELOW_CLAUSE: Final = re.compile(
    r"[1-9][0-9]{0,4}\.(?P<second>[1-9][0-9]{0,4})(?P<third>\.[1-9][0-9]{0,2})?"
    rf"(?P<stop>[.)/]{_BEFORE_WORDS}| (?=\S)) ?(?P<body>.*)"
)
_ROMAN: Final = re.compile(rf"(?P<number>{ROMAN_NUMBER})(?:[./)]| ?-)(?= |$) ?(?P<body>.*)")
_LETTER: Final = re.compile(r"(?P<letter>[ABCDĐEGH])[./)] (?P<body>.+)")
# What Word's automatic bullets become when they are pasted as text; «*» stays text, it also marks a heading or a note
_DASH: Final = re.compile(rf"[-–—−‐‑•·●○▪■□◦➢➤✓\uf000-\uf0ff]{_BEFORE_WORDS} ?(?P<body>.*)")
_BULLET: Final = re.compile("[§Ø] (?P<body>.+)")
_PLUS: Final = re.compile(rf"\+{_BEFORE_WORDS} ?(?P<body>.*)")
_LONGEST_PLAIN_DECIMAL: Final = 2  # «1.12 Nội dung» is a number of a list, «1.500 Đại biểu» an amount


def read_mark(line: str) -> Mark | None:
    """The mark that the line begins with; ``None`` for running text. The line holds single spaces only."""
    for read in _READERS:
        mark = read(line)
        if mark is not None:
            return mark
    return None


def _mark(level: Level | Doubt, number: int | None, line: str, body: str) -> Mark:
    return Mark(level, number, line[: len(line) - len(body)].rstrip(), body)


def _by_word(line: str) -> Mark | None:
    found = _WORD.match(line)
    if not found or not _is_heading(found):
        return None
    number = read_number(found["number"]) if found["number"] else None
    return _mark(_WORDS[found["word"].lower()], number, line, found["body"])


def _is_heading(found: re.Match[str]) -> bool:
    """Whether it heads a unit, and is not a citation that happens to begin the line («Điều 5 Luật …»)."""
    body: str = found["body"]
    match found["number"], found["stop"]:
        case None, None:
            return False
        case None, stop:
            return bool(stop.strip(".:") == "")
        case _, None:
            return _stands_alone(found["word"], body)
        case _, stop:
            return not (stop[0] in "–—-" and body[:1].isdigit())


def _stands_alone(word: str, body: str) -> bool:
    return (not body and word[0].isupper()) or (" " in body and body.isupper())


def _by_point_word(line: str) -> Mark | None:
    found = _POINT_WORD.match(line)
    return _mark(Level.POINT, read_letters(found["letters"]), line, found["body"]) if found else None


def _by_point(line: str) -> Mark | None:
    found = _POINT.match(line)
    if not found:
        return None
    letters = found["letters"] or found["letter"]
    if len(letters) > 1 and any(letter not in POINT_LETTERS for letter in letters):
        return None
    return _mark(Level.POINT, read_letters(letters), line, found["body"])


def _by_clause(line: str) -> Mark | None:
    found = _CLAUSE.match(line)
    return _mark(Level.CLAUSE, int(found["number"]), line, found["body"]) if found else None


def _by_decimal(line: str) -> Mark | None:
    found = _BELOW_CLAUSE.match(line)
    if not found:
        return None
    last = (found["third"] or found["second"]).lstrip(".")
    if found["stop"] == " " and not (len(last) <= _LONGEST_PLAIN_DECIMAL and found["body"][0].isupper()):
        return None
    level = Level.SUBSUBCLAUSE if found["third"] else Level.SUBCLAUSE
    return _mark(level, int(last), line, found["body"])


def _by_letter(line: str) -> Mark | None:
    found = _LETTER.match(line)
    return _mark(Doubt.LETTER, read_letters(found["letter"].lower()), line, found["body"]) if found else None


def _by_roman(line: str) -> Mark | None:
    found = _ROMAN.match(line)
    return _mark(Doubt.ROMAN, read_number(found["number"]), line, found["body"]) if found else None


def _by_sign(line: str) -> Mark | None:
    for pattern, level in ((_DASH, Level.DASH), (_PLUS, Level.PLUS), (_BULLET, Level.DASH)):
        found = pattern.match(line)
        if found:
            return _mark(level, None, line, found["body"])
    return None


_READERS: Final[tuple[Callable[[str], Mark | None], ...]] = (
    _by_word,
    _by_clause,
    _by_decimal,
    _by_point,
    _by_sign,
    _by_letter,
    _by_roman,
    _by_point_word,
)
