"""Text without its marks, for search and for file names."""

import re
import unicodedata
from typing import Final

_STROKES: Final = str.maketrans({"đ": "d", "Đ": "D"})  # Unicode gives đ no decomposition
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SLUG_LENGTH: Final = 60
_FALLBACK: Final = "van-ban"
# Windows keeps these names for devices, whatever the suffix; «con» is also a Vietnamese word
_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def fold(text: str) -> str:
    """The text without marks and case: «Đỗ Đình Cường» gives «do dinh cuong». Two equal folds match in a search."""
    folded = unicodedata.normalize("NFD", text.translate(_STROKES)).casefold()
    return unicodedata.normalize("NFC", "".join(char for char in folded if unicodedata.category(char) != "Mn"))


def fold_tones(text: str) -> str:
    """The text without tones and case, the letters kept apart: «Đặng» gives «đăng», not «dang»."""
    folded = unicodedata.normalize("NFD", text).casefold()
    return unicodedata.normalize("NFC", "".join(char for char in folded if char not in _TONES))


def slug(text: str) -> str:
    """ASCII words in small letters joined by «-», safe as a file name everywhere.

    At most 60 characters, cut between words where there is more than one; «van-ban» when nothing is left.
    """
    words = re.findall("[a-z0-9]+", fold(text))
    name = "-".join(words)[: _SLUG_LENGTH + 1]
    if len(name) > _SLUG_LENGTH:
        name = name[:_SLUG_LENGTH] if "-" not in name else name.rpartition("-")[0]
    return f"{_FALLBACK}-{name}" if name in _DEVICES else name or _FALLBACK
