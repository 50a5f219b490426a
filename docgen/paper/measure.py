"""How wide a text is when it is printed: sums of advance widths, as Word lays out a line.

The shipped Liberation fonts are metric twins of Times New Roman, Arial and Courier New, so the widths are those
of the real fonts. No kerning and no ligatures: Word uses neither unless the run asks for it.
"""

import logging
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import as_file, files
from types import MappingProxyType

from fontTools.ttLib import TTFont

logging.getLogger("fontTools").setLevel(logging.ERROR)  # it warns of the age of a shipped font

TWINS: Mapping[str, str] = MappingProxyType(
    {
        "Times New Roman": "LiberationSerif",
        "Arial": "LiberationSans",
        "Courier New": "LiberationMono",
        "Calibri": "Carlito",
        "Cambria": "Caladea",
        "Docgen Symbols": "DocgenSymbols",
        "Droid Sans Fallback": "DroidSansFallback",
    }
)
"""The shipped font (start of its file name) that has the widths of a named one. Any other family counts as serif."""

ONE_FACE = frozenset({"Docgen Symbols", "Droid Sans Fallback"})
"""Families that have a regular face only."""

FACES: Mapping[tuple[bool, bool], str] = MappingProxyType(
    {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}
)

WIDE_FROM = 0x2E80
"""From CJK radicals on, a character that our fonts lack takes a whole em (CJK, emoji); below, half an em."""

LINE_SLACK_PT = 0.01
"""Words that exceed the line by less than this still fit: sums of floats are not exact."""

Advances = dict[int, float]


@lru_cache(maxsize=64)
def advances(family: str, *, bold: bool = False, italic: bool = False) -> Advances:
    """Advance width of each character (by code point) in em; a width that was asked for is kept there."""
    face = FACES[False, False] if family in ONE_FACE else FACES[bold, italic]
    name = f"{TWINS.get(family, TWINS['Times New Roman'])}-{face}.ttf"
    with as_file(files("docgen") / "pdf" / "fonts" / name) as path, TTFont(path, lazy=True) as font:
        em = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {code: widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}


def text_width_pt(
    text: str, *, family: str = "Times New Roman", size_pt: float, bold: bool = False, italic: bool = False
) -> float:
    """Width of ``text`` on one line, in points. A combining mark takes no room, an unknown sign half an em or one."""
    table = advances(family, bold=bold, italic=italic)
    try:
        return sum([table[ord(sign)] for sign in text]) * size_pt
    except KeyError:
        table.update({ord(sign): _fallback_em(ord(sign)) for sign in text if ord(sign) not in table})
        return sum([table[ord(sign)] for sign in text]) * size_pt


def wrap(
    text: str,
    *,
    family: str = "Times New Roman",
    size_pt: float,
    bold: bool = False,
    italic: bool = False,
    width_pt: float,
) -> list[str]:
    """The lines into which Word breaks ``text`` at spaces; a word wider than the line stands on a line of its own.

    A line break in the text is kept. No-break spaces never break. No text gives no lines.
    """
    space = text_width_pt(" ", family=family, size_pt=size_pt, bold=bold, italic=italic)
    lines: list[str] = []
    for piece in text.splitlines():
        words = [word for word in piece.split(" ") if word]
        widths = [text_width_pt(word, family=family, size_pt=size_pt, bold=bold, italic=italic) for word in words]
        lines += _filled(words, widths, space, width_pt + LINE_SLACK_PT)
    return lines


def _filled(words: list[str], widths: list[float], space: float, room: float) -> list[str]:
    """``words`` joined into lines that are at most ``room`` wide."""
    lines: list[str] = []
    used = 0.0
    for word, width in zip(words, widths, strict=True):
        if lines and used + space + width <= room:
            lines[-1] += " " + word
            used += space + width
        else:
            lines.append(word)
            used = width
    return lines


def _fallback_em(code: int) -> float:
    """The width that we count for a sign which the fonts lack."""
    if unicodedata.category(chr(code)) in {"Mn", "Me", "Cf"}:
        return 0.0
    return 1.0 if code >= WIDE_FROM else 0.5
