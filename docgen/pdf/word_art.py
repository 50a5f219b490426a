"""Letters as outlines: a word stretched to fill a box, as a picture without text (a watermark is not to be read)."""

from functools import lru_cache

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from docgen.paper.drawings import WordArt
from docgen.pdf import faces
from docgen.pdf.css import number, pt

LONGEST_TEXT = 500
BLACK = "000000"


def svg(art: WordArt) -> str:
    """The letters as SVG, stretched to the box. "" where our fonts hold none of them."""
    look = art.format
    path = _outline(
        art.text[:LONGEST_TEXT], faces.stand_in(look.family), (look.bold, look.italic), (art.width_pt, art.height_pt)
    )
    if not path:
        return ""
    ink = f'fill="#{look.color or BLACK}" fill-opacity="{number(art.opacity)}"'
    if art.border.width_pt:
        ink += f' stroke="#{art.border.color or BLACK}" stroke-width="{number(art.border.width_pt)}"'
    size = f'width="{pt(art.width_pt)}" height="{pt(art.height_pt)}"'
    view = f"0 0 {number(art.width_pt)} {number(art.height_pt)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{view}"><path {ink} d="{path}"/></svg>'


@lru_cache(maxsize=32)
def _outline(text: str, family: str, variant: tuple[bool, bool], size: tuple[float, float]) -> str:
    """The path of a text that fills a box of some size, in points from its upper left corner."""
    name = next(name for name, look in faces.VARIANTS.items() if look == variant)
    with TTFont(faces.file_of(family, name), lazy=True) as font:
        glyphs, names, metrics, line = font.getGlyphSet(), font.getBestCmap(), font["hmtx"].metrics, font["hhea"]
        letters = [names[ord(sign)] for sign in text if ord(sign) in names]
        wide = sum(metrics[letter][0] for letter in letters)
        if not wide:
            return ""
        x_scale, y_scale = size[0] / wide, size[1] / (line.ascent - line.descent)
        pen, across = SVGPathPen(glyphs, ntos=number), 0
        for letter in letters:
            place = (x_scale, 0, 0, -y_scale, across * x_scale, line.ascent * y_scale)
            glyphs[letter].draw(TransformPen(pen, place))
            across += metrics[letter][0]
        return str(pen.getCommands())
