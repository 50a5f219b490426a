"""How texts are worded."""

import re
from collections import Counter
from dataclasses import replace

from docgen.model import Finding, MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import SOUND, with_decision
from docgen.rules.places import enactments, ends_with_mark, norm_at, prose, recipients
from docgen.rules.rule import Spots, rule
from docgen.wording import typed_dash
from docgen.wording.tone_marks import ToneMarkStyle, styles_in

_LABEL = re.compile(r"Điều\s+\d+\s*[.:]", re.IGNORECASE)


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
        if typed_dash(recipient) or ends_with_mark(recipient):
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
