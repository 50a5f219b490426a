"""The shipped font files, opened once: glyphs and codes of characters, widths, measures.

A code is a glyph's number in the whole font (Identity-H, ISO 32000-1 §9.7.4.2), so that text needs no table of its own.
"""

import struct
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType

import uharfbuzz as hb

from docgen.layout import faces
from docgen.pdf.objects import number, numbers

KEPT_WORDS = 20_000  # of a face, ready coded; Vietnamese is written with some 7,000 syllables
UNSPELLED = "\u200b"  # for a glyph that no character has: each must stand for something (ISO 19005-2 §6.2.11.7.2)
ALIKE: Mapping[int, int] = MappingProxyType({0xA0: 0x20, 0x2011: 0x2D})  # no-break space and hyphen, for fonts without
BLANK = frozenset({"Cf", "Zs"})  # no ink: nothing is printed for such a character that a font lacks
FIXED_PITCH, SERIF, NONSYMBOLIC, ITALIC = 1, 1 << 1, 1 << 5, 1 << 6  # ISO 32000-1 table 123
SERIF_FAMILIES = frozenset({faces.SERIF, faces.CAMBRIA, faces.MONO})
STEM_PER_MILLE = {False: 80, True: 140}  # ISO 32000-1 table 122, StemV: only read where a reader makes up a font
BYTES = tuple({0x28: "\\(", 0x29: "\\)", 0x5C: "\\\\", 0x0D: "\\r"}.get(byte, chr(byte)) for byte in range(256))


@cache
def code(glyph: int) -> str:
    """A glyph's number as two signs of a literal string (ISO 32000-1 §7.3.4.2)."""
    return BYTES[glyph >> 8] + BYTES[glyph & 0xFF]


class Words(dict[str, str]):
    """The codes of words in one face, as they stand in a literal string; made when a word is first asked for."""

    def __init__(self, font: "FontFile") -> None:
        super().__init__()
        self.font = font

    def __missing__(self, word: str) -> str:
        if len(self) >= KEPT_WORDS:
            self.clear()
        written = self[word] = "".join(code(glyph) for glyph in map(self.font.glyph, word) if glyph)
        return written


@dataclass(slots=True, eq=False)
class FontFile:
    """A font file opened once, for all papers."""

    name: str
    family: str
    is_bold: bool
    face: hb.Face
    font: hb.Font
    glyphs: dict[str, int] = field(default_factory=dict)
    widths: dict[int, float] = field(default_factory=dict)
    words: Words = field(init=False)
    space: str = field(init=False)

    def __post_init__(self) -> None:
        self.words = Words(self)
        self.space = self.words[" "]

    def glyph(self, sign: str) -> int:
        """The glyph's number of a character; that of a box for one that the font lacks, 0 for none at all.

        Glyph 0 must not be printed (ISO 19005-2 §6.2.11.8).
        """
        found = self.glyphs.get(sign)
        if found is None:
            found = self.glyphs[sign] = self._glyph(ord(sign))
        return found

    def _glyph(self, point: int) -> int:
        boxes = () if unicodedata.category(chr(point)) in BLANK else (ord(faces.MISSING_GLYPH), ord("?"))
        points = (point, ALIKE.get(point, point), *boxes)
        return next(filter(None, map(self.font.get_nominal_glyph, points)), 0)

    def has(self, sign: str) -> bool:
        """Whether the font holds a character itself."""
        return bool(self.font.get_nominal_glyph(ord(sign)))

    def advance(self, glyph: int) -> float:
        """A glyph's width in thousandths of an em."""
        found = self.widths.get(glyph)
        if found is None:
            found = self.widths[glyph] = self.font.get_glyph_h_advance(glyph) * 1000 / self.face.upem
        return found


@lru_cache(maxsize=64)
def font_file(family: str, is_bold: bool, is_italic: bool) -> FontFile:  # noqa: FBT001 - a Face, spread out
    """The font file of a face."""
    variants = {style: variant for variant, style in faces.VARIANTS.items()}
    path = faces.file_of(family, variants[is_bold, is_italic])
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    return FontFile(path.stem, family, is_bold, face, hb.Font(face))


@lru_cache(maxsize=64)
def characters(font: FontFile) -> dict[int, str]:
    """The character of each glyph of a font that has one."""
    points = sorted(font.face.unicodes, reverse=True)
    return {font.font.get_nominal_glyph(point) or 0: chr(point) for point in points}


@lru_cache(maxsize=64)
def description(font: FontFile) -> str:
    """The measures of a font descriptor (ISO 32000-1 §9.8.1), from the OpenType tables head, hhea, post and OS/2."""
    per_mille = 1000 / font.face.upem
    box = struct.unpack_from(">4h", font.face.reference_table("head").data, 36)
    ascent, descent = struct.unpack_from(">2h", font.face.reference_table("hhea").data, 4)
    angle, pitch = struct.unpack_from(">i4xI", font.face.reference_table("post").data, 4)
    capital = font.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT) or ascent
    flags = NONSYMBOLIC | (FIXED_PITCH if pitch else 0) | (ITALIC if angle else 0)
    flags |= SERIF if font.family in SERIF_FAMILIES else 0
    return (
        f"/Flags {flags}/FontBBox[{numbers(*(round(edge * per_mille) for edge in box))}]"
        f"/ItalicAngle {number(angle / 65536)}/Ascent {round(ascent * per_mille)}/Descent {round(descent * per_mille)}"
        f"/CapHeight {round(capital * per_mille)}/StemV {STEM_PER_MILLE[font.is_bold]}"
    )
