"""Facts that contradict each other: numbers and names."""

import re
from collections import Counter
from collections.abc import Iterator

from docgen.model import Absence, Decision, MeetingRecord, Person, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import DECISION, PLEDGE, with_attendance, with_decision, with_pledge
from docgen.rules.places import articles_of, enactments
from docgen.rules.rule import Spots, rule
from docgen.wording.numbers import WordsNotUnderstood, from_words

_TOTAL = re.compile(
    r"thành viên\b|đồng chí\b|người\b(?! dân| lao| nghèo| cao| có| tham)|ông\b|vị\b(?! trí)", re.IGNORECASE
)
_LEADER = re.compile(
    r"(?:phó )?(?:trưởng (?:tiểu ban|ban|đoàn)|tổ trưởng|đội trưởng|chủ tịch|chủ nhiệm)\b"
    r"|(?:tổ|đội) phó\b|phó (?:ban|đoàn)\b|thư ký\b",
    re.IGNORECASE,
)
_ROLE = re.compile(rf"{_LEADER.pattern}|(?:ủy|uỷ|tổ) viên\b|{_TOTAL.pattern}", re.IGNORECASE)
_PERSON = re.compile(r"(?<!\w)(?:ông|bà|đồng chí)\s+(?=[^\W\d_])", re.IGNORECASE)
_SEVERAL = re.compile(r"(?<!\w)(?:các|những)\s+$", re.IGNORECASE)
# «danh sách kèm theo», «kèm theo danh sách»; one that came with another paper is not this one's
_LIST = re.compile(
    r"danh sách\b[^.;]{0,40}\b(?:kèm theo|đính kèm|gửi kèm)(?!(?:\s+\w+){1,3}\s+số\b)|kèm theo\b[^.;]{0,24}\bdanh sách",
    re.IGNORECASE,
)
_LONGEST_NUMBER = 6  # words: «một trăm hai mươi mốt» and room
_WORD = re.compile(r"\w+")


def stated_numbers(text: str) -> Iterator[tuple[int, bool]]:
    """Numbers of people in a sentence, in digits or words; True where the number is one of people without a role."""
    for found in _roles(text):
        number = _number_before(text[: found.start()])
        if number is not None:
            yield number, bool(_TOTAL.match(found.group()))


def disagreeing_total(text: str, rows: int) -> int | None:
    """The number of members that a text states where no reading of it fits so many rows.

    «gồm 01 Trưởng ban, 03 Phó Trưởng ban và 14 thành viên» states 18. Leaders who are named without a number
    («gồm Trưởng ban, Phó Trưởng ban và 01 thành viên») may stand beside the number or be counted in it.
    """
    stated = tuple(stated_numbers(text))
    totals = [number for number, is_total in stated if is_total]
    least = sum(number for number, _ in stated)
    most = least + _uncounted(text, rows)
    return totals[0] if totals and rows not in totals and not least <= rows <= most else None


def _uncounted(text: str, rows: int) -> int:
    """How many leaders a text names without a number: «các Phó Trưởng ban» may be as many as there are rows."""
    alone = [
        found.start()
        for found in _roles(text)
        if _LEADER.match(found.group()) and _number_before(text[: found.start()]) is None
    ]
    if any(_SEVERAL.search(text[:start]) for start in alone):
        return rows
    named = sum(text[found.end()].isupper() for found in _PERSON.finditer(text))
    return max(len(alone), named)


def _roles(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _ROLE.finditer(text) if not found.start() or not text[found.start() - 1].isalnum())


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
    "Số thành viên nêu tại Điều 1 bằng số dòng của danh sách kèm theo; danh sách được nêu thì phải có.",
    wrong=("Điều 1: gồm 18 thành viên; danh sách có 17 người", with_decision(members=DECISION.members[:2])),
    right="Điều 1: gồm 18 thành viên; danh sách có 18 người",
)
def members_as_stated(record: MeetingRecord) -> Spots:
    """Any reading that fits is right. Without a list Điều 1 may count people named in it, or not named at all."""
    if not record.decision or not record.decision.articles:
        return
    if not record.decision.members:
        yield from _list_that_is_named(record.decision)
        return
    rows = len(record.decision.members)
    total = disagreeing_total(record.decision.articles[0], rows)
    if total is not None:
        message = f"Điều 1 ghi {total} thành viên, danh sách có {rows} người. Hãy sửa Điều 1 hoặc danh sách."
        yield "decision.members", message


def _list_that_is_named(decision: Decision) -> Spots:
    for index, article in enumerate(decision.articles):
        if _LIST.search(article):
            message = f"Điều {index + 1} nêu danh sách kèm theo, mà danh sách chưa có ai. "
            yield "decision.members", message + "Hãy điền danh sách, hoặc sửa lời của điều."
            return


@rule(
    "MR-21",
    Severity.ERROR,
    "Có mặt cộng vắng mặt bằng triệu tập; không ghi tên người vắng thì có mặt không quá triệu tập.",
    wrong=("triệu tập 23, có mặt 20, vắng 1", with_attendance(present_count=20, absent=(Absence(Person("Lê An")),))),
    right="triệu tập 23, có mặt 22, vắng 1",
)
def attendance_adds_up(record: MeetingRecord) -> Spots:
    """The sum that every reader makes; minutes that name nobody absent count those who are by themselves."""
    here, invited, away = (
        record.attendance.present_count,
        record.attendance.invited_count,
        len(record.attendance.absent),
    )
    if here is None or invited is None:
        return
    if not away and here > invited:
        message = f"Có mặt {here} nhiều hơn số triệu tập {invited}. Hãy sửa một trong hai số."
        yield "attendance.present_count", message
    elif away and here + away != invited:
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
