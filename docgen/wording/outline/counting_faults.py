"""Typed numbers that do not follow each other. The printed ones do, so these are warnings: look, do not retype."""

from collections.abc import Iterator, Sequence
from typing import Final

from docgen.model import Level, Severity
from docgen.wording.lists import point_letter
from docgen.wording.outline.levels import CONTINUOUS, NAMES
from docgen.wording.outline.numerals import write_roman
from docgen.wording.outline.rows import LineFault, Row

_CLAUSE: Final = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6đ"


def counting_faults(rows: Sequence[Row]) -> Iterator[LineFault]:
    """Skipped and repeated numbers, and letters that are not in the alphabet. One fault for each break."""
    last: dict[tuple[Level, int], int] = {}
    for row in rows:
        if _is_strange_letter(row):
            yield _strange_letter(row)
        key = (row.unit.level, 0 if row.unit.level in CONTINUOUS or not row.parent else id(row.parent))
        number, expected = row.typed.number, last.get(key, 0) + 1
        if number is not None and number != expected:
            yield _skipped(row, number, expected) if number > expected else _repeated(row, number, expected)
        last[key] = expected if number is None else number


def _is_strange_letter(row: Row) -> bool:
    return row.unit.level is Level.POINT and row.typed.number is None


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


def _repeated(row: Row, number: int, expected: int) -> LineFault:
    before = f"đã đến {_shown(row, expected - 1)}" if number < expected - 1 else f"đã có {_shown(row, number)}"
    if number == 0:
        before = "số thứ tự bắt đầu từ 1"
    message = (
        f"Gõ «{row.typed.label}» trong khi ở trước {before}; bản in ghi «{row.unit.label}». "
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
    return f"{NAMES[level]} {write_roman(number) if is_roman else number}"
