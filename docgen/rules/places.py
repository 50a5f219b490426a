"""Where things stand in a record: its papers, signatories, legal bases and texts with their paths."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, TypeVar

from docgen.model import Decision, MeetingRecord, Person, Regulation, Resolution, Signatory
from docgen.regimes import party
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.clauses import norm_for
from docgen.regimes.regime import Regime
from docgen.wording import OWN_STOPS

_NAMES = frozenset({"name", "collective"})
_NOT_WORDED = re.compile(r"body$|author$|photos\[\d+\]\.file$|correction_letter\.corrections\[\d+\]\.wrong$")
END_MARKS = (";", ",", ".")
"""Marks with which a paper ends a line by itself."""
T = TypeVar("T")
Enactment = Decision | Regulation | Resolution
USUAL_ARTICLES = 3  # custom: the text, its effect, who carries it out

PAPERS = (
    "plan",
    "programme",
    "invitation",
    "decision",
    "regulation",
    "resolution",
    "minutes",
    "pledge",
    "conclusions",
    "report",
    "submission",
    "official_letter",
    "correction_letter",
)
"""The fields of the record that hold what belongs to one paper."""


def is_party(record: MeetingRecord) -> bool:
    """Whether a body of the Party issues the papers."""
    return REGIME_OF[record.organ.kind] == party.ID


def ends_with_mark(text: str) -> bool:
    """Whether a text ends with a mark that papers add; the stops of «v.v.» and «...» belong to the words."""
    return text.endswith(END_MARKS) and not text.endswith(OWN_STOPS)


def papers_with(record: MeetingRecord, field: str) -> Iterator[tuple[str, Any]]:
    """The papers of the record that have a field, and what stands in it, with the path; what is empty is left out."""
    for name in PAPERS:
        value = getattr(getattr(record, name), field, None)
        if value:
            yield f"{name}.{field}", value


def enactments(record: MeetingRecord) -> Iterator[tuple[str, Enactment]]:
    """The papers that are made of articles, by their fields; a regulation by the decision that puts it into force."""
    for name, paper in (
        ("decision", record.decision),
        ("regulation", record.regulation),
        ("resolution", record.resolution),
    ):
        if paper is not None:
            yield name, paper


def articles_of(paper: Enactment) -> int:
    """How many articles a paper prints: a regulation's decision has usual ones where the record has none."""
    return len(paper.articles) or (USUAL_ARTICLES if isinstance(paper, Regulation) else 0)


def minutes_day(record: MeetingRecord) -> dt.date | None:
    """The day of the minutes: they are closed when the meeting ends."""
    closed = record.end or record.start
    return closed.date() if closed else None


def day_at(record: MeetingRecord, path: str) -> dt.date | None:
    """The day of the paper to which a path belongs; the meeting's where the paper has none."""
    part = re.split(r"[.\[]", path, maxsplit=1)[0]
    if part == "minutes":
        return minutes_day(record)
    own: dt.date | None = getattr(getattr(record, part), "date", None) if part in PAPERS else None
    return own or (record.start.date() if record.start else None)


def norm_at(record: MeetingRecord, path: str) -> Regime:
    """The norm of the paper to which a path belongs, on its day."""
    return norm_for(record.organ.kind, day_at(record, path))


def paper_dates(record: MeetingRecord) -> Iterator[tuple[str, dt.date]]:
    """The dates that papers of the record bear, with their paths; the minutes bear the day of their end."""
    closed = minutes_day(record)
    if closed:
        is_later = record.start is None or closed != record.start.date()
        yield "end" if is_later else "start", closed
    yield from papers_with(record, "date")


def signatories(record: MeetingRecord) -> Iterator[tuple[str, Signatory]]:
    """Everyone who signs a paper by some power, with the path."""
    yield from papers_with(record, "signatory")
    if record.pledge and record.pledge.confirmed_by:
        yield "pledge.confirmed_by", record.pledge.confirmed_by
    if record.minutes.certifier and norm_at(record, "minutes.certifier").CERTIFIED:  # printed in the Party only
        yield "minutes.certifier", record.minutes.certifier


def signing_persons(record: MeetingRecord) -> Iterator[tuple[str, Person]]:
    """Everyone whose name is printed under a signature, with the path."""
    if record.chair:
        yield "chair", record.chair
    if record.secretary:
        yield "secretary", record.secretary
    for path, signatory in signatories(record):
        yield f"{path}.person", signatory.person
    if record.pledge:
        for field in ("parties", "units"):
            for index, party in enumerate(getattr(record.pledge, field)):
                yield f"pledge.{field}[{index}].representative", party.representative
        for index, person in enumerate(record.pledge.persons):
            yield f"pledge.persons[{index}]", person


def persons(thing: Any, path: str = "") -> Iterator[tuple[str, Person]]:
    """Every person inside, with the path."""
    return _inside(Person, thing, path)


def legal_bases(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Each legal basis with its path."""
    for path, bases in papers_with(record, "bases"):
        for index, basis in enumerate(bases):
            yield f"{path}[{index}]", basis


def recipients(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Each recipient with its path."""
    for path, lines in papers_with(record, "recipients"):
        for index, recipient in enumerate(lines):
            yield f"{path}[{index}]", recipient


@lru_cache(maxsize=2)  # a dozen rules ask for the texts of one record, which is one walk through the whole of it
def prose(record: MeetingRecord) -> tuple[tuple[str, str], ...]:
    """Every text that is not somebody's name, with its path."""
    return tuple(
        (path, text)
        for path, text in texts(record, "")
        if path.rpartition(".")[2] not in _NAMES and not path.startswith("sample_data")
    )


def typed(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Every text that papers print as the clerk words it; a letter quotes what it corrects with its faults."""
    return ((path, text) for path, text in prose(record) if not _NOT_WORDED.match(path))


def texts(thing: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text inside, with its path."""
    return _inside(str, thing, path)


def _inside(kind: type[T], thing: Any, path: str) -> Iterator[tuple[str, T]]:
    """Everything of one type in a tree of records and tuples, with the path."""
    if isinstance(thing, kind):
        yield path, thing
    elif isinstance(thing, tuple):
        for index, item in enumerate(thing):
            yield from _inside(kind, item, f"{path}[{index}]")
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from _inside(kind, getattr(thing, each.name), f"{path}.{each.name}" if path else each.name)
