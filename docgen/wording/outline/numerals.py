"""The numerals of a structured text, both ways, for any count."""

import re
from typing import Final

from docgen.wording.lists import point_letter
from docgen.wording.numbers import in_words, roman_digits

POINT_LETTERS: Final = tuple(point_letter(index) for index in range(23))
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# «Phần thứ nhất», as the codes number their parts
ORDINALS: Final = {in_words(number): number for number in range(2, 31)} | {"nhất": 1, "tư": 4, "bẩy": 7}
ROMAN_NUMBER: Final = "(?=[IVXLCDM])M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_DIGITS: Final = re.compile("[0-9]+")


def write_roman(number: int) -> str:
    """The Roman number; beyond 3999 with more M, so that no text is too long to be numbered."""
    return roman_digits(number)


def read_roman(letters: str) -> int:
    """The value of a Roman number in capital letters."""
    values = [_ROMAN_VALUES[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def read_letters(letters: str) -> int | None:
    """Which point it is, counted from 1: «a» 1, «đ» 5, «aa» 24; ``None`` for f, j, w, z, which no point bears."""
    number = 0
    for letter in letters:
        if letter not in POINT_LETTERS:
            return None
        number = number * len(POINT_LETTERS) + POINT_LETTERS.index(letter) + 1
    return number


def read_number(typed: str) -> int | None:
    """The number of «3», «03», «IV», «iv», «thứ nhất»; ``None`` for «3a», which stands between two numbers."""
    words = typed.lower().removeprefix("thứ").strip()
    if words in ORDINALS:
        return ORDINALS[words]
    if _DIGITS.fullmatch(typed):
        return int(typed)
    return read_roman(typed.upper()) if re.fullmatch(ROMAN_NUMBER, typed.upper()) else None
