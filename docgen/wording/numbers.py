"""Whole numbers in digits and in Vietnamese words, both ways."""

import re
from typing import Final

from docgen.model.errors import DocgenError
from docgen.wording.text import clean

LARGEST: Final = 999_999_999_999
_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_LINH: Final = {4: "tư"}  # một trăm linh tư
_AFTER_TEN: Final = {5: "lăm"}  # mười lăm
_AFTER_TENS: Final = {1: "mốt", 4: "tư", 5: "lăm"}  # hai mươi mốt, hai mươi tư, hai mươi lăm
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SCALES: Final = ((1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn"))

_VARIANTS: Final = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ", "nhăm": "lăm", "bẩy": "bảy"}  # also written, same sense
_VALUES: Final = {word: value for value, word in enumerate(_DIGITS)} | {
    word: value for value, word in _AFTER_TENS.items()
}
_LONGEST: Final = 4 * 5 + 3  # words: four groups such as «chín trăm hai mươi mốt» and three names of scales
# «hai mươi năm» is twenty years and «một trăm năm» may be 105 or 150: words of two senses are not read
_TENS: Final = "hai|ba|bốn|năm|sáu|bảy|tám|chín"
_GROUP: Final = re.compile(
    rf"(?:(?P<hundreds>không|một|{_TENS}) trăm(?: (?!$)|$))?"
    rf"(?:linh (?P<odd>một|tư|{_TENS})"
    rf"|(?P<tens>mười|(?:{_TENS}) mươi)(?: (?P<unit>một|mốt|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?"
    rf"|(?P<bare>không|một|{_TENS}))?"
)


class NumberOutOfRange(DocgenError):
    """A number lies outside what can be written in the form asked for."""

    def __init__(self, number: int, smallest: int, largest: int) -> None:
        super().__init__(number, smallest, largest)
        self.number, self.smallest, self.largest = number, smallest, largest

    def __str__(self) -> str:
        return f"Số {self.number} không viết được: chỉ viết từ {grouped(self.smallest)} đến {grouped(self.largest)}."


class WordsNotUnderstood(DocgenError):
    """The words are not a number, or may mean two numbers."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def __str__(self) -> str:
        return f"Không đọc được số bằng chữ «{self.text[:60]}». Hãy viết như «mười tám» hoặc «một trăm linh năm»."


def padded(number: int) -> str:
    """«05», «12»: numbers under 10 with a zero, as in the number of a paper."""
    # NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3c
    return f"{number:02d}"


def grouped(number: int) -> str:
    """«1.234.567»: a point between thousands."""
    return f"{number:,}".replace(",", ".")


def in_words(number: int) -> str:
    """The number in words: «hai mươi mốt», «một nghìn không trăm linh năm».

    Groups of nothing are not read: 1.000.005 is «một triệu không trăm linh năm».

    Raises:
        NumberOutOfRange: the number is negative or greater than ``LARGEST``.
    """
    if not 0 <= number <= LARGEST:
        raise NumberOutOfRange(number, 0, LARGEST)
    if number == 0:
        return _DIGITS[0]
    words: list[str] = []
    for scale, name in _SCALES:
        group, number = divmod(number, scale)
        if group:
            words += [*_group_words(group, is_first=not words), name]
    return " ".join(words + _group_words(number, is_first=not words))


def from_words(text: str) -> int:
    """The number that ``in_words`` would write so; lẻ, ngàn, tỉ and «hai mươi bốn» are read as well.

    Raises:
        WordsNotUnderstood: the text is something else, or may mean two numbers («một trăm năm»).
    """
    rest = " ".join(_VARIANTS.get(word, word) for word in clean(text).lower().split())
    if not rest:
        raise WordsNotUnderstood(text)
    total = 0
    for scale, name in _SCALES:
        group, found, tail = f" {rest} ".partition(f" {name} ")
        if found:
            total += _group_value(group.strip(), may_be_bare=True, text=text) * scale
            rest = tail.strip()
    return total + _group_value(rest, may_be_bare=total == 0, text=text) if rest else total


def leading_number(text: str) -> int | None:
    """The number in words that the text begins with («mười tám thành viên» gives 18), or None."""
    words = clean(text).split()[:_LONGEST]
    for count in range(len(words), 0, -1):
        try:
            return from_words(" ".join(words[:count]))
        except WordsNotUnderstood:
            continue
    return None


def _group_words(group: int, *, is_first: bool) -> list[str]:
    """Words of 0 to 999; after a greater group the hundreds are said even when there are none."""
    hundreds, rest = divmod(group, 100)
    if group == 0:
        return []
    words = [] if is_first and hundreds == 0 else [_DIGITS[hundreds], "trăm"]
    return words + _small_words(rest, is_alone=not words)


def _small_words(number: int, *, is_alone: bool) -> list[str]:
    """Words of 0 to 99, none for 0; a unit that follows hundreds is led by «linh»."""
    tens, unit = divmod(number, 10)
    if number == 0:
        return []
    match tens:
        case 0:
            lead, words = ([], {}) if is_alone else (["linh"], _AFTER_LINH)
        case 1:
            lead, words = ["mười"], _AFTER_TEN
        case _:
            lead, words = [_DIGITS[tens], "mươi"], _AFTER_TENS
    return [*lead, words.get(unit, _DIGITS[unit])] if unit else lead


def _group_value(words: str, *, may_be_bare: bool, text: str) -> int:
    found = _GROUP.fullmatch(words)
    if not words or found is None or (found["bare"] and (found["hundreds"] or not may_be_bare)):
        raise WordsNotUnderstood(text)
    unit = found["odd"] or found["unit"] or found["bare"]
    return _VALUES.get(found["hundreds"], 0) * 100 + _tens_value(found["tens"]) + _VALUES.get(unit, 0)


def _tens_value(words: str | None) -> int:
    return 0 if words is None else 10 if words == "mười" else _VALUES[words.removesuffix(" mươi")] * 10


def roman_digits(number: int) -> str:
    """A number above 0 in Roman digits, an M for each thousand: «XIV»."""
    digits = ""
    for value, signs in _ROMAN:
        count, number = divmod(number, value)
        digits += signs * count
    return digits
