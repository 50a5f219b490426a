"""Faults of the shape of a text: what is empty, what has no title, what stands where its level may not stand."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from docgen.model import Level, Severity
from docgen.wording.outline.levels import CLAUSES, HEADINGS
from docgen.wording.outline.reading import Outline
from docgen.wording.outline.rows import LineFault, Row

_TITLES: Final = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6d"
_ORDER: Final = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6c"
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


def _jump(row: Row, levels: set[Level]) -> Iterator[LineFault]:
    advice = _advice(row, levels)
    if advice:
        yield _fault(row, "level-jump", f"{row.name} {advice}", _ORDER)


def _advice(row: Row, levels: set[Level]) -> str:  # noqa: PLR0911 - one sentence for each level
    """What is wrong with the place of the unit and what to do; empty where it stands right."""
    match row.unit.level:
        case Level.POINT if not row.is_within(*CLAUSES):
            return "không nằm trong khoản nào: gõ khoản («1. …») ở trên, hoặc đổi «a)» thành «1.»."
        case Level.CLAUSE if Level.ARTICLE in levels and not row.is_within(Level.ARTICLE):
            return "không nằm trong điều nào: gõ «Điều …» ở trên."
        case Level.SUBCLAUSE if not row.is_within(Level.CLAUSE, Level.ARTICLE):
            return "không nằm trong khoản nào: gõ «1. …» ở trên."
        case Level.SUBSUBCLAUSE if not row.is_within(Level.SUBCLAUSE):
            return "nhảy cấp: gõ «1.1. …» ở trên."
        case Level.PLUS if not row.is_within(Level.DASH):
            return "không nằm dưới gạch đầu dòng nào: gõ «- …» ở trên, hoặc đổi «+» thành «-»."
        case Level.SUBSECTION if not row.is_within(Level.SECTION):
            return "không nằm trong mục nào: gõ «Mục 1 …» ở trên."
        case Level.ARTICLE | Level.SECTION if Level.CHAPTER in levels and not row.is_within(Level.CHAPTER):
            return "đứng ngoài các chương trong khi văn bản chia theo chương: đưa vào một chương."
        case Level.CHAPTER if Level.PART in levels and not row.is_within(Level.PART):
            return "đứng ngoài các phần trong khi văn bản chia theo phần: đưa vào một phần."
    return ""


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
