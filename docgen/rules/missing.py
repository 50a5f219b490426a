"""What is not there: on paper it would be an empty space."""

from collections.abc import Iterable
from dataclasses import replace

from docgen.model import (
    Attendance,
    Block,
    Conclusions,
    Level,
    MeetingRecord,
    Member,
    Party,
    Person,
    Photo,
    Plan,
    Regulation,
    Severity,
    Signatory,
)
from docgen.regimes.clauses import Clause
from docgen.rules.examples import DECISION, PLEDGE, SOUND, with_decision, with_organ, with_pledge
from docgen.rules.places import signatories, texts
from docgen.rules.rule import Spots, rule

_MINUTES = Clause(state="Phụ lục III, Mẫu 1.9")
_HEADING = Clause(state="Điều 8 khoản 2", party="Phụ lục 2, ô 2, 3, 4")
_PARTS = Clause(state="Điều 8 khoản 2", party="Phụ lục 2, ô 5a, 6, 7")


def absent(path: str, name: str, value: object, advice: str = "") -> Iterable[tuple[str, str]]:
    """One spot when the value is not there."""
    if not value:
        yield path, f"Chưa có {name}. {advice or 'Hãy điền vào ô này.'}"


@rule(
    "MR-01",
    Severity.ERROR,
    "Cuộc họp có nội dung, thời gian, địa điểm.",
    clause=_MINUTES,
    wrong=("place: (để trống)", replace(SOUND, subject="", start=None, end=None, place="")),
    right="place: Hội trường Ủy ban nhân dân thị trấn Tân Phong",
)
def meeting_facts(record: MeetingRecord) -> Spots:
    """Without these no paper of the meeting can be written."""
    yield from absent("subject", "nội dung cuộc họp", record.subject)
    yield from absent("start", "thời gian bắt đầu", record.start, "Hãy điền như 14:00 12/5/2023.")
    yield from absent("end", "thời gian kết thúc", record.end, "Hãy điền như 16:30 12/5/2023.")
    yield from absent("place", "địa điểm họp", record.place)


@rule(
    "MR-02",
    Severity.ERROR,
    "Cuộc họp có người chủ trì và thư ký, ghi rõ họ tên.",
    clause=Clause(state="Phụ lục III, Mẫu 1.9", party="Phần II, I.7"),
    wrong=("chair: (để trống)", replace(SOUND, chair=None, secretary=Person())),
    right="chair.name: Trần Hòa Bình",
)
def chair_and_secretary(record: MeetingRecord) -> Spots:
    """Both sign the minutes."""
    for path, name, person in (("chair", "người chủ trì", record.chair), ("secretary", "thư ký", record.secretary)):
        if person is None:
            yield path, f"Chưa có {name}; biên bản phải có chữ ký của người này. Hãy điền họ tên, chức vụ."
        else:
            yield from absent(f"{path}.name", f"họ tên {name}", person.name)


@rule(
    "MR-03",
    Severity.ERROR,
    "Cơ quan ban hành có tên, dòng tên ở đầu văn bản, ký hiệu và địa danh.",
    clause=_HEADING,
    wrong=("organ.symbol: (để trống)", with_organ(name="", heading=(), symbol="", place="")),
    right="organ.symbol: UBND",
)
def organ_facts(record: MeetingRecord) -> Spots:
    """The heading of every paper is made of them."""
    organ = record.organ
    yield from absent("organ.name", "tên cơ quan ban hành", organ.name)
    yield from absent("organ.heading", "dòng tên cơ quan ở đầu văn bản", organ.heading)
    yield from absent("organ.symbol", "ký hiệu cơ quan", organ.symbol, "Hãy điền như UBND.")
    yield from absent("organ.place", "địa danh", organ.place, "Hãy điền như Tân Phong.")


@rule(
    "MR-04",
    Severity.WARNING,
    "Biên bản có thành phần tham dự và diễn biến.",
    clause=_MINUTES,
    wrong=("attendance: (để trống)", replace(SOUND, attendance=Attendance(), proceedings=())),
    right="attendance.groups: cán bộ, công chức thị trấn",
)
def minutes_body(record: MeetingRecord) -> Spots:
    """Minutes say who was there and what happened."""
    someone = record.attendance.persons or record.attendance.groups
    yield from absent("attendance", "người dự họp", someone, "Hãy ghi từng người hoặc từng nhóm.")
    yield from absent("proceedings", "diễn biến cuộc họp", record.proceedings, "Hãy ghi từng phần việc.")


@rule(
    "MR-05",
    Severity.ERROR,
    "Quyết định có trích yếu, căn cứ, các điều, người ký, nơi nhận.",
    clause=Clause(state="Phụ lục III, Mẫu 1.2", party="Phụ lục 2, ô 5a, 6, 7, 9a"),
    wrong=(
        "decision.articles: (để trống)",
        with_decision(subject="", bases=(), articles=(), members=(), signatory=None, recipients=()),
    ),
    right="decision.articles: đủ từ Điều 1 đến điều thi hành",
)
def decision_parts(record: MeetingRecord) -> Spots:
    """The parts of Mẫu 1.2."""
    if paper := record.decision:
        yield from absent("decision.subject", "trích yếu quyết định", paper.subject)
        yield from absent("decision.bases", "căn cứ của quyết định", paper.bases, "Hãy ghi mỗi căn cứ một dòng.")
        yield from absent("decision.articles", "các điều của quyết định", paper.articles)
        yield from absent("decision.signatory", "người ký quyết định", paper.signatory)
        yield from absent("decision.recipients", "nơi nhận của quyết định", paper.recipients)


@rule(
    "MR-06",
    Severity.ERROR,
    "Thành viên nào cũng có họ tên và chức danh trong ban.",
    wrong=("decision.members[2].role: (để trống)", with_decision(members=(*DECISION.members[:2], Member()))),
    right="decision.members[2].role: Thư ký",
)
def member_facts(record: MeetingRecord) -> Spots:
    """A row of the list without them says nothing."""
    for index, member in enumerate(record.decision.members if record.decision else ()):
        path, who = f"decision.members[{index}]", f"thành viên thứ {index + 1}"
        yield from absent(f"{path}.person.name", f"họ tên {who}", member.person.name)
        yield from absent(f"{path}.role", f"chức danh trong ban của {who}", member.role)


@rule(
    "MR-07",
    Severity.ERROR,
    "Bản cam kết có trích yếu, nội dung, người cam kết.",
    wrong=("pledge.criteria: (để trống)", with_pledge(subject="", criteria=(), parties=(), persons=())),
    right="pledge.criteria: “5 biết”, “3 không”",
)
def pledge_parts(record: MeetingRecord) -> Spots:
    """A pledge says what is pledged, and by whom: together, each unit for itself, or each person."""
    if paper := record.pledge:
        yield from absent("pledge.subject", "trích yếu bản cam kết", paper.subject)
        yield from absent("pledge.criteria", "nội dung cam kết", paper.criteria or paper.tasks)
        who = paper.parties or paper.units or paper.persons
        advice = "Hãy thêm các bên, đơn vị ở pledge.units hoặc cá nhân ở pledge.persons."
        yield from absent("pledge.parties", "bên ký cam kết", who, advice)


@rule(
    "MR-08",
    Severity.ERROR,
    "Bên cam kết có tên đơn vị và người đại diện; cá nhân cam kết, nhóm nội dung có tên.",
    wrong=(
        "pledge.parties[1].representative: (để trống)",
        with_pledge(parties=(*PLEDGE.parties[:1], Party("Trạm Y tế"))),
    ),
    right="pledge.parties[1].representative.name: Phạm Văn Dũng",
)
def pledge_rows(record: MeetingRecord) -> Spots:
    """Each row of the pledge is complete."""
    if record.pledge is None:
        return
    for index, party in enumerate(record.pledge.parties):
        path, who = f"pledge.parties[{index}]", f"bên thứ {index + 1}"
        yield from absent(f"{path}.unit", f"tên đơn vị của {who}", party.unit)
        yield from absent(f"{path}.representative.name", f"họ tên người đại diện {who}", party.representative.name)
    for index, person in enumerate(record.pledge.persons):
        yield from absent(f"pledge.persons[{index}].name", f"họ tên người cam kết thứ {index + 1}", person.name)
    for index, group in enumerate(record.pledge.criteria):
        yield from absent(f"pledge.criteria[{index}].items", f"nội dung của nhóm thứ {index + 1}", group.items)


@rule(
    "MR-09",
    Severity.ERROR,
    "Kế hoạch, quy chế, thông báo ý kiến chỉ đạo có trích yếu, nội dung và người ký.",
    clause=_PARTS,
    wrong=(
        "plan.blocks: (để trống)",
        replace(SOUND, plan=Plan(), regulation=Regulation(), conclusions=Conclusions()),
    ),
    right="plan.blocks: I. Mục đích, yêu cầu …",
)
def other_papers(record: MeetingRecord) -> Spots:
    """The main components of the papers that come later."""
    for name, title, paper in (("plan", "kế hoạch", record.plan), ("regulation", "quy chế", record.regulation)):
        if paper:
            yield from absent(f"{name}.subject", f"trích yếu {title}", paper.subject)
            yield from absent(f"{name}.blocks", f"nội dung {title}", paper.blocks)
            yield from absent(f"{name}.signatory", f"người ký {title}", paper.signatory)
    if notice := record.conclusions:
        yield from _speaker(notice)
        yield from absent("conclusions.items", "ý kiến chỉ đạo", notice.items)
        yield from absent("conclusions.signatory", "người ký thông báo", notice.signatory)


def _speaker(notice: Conclusions) -> Spots:
    if notice.speaker is None:
        yield from absent("conclusions.speaker", "người chỉ đạo", notice.speaker)
    else:
        yield from absent("conclusions.speaker.name", "họ tên người chỉ đạo", notice.speaker.name)


@rule(
    "MR-10",
    Severity.ERROR,
    "Người ký có họ tên và chức vụ.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.7", party="Phần II, I.7"),
    wrong=("decision.signatory.position: (để trống)", with_decision(signatory=Signatory())),
    right="decision.signatory.position: Chủ tịch",
)
def signatory_facts(record: MeetingRecord) -> Spots:
    """The name and the position under every signature."""
    for path, signatory in signatories(record):
        yield from absent(f"{path}.person.name", "họ tên người ký", signatory.person.name)
        yield from absent(f"{path}.position", "chức vụ người ký", signatory.position)


@rule(
    "MR-11",
    Severity.WARNING,
    "Danh sách không có dòng trống.",
    wrong=("decision.recipients[1]: (để trống)", with_decision(recipients=("Thường trực Đảng ủy", ""))),
    right="decision.recipients: không có dòng trống",
)
def empty_lines(record: MeetingRecord) -> Spots:
    """An empty line of a list would be a dash or a number without words."""
    for path, text in texts(record, ""):
        if path.endswith("]") and not text:
            yield (
                path,
                f"Dòng {int(path[path.rindex('[') + 1 : -1]) + 1} của danh sách để trống. Hãy điền hoặc xóa dòng.",
            )


@rule(
    "MR-12",
    Severity.ERROR,
    "Chương, mục, điều của quy chế có tiêu đề.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.6d"),
    wrong=(
        "regulation.blocks[0].title: (để trống)",
        replace(SOUND, regulation=Regulation("Quy chế", (Block(Level.CHAPTER),))),
    ),
    right="regulation.blocks[0].title: Quy định chung",
)
def titles_of_blocks(record: MeetingRecord) -> Spots:
    """A text laid out by chapters and articles names each of them."""
    yield from _untitled(record.regulation.blocks if record.regulation else (), "regulation.blocks")


def _untitled(blocks: tuple[Block, ...], path: str) -> Spots:
    titled = {Level.PART: "phần", Level.CHAPTER: "chương", Level.SECTION: "mục", Level.ARTICLE: "điều"}
    for index, block in enumerate(blocks):
        if block.level in titled:
            yield from absent(f"{path}[{index}].title", f"tiêu đề của {titled[block.level]}", block.title)
        yield from _untitled(block.children, f"{path}[{index}].children")


@rule(
    "MR-13",
    Severity.WARNING,
    "Ảnh nào cũng có chú thích.",
    wrong=("photos[0].caption: (để trống)", replace(SOUND, photos=(Photo("anh-1.jpg"),))),
    right="photos[0].caption: Toàn cảnh hội nghị",
)
def photo_captions(record: MeetingRecord) -> Spots:
    """A picture without words is of no use in a dossier."""
    for index, photo in enumerate(record.photos):
        yield from absent(f"photos[{index}].caption", f"chú thích ảnh thứ {index + 1}", photo.caption)
