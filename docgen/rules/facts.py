"""Facts that contradict each other: numbers, dates, names."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import Absence, MeetingRecord, Person, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import DECISION, PLEDGE, SOUND, with_attendance, with_decision, with_organ, with_pledge
from docgen.rules.places import articles_of, enactments, paper_dates
from docgen.rules.rule import Spots, rule
from docgen.wording.dates import short_date
from docgen.wording.numbers import WordsNotUnderstood, from_words

_TOTAL = re.compile(
    r"thành viên\b|đồng chí\b|người\b(?! dân| lao| nghèo| cao| có| tham)|ông\b|vị\b(?! trí)", re.IGNORECASE
)
_ROLE = re.compile(r"trưởng ban|phó trưởng ban|tổ trưởng|phó tổ trưởng|ủy viên|thư ký|" + _TOTAL.pattern, re.IGNORECASE)
_LONGEST_NUMBER = 6  # words: «một trăm hai mươi mốt» and room
_WORD = re.compile(r"\w+")


def stated_numbers(text: str) -> Iterator[tuple[int, bool]]:
    """Numbers of people in a sentence, in digits or words; True where the number is one of people without a role."""
    for found in _ROLE.finditer(text):
        if found.start() and not text[found.start() - 1].isspace():
            continue
        number = _number_before(text[: found.start()])
        if number is not None:
            yield number, bool(_TOTAL.match(found.group()))


def _number_before(text: str) -> int | None:
    """The number that a text ends with: «gồm 18», «gồm 18 (mười tám)», «gồm mười tám»."""
    words = _WORD.findall(re.sub(r"\([^()]*\)\s*$", "", text))
    if words and words[-1] == "một":  # «do một thành viên phụ trách» counts nobody
        return None
    if words and words[-1].isascii() and words[-1].isdigit():
        return int(words[-1][:9])
    for count in range(min(_LONGEST_NUMBER, len(words)), 0, -1):
        try:
            return from_words(" ".join(words[-count:]))
        except WordsNotUnderstood:
            continue
    return None


@rule(
    "BD-10",
    Severity.ERROR,
    "Số thành viên nêu tại Điều 1 bằng số dòng của danh sách kèm theo.",
    wrong=("Điều 1: gồm 18 thành viên; danh sách có 17 người", with_decision(members=DECISION.members[:2])),
    right="Điều 1: gồm 18 thành viên; danh sách có 18 người",
)
def members_as_stated(record: MeetingRecord) -> Spots:
    """«gồm 01 Trưởng ban, 03 Phó Trưởng ban và 14 thành viên» states 18: any reading that fits is right."""
    if not record.decision or not record.decision.articles:
        return
    rows, stated = len(record.decision.members), tuple(stated_numbers(record.decision.articles[0]))
    totals = [number for number, is_total in stated if is_total]
    if totals and rows not in {*totals, sum(number for number, _ in stated)}:
        message = f"Điều 1 ghi {totals[0]} thành viên, danh sách có {rows} người. Hãy sửa Điều 1 hoặc danh sách."
        yield "decision.members", message


@rule(
    "MR-20",
    Severity.ERROR,
    "Giờ kết thúc sau giờ bắt đầu.",
    clause=Clause(state="Phụ lục III, Mẫu 1.9"),
    wrong=("14:00 đến 13:30", replace(SOUND, end=dt.datetime(2023, 5, 12, 13, 30))),  # noqa: DTZ001 -- on the wall
    right="14:00 đến 16:30",
)
def end_after_start(record: MeetingRecord) -> Spots:
    """A meeting takes time."""
    if record.start and record.end and record.end <= record.start:
        yield (
            "end",
            f"Kết thúc ({_moment(record.end)}) không sau bắt đầu ({_moment(record.start)}). Hãy xem lại giờ, ngày.",
        )


@rule(
    "MR-21",
    Severity.ERROR,
    "Có mặt cộng vắng mặt bằng triệu tập.",
    wrong=("triệu tập 23, có mặt 20, vắng 1", with_attendance(present_count=20, absent=(Absence(Person("Lê An")),))),
    right="triệu tập 23, có mặt 22, vắng 1",
)
def attendance_adds_up(record: MeetingRecord) -> Spots:
    """The sum that every reader makes."""
    here, invited, away = (
        record.attendance.present_count,
        record.attendance.invited_count,
        len(record.attendance.absent),
    )
    if here is not None and invited is not None and here + away != invited:
        message = (
            f"Có mặt {here} cộng vắng {away} là {here + away}, khác số triệu tập {invited}. Hãy sửa một trong ba số."
        )
        yield "attendance.present_count", message


@rule(
    "MR-22",
    Severity.WARNING,
    "Số có mặt không ít hơn số người được ghi tên và số người của các nhóm.",
    wrong=("có mặt 5, riêng nhóm cán bộ 20 người", with_attendance(present_count=5, invited_count=5)),
    right="có mặt 23, trong đó nhóm cán bộ 20 người",
)
def present_are_counted(record: MeetingRecord) -> Spots:
    """Who is named is counted."""
    attendance = record.attendance
    listed = len(attendance.persons) + sum(group.count or 0 for group in attendance.groups)
    if attendance.present_count is not None and attendance.present_count < listed:
        message = f"Số có mặt là {attendance.present_count}, nhưng đã kê {listed} người. Hãy sửa số có mặt."
        yield "attendance.present_count", message


@rule(
    "MR-23",
    Severity.HINT,
    "Không kê một người hai lần trong danh sách thành viên.",
    wrong=("hai dòng «Trần Hòa Bình»", with_decision(members=(*DECISION.members[:2], DECISION.members[0]))),
    right="mỗi người một dòng",
)
def members_of_one_name(record: MeetingRecord) -> Spots:
    """Two people may bear one name, so it is a hint only."""
    members = record.decision.members if record.decision else ()
    names = Counter(member.person.name.casefold() for member in members if member.person.name)
    seen: set[str] = set()
    for index, member in enumerate(members):
        name = member.person.name
        if names[name.casefold()] > 1 and name.casefold() in seen:
            yield (
                f"decision.members[{index}].person.name",
                f"«{name}» (dòng {index + 1}) đã có trong danh sách. Nếu là hai người, hãy phân biệt bằng chức vụ.",
            )
        seen.add(name.casefold())


@rule(
    "MR-24",
    Severity.ERROR,
    "Đúng một bên ký cam kết là đơn vị chủ trì.",
    wrong=("không bên nào có is_host: true", with_pledge(parties=PLEDGE.parties[1:])),
    right="is_host: true ở một bên",
)
def one_host(record: MeetingRecord) -> Spots:
    """The host signs last, on the right."""
    parties = record.pledge.parties if record.pledge else ()
    hosts = sum(party.is_host for party in parties)
    if parties and hosts != 1:
        what = f"Có {hosts} bên chủ trì" if hosts else "Chưa có bên chủ trì"
        yield "pledge.parties", f"{what} trong {len(parties)} bên ký cam kết. Hãy chọn đúng một bên (is_host: true)."


@rule(
    "MR-25",
    Severity.ERROR,
    "Bản cam kết có đủ bản cho các bên.",
    wrong=("2 bên, copies: 1", with_pledge(copies=1)),
    right="2 bên, copies: 2",
)
def copies_for_all(record: MeetingRecord) -> Spots:
    """Each party keeps a copy."""
    if record.pledge and record.pledge.copies is not None and record.pledge.copies < len(record.pledge.parties):
        count = len(record.pledge.parties)
        yield "pledge.copies", f"Có {count} bên mà chỉ lập {record.pledge.copies} bản. Hãy ghi ít nhất {count} bản."


@rule(
    "MR-26",
    Severity.ERROR,
    "Điều ghi trách nhiệm thi hành là một điều có trong quyết định, nghị quyết.",
    clause=Clause(state="Phụ lục III, Mẫu 1.1, 1.2, 1.3"),
    wrong=("executing_article: 5, quyết định có 3 điều", with_decision(executing_article=5)),
    right="executing_article: 3",
)
def executing_article_exists(record: MeetingRecord) -> Spots:
    """«Như Điều n» must lead somewhere."""
    for name, paper in enactments(record):
        named, count = paper.executing_article, articles_of(paper)
        if named is not None and count and not 1 <= named <= count:
            what = "nghị quyết" if name == "resolution" else "quyết định"
            message = f"Điều {named} không có; {what} có {count} điều. Hãy ghi số từ 1 đến {count}, hoặc để trống."
            yield f"{name}.executing_article", message


@rule(
    "MR-27",
    Severity.WARNING,
    "Quyết định công bố tại cuộc họp được ban hành trước hoặc trong ngày họp.",
    wrong=("họp ngày 12/5/2023, quyết định ngày 20/5/2023", with_decision(date=dt.date(2023, 5, 20))),
    right="họp ngày 12/5/2023, quyết định ngày 08/5/2023",
)
def decision_before_meeting(record: MeetingRecord) -> Spots:
    """What was announced existed."""
    if record.start and record.decision and record.decision.date and record.decision.date > record.start.date():
        day, meeting = short_date(record.decision.date), short_date(record.start.date())
        yield "decision.date", f"Quyết định ngày {day} ban hành sau cuộc họp công bố nó ({meeting}). Hãy xem lại ngày."


@rule(
    "HD-14",
    Severity.ERROR,
    "Ngày của văn bản nằm trong thời gian cơ quan mang tên này.",
    clause=Clause(state="Phụ lục I, Phần I, Mục II.4a", party="Phụ lục 2, ô 4"),
    wrong=("thị trấn Tân Phong, văn bản ngày 01/8/2025", with_decision(date=dt.date(2025, 8, 1))),
    right="thị trấn Tân Phong, văn bản ngày 12/5/2023",
)
def organ_existed(record: MeetingRecord) -> Spots:
    """On 01/7/2025 thị trấn Tân Phong became a part of xã Lưu Vệ."""
    first, last = record.organ.valid_from, record.organ.valid_to
    for path, day in paper_dates(record):
        if (first and day < first) or (last and day > last):
            since = f" từ {short_date(first)}" if first else ""
            until = f" đến {short_date(last)}" if last else ""
            message = f"«{record.organ.name}» chỉ mang tên này{since}{until}, văn bản ghi ngày {short_date(day)}. "
            yield path, message + "Hãy sửa ngày hoặc chọn đúng cơ quan."


@rule(
    "MR-28",
    Severity.ERROR,
    "Ngày bắt đầu của tên cơ quan không sau ngày hết hiệu lực.",
    wrong=("từ 01/7/2025 đến 30/6/2025", with_organ(valid_from=dt.date(2025, 7, 1))),
    right="từ 01/01/2020 đến 30/6/2025",
)
def organ_dates_in_order(record: MeetingRecord) -> Spots:
    """A name is borne from a day to a later day."""
    first, last = record.organ.valid_from, record.organ.valid_to
    if first and last and last < first:
        yield (
            "organ.valid_to",
            f"Ngày hết hiệu lực {short_date(last)} trước ngày bắt đầu {short_date(first)}. Hãy xem lại.",
        )


def _moment(when: dt.datetime) -> str:
    return f"{when:%H:%M} {short_date(when.date())}"
