"""VML shapes in w:pict and w:object: lines, boxes, pictures, text boxes, WordArt, groups. ECMA-376-4 §19.1."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from docgen.paper.drawings import (
    Anchor,
    Drawing,
    Group,
    HorizontalOrigin,
    Line,
    Outline,
    Picture,
    Placed,
    Shape,
    VerticalOrigin,
    WordArt,
    Wrap,
)
from docgen.paper.formats import NO_BORDER, Border, RunFormat, Sides, VerticalAlign
from docgen.paper.text import holds_something
from docgen.word import text_boxes, values
from docgen.word.anchors import ALIGNMENTS
from docgen.word.colors import vml_color
from docgen.word.drawing_source import DrawingSource, picture
from docgen.word.names import W10, local_name, o, r, v
from docgen.word.shapes import DEEPEST_GROUP, MAX_ITEMS, SHAPE_LOST
from docgen.word.vml_style import Style, anchor, is_floating, length, pair, parse_style, rotation

# ECMA-376-4 §19.2.2 (o:spt): numbers of the shape types
LINE_TYPES, PICTURE_TYPE, TEXT_BOX_TYPE = {20, 32}, 75, 202
OUTLINES = {
    1: Outline.BOX,
    2: Outline.ROUNDED,
    3: Outline.ELLIPSE,
    109: Outline.BOX,
    120: Outline.ELLIPSE,
    202: Outline.BOX,
}
ELEMENT_OUTLINES = {"rect": Outline.BOX, "roundrect": Outline.ROUNDED, "oval": Outline.ELLIPSE}
DRAWN = {"shape", "rect", "roundrect", "oval", "line", "group", "image", "polyline", "arc", "curve"}
PATHS = {"polyline", "arc", "curve"}
OFF = {"f", "false", "0"}
RULE_UNITS = 1000.0  # o:hrpct counts tenths of a per cent
RULE_DROP_PT, RULE_HEIGHT_PT, RULE_COLOR = 6.0, 1.5, "A0A0A0"  # of a horizontal rule as Word inserts it
BLACK, WHITE = "000000", "FFFFFF"
GROUP_UNITS = 1000.0  # §19.1.2.7: coordsize where it is not given
ARC_SIZE = 0.2  # §19.1.2.16: the roundness of a v:roundrect that gives none
INSETS = (7.2, 3.6, 7.2, 3.6)  # §19.1.2.22: left, top, right, bottom of v:textbox, 0.1 and 0.05 inches
CROP_UNITS = 65_536  # §19.1.2.11: "f" marks 65,536ths
Size = tuple[float, float]  # width and height in points
TYPE_NUMBER = re.compile(r"_t(\d{1,3})$")


def read_pict(holder: etree._Element, source: DrawingSource) -> Iterator[Drawing]:
    """The drawings in a w:pict or w:object."""
    reader = VmlReader(source, {kind.get("id", ""): kind for kind in holder.iter(v("shapetype"))})
    for child in list(holder)[:MAX_ITEMS]:
        drawing = reader.read(child, 0)
        if drawing is not None:
            yield drawing


@dataclass(frozen=True, slots=True)
class Scale:
    """Points to a unit of the coordinates that a shape is placed in, and where these begin."""

    x_pt: float = 0.75
    y_pt: float = 0.75
    left: float = 0.0
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class VmlReader:
    """Reads the shapes of one w:pict. ``types`` are its shape types by id."""

    source: DrawingSource
    types: dict[str, etree._Element] = field(default_factory=dict)

    def read(self, element: etree._Element, depth: int, scale: Scale | None = None) -> Drawing | None:
        """What a VML element draws, None for what draws nothing. ``scale`` is that of the group it stands in."""
        name = local_name(element)
        style = parse_style(element.get("style"))
        if element.tag != v(name) or name not in DRAWN or style.get("visibility") == "hidden":
            return None
        if element.get(o("hr"), "f") not in OFF and element.find(v("imagedata")) is None:
            return _rule(element, style)
        if name == "line" or self._number(element) in LINE_TYPES:
            return self._line(element, style, scale)
        size = _size(style, scale or Scale())
        place = _anchor(element, style, (0.0, 0.0)) if scale is None and is_floating(style) else None
        if name == "group":
            return self._group(element, style, size, place, depth)
        return self._shape(element, style, size, place)

    def _shape(self, element: etree._Element, style: Style, size: Size, place: Anchor | None) -> Drawing | None:
        letters = element.find(v("textpath"))
        if letters is not None and letters.get("string"):
            return self._word_art(element, style, letters, size, place)
        image = element.find(v("imagedata"))
        if image is not None:
            return self._picture(element, image, style, size, place)
        name, number = local_name(element), self._number(element)
        outline = ELEMENT_OUTLINES.get(name) or OUTLINES.get(number)
        if number == PICTURE_TYPE or name == "image":
            return None
        box = element.find(v("textbox"))
        blocks = text_boxes.read_blocks(box, self.source)
        if outline is None:
            self.source.lose(*SHAPE_LOST)
        if outline is None and not size[0]:
            return None
        filled = not self._is_off(element, "filled") and name not in PATHS and outline is not None
        box_style = parse_style(None if box is None else box.get("style"))
        return Shape(
            *size,
            place,
            outline or Outline.BOX,
            vml_color(element.get("fillcolor"), WHITE) if filled else "",
            self._stroke(element),
            blocks if holds_something(blocks) else (),
            _insets(box),
            VERTICAL.get(style.get("v-text-anchor", ""), VerticalAlign.TOP),
            rotation(style),
            box_style.get("mso-fit-shape-to-text") == "t",
            min(_crop(element.get("arcsize")) or ARC_SIZE, 0.5),
        )

    def _line(self, element: etree._Element, style: Style, scale: Scale | None) -> Line:
        unit = scale or Scale()
        corner = (0.0, 0.0)
        flip = style.get("flip", "")
        rises = ("x" in flip) != ("y" in flip)
        if local_name(element) == "line":
            start, end = (_point(element.get(name), unit) for name in ("from", "to"))
            corner = min(start[0], end[0]), min(start[1], end[1])
            size = abs(start[0] - end[0]), abs(start[1] - end[1])
            rises = rises != ((start[0] < end[0]) != (start[1] < end[1]) and all(size))
        else:
            size = _size(style, unit)
        floats = scale is None and (is_floating(style) or any(corner))
        border, place = self._stroke(element), _anchor(element, style, corner) if floats else None
        line = Line(place, *size, border.width_pt, border.color, border.style != "solid", rises)
        ends = element.find(v("stroke"))
        start_arrow, end_arrow = (_has_arrow(ends, name) for name in ("startarrow", "endarrow"))
        return replace(line, start_arrow=start_arrow, end_arrow=end_arrow)

    def _picture(
        self,
        element: etree._Element,
        image: etree._Element,
        style: Style,
        size: Size,
        place: Anchor | None,
    ) -> Picture:
        link = image.get(r("id")) or image.get(r("pict")) or image.get(o("relid")) or ""
        title = element.get("alt") or image.get(o("title")) or ""
        crop = Sides(*(_crop(image.get("crop" + side)) for side in ("top", "right", "bottom", "left")))
        found = picture(self.source, link, size, title, crop)
        flip = style.get("flip", "")
        turned = replace(found, is_mirrored="x" in flip, is_upside_down="y" in flip, rotation=rotation(style))
        drawn = element.get("stroked", "f") not in OFF
        return replace(turned, anchor=place, border=self._stroke(element) if drawn else NO_BORDER)

    def _word_art(
        self,
        element: etree._Element,
        style: Style,
        letters: etree._Element,
        size: Size,
        place: Anchor | None,
    ) -> WordArt:
        look = parse_style(letters.get("style"))
        fill = element.find(v("fill"))
        font = RunFormat(
            family=look.get("font-family", "").strip("\"' ") or "Times New Roman",
            bold=look.get("font-weight") == "bold",
            italic=look.get("font-style") == "italic",
            color=vml_color(element.get("fillcolor"), WHITE),
        )
        text = " ".join(letters.get("string", "").split())
        opacity = _opacity(None if fill is None else fill.get("opacity"))
        return WordArt(text, font, *size, place, rotation(style), opacity, self._stroke(element))

    def _group(
        self, element: etree._Element, style: Style, size: Size, place: Anchor | None, depth: int
    ) -> Group | None:
        if depth >= DEEPEST_GROUP:
            self.source.lose(*SHAPE_LOST)
            return None
        left, top = pair(element.get("coordorigin"), 1.0)
        width, height = pair(element.get("coordsize"), 1.0)
        scale = Scale(size[0] / (width or GROUP_UNITS), size[1] / (height or GROUP_UNITS), left, top)
        items = []
        for child in list(element)[:MAX_ITEMS]:
            drawing = self.read(child, depth + 1, scale)
            if drawing is not None:
                items.append(Placed(*_corner(child, scale), drawing))
        return Group(*size, tuple(items), place, rotation(style))

    def _number(self, element: etree._Element) -> int:
        """The number of a shape's type, 0 for one of its own."""
        kind = element.get("type", "").removeprefix("#")
        stated = element.get(o("spt")) or ("" if kind not in self.types else self.types[kind].get(o("spt"), ""))
        match = TYPE_NUMBER.search(kind)
        return values.integer(stated) or (int(match[1]) if match else 0)

    def _is_off(self, element: etree._Element, name: str) -> bool:
        """Whether a shape or else its type says that it is not ``filled`` or ``stroked``."""
        kind = self.types.get(element.get("type", "").removeprefix("#"))
        stated = element.get(name) or (kind.get(name) if kind is not None else None)
        child = element.find(v("fill" if name == "filled" else "stroke"))
        return (stated or "t") in OFF or (child is not None and child.get("on", "t") in OFF)

    def _stroke(self, element: etree._Element) -> Border:
        if self._is_off(element, "stroked"):
            return NO_BORDER
        width = length(element.get("strokeweight"), 1 / 12_700)  # §19.1.2.19: a bare number counts EMU
        child = element.find(v("stroke"))
        dash = "solid" if child is None else child.get("dashstyle", "solid")
        style = "solid" if dash == "solid" else "dotted" if "dot" in dash.lower() else "dashed"
        return Border(0.75 if width is None else max(width, 0.0), style, vml_color(element.get("strokecolor"), BLACK))


def _rule(element: etree._Element, style: Style) -> Shape:
    """A rule across the column, or across a share of it in thousandths (§19.2.2: o:hr, o:hrpct, o:hralign)."""
    width, height = _size(style, Scale())
    share = (values.number(element.get(o("hrpct"))) or 0.0) / RULE_UNITS
    place = Anchor(
        align=ALIGNMENTS.get(element.get(o("hralign"), "")),
        vertical=VerticalOrigin.LINE,
        y_pt=RULE_DROP_PT,
        wrap=Wrap.IN_FRONT,
        width_share=share or (0.0 if width else 1.0),
        width_of=HorizontalOrigin.COLUMN,
    )
    return Shape(width, height or RULE_HEIGHT_PT, place, fill=vml_color(element.get("fillcolor"), RULE_COLOR))


VERTICAL = {"middle": VerticalAlign.CENTER, "bottom": VerticalAlign.BOTTOM}


def _size(style: Style, scale: Scale) -> Size:
    width, height = length(style.get("width"), scale.x_pt), length(style.get("height"), scale.y_pt)
    return max(width or 0.0, 0.0), max(height or 0.0, 0.0)


def _anchor(element: etree._Element, style: Style, corner: tuple[float, float]) -> Anchor:
    wrap = element.find(f"{{{W10}}}wrap")
    return anchor(style, "" if wrap is None else wrap.get("type", ""), corner)


def _corner(child: etree._Element, scale: Scale) -> tuple[float, float]:
    """The upper left corner of a shape in a group."""
    if local_name(child) == "line":
        start, end = (_point(child.get(name), scale) for name in ("from", "to"))
        left, top = min(start[0], end[0]), min(start[1], end[1])
    else:
        style = parse_style(child.get("style"))
        left, top = length(style.get("left"), scale.x_pt) or 0.0, length(style.get("top"), scale.y_pt) or 0.0
    return left - scale.left * scale.x_pt, top - scale.top * scale.y_pt


def _point(text: str | None, scale: Scale) -> tuple[float, float]:
    left, _, top = (text or "").partition(",")
    return length(left, scale.x_pt) or 0.0, length(top, scale.y_pt) or 0.0


def _has_arrow(stroke: etree._Element | None, name: str) -> bool:
    return stroke is not None and stroke.get(name, "none") != "none"


def _crop(text: str | None) -> float:
    value = text or ""
    number = values.number(value.removesuffix("f")) or 0.0
    return number / CROP_UNITS if value.endswith("f") else number


def _opacity(text: str | None) -> float:
    if not text:
        return 1.0
    return min(max(_crop(text), 0.0), 1.0)


def _insets(box: etree._Element | None) -> Sides:
    stated = (("" if box is None else box.get("inset", "")) + ",,,").split(",")
    found = [length(text) for text in stated[:4]]
    left, top, right, bottom = (
        default if value is None else value for value, default in zip(found, INSETS, strict=True)
    )
    return Sides(top, right, bottom, left)
