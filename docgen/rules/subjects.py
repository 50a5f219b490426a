"""How subjects are typed: papers print the words before them, and no mark behind them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from docgen.model import MeetingRecord, Plan, Regulation, Severity
from docgen.regimes.clauses import Clause
from docgen.regimes.regime import Regime
from docgen.rules.examples import SOUND, with_decision
from docgen.rules.places import ends_with_mark, norm_at, papers_with
from docgen.rules.rule import Spots, rule

# What the kinds print between «về việc» or in place of it and the subject
_VERBS: Mapping[str, str] = MappingProxyType({"regulation": "ban hành", "correction_letter": "đính chính"})


# «Về đích nông thôn mới», «Về nguồn», «Về quê»: the subject itself begins so
_ABOUT = r"về(?!\s+(?:đích|nguồn|quê|hưu|thăm|với)(?!\w))"


def _typed(*verbs: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{'|'.join(('về việc', _ABOUT, 'v/v', *verbs))})(?:[:\s]+|$))+", re.IGNORECASE)


_TYPED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "decision": _typed(),
        "regulation": _typed(_VERBS["regulation"]),
        "resolution": _typed(),
        "official_letter": _typed(),
        "correction_letter": _typed(_VERBS["correction_letter"]),
    }
)
"""The words that each paper prints before its subject, as clerks type them; other papers print none."""
_LETTER_LABEL = re.compile(r"(?:v/v[:\s]*)+", re.IGNORECASE)
# Types of texts that decisions put into force, as they are usual: Mẫu 1.3 leaves the type open
_ATTACHED = re.compile(
    r"(?:quy chế|quy định|nội quy|quy trình|điều lệ|hương ước|quy ước|chương trình|kế hoạch|phương án|đề án|dự án"
    r"|(?:bộ )?tiêu chí|danh mục|hướng dẫn|chiến lược|thể lệ|bảng|khung|định mức|bộ quy tắc|quy tắc)(?!\w)",
    re.IGNORECASE,
)


@rule(
    "TT-05",
    Severity.WARNING,
    "Trích yếu không gõ «Về việc», «Về», «V/v», «Ban hành»; văn bản tự thêm.",
    clause=Clause(
        state="Phụ lục I, Phần I, Mục II.5b; Phụ lục III, Mẫu 1.1, 1.2, 1.3, 1.5", party="Phụ lục 2, ô 5a, 5b"
    ),
    wrong=("Về việc thành lập Ban Chỉ đạo", with_decision(subject="Về việc thành lập Ban Chỉ đạo")),
    right="thành lập Ban Chỉ đạo",
)
def subject_without_label(record: MeetingRecord) -> Spots:
    """It would be printed twice."""
    for path, subject in _subjects(record):
        name = path.partition(".")[0]
        if name in _TYPED and (found := _TYPED[name].match(subject)):
            label = _printed(name, norm_at(record, path))
            yield path, f"Trích yếu đã được in sau «{label}». Hãy bỏ «{found.group().strip()}» ở ô này."


def _printed(name: str, regime: Regime) -> str:
    """What a paper prints before its subject."""
    match name:
        case "decision":
            return regime.SUBJECT_LABEL
        case "official_letter" | "correction_letter":
            return f"{regime.LETTER_SUBJECT_LABEL} {_VERBS.get(name, '')}".strip()
        case _:
            label = _VERBS.get(name, "về")
            return label if regime.SUBJECT_IN_LOWER_CASE else label.capitalize()


@rule(
    "TT-03",
    Severity.ERROR,
    "Chỉ công văn ghi «V/v»; dưới tên loại văn bản chỉ có trích yếu.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.5b", party="Phụ lục 2, ô 5a, 5b"),
    wrong=(
        "plan.subject: V/v tổ chức hội nghị",
        replace(SOUND, plan=replace(SOUND.plan or Plan(), subject="V/v tổ chức")),
    ),
    right="plan.subject: Tổ chức",
)
def named_paper_without_letter_label(record: MeetingRecord) -> Spots:
    """«KẾ HOẠCH / V/v tổ chức»: the label is that of a paper without a name."""
    for path, subject in _subjects(record):
        if path.partition(".")[0] not in _TYPED and (found := _LETTER_LABEL.match(subject)):
            yield path, f"Chỉ công văn ghi «V/v». Hãy bỏ «{found.group().strip()}» ở đầu ô này."


@rule(
    "TT-02",
    Severity.ERROR,
    "Nội dung cuộc họp và trích yếu không kết thúc bằng dấu câu.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.5b"),
    wrong=("ra mắt mô hình.", replace(SOUND, subject="ra mắt mô hình.")),
    right="ra mắt mô hình",
)
def subject_without_end_mark(record: MeetingRecord) -> Spots:
    """A title is no sentence."""
    for path, subject in _subjects(record):
        if ends_with_mark(subject):
            yield path, f"Trích yếu kết thúc bằng dấu «{subject[-1]}». Hãy bỏ dấu này."


@rule(
    "TT-06",
    Severity.WARNING,
    "Nội dung cuộc họp không lặp lại loại cuộc họp («hội nghị»); văn bản tự thêm.",
    wrong=("kind: hội nghị; subject: Hội nghị ra mắt …", replace(SOUND, subject="Hội nghị ra mắt mô hình")),
    right="kind: hội nghị; subject: ra mắt …",
)
def subject_without_kind(record: MeetingRecord) -> Spots:
    """«Hội nghị Hội nghị ra mắt mô hình»."""
    kind = record.kind
    if kind and (found := re.match(rf"{re.escape(kind)}(?!\w)[:\s]*", record.subject, re.IGNORECASE)):
        typed = found.group().strip()
        yield "subject", f"Nội dung đã được in sau chữ «{kind}». Hãy bỏ «{typed}» ở đầu ô này."


@rule(
    "TT-07",
    Severity.WARNING,
    "Trích yếu của văn bản ban hành kèm theo mở đầu bằng tên loại: Quy chế, Quy định, Nội quy.",
    clause=Clause(state="Phụ lục III, Mẫu 1.3"),
    wrong=(
        "regulation.subject: Hoạt động của Ban Chỉ đạo",
        replace(SOUND, regulation=replace(SOUND.regulation or Regulation(), subject="Hoạt động của Ban Chỉ đạo")),
    ),
    right="regulation.subject: Quy chế hoạt động của Ban Chỉ đạo",
)
def attached_text_has_a_type(record: MeetingRecord) -> Spots:
    """«Ban hành Hoạt động của …»."""
    subject = record.regulation.subject if record.regulation else ""
    if subject and not _ATTACHED.match(_TYPED["regulation"].sub("", subject, count=1)):
        message = f"Trích yếu «{subject}» chưa có tên loại của văn bản được ban hành. "
        yield "regulation.subject", message + "Hãy thêm ở đầu, ví dụ «Quy chế»."


def _subjects(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Every subject; a letter that corrects a paper has that paper's citation in its place."""
    yield "subject", record.subject
    yield from papers_with(record, "subject")
    yield from papers_with(record, "paper")
