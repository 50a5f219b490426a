"""Single values that a paper prints as dots while they are empty: of the meeting, the pledge, the letters."""

from collections.abc import Iterator
from dataclasses import replace

from docgen.model import (
    AgendaItem,
    Attendance,
    Group,
    Invitation,
    MeetingRecord,
    OfficialLetter,
    Person,
    PowerHolder,
    Proceeding,
    Programme,
    Severity,
)
from docgen.regimes.clauses import Clause
from docgen.rules.examples import SOUND, with_decision, with_pledge
from docgen.rules.missing import absent
from docgen.rules.places import enactments, is_party, norm_at
from docgen.rules.rule import Spots, rule

_LETTERS = {"official_letter": "công văn", "correction_letter": "công văn đính chính"}


@rule(
    "MR-33",
    Severity.ERROR,
    "Người dự, người vắng, nhóm, mục việc, phần việc được kê đều có tên hoặc nội dung.",
    clause=Clause(state="Phụ lục III, Mẫu 1.9"),
    wrong=(
        "attendance.groups[0].description: (để trống)",
        replace(
            SOUND,
            attendance=Attendance((Person(),), (Group(),)),
            agenda=(AgendaItem(),),
            proceedings=(Proceeding("Khai mạc"),),
        ),
    ),
    right="attendance.groups[0].description: Cán bộ, công chức thị trấn",
)
def rows_of_the_meeting(record: MeetingRecord) -> Spots:
    """Lists of people, agenda and minutes."""
    yield from _people(record.attendance)
    for index, item in enumerate(record.agenda):
        yield from absent(f"agenda[{index}].content", f"nội dung mục việc thứ {index + 1}", item.content)
    for index, part in enumerate(record.proceedings):
        said = part.text or part.speaker or part.points or part.conclusion
        yield from absent(f"proceedings[{index}].text", f"diễn biến của phần việc thứ {index + 1}", said)


def _people(attendance: Attendance) -> Iterator[tuple[str, str]]:
    for index, person in enumerate(attendance.persons):
        yield from absent(f"attendance.persons[{index}].name", f"họ tên người dự thứ {index + 1}", person.name)
    for index, group in enumerate(attendance.groups):
        path = f"attendance.groups[{index}].description"
        yield from absent(path, f"tên nhóm người dự thứ {index + 1}", group.description)
    for index, absence in enumerate(attendance.absent):
        path = f"attendance.absent[{index}].person.name"
        yield from absent(path, f"họ tên người vắng thứ {index + 1}", absence.person.name)


@rule(
    "MR-34",
    Severity.ERROR,
    "Bản cam kết có thời gian và cách tổ chức thực hiện; bản của đơn vị, cá nhân có nơi kính gửi.",
    wrong=("pledge.period: (để trống)", with_pledge(period="", organisation=(), addressee="")),
    right="pledge.period: Từ ngày ký đến hết năm 2023",
)
def parts_of_each_pledge(record: MeetingRecord) -> Spots:
    """A joint pledge has a heading for each of them; the pledge of a unit or a person says to whom it is given."""
    paper = record.pledge
    if paper and paper.parties:
        yield from absent("pledge.period", "thời gian thực hiện cam kết", paper.period)
        yield from absent("pledge.organisation", "cách tổ chức thực hiện cam kết", paper.organisation)
    if paper and (paper.units or paper.persons):
        yield from absent("pledge.addressee", "nơi kính gửi của bản cam kết", paper.addressee)


@rule(
    "MR-35",
    Severity.ERROR,
    "Quyết định ghi đủ tên ban được lập và chức vụ người ban hành.",
    clause=Clause(state="Phụ lục III, Mẫu 1.2, ghi chú 6"),
    wrong=(
        "decision.body_name: (để trống)",
        replace(with_decision(body_name=""), organ=replace(SOUND.organ, head="")),
    ),
    right="decision.body_name: Ban Chỉ đạo",
)
def names_in_decisions(record: MeetingRecord) -> Spots:
    """The list of members is headed by the body's name, a head's decision by the head's position."""
    if record.decision and record.decision.members:
        advice = "Danh sách kèm theo ghi tên này. Hãy điền vào ô này."
        yield from absent("decision.body_name", "tên ban được thành lập", record.decision.body_name, advice)
    powers = {getattr(paper, "power_holder", PowerHolder.BODY) for _, paper in enactments(record)}
    if PowerHolder.HEAD in powers and not is_party(record):
        advice = "Hãy điền như Chủ tịch Ủy ban nhân dân xã Lưu Vệ."
        yield from absent("organ.head", "chức vụ người đứng đầu cơ quan", record.organ.head, advice)


@rule(
    "MR-36",
    Severity.ERROR,
    "Giấy mời, chương trình có người ký.",
    clause=Clause(state="Phụ lục III, Mẫu 1.4, 1.7", party="Phụ lục 2, ô 7"),
    wrong=("invitation.signatory: (để trống)", replace(SOUND, invitation=Invitation(), programme=Programme())),
    right="invitation.signatory.position: Chủ tịch",
)
def signed_before_the_meeting(record: MeetingRecord) -> Spots:
    """What is sent out before the meeting."""
    for name, title, paper in (
        ("invitation", "giấy mời", record.invitation),
        ("programme", "chương trình", record.programme),
    ):
        if paper:
            yield from absent(f"{name}.signatory", f"người ký {title}", paper.signatory)


@rule(
    "MR-37",
    Severity.ERROR,
    "Số của công văn có ký hiệu đơn vị soạn thảo.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.3b"),
    wrong=("official_letter.unit: (để trống)", replace(SOUND, official_letter=OfficialLetter("thực hiện"))),
    right="official_letter.unit: VP",
)
def unit_of_letters(record: MeetingRecord) -> Spots:
    """«Số: 12/UBND-VP»; a symbol that names its unit itself («MTTQ-BTT») needs none, nor does the Party."""
    for name, title in _LETTERS.items():
        paper, regime = getattr(record, name), norm_at(record, name)
        if paper and record.organ.symbol and regime.MISSING in regime.number_symbol(1, name, record.organ, paper.unit):
            advice = "Hãy điền như VP."
            yield from absent(f"{name}.unit", f"ký hiệu đơn vị soạn thảo {title}", paper.unit, advice)
