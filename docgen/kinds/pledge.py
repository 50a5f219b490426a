"""Bản cam kết: one joint pledge of several units, and one pledge for each person. No norm fixes its form; custom.

Fields of ``state/pledge_joint.docx``::

    title        "Bản cam kết thi đua: Thực hiện mô hình …"
    place_date   "Tân Phong, ngày     tháng     năm 2023"
    subject      "Thực hiện mô hình …"
    bases        ["Căn cứ …;", "Căn cứ …."]
    opening      "Hôm nay, ngày 12 tháng 5 năm 2023, tại …, chúng tôi gồm:"
    parties      ["1. Tổ dân phố Tân Phong 1 - đại diện: ông …, chức vụ: Tổ trưởng;"]
    contents     [{heading "", paragraphs ["1. …"]}, {heading "2. Thực hiện “5 biết”", paragraphs ["a) …;"]}]
    period       ["…"]           organisation ["…"]
    copies       "Bản cam kết này được lập thành 04 bản, mỗi bên giữ 01 bản./."
    signers      [{left {lines, hint, place, field, other_post, name}, right {…}}]     the host at the right of the last
    witnesses    [] or [{lines, …}]
    rules        subject: length of the drawn line in EMU

Fields of ``state/pledge_individual.docx``: title, place_date, subject, contents, rules as above, and::

    addressee      "Ủy ban nhân dân thị trấn Tân Phong"
    identity       ["Tôi tên là: Đỗ Văn A", "Sinh ngày: …", "Chức vụ, đơn vị: …", "Địa chỉ: …"]
    responsibility ["Tôi xin chịu trách nhiệm …./."]                the last line ends the pledge
    confirmation, signature    lines, hint, place, field, other_post, name (all empty when nobody confirms)
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.printing import (
    Facts,
    SignPlaces,
    capitalised,
    lettered,
    no_signature,
    one_line,
    or_missing,
    paragraphs,
    place_date,
    subject_rule,
)
from docgen.model import MeetingRecord, Party, Person, Pledge
from docgen.regimes import state
from docgen.wording import bullet_ends, long_date, open_date, padded, sentence_end, short_date, slug

ID = "pledge"
JOINT = "state/pledge_joint.docx"
INDIVIDUAL = "state/pledge_individual.docx"
COLUMNS = 2
SIGN_HINT = "(Ký, ghi rõ họ tên)"
CONFIRM = "XÁC NHẬN CỦA"
RESPONSIBILITY = "Tôi xin chịu trách nhiệm về việc thực hiện các nội dung đã cam kết"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The joint pledge of the parties, then the pledge of each person, as far as the record has them."""
    pledge = record.pledge
    if pledge is None:
        return ()
    joint = (_joint(record, pledge),) if pledge.parties else ()
    return joint + tuple(_of_each(record, pledge.persons))


def for_person(record: MeetingRecord, person: Person) -> PaperPlan:
    """The pledge of one person, whether the record names them or not."""
    pledge = record.pledge or Pledge()
    title = one_line(f"Bản cam kết của {or_missing(person.name)}")
    facts = {"title": title} | individual_context(record, pledge, person)
    return PaperPlan(ID, INDIVIDUAL, f"cam-ket-{slug(person.name)}", title, facts)


def _of_each(record: MeetingRecord, persons: Sequence[Person]) -> Iterator[PaperPlan]:
    width = max(2, len(str(len(persons))))
    for order, person in enumerate(persons, 1):
        yield replace(for_person(record, person), stem=f"cam-ket-{order:0{width}}-{slug(person.name)}")


def _joint(record: MeetingRecord, pledge: Pledge) -> PaperPlan:
    title = one_line(f"Bản cam kết thi đua: {or_missing(pledge.subject)}")
    return PaperPlan(ID, JOINT, "cam-ket-thi-dua", title, {"title": title} | joint_context(record, pledge))


def joint_context(record: MeetingRecord, pledge: Pledge) -> dict[str, Value]:
    """The fields of the joint pledge, but for the title."""
    places = SignPlaces()
    subject = or_missing(capitalised(pledge.subject))
    return {
        "place_date": place_date(record, pledge.date),
        "subject": subject,
        "bases": [*bullet_ends(pledge.bases)],
        "opening": _opening(record),
        "parties": _parties(_in_order(pledge)),
        "contents": _contents(pledge),
        "period": _period(pledge),
        "organisation": [*paragraphs(pledge.organisation)],
        "copies": _copies(pledge),
        "signers": _signers(_in_order(pledge), places),
        "witnesses": [_party(pledge.witness, "CHỨNG KIẾN CỦA", places)] if pledge.witness else [],
        "rules": {"subject": subject_rule(subject)},
    }


def individual_context(record: MeetingRecord, pledge: Pledge, person: Person) -> dict[str, Value]:
    """The fields of one person's pledge, but for the title."""
    places = SignPlaces()
    subject = or_missing(capitalised(pledge.subject))
    return {
        "place_date": place_date(record, pledge.date),
        "subject": subject,
        "addressee": or_missing(pledge.addressee),
        "identity": _identity(person),
        "contents": _contents(pledge),
        "responsibility": _responsibility(pledge),
        "confirmation": _confirmation(record, pledge, places),
        "signature": places.place("Người cam kết", person, ["NGƯỜI CAM KẾT"], hint=SIGN_HINT),
        "rules": {"subject": subject_rule(subject)},
    }


def _in_order(pledge: Pledge) -> list[Party]:
    """The parties as given, the host last: the right-most place is the host's."""
    return sorted(pledge.parties, key=lambda party: party.is_host)


def _opening(record: MeetingRecord) -> str:
    day = long_date(record.start.date()) if record.start else open_date(None)
    return f"Hôm nay, {day}, tại {or_missing(record.place)}, chúng tôi gồm:"


def _parties(parties: list[Party]) -> list[Value]:
    named = [f"{or_missing(party.unit)} - đại diện: {_represented(party.representative)}" for party in parties]
    return [f"{number}. {line}" for number, line in enumerate(bullet_ends(named), 1)]


def _represented(person: Person) -> str:
    name = f"{person.title} {or_missing(person.name)}".strip()
    return f"{name}, chức vụ: {or_missing(person.post)}"


def _contents(pledge: Pledge) -> list[Value]:
    """General tasks, then the criteria with their points, under one run of numbers."""
    found: list[Value] = []
    for task in pledge.tasks:
        first, *others = paragraphs([task]) or [state.MISSING]
        found.append({"heading": "", "paragraphs": [f"{len(found) + 1}. {first}", *others]})
    for criterion in pledge.criteria:
        heading = f"{len(found) + 1}. Thực hiện {or_missing(criterion.name)}"
        found.append({"heading": heading, "paragraphs": [*lettered(criterion.items or (state.MISSING,))]})
    return found or [{"heading": "", "paragraphs": [state.MISSING]}]


def _period(pledge: Pledge) -> list[Value]:
    lines = paragraphs([pledge.period]) or [state.MISSING]
    lines[-1] = sentence_end(lines[-1], ".") if pledge.period else lines[-1]
    return [*lines]


def _copies(pledge: Pledge) -> str:
    count = len(pledge.parties) if pledge.copies is None else pledge.copies
    return f"Bản cam kết này được lập thành {padded(count)} bản, mỗi bên giữ 01 bản{state.END_MARK}"


def _signers(parties: list[Party], places: SignPlaces) -> list[Value]:
    """Rows of two; an odd number leaves the place beside the host free."""
    blocks: list[Facts] = [_party(party, "ĐẠI DIỆN", places) for party in parties]
    if len(blocks) % COLUMNS:
        blocks.insert(len(blocks) - 1, no_signature())
    return [{"left": blocks[index], "right": blocks[index + 1]} for index in range(0, len(blocks), COLUMNS)]


def _party(party: Party, before: str, places: SignPlaces) -> Facts:
    person = party.representative
    lines = [f"{before} {or_missing(party.unit).upper()}", _post_in(party.unit, person.post).upper()]
    return places.place(person.post or party.unit, person, [line for line in lines if line])


def _post_in(unit: str, post: str) -> str:
    """The post without the unit that stands in the line above it; «Trưởng Công an …» says nothing without its unit."""
    short = post.removesuffix(unit).strip()
    return short if " " in short and not short.endswith("Trưởng") else post


def _identity(person: Person) -> list[Value]:
    """Who pledges; a date of birth or an address that nobody gave is not asked for on paper."""
    lines = [f"Tôi tên là: {or_missing(person.name)}"]
    if person.born:
        lines.append(f"Sinh ngày: {short_date(person.born)}")
    lines.append(f"Chức vụ, đơn vị: {or_missing(person.post)}")
    if person.address:
        lines.append(f"Địa chỉ: {person.address}")
    return [*lines]


def _responsibility(pledge: Pledge) -> list[Value]:
    lines = paragraphs([pledge.responsibility]) or [RESPONSIBILITY]
    lines[-1] = sentence_end(lines[-1], state.END_MARK)
    return [*lines]


def _confirmation(record: MeetingRecord, pledge: Pledge, places: SignPlaces) -> Facts:
    """The block at the left: the unit, and who confirms for it."""
    if pledge.confirmed_by is None:
        return no_signature()
    signer = pledge.confirmed_by
    unit = pledge.confirming_unit.upper() or "ĐƠN VỊ"
    lines = [f"{CONFIRM} {unit}", *state.signature_lines(signer, record.organ)]
    return places.place(signer.position, signer.person, lines, other_post=signer.other_post)


PLEDGE = Kind(ID, "Bản cam kết", "", {"state": (JOINT, INDIVIDUAL)}, plans, for_person)
