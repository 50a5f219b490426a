"""How a counted number is written: ECMA-376 §17.18.59, as Word writes it in a Vietnamese document."""

from collections.abc import Callable

from docgen.wording.numbers import in_words, roman_digits

LARGEST_ROMAN = 32_767  # beyond it Word writes digits
LONGEST_LETTERS = 30
LATIN = "abcdefghijklmnopqrstuvwxyz"  # Word counts with these in every language: a, b, c, d, e, f
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
CHICAGO = "*†‡§"
ORDINAL_ENDS = {1: "st", 2: "nd", 3: "rd"}
CIRCLED_ONE, LARGEST_CIRCLED = "①", 20
FULL_WIDTH_ZERO = "０"
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
CHINESE_DIGITS = "〇一二三四五六七八九"


def write_number(number: int, kind: str) -> str:
    """A number in one of the formats of §17.18.59; in digits where the format is not known."""
    if number < 0 or kind in {"bullet", "none"}:
        return ""
    return FORMATS.get(kind, str)(number)


def _roman(number: int) -> str:
    if not 0 < number <= LARGEST_ROMAN:
        return str(number)
    return roman_digits(number)


def _letters(alphabet: str) -> Callable[[int], str]:
    """A … z, then aa, bb … zz, then aaa: the letter of the place, repeated for each round."""

    def write(number: int) -> str:
        if number < 1:
            return ""
        rounds, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * min(rounds + 1, LONGEST_LETTERS)

    return write


def _ordinal(number: int) -> str:
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else ORDINAL_ENDS.get(number % 10, 'th')}"


def _words(number: int) -> str:
    words = in_words(number)
    return words[:1].upper() + words[1:]


def _ordinal_words(number: int) -> str:
    return "Thứ " + {1: "nhất", 4: "tư"}.get(number, in_words(number))


def _circled(number: int) -> str:
    return chr(ord(CIRCLED_ONE) + number - 1) if 1 <= number <= LARGEST_CIRCLED else str(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number else ""


def _with_zeros(width: int) -> Callable[[int], str]:
    return lambda number: f"{number:0{width}d}"


def _chinese_counting(number: int) -> str:
    """Chinese numerals up to 99; beyond, digit by digit."""
    tens, units = divmod(number, 10)
    if number < 10 or tens > 9:  # noqa: PLR2004 - one digit, two digits
        return "".join(CHINESE_DIGITS[int(digit)] for digit in str(number))
    return (CHINESE_DIGITS[tens] if tens > 1 else "") + "十" + (CHINESE_DIGITS[units] if units else "")


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": _with_zeros(2),
    "decimalHalfWidth": str,
    "decimalFullWidth": lambda number: "".join(chr(ord(FULL_WIDTH_ZERO) + int(digit)) for digit in str(number)),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters(LATIN.upper()),
    "lowerLetter": _letters(LATIN),
    "russianUpper": _letters(RUSSIAN.upper()),
    "russianLower": _letters(RUSSIAN),
    "chicago": _letters(CHICAGO),
    "ordinal": _ordinal,
    "cardinalText": _words,
    "ordinalText": _ordinal_words,
    "vietnameseCounting": in_words,
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedParen": lambda number: f"({number})",
    "ideographTraditional": _cycle(STEMS),
    "ideographZodiac": _cycle(BRANCHES),
    "chineseCounting": _chinese_counting,
    "chineseCountingThousand": _chinese_counting,
    "ideographDigital": _chinese_counting,
    "japaneseCounting": _chinese_counting,
    "taiwaneseCounting": _chinese_counting,
    "taiwaneseCountingThousand": _chinese_counting,
}
