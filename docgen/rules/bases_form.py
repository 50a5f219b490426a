"""What a decree or circular is cited with, and the order of bases."""

import re
from collections.abc import Iterator

from docgen.model import MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.regimes.legal_bases import BASIS_OPENS
from docgen.rules.examples import DECISION, with_decision
from docgen.rules.places import is_party, legal_bases, papers_with
from docgen.rules.rule import Spots, rule
from docgen.wording import without_dash

_BASES = Clause(state="Phụ lục I, Phần I, Mục II.6a")
_DECREE = re.compile(
    rf"{BASIS_OPENS}(?P<type>Nghị định|Thông tư(?P<joint> liên tịch)?)\s+(?=số|\d|ngày|của|về|quy)", re.IGNORECASE
)
_DATED = re.compile(rf"{BASIS_OPENS}(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư)\s", re.IGNORECASE)
_NUMBER = re.compile(r"\d+/\d{4}/\w+")
_DATE = re.compile(r"ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+|\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)\d{4}", re.IGNORECASE)
_SHORT_DATE = re.compile(r"ngày\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}", re.IGNORECASE)
# «quy định chi tiết một số điều của Luật …» names no issuing body
_BODY = re.compile(r"của\s+(?!Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư)[A-ZĐỦ]\w*(?P<rest>.*)", re.DOTALL)
_SUBJECT = re.compile(
    r"(?<!\w)(?:về|quy định|hướng dẫn|sửa đổi|bổ sung|ban hành|bãi bỏ|thay thế|phê duyệt|công bố|điều chỉnh|kéo dài"
    r"|thi hành)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_BODY = 7  # words after the first one: «Bộ trưởng Bộ Khoa học và Công nghệ»
_UNFINISHED = ("…", "...", "___")
_PROPOSED = re.compile(r"(?:Theo|Xét)\s+đề nghị(?!\w)", re.IGNORECASE)


@rule(
    "CC-14",
    Severity.ERROR,
    "Nghị định, thông tư ở phần căn cứ ghi đủ số, ký hiệu, ngày, cơ quan ban hành và trích yếu.",
    clause=_BASES,
    wrong=(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",
        with_decision(bases=("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ",)),
    ),
    right="Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
)
def decree_in_full(record: MeetingRecord) -> Spots:
    """A basis with dots for what is not known yet is left alone; the Party asks for less."""
    if is_party(record):
        return
    for path, basis in legal_bases(record):
        found = _DECREE.match(without_dash(basis))
        if found is None or any(mark in basis for mark in _UNFINISHED):
            continue
        if lacks := ", ".join(_lacking(basis, is_joint=bool(found["joint"]))):
            yield path, f"{found['type'].capitalize()} nêu làm căn cứ chưa có {lacks}. Hãy ghi thêm."


def _lacking(basis: str, *, is_joint: bool) -> Iterator[str]:
    """What a decree or circular is cited without, as words for people."""
    if not _NUMBER.search(basis):
        yield "số, ký hiệu"
    if not _DATE.search(basis):
        yield "ngày ban hành"
    body = _BODY.search(basis)
    if body is None and not is_joint:
        yield "cơ quan ban hành"
    if not _SUBJECT.search(basis) and len((body["rest"] if body else "").split()) <= _LONGEST_BODY:
        yield "trích yếu"


@rule(
    "CC-15",
    Severity.WARNING,
    "Ngày của luật, nghị định, thông tư ở phần căn cứ ghi bằng «ngày … tháng … năm …».",
    clause=_BASES,
    wrong=("… ngày 19/6/2015", with_decision(bases=("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015",))),
    right="… ngày 19 tháng 6 năm 2015",
)
def date_in_words(record: MeetingRecord) -> Spots:
    """So the samples have it; the Party writes dates in figures."""
    if is_party(record):
        return
    for path, basis in legal_bases(record):
        found = _SHORT_DATE.search(basis) if _DATED.match(without_dash(basis)) else None
        if found:
            yield path, f"Căn cứ ghi «{found.group()}». Hãy viết «ngày … tháng … năm …»."


@rule(
    "CC-06",
    Severity.WARNING,
    "«Theo đề nghị của …» là dòng cuối của phần căn cứ.",
    clause=Clause(state="Phụ lục III, Mẫu 1.2, 1.3"),
    wrong=("Theo đề nghị …; Căn cứ Luật …", with_decision(bases=tuple(reversed(DECISION.bases)))),
    right="Căn cứ Luật …; Theo đề nghị …",
)
def proposal_is_last(record: MeetingRecord) -> Spots:
    """The documents come first, then who proposed; two who propose stand one after the other."""
    if is_party(record):
        return
    for path, bases in papers_with(record, "bases"):
        lines = [without_dash(basis) for basis in bases]
        cited = [index for index, line in enumerate(lines) if line.startswith("Căn cứ")]
        for index, line in enumerate(lines):
            if _PROPOSED.match(line) and cited and index < cited[-1]:
                yield f"{path}[{index}]", "«Theo đề nghị …» đứng trước «Căn cứ …». Hãy chuyển dòng này xuống cuối."
