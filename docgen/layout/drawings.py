"""Drawings as marks, from their upper left corner: lines, pictures, shapes with text, groups. ECMA-376 §20.1, §20.4.

What only decorates is an artifact; a reader of the text meets the text and the pictures only.
"""

import math
from collections.abc import Sequence

from docgen.layout import drawing_paths, place
from docgen.layout.drawing_paths import Point, Segments
from docgen.layout.marks import Element, ImageMark, LineMark, Mark, Moved, PathMark, RectMark, Turned
from docgen.layout.slices import Float, Room, Work
from docgen.layout.word_art import lay_word_art
from docgen.paper.drawings import Anchor, Drawing, Group, Line, Outline, Picture, Shape, WordArt
from docgen.paper.formats import Border, VerticalAlign

UNNAMED = "Hình ảnh"  # the description of a picture that has none: PDF/UA-1 §7.3 asks for one
FRAME = Border(0.75, "solid", "808080")  # drawn in place of a picture that cannot be shown
ARROW_STROKES, ARROW_LEAST_PT = 3.0, 2.0  # Word: the length of a medium arrowhead in strokes, thin ones taken for 2 pt
LEVEL_PT = 0.3  # a line that rises less looks level
INSIDE_ARC = 1 - math.sqrt(0.5)  # ECMA-376 presetShapeDefinitions, ellipse and roundRect: text keeps off the arcs
LEAST_TEXT_PT = 1.0  # the width that text gets in a box that has none
DASHES = {"dashed": (4.0, 3.0), "dotted": (1.0, 1.0)}  # §20.1.10.49 (dash, sysDot), in widths of the stroke
START = {VerticalAlign.TOP: 0.0, VerticalAlign.CENTER: 0.5, VerticalAlign.BOTTOM: 1.0}

Laid = tuple[float, float, list[Mark]]


def lay_drawing(drawing: Drawing, room: Room, work: Work, parent: Element | None) -> Laid:
    """The width and height of a drawing, and its marks; its text and its pictures become children of ``parent``."""
    return _lay(drawing, (drawing.width_pt, drawing.height_pt), room, work, parent)


def lay_float(drawing: Drawing, room: Room, work: Work, parent: Element | None) -> Float:
    """An anchored drawing, as wide and high as its anchor says (§20.4.2: sizeRelH, sizeRelV of wp14)."""
    anchor = drawing.anchor or Anchor()
    return Float(anchor, *_lay(drawing, _size(drawing, anchor, room), room, work, parent))


def _size(drawing: Drawing, anchor: Anchor, room: Room) -> Point:
    """The width and height of a drawing; shares of its column where it stands in a cell."""
    width, height, page = drawing.width_pt, drawing.height_pt, room.page
    if anchor.width_share:
        column = (0.0, room.width_pt)
        width = anchor.width_share * (place.across(anchor.width_of, page, column) if page else column)[1]
    if anchor.height_share and page:
        height = anchor.height_share * place.down(anchor.height_of, page, page.margins.top_pt)[1]
    return max(width, 0.0), max(height, 0.0)


def _lay(drawing: Drawing, size: Point, room: Room, work: Work, parent: Element | None) -> Laid:
    match drawing:
        case Line():
            return *size, _line(drawing, size)
        case Picture():
            return *size, _picture(drawing, size, parent)
        case Shape():
            return _shape(drawing, size, room, work, parent)
        case WordArt():
            return *size, _turned(lay_word_art(drawing, size), drawing.rotation, size)
        case Group():
            items = [
                Moved(item.x_pt, item.y_pt, lay_drawing(item.drawing, room, work, parent)[2]) for item in drawing.items
            ]
            return *size, _turned(items, drawing.rotation, size)


def _line(line: Line, size: Point) -> list[Mark]:
    """A stroke that stops within its arrowheads, so that its square ends do not show beside their tips."""
    if not line.stroke_pt:
        return []
    start, end = _ends(line, size)
    length = math.dist(start, end)
    if not length:
        return []
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    head = ARROW_STROKES * max(line.stroke_pt, ARROW_LEAST_PT)
    heads: list[Mark] = []
    x, y, to_x, to_y = *start, *end
    if line.start_arrow:
        heads.append(PathMark(drawing_paths.arrowhead(start, (-dx, -dy), head), fill=line.color))
        x, y = x + dx * head / 2, y + dy * head / 2
    if line.end_arrow:
        heads.append(PathMark(drawing_paths.arrowhead(end, (dx, dy), head), fill=line.color))
        to_x, to_y = to_x - dx * head / 2, to_y - dy * head / 2
    dash = _dash("dashed", line.stroke_pt) if line.dashed else ()
    return [LineMark(x, y, to_x, to_y, line.stroke_pt, line.color, dash), *heads]


def _ends(line: Line, size: Point) -> tuple[Point, Point]:
    """Where a line starts and ends; one that looks level or upright is so."""
    width, height = size
    least = max(line.stroke_pt, LEVEL_PT)
    if height < least:
        return (0.0, 0.0), (width, 0.0)
    if width < least:
        return (0.0, 0.0), (0.0, height)
    return ((0.0, height), (width, 0.0)) if line.rises else ((0.0, 0.0), size)


def _picture(picture: Picture, size: Point, parent: Element | None) -> list[Mark]:
    width, height = size
    marks: list[Mark]
    if picture.data:
        tag = None if parent is None else _figure(picture, parent)
        marks = [ImageMark(0.0, 0.0, width, height, picture.data, picture.media_type, tag)]
        marks += _outlined(Outline.BOX, size, picture.border)
    else:
        stroke = min(FRAME.width_pt, width / 2, height / 2)
        inside = drawing_paths.box(stroke / 2, stroke / 2, width - stroke, height - stroke)
        marks = [PathMark(inside, stroke_pt=stroke, stroke=FRAME.color)] if stroke else []
    return _turned(marks, picture.rotation, size, mirrored=picture.is_mirrored, upside_down=picture.is_upside_down)


def _figure(picture: Picture, parent: Element) -> Element:
    figure = parent.child(("Figure", id(picture)), "Figure")
    figure.alt = " ".join(picture.description.split()) or UNNAMED
    return figure


def _shape(shape: Shape, size: Point, room: Room, work: Work, parent: Element | None) -> Laid:
    width, height = size
    text: list[Mark] = []
    if shape.blocks:
        height, text = _text(shape, size, room, work, parent)
    marks = _outlined(shape.outline, (width, height), shape.border, shape.fill, shape.roundness)
    return width, height, _turned(marks + text, shape.rotation, (width, height))


def _text(shape: Shape, size: Point, room: Room, work: Work, parent: Element | None) -> tuple[float, list[Mark]]:
    """The height of a shape with text, and the marks of its blocks within its insets and its border."""
    (off_x, off_y), insets, rim = _text_corner(shape, size), shape.insets, shape.border.width_pt / 2
    left, right = off_x + rim + insets.left_pt, off_x + rim + insets.right_pt
    top, bottom = off_y + rim + insets.top_pt, off_y + rim + insets.bottom_pt
    inner = room.narrowed(max(size[0] - left - right, LEAST_TEXT_PT))
    slices = work.lay_blocks(shape.blocks, inner, work, parent)
    needed, marks = place.stack(slices, inner)
    height = max(size[1], top + needed + bottom) if shape.grows else size[1]
    rest = max(height - top - needed - bottom, 0.0)
    return height, [Moved(left, top + rest * START[shape.vertical_align], marks)]


def _text_corner(shape: Shape, size: Point) -> Point:
    """How far the box of the text stands from that of the shape: text fills the box that fits between its arcs."""
    match shape.outline:
        case Outline.ELLIPSE:
            return size[0] / 2 * INSIDE_ARC, size[1] / 2 * INSIDE_ARC
        case Outline.ROUNDED:
            off = min(size) * shape.roundness * INSIDE_ARC
            return off, off
        case _:
            return 0.0, 0.0


def _outlined(outline: Outline, size: Point, border: Border, fill: str = "", roundness: float = 0.0) -> list[Mark]:
    """A filled outline and the stroke that runs along it, half of it on either side."""
    width = border.width_pt
    if not width:
        return [_filled(outline, size, fill, roundness)] if fill else []
    path = _path(outline, size, 0.0, roundness)
    if border.style != "double":
        return [PathMark(path, fill or None, width, border.color, _dash(border.style, width))]
    third = width / 3  # two strokes and the gap between them
    marks: list[Mark] = [PathMark(path, fill)] if fill else []
    strokes = (_path(outline, size, off, roundness) for off in (third, -third))
    return marks + [PathMark(each, None, third, border.color) for each in strokes]


def _filled(outline: Outline, size: Point, fill: str, roundness: float) -> Mark:
    if outline is Outline.BOX:
        return RectMark(0.0, 0.0, *size, fill)
    return PathMark(_path(outline, size, 0.0, roundness), fill)


def _path(outline: Outline, size: Point, reach: float, roundness: float) -> Segments:
    """The outline of a box of some size, ``reach`` outside of it."""
    box = (-reach, -reach, size[0] + 2 * reach, size[1] + 2 * reach)
    match outline:
        case Outline.ELLIPSE:
            return drawing_paths.ellipse(*box)
        case Outline.ROUNDED:
            return drawing_paths.rounded(*box, max(min(size) * roundness + reach, 0.0))
        case _:
            return drawing_paths.box(*box)


def _dash(style: str, stroke_pt: float) -> tuple[float, ...]:
    return tuple(length * stroke_pt for length in DASHES.get(style, ()))


def _turned(
    marks: Sequence[Mark], rotation: float, size: Point, *, mirrored: bool = False, upside_down: bool = False
) -> list[Mark]:
    """Marks in a box of some size, mirrored and then turned clockwise about its centre (§20.1.7.6)."""
    if not marks or not (rotation % 360 or mirrored or upside_down):
        return list(marks)
    across, down = -1.0 if mirrored else 1.0, -1.0 if upside_down else 1.0
    angle, x, y = math.radians(rotation), size[0] / 2, size[1] / 2
    cosine, sine = math.cos(angle), math.sin(angle)
    a, b, c, d = cosine * across, sine * across, -sine * down, cosine * down
    return [Turned((a, b, c, d, x - a * x - c * y, y - b * x - d * y), list(marks))]
