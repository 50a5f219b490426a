"""Drawings in a run: straight lines and pictures, inline and anchored. ECMA-376 §20.4, §20.5; [MS-ODRAWXML] wps."""

from collections.abc import Callable

from lxml import etree

from docgen.paper.formats import Align
from docgen.paper.length import from_emu
from docgen.paper.nodes import Anchor, HorizontalOrigin, Line, Picture, VerticalOrigin
from docgen.word import values
from docgen.word.names import PIC, WPS, a, r, wp

DEFAULT_STROKE_EMU = 9525  # ECMA-376 §20.1.2.2.24: a:ln without w is 0.75 pt
STRAIGHT = {"line", "straightConnector1"}
ALIGNMENTS = {
    "left": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "inside": Align.LEFT,
    "outside": Align.RIGHT,
}
HORIZONTAL = {"page": HorizontalOrigin.PAGE, "margin": HorizontalOrigin.MARGIN, "character": HorizontalOrigin.CHARACTER}
VERTICAL = {"page": VerticalOrigin.PAGE, "margin": VerticalOrigin.MARGIN, "line": VerticalOrigin.LINE}
MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}

PartReader = Callable[[str], tuple[str, bytes] | None]


def read_drawing(drawing: etree._Element, picture_of: PartReader) -> Line | Picture | None:
    """The line or picture in a w:drawing, or None for what we do not draw.

    ``picture_of`` gives the part name and bytes behind a relationship id, None where there is none.
    """
    holder = next((child for child in drawing if child.tag in {wp("inline"), wp("anchor")}), None)
    if holder is None:
        return None
    anchor = _anchor(holder) if holder.tag == wp("anchor") else None
    extent = holder.find(wp("extent"))
    width, height = _size(extent)
    shape = holder.find(f".//{{{WPS}}}wsp")
    if shape is not None:
        return _line(shape, anchor or Anchor(), width, height)
    blip = holder.find(f".//{{{PIC}}}blipFill/{a('blip')}")
    found = picture_of(blip.get(r("embed"), "")) if blip is not None else None
    if found is None:
        return None
    media_type = MEDIA_TYPES.get(found[0].rsplit(".", 1)[-1].lower())
    if media_type is None:
        return None
    properties = holder.find(wp("docPr"))
    description = "" if properties is None else properties.get("descr") or properties.get("title") or ""
    return Picture(found[1], media_type, width, height, description, anchor)


def _size(extent: etree._Element | None) -> tuple[float, float]:
    if extent is None:
        return 0.0, 0.0
    return from_emu(values.integer(extent.get("cx"))), from_emu(values.integer(extent.get("cy")))


def _line(shape: etree._Element, anchor: Anchor, width_pt: float, height_pt: float) -> Line | None:
    geometry = shape.find(f".//{a('prstGeom')}")
    if geometry is None or geometry.get("prst") not in STRAIGHT:
        return None
    stroke = shape.find(f"{{{WPS}}}spPr/{a('ln')}")
    if stroke is not None and stroke.find(a("noFill")) is not None:
        return None
    width = values.integer(None if stroke is None else stroke.get("w"), DEFAULT_STROKE_EMU)
    color = "" if stroke is None else _solid_color(stroke)
    dash = None if stroke is None else stroke.find(a("prstDash"))
    dashed = dash is not None and dash.get("val", "solid") != "solid"
    return Line(anchor, width_pt, height_pt, from_emu(width), color, dashed)


def _solid_color(stroke: etree._Element) -> str:
    solid = stroke.find(f"{a('solidFill')}/{a('srgbClr')}")
    return "" if solid is None else values.color(solid.get("val"))


def _anchor(holder: etree._Element) -> Anchor:
    horizontal, vertical = holder.find(wp("positionH")), holder.find(wp("positionV"))
    return Anchor(
        horizontal=HORIZONTAL.get(_origin(horizontal), HorizontalOrigin.COLUMN),
        x_pt=_offset(horizontal),
        align=_alignment(horizontal),
        vertical=VERTICAL.get(_origin(vertical), VerticalOrigin.PARAGRAPH),
        y_pt=_offset(vertical),
    )


def _origin(position: etree._Element | None) -> str:
    return "" if position is None else position.get("relativeFrom", "")


def _offset(position: etree._Element | None) -> float:
    offset = None if position is None else position.findtext(wp("posOffset"))
    return from_emu(values.integer(offset))


def _alignment(position: etree._Element | None) -> Align | None:
    name = None if position is None else position.findtext(wp("align"))
    return ALIGNMENTS.get(name or "")
