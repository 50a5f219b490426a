"""Shaping: the glyphs of a text whose letters change with their neighbours, or that is kerned."""

import re
import unicodedata
from functools import cache, lru_cache

import uharfbuzz as harfbuzz

from docgen.layout import faces
from docgen.layout.marks import Face, Glyph
from docgen.paper.formats import RunFormat

# what is left out here are combining marks, scripts whose letters join or move, and signs that change others
COMPLEX = re.compile("[^\u0000-\u02ff\u0370-\u0482\u048a-\u0590\u10a0-\u10ff\u1e00-\u200a\u2010-\ufb1c]")


def is_needed(text: str, look: RunFormat) -> bool:
    """Whether the glyphs of a text are not simply those of its characters one by one."""
    if look.kerning:
        return True
    return not text.isascii() and COMPLEX.search(text) is not None


@lru_cache(maxsize=20_000)
def shape(text: str, face: Face, *, kerning: bool) -> tuple[Glyph, ...]:
    """The glyphs of a text from left to right, kerned if so asked for; no optional ligatures."""
    buffer = harfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    font = _font(face)
    harfbuzz.shape(font, buffer, {"kern": kerning, "liga": False, "clig": False})
    em = font.face.upem
    glyphs, seen = [], set()
    bounds = _cluster_ends([info.cluster for info in buffer.glyph_infos], len(text))
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        start = info.cluster
        part = "" if start in seen else text[start : bounds[start]]
        seen.add(start)
        glyphs.append(
            Glyph(info.codepoint, position.x_advance / em, position.x_offset / em, position.y_offset / em, part)
        )
    return tuple(glyphs)


@lru_cache(maxsize=20_000)
def stand_ins(text: str, sign: str, face: Face, advance: float | None) -> tuple[Glyph, ...]:
    """The glyph of a sign for each character of a text, of its own width or another; marks add to their letter."""
    number, own, dx, dy, _ = shape(sign, face, kerning=False)[0]
    letters: list[str] = []
    for each in text:
        if letters and unicodedata.combining(each):
            letters[-1] += each
        else:
            letters.append(each)
    return tuple(Glyph(number, own if advance is None else advance, dx, dy, letter) for letter in letters)


def _cluster_ends(starts: list[int], length: int) -> dict[int, int]:
    """Where in the text each cluster ends."""
    ordered = sorted(set(starts))
    return dict(zip(ordered, [*ordered[1:], length], strict=True))


@cache
def _font(face: Face) -> "harfbuzz.Font":
    variant = next(name for name, look in faces.VARIANTS.items() if look == (face.bold, face.italic))
    blob = harfbuzz.Blob.from_file_path(str(faces.file_of(face.family, variant)))
    return harfbuzz.Font(harfbuzz.Face(blob))
