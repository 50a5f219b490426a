"""How legal bases are worded, and whether they are in force."""

import datetime as dt
import re

from docgen.model import MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.regimes.legal_bases import BASIS_OPENS, LEGAL_BASES, LegalBasis, out_of_force, successor
from docgen.rules.examples import DECISION, with_decision
from docgen.rules.places import day_at, ends_with_mark, is_party, legal_bases
from docgen.rules.rule import Spots, rule
from docgen.wording import short_date, typed_dash, without_dash

_BASES_CLAUSE = Clause(state="Phụ lục I, Phần I, Mục II.6a", party="Phần II, I.6")
_LAW = re.compile(rf"[-–—\s]*{BASIS_OPENS}(?:Bộ luật|Luật|Pháp lệnh)\b", re.IGNORECASE)
_ORDINANCE = re.compile(rf"[-–—\s]*{BASIS_OPENS}Pháp lệnh\b", re.IGNORECASE)
_LAW_NUMBER = re.compile(r"\s*(?:\bsố\s*)?\b\d+/\d{4}/(?:QH|UBTVQH|PL)[\w-]*|\bsố\s+\d+\S*", re.IGNORECASE)
# Right behind the date or right before it: «Luật Hoạt động giám sát của Quốc hội …» has the words in its name
_BODY = r"(?P<body>của\s+(?:Quốc hội|Ủy ban Thường vụ Quốc hội|Uỷ ban Thường vụ Quốc hội|UBTVQH))(?!\w)"
_NAME = r"(?:(?!Nghị quyết|Nghị định|Thông tư|Quyết định|;).)*?"
_PASSED_BY = (
    re.compile(
        rf"{_NAME}ngày\s+\d{{1,2}}(?:\s+tháng\s+\d{{1,2}}\s+năm\s+|[/-]\d{{1,2}}[/-])\d{{4}}\s*,?\s*{_BODY}",
        re.IGNORECASE,
    ),
    re.compile(rf"{_NAME}{_BODY}(?:\s+(?:khóa|khoá)\s+\w+)?\s*,?\s+ngày\s+\d", re.IGNORECASE),
)
_NUMBER = re.compile(r"(?<![\w/])\d+/\d{4}/[A-ZĐ]+-[A-ZĐ]+")
_DATE = re.compile(r"\bngày\s+\d", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\s+\d{4}\b", re.IGNORECASE)
_OPENINGS = ("Căn cứ", "Theo", "Xét", "Thực hiện")


@rule(
    "CC-01",
    Severity.ERROR,
    "Luật, pháp lệnh ở phần căn cứ chỉ ghi tên và ngày (của Đảng: tên và năm), không ghi số, ký hiệu, cơ quan.",
    clause=_BASES_CLAUSE,
    wrong=(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13",
        with_decision(bases=("Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015",)),
    ),
    right="Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
)
def law_without_number(record: MeetingRecord) -> Spots:
    """Numbers of laws are copied from normative documents, which have rules of their own."""
    kept = "năm" if is_party(record) else "ngày"
    for path, basis in legal_bases(record):
        if _LAW.match(basis) and (found := _LAW_NUMBER.search(basis)):
            yield path, f"Căn cứ luật không ghi số, ký hiệu. Hãy bỏ «{found.group().strip()}», giữ tên luật và {kept}."
        elif (body := _issuing_body(basis)) and not (is_party(record) or wrong_body(basis)):
            yield path, f"Căn cứ luật, pháp lệnh không ghi cơ quan ban hành. Hãy bỏ «{body}», giữ tên và {kept}."


def _issuing_body(basis: str) -> str:
    """The body that a law is said to come from, as typed, "" where none is."""
    law = _LAW.match(basis)
    found = (pattern.match(basis, law.end()) for pattern in _PASSED_BY) if law else ()
    return next((each["body"] for each in found if each), "")


def wrong_body(basis: str) -> bool:
    """Whether an ordinance is said to come from the National Assembly: its standing committee passes them."""
    return _ORDINANCE.match(basis) is not None and _issuing_body(basis).casefold() == "của quốc hội"


@rule(
    "CC-10",
    Severity.ERROR,
    "Pháp lệnh do Ủy ban Thường vụ Quốc hội ban hành, không ghi «của Quốc hội».",
    clause=_BASES_CLAUSE,
    wrong=(
        "Căn cứ Pháp lệnh … ngày 20 tháng 4 năm 2007 của Quốc hội",
        with_decision(bases=("Căn cứ Pháp lệnh Cựu chiến binh ngày 07 tháng 10 năm 2005 của Quốc hội",)),
    ),
    right="Căn cứ Pháp lệnh … ngày 20 tháng 4 năm 2007",
)
def ordinance_of_its_body(record: MeetingRecord) -> Spots:
    """Basis lines name neither body, so the words go."""
    for path, basis in legal_bases(record):
        if wrong_body(basis):
            yield path, "Pháp lệnh không phải của Quốc hội. Hãy bỏ «của Quốc hội», giữ tên pháp lệnh và ngày."


@rule(
    "CC-02",
    Severity.WARNING,
    "Luật, pháp lệnh ở phần căn cứ có ngày ban hành; văn bản của Đảng ghi năm.",
    clause=_BASES_CLAUSE,
    wrong=("Căn cứ Luật Thi đua, khen thưởng", with_decision(bases=("Căn cứ Luật Thi đua, khen thưởng",))),
    right="Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
)
def law_with_date(record: MeetingRecord) -> Spots:
    """The date tells the law from the older law of the same name; the Party cites a law by name and year."""
    time, lacks, advice = (_YEAR, "năm", "năm …") if is_party(record) else (_DATE, "ngày", "ngày … tháng … năm …")
    for path, basis in legal_bases(record):
        if _LAW.match(basis) and not time.search(basis):
            yield path, f"Căn cứ luật chưa có {lacks}. Hãy thêm «{advice}» sau tên luật."


@rule(
    "CC-03",
    Severity.WARNING,
    "Căn cứ không gõ dấu cuối dòng; văn bản tự thêm dấu chấm phẩy và dấu chấm.",
    clause=_BASES_CLAUSE,
    wrong=("Căn cứ Luật … ngày 19 tháng 6 năm 2015;", with_decision(bases=(DECISION.bases[0] + ";",))),
    right="Căn cứ Luật … ngày 19 tháng 6 năm 2015",
)
def basis_without_end_mark(record: MeetingRecord) -> Spots:
    """The paper ends each line but the last with a semicolon, the last with a full stop."""
    for path, basis in legal_bases(record):
        if ends_with_mark(basis):
            yield path, f"Căn cứ kết thúc bằng dấu «{basis[-1]}». Hãy bỏ dấu này, văn bản tự thêm dấu."


@rule(
    "CC-04",
    Severity.ERROR,
    "Trước căn cứ không có gạch đầu dòng.",
    clause=Clause(state="Phụ lục III, Mẫu 1.2"),
    wrong=("- Căn cứ Luật …", with_decision(bases=("- " + DECISION.bases[0],))),
    right="Căn cứ Luật …",
)
def no_dash_before_basis(record: MeetingRecord) -> Spots:
    """The dash belongs to papers of the Party."""
    if is_party(record):
        return
    for path, basis in legal_bases(record):
        if dash := typed_dash(basis):
            yield path, f"Có dấu «{dash}» trước căn cứ. Hãy bỏ dấu này."


@rule(
    "CC-13",
    Severity.WARNING,
    "Căn cứ mở đầu bằng Căn cứ, Theo, Xét hoặc Thực hiện.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.6a"),
    wrong=("Luật Tổ chức chính quyền địa phương …", with_decision(bases=("Luật Tổ chức chính quyền địa phương",))),
    right="Căn cứ Luật Tổ chức chính quyền địa phương …",
)
def basis_opening(record: MeetingRecord) -> Spots:
    """The words by which a reader knows a basis."""
    for path, basis in legal_bases(record):
        if basis and not without_dash(basis).startswith(_OPENINGS):
            yield path, "Căn cứ phải mở đầu bằng «Căn cứ», «Theo», «Xét» hoặc «Thực hiện». Hãy thêm từ mở đầu."


@rule(
    "CC-05",
    Severity.ERROR,
    "Văn bản nêu làm căn cứ còn hiệu lực vào ngày của văn bản.",
    clause=Clause(state="Điều 4 khoản 2; Phụ lục I, Phần I, Mục II.6a"),
    wrong=(
        "quyết định ngày 12/5/2026 căn cứ Luật … ngày 19 tháng 6 năm 2015",
        with_decision(date=dt.date(2026, 5, 12)),
    ),
    right="quyết định ngày 12/5/2023 căn cứ Luật … ngày 19 tháng 6 năm 2015",
)
def basis_in_force(record: MeetingRecord) -> Spots:
    """Only of documents whose dates of force are known; a paper without a date is judged by the meeting's."""
    for path, basis in legal_bases(record):
        day = day_at(record, path)
        ended = (out_of_force(basis, day) or _ended_by_number(basis, day)) if day else None
        if day and ended and ended.valid_to:
            now = successor(ended, day)
            advice = f"Hãy thay bằng «{now.text}»" if now else "Hãy bỏ, hoặc thay bằng văn bản đang có hiệu lực"
            last = short_date(ended.valid_to)
            yield path, f"Căn cứ này hết hiệu lực sau ngày {last}, văn bản ghi ngày {short_date(day)}. {advice}."


def _ended_by_number(basis: str, day: dt.date) -> LegalBasis | None:
    """The listed document of the same number and symbol that was no longer in force on a day, however it is cited."""
    number = _NUMBER.search(basis)
    for each in LEGAL_BASES if number else ():
        same = number is not None and number.group() in each.text.split()
        if same and each.valid_to is not None and each.valid_to < day:
            return each
    return None
