"""Signatures of a record's papers out of the directory: what is open is filled, what contradicts is told.

The directory never overwrites what a clerk typed. Each paper is judged on its own day, the meeting's where it has none.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from docgen.model import MeetingRecord, Organ, Person, PowerHolder, Signatory
from docgen.model.bodies import Body
from docgen.model.directory import Directory
from docgen.regimes.signature import Derived, SigningCase, derive
from docgen.rules.issuing import issued_as
from docgen.wording import fold


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """A paper that somebody signs by some power: ``part`` is the record's field, ``path`` that of its signatory."""

    part: str
    path: str
    kind: str
    day: dt.date | None
    signatory: Signatory | None
    power: PowerHolder = PowerHolder.BODY

    @property
    def is_open(self) -> bool:
        """Whether the directory may say who signs: nothing is typed, or only the name, or only the position."""
        typed = self.signatory or Signatory()
        return replace(typed, person=Person(), position="") == Signatory() and not (
            typed.person.name and typed.position
        )


def signed_papers(record: MeetingRecord) -> Iterator[SignedPaper]:
    """Every paper of the record that has a signatory, typed or not, in the order of the record."""
    for each in fields(record):
        part: Any = getattr(record, each.name)
        if is_dataclass(part) and "signatory" in _names(part):
            typed: Signatory | None = getattr(part, "signatory", None)
            yield SignedPaper(
                each.name,
                f"{each.name}.signatory",
                issued_as(each.name),
                day_of(record, part),
                typed,
                getattr(part, "power_holder", PowerHolder.BODY),
            )


def day_of(record: MeetingRecord, part: Any) -> dt.date | None:
    """The day of a paper: its own, or the meeting's."""
    own: dt.date | None = getattr(part, "date", None)
    return own or (record.start.date() if record.start else None)


def _names(part: Any) -> set[str]:
    return {each.name for each in fields(part)}


def issuing_body(record: MeetingRecord, directory: Directory) -> Body | None:
    """The body that the record names by its id, or whose name its organ bears; the one of the meeting's day first."""
    if record.body:
        return directory.body(record.body)
    wanted = _folded(record.organ.name)
    if not wanted:
        return None
    named = [body for body in directory.bodies if wanted in (body.id, _folded(body.organ.name))]
    day = record.start.date() if record.start else None
    current = [body for body in named if day is None or body.exists_on(day)]
    return next(iter(current or named), None)


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    """A name for comparison, kept: the same bodies are compared for each paper of each record."""
    return fold(name).strip()


def sign_papers(record: MeetingRecord, directory: Directory) -> MeetingRecord:
    """The record with the organ's facts and the signatories that it leaves open, as the directory has them."""
    body = issuing_body(record, directory)
    if body is None:
        return record
    filled = replace(record, organ=whole_organ(record.organ, body))
    for paper in signed_papers(record):
        derived = proposal(directory, body, paper) if paper.is_open else None
        if derived and derived.signatory:
            part: Any = getattr(filled, paper.part)
            filled = replace(filled, **{paper.part: replace(part, signatory=derived.signatory)})
    return filled


def whole_organ(typed: Organ, body: Body) -> Organ:
    """The organ as typed, with what is empty in it taken from the body; its dates stay as typed."""
    kept = replace(typed, name="" if typed.name == body.id else typed.name)
    blank, own = Organ(), replace(body.organ, kind=body.kind)
    names = ("name", "heading", "symbol", "place", "parent", "head", "kind")
    return replace(kept, **{name: getattr(own, name) for name in names if getattr(kept, name) == getattr(blank, name)})


def proposal(directory: Directory, body: Body, paper: SignedPaper) -> Derived | None:
    """Who signs a paper by the directory: the person or the post that is typed, or who leads. None without a day."""
    if paper.day is None:
        return None
    typed = paper.signatory or Signatory()
    derived = derive(directory, signing_case(body, paper, paper.day), paper.path)
    if derived.signatory is None or not typed.person.name:
        return derived
    return replace(derived, signatory=replace(derived.signatory, person=typed.person))


def signing_case(body: Body, paper: SignedPaper, day: dt.date) -> SigningCase:
    """What is asked of the directory about a paper."""
    typed = paper.signatory or Signatory()
    signer = typed.person if typed.person.name else None
    return SigningCase(body.id, paper.kind, day, signer, typed.position, paper.power, typed.authority)
