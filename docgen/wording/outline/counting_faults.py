"""Typed numbers that do not follow each other. The printed ones do, so these are warnings: look, do not retype."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from docgen.model import Level, Severity
from docgen.wording.lists import point_letter
from docgen.wording.outline.levels import CLAUSES, CONTINUOUS, NAMES
from docgen.wording.outline.numerals import write_roman
from docgen.wording.outline.rows import LineFault, Row

_CLAUSE: Final = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6đ"
_UNCOUNTED: Final = frozenset({Level.DASH, Level.PLUS, Level.TEXT})


@dataclass(slots=True)
class _Run:
    """How far the typed numbers have come; ``free`` counts the units without one since then."""

    last: int = 0
    free: int = 0


def counting_faults(rows: Sequence[Row]) -> Iterator[LineFault]:
    """Skipped and repeated numbers, and letters that are not in the alphabet. One fault for each break."""
    runs: defaultdict[tuple[Level, int], _Run] = defaultdict(_Run)
    for row in rows:
        if row.unit.level is Level.POINT and row.typed.number is None:
            yield _strange_letter(row)
        if row.unit.level not in _UNCOUNTED:
            parent = 0 if row.unit.level in CONTINUOUS or not row.parent else row.parent.typed.line
            yield from _step(row, runs[row.unit.level, parent])


def _step(row: Row, run: _Run) -> Iterator[LineFault]:
    """«3a» and a mark without a number may stand between 3 and 4, and before the 4 or in its place."""
    number = row.typed.number
    if number is None:
        run.free += 1
        return
    if number > run.last + run.free + 1:
        yield _skipped(row, number, run.last + run.free + 1)
    elif number <= run.last or number == 0:
        yield _repeated(row, number, run.last)
    run.last, run.free = number, 0


def _strange_letter(row: Row) -> LineFault:
    message = (
        f"Điểm gõ là «{row.typed.label}»: thứ tự chữ cái tiếng Việt không có chữ này, bản in ghi «{row.unit.label}». "
        "Sau d là đ, sau e là g, sau i là k."
    )
    return LineFault(row.typed.line, "letter-not-vietnamese", Severity.WARNING, message, _CLAUSE)


def _skipped(row: Row, number: int, expected: int) -> LineFault:
    missing = (
        _shown(row, expected) if number == expected + 1 else f"{_shown(row, expected)} đến {_shown(row, number - 1)}"
    )
    message = (
        f"Gõ «{row.typed.label}» nhưng thiếu {missing} ở trước; bản in ghi «{row.unit.label}». "
        f"Hãy xem có sót {NAMES[row.unit.level]} nào không; nếu không sót thì không cần sửa số."
    )
    return LineFault(row.typed.line, "number-skipped", Severity.WARNING, message, _CLAUSE)


def _repeated(row: Row, number: int, last: int) -> LineFault:
    before = f"đã đến {_shown(row, last)}" if number < last else f"đã có {_shown(row, last)}"
    if number == 0:
        before = "số thứ tự bắt đầu từ 1"
    message = (
        f"Gõ «{row.typed.label}» trong khi {before}; bản in ghi «{row.unit.label}». "
        f"Hãy xem có dán trùng không.{_through(row)}"
    )
    return LineFault(row.typed.line, "number-repeated", Severity.WARNING, message, _CLAUSE)


def _through(row: Row) -> str:
    return f" {row.name.split()[0]} được đánh số liên tục trong cả văn bản." if row.unit.level in CONTINUOUS else ""


def _shown(row: Row, number: int) -> str:
    level = row.unit.level
    if level is Level.POINT:
        return f"điểm {point_letter(number - 1)})"
    is_roman = level in (Level.PART, Level.CHAPTER) or (level is Level.SECTION and not row.unit.label.startswith("Mục"))
    name = NAMES[level] if level in CLAUSES else NAMES[level].capitalize()
    return f"{name} {write_roman(number) if is_roman else number}"
