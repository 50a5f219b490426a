"""Texts as they are printed: in which face and size, how wide, how tall.

Widths are sums of advance widths, as Word lays out a line: no kerning and no ligatures, unless the run asks for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from docgen.layout import faces, shaping
from docgen.layout.marks import Face, Glyph
from docgen.layout.proportions import proportions
from docgen.paper.formats import RunFormat
from docgen.paper.measure import Advances, advances

RAISED_SCALE = 0.65  # the size of a raised or lowered character, as Word draws it with Times New Roman
MISSING_SCALE = 0.75  # of the square that stands for a letter; an Arabic one is about as wide
SMALL_CAPS_SCALE = 0.8  # the size of a small capital, as Word draws it
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"  # printed as a hyphen, which every font has
SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # a place where a word may be divided; printed as a hyphen at the end of a line only
SHIFTS = {1: 0.35, 0: 0.0, -1: -0.14}  # by how much of the font size it is moved; 0.14 is what Times New Roman says
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u200e\u200f\u00ad"))


@dataclass(frozen=True, slots=True)
class Ink:
    """How the characters of a run are set: the format, resolved to one shipped face.

    ``ascent_pt`` and ``descent_pt`` make the height of a single-spaced line of this run. ``rise_pt`` lifts the
    characters. ``square_pt`` is the width that each character takes, where they are set in squares; else 0. Where
    ``is_missing``, the face holds none of the characters, and a sign is printed for each of them. ``scale`` stretches
    the characters sideways, as the run asks for it and as the face is narrower than the one it stands for.
    """

    look: RunFormat
    face: Face
    size_pt: float
    rise_pt: float
    ascent_pt: float
    descent_pt: float
    advances: Advances
    square_pt: float = 0.0
    is_missing: bool = False
    scale: float = 1.0

    def width(self, text: str) -> float:
        """The width of some characters, in points."""
        look = self.look
        if self.is_missing:
            return sum(glyph.advance for glyph in self.shaped(text)) * self.size_pt * self.scale + (
                look.spacing_pt * len(text)
            )
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
        return wide * self.scale + look.spacing_pt * len(text)

    def alone(self) -> tuple[float, float]:
        """How far raised or lowered characters reach above and below the baseline of a line of nothing else."""
        lift = self.rise_pt - self.look.shift_pt
        return max(self.ascent_pt * RAISED_SCALE + lift, 0.0), max(self.descent_pt * RAISED_SCALE - lift, 0.0)

    def shaped(self, text: str) -> tuple[Glyph, ...]:
        """The glyphs of a text that has to be shaped."""
        if self.is_missing:
            wide = self.square_pt / self.size_pt or None
            return shaping.stand_ins(text, faces.MISSING_GLYPH, self.face, wide)
        return shaping.shape(text, self.face, kerning=self.look.kerning)


@lru_cache(maxsize=4096)
def ink(look: RunFormat, *, in_capitals: bool = False) -> Ink:
    """How a run of some format is set in the face that stands in for its family."""
    family = faces.stand_in(look.family)
    face = Face(family, look.bold, look.italic)
    size = look.size_pt * (RAISED_SCALE if look.raised else 1.0)
    rise = SHIFTS[look.raised] * look.size_pt + look.shift_pt
    ascent, descent = faces.line_parts(family)
    scale, known = look.scale, proportions(look.family)
    if known is not None:
        scale *= (known.bold_width if look.bold else known.width) * (known.capitals if in_capitals else 1.0)
        ascent, descent = known.ascent, known.descent
    square = look.size_pt if look.square else 0.0
    table = advances(family, bold=look.bold, italic=look.italic)
    reach = (ascent * look.size_pt, descent * look.size_pt)
    return Ink(look, face, size, rise, *reach, table, square, scale=scale)


@lru_cache(maxsize=256)
def missing_ink(look: RunFormat, *, is_wide: bool) -> Ink:
    """How characters are set that no shipped face holds: as squares, narrow ones for letters of other alphabets."""
    given = replace(look, square=is_wide, scale=look.scale * (1.0 if is_wide else MISSING_SCALE))
    return replace(ink(given), is_missing=True)


def inks(text: str, look: RunFormat) -> Iterator[tuple[str, Ink]]:
    """A text in the stretches that it is printed in: capitals written out, each in a face that holds its characters.

    A character that none of our fonts holds is printed as a square (PDF/A-2, ISO 19005-2 §6.2.11.8, forbids empty
    glyphs), and keeps its place in what is read and searched.
    """
    if look.caps:
        text, look = text.upper(), replace(look, caps=False, small_caps=False)
    if look.small_caps:
        yield from _small_capitals(text, look)
        return
    base = ink(look) if proportions(look.family) is None else ink(look, in_capitals=text.isupper())
    if base.face in _PLAIN and text.isascii() and text.isprintable():
        yield text, base
        return
    if not base.square_pt and faces.characters(base.face.family).issuperset(text):
        yield text, base
    else:
        yield from _by_face(_clean(text), look)


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
                yield found, missing_ink(own, is_wide=all(sign >= "\u2e80" for sign in found))
