"""What a clerk may pick instead of typing it: what the norms and custom bring, and what the office typed before."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from docgen.kinds.pledge_catalogue import CRITERIA, TASKS
from docgen.model import MeetingRecord
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.legal_bases import bases_on
from docgen.wording import DASHES, clean, fold
from docgen.workflow.directory.signing import day_of
from docgen.workflow.meetings import MeetingDesk

MEETINGS_LOOKED_INTO: Final = 40  # the newest ones; older wording is rarely wanted again
BASES: Final = ("decision-bases", "regulation-bases", "resolution-bases", "pledge-bases")
TASK_FIELD: Final = "pledge-tasks"
GROUP_FIELD: Final = "pledge-criteria"
FIELDS: Final = (*BASES, TASK_FIELD, GROUP_FIELD)
"""The fields for which there is a catalogue: part of the record, then its field."""
PROPOSALS: Final = ("Theo đề nghị", "Xét đề nghị")
"""How the last of the bases begins: whoever proposes stands below all laws (NĐ 30/2020/NĐ-CP, Mẫu 1.2, 1.3)."""
BEFORE_WORDS: Final = f"{DASHES} \t\u00a0"
"""What may stand before a line without being part of its words: papers of the Party have a dash before each basis."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick. ``text`` is what a line of the field gets; a group has its name in the first line."""

    text: str

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The choices for one field: those of norms and custom, and those that the office typed before.

    ``day`` is the day for which the norms are in force: the paper's, the meeting's, or today.
    """

    day: dt.date
    known: tuple[Choice, ...]
    typed_before: tuple[Choice, ...]


def catalogue(desk: MeetingDesk, meeting_id: int, record: MeetingRecord, field: str) -> Catalogue:
    """What may be picked for a field of a meeting. Raises: LookupError for a field without a catalogue."""
    if field not in FIELDS:
        raise LookupError(field)
    part, _, name = field.partition("-")
    day = day_of(record, getattr(record, part, None)) or desk.clock.now().date()
    known = tuple(_known(record, field, day))
    told = {fold(choice.text) for choice in known}
    before = (choice for choice in _typed_before(desk, meeting_id, part, name) if fold(choice.text) not in told)
    return Catalogue(day, known, tuple(dict.fromkeys(before)))


def with_picked(typed: str, picked: Iterable[Choice]) -> str:
    """Lines as typed, with what was picked below them, but above a proposal; nothing comes in a second time.

    The page's script does the same (``static/js/picking.js``), with the words that the page hands it.
    """
    lines = typed.rstrip().split("\n") if typed.strip() else []
    there = {_bare(line) for line in lines}
    new = {bare: choice.text for choice in picked if (bare := _bare(choice.text)) not in there}
    end = len(lines)
    while end and _is_low(lines[end - 1]):
        end -= 1
    return "\n".join([*lines[:end], *new.values(), *lines[end:]])


def _is_low(line: str) -> bool:
    """Whether what is picked stands above this line: a proposal, or nothing."""
    bare = _bare(line).lower()
    return not bare or bare.startswith(tuple(words.lower() for words in PROPOSALS))


def _bare(line: str) -> str:
    """The words of a line."""
    return clean(line).lstrip(BEFORE_WORDS)


def _known(record: MeetingRecord, field: str, day: dt.date) -> Iterator[Choice]:
    if field in BASES:
        yield from (Choice(basis.text) for basis in bases_on(day, REGIME_OF[record.organ.kind]))
    elif field == TASK_FIELD:
        yield from (Choice(task) for task in TASKS)
    else:
        yield from (Choice("\n".join((group.name, *group.items))) for group in CRITERIA)


def _typed_before(desk: MeetingDesk, meeting_id: int, part: str, name: str) -> Iterator[Choice]:
    newest = [meeting for meeting in desk.records.meetings() if meeting.id != meeting_id][:MEETINGS_LOOKED_INTO]
    for meeting in newest:
        branch = desk.records.get(meeting.id).typed.get(part)
        value = branch.get(name) if isinstance(branch, Mapping) else None
        yield from (Choice(text) for text in _texts(value) if text)


def _texts(value: Any) -> Iterator[str]:
    """The lines of a field as typed, or its groups with their name in the first line."""
    if isinstance(value, str):
        yield from (line.strip() for line in value.split("\n"))
    for row in value if isinstance(value, list) else ():
        if isinstance(row, Mapping):
            lines = [str(row.get("name", "")), *str(row.get("items", "")).split("\n")]
            yield "\n".join(line.strip() for line in lines if line.strip())
