"""What every meeting gives to a paper of a kind of the office's own: heading, signature, the meeting itself."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from docgen.kinds.base import Value
from docgen.kinds.facts.conventions import Conventions
from docgen.kinds.facts.occasion import group, named_start, occasion
from docgen.kinds.facts.printing import addressed, one_line, or_missing
from docgen.model import MeetingRecord, Person, Signatory
from docgen.ports.templates import OwnKind
from docgen.regimes import state
from docgen.word.template.check import KnownFacts
from docgen.word.template.form import SHORT, Asks, FormField
from docgen.word.template.shape import shape_of
from docgen.wording import DateNotUnderstood, NoSuchDate, long_date, moment, parse_date, short_date
from docgen.workflow.templates.own_typed import DATE, fitting, is_filled, typed_number
from docgen.workflow.templates.samples import sample_record

PATTERN: Final = "decision"  # a kind whose number is built like that of any paper with a type


@dataclass(frozen=True, slots=True)
class Numbered:
    """Number and day of a paper, as far as they are given."""

    number: int | None = None
    day: dt.date | None = None


def common_facts(record: MeetingRecord, kind: OwnKind, numbered: Numbered) -> dict[str, Value]:
    """The facts that a template of an own kind finds in every meeting."""
    conventions = Conventions.of(record, numbered.day)
    number = _number_symbol(conventions, numbered.number, kind.symbol)
    return {
        "title": one_line(f"{kind.name} {record.subject}"),
        "letterhead": conventions.letterhead(number, conventions.place_date()),
        "signature": conventions.signature(_signatory(record)),
        "meeting": _meeting(record),
        "organ": {"name": or_missing(record.organ.name), "head": or_missing(record.organ.head)},
        "rules": {"body_name": conventions.name_rule()},
    }


def given_facts(kind: OwnKind) -> KnownFacts:
    """The shape of the common facts, with made-up ones."""
    facts = common_facts(sample_record(), kind, Numbered())
    return KnownFacts(shape_of(facts), facts)


def own_values(fields: Iterable[FormField], typed: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, as a template prints it; what is missing or of another type is visible dots, no row or no."""
    asked = tuple(fields)
    return _printed(asked, fitting(asked, typed))


def numbered(typed: Mapping[str, Any]) -> Numbered:
    """Number and day of the paper, as far as they can be read."""
    return Numbered(typed_number(typed), _day(typed.get(DATE)))


def _meeting(record: MeetingRecord) -> dict[str, Value]:
    present = [*(addressed(person) for person in record.attendance.persons), *map(group, record.attendance.groups)]
    return {
        "occasion": occasion(record),
        "kind": or_missing(record.kind),
        "subject": or_missing(record.subject),
        "start": named_start(record),
        "end": moment(record.end) if record.end else state.MISSING,
        "place": or_missing(record.place),
        "chair": addressed(record.chair or Person()),
        "secretary": addressed(record.secretary or Person()),
        "present": [*present],
    }


def _number_symbol(conventions: Conventions, number: int | None, symbol: str) -> str:
    """«Số: 05/GXN-UBND»: as the regime writes the number of a decision, with the symbol of the office."""
    if not symbol:
        return ""
    pattern = conventions.number_symbol(number, PATTERN)
    return pattern.replace(conventions.regime.SYMBOLS[PATTERN], symbol, 1)


def _signatory(record: MeetingRecord) -> Signatory | None:
    """Who signs the meeting's papers; where the record does not say, its chair."""
    papers = (record.decision, record.plan, record.conclusions, record.invitation, record.report)
    signers = (paper.signatory for paper in papers if paper is not None and paper.signatory is not None)
    chair = record.chair
    return next(signers, None) or (Signatory(chair, chair.post) if chair else None)


def _printed(fields: Iterable[FormField], fitted: Mapping[str, Any]) -> dict[str, Any]:
    return {each.name: _value(each, fitted.get(each.name)) for each in fields}


def _value(each: FormField, typed: Any) -> Any:
    """The value as it is printed; ``typed`` fits the field, or is None."""
    match each.asks:
        case Asks.YES:
            return bool(typed)
        case Asks.LINES:
            return [line.strip() for line in (typed or "").splitlines() if line.strip()]
        case Asks.ROWS:
            return [_printed(each.inner, row) for row in typed or () if is_filled(row)]
        case Asks.PART:
            return _printed(each.inner, typed or {})
        case Asks.DAY:
            day = _day(typed)
            return (short_date(day) if each.name.endswith(SHORT) else long_date(day)) if day else _text(typed)
        case _:
            return _text(typed)


def _text(typed: Any) -> str:
    return or_missing((typed or "").strip())


def _day(typed: Any) -> dt.date | None:
    try:
        return parse_date(typed if isinstance(typed, str) else "")
    except (DateNotUnderstood, NoSuchDate):
        return None
