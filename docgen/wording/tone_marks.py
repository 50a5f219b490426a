"""Where the tone mark stands in the open syllables oa, oe, uy: «hòa, khỏe, thủy» or «hoà, khoẻ, thuỷ».

NĐ 30/2020/NĐ-CP fixes neither and prints both («CỘNG HÒA», «uỷ quyền»), so it is a house style. Titles that are
quoted and names of people are not to be passed through here.
"""

import re
import unicodedata
from enum import StrEnum
from typing import Final

_FIRST: Final = "(?:[òỏõóọ][ae]|[ùủũúụ]y)"
_SECOND: Final = "(?:o[àảãáạèẻẽéẹ]|u[ỳỷỹýỵ])"
# The onsets of Vietnamese syllables keep «Chloé» and «Zoé» as they are. There is no q: in «quý» the u belongs to
# the onset. A letter or a mark on either side makes another syllable: «loạt», «toàn», «khuỷu».
_ONSET: Final = "(?:ngh|ng|nh|n|ch|c|gh|gi|g|kh|k|ph|p|th|tr|t|b|d|đ|h|l|m|r|s|v|x)?"
_BEFORE: Final = r"(?<![\w\u0300-\u036f])"
_AFTER: Final = r"(?![\w\u0300-\u036f])"
_MARK_FIRST: Final = re.compile(f"{_BEFORE}({_ONSET})({_FIRST}){_AFTER}", re.IGNORECASE)
_MARK_SECOND: Final = re.compile(f"{_BEFORE}({_ONSET})({_SECOND}){_AFTER}", re.IGNORECASE)
# NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1a prints the national name so; a house style does not change it
_NATIONAL_NAME: Final = re.compile(r"(CỘNG\s+)H(?:ÒA|OÀ)(\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM)")


class ToneMarkStyle(StrEnum):
    """A house style, named by what it looks like: which of the two is «old» is told differently."""

    FIRST_VOWEL = "hòa"
    SECOND_VOWEL = "hoà"


def place_tone_marks(text: str, style: ToneMarkStyle) -> str:
    """The text in NFC with the tone marks of oa, oe, uy placed in the style; letters and case stay.

    The national name in capitals is always «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM».
    """
    composed = unicodedata.normalize("NFC", text)
    misplaced = _MARK_SECOND if style is ToneMarkStyle.FIRST_VOWEL else _MARK_FIRST
    return _NATIONAL_NAME.sub(r"\1HÒA\2", misplaced.sub(_with_mark_moved, composed))


def styles_in(text: str) -> set[ToneMarkStyle]:
    """The styles that the text uses; two of them are an inconsistency. The national name does not count."""
    composed = _NATIONAL_NAME.sub("", unicodedata.normalize("NFC", text))
    patterns = {ToneMarkStyle.FIRST_VOWEL: _MARK_FIRST, ToneMarkStyle.SECOND_VOWEL: _MARK_SECOND}
    return {style for style, pattern in patterns.items() if pattern.search(composed)}


def _with_mark_moved(found: re.Match[str]) -> str:
    onset, vowels = found.group(1), unicodedata.normalize("NFD", found.group(2))
    # «o ̀ a» becomes «o a ̀», and back: the mark and the second vowel change places
    return onset + unicodedata.normalize("NFC", vowels[0] + vowels[2] + vowels[1])
