"""The values of cells as text."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from docgen.roster.limits import MAX_TEXT
from docgen.roster.survey import Span
from docgen.roster.table import Row
from docgen.wording import forbidden_characters, short_date

# no-break and other wide spaces that Word and web pages leave in a cell; line ends stay
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\\t ]+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")  # U+00AD stays: it is «ư» in TCVN3
_UNTIDY = re.compile(
    "^ | $|  |[\x00-\x1f\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ud800-\udfff\ufeff\ufffe\uffff]"
)
_MIDNIGHT = dt.time(0)


class Spread:
    """Gives the value of merged cells to each of them: the file holds it in the first one only."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._begin: dict[int, list[Span]] = {}
        self._open: list[tuple[Span, Any]] = []
        for span in spans:
            self._begin.setdefault(span.top, []).append(span)

    def row(self, index: int, values: list[Any]) -> list[Any]:
        """The values of a row with those of the merged cells in it. Rows are asked for in their order."""
        self._open = [(span, value) for span, value in self._open if span.bottom >= index]
        for span in self._begin.get(index, ()):
            if span.left < len(values) and values[span.left] != "":
                self._open.append((span, values[span.left]))
        for span, value in self._open:
            values[span.left : span.right + 1] = [value] * len(values[span.left : span.right + 1])
        return values


def row_of(number: int, values: Sequence[Any]) -> Row:
    """The row of some cell values; ``number`` counts from 1."""
    texts = tuple(_text(value) for value in values)
    numbers = frozenset(index for index, value in enumerate(values) if type(value) in (float, int))
    return Row(number, texts, numbers)


def tidy(text: str) -> str:
    """The text in NFC, without invisible signs, each run of spaces as one, and no more than 2 000 characters."""
    if len(text) <= MAX_TEXT and not _UNTIDY.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    shown = _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text[: 2 * MAX_TEXT])))
    lines = (line.strip() for line in shown.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    whole = "\n".join(line for line in lines if line)[:MAX_TEXT]
    return _printable(whole) if forbidden_characters(whole) else whole


def _printable(text: str) -> str:
    bad = {index for index, _ in forbidden_characters(text)}
    return "".join(sign for index, sign in enumerate(text) if index not in bad).strip()


def _text(value: Any) -> str:
    """A cell's value as a clerk would have typed it."""
    if type(value) is str:
        return tidy(value) if value else ""
    return _WRITERS.get(type(value), str)(value)


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else repr(value)


def _moment(value: dt.datetime) -> str:
    day = short_date(value.date())
    return day if value.time() == _MIDNIGHT else f"{day} {value:%H:%M}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    float: _number,
    dt.date: short_date,
    dt.datetime: _moment,
    dt.time: lambda value: f"{value:%H:%M}",
    bool: lambda value: "TRUE" if value else "FALSE",
}
