"""Text as it may stand in a record and in a Word file: normal form, forbidden characters, end marks."""

import re
import unicodedata

# XML 1.0 (Fifth Edition), production [2] Char: everything that it does not list
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEPARATORS = ";, \t\n\r\u00a0"
DASHES = "-–—+•*"
"""What clerks type, or paste from Word, before an item of a list."""
_DASHES = re.compile(rf"(?:[{re.escape(DASHES)}]\s*)+")
_END_MARKS = ("./.", "./", ".")  # «./» is a «./.» that was not typed to its end
OWN_STOPS = ("...", "v.v.")
"""Full stops that belong to the words, not to the list or sentence that they end."""


def clean(text: str) -> str:
    """The text in NFC, with line feeds as line ends and without white space around it.

    TCVN 6909:2001 admits precomposed and combining forms; one form is kept so that equal words are equal text.
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def forbidden_characters(text: str) -> list[tuple[int, int]]:
    """Index and code point of each character that XML 1.0, and so a Word file, cannot hold."""
    return [(found.start(), ord(found.group())) for found in _NOT_XML.finditer(text)]


def typed_dash(text: str) -> str:
    """The dash, the bullet or the plus that a line was typed with, "" for a line without."""
    return text[:1] if _DASHES.match(text) else ""


def without_dash(text: str) -> str:
    """The line without the dashes, bullets and pluses that it was typed with."""
    bare = text.strip()
    found = _DASHES.match(bare)
    return bare[found.end() :] if found else bare


def sentence_end(text: str, mark: str) -> str:
    """The text with ``mark`` in place of the semicolons, commas, full stops and ``./.`` at its end.

    The full stops of «v.v.» and «...» stay, and are not doubled. A text of marks only gives the mark alone.
    """
    bare = _without_end_marks(text)
    return bare if mark == "." and bare.endswith(OWN_STOPS) else bare + mark


def _without_end_marks(text: str) -> str:
    bare = text.rstrip(_SEPARATORS)
    while not bare.endswith(OWN_STOPS):
        mark = next((mark for mark in _END_MARKS if bare.endswith(mark)), None)
        if mark is None:
            break
        bare = bare.removesuffix(mark).rstrip(_SEPARATORS)
    return bare
