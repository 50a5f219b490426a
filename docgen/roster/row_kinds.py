"""Which rows of a list are people: not the example, headings between them, totals and what stands below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from docgen.roster.matching import Matching
from docgen.roster.table import Row, Table
from docgen.wording import fold

EXAMPLE = "Ví dụ"
_TOTAL = re.compile(
    r"(?:tổng(?:\s+(?:cộng|số|cộng số))?|cộng|tong cong|tong so)\s*(?:[:=(.]|\d.*|là\b.*|có\b.*|gồm\b.*|$).*"
    r"|(?:danh sách (?:này |trên )?(?:có|gồm)|ấn định danh sách|tổng (?:cộng|số))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ROMAN = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")
_NUMBER = re.compile(r"[0-9]{1,6}[.)]?")


class LeftOut(StrEnum):
    """Why a row is no person, as the words after «Không đọc dòng 25: »."""

    EXAMPLE = "dòng ví dụ của tệp mẫu"
    HEADING = "tên nhóm"
    TOTAL = "dòng tổng cộng"
    BELOW = "nằm dưới dòng tổng cộng"
    REPEATED = "tiêu đề lặp lại"


@dataclass(frozen=True, slots=True)
class Sorted:
    """The rows that are people with the group each stands in, and the others with the reason."""

    people: tuple[tuple[Row, str], ...]
    left_out: tuple[tuple[Row, LeftOut], ...]


def sorted_out(table: Table, matching: Matching) -> Sorted:
    """The rows of a table by what they are; the order is kept."""
    people: list[tuple[Row, str]] = []
    left_out: list[tuple[Row, LeftOut]] = []
    for row, reason, group in _judged(table, matching):
        if reason is None:
            people.append((row, group))
        else:
            left_out.append((row, reason))
    return Sorted(tuple(people), tuple(left_out))


def _judged(table: Table, matching: Matching) -> Iterator[tuple[Row, LeftOut | None, str]]:
    group = ""
    is_below = False
    titles = tuple(column.sub or column.top for column in table.columns)
    for row in table.rows:
        reason = _reason(row, matching, titles)
        if reason is LeftOut.HEADING:
            group = heading(row)
        if is_below and reason is None and not _is_numbered(row, matching):
            reason = LeftOut.BELOW
        is_below = is_below or reason is LeftOut.TOTAL
        yield row, reason, group


def _reason(row: Row, matching: Matching, titles: Sequence[str]) -> LeftOut | None:
    filled = [text for text in row.texts if text]
    if not filled:
        return None
    if fold(filled[0]).strip(" :.") == fold(EXAMPLE):
        return LeftOut.EXAMPLE
    if len(filled) > 1 and all(text in titles for text in filled):
        return LeftOut.REPEATED
    if not _NUMBER.fullmatch(filled[0]) and _TOTAL.fullmatch(filled[0]):
        return LeftOut.TOTAL
    return LeftOut.HEADING if is_heading(row, matching) else None


def is_heading(row: Row, matching: Matching) -> bool:
    """Whether a row names a group: one text over several columns, or a Roman number and one text.

    A text that stands alone in a column of its own is a heading only where that column holds no names.
    """
    filled = [index for index, text in enumerate(row.texts) if text]
    texts = {row.texts[index] for index in filled}
    if row.numbers or not filled:
        return False
    names = {column.index for column in matching.pairs.get("name", ())}
    if len(texts) == 1:
        alone = len(filled) == 1
        return not _NUMBER.fullmatch(row.texts[filled[0]]) and not (alone and filled[0] in names) and _leads(filled)
    order = matching.order
    rest = {row.texts[index] for index in filled if order is None or index != order.index}
    return order is not None and len(rest) == 1 and _ROMAN.fullmatch(row.text(order.index)) is not None


def heading(row: Row) -> str:
    """The name of a group: the longest text of its row, on one line."""
    return " ".join(max(row.texts, key=len).split())


def _leads(filled: Sequence[int]) -> bool:
    """Whether the text stands where a heading begins: over several columns, or in the first one."""
    return len(filled) > 1 or filled[0] == 0


def _is_numbered(row: Row, matching: Matching) -> bool:
    return matching.order is not None and _NUMBER.fullmatch(row.text(matching.order.index)) is not None
