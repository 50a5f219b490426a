"""Dates and times as official papers write them, and as clerks type them."""

import datetime as dt
import re
from typing import Final

from docgen.model.errors import DocgenError
from docgen.wording.text import clean

_NBSP: Final = "\u00a0"
_PEN_ROOM: Final = (
    _NBSP * 5
)  # room for two digits by hand; no-break, so that Word and HTML keep it and never wrap in it
_WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NOON: Final = dt.time(12)
_EVENING: Final = dt.time(18)
_SHOWN: Final = 40  # characters of the clerk's text that a message repeats

_ISO_DATE: Final = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_SHORT_DATE: Final = re.compile(r"(?P<day>[0-9]{1,2})\s*([-/.])\s*(?P<month>[0-9]{1,2})\s*\2\s*(?P<year>[0-9]{4})")
_LONG_DATE: Final = re.compile(
    r"(?:ngày\s+)?(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s*,?\s+năm\s+(?P<year>[0-9]{4})", re.IGNORECASE
)
_CLOCK: Final = re.compile(
    r"(?P<hour>[0-9]{1,2})\s*(?::\s*(?P<colon>[0-9]{2})|(?:giờ|h|g)\s*(?:(?P<minute>[0-9]{1,2})\s*(?:phút|p)?)?)",
    re.IGNORECASE,
)


class DateNotUnderstood(DocgenError):
    """The text is not a date in any form that we read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return f"Không đọc được ngày «{_shown(self.text)}». Hãy viết như 12/5/2023 hoặc ngày 12 tháng 5 năm 2023."


class NoSuchDate(DocgenError):
    """The text is written as a date, but the calendar has no such day."""

    def __init__(self, day: int, month: int, year: int) -> None:
        super().__init__(day, month, year)
        self.day, self.month, self.year = day, month, year

    def __str__(self) -> str:
        return f"Lịch không có ngày {self.day}/{self.month}/{self.year}. Hãy kiểm tra lại ngày, tháng, năm."


class TimeNotUnderstood(DocgenError):
    """The text is not a time of day in any form that we read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return f"Không đọc được giờ «{_shown(self.text)}». Hãy viết như 14:00, 14h30 hoặc 14 giờ 30 phút."


class NoSuchTime(DocgenError):
    """The text is written as a time, but a day has no such hour or minute."""

    def __init__(self, hour: int, minute: int) -> None:
        super().__init__(hour, minute)
        self.hour, self.minute = hour, minute

    def __str__(self) -> str:
        return f"Không có {self.hour} giờ {self.minute} phút. Giờ từ 0 đến 23, phút từ 0 đến 59."


def long_date(day: dt.date) -> str:
    """«ngày 05 tháng 02 năm 2026»."""
    return f"ngày {_two_digits(day.day)} tháng {_month(day)} năm {day.year}"


def open_date(year: int | None) -> str:
    """«ngày     tháng     năm 2023» with room for the pen; without a year, room for that too."""
    ending = f" {year}" if year is not None else _PEN_ROOM * 2
    return f"ngày{_PEN_ROOM}tháng{_PEN_ROOM}năm{ending}"


def short_date(day: dt.date) -> str:
    """«12/5/2023», «05/02/2026»: the zeros of the long form."""
    return f"{_two_digits(day.day)}/{_month(day)}/{day.year}"


def clock(time: dt.time) -> str:
    """«14 giờ 00 phút»; seconds are not said."""
    return f"{_two_digits(time.hour)} giờ {_two_digits(time.minute)} phút"


def moment(when: dt.datetime) -> str:
    """«14 giờ 00 phút, ngày 12 tháng 5 năm 2023»."""
    # NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9: «… giờ …, ngày … tháng … năm …»
    return f"{clock(when.time())}, {long_date(when.date())}"


def opening_moment(when: dt.datetime) -> str:
    """«Vào hồi 14 giờ 00 phút, ngày 12 tháng 5 năm 2023», the words that open minutes."""
    return f"Vào hồi {moment(when)}"


def part_of_day(time: dt.time) -> str:
    """«sáng» before noon, «chiều» before 18 giờ, then «tối»: office use, no norm fixes it."""
    at = time.replace(tzinfo=None)
    return "sáng" if at < _NOON else "chiều" if at < _EVENING else "tối"


def weekday(day: dt.date) -> str:
    """«thứ Sáu», «Chủ nhật»."""
    # NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V.8: the number word has a capital
    return _WEEKDAYS[day.weekday()]


def parse_date(text: str) -> dt.date:
    """The date in one of: 2023-05-12, 12/5/2023, 12-05-2023, 12.5.2023, ngày 12 tháng 5 năm 2023.

    A year has four digits, so that «12/5/23» is asked about and not guessed.

    Raises:
        DateNotUnderstood: the text has none of these forms.
        NoSuchDate: it has, but the calendar does not know the day.
    """
    typed = clean(text)
    found = _ISO_DATE.fullmatch(typed) or _SHORT_DATE.fullmatch(typed) or _LONG_DATE.fullmatch(typed)
    if found is None:
        raise DateNotUnderstood(text)
    day, month, year = int(found["day"]), int(found["month"]), int(found["year"])
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise NoSuchDate(day, month, year) from None


def parse_clock(text: str) -> dt.time:
    """The time in one of: 14:00, 14h, 14h30, 14g30, 14 giờ, 14 giờ 30 phút.

    Raises:
        TimeNotUnderstood: the text has none of these forms.
        NoSuchTime: it has, but hour or minute is too large.
    """
    found = _CLOCK.fullmatch(clean(text))
    if found is None:
        raise TimeNotUnderstood(text)
    hour, minute = int(found["hour"]), int(found["colon"] or found["minute"] or 0)
    try:
        return dt.time(hour, minute)
    except ValueError:
        raise NoSuchTime(hour, minute) from None


def _month(day: dt.date) -> str:
    # NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4b: a zero before days under 10 and before months 1 and 2 only
    return _two_digits(day.month) if day.month <= 2 else str(day.month)  # noqa: PLR2004


def _two_digits(number: int) -> str:
    return f"{number:02d}"


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
