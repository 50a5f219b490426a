"""Bytes as Vietnamese text: Unicode in its forms, Windows-1258, and the letters of TCVN3 and VNI fonts."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from docgen.paper.formats import RunFormat
from docgen.word.legacy_encodings import modern
from docgen.wording import clean, fold_tones

SAMPLE = 20_000  # characters by which an encoding is judged
_ONSETS = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]"
_NUCLEI = (
    "oai|oao|oay|uao|uây|uôi|ươi|ươu|uya|uyê|uyu|yêu|iêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|"
    "ua|uâ|uê|ui|uô|uơ|ưa|ưi|ươ|ưu|uy|yê|[aăâeêioôơuưy]"
)
_SYLLABLE = re.compile(f"(?:{_ONSETS})?(?:{_NUCLEI})(?:ch|nh|ng|[cmnpt])?")
_WORD = re.compile(r"[^\W\d_]+")
_NOT_ASCII = re.compile("[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class OldFont:
    """The letters of the fonts from before Unicode. ``name`` is how people call them."""

    name: str
    to_unicode: Callable[[str], str]


def _from_font(family: str) -> Callable[[str], str]:
    look = RunFormat(family=family)
    return lambda text: modern(text, look).text


TCVN3 = OldFont("TCVN3 (ABC)", _from_font(".VnTime"))
VNI = OldFont("VNI", _from_font("VNI-Times"))
OLD_FONTS = (TCVN3, VNI)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding it was in, empty where that was certain."""

    text: str
    encoding: str = ""


def decoded(data: bytes) -> Decoded | None:
    """The text of some bytes, or None where no encoding fits them.

    A mark at the beginning decides; then UTF-8, if the bytes are sound; then the eight-bit encoding in which most
    of the words are Vietnamese syllables.
    """
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    if data.count(0, 0, SAMPLE) > len(data[:SAMPLE]) // 8:
        return _strictly(data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    return _strictly(data, "utf-8") or _eight_bit(data)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return None


def _eight_bit(data: bytes) -> Decoded | None:
    if data.count(0):
        return None
    western = data.decode("latin-1")
    candidates = [Decoded(font.to_unicode(western), font.name) for font in OLD_FONTS]
    windows = data.decode("cp1258", "replace")
    candidates.insert(0, Decoded(clean(windows), "Windows-1258"))
    best = max(candidates, key=lambda each: vietnamese_score(each.text))
    return best if vietnamese_score(best.text) >= 0 else None


def vietnamese_score(text: str) -> int:
    """How Vietnamese a text looks: syllables with marks count for it, words and signs that are none against it."""
    sample = text[:SAMPLE]
    score = 0
    for word in _WORD.findall(sample):
        if not word.isascii():
            score += 1 if _is_syllable(word) else -1
    signs = _NOT_ASCII.findall(_WORD.sub("", sample))
    return score - len(signs)


def _is_syllable(word: str) -> bool:
    is_one_case = word in (word.lower(), word.upper(), word.capitalize())
    return is_one_case and _SYLLABLE.fullmatch(fold_tones(word)) is not None
