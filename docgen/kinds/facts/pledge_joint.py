"""The joint pledge of several units (bản cam kết thi đua). No norm fixes its form; custom.

Fields of ``pledge_joint.docx``::

    title        "Bản cam kết thi đua: Thực hiện mô hình …"
    place_date   "Tân Phong, ngày     tháng     năm 2023"
    subject      "Thực hiện mô hình …"
    bases        ["Căn cứ …;", "Căn cứ …."]
    opening      "Hôm nay, ngày 12 tháng 5 năm 2023, tại …, chúng tôi gồm:"
    parties      ["1. Tổ dân phố Tân Phong 1 - đại diện: ông …, chức vụ: Tổ trưởng;"]
    contents     [{heading "", paragraphs ["1. …"]}, {heading "2. Thực hiện “5 biết”", paragraphs ["a) …;"]}]
    period       ["…"]           organisation ["…"]
    copies       "Bản cam kết này được lập thành 04 bản, mỗi bên giữ 01 bản./."
    signers      [{left {powers, positions, hint, place, field, other_post, name}, right {…}}], the host comes last
    witnesses    [] or [{powers, …}]
    rules        subject: length of the drawn line in EMU
"""

from docgen.kinds.base import Value
from docgen.kinds.facts.conventions import Conventions
from docgen.kinds.facts.pledge_contents import contents
from docgen.kinds.facts.printing import Facts, or_missing, paragraphs
from docgen.kinds.facts.sign_places import SignPlaces, no_signature
from docgen.model import MeetingRecord, Party, Person, Pledge
from docgen.wording import bullet_ends, long_date, open_date, padded, sentence_end

COLUMNS = 2


def joint_context(record: MeetingRecord, conventions: Conventions, pledge: Pledge) -> dict[str, Value]:
    """The fields of the joint pledge, but for the title."""
    places = SignPlaces()
    subject = conventions.cased(or_missing(pledge.subject))
    return {
        "place_date": conventions.place_date(),
        "subject": subject,
        "bases": conventions.bases(pledge.bases),
        "opening": _opening(record),
        "parties": _parties(_in_order(pledge)),
        "contents": contents(pledge),
        "period": _period(pledge),
        "organisation": [sentence_end(line, ".") for line in paragraphs(pledge.organisation)],
        "copies": conventions.ended(_copies(pledge)),
        "signers": _signers(_in_order(pledge), places),
        "witnesses": [_party(pledge.witness, "CHỨNG KIẾN CỦA", places)] if pledge.witness else [],
        "rules": {"subject": conventions.subject_rule(subject)},
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


def _period(pledge: Pledge) -> list[Value]:
    lines = paragraphs([pledge.period]) or [or_missing("")]
    lines[-1] = sentence_end(lines[-1], ".") if pledge.period else lines[-1]
    return [*lines]


def _copies(pledge: Pledge) -> str:
    count = len(pledge.parties) if pledge.copies is None else pledge.copies
    return f"Bản cam kết này được lập thành {padded(count)} bản, mỗi bên giữ 01 bản"


def _signers(parties: list[Party], places: SignPlaces) -> list[Value]:
    """Rows of two; an odd number leaves the place beside the host free."""
    blocks: list[Facts] = [_party(party, "ĐẠI DIỆN", places) for party in parties]
    if len(blocks) % COLUMNS:
        blocks.insert(len(blocks) - 1, no_signature())
    return [{"left": blocks[index], "right": blocks[index + 1]} for index in range(0, len(blocks), COLUMNS)]


def _party(party: Party, before: str, places: SignPlaces) -> Facts:
    person = party.representative
    powers = [f"{before} {or_missing(party.unit).upper()}"]
    positions = [line for line in (_post_in(party.unit, person.post).upper(),) if line]
    return places.place(person.post or party.unit, person, positions, powers=powers)


def _post_in(unit: str, post: str) -> str:
    """The post without the unit that stands in the line above it; «Trưởng Công an …» says nothing without its unit."""
    short = post.removesuffix(unit).strip()
    return short if " " in short and not short.endswith("Trưởng") else post
