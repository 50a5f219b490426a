"""The alphabetical order of Vietnamese text, as the locale data of Unicode (CLDR, ``vi``) give it."""

import unicodedata
from collections.abc import Iterator
from typing import Final

# Letters differ first, tones second, case third; the text itself last, so that the order is total.
CollationKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]

# CLDR common/collation/vi.xml: ă â đ ê ô ơ ư are letters of their own; f j w z stand where Latin has them
_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# CLDR common/collation/vi.xml: &̀<<̉<<̃<<́<<̣, that is huyền, hỏi, ngã, sắc, nặng; ngang has no mark
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
_LETTER_MARKS: Final = "\u0306\u0302\u031b"  # of ă, of â ê ô, of ơ ư

_CLASS: Final = 0x200000  # greater than any code point, so that classes of characters never mix
_SPACE, _MARK, _DIGIT, _LETTER, _FOREIGN = (number * _CLASS for number in range(1, 6))


def collation_key(text: str) -> CollationKey:
    """A key that sorts texts by letters, then tones (ngang huyền hỏi ngã sắc nặng), then small before capital.

    White space comes before punctuation, digits, Vietnamese letters, other letters. Never raises.
    """
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for char, marks in _characters(unicodedata.normalize("NFD", text)):
        small = char.lower()
        letter, others = _letter_and_marks(small, marks)
        letters.append(_letter_rank(letter))
        tones += [0, *(_mark_rank(mark) for mark in others)]
        cases.append(int(small != char))
    return tuple(letters), tuple(tones), tuple(cases), unicodedata.normalize("NFC", text)


def _characters(decomposed: str) -> Iterator[tuple[str, str]]:
    """Each base character with the combining marks that follow it."""
    start = 0
    for index in range(1, len(decomposed) + 1):
        if index == len(decomposed) or not unicodedata.combining(decomposed[index]):
            yield decomposed[start], decomposed[start + 1 : index]
            start = index


def _letter_and_marks(base: str, marks: str) -> tuple[str, str]:
    """The Vietnamese letter with its own mark, and the marks that are left: tones and foreign ones."""
    for mark in _LETTER_MARKS:
        letter = unicodedata.normalize("NFC", base + mark)
        if mark in marks and letter in _ALPHABET:
            return letter, marks.replace(mark, "", 1)
    return base, marks


def _letter_rank(letter: str) -> int:
    if letter in _ALPHABET:
        return _LETTER + _ALPHABET.index(letter)
    if letter.isspace():
        return _SPACE + ord(letter)
    if letter.isdecimal():
        return _DIGIT + ord(letter)
    return (_FOREIGN if letter.isalpha() else _MARK) + ord(letter[0])


def _mark_rank(mark: str) -> int:
    return 1 + _TONES.index(mark) if mark in _TONES else len(_TONES) + 1 + ord(mark)
