"""The day of the week that a text gives with a date."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.model import Invitation, MeetingRecord, Severity
from docgen.rules.examples import SOUND
from docgen.rules.places import typed
from docgen.rules.rule import Spots, rule
from docgen.wording import NoSuchDate, parse_date, weekday

_DAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
_SUNDAY = 6
_WEEKDAY = r"(?P<weekday>thứ\s+(?P<ordinal>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\w)"
_DATE = r"(?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?!\w)"
# «kỳ họp thứ Hai», «lần thứ Ba» count meetings: a weekday stands at the start, after a mark or after one of these words
_BEFORE = r"(?:^|[,(;:.\n-]\s*|(?<!\w)(?:vào|sáng|trưa|chiều|tối|là|từ|đến|trước|hôm nay|phút|giờ|hồi)\s+)"
_WEEKDAY_FIRST = re.compile(rf"{_BEFORE}{_WEEKDAY}\s*,?\s*(?:\(\s*)?ngày\s+{_DATE}", re.IGNORECASE)
_DATE_FIRST = re.compile(rf"ngày\s+{_DATE}\s*\(\s*{_WEEKDAY}\s*\)", re.IGNORECASE)


@rule(
    "BD-15",
    Severity.WARNING,
    "Thứ trong tuần đúng với ngày.",
    wrong=(
        "thứ Hai, ngày 05 tháng 11 năm 2026",
        replace(SOUND, invitation=Invitation(notes=("Đăng ký trước thứ Hai, ngày 05 tháng 11 năm 2026",))),
    ),
    right="thứ Năm, ngày 05 tháng 11 năm 2026",
)
def weekday_of_its_date(record: MeetingRecord) -> Spots:
    """Guests who go by the weekday come on another day."""
    for path, text in typed(record):
        for found in (*_WEEKDAY_FIRST.finditer(text), *_DATE_FIRST.finditer(text)):
            for day in _wrong_day(found):
                said = f"«{found['weekday']}», ngày {found['date']}"
                yield path, f"Ở đây ghi {said}; ngày này là {weekday(day)}. Hãy sửa thứ hoặc ngày."


def _wrong_day(found: re.Match[str]) -> Iterator[dt.date]:
    """The day of a date whose weekday is another one; no calendar has some dates that people type."""
    stated = _DAYS[found["ordinal"].casefold()] if found["ordinal"] else _SUNDAY
    try:
        day = parse_date(found["date"])
    except NoSuchDate:
        return
    if day.weekday() != stated:
        yield day
