"""Which body may issue which paper, and since when a norm for its layout is known."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from docgen.model import BodyKind, Finding, MeetingRecord, Regulation, Severity
from docgen.regimes.choose import REGIME_OF, VERSIONS
from docgen.regimes.clauses import Clause
from docgen.regimes.issuing import Refusal, may_issue
from docgen.regimes.regime import Regime, Series
from docgen.rules.examples import with_decision, with_organ
from docgen.rules.places import PAPERS, day_at, norm_at, paper_dates, papers_with
from docgen.rules.rule import Spots, rule
from docgen.wording import padded, short_date

IN_FORCE = Clause(state="Điều 37")
ISSUED_AS: Final = {"regulation": "promulgating_decision", "conclusions": "conclusion_notice"}
"""The kind that bears number and signature of a part of the record, where that is not named after the kind.

A regulation has none of its own but those of the decision that puts it into force.
"""
_PART_OF: Final = {kind: part for part, kind in ISSUED_AS.items()} | {"roster": "decision"}


def issued_as(part: str) -> str:
    """The kind of paper that a part of the record is numbered and signed as."""
    return ISSUED_AS.get(part, part)


def part_of(kind: str) -> str:
    """The field of the record that a kind is made from."""
    return _PART_OF.get(kind, kind)


def type_of(record: MeetingRecord, field: str) -> str:
    """The type by which it is judged who may issue a part of the record; «Quy định …» is one of its own."""
    if field != "regulation":
        return issued_as(field)
    return "provisions" if record.regulation and record.regulation.subject.startswith("Quy định") else field


def refusals(record: MeetingRecord) -> Iterator[tuple[str, Refusal]]:
    """The papers of the record that its body may not issue, by their fields."""
    for field in PAPERS:
        paper = getattr(record, field)
        if paper is None:
            continue
        day = day_at(record, field) or dt.date.max
        if refusal := may_issue(record.organ.kind, type_of(record, field), day):
            yield field, refusal


def _spots(record: MeetingRecord, severity: Severity) -> Spots:
    for field, refusal in refusals(record):
        if refusal.severity is severity:
            yield field, refusal.message


def _clause_of_refusal(record: MeetingRecord, field: str) -> str:
    """What a body may issue is a list of its own in the Party, not a part of the norm on layout."""
    return dict(refusals(record))[field].clause


def _clause_of_first_norm(record: MeetingRecord, path: str) -> str:
    """Where the oldest known norm says since when it is in force; the norm alone where the place is not known."""
    del path
    first = _first_norm(record)
    return IN_FORCE.within(first) or first.NORM


def _first_norm(record: MeetingRecord) -> Regime:
    return VERSIONS[REGIME_OF[record.organ.kind]][0]


_CELL = replace(with_organ(kind=BodyKind.PARTY_CELL), start=dt.datetime(2026, 7, 1, 8, 0))  # noqa: DTZ001 -- on the wall


@rule(
    "KD-01",
    Severity.ERROR,
    "Cơ quan ban hành được ban hành loại văn bản này.",
    clause=_clause_of_refusal,
    wrong=("Chi bộ ban hành quy định", replace(_CELL, end=None, regulation=Regulation("Quy định về sinh hoạt"))),
    right="Ủy ban nhân dân ban hành quyết định",
)
def may_be_issued(record: MeetingRecord) -> Spots:
    """A paper of a type that its body has not is void."""
    return _spots(record, Severity.ERROR)


@rule(
    "KD-02",
    Severity.WARNING,
    "Loại văn bản nằm trong danh mục đã biết của cơ quan ban hành.",
    clause=_clause_of_refusal,
    wrong=(
        "Ban Thường vụ ban hành quy chế",
        replace(with_organ(kind=BodyKind.PARTY_STANDING), start=_CELL.start, regulation=Regulation("Quy chế làm việc")),
    ),
    right="Đảng ủy ban hành quy chế",
)
def is_on_the_list(record: MeetingRecord) -> Spots:
    """The list is known for the base level only, so it warns where the body may stand higher."""
    return _spots(record, Severity.WARNING)


@rule(
    "KD-03",
    Severity.WARNING,
    "Ngày của văn bản không trước ngày có hiệu lực của quy định thể thức đầu tiên được biết.",
    clause=_clause_of_first_norm,
    wrong=("quyết định ngày 01/3/2019", with_decision(date=dt.date(2019, 3, 1))),
    right="quyết định ngày 08/5/2023",
)
def norm_is_known(record: MeetingRecord) -> Spots:
    """An older paper is printed by the oldest norm that is known, which was not in force yet."""
    first = _first_norm(record)
    for path, day in paper_dates(record):
        if day < first.VALID_FROM:
            since = short_date(first.VALID_FROM)
            yield path, f"Ngày {short_date(day)} trước khi {first.NORM} có hiệu lực ({since}). Hãy kiểm tra lại ngày."


@rule(
    "IS-01",
    Severity.ERROR,
    "Mỗi số của một loại văn bản chỉ cấp một lần trong một năm (văn bản của Đảng: một nhiệm kỳ).",
    clause=Clause(state="Điều 15 khoản 1", party="Phần II, I.3"),
    wrong=(
        "quyết định số 5, quyết định ban hành quy chế số 5",
        replace(with_decision(number=5), regulation=Regulation("Quy chế làm việc", number=5)),
    ),
    right="quyết định số 5, quyết định ban hành quy chế số 6",
)
def numbers_of_their_own(record: MeetingRecord) -> Spots:
    """Two papers of one record with one symbol; other numbers that were given stand in the register."""
    given: dict[tuple[str, int, int], str] = {}
    for path, number in papers_with(record, "number"):
        name = path.partition(".")[0]
        regime, day = norm_at(record, name), day_at(record, name)
        symbol = regime.SYMBOLS[issued_as(name)]
        year = day.year if day and regime.SERIES is Series.YEAR else 0
        first = given.setdefault((symbol, year, number), path)
        if first != path:
            what = f"{padded(number)} ({symbol or 'công văn'})"
            yield path, f"Số {what} đã cấp cho một văn bản khác của hồ sơ ({first}). Hãy cấp số khác cho một trong hai."


def refused(record: MeetingRecord, field: str) -> Finding | None:
    """The refusal of one paper, when it is certain."""
    found = dict(refusals(record)).get(field)
    return found.finding(field) if found and found.severity is Severity.ERROR else None
