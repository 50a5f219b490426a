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
    signers      [{left {powers, positions, hint, place, field, other_post, name}, right {…}, is_held}], the host last;
                 a row that is_held stands on the page of the row below it
    witnesses    [] or [{powers, …}]
    rules        subject: length of the drawn line in EMU
"""

from docgen.kinds.base import Value
from docgen.kinds.facts.conventions import Conventions
from docgen.kinds.facts.pledge_contents import contents
from docgen.kinds.facts.printing import Facts, or_missing, paragraphs
from docgen.kinds.facts.sign_places import SignPlaces, no_signature
from docgen.model import MeetingRecord, Party, Person, Pledge
from docgen.paper.length import from_mm
from docgen.paper.measure import wrap
from docgen.regimes.regime import Regime
from docgen.wording import bullet_ends, long_date, open_date, padded, sentence_end

COLUMNS = 2
REPRESENTS, WITNESSES = "ĐẠI DIỆN", "CHỨNG KIẾN CỦA"
SINGLE_LINE = 1.15  # of the type size: ascent, descent and line gap of Times New Roman
TEXT_PT = 72.0  # what the sentence above the signatures takes, and a line to spare


def joint_context(record: MeetingRecord, conventions: Conventions, pledge: Pledge) -> dict[str, Value]:
    """The fields of the joint pledge, but for the title."""
    places, parties = SignPlaces(), _in_order(pledge)
    subject = conventions.cased(or_missing(pledge.subject))
    return {
        "place_date": conventions.place_date(),
        "subject": subject,
        "bases": conventions.bases(pledge.bases),
        "opening": _opening(record),
        "parties": _parties(parties),
        "contents": contents(pledge),
        "period": _period(pledge),
        "organisation": [sentence_end(line, ".") for line in paragraphs(pledge.organisation)],
        "copies": conventions.ended(_copies(pledge)),
        "signers": _signers(parties, places, _held(conventions.regime, parties, pledge.witness)),
        "witnesses": [_party(pledge.witness, WITNESSES, places)] if pledge.witness else [],
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


def _signers(parties: list[Party], places: SignPlaces, held: list[bool]) -> list[Value]:
    """Rows of two; an odd number leaves the place beside the host free."""
    blocks = [_party(party, REPRESENTS, places) if party else no_signature() for row in _rows(parties) for party in row]
    pairs = zip(blocks[::COLUMNS], blocks[1::COLUMNS], held, strict=False)
    return [{"left": left, "right": right, "is_held": is_held} for left, right, is_held in pairs]


def _rows(parties: list[Party]) -> list[tuple[Party | None, Party]]:
    """The parties in rows of two."""
    places: list[Party | None] = [*parties]
    if len(places) % COLUMNS:
        places.insert(len(places) - 1, None)
    return [*zip(places[::COLUMNS], (party for party in places[1::COLUMNS] if party), strict=True)]


def _held(regime: Regime, parties: list[Party], witness: Party | None) -> list[bool]:
    """Which rows of signatures stand on the page of the row below them.

    No signature stands on a page alone: all of them stay with the sentence above where one page holds them, and the
    last two rows stay together where none does (norms §9.1; custom).
    """
    left, right = regime.TWO_SIGNERS_COLUMNS_MM
    heights = [
        max(_height_pt(regime, party, REPRESENTS, right) for party in row if party) for row in _rows(parties)
    ] + ([_height_pt(regime, witness, WITNESSES, left + right)] if witness else [])
    page_pt = from_mm(regime.PAGE_HEIGHT_MM - regime.MARGIN_TOP_MM - regime.MARGIN_BOTTOM_MM)
    first = 0 if sum(heights) + TEXT_PT <= page_pt else len(heights) - 2
    return [first <= index < len(heights) - 1 for index in range(len(heights))]


def _height_pt(regime: Regime, party: Party, before: str, width_mm: float) -> float:
    """How high a signature is: its lines, the name, the place to sign, the space above both rows of its table."""
    room_pt = from_mm(width_mm - 2 * regime.SIGNATURE_INDENT_MM)
    size = regime.AUTHORITY_PT
    heads = (*_powers(party, before), *_positions(party))
    lines = [
        part for head in heads for part in wrap(head, family=regime.FONT, size_pt=size, bold=True, width_pt=room_pt)
    ]
    return (len(lines) + 1) * size * SINGLE_LINE + from_mm(regime.SIGNATURE_GAP_MM) + 2 * regime.SIGNATURE_SPACE_PT


def _party(party: Party, before: str, places: SignPlaces) -> Facts:
    person = party.representative
    return places.place(person.post or party.unit, person, _positions(party), powers=_powers(party, before))


def _powers(party: Party, before: str) -> list[str]:
    return [f"{before} {or_missing(party.unit).upper()}"]


def _positions(party: Party) -> list[str]:
    return [line for line in (_post_in(party.unit, party.representative.post).upper(),) if line]


def _post_in(unit: str, post: str) -> str:
    """The post without the unit that stands in the line above it; «Trưởng Công an …» says nothing without its unit."""
    short = post.removesuffix(unit).strip()
    return short if " " in short and not short.endswith("Trưởng") else post
