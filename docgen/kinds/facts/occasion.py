"""The meeting in a sentence: when, where, who held it, who took part."""

from docgen.kinds.facts.printing import addressed, capitalised, or_missing
from docgen.model import Group, MeetingRecord
from docgen.wording import long_date, padded, part_of_day, sentence_end, weekday


def held(record: MeetingRecord) -> str:
    """«Chiều ngày 12 tháng 5 năm 2023, tại …, Ủy ban nhân dân … tổ chức hội nghị …»."""
    return (
        f"{_when(record)}, tại {or_missing(record.place)}, {or_missing(record.organ.name)} tổ chức "
        f"{meeting_name(record)}"
    )


def took_part(record: MeetingRecord) -> list[str]:
    """«Tham dự hội nghị có: …», or nothing when the record names nobody."""
    present = [*(addressed(person) for person in record.attendance.persons), *map(group, record.attendance.groups)]
    return [f"Tham dự {or_missing(record.kind)} có: {'; '.join(present)}."] if present else []


def group(invited: Group) -> str:
    """«cán bộ, công chức thị trấn (20 người)»."""
    described = or_missing(sentence_end(invited.description, ""))
    return f"{described} ({padded(invited.count)} người)" if invited.count else described


def named_start(record: MeetingRecord) -> str:
    """«14 giờ 00 phút, thứ Sáu, ngày 12 tháng 5 năm 2023»: a guest reads the day of the week first."""
    if record.start is None:
        return or_missing("")
    day = record.start.date()
    return f"{record.start.hour:02} giờ {record.start.minute:02} phút, {weekday(day)}, {long_date(day)}"


def meeting_name(record: MeetingRecord) -> str:
    """«hội nghị ra mắt mô hình …»."""
    return f"{or_missing(record.kind)} {or_missing(record.subject)}"


def occasion(record: MeetingRecord) -> str:
    """«Hội nghị ra mắt mô hình …»."""
    return capitalised(meeting_name(record))


def _when(record: MeetingRecord) -> str:
    if record.start is None:
        return capitalised(or_missing(""))
    return capitalised(f"{part_of_day(record.start.time())} {long_date(record.start.date())}")
