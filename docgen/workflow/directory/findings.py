"""What in a record contradicts the directory: the body of the day, who signs, and by what power.

What the body may issue is a rule of the record; the kind of body that it asks comes from the directory.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docgen.model import Authority, BodyKind, Finding, MeetingRecord, Severity, Signatory
from docgen.model.bodies import Body, within
from docgen.model.directory import Directory
from docgen.regimes import party, state
from docgen.regimes import signature_refusals as refuse
from docgen.regimes.clauses import norm_for
from docgen.regimes.signature import Derived, derive
from docgen.regimes.signature_powers import power_findings
from docgen.rules import check_record
from docgen.wording import ToneMarkStyle, short_date
from docgen.workflow.directory.signing import (
    SignedPaper,
    day_of,
    issuing_body,
    proposal,
    sign_papers,
    signed_papers,
    signing_case,
    whole_organ,
)

CONTRADICTS = "SG-15"
FIELD_OF_RULE = {
    refuse.NO_BODY: "",
    refuse.NO_HOLDER: ".person.name",
    refuse.NO_POWER: ".authority",
    refuse.NO_DELEGATION: ".authority",
    refuse.NO_AUTHORISATION: ".authorisation",
    refuse.NO_SECOND_POST: ".other_post",
    refuse.UNRECOGNISED: ".position",
}
"""The field of a signatory that each refusal is about."""
SIGNS = {
    state.ID: {
        Authority.HEAD: "ký trực tiếp",
        Authority.ACTING: "ký Q.",
        Authority.DEPUTY: "ký KT.",
        Authority.BY_ORDER: "ký TL.",
        Authority.BY_AUTHORISATION: "ký TUQ.",
    },
    party.ID: {
        Authority.HEAD: "ký trực tiếp",
        Authority.ACTING: "ký với tư cách quyền người đứng đầu",
        Authority.DEPUTY: "ký với tư cách cấp phó",
        Authority.BY_ORDER: "ký T/L",
        Authority.BY_AUTHORISATION: "ký thừa ủy quyền",
    },
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A record with its open signatories filled, and everything that is to be said about it."""

    record: MeetingRecord
    findings: tuple[Finding, ...]


def check_signed(record: MeetingRecord, directory: Directory, house_style: ToneMarkStyle | None = None) -> Checked:
    """The record as its papers show it by the directory, and its findings: first the rules', then the directory's."""
    signed = sign_papers(record, directory)
    return Checked(signed, (*check_record(signed, house_style), *signing_findings(record, directory)))


def signing_findings(record: MeetingRecord, directory: Directory) -> tuple[Finding, ...]:
    """What of the record the directory contradicts; nothing about a body that it does not hold.

    What a norm refuses whoever the people are is a rule of the record and not told here again.
    """
    body = issuing_body(record, directory)
    if body is None:
        return (refuse.unknown_body(record.body).finding("body"),) if record.body else ()
    own = replace(record, organ=whole_organ(record.organ, body))
    return (*_absent_body(own, directory, body), *(each for p in _papers(own) for each in _about(p, directory, body)))


def _papers(record: MeetingRecord) -> Iterator[SignedPaper]:
    yield from signed_papers(record)
    pledge = record.pledge
    if pledge and pledge.confirmed_by:
        yield SignedPaper("pledge", "pledge.confirmed_by", "pledge", day_of(record, pledge), pledge.confirmed_by)


def _absent_body(record: MeetingRecord, directory: Directory, body: Body) -> Iterator[Finding]:
    """A day on which the body did not bear its name, once; dates that the clerk typed have a rule of their own."""
    days = [paper.day for paper in _papers(record) if paper.day] or ([record.start.date()] if record.start else [])
    for day in days:
        if not body.exists_on(day) and within(day, record.organ.valid_from, record.organ.valid_to):
            yield refuse.body_not_there(directory, body, day).finding("organ.name")
            return


def _about(paper: SignedPaper, directory: Directory, body: Body) -> Iterator[Finding]:
    if paper.day is None or not body.exists_on(paper.day) or not knows_people(directory, body, paper.day):
        return
    yield from _open(paper, directory, body) if paper.is_open else _typed(paper, directory, body, paper.day)


def knows_people(directory: Directory, body: Body, day: dt.date) -> bool:
    """Whether anybody is entered for a body or a part of it: an empty directory contradicts nobody."""
    houses = {body.id, body.parent} if body.kind is BodyKind.PARTY_STANDING else {body.id}
    houses |= {part.id for house in tuple(houses) for part in directory.parts(house, day)}
    return any(directory.posts_in(house, day) for house in houses)


def _open(paper: SignedPaper, directory: Directory, body: Body) -> Iterator[Finding]:
    """Why the directory has nobody to propose: a hint while nobody is typed, an error about who is."""
    derived = proposal(directory, body, paper)
    for finding in derived.findings if derived else ():
        severity = finding.severity if paper.signatory not in (None, Signatory()) else Severity.HINT
        yield replace(_placed(finding, paper), severity=severity)


def _typed(paper: SignedPaper, directory: Directory, body: Body, day: dt.date) -> Iterator[Finding]:
    typed = paper.signatory or Signatory()
    regime = norm_for(body.kind, day)
    told = {finding.message for finding in power_findings(regime, typed, paper.path)}
    derived = derive(directory, signing_case(body, paper, day), paper.path)
    yield from (_placed(finding, paper) for finding in derived.findings if finding.message not in told)
    if derived.signatory and not told:
        yield from _differences(paper, typed, derived, body, day)


def _placed(finding: Finding, paper: SignedPaper) -> Finding:
    return replace(finding, path=f"{paper.path}{FIELD_OF_RULE.get(finding.rule, '')}")


def _differences(paper: SignedPaper, typed: Signatory, derived: Derived, body: Body, day: dt.date) -> Iterator[Finding]:
    """Where the typed block is another one than that of the directory, the first difference only."""
    found = derived.signatory or Signatory()
    regime = norm_for(body.kind, day)
    is_party = regime.ID == party.ID
    words = SIGNS[party.ID if is_party else state.ID]
    who = f"Theo danh bạ, ngày {short_date(day)} {found.person.name} là {found.position}"
    clause = refuse.SIGNS.within(regime)
    if typed.authority is not found.authority:
        message = f"{who} nên {words[found.authority]}, hồ sơ ghi {words[typed.authority]}. Hãy sửa thẩm quyền ký."
        yield Finding(CONTRADICTS, Severity.ERROR, f"{paper.path}.authority", message, clause)
    elif found.other_post and not typed.other_post:
        message = f"{body.organ.name} dùng con dấu của cấp trên nên phải ghi cả chức vụ «{found.other_post}». Hãy điền."
        finding = Finding(refuse.NO_SECOND_POST, Severity.ERROR, f"{paper.path}.other_post", message)
        yield replace(finding, clause=refuse.TWO_TITLES.within(regime))
    elif typed.for_collective and not body.collective:
        collective = party.FOR_COLLECTIVE if is_party else state.FOR_COLLECTIVE
        message = (
            f"{body.organ.name} do người đứng đầu quyết định nên không ký thay mặt tập thể ({collective}). Hãy bỏ."
        )
        yield Finding(CONTRADICTS, Severity.ERROR, f"{paper.path}.for_collective", message, clause)
    elif _differ(typed.head_position, found.head_position):
        message = f"Người đứng đầu theo danh bạ là «{found.head_position}», hồ sơ ghi «{typed.head_position}». Hãy sửa."
        yield Finding(CONTRADICTS, Severity.WARNING, f"{paper.path}.head_position", message, clause)


def _differ(typed: str, found: str) -> bool:
    """Whether both are there and neither is the beginning of the other («Chủ tịch», «Chủ tịch Ủy ban nhân dân …»)."""
    one, other = typed.casefold(), found.casefold()
    return bool(one and other) and not (one.startswith(other) or other.startswith(one))
