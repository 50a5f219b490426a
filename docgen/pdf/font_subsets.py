"""Parts of fonts, as small as their papers need them: the file, the widths, the way back to Unicode.

A door to HarfBuzz, whose subsetter takes a quarter of a millisecond for a face.
"""

import hashlib
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from docgen.layout import faces
from docgen.pdf.font_files import FontFile
from docgen.pdf.objects import number

DROPPED_TABLES = ("BASE", "FFTM", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "gasp", "kern", "name", "vhea", "vmtx")
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = frozenset(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES) | frozenset(
    "bcdđfghjklmnpqrstvwxz"
)
BLOCKS = (SMALL, frozenset(letter.upper() for letter in SMALL), frozenset(" !\"%&'()*+,-./0123456789:;?“”–\xa0"))
"""What a Vietnamese text is made of."""
FULL_FROM = 60
"""From so many different characters on, a font holds all of the blocks that they stand in: 3 kB more in a file, but the
papers of one template share their font, though each has other names in it. A face that prints a few lines only is cut
to measure, which is done in less than a millisecond."""

FONT_LEVEL = 6  # of deflate; 9 saves 30 bytes of 8,000

CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{ranges}
endcmap CMapName currentdict /CMap defineresource pop end end"""
CMAP_ENTRIES = 100  # of one section (ISO 32000-1 §9.10.3, Adobe Technical Note #5014)


@dataclass(frozen=True, slots=True)
class Subset:
    """A part of a font, ready to be embedded; its streams are packed."""

    name: str
    file: bytes
    length: int
    widths: str
    to_unicode: bytes


def subset(font: FontFile, text: str, shaped: Mapping[int, str]) -> Subset:
    """The part of a font that prints a text, and some glyphs that shaping made of others."""
    signs = frozenset(text)
    if len(signs) >= FULL_FROM:
        signs = signs.union(*(block for block in _blocks(font) if not block.isdisjoint(signs)))
    return _subset(font, signs, tuple(sorted(shaped.items())))


@lru_cache(maxsize=64)
def _blocks(font: FontFile) -> tuple[frozenset[str], ...]:
    """The blocks as far as a font has them."""
    return tuple(frozenset(filter(font.has, block)) for block in BLOCKS)


@lru_cache(maxsize=256)
def _subset(font: FontFile, signs: frozenset[str], shaped: tuple[tuple[int, str], ...]) -> Subset:
    texts = _texts(font, signs) if not shaped else {**dict(shaped), **_texts(font, signs)}
    texts.pop(0, None)
    glyphs = sorted(texts)
    data = _cut(font, glyphs)
    return Subset(
        name=f"{_prefix(font.name, glyphs)}+{font.name}",
        file=zlib.compress(data, FONT_LEVEL),
        length=len(data),
        widths=_widths(font, glyphs),
        to_unicode=zlib.compress(_to_unicode(texts).encode("ascii"), FONT_LEVEL),
    )


def _texts(font: FontFile, signs: frozenset[str]) -> dict[int, str]:
    """The character of each glyph; where several share one, that which the font holds, the first in Unicode.

    Control characters must not be what a glyph stands for (ISO 19005-2 §6.2.11.7.2).
    """
    texts = {
        font.glyph(sign): faces.MISSING_GLYPH if unicodedata.category(sign).startswith("C") else sign
        for sign in sorted(signs, reverse=True)
    }
    if len(texts) < len(signs):
        texts |= {font.glyph(sign): sign for sign in sorted(signs, reverse=True) if font.has(sign)}
    return texts


def _cut(font: FontFile, glyphs: Iterable[int]) -> bytes:
    request = hb.SubsetInput()
    request.glyph_set.update(glyphs)
    request.drop_table_tag_set.update(struct.unpack(">I", tag.encode().ljust(4))[0] for tag in DROPPED_TABLES)
    request.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    return bytes(hb.subset(font.face, request).blob.data)


def _prefix(title: str, glyphs: Sequence[int]) -> str:
    """Six capitals that are others for another subset (ISO 32000-1 §9.6.4)."""
    digest = hashlib.md5(f"{title}{glyphs}".encode(), usedforsecurity=False).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _widths(font: FontFile, glyphs: Sequence[int]) -> str:
    """The W array: runs of consecutive glyphs with their widths (ISO 32000-1 §9.7.4.3)."""
    parts: list[str] = []
    before = -2
    for glyph in glyphs:
        width = number(round(font.advance(glyph), 1))
        parts.append(f" {width}" if glyph == before + 1 else f"]{glyph}[{width}")
        before = glyph
    return f"[{''.join(parts).removeprefix(']')}]]" if parts else "[]"


def _to_unicode(texts: Mapping[int, str]) -> str:
    """The CMap from glyphs to characters (ISO 32000-1 §9.10.3): ranges of both in step, then texts of many signs."""
    single = {glyph: ord(text) for glyph, text in texts.items() if len(text) == 1}
    ranges = [f"<{first:04X}><{last:04X}><{_utf16(chr(single[first]))}>" for first, last in _in_step(single)]
    others = [f"<{glyph:04X}><{_utf16(text)}>" for glyph, text in sorted(texts.items()) if len(text) > 1]
    return CMAP.format(ranges="\n".join((*_sections("bfrange", ranges), *_sections("bfchar", others))))


def _in_step(points: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Runs of glyphs whose characters follow each other, too. Only the last byte may change within one."""
    first = last = -1
    for glyph, point in sorted(points.items()):
        if first < 0 or glyph != last + 1 or point != points[last] + 1 or not (glyph & 0xFF and point & 0xFF):
            if first >= 0:
                yield first, last
            first = glyph
        last = glyph
    if first >= 0:
        yield first, last


def _sections(kind: str, entries: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(entries), CMAP_ENTRIES):
        part = entries[start : start + CMAP_ENTRIES]
        yield "\n".join((f"{len(part)} begin{kind}", *part, f"end{kind}"))


def _utf16(text: str) -> str:
    return text.encode("utf-16-be", "replace").hex().upper()
