"""Texts as printed: capitals written out, characters of symbols in their font, and how wide all that is."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from unicodedata import east_asian_width

from docgen.paper.drawings import Group, Picture, Shape
from docgen.paper.formats import RunFormat
from docgen.paper.measure import text_width_pt
from docgen.paper.nodes import Inline, NoteMark, PageField, Text
from docgen.pdf import css, faces

SMALL_CAPS_SCALE = 0.8  # the size of a small capital, as Word draws it
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"  # printed as a hyphen, which every font has
FIELD_SAMPLE = "00"  # the width a page number is counted with beside a tab stop


def pieces(text: str, look: RunFormat) -> Iterator[tuple[str, RunFormat]]:
    """A text in the pieces that it is printed in: capitals, stretched characters, signs that another font holds."""
    for part, format_ in _in_capitals(text, look):
        stretched = _stretched(part, format_)
        yield from _by_font(part, stretched)


def inline_width(item: Inline) -> float:
    """The width of an inline on one line."""
    match item:
        case Text() | NoteMark() if not item.format.hidden:
            return text_width(item.text, item.format)
        case PageField():
            return text_width(FIELD_SAMPLE, item.format)
        case Picture(anchor=None) | Shape(anchor=None) | Group(anchor=None):
            return item.width_pt
        case _:
            return 0.0


def text_width(text: str, look: RunFormat) -> float:
    """The width of a text as it is printed."""
    return sum(_width(part, format_) for part, format_ in pieces(text, look))


def _in_capitals(text: str, look: RunFormat) -> Iterator[tuple[str, RunFormat]]:
    if look.caps:
        yield text.upper(), look
    elif look.small_caps:
        yield from _small_capitals(text, look)
    else:
        yield text, look


def _small_capitals(text: str, look: RunFormat) -> Iterator[tuple[str, RunFormat]]:
    small = replace(look, size_pt=look.size_pt * SMALL_CAPS_SCALE)
    starts = [
        0,
        *(i + 1 for i, (left, right) in enumerate(pairwise(text)) if left.islower() != right.islower()),
        len(text),
    ]
    for start, end in pairwise(starts):
        piece = text[start:end]
        yield piece.upper(), small if piece.islower() else look


def _stretched(text: str, look: RunFormat) -> RunFormat:
    """The format with a stretch of the characters (w:w) as space between them: the same width, which breaks lines."""
    if look.scale == 1.0 or not text:
        return look
    more = (look.scale - 1) * _width(text, replace(look, scale=1.0)) / len(text)
    return replace(look, scale=1.0, spacing_pt=look.spacing_pt + more)


def _by_font(text: str, look: RunFormat) -> Iterator[tuple[str, RunFormat]]:
    """A text in stretches of one font: a character that the run's own font lacks is taken from another."""
    own = faces.stand_in(look.family)
    for part, family in faces.pieces(text, look.family):
        yield from _squared(part, look if family == own else replace(look, family=family))


def _squared(text: str, look: RunFormat) -> Iterator[tuple[str, RunFormat]]:
    """A text apart from the wide characters in it that no font of ours holds: these keep their square places."""
    known = faces.characters(faces.stand_in(look.family))
    if known.issuperset(text):
        yield text, look
        return
    for is_square, signs in groupby(text, lambda sign: sign not in known and east_asian_width(sign) in "WF"):
        yield "".join(signs), replace(look, square=True) if is_square else look


def _width(text: str, look: RunFormat) -> float:
    size = look.size_pt * (css.RAISED_SCALE if look.raised else 1.0)
    family = faces.stand_in(look.family)
    hyphens = text.replace(NO_BREAK_HYPHEN, "-")
    width = text_width_pt(hyphens, family=family, size_pt=size, bold=look.bold, italic=look.italic)
    return width + look.spacing_pt * len(text)
