"""The header of a table: the row that names the columns, below titles and above the people."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from docgen.roster.fields import KNOWN, SEXES, names_of
from docgen.roster.table import Column, Row, column_letter

SEARCHED = 60  # filled rows in which a header is looked for: titles, the motto and who the list is for stand above
ENOUGH = 2  # known names in one row
PARTS = frozenset(("so", "ngay cap", "noi cap", "dang", "chinh quyen", "doan the", "tinh", "huyen", "xa", "thon"))
"""Names that stand below another one: «Số», «Ngày cấp» below «Căn cước công dân»."""
_NUMBERING = re.compile(r"\(?\s*([0-9]{1,2}|[A-Z])\s*\)?(?:\s*=.*)?")


@dataclass(frozen=True, slots=True)
class Header:
    """The columns, and the indexes (in the rows searched) of the first and last row of the header."""

    columns: tuple[Column, ...]
    first: int
    last: int


def known_names(texts: Sequence[str], known: frozenset[str] = KNOWN) -> int:
    """How many of the cells are the name of a column that we know."""
    return sum(any(name in known for name in names_of(text)) for text in set(texts) if text)


def find_header(rows: Sequence[Row], known: frozenset[str] = KNOWN) -> Header | None:
    """The header among the first rows: the first with two known names, or with «Họ và tên»."""
    for index, row in enumerate(rows[:SEARCHED]):
        count = known_names(row.texts, known)
        if count >= ENOUGH or (count and names_people(row)):
            return header_at(rows, index)
    return None


def header_at(rows: Sequence[Row], index: int) -> Header:
    """The header that begins with the row at ``index``: that row, a second one below it, and a row of numbers."""
    top = rows[index]
    last = index
    sub: tuple[str, ...] = ()
    if index + 1 < len(rows) and is_second(top, rows[index + 1]):
        last, sub = index + 1, rows[index + 1].texts
    if last + 1 < len(rows) and is_numbering(rows[last + 1]):
        last += 1
    return Header(_columns(top.texts, sub), index, last)


def names_people(row: Row) -> bool:
    """Whether a cell of the row is the header of the names and can be nothing else («Thành viên» is also a role)."""
    return any(name.startswith(("ho va ten", "ho ten")) for text in row.texts for name in names_of(text)[:1])


def is_second(top: Row, below: Row) -> bool:
    """Whether a row divides the columns of the one above it.

    The cells below one header cell are several there («Năm sinh»: «Nam», «Nữ»), and nothing stands below the
    others, or again the same text where cells are merged downwards.
    """
    spans = _spans(top.texts)
    if below.numbers or not spans or len(below.texts) > max(len(top.texts), spans[-1][1]):
        return False
    inside = {index for start, end in spans for index in range(start, end)}
    divided = [{text for text in below.texts[start:end] if text} for start, end in spans]
    others = {index for index, text in enumerate(below.texts) if text and index not in inside}
    is_merged = bool(others) and all(below.texts[index] == top.text(index) for index in others)
    is_known = any(_is_part(text) for texts in divided for text in texts)
    return any(len(texts) > 1 for texts in divided) and (is_merged or (not others and is_known))


def _is_part(text: str) -> bool:
    return any(name in KNOWN or name in SEXES or name in PARTS for name in names_of(text))


def is_numbering(row: Row) -> bool:
    """Whether a row numbers the columns: (1) (2) (3), or A B 1 2."""
    found = [_NUMBERING.fullmatch(text) for text in row.texts if text]
    signs = [match[1] for match in found if match]
    letters = [sign for sign in signs if sign.isalpha()]
    wanted = [*ascii_uppercase[: len(letters)], *(str(number) for number in range(1, len(signs) - len(letters) + 1))]
    return len(signs) == len(found) >= ENOUGH and signs == wanted


def _spans(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where a header cell reaches over several columns: it is repeated (merged), or empty cells follow it."""
    spans = []
    start = 0
    while start < len(texts):
        end = start + 1
        while texts[start] and end < len(texts) and texts[end] in ("", texts[start]):
            end += 1
        if end - start > 1:
            spans.append((start, end))
        start = end
    return spans


def _columns(top: Sequence[str], sub: Sequence[str]) -> tuple[Column, ...]:
    uppers = _carried(top, sub)
    width = max(len(top), len(sub))
    pairs = [(_at(uppers, index), _at(sub, index)) for index in range(width)]
    named = [upper if lower in ("", upper) else f"{upper} - {lower}".removeprefix(" - ") for upper, lower in pairs]
    counts = Counter(name.casefold() for name in named)
    columns = []
    for index, (name, (upper, lower)) in enumerate(zip(named, pairs, strict=True)):
        line = " ".join(name.split()) or "Cột không tên"
        unique = f"{line} (cột {column_letter(index)})" if counts[name.casefold()] > 1 or not name else line
        columns.append(
            Column(index, unique, " ".join(upper.split()), " ".join(lower.split()) if lower != upper else "")
        )
    return tuple(columns)


def _carried(top: Sequence[str], sub: Sequence[str]) -> list[str]:
    """The upper header cells, each carried to the columns that it reaches over where there is a second row."""
    uppers = list(top)
    if sub:
        for start, end in _spans(top):
            uppers[start:end] = [top[start] if _at(sub, index) else top[index] for index in range(start, end)]
    return uppers


def _at(texts: Sequence[str], index: int) -> str:
    return texts[index] if index < len(texts) else ""
