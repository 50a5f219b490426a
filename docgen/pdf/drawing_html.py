"""Drawings as HTML: lines, pictures, shapes with text, groups. What only decorates is drawn by borders and backgrounds.

WeasyPrint marks those as artifacts, so that a screen reader meets the text and the pictures only.
"""

import base64
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape

from docgen.paper.drawings import Anchor, Drawing, Group, Line, Outline, Picture, Shape, WordArt, Wrap
from docgen.paper.formats import Align, Border, ParagraphFormat, VerticalAlign
from docgen.paper.nodes import Block, Inline
from docgen.pdf import word_art
from docgen.pdf.column import Column
from docgen.pdf.css import Classes, edge, number, pt
from docgen.pdf.placement import Place, is_float, place

BLACK = "000000"
UNNAMED = "Hình ảnh"  # the description of a picture that has none: PDF/UA-1 §7.3 asks for one
FRAME = Border(0.75, "solid", "808080")  # drawn in place of a picture that cannot be shown
ARROW_STROKES = 4.5  # length of an arrowhead, in widths of a thin line as Word draws it
LINE_PT = 16.1  # a line of 14 pt, the size of body text: NĐ 30/2020/NĐ-CP, Phụ lục I
NARROWEST_TEXT_PT = 72.0
ABSOLUTE = "position:absolute"
LEVEL_PT = 0.3  # a line that rises less looks level
BEHIND = 2**32  # ECMA-376 §20.4.2.3: relativeHeight is an unsigned 32-bit number
RESET = "text-align:left;text-indent:0;line-height:0"  # what a text box does not take over from its paragraph
MIDDLE = {VerticalAlign.CENTER: "middle", VerticalAlign.BOTTOM: "bottom"}

WriteBlocks = Callable[[Sequence[Block], Column], str]
DRAWN = (Line, Picture, Shape, WordArt, Group)


def in_layout_order(content: Sequence[Inline], column: Column) -> Sequence[Inline]:
    """The inlines with drawings that stand beside the text first, and those that stand below it last."""
    floats = [item for item in content if isinstance(item, DRAWN) and item.anchor and is_float(item.anchor, column)]
    if not floats:
        return content
    low = [item for item in floats if item.anchor and _is_low(item.anchor, item.width_pt, column)]
    high = [item for item in floats if item not in low]
    return [*high, *(item for item in content if item not in floats), *low]


def _is_low(anchor: Anchor, width_pt: float, column: Column) -> bool:
    return _fills_line(anchor, width_pt, column) and anchor.y_pt > LINE_PT / 2


def _fills_line(anchor: Anchor, width_pt: float, column: Column) -> bool:
    """Whether no text stands beside a drawing: Word leaves none where there is less room than an inch."""
    return anchor.wrap is Wrap.TOP_AND_BOTTOM or column.width_pt - width_pt < NARROWEST_TEXT_PT


@dataclass(frozen=True, slots=True)
class DrawingWriter:
    """Writes drawings; ``write_blocks`` writes what stands in a text box."""

    classes: Classes
    write_blocks: WriteBlocks

    def write(self, drawing: Drawing, look: ParagraphFormat, column: Column) -> str:
        """The HTML of a drawing in a paragraph."""
        if drawing.anchor is None:
            return self._draw(drawing, "" if isinstance(drawing, Picture) else "display:inline-block;position:relative")
        found = place(drawing.anchor, (drawing.width_pt, drawing.height_pt), look, column)
        sized = replace(drawing, width_pt=found.width_pt, height_pt=found.height_pt)
        if is_float(drawing.anchor, column):
            return self._draw(sized, _floating(drawing.anchor, found, look, column))
        level = f"top:{pt(found.top_pt)}" if found.bottom_pt is None else f"bottom:{pt(found.bottom_pt)}"
        return self._draw(sized, f"{ABSOLUTE};left:{pt(found.left_pt)};{level};z-index:{_layer(drawing.anchor)}")

    def _draw(self, drawing: Drawing, place: str) -> str:
        match drawing:
            case Line():
                return self._line(drawing, place)
            case Picture():
                return self._picture(drawing, place)
            case Shape():
                return self._shape(drawing, place)
            case WordArt():
                return self._word_art(drawing, place)
            case Group():
                return self._group(drawing, place)

    def _span(self, declarations: str, content: str = "") -> str:
        name = self.classes.name(declarations)
        return f'<span class="drawn {name}">{content}</span>' if content else f'<span class="drawn {name}"/>'

    def _line(self, line: Line, place: str) -> str:
        """A line as the border of a flat box, turned where it is neither level nor upright."""
        flat = _flat_line(line)
        if flat and place.startswith(ABSOLUTE) and not (line.start_arrow or line.end_arrow):
            return self._span(f"{place};{flat}")
        length = math.hypot(line.width_pt, line.height_pt)
        slope = math.degrees(math.atan2(line.height_pt, line.width_pt)) * (-1 if line.rises else 1)
        frame = f"width:{pt(line.width_pt)};height:{pt(line.height_pt)}"
        drawn = f"left:0;top:0;{flat}"
        if not flat:
            top = line.height_pt if line.rises else 0.0
            turn = f"transform-origin:0 {pt(line.stroke_pt / 2)};transform:rotate({number(slope)}deg)"
            drawn = f"left:0;top:{pt(top)};width:{pt(length)};{_edge('top', line)};{turn}"
        inner = self._span(f"position:absolute;{drawn}")
        start, end = (0.0, 0.0), (line.width_pt, line.height_pt)
        if line.rises:
            start, end = (0.0, line.height_pt), (line.width_pt, 0.0)
        inner += self._arrow(line, start, slope + 180) if line.start_arrow else ""
        inner += self._arrow(line, end, slope) if line.end_arrow else ""
        return self._span(f"{place};{frame}", inner)

    def _arrow(self, line: Line, tip: tuple[float, float], angle: float) -> str:
        """A triangle made of the borders of an empty box."""
        length = ARROW_STROKES * max(line.stroke_pt, 1.0)
        half = length / 2
        sides = f"border-left:{pt(length)} solid #{line.color or BLACK};border-top:{pt(half)} solid transparent"
        spot = f"left:{pt(tip[0] - length)};top:{pt(tip[1] - half)};width:0;height:0"
        turn = f"transform-origin:100% 50%;transform:rotate({number(angle)}deg)"
        return self._span(f"position:absolute;{spot};{sides};border-bottom:{pt(half)} solid transparent;{turn}")

    def _picture(self, picture: Picture, place: str) -> str:
        turn = _turn(picture.rotation, mirrored=picture.is_mirrored, upside_down=picture.is_upside_down)
        size = f"width:{pt(picture.width_pt)};height:{pt(picture.height_pt)}"
        border = picture.border
        if not picture.data:
            inside = replace(FRAME, width_pt=min(FRAME.width_pt, picture.width_pt / 2, picture.height_pt / 2))
            shown = place or "display:inline-block"
            return self._span(_joined(shown, size, "box-sizing:border-box", f"border:{edge(inside)}", turn))
        if border.width_pt:
            size += f";border:{edge(border)}"
        name = self.classes.name(_joined(place, size, turn))
        data = base64.b64encode(picture.data).decode("ascii")
        alt = escape(" ".join(picture.description.split()) or UNNAMED)
        return f'<img class="{name}" alt="{alt}" src="data:{picture.media_type};base64,{data}"/>'

    def _shape(self, shape: Shape, place: str) -> str:
        rim = shape.border.width_pt
        width, height = max(shape.width_pt + rim, 0.0), max(shape.height_pt + rim, 0.0)
        parts = [place, f"width:{pt(width)}", f"{'min-height' if shape.grows else 'height'}:{pt(height)}"]
        parts += [
            "box-sizing:border-box",
            f"margin-left:{pt(-rim / 2)};margin-top:{pt(-rim / 2)}" if place.startswith(ABSOLUTE) else "",
        ]
        parts += [f"border:{edge(shape.border)}" if rim else "", f"background:#{shape.fill}" if shape.fill else ""]
        parts += [_corners(shape), _turn(shape.rotation), RESET if shape.blocks else ""]
        return self._span(_joined(*parts), self._text(shape, width - rim, height - rim) if shape.blocks else "")

    def _text(self, shape: Shape, width: float, height: float) -> str:
        """The blocks of a text box as an inline block: that is never split between pages."""
        insets = shape.insets
        room = max(width - insets.left_pt - insets.right_pt, 1.0)
        blocks = self.write_blocks(shape.blocks, Column(room))
        padding = " ".join(pt(side) for side in (insets.top_pt, insets.right_pt, insets.bottom_pt, insets.left_pt))
        declarations = f"width:{pt(room)};padding:{padding};vertical-align:top;display:inline-block"
        align = MIDDLE.get(shape.vertical_align)
        if align:
            high = max(height - insets.top_pt - insets.bottom_pt, 0.0)
            cell = self.classes.name(f"display:table-cell;width:{pt(room)};height:{pt(high)};vertical-align:{align}")
            blocks = f'<div class="{cell}">{blocks}</div>'
        return f'<div class="{self.classes.name(declarations)}">{blocks}</div>'

    def _word_art(self, art: WordArt, place: str) -> str:
        picture = word_art.svg(art)
        data = base64.b64encode(picture.encode()).decode("ascii")
        image = f"background:url(data:image/svg+xml;base64,{data}) 0 0/100% 100% no-repeat" if picture else ""
        size = f"width:{pt(art.width_pt)};height:{pt(art.height_pt)}"
        return self._span(_joined(place, size, image, _turn(art.rotation)))

    def _group(self, group: Group, place: str) -> str:
        items = "".join(
            self._draw(item.drawing, f"position:absolute;left:{pt(item.x_pt)};top:{pt(item.y_pt)}")
            for item in group.items
        )
        size = f"width:{pt(group.width_pt)};height:{pt(group.height_pt)}"
        return self._span(_joined(place, size, _turn(group.rotation)), items)


def _edge(side: str, line: Line) -> str:
    """A line as a border, half of it on either side of where it runs."""
    stroke = f"{pt(line.stroke_pt)} {'dashed' if line.dashed else 'solid'} #{line.color or BLACK}"
    return f"border-{side}:{stroke};margin-{side}:{pt(-line.stroke_pt / 2)}"


def _flat_line(line: Line) -> str:
    """A level or upright line, "" for any other."""
    if line.height_pt < max(line.stroke_pt, LEVEL_PT):
        return f"width:{pt(line.width_pt)};height:0;{_edge('top', line)}"
    if line.width_pt < max(line.stroke_pt, LEVEL_PT):
        return f"height:{pt(line.height_pt)};width:0;{_edge('left', line)}"
    return ""


def _joined(*parts: str) -> str:
    return ";".join(part for part in parts if part)


def _layer(anchor: Anchor) -> int:
    """Behind the text below zero, in front of it above, each in the order of the file."""
    return anchor.order - BEHIND if anchor.wrap is Wrap.BEHIND else anchor.order + 1


def _floating(anchor: Anchor, found: Place, look: ParagraphFormat, column: Column) -> str:
    """A float with the margins that bring it to its place."""
    room = column.width_pt - look.left_pt - look.right_pt
    rest = room - found.left_pt - found.width_pt
    low = _is_low(anchor, found.width_pt, column)
    above, below = pt(max(found.top_pt - LINE_PT, 0.0) if low else found.top_pt), pt(anchor.gap.bottom_pt)
    if _fills_line(anchor, found.width_pt, column):
        return f"float:left;position:relative;margin:{above} {pt(rest)} {below} {pt(found.left_pt)}"
    if anchor.align is Align.RIGHT or found.left_pt > rest:
        return f"float:right;position:relative;margin:{above} {pt(rest)} {below} {pt(anchor.gap.left_pt)}"
    return f"float:left;position:relative;margin:{above} {pt(anchor.gap.right_pt)} {below} {pt(found.left_pt)}"


def _turn(rotation: float, *, mirrored: bool = False, upside_down: bool = False) -> str:
    parts = [f"rotate({number(rotation)}deg)"] if rotation % 360 else []
    if mirrored or upside_down:
        parts.append(f"scale({-1 if mirrored else 1},{-1 if upside_down else 1})")
    return f"transform:{' '.join(parts)}" if parts else ""


def _corners(shape: Shape) -> str:
    if shape.outline is Outline.ELLIPSE:
        return "border-radius:50%"
    if shape.outline is Outline.ROUNDED:
        return f"border-radius:{pt(min(shape.width_pt, shape.height_pt) * shape.roundness)}"
    return ""
