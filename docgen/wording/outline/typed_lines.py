"""The lines of a typed text, cleaned of what pasting leaves in them, each with its mark."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from docgen.model import Level
from docgen.wording.outline.marks import Doubt, Mark, read_mark
from docgen.wording.outline.numerals import read_number
from docgen.wording.text import clean, forbidden_characters

# Soft hyphens, joiners and direction marks: invisible, and they would split words
_INVISIBLE: Final = dict.fromkeys(
    (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
_ROMAN_LETTERS: Final = frozenset("CD")


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line that is not empty. ``line`` counts from 1; ``label`` is the typed mark, ``body`` the words after it.

    ``number`` is the typed number, ``None`` where there is none; ``opens`` says whether a unit begins here.
    """

    line: int
    level: Level
    number: int | None
    label: str
    body: str
    opens: bool


def typed_lines(typed: str) -> tuple[TypedLine, ...]:
    """The lines of the text that hold something, with their levels settled over the whole text."""
    rows = [(place, cleaned) for place, line in enumerate(typed.splitlines(), 1) if (cleaned := clean_line(line))]
    marks = _settle([read_mark(cleaned) for _, cleaned in rows])
    lines: list[TypedLine] = []
    has_unit = False
    for (place, cleaned), mark in zip(rows, marks, strict=True):
        has_unit = has_unit or mark is not None
        lines.append(_typed_line(place, cleaned, mark, opens=mark is not None or not has_unit))
    return tuple(lines)


def clean_line(line: str) -> str:
    """The line in NFC with single spaces, without invisible characters and what a Word file cannot hold."""
    visible = line.translate(_INVISIBLE)
    for _, code in forbidden_characters(visible):
        visible = visible.replace(chr(code), " ")
    return clean(" ".join(visible.split()))


def _typed_line(place: int, cleaned: str, mark: Mark | None, *, opens: bool) -> TypedLine:
    if mark is None or isinstance(mark.level, Doubt):
        return TypedLine(place, Level.TEXT, None, "", cleaned, opens)
    return TypedLine(place, mark.level, mark.number, mark.label, mark.body, opens)


def _settle(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """The marks with «I.» and «A.» decided. A mark that turns out to be none becomes ``None``."""
    typed = {mark.level for mark in marks if mark}
    has_parts = any(mark.level is Doubt.LETTER and mark.label[0] in "AB" for mark in marks if mark)
    # Articles under «I.» and no «Chương» anywhere: what bears the Roman numbers is the chapter
    under_roman = Level.CHAPTER if Level.ARTICLE in typed and Level.CHAPTER not in typed else Level.SECTION
    return [_decided(mark, under_roman, has_parts=has_parts) for mark in marks]


def _decided(mark: Mark | None, under_roman: Level, *, has_parts: bool) -> Mark | None:
    if mark is None or isinstance(mark.level, Level):
        return mark
    if mark.level is Doubt.ROMAN:
        return replace(mark, level=under_roman)
    if has_parts:
        return replace(mark, level=Level.PART)
    letter = mark.label[0]
    return replace(mark, level=under_roman, number=read_number(letter)) if letter in _ROMAN_LETTERS else None
