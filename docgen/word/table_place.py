"""Where a table stands: its indent, or its place on the page when text flows around it. ECMA-376 §17.4.50, §17.4.57."""

from lxml import etree

from docgen.paper.drawings import Anchor, HorizontalOrigin, VerticalOrigin, Wrap
from docgen.paper.formats import Align, Borders, Sides, VerticalAlign
from docgen.word import values
from docgen.word.names import w

EDGE_MODE = 15  # from this compatibility mode on the indent is that of the table's edge, before of its text
HORIZONTAL = {"page": HorizontalOrigin.PAGE, "margin": HorizontalOrigin.MARGIN}
VERTICAL = {"page": VerticalOrigin.PAGE, "text": VerticalOrigin.PARAGRAPH}
ACROSS = {  # §17.18.108; inside and outside are those of an odd page
    "left": Align.LEFT,
    "inside": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "outside": Align.RIGHT,
}
DOWN = {
    "top": VerticalAlign.TOP,
    "inside": VerticalAlign.TOP,
    "center": VerticalAlign.CENTER,
    "bottom": VerticalAlign.BOTTOM,
    "outside": VerticalAlign.BOTTOM,
}


def edge_indent(indent_pt: float, mode: int, padding: Sides, borders: Borders, *, is_nested: bool) -> float:
    """How far the outer edge of a table's left border stands from the left margin.

    ``indent_pt`` is w:tblInd. Up to compatibility mode 14 it is the text of the first cell that stands there; since
    mode 15, and in nested tables of all modes, it is the edge. A nested table does not leave its cell to the left.
    """
    if is_nested:
        return max(indent_pt, 0.0)
    if mode >= EDGE_MODE:
        return indent_pt
    return indent_pt - padding.left_pt - borders.left.width_pt / 2


def read_anchor(properties: etree._Element | None) -> Anchor | None:
    """The place of a table with w:tblpPr; None for one in the flow."""
    element = None if properties is None else properties.find(w("tblpPr"))
    if element is None:
        return None
    gaps = (_points(element, f"{side}FromText") for side in ("top", "right", "bottom", "left"))
    return Anchor(
        horizontal=HORIZONTAL.get(element.get(w("horzAnchor"), ""), HorizontalOrigin.COLUMN),
        x_pt=_points(element, "tblpX"),
        align=ACROSS.get(element.get(w("tblpXSpec"), "")),
        # Word leaves vertAnchor out where it means the margin: its files state «page» and «text», never «margin»
        vertical=VERTICAL.get(element.get(w("vertAnchor"), ""), VerticalOrigin.MARGIN),
        y_pt=_points(element, "tblpY"),
        vertical_align=DOWN.get(element.get(w("tblpYSpec"), "")),
        wrap=Wrap.SQUARE,
        gap=Sides(*gaps),
    )


def _points(element: etree._Element, name: str) -> float:
    return values.attribute_twips(element, name) or 0.0
