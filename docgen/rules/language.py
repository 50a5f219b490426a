"""How legal bases and texts are worded."""

import re
from collections import Counter
from dataclasses import replace

from docgen.model import Finding, MeetingRecord, Severity
from docgen.regimes import party
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.clauses import Clause
from docgen.rules.examples import DECISION, SOUND, with_decision
from docgen.rules.places import END_MARKS, enactments, legal_bases, norm_at, prose, recipients
from docgen.rules.rule import Spots, rule
from docgen.wording.tone_marks import ToneMarkStyle, styles_in

_BASES_CLAUSE = Clause(state="Phụ lục I, Phần I, Mục II.6a", party="Phần II, I.6")
_LAW = re.compile(r"[-–—\s]*(?:Căn cứ|Theo|Thực hiện)\s+(?:Bộ luật|Luật|Pháp lệnh)\b", re.IGNORECASE)
_LAW_NUMBER = re.compile(r"\s*(?:\bsố\s*)?\b\d+/\d{4}/(?:QH|UBTVQH|PL)[\w-]*|\bsố\s+\d+\S*", re.IGNORECASE)
_DATE = re.compile(r"\bngày\s+\d", re.IGNORECASE)
_YEAR = re.compile(r"\bnăm\s+\d{4}\b", re.IGNORECASE)
_DASH = re.compile(r"[-–—+•*]")
_OPENINGS = ("Căn cứ", "Theo", "Xét", "Thực hiện")
_LABEL = re.compile(r"Điều\s+\d+\s*[.:]", re.IGNORECASE)


@rule(
    "CC-01",
    Severity.ERROR,
    "Luật, pháp lệnh ở phần căn cứ chỉ ghi tên và ngày (văn bản của Đảng: tên và năm), không ghi số, ký hiệu.",
    clause=_BASES_CLAUSE,
    wrong=(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13",
        with_decision(bases=("Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015",)),
    ),
    right="Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
)
def law_without_number(record: MeetingRecord) -> Spots:
    """Numbers of laws are copied from normative documents, which have rules of their own."""
    kept = "năm" if _is_party(record) else "ngày"
    for path, basis in legal_bases(record):
        if _LAW.match(basis) and (found := _LAW_NUMBER.search(basis)):
            yield path, f"Căn cứ luật không ghi số, ký hiệu. Hãy bỏ «{found.group().strip()}», giữ tên luật và {kept}."


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
    time, lacks, advice = (_YEAR, "năm", "năm …") if _is_party(record) else (_DATE, "ngày", "ngày … tháng … năm …")
    for path, basis in legal_bases(record):
        if _LAW.match(basis) and not time.search(basis):
            yield path, f"Căn cứ luật chưa có {lacks}. Hãy thêm «{advice}» sau tên luật."


def _is_party(record: MeetingRecord) -> bool:
    return REGIME_OF[record.organ.kind] == party.ID


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
        if basis.endswith(END_MARKS):
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
    if _is_party(record):
        return
    for path, basis in legal_bases(record):
        if _DASH.match(basis):
            yield path, f"Có dấu «{basis[0]}» trước căn cứ. Hãy bỏ dấu này."


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
        if basis and not basis.lstrip("-–—+•* ").startswith(_OPENINGS):
            yield path, "Căn cứ phải mở đầu bằng «Căn cứ», «Theo», «Xét» hoặc «Thực hiện». Hãy thêm từ mở đầu."


@rule(
    "BD-04",
    Severity.WARNING,
    "Nội dung điều không gõ chữ «Điều» và số; văn bản tự đánh số.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.6d", party="Phụ lục 2, ô 6"),
    wrong=("Điều 1. Thành lập …", with_decision(articles=("Điều 1. Thành lập Ban Chỉ đạo gồm 03 thành viên.",))),
    right="Thành lập Ban Chỉ đạo …",
)
def article_without_label(record: MeetingRecord) -> Spots:
    """It would be printed twice."""
    for name, paper in enactments(record):
        for index, article in enumerate(paper.articles):
            if found := _LABEL.match(article):
                yield f"{name}.articles[{index}]", f"Hãy bỏ «{found.group()}» ở đầu điều; văn bản tự đánh số điều."


@rule(
    "NN-02",
    Severity.WARNING,
    "Nơi nhận không gõ dấu «-» ở đầu và dấu «;» ở cuối; văn bản tự thêm.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.9d", party="Phụ lục 2, ô 9a"),
    wrong=("- Thường trực Đảng ủy;", with_decision(recipients=("- Thường trực Đảng ủy;",))),
    right="Thường trực Đảng ủy",
)
def recipient_without_marks(record: MeetingRecord) -> Spots:
    """They would be printed twice."""
    for path, recipient in recipients(record):
        if _DASH.match(recipient) or recipient.endswith(END_MARKS):
            end = norm_at(record, path).RECIPIENT_END
            yield path, f"Hãy bỏ dấu ở đầu và cuối «{recipient}»; văn bản tự thêm dấu «-» và «{end}»."


@rule(
    "VN-01",
    Severity.HINT,
    "Cả hồ sơ đặt dấu thanh một kiểu: hòa, thủy, ủy hoặc hoà, thuỷ, uỷ.",
    wrong=("Uỷ viên … Huyện ủy", replace(SOUND, place="Hội trường Uỷ ban nhân dân thị trấn Tân Phong")),
    right="Ủy viên … Huyện ủy",
)
def one_tone_mark_style(record: MeetingRecord) -> Spots:
    """Names keep their spelling and do not count."""
    counts = Counter(style for _, text in prose(record) for style in styles_in(text))
    if len(counts) < len(ToneMarkStyle):
        return
    usual = max(ToneMarkStyle, key=lambda style: counts[style])
    for path in _in_another_style(record, usual):
        yield path, f"Ô này đặt dấu thanh khác phần còn lại của hồ sơ (kiểu «{usual}»). Hãy sửa cho thống nhất."


def in_house_style(record: MeetingRecord, style: ToneMarkStyle) -> tuple[Finding, ...]:
    """The same rule where the office has chosen its style: what is written in the other one."""
    message = f"Cơ quan đặt dấu thanh kiểu «{style}»; ô này có chữ viết kiểu khác. Hãy sửa cho thống nhất."
    rule_id, severity = one_tone_mark_style.id, one_tone_mark_style.severity
    return tuple(Finding(rule_id, severity, path, message) for path in _in_another_style(record, style))


def _in_another_style(record: MeetingRecord, style: ToneMarkStyle) -> list[str]:
    return [path for path, text in prose(record) if styles_in(text) - {style}]
