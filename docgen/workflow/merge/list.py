"""The list of a merge: who gets a paper, who gets none and why, and which facts the paper would lack."""

import difflib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

from docgen.kinds import KINDS
from docgen.kinds.base import Kind, PaperPlan
from docgen.model import Finding, MeetingRecord, Notice, Person, Severity
from docgen.model.errors import DocgenError
from docgen.regimes.state import MISSING
from docgen.roster import FIELDS, Entry, Matching, Table, match_columns, people, read_table, stems_of
from docgen.workflow.draft import UnknownKind

ForPerson = Callable[[MeetingRecord, Person], PaperPlan]
PROBE: Final = Person("X", "Chức vụ thử", "ông", date(1980, 2, 3), "Địa chỉ thử")
LABELS: Final[Mapping[str, str]] = {
    "name": "Họ và tên",
    "post": "Chức vụ, đơn vị",
    "title": "Ông/Bà",
    "born": "Ngày sinh (đủ ngày, tháng, năm)",
    "address": "Địa chỉ",
}
"""What a clerk calls the facts of a person; a fact that is not named here goes by its own name."""


class NotForPersons(DocgenError):
    """There is no paper of this kind for each person."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def __str__(self) -> str:
        known = ", ".join(kind.id for kind in kinds_for_persons())
        return f"Loại văn bản «{self.kind}» không làm riêng cho từng người. Các loại làm được: {known}."


class NoSuchColumnOrField(DocgenError):
    """A wish about the matching names a column or a field that is not there."""

    def __init__(self, wanted: str, known: Sequence[str], *, is_column: bool) -> None:
        super().__init__(wanted, known, is_column)
        self.wanted, self.known, self.is_column = wanted, tuple(known), is_column

    def __str__(self) -> str:
        near = difflib.get_close_matches(self.wanted, self.known, n=1)
        hint = f"Ý bạn là «{near[0]}»?" if near else f"Có: {', '.join(f'«{name}»' for name in self.known)}."
        what = "Danh sách không có cột" if self.is_column else "Không có mục"
        return f"{what} «{self.wanted}». {hint}"


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that the paper prints and the list does not tell of some people. ``rows`` are theirs."""

    label: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class PeopleList:
    """A list as read. Without a settled matching there are no entries yet."""

    table: Table
    matching: Matching
    entries: tuple[Entry, ...]
    notices: tuple[Notice, ...]

    @cached_property
    def usable(self) -> tuple[Entry, ...]:
        """The people who get a paper."""
        return tuple(entry for entry in self.entries if entry.is_usable)

    @cached_property
    def left_out(self) -> tuple[Entry, ...]:
        """The people who get none, because something in their row is an error."""
        return tuple(entry for entry in self.entries if not entry.is_usable)

    @property
    def findings(self) -> Iterator[Finding]:
        """What is to be mended, row by row."""
        return (finding for entry in self.entries for finding in entry.findings)


def kinds_for_persons() -> tuple[Kind, ...]:
    """The kinds of which each person can have a paper."""
    return tuple(kind for kind in KINDS if kind.for_person is not None)


def kind_name(name: str) -> str:
    """What people call a kind («Bản cam kết»)."""
    return next(kind.name for kind in KINDS if kind.id == name)


def maker_of(name: str) -> ForPerson:
    """What plans the paper of one person.

    Raises:
        UnknownKind: there is no such kind.
        NotForPersons: there is one, but not for each person.
    """
    kind = next((kind for kind in KINDS if kind.id == name), None)
    if kind is None:
        raise UnknownKind(name)
    if kind.for_person is None:
        raise NotForPersons(name)
    return kind.for_person


def read_people(
    source: Path | bytes, name: str, *, sheet: str = "", choice: Mapping[str, str] | None = None
) -> PeopleList:
    """The people of a spreadsheet. ``choice`` says which field a column tells, by the name of the column.

    Raises:
        TableUnreadable: the file is no table.
        NoSuchColumn: the choice names a field that there is not.
        OSError: the path cannot be read.
    """
    table = read_table(source, name, sheet or None, named=choice or ())
    matching = match_columns(table.value.columns, choice=choice)
    if not matching.is_settled:
        return PeopleList(table.value, matching, (), table.warnings)
    found = people(table.value, matching)
    return PeopleList(table.value, matching, found.value, table.warnings + found.warnings)


def checked_choice(table: Table, wishes: Mapping[str, str]) -> dict[str, str]:
    """A choice for ``read_people`` out of what somebody typed: names of columns and of fields, as shown or by id.

    Raises:
        NoSuchColumnOrField: a name means nothing here; the nearest is named.
    """
    columns = {column.name.casefold(): column.name for column in table.columns}
    known = {name.casefold(): field.id for field in FIELDS for name in (field.id, field.label)} | {"": ""}
    choice = {}
    for column, field in wishes.items():
        if column.casefold() not in columns:
            raise NoSuchColumnOrField(column, list(columns.values()), is_column=True)
        if field.casefold() not in known:
            raise NoSuchColumnOrField(field, [each.id for each in FIELDS], is_column=False)
        choice[columns[column.casefold()]] = known[field.casefold()]
    return choice


def common_stem(record: MeetingRecord, for_person: ForPerson) -> str:
    """What the file names of all papers begin with («cam-ket»)."""
    return for_person(record, PROBE).stem.removesuffix("-x")


def stems(record: MeetingRecord, for_person: ForPerson, entries: Sequence[Entry]) -> dict[int, str]:
    """The file name of each person by the row, without suffix; those left out have theirs too.

    So a row that is mended later changes no other name.
    """
    prefix = common_stem(record, for_person)
    names = stems_of((entry.person for entry in entries), prefix=prefix)
    return {entry.row: name for entry, name in zip(entries, names, strict=True)}


def printed_facts(record: MeetingRecord, for_person: ForPerson) -> tuple[str, ...]:
    """The facts of a person that the paper prints: those without which it would be another paper."""
    whole = for_person(record, PROBE).context
    names = (field.name for field in fields(Person))
    empty = Person()
    return tuple(
        name for name in names if for_person(record, replace(PROBE, **{name: getattr(empty, name)})).context != whole
    )


def gaps(record: MeetingRecord, for_person: ForPerson, entries: Sequence[Entry]) -> tuple[Gap, ...]:
    """The facts that papers would lack, each with the rows of the people it is missing of."""
    printed = printed_facts(record, for_person)
    everybody = [(entry.row, entry.person) for entry in entries]
    found = (
        Gap(LABELS.get(name, name), tuple(row for row, person in everybody if not getattr(person, name)))
        for name in printed
    )
    return tuple(gap for gap in found if gap.rows)


def is_unfinished(record: MeetingRecord, for_person: ForPerson) -> bool:
    """Whether the record itself lacks something that every paper prints; dots stand in its place."""
    return MISSING in json.dumps(for_person(record, PROBE).context, ensure_ascii=False)


def fault_of(entry: Entry) -> str:
    """Why somebody gets no paper, in one sentence."""
    errors = [finding.message for finding in entry.findings if finding.severity is Severity.ERROR]
    return " ".join(errors)
