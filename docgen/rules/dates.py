"""Days and hours that contradict each other, and days on which the body did not bear its name."""

import datetime as dt
import re
from dataclasses import replace

from docgen.model import AgendaItem, Invitation, MeetingRecord, Severity
from docgen.regimes.clauses import Clause
from docgen.rules.examples import SOUND, with_decision, with_organ
from docgen.rules.places import paper_dates
from docgen.rules.rule import Spots, rule
from docgen.wording import short_date

_BEFORE_MEETING = re.compile(r"(?:đón|đăng ký|điểm danh|ổn định|phát tài liệu|kiểm tra)(?!\w)", re.IGNORECASE)


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


@rule(
    "MR-30",
    Severity.WARNING,
    "Giấy mời được làm trước hoặc trong ngày họp.",
    wrong=(
        "họp ngày 12/5/2023, giấy mời ngày 15/5/2023",
        replace(SOUND, invitation=Invitation(date=dt.date(2023, 5, 15))),
    ),
    right="họp ngày 12/5/2023, giấy mời ngày 08/5/2023",
)
def invitation_before_meeting(record: MeetingRecord) -> Spots:
    """Nobody is invited to what is over."""
    if record.start and record.invitation and record.invitation.date and record.invitation.date > record.start.date():
        day, meeting = short_date(record.invitation.date), short_date(record.start.date())
        yield "invitation.date", f"Giấy mời ngày {day} làm sau ngày họp ({meeting}). Hãy xem lại ngày."


@rule(
    "MR-32",
    Severity.WARNING,
    "Giờ của các mục việc nằm trong giờ họp.",
    wrong=("họp từ 14:00, mục việc lúc 08:10", replace(SOUND, agenda=(AgendaItem("Khai mạc", "", dt.time(8, 10)),))),
    right="họp từ 14:00, mục việc lúc 14:10",
)
def agenda_within_meeting(record: MeetingRecord) -> Spots:
    """Guests are received before the meeting; one of several days has items at every hour, so it is left alone."""
    start, end = record.start, record.end
    if start is None or (end and end.date() != start.date()):
        return
    for index, item in enumerate(record.agenda):
        if item.start and item.start < start.time() and not _BEFORE_MEETING.match(item.content):
            message = f"Mục việc thứ {index + 1} lúc {item.start:%H:%M}, trước giờ họp {start:%H:%M}. Hãy xem lại giờ."
            yield f"agenda[{index}].start", message
        elif item.start and end and start < end and item.start > end.time():
            message = f"Mục việc thứ {index + 1} lúc {item.start:%H:%M}, sau giờ kết thúc {end:%H:%M}. Hãy xem lại giờ."
            yield f"agenda[{index}].start", message


def _moment(when: dt.datetime) -> str:
    return f"{when:%H:%M} {short_date(when.date())}"
