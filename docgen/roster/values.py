"""What a cell says, by the kind of its field: a value, and what is to be mended."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

from docgen.model import Severity
from docgen.model.errors import DocgenError
from docgen.wording import parse_date, short_date

LONGEST_NAME: Final = 100  # characters; the identity card prints no longer one
LONGEST_TEXT: Final = 500
SHOWN: Final = 40
SOFT_HYPHEN: Final = "\u00ad"
# TT 59/2021/TT-BCA, Điều 4: the centuries of which an identity number can tell that somebody was born in them
EARLIEST_BIRTH: Final = 1900
BIRTHS_END: Final = 2100
EARLIEST_DAY: Final = 1910  # custom: a small number, or a year, in a cell for dates shows a day before it
# NĐ 137/2015/NĐ-CP, Điều 13: twelve digits; TT 59/2021/TT-BCA, Điều 4 and Phụ lục I: 001 Hà Nội … 096 Cà Mau
CITIZEN_DIGITS: Final = 12
OLD_CARD_DIGITS: Final = 9
LAST_PROVINCE: Final = 96
_EXPONENT: Final = re.compile(r"([0-9])(?:[.,]([0-9]+))?[eE]\+?([0-9]{1,2})")
_GROUPING: Final = re.compile(r"[\s.'\-]")
_YEAR: Final = re.compile(r"(?:năm\s*)?([0-9]{4})", re.IGNORECASE)
_MONTH: Final = re.compile(r"([0-9]{1,2})\s*[-/.]\s*([0-9]{4})")
_CLOCK_BEHIND: Final = re.compile(r"\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$")
_NAME_SIGNS: Final = frozenset(" .'’-()")
_OLD_FONT_SIGNS: Final = frozenset("µ¸¶·¹¨»¾¼½Æ©ÇË®ÐÎÏÑª«¬¦§¡¢£¤¥Þß")
_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a value. ``rule`` is a stable id; ``message`` follows «Dòng 12, cột C «Ngày sinh»: »."""

    rule: str
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Value:
    """A value as papers print it, empty where it cannot be read, and remarks."""

    text: str = ""
    remarks: tuple[Remark, ...] = ()
    day: dt.date | None = None


def text_value(text: str) -> Value:
    """The text on one line, as typed."""
    line = one_line(text)
    if len(line) > LONGEST_TEXT:
        return Value(line, (Remark("roster-long-text", _WARNING, f"ô dài hơn {LONGEST_TEXT} ký tự; hãy rút gọn."),))
    return Value(line)


def name_value(text: str) -> Value:
    """A name as typed, capitals and all; what no name holds is remarked on."""
    line = one_line(text)
    if len(line) > LONGEST_NAME:
        message = f"họ tên dài {len(line)} ký tự («{shown(line)}»); hãy kiểm tra xem ô có lẫn nội dung khác không."
        return Value(line, (Remark("roster-long-name", _ERROR, message),))
    strange = sorted({sign for sign in line if not (sign.isalpha() or sign in _NAME_SIGNS)} | _old_font_signs(line))
    if not strange and not any(sign.isalpha() for sign in line):
        message = f"họ tên «{line}» không có chữ cái nào; hãy xem lại."
        return Value(line, (Remark("roster-odd-name", _WARNING, message),))
    if not strange:
        return Value(line)
    signs = " ".join(strange)
    reason = "có thể tên còn ở phông chữ cũ (.VnTime, VNI)" if _old_font_signs(line) else "hãy xem lại"
    return Value(line, (Remark("roster-odd-name", _WARNING, f"họ tên «{line}» có ký tự lạ «{signs}»; {reason}."),))


def date_value(text: str, *, is_number: bool) -> Value:
    """A day, written as papers write it, or a year alone. ``is_number`` tells a number from a date in the file."""
    typed = _CLOCK_BEHIND.sub("", text)
    if year := _YEAR.fullmatch(typed):
        return _year(int(year[1]), is_number=is_number)
    if is_number:
        message = f"ô chứa số {shown(typed)} chứ không phải ngày; hãy định dạng ô là ngày (dd/mm/yyyy)."
        return Value("", (Remark("roster-bad-date", _ERROR, message),))
    if month := _MONTH.fullmatch(typed):
        message = f"«{typed}» không có ngày; hãy ghi đủ ngày, tháng, năm hoặc chỉ ghi năm {month[2]}."
        return Value("", (Remark("roster-bad-date", _ERROR, message),))
    try:
        day = parse_date(typed)
    except DocgenError as error:
        return Value("", (Remark("roster-bad-date", _ERROR, _lower_first(str(error))),))
    return _day(day)


def _day(day: dt.date) -> Value:
    if EARLIEST_DAY <= day.year < BIRTHS_END:
        return Value(short_date(day), (), day)
    if day.year >= BIRTHS_END:
        message = f"ngày {short_date(day)} còn rất lâu mới tới. Hãy kiểm tra lại năm."
        return Value("", (Remark("roster-late-date", _ERROR, message),))
    serial = (day - dt.date(1899, 12, 30)).days  # ECMA-376 Part 1 §18.17.4.1: the days of the 1900 system
    hint = f"; có lẽ đã gõ năm {serial} vào ô định dạng ngày" if EARLIEST_BIRTH <= serial < BIRTHS_END else ""
    message = f"ngày {short_date(day)} đã quá lâu{hint}. Hãy kiểm tra lại."
    return Value("", (Remark("roster-old-date", _ERROR, message),))


def _year(year: int, *, is_number: bool) -> Value:
    if EARLIEST_BIRTH <= year < BIRTHS_END:
        return Value(str(year), (Remark("roster-year-only", _HINT, f"chỉ có năm {year}, không có ngày và tháng."),))
    what = "số" if is_number else "năm"
    message = f"không hiểu {what} {year}; hãy ghi ngày như 02/9/1975 hoặc năm như 1975."
    return Value("", (Remark("roster-bad-date", _ERROR, message),))


def identity_value(text: str, *, is_number: bool, born: str) -> Value:
    """A number of 12 or 9 digits. Lost zeros are given back where only one number can be meant.

    A number cell lost them in Excel; of a text they are given back when the date of birth agrees with the result.
    ``born`` is a day or a year as printed, or empty.
    """
    digits, lost = plain_digits(text, is_number=is_number)
    if lost:
        return Value("", (lost,))
    if not digits.isascii() or not digits.isdigit():
        message = f"«{shown(text)}» không phải số CCCD (12 chữ số) hay CMND (9 chữ số)."
        return Value("", (Remark("roster-bad-identity", _ERROR, message),))
    if len(digits) in (CITIZEN_DIGITS, OLD_CARD_DIGITS):
        return Value(digits, _disagreements(digits, born))
    return _restored(digits, born, is_number=is_number)


def _restored(digits: str, born: str, *, is_number: bool) -> Value:
    citizen = digits.zfill(CITIZEN_DIGITS)
    lost = CITIZEN_DIGITS - len(digits)
    agreement = agrees(citizen, born) if lost in (1, 2) and is_province(citizen) else False
    if agreement or (agreement is None and is_number and lost == 1):
        return _with_zeros(citizen)
    if len(digits) == OLD_CARD_DIGITS - 1 and is_number:
        return _with_zeros(digits.zfill(OLD_CARD_DIGITS))
    doubt = f"; thêm số 0 thì thành {citizen} nhưng không khớp năm sinh" if born and lost == 1 else ""
    message = f"«{shown(digits)}» có {len(digits)} chữ số; số CCCD có 12, số CMND có 9{doubt}. Hãy gõ lại dạng văn bản."
    return Value("", (Remark("roster-bad-identity", _ERROR, message),))


def _with_zeros(number: str) -> Value:
    message = f"Excel đã bỏ số 0 ở đầu; đã đọc là {number}. Hãy định dạng cột là văn bản (Text)."
    return Value(number, (Remark("roster-zero-restored", _HINT, message),))


def _disagreements(digits: str, born: str) -> tuple[Remark, ...]:
    if len(digits) == CITIZEN_DIGITS and agrees(digits, born) is False:
        message = f"số {digits} không khớp năm sinh {born[-4:]}; hãy kiểm tra lại cả hai."
        return (Remark("roster-identity-and-birth", _WARNING, message),)
    return ()


def is_province(digits: str) -> bool:
    """Whether a number of 12 digits begins with the code of a province (TT 59/2021/TT-BCA, Phụ lục I)."""
    return digits.isdigit() and 1 <= int(digits[:3]) <= LAST_PROVINCE


def agrees(digits: str, born: str) -> bool | None:
    """Whether a number of 12 digits can be of someone born then; None where the birth is not known.

    TT 59/2021/TT-BCA, Điều 4: the fourth digit tells century and sex (0, 1 for 1900-1999; 2, 3 for 2000-2099), the
    fifth and sixth the year.
    """
    year = born[-4:]
    if not (len(year) == len("2000") and year.isdigit()):
        return None
    return 19 + int(digits[3]) // 2 == int(year[:2]) and digits[4:6] == year[2:]


def phone_value(text: str, *, is_number: bool) -> Value:
    """A telephone number as typed; the zero that Excel dropped is given back."""
    digits, lost = plain_digits(text, is_number=is_number)
    if lost:
        return Value("", (lost,))
    if is_number and digits.isdigit() and len(digits) in (9, 10) and not digits.startswith(("0", "84")):
        return Value(f"0{digits}")
    return Value(one_line(text))


def plain_digits(text: str, *, is_number: bool) -> tuple[str, Remark | None]:
    """The digits without spaces, full stops and hyphens between them, or why they are lost.

    «3.8204012345E+10» still has all its digits; «3.8E+10», as Excel writes a narrow cell into a CSV file, has not.
    The full stop and the hyphen of a number are no grouping: it has decimals, or is below zero.
    """
    if is_number and not text.isdigit():
        message = f"ô chứa số «{shown(text)}», không phải dãy chữ số; hãy gõ lại số gốc dạng văn bản (Text)."
        return "", Remark("roster-not-whole", _ERROR, message)
    if power := _EXPONENT.fullmatch(text):
        decimals, exponent = power[2] or "", int(power[3])
        if len(decimals) >= exponent:
            return (power[1] + decimals)[: exponent + 1], None
        message = f"«{text}» đã mất các chữ số cuối; hãy lấy lại số gốc và định dạng cột là văn bản (Text)."
        return "", Remark("roster-digits-lost", _ERROR, message)
    return _GROUPING.sub("", text.removesuffix(".0")), None


def one_line(text: str) -> str:
    """The text on one line, without soft hyphens."""
    return " ".join(text.replace(SOFT_HYPHEN, "").split())


def shown(text: str) -> str:
    """The text as a message repeats it: one line, not too long."""
    line = one_line(text)
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"


def _old_font_signs(name: str) -> set[str]:
    return {sign for sign in name if sign in _OLD_FONT_SIGNS}


def _lower_first(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
