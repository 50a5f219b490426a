"""Bản cam kết: one joint pledge of several units, one for each unit, one for each person. No norm fixes it; custom.

The joint one is described in ``pledge_joint``. Fields of ``pledge_individual.docx``::

    title, place_date, subject, contents, rules (subject) as there
    addressee      "Ủy ban nhân dân thị trấn Tân Phong"
    identity       ["Tôi tên là: Đỗ Văn A", "Sinh ngày: …", "Chức vụ, đơn vị: …", "Địa chỉ: …"]
    responsibility ["Tôi xin chịu trách nhiệm …./."]                the last line ends the pledge
    confirmation, signature    powers, positions, hint, place, field, other_post, name (all empty when nobody confirms)

``pledge_unit.docx`` has a letterhead (parent, name, number, place_date) and an opening instead of identity and
place_date.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.pledge_contents import contents
from docgen.kinds.facts.pledge_joint import joint_context
from docgen.kinds.facts.printing import Facts, one_line, or_missing, paragraphs
from docgen.kinds.facts.sign_places import SignPlaces, no_signature
from docgen.model import MeetingRecord, Party, Person, Pledge
from docgen.wording import short_date, slug

ID = "pledge"
SIGN_HINT = "(Ký, ghi rõ họ tên)"
CONFIRM = "XÁC NHẬN CỦA"
RESPONSIBILITY = "Tôi xin chịu trách nhiệm về việc thực hiện các nội dung đã cam kết"
UNIT_RESPONSIBILITY = "Đơn vị chịu trách nhiệm về việc thực hiện các nội dung đã cam kết"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The joint pledge, then that of each unit, then that of each person, as far as the record has them."""
    pledge = record.pledge
    if pledge is None:
        return ()
    joint = (_joint(record, pledge),) if pledge.parties else ()
    return (*joint, *_of_units(record, pledge), *_of_each(record, pledge.persons))


def for_person(record: MeetingRecord, person: Person) -> PaperPlan:
    """The pledge of one person, whether the record names them or not."""
    pledge = record.pledge or Pledge()
    conventions = Conventions.of(record, pledge.date)
    title = one_line(f"Bản cam kết của {or_missing(person.name)}")
    facts = {"title": title} | individual_context(conventions, pledge, person)
    return PaperPlan(ID, conventions.template("pledge_individual"), f"cam-ket-{slug(person.name)}", title, facts)


def individual_context(conventions: Conventions, pledge: Pledge, person: Person) -> dict[str, Value]:
    """The fields of one person's pledge, but for the title."""
    places = SignPlaces()
    return {
        "place_date": conventions.place_date(),
        "identity": _identity(person),
        **_shared(conventions, pledge, RESPONSIBILITY),
        "confirmation": _confirmation(conventions, pledge, places),
        "signature": places.place("Người cam kết", person, ["NGƯỜI CAM KẾT"], hint=SIGN_HINT),
    }


def unit_context(conventions: Conventions, pledge: Pledge, unit: Party) -> dict[str, Value]:
    """The fields of one unit's pledge, but for the title; the issuing body confirms it."""
    places = SignPlaces()
    name = or_missing(unit.unit)
    heading = replace(conventions, organ=replace(conventions.organ, name=name, heading=(), parent=""))
    head = unit.representative
    position = head.post.removesuffix(unit.unit).strip() or head.post
    return {
        "letterhead": heading.letterhead("", conventions.place_date()),
        "opening": f"{name} xin cam kết thực hiện các nội dung sau:",
        **_shared(conventions, pledge, UNIT_RESPONSIBILITY),
        "confirmation": _confirmation(conventions, pledge, places),
        "signature": places.place(head.post or name, head, [or_missing(position).upper()]),
        "rules": heading.rules(conventions.cased(or_missing(pledge.subject))),
    }


def _shared(conventions: Conventions, pledge: Pledge, responsibility: str) -> dict[str, Value]:
    subject = conventions.cased(or_missing(pledge.subject))
    lines = paragraphs([pledge.responsibility]) or [responsibility]
    return {
        "subject": subject,
        "addressee": or_missing(pledge.addressee),
        "contents": contents(pledge),
        "responsibility": [*lines[:-1], conventions.ended(lines[-1])],
        "rules": {"subject": conventions.subject_rule(subject)},
    }


def _joint(record: MeetingRecord, pledge: Pledge) -> PaperPlan:
    conventions = Conventions.of(record, pledge.date)
    title = one_line(f"Bản cam kết thi đua: {or_missing(pledge.subject)}")
    facts = {"title": title} | joint_context(record, conventions, pledge)
    return PaperPlan(ID, conventions.template("pledge_joint"), "cam-ket-thi-dua", title, facts)


def _of_units(record: MeetingRecord, pledge: Pledge) -> Iterator[PaperPlan]:
    conventions = Conventions.of(record, pledge.date)
    for order, unit in enumerate(pledge.units, 1):
        title = one_line(f"Bản cam kết của {or_missing(unit.unit)}")
        facts = {"title": title} | unit_context(conventions, pledge, unit)
        stem = f"cam-ket-don-vi-{order:02}-{slug(unit.unit)}"
        yield PaperPlan(ID, conventions.template("pledge_unit"), stem, title, facts)


def _of_each(record: MeetingRecord, persons: Sequence[Person]) -> Iterator[PaperPlan]:
    width = max(2, len(str(len(persons))))
    for order, person in enumerate(persons, 1):
        yield replace(for_person(record, person), stem=f"cam-ket-{order:0{width}}-{slug(person.name)}")


def _identity(person: Person) -> list[Value]:
    """Who pledges; a date of birth or an address that nobody gave is not asked for on paper."""
    lines = [f"Tôi tên là: {or_missing(person.name)}"]
    if person.born:
        lines.append(f"Sinh ngày: {short_date(person.born)}")
    lines.append(f"Chức vụ, đơn vị: {or_missing(person.post)}")
    if person.address:
        lines.append(f"Địa chỉ: {person.address}")
    return [*lines]


def _confirmation(conventions: Conventions, pledge: Pledge, places: SignPlaces) -> Facts:
    """The block at the left: the unit, and who confirms for it."""
    if pledge.confirmed_by is None:
        return no_signature()
    unit = pledge.confirming_unit.upper() or "ĐƠN VỊ"
    return conventions.signed(places, pledge.confirmed_by, [f"{CONFIRM} {unit}"])


PLEDGE = Kind(
    ID, "Bản cam kết", "", in_every_regime("pledge_joint", "pledge_unit", "pledge_individual"), plans, for_person
)
