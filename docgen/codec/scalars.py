"""Single values: from what stands in the file to what the record holds.

A reader gives the value or a ``Wrong`` with the sentence that explains it; it never raises.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from docgen.codec.trace import did_you_mean, shown
from docgen.wording.dates import DateNotUnderstood, NoSuchDate, NoSuchTime, TimeNotUnderstood, parse_clock, parse_date
from docgen.wording.text import clean, forbidden_characters

Plain = str | int | bool | float | None | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a value cannot be read: a Vietnamese sentence."""

    message: str


# Word and YAML break a line at these three; the record knows the line feed only.
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")
_LARGEST_NUMBER = 999_999_999
_EXACT_TIME = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?")
_TIME_THEN_DATE = re.compile(
    r"(?P<time>[0-9]{1,2} ?(?::|giờ|[hHgG]).*?),? +(?:ngày +)?(?P<date>[0-9]+[-/.][0-9]+[-/.][0-9]+)"
)
_DATE_THEN_TIME = re.compile(r"(?:ngày +)?(?P<date>[0-9]+[-/.][0-9]+[-/.][0-9]+)(?:[Tt]|,? +)(?P<time>[0-9].*)")
_MOMENT_FORMS = "Phải có cả ngày và giờ: hãy viết như 2023-05-12 14:00 hoặc 14:00 12/5/2023"
_YES = frozenset({"true", "yes", "on", "có", "đúng", "x"})
_NO = frozenset({"false", "no", "off", "không", "sai"})


def read_text(value: Plain) -> str | Wrong:
    """The text, NFC and stripped. Every line end becomes a line feed; control characters are refused."""
    if not isinstance(value, str):
        return Wrong(f"Phải là chữ, ở đây là {kind_of(value)}.")
    text = clean(_OTHER_LINE_ENDS.sub("\n", value))
    if not (forbidden := forbidden_characters(text)):
        return text
    place, code = forbidden[0]
    return Wrong(f"Có ký tự điều khiển U+{code:04X} ở vị trí {place + 1}, không in được; hãy xóa ký tự này.")


def read_whole_number(value: Plain) -> int | Wrong:
    """A number of things: 0 to 999 999 999."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_NUMBER:
        return value
    if isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value.strip()):
        return int(value)
    return Wrong(f"Phải là số nguyên từ 0 đến 999999999, ở đây là {_quoted(value)}.")


def read_truth(value: Plain) -> bool | Wrong:
    """Yes or no; «có» and «không» are understood."""
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else ""
    if word in _YES:
        return True
    return False if word in _NO else Wrong(f"Phải là true (có) hoặc false (không), ở đây là {_quoted(value)}.")


def read_date(value: Plain) -> dt.date | Wrong:
    """A day of the calendar: ``2023-05-12`` or ``12/5/2023``."""
    if not isinstance(value, str):
        return Wrong(f"Phải là ngày, viết như 12/5/2023 hoặc 2023-05-12; ở đây là {kind_of(value)}.")
    try:
        return parse_date(value)
    except (DateNotUnderstood, NoSuchDate) as wrong:
        return Wrong(str(wrong))


def read_time(value: Plain) -> dt.time | Wrong:
    """A time of the day: ``14:00``, ``14h00``, ``14 giờ 00``; seconds in the ISO form only."""
    if not isinstance(value, str):
        return Wrong(f"Phải là giờ, viết như 14:00; ở đây là {kind_of(value)}.")
    try:
        return dt.time.fromisoformat(value) if _EXACT_TIME.fullmatch(value) else parse_clock(value)
    except (TimeNotUnderstood, NoSuchTime) as wrong:
        return Wrong(str(wrong))
    except ValueError:
        return Wrong(f"{_quoted(value)} không có trên đồng hồ.")


def read_moment(value: Plain) -> dt.datetime | Wrong:
    """A day with its time, in either order: ``2023-05-12 14:00``, ``2023-05-12T14:00``, ``14:00 12/5/2023``."""
    text = value.strip() if isinstance(value, str) else ""
    found = _DATE_THEN_TIME.fullmatch(text) or _TIME_THEN_DATE.fullmatch(text)
    if not found:
        return Wrong(f"{_MOMENT_FORMS}; ở đây là {_quoted(value)}.")
    day, clock = read_date(found["date"]), read_time(found["time"])
    if isinstance(day, Wrong):
        return day
    return clock if isinstance(clock, Wrong) else dt.datetime.combine(day, clock)


def read_choice(value: Plain, choices: type[StrEnum]) -> StrEnum | Wrong:
    """One of a closed set of words."""
    word = value.strip() if isinstance(value, str) else ""
    known = [choice.value for choice in choices]
    if word in known:
        return choices(word)
    return Wrong(f"Phải là một trong: {', '.join(known)}; ở đây là {_quoted(value)}{did_you_mean(word, known)}.")


SCALARS: dict[type, Callable[[Plain], object]] = {
    str: read_text,
    int: read_whole_number,
    bool: read_truth,
    dt.datetime: read_moment,
    dt.date: read_date,
    dt.time: read_time,
}


def write_when(value: dt.datetime | dt.date | dt.time) -> str:
    """``2023-05-12 14:00``, ``2023-05-12`` or ``14:00``; seconds only where there are any."""
    match value:
        case dt.datetime():
            return f"{write_when(value.date())} {write_when(value.time())}"
        case dt.date():
            return value.isoformat()
        case _:
            return value.isoformat() if value.second or value.microsecond else value.isoformat("minutes")


def kind_of(value: Plain) -> str:
    """What a value is, in words for people."""
    match value:
        case dict():
            return "một nhóm khóa"
        case list():
            return "một danh sách"
        case None:
            return "ô trống"
        case str():
            return "chữ"
        case bool():
            return "true/false"
        case _:
            return "số"


def _quoted(value: Plain) -> str:
    return f"«{shown(str(value))}»" if isinstance(value, str | int | float) else kind_of(value)
