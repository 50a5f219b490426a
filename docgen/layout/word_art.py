"""Letters as outlines: a word stretched to fill a box, as paths without text (a watermark is not to be read)."""

from functools import lru_cache
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from docgen.layout import faces
from docgen.layout.drawing_paths import Point, Segments
from docgen.layout.marks import Mark, PathMark
from docgen.paper.drawings import WordArt

LONGEST_TEXT = 500
VARIANTS = {look: name for name, look in faces.VARIANTS.items()}


def lay_word_art(art: WordArt, size: Point) -> list[Mark]:
    """The letters as wide and high as a box, from its upper left corner; none where our fonts hold none of them."""
    look, border = art.format, art.border
    variant = VARIANTS[look.bold, look.italic]
    path = _outline(art.text[:LONGEST_TEXT], faces.stand_in(look.family), variant, size)
    if not path:
        return []
    marks: list[Mark] = [PathMark(path, fill=look.color, opacity=art.opacity)]
    if border.width_pt:
        marks.append(PathMark(path, stroke_pt=border.width_pt, stroke=border.color))
    return marks


@lru_cache(maxsize=32)
def _outline(text: str, family: str, variant: str, size: Point) -> Segments:
    """The path of a text that fills a box of some size (width, height)."""
    with TTFont(faces.file_of(family, variant), lazy=True) as font:
        glyphs, names, metrics, line = font.getGlyphSet(), font.getBestCmap(), font["hmtx"].metrics, font["hhea"]
        letters = [names[ord(sign)] for sign in text if ord(sign) in names]
        wide = sum(metrics[letter][0] for letter in letters)
        if not wide:
            return ()
        x_scale, y_scale = size[0] / wide, size[1] / (line.ascent - line.descent)
        pen, across = SegmentPen(glyphs), 0
        for letter in letters:
            place = (x_scale, 0, 0, -y_scale, across * x_scale, line.ascent * y_scale)
            glyphs[letter].draw(TransformPen(pen, place))
            across += metrics[letter][0]
        return tuple(pen.segments)


class SegmentPen(BasePen):  # type: ignore[misc]  # the library ships no types
    """Collects what is drawn with it as segments of a path; its base turns quadratic curves into cubic ones."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.segments: list[tuple[str | float, ...]] = []

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the library's name
        self.segments.append(("M", *point))

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the library's name
        self.segments.append(("L", *point))

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802 - the library's name
        self.segments.append(("C", *points[0], *points[1], *points[2]))

    def _closePath(self) -> None:  # noqa: N802 - the library's name
        self.segments.append(("Z",))
