"""What the pages of merges say, and the plain data that they show."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.model import Finding, Severity
from docgen.ports import Merge, MergeOutput, MergeState, RowFault
from docgen.roster import FIELDS
from docgen.workflow.merge.list import PeopleList

STATES = {
    MergeState.DRAFT: "Chưa bắt đầu",
    MergeState.WAITING: "Đang chờ đến lượt",
    MergeState.RUNNING: "Đang làm",
    MergeState.STOPPED: "Đã dừng",
    MergeState.DONE: "Đã xong",
    MergeState.FAILED: "Dừng vì lỗi",
}
OUTPUTS = {
    "zip": (MergeOutput.ARCHIVE, True, "ZIP: mỗi người một tệp Word và một tệp PDF"),
    "zip-word": (MergeOutput.ARCHIVE, False, "ZIP: mỗi người một tệp Word"),
    "in": (MergeOutput.PRINT_FILE, True, "Một tệp PDF để in, mục lục theo tên"),
}
"""The choices of the form: output, whether PDFs are made, words."""

SHOWN_FINDINGS = 100
SHOWN_FAULTS = 500
SAMPLES = 3
UNREAD = "Không đọc cột này"
OPEN = "open"  # the state of a column for which the clerk has to choose


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A column in the dialogue of matching: what is in it, and the field that it tells now."""

    index: int
    name: str
    letter: str
    samples: tuple[str, ...]
    field: str
    is_open: bool


def column_choices(found: PeopleList) -> tuple[ColumnChoice, ...]:
    """The columns of a list but for the running numbers, in their order."""
    matching = found.matching
    told = {column: field for field, columns in matching.pairs.items() for column in columns}
    contested = {column for contest in matching.contested for column in contest.columns}
    return tuple(
        ColumnChoice(
            index=column.index,
            name=column.name,
            letter=column.letter,
            samples=tuple(text for row in found.table.rows[:SAMPLES] if (text := row.text(column.index))),
            field=told.get(column, ""),
            is_open=column in contested,
        )
        for column in found.table.columns
        if column != matching.order
    )


def field_choices() -> tuple[tuple[str, str], ...]:
    """What a column may tell: the id and the label of each field."""
    return (("", UNREAD), *((field.id, field.label) for field in FIELDS))


def ranked(found: PeopleList) -> Sequence[Finding]:
    """The findings, errors first."""
    order = list(Severity)
    return sorted(found.findings, key=lambda finding: order.index(finding.severity))


def said(fault: RowFault) -> str:
    """Why a row has no paper, with its number once: the findings of a list name their row themselves."""
    names_its_row = re.match(rf"Dòng {fault.row}\b", fault.reason)
    return fault.reason if names_its_row else f"Dòng {fault.row}: {fault.reason}"


def percent(merge: Merge) -> int:
    """How much of a merge is done."""
    return 100 * merge.done // merge.total if merge.total else 0
