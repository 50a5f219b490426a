"""The place of a DrawingML drawing: wp:anchor. ECMA-376 §20.4.2.3, §20.4.3; [MS-ODRAWXML] §2.4 (wp14)."""

from lxml import etree

from docgen.paper.drawings import Anchor, HorizontalOrigin, VerticalOrigin, Wrap
from docgen.paper.formats import Align, Sides, VerticalAlign
from docgen.paper.length import from_emu
from docgen.word import values
from docgen.word.colors import WHOLE
from docgen.word.names import WP14, local_name, wp

ALIGNMENTS = {
    "left": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "inside": Align.LEFT,
    "outside": Align.RIGHT,
}
VERTICAL_ALIGNMENTS = {
    "top": VerticalAlign.TOP,
    "center": VerticalAlign.CENTER,
    "bottom": VerticalAlign.BOTTOM,
    "inside": VerticalAlign.TOP,
    "outside": VerticalAlign.BOTTOM,
}
HORIZONTAL = {
    "page": HorizontalOrigin.PAGE,
    "margin": HorizontalOrigin.MARGIN,
    "character": HorizontalOrigin.CHARACTER,
    "leftMargin": HorizontalOrigin.LEFT_MARGIN,
    "insideMargin": HorizontalOrigin.LEFT_MARGIN,
    "rightMargin": HorizontalOrigin.RIGHT_MARGIN,
    "outsideMargin": HorizontalOrigin.RIGHT_MARGIN,
}
VERTICAL = {
    "page": VerticalOrigin.PAGE,
    "margin": VerticalOrigin.MARGIN,
    "line": VerticalOrigin.LINE,
    "topMargin": VerticalOrigin.TOP_MARGIN,
    "insideMargin": VerticalOrigin.TOP_MARGIN,
    "bottomMargin": VerticalOrigin.BOTTOM_MARGIN,
    "outsideMargin": VerticalOrigin.BOTTOM_MARGIN,
}
WRAPS = {
    "wrapSquare": Wrap.SQUARE,
    "wrapTight": Wrap.SQUARE,
    "wrapThrough": Wrap.SQUARE,
    "wrapTopAndBottom": Wrap.TOP_AND_BOTTOM,
}


def read_anchor(holder: etree._Element) -> Anchor:
    """The place that a wp:anchor describes."""
    horizontal, vertical = holder.find(wp("positionH")), holder.find(wp("positionV"))
    width, height = holder.find(f"{{{WP14}}}sizeRelH"), holder.find(f"{{{WP14}}}sizeRelV")
    return Anchor(
        horizontal=HORIZONTAL.get(_origin(horizontal), HorizontalOrigin.COLUMN),
        x_pt=_offset(horizontal),
        align=ALIGNMENTS.get(_alignment(horizontal)),
        vertical=VERTICAL.get(_origin(vertical), VerticalOrigin.PARAGRAPH),
        y_pt=_offset(vertical),
        vertical_align=VERTICAL_ALIGNMENTS.get(_alignment(vertical)),
        x_share=_share(horizontal, "pctPosHOffset"),
        y_share=_share(vertical, "pctPosVOffset"),
        width_share=_share(width, "pctWidth"),
        width_of=HORIZONTAL.get(_origin(width), HorizontalOrigin.PAGE),
        height_share=_share(height, "pctHeight"),
        height_of=VERTICAL.get(_origin(height), VerticalOrigin.PAGE),
        wrap=_wrap(holder),
        gap=_gap(holder),
        order=min(max(values.integer(holder.get("relativeHeight")), 0), 2**32 - 1),
    )


def _wrap(holder: etree._Element) -> Wrap:
    for child in holder:
        wrap = WRAPS.get(local_name(child))
        if wrap is not None:
            return wrap
    return Wrap.BEHIND if holder.get("behindDoc", "0") in {"1", "true", "on"} else Wrap.IN_FRONT


def _gap(holder: etree._Element) -> Sides:
    top, right, bottom, left = (from_emu(max(values.integer(holder.get("dist" + side)), 0)) for side in "TRBL")
    return Sides(top, right, bottom, left)


def _origin(position: etree._Element | None) -> str:
    return "" if position is None else position.get("relativeFrom", "")


def _offset(position: etree._Element | None) -> float:
    offset = None if position is None else position.findtext(wp("posOffset"))
    return from_emu(values.integer(offset))


def _alignment(position: etree._Element | None) -> str:
    return "" if position is None else (position.findtext(wp("align")) or "").strip()


def _share(holder: etree._Element | None, name: str) -> float:
    found = None if holder is None else holder.findtext(f"{{{WP14}}}{name}")
    return values.integer(found) / WHOLE
