"""How subjects are typed: papers print the words before them, and no mark behind them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from docgen.model import MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.regimes.regime import Regime
from docgen.rules.examples import SOUND, with_decision
from docgen.rules.places import END_MARKS, norm_at, papers_with
from docgen.rules.rule import Spots, rule

# What the kinds print between «về việc» or in place of it and the subject
_VERBS: Mapping[str, str] = MappingProxyType({"regulation": "ban hành", "correction_letter": "đính chính"})


def _typed(*verbs: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{'|'.join(('về việc', 'về', 'v/v', *verbs))})(?:[:\s]+|$))+", re.IGNORECASE)


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
        if subject.endswith(END_MARKS) and not subject.endswith("..."):
            yield path, f"Trích yếu kết thúc bằng dấu «{subject[-1]}». Hãy bỏ dấu này."


def _subjects(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Every subject; a letter that corrects a paper has that paper's citation in its place."""
    yield "subject", record.subject
    yield from papers_with(record, "subject")
    yield from papers_with(record, "paper")
