"""Drawings in a run: lines, shapes, pictures, groups, inline and anchored. ECMA-376 §20.4, §20.5; [MS-ODRAWXML] wps."""

from dataclasses import dataclass, replace

from lxml import etree

from docgen.paper.drawings import Anchor, Drawing, Group, Line, Outline, Picture, Placed, Shape
from docgen.paper.formats import NO_BORDER, Sides
from docgen.paper.length import from_emu
from docgen.paper.text import holds_something
from docgen.word import shape_looks, text_boxes, values
from docgen.word.anchors import read_anchor
from docgen.word.colors import WHOLE, scheme
from docgen.word.drawing_source import LOST, DrawingSource, picture
from docgen.word.names import PIC, WPC, WPG, a, local_name, r, wp, wps

STRAIGHT = {"line", "straightConnector1"}
CONNECTORS = {"bentConnector2", "bentConnector3", "bentConnector4", "curvedConnector2", "curvedConnector3"}
OUTLINES = {
    "rect": Outline.BOX,
    "flowChartProcess": Outline.BOX,
    "textNoShape": Outline.BOX,
    "roundRect": Outline.ROUNDED,
    "flowChartAlternateProcess": Outline.ROUNDED,
    "ellipse": Outline.ELLIPSE,
    "flowChartConnector": Outline.ELLIPSE,
}
DEGREE = 60_000  # ECMA-376 §20.1.10.3: an angle counts 60,000ths of a degree
ROUNDNESS = 16_667  # ECMA-376 presetShapeDefinitions, roundRect
DEEPEST_GROUP = 8
MAX_ITEMS = 2_000
GROUPS = {f"{{{WPG}}}wgp", f"{{{WPG}}}grpSp", f"{{{WPC}}}wpc"}
NAMED_LOSSES = {
    "chart": ("drawing-chart", "Biểu đồ chưa in được; bản PDF để khung trống ở chỗ đó."),
    "relIds": ("drawing-diagram", "Sơ đồ SmartArt chưa in được; bản PDF để khung trống ở chỗ đó."),
}
SHAPE_LOST = ("drawing-shape", "Một hình vẽ có dạng chưa in được; bản PDF vẽ khung chữ nhật thay cho nó.")


@dataclass(frozen=True, slots=True)
class Frame:
    """The place of a shape in its parent's units (a:xfrm, §20.1.7.6)."""

    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    rotation: float = 0.0
    is_mirrored: bool = False
    is_upside_down: bool = False


def read_drawing(drawing: etree._Element, source: DrawingSource) -> Drawing | None:
    """What a w:drawing shows, or None for nothing."""
    holder = next((child for child in drawing if child.tag in {wp("inline"), wp("anchor")}), None)
    properties = None if holder is None else holder.find(wp("docPr"))
    if holder is None or (properties is not None and properties.get("hidden", "0") in {"1", "true"}):
        return None
    anchor = read_anchor(holder) if holder.tag == wp("anchor") else None
    data = holder.find(f"{a('graphic')}/{a('graphicData')}")
    content = None if data is None else next(iter(data), None)
    if content is None:
        source.lose("drawing", LOST)
        return None
    description = "" if properties is None else properties.get("descr") or properties.get("title") or ""
    reader = DrawingReader(source, anchor, description)
    return reader.read(content, _size(holder.find(wp("extent"))), 0)


def _size(extent: etree._Element | None) -> tuple[float, float]:
    if extent is None:
        return 0.0, 0.0
    width, height = values.integer(extent.get("cx")), values.integer(extent.get("cy"))
    return from_emu(max(width, 0)), from_emu(max(height, 0))


@dataclass(frozen=True, slots=True)
class DrawingReader:
    """Reads one drawing. ``anchor`` and ``description`` are those of the whole."""

    source: DrawingSource
    anchor: Anchor | None
    description: str

    def read(self, element: etree._Element, size: tuple[float, float], depth: int) -> Drawing:
        """The drawing in an element, in a size (width, height)."""
        if element.tag == wps("wsp"):
            return self._shape(element, size)
        if element.tag == f"{{{PIC}}}pic":
            return self._picture(element, size)
        if element.tag in GROUPS and depth < DEEPEST_GROUP:
            return self._group(element, size, depth)
        self.source.lose(*NAMED_LOSSES.get(local_name(element), ("drawing", LOST)))
        return Picture(b"", "", *size, self.description, self.anchor)

    def _shape(self, shape: etree._Element, size: tuple[float, float]) -> Line | Shape:
        properties = shape.find(wps("spPr"))
        geometry = None if properties is None else properties.find(a("prstGeom"))
        preset = "" if geometry is None else geometry.get("prst", "")
        places, frame = scheme(self.source.package), _frame(properties)
        border = shape_looks.stroke(shape, properties, places)
        if preset in STRAIGHT:
            ends = None if properties is None else properties.find(a("ln"))
            line = Line(self.anchor, *size, border.width_pt, border.color, border.style != "solid")
            return _directed(line, frame, ends)
        is_known = preset in OUTLINES
        if not is_known:
            self.source.lose(*SHAPE_LOST)
        body = shape.find(wps("bodyPr"))
        blocks = text_boxes.read_blocks(shape.find(wps("txbx")), self.source)
        return Shape(
            *size,
            self.anchor,
            OUTLINES.get(preset, Outline.BOX),
            shape_looks.fill(shape, properties, places) if is_known or blocks else "",
            NO_BORDER if preset in CONNECTORS else border,
            blocks if holds_something(blocks) else (),
            text_boxes.insets(body),
            text_boxes.vertical_align(body),
            frame.rotation,
            text_boxes.grows(body),
            _roundness(geometry),
        )

    def _picture(self, element: etree._Element, size: tuple[float, float]) -> Picture:
        blip = element.find(f"{{{PIC}}}blipFill/{a('blip')}")
        properties = element.find(f"{{{PIC}}}spPr")
        frame = _frame(properties)
        link = "" if blip is None else blip.get(r("embed"), "")
        name = element.find(f"{{{PIC}}}nvPicPr/{{{PIC}}}cNvPr")
        description = self.description or ("" if name is None else name.get("descr", ""))
        found = picture(self.source, link, size, description, _crop(element.find(f"{{{PIC}}}blipFill/{a('srcRect')}")))
        return replace(
            found,
            anchor=self.anchor,
            rotation=frame.rotation,
            is_mirrored=frame.is_mirrored,
            is_upside_down=frame.is_upside_down,
            border=shape_looks.stroke(element, properties, scheme(self.source.package)),
        )

    def _group(self, group: etree._Element, size: tuple[float, float], depth: int) -> Group:
        properties = group.find(f"{{{WPG}}}grpSpPr")
        inner = _frame(properties, "ch")
        # a canvas has no room of its own: its children count in EMU
        scale = [
            length / own if own else from_emu(1) for length, own in zip(size, (inner.width, inner.height), strict=True)
        ]
        reader = replace(self, anchor=None)
        children = [child for child in group if _xfrm_holder(child) is not None][:MAX_ITEMS]
        items = []
        for child in children:
            frame = _frame(_xfrm_holder(child))
            drawing = reader.read(child, (frame.width * scale[0], frame.height * scale[1]), depth + 1)
            items.append(Placed((frame.x - inner.x) * scale[0], (frame.y - inner.y) * scale[1], drawing))
        return Group(*size, tuple(items), self.anchor, _frame(properties).rotation)


def _xfrm_holder(element: etree._Element) -> etree._Element | None:
    """The element that holds a child's a:xfrm, None for what is no drawing."""
    for name in (wps("spPr"), f"{{{PIC}}}spPr", f"{{{WPG}}}grpSpPr"):
        found = element.find(name)
        if found is not None:
            return found
    return element if element.find(f"{{{WPG}}}xfrm") is not None else None


def _frame(holder: etree._Element | None, prefix: str = "") -> Frame:
    """The a:xfrm in an element; with the prefix "ch" the room of a group's children in their own units."""
    transform = None
    if holder is not None:
        transform = holder.find(a("xfrm"))
        transform = holder.find(f"{{{WPG}}}xfrm") if transform is None else transform
    if transform is None:
        return Frame()
    offset = transform.find(a("chOff" if prefix else "off"))
    extent = transform.find(a("chExt" if prefix else "ext"))
    return Frame(
        values.integer(None if offset is None else offset.get("x")),
        values.integer(None if offset is None else offset.get("y")),
        max(values.integer(None if extent is None else extent.get("cx")), 0),
        max(values.integer(None if extent is None else extent.get("cy")), 0),
        rotation=values.integer(transform.get("rot")) / DEGREE,
        is_mirrored=transform.get("flipH", "0") in {"1", "true"},
        is_upside_down=transform.get("flipV", "0") in {"1", "true"},
    )


def _directed(line: Line, frame: Frame, ends: etree._Element | None) -> Line:
    """The line with its direction and its arrowheads: a flipped one runs along the other diagonal."""
    head, tail = (_has_arrow(ends, name) for name in ("headEnd", "tailEnd"))
    if frame.is_mirrored:
        head, tail = tail, head
    if not line.width_pt and frame.is_upside_down:
        head, tail = tail, head
    return replace(line, rises=frame.is_mirrored != frame.is_upside_down, start_arrow=head, end_arrow=tail)


def _roundness(geometry: etree._Element | None) -> float:
    """The radius of rounded corners as a share of the shorter side (§20.1.9.11: "val 16667")."""
    guide = None if geometry is None else geometry.find(f"{a('avLst')}/{a('gd')}")
    formula = "" if guide is None else guide.get("fmla", "")
    share = values.integer(formula.removeprefix("val ").strip(), ROUNDNESS) / WHOLE
    return min(max(share, 0.0), 0.5)


def _has_arrow(ends: etree._Element | None, name: str) -> bool:
    end = None if ends is None else ends.find(a(name))
    return end is not None and end.get("type", "none") != "none"


def _crop(source: etree._Element | None) -> Sides:
    """The shares cut off a picture (§20.1.8.55)."""
    if source is None:
        return Sides()
    top, right, bottom, left = (values.integer(source.get(side)) / WHOLE for side in "trbl")
    return Sides(top, right, bottom, left)
