"""Faults of the shape of a text: what is empty, what has no title, what stands where its level may not stand."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from docgen.model import Level, Severity
from docgen.wording.outline.levels import CLAUSES, HEADINGS
from docgen.wording.outline.reading import Outline
from docgen.wording.outline.rows import LineFault, Row

_TITLES: Final = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6d"
_ORDER: Final = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6c"


@dataclass(frozen=True, slots=True)
class _Seat:
    """Units of ``levels`` stand within one of ``needs``, in texts that have ``only_with`` (``None``: in all)."""

    levels: tuple[Level, ...]
    needs: Collection[Level]
    only_with: Level | None
    advice: str


_SEATS: Final = (
    _Seat(
        (Level.POINT,),
        CLAUSES,
        None,
        "không nằm trong khoản nào: gõ khoản («1. …») ở trên, hoặc đổi «a)» thành «1.».",
    ),
    _Seat((Level.CLAUSE,), {Level.ARTICLE}, Level.ARTICLE, "không nằm trong điều nào: gõ «Điều 1. …» ở trên."),
    _Seat((Level.SUBCLAUSE,), {Level.CLAUSE, Level.ARTICLE}, None, "không nằm trong khoản nào: gõ «1. …» ở trên."),
    _Seat((Level.SUBSUBCLAUSE,), {Level.SUBCLAUSE}, None, "nhảy cấp: gõ «1.1. …» ở trên."),
    _Seat(
        (Level.PLUS,),
        {Level.DASH},
        None,
        "không nằm dưới gạch đầu dòng nào: gõ «- …» ở trên, hoặc đổi «+» thành «-».",
    ),
    _Seat((Level.SUBSECTION,), {Level.SECTION}, None, "không nằm trong mục nào: gõ «Mục 1. …» ở trên."),
    _Seat(
        (Level.ARTICLE, Level.SECTION),
        {Level.CHAPTER},
        Level.CHAPTER,
        "đứng ngoài các chương trong khi văn bản chia theo chương: đưa vào một chương.",
    ),
    _Seat(
        (Level.CHAPTER,),
        {Level.PART},
        Level.PART,
        "đứng ngoài các phần trong khi văn bản chia theo phần: đưa vào một phần.",
    ),
)
_MANY_PARAGRAPHS: Final = 3  # no norm: from here on, paragraphs in a row look like clauses that lost their numbers
_FORGOTTEN_STOP: Final = re.compile(r"(?:Điều|Khoản) [0-9]{1,6} (?=[^\W\d_])(?P<next>\S+)")
_CITED: Final = re.compile(
    "Điều|Mục|Chương|Luật|Bộ|Hiến|Pháp|Nghị|Quyết|Thông|Chỉ|Quy|Nội|Hương|Hướng|Kế|Hợp|Công|Phụ|Kết|Đề|NĐ|TT|QĐ|NQ"
)


def shape_faults(outline: Outline, rows: Sequence[Row]) -> Iterator[LineFault]:
    """The faults of shape, unit after unit."""
    levels = {row.unit.level for row in rows}
    by_articles = Level.ARTICLE in levels
    needs_titles = Level.CHAPTER in levels or any(row.unit.level is Level.ARTICLE and row.unit.title for row in rows)
    for row in rows:
        yield from _empty(row, by_articles=by_articles)
        yield from _untitled(row, needs_titles=needs_titles)
        yield from _jump(row, levels)
        yield from _lost_numbers(row)
    yield from _forgotten_stops(outline)


def _empty(row: Row, *, by_articles: bool) -> Iterator[LineFault]:
    unit = row.unit
    if unit.children or unit.paragraphs:
        if by_articles and unit.level in (Level.CHAPTER, Level.SUBSECTION) and not _holds(row, Level.ARTICLE):
            yield _fault(row, "heading-empty", f"{row.name} không có điều nào: gõ các điều ở dưới, hoặc xóa dòng này.")
    elif unit.level in HEADINGS:
        yield _fault(row, "heading-empty", f"{row.name} không có nội dung: gõ nội dung ở dưới, hoặc xóa dòng này.")
    elif unit.level is Level.ARTICLE:
        yield _fault(row, "article-empty", f"{row.name} chưa có nội dung: gõ lời văn hoặc các khoản ở dưới.")
    elif not unit.title:
        yield _fault(row, "unit-empty", f"{row.name} để trống: gõ nội dung sau «{unit.label}», hoặc xóa dòng này.")


def _holds(row: Row, level: Level) -> bool:
    pending = [*row.unit.children]
    while pending:
        unit = pending.pop()
        if unit.level is level:
            return True
        pending.extend(unit.children)
    return False


def _untitled(row: Row, *, needs_titles: bool) -> Iterator[LineFault]:
    if row.unit.title:
        return
    if row.unit.level in HEADINGS:
        yield _fault(row, "title-missing", f"{row.name} chưa có tiêu đề: gõ tiêu đề ngay sau số.", _TITLES)
    elif row.unit.level is Level.ARTICLE and needs_titles:
        advice = "gõ tiêu đề sau số, không có dấu câu ở cuối, rồi xuống dòng gõ lời văn."
        yield _fault(
            row,
            "title-missing",
            f"{row.name} chưa có tiêu đề trong khi văn bản chia theo điều có tiêu đề: {advice}",
            _TITLES,
        )


def _jump(row: Row, levels: Collection[Level]) -> Iterator[LineFault]:
    for seat in _SEATS:
        is_asked = row.unit.level in seat.levels and (seat.only_with is None or seat.only_with in levels)
        if is_asked and not row.is_within(*seat.needs):
            yield _fault(row, "level-jump", f"{row.name} {seat.advice}", _ORDER)


def _lost_numbers(row: Row) -> Iterator[LineFault]:
    """Word's automatic numbers are no text: a paste can lose them, and the clauses come as plain paragraphs."""
    count = len(row.unit.paragraphs)
    if row.unit.level is Level.ARTICLE and row.unit.title and count >= _MANY_PARAGRAPHS and not row.unit.children:
        message = (
            f"{row.name} có {count} đoạn không đánh số, có thể số tự động đã mất khi dán từ Word: "
            "nếu đó là các khoản, gõ «1.», «2.» ở đầu mỗi đoạn."
        )
        yield LineFault(row.typed.line, "numbers-lost", Severity.HINT, message)


def _forgotten_stops(outline: Outline) -> Iterator[LineFault]:
    """«Điều 4 Nhiệm vụ» without a full stop is read as running text, as «Điều 4 Luật …» is."""
    for line in outline.lines:
        found = _FORGOTTEN_STOP.match(line.body) if line.level is Level.TEXT else None
        if found and found["next"][0].isupper() and not _CITED.match(found["next"]):
            head = line.body[: found.start("next")].strip()
            message = f"Dòng bắt đầu bằng «{head}» mà không có dấu chấm nên là lời văn: nếu là đầu mục, gõ «{head}.»."
            yield LineFault(line.line, "stop-forgotten", Severity.HINT, message)


def _fault(row: Row, code: str, message: str, clause: str = "") -> LineFault:
    return LineFault(row.typed.line, code, Severity.ERROR, message, clause)
