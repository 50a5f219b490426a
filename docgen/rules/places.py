"""Where things stand in a record: its papers, signatories, legal bases and texts with their paths."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from docgen.model import MeetingRecord, Person, Signatory

_NAMES = frozenset({"name", "collective"})


def paper_dates(record: MeetingRecord) -> Iterator[tuple[str, dt.date]]:
    """The dates that papers of the record bear, with their paths; the minutes bear the day of the meeting."""
    if record.start:
        yield "start", record.start.date()
    for name in ("decision", "pledge", "plan", "regulation", "conclusions"):
        paper = getattr(record, name)
        if paper and paper.date:
            yield f"{name}.date", paper.date


def signatories(record: MeetingRecord) -> Iterator[tuple[str, Signatory]]:
    """Everyone who signs a paper by some power, with the path."""
    for name in ("decision", "plan", "regulation", "conclusions"):
        paper = getattr(record, name)
        if paper and paper.signatory:
            yield f"{name}.signatory", paper.signatory
    if record.pledge and record.pledge.confirmed_by:
        yield "pledge.confirmed_by", record.pledge.confirmed_by


def signing_persons(record: MeetingRecord) -> Iterator[tuple[str, Person]]:
    """Everyone whose name is printed under a signature, with the path."""
    if record.chair:
        yield "chair", record.chair
    if record.secretary:
        yield "secretary", record.secretary
    for path, signatory in signatories(record):
        yield f"{path}.person", signatory.person
    if record.pledge:
        for index, party in enumerate(record.pledge.parties):
            yield f"pledge.parties[{index}].representative", party.representative
        for index, person in enumerate(record.pledge.persons):
            yield f"pledge.persons[{index}]", person


def legal_bases(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Each legal basis with its path."""
    for name in ("decision", "pledge", "regulation"):
        paper = getattr(record, name)
        for index, basis in enumerate(paper.bases if paper else ()):
            yield f"{name}.bases[{index}]", basis


def recipients(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Each recipient with its path."""
    for name in ("minutes", "decision", "plan", "regulation", "conclusions"):
        paper = getattr(record, name)
        for index, recipient in enumerate(paper.recipients if paper else ()):
            yield f"{name}.recipients[{index}]", recipient


def prose(record: MeetingRecord) -> Iterator[tuple[str, str]]:
    """Every text that is not somebody's name, with its path."""
    return (
        (path, text)
        for path, text in texts(record, "")
        if path.rpartition(".")[2] not in _NAMES and not path.startswith("sample_data")
    )


def texts(thing: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text inside, with its path."""
    if isinstance(thing, str):
        yield path, thing
    elif isinstance(thing, tuple):
        for index, item in enumerate(thing):
            yield from texts(item, f"{path}[{index}]")
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from texts(getattr(thing, each.name), f"{path}.{each.name}" if path else each.name)
