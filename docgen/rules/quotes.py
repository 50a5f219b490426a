"""Quotation marks: no blank inside them, one kind of them in a record."""

import re
from dataclasses import replace

from docgen.model import MeetingRecord, Plan, Severity
from docgen.rules.examples import SOUND
from docgen.rules.places import typed
from docgen.rules.rule import Spots, rule

_BLANK_INSIDE = re.compile(r"“[ \u00a0]|(?<![ \u00a0])[ \u00a0]+”")
_NO_BLANK_OUTSIDE = re.compile(r"(?<=[^\W\d_])“|”(?=[^\W\d_])")
# «ống 5" và 3"» are inches
_STRAIGHT = re.compile(r'(?<!\d)"(?P<words>[^"\n]*)"')


@rule(
    "VN-05",
    Severity.WARNING,
    "Sát trong dấu ngoặc kép không có dấu cách; cả hồ sơ dùng một kiểu “ ”.",
    wrong=(
        "“ 5 biết”",
        replace(SOUND, plan=replace(SOUND.plan or Plan(), opening="Thực hiện “ 5 biết” như sau:")),
    ),
    right="“5 biết”",
)
def quotation_marks(record: MeetingRecord) -> Spots:
    """«“ 5 biết”», «thi đua"Dân vận khéo "»; who types straight marks everywhere is left alone."""
    words = list(typed(record))
    has_curved = any("“" in text or "”" in text for _, text in words)
    for path, text in words:
        if _BLANK_INSIDE.search(text) or any(_is_blank_inside(found["words"]) for found in _STRAIGHT.finditer(text)):
            yield path, "Ô này có dấu cách sát trong dấu ngoặc kép. Hãy bỏ dấu cách này."
        elif _NO_BLANK_OUTSIDE.search(text):
            yield path, "Ô này thiếu dấu cách bên ngoài dấu ngoặc kép. Hãy thêm một dấu cách."
        elif has_curved and _STRAIGHT.search(text):
            yield path, 'Ô này có dấu ngoặc kép thẳng (" "), chỗ khác của hồ sơ dùng “ ”. Hãy dùng một kiểu “ ”.'


def _is_blank_inside(words: str) -> bool:
    return words != words.strip(" \u00a0") and bool(words.strip())
