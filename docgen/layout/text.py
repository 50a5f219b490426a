"""Texts as they are printed: in which face and size, how wide, how tall.

Widths are sums of advance widths, as Word lays out a line: no kerning and no ligatures, unless the run asks for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from docgen.layout import faces, shaping
from docgen.layout.marks import Face, Glyph
from docgen.paper.formats import RunFormat
from docgen.paper.measure import Advances, advances

RAISED_SCALE = 0.65  # the size of a raised or lowered character, as Word draws it with Times New Roman
SMALL_CAPS_SCALE = 0.8  # the size of a small capital, as Word draws it
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"  # printed as a hyphen, which every font has
RAISED_SHIFT = 0.35  # by how much of the font size it is moved
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u200e\u200f\u00ad"))


@dataclass(frozen=True, slots=True)
class Ink:
    """How the characters of a run are set: the format, resolved to one shipped face.

    ``ascent_pt`` and ``descent_pt`` make the height of a single-spaced line of this run. ``rise_pt`` lifts the
    characters. ``square_pt`` is the width that each character takes, where they are set in squares; else 0.
    """

    look: RunFormat
    face: Face
    size_pt: float
    rise_pt: float
    ascent_pt: float
    descent_pt: float
    advances: Advances
    square_pt: float = 0.0

    def width(self, text: str) -> float:
        """The width of some characters, in points."""
        look = self.look
        if self.square_pt:
            return (self.square_pt + look.spacing_pt) * len(text)
        if shaping.is_needed(text, look):
            wide = sum(glyph.advance for glyph in self.shaped(text)) * self.size_pt
        else:
            table = self.advances
            try:
                wide = sum([table[ord(sign)] for sign in text]) * self.size_pt
            except KeyError:
                table.update({ord(sign): 0.0 for sign in text if ord(sign) not in table})
                wide = sum([table[ord(sign)] for sign in text]) * self.size_pt
        return wide * look.scale + look.spacing_pt * len(text)

    def shaped(self, text: str) -> tuple[Glyph, ...]:
        """The glyphs of a text that has to be shaped."""
        return shaping.shape(text, self.face, kerning=self.look.kerning)


@lru_cache(maxsize=4096)
def ink(look: RunFormat) -> Ink:
    """How a run of some format is set in the face that stands in for its family."""
    family = faces.stand_in(look.family)
    face = Face(family, look.bold, look.italic)
    size = look.size_pt * (RAISED_SCALE if look.raised else 1.0)
    rise = look.raised * look.size_pt * RAISED_SHIFT + look.shift_pt
    ascent, descent = faces.line_parts(family)
    square = look.size_pt if look.square else 0.0
    table = advances(family, bold=look.bold, italic=look.italic)
    return Ink(look, face, size, rise, ascent * look.size_pt, descent * look.size_pt, table, square)


def inks(text: str, look: RunFormat) -> Iterator[tuple[str, Ink]]:
    """A text in the stretches that it is printed in: capitals written out, each in a face that holds its characters.

    A character that none of our fonts holds becomes a square (PDF/A-2, ISO 19005-2 §6.2.11.8, forbids empty glyphs).
    """
    base = ink(replace(look, caps=False)) if look.caps else ink(look)
    if look.caps:
        text = text.upper()
    if look.small_caps and not look.caps:
        yield from _small_capitals(text, look)
        return
    if base.face in _PLAIN and text.isascii() and text.isprintable():
        yield text, base
        return
    if not base.square_pt and faces.characters(base.face.family).issuperset(text):
        yield text, base
    else:
        yield from _by_face(_clean(text), base.look)


def missing(text: str, look: RunFormat) -> set[str]:
    """The characters of a text that no shipped font holds, or that its own stand-in lacks and no other one has."""
    if text.isascii():
        return set()
    known = faces.characters(faces.stand_in(look.family))
    left = set(_clean(text)) - known
    return {sign for sign in left if not any(sign in faces.characters(other) for other in faces.OTHERS)}


_PLAIN = frozenset(
    Face(family, bold, italic)
    for family in (faces.SERIF, faces.SANS, faces.MONO, faces.CALIBRI, faces.CAMBRIA)
    for bold in (False, True)
    for italic in (False, True)
)


def _clean(text: str) -> str:
    """A text without invisible characters, and with the hyphen that every font has."""
    return text.translate(INVISIBLE).replace(NO_BREAK_HYPHEN, "-")


def _small_capitals(text: str, look: RunFormat) -> Iterator[tuple[str, Ink]]:
    large = replace(look, small_caps=False)
    small = replace(large, size_pt=look.size_pt * SMALL_CAPS_SCALE)
    for is_small, signs in groupby(text, str.islower):
        yield from inks("".join(signs).upper(), small if is_small else large)


def _by_face(text: str, look: RunFormat) -> Iterator[tuple[str, Ink]]:
    """A text in stretches of one font: a character that the run's own font lacks is taken from another."""
    for part, family in faces.pieces(text, look.family):
        known = faces.characters(family)
        own = look if family == faces.stand_in(look.family) else replace(look, family=family)
        if known.issuperset(part):
            yield part, ink(own)
            continue
        for is_known, signs in groupby(part, known.__contains__):
            found = "".join(signs)
            if is_known:
                yield found, ink(own)
            else:
                wide = all(sign >= "\u2e80" for sign in found)
                yield faces.MISSING_GLYPH * len(found), ink(replace(own, square=wide))
