"""Drawings as HTML: lines and pictures."""

import base64
from html import escape

from docgen.paper.formats import Align
from docgen.paper.nodes import HorizontalOrigin, Line, Picture
from docgen.pdf.column import Column
from docgen.pdf.css import Classes, pt


def line_html(line: Line, column: Column, classes: Classes) -> str:
    """A straight line, placed from its paragraph."""
    anchor = line.anchor
    left = anchor.x_pt - (column.left_pt if anchor.horizontal is HorizontalOrigin.PAGE else 0.0)
    if anchor.align is Align.CENTER:
        place = f"left:50%;margin-left:{pt(-line.width_pt / 2)}"
    elif anchor.align is Align.RIGHT:
        place = "right:0"
    else:
        place = f"left:{pt(0.0 if anchor.align else left)}"
    stroke = f"{pt(line.stroke_pt)} {'dashed' if line.dashed else 'solid'} #{line.color or '000000'}"
    if line.height_pt > line.width_pt:
        box = f"width:0;height:{pt(line.height_pt)};border-left:{stroke}"
    else:
        box = f"width:{pt(line.width_pt)};height:0;border-top:{stroke}"
    top = f"top:{pt(anchor.y_pt - line.stroke_pt / 2)}"
    return f'<span class="line {classes.name(f"{place};{top};{box}")}"/>'


def picture_html(picture: Picture, classes: Classes) -> str:
    """A picture that stands in the line."""
    data = base64.b64encode(picture.data).decode("ascii")
    name = classes.name(f"width:{pt(picture.width_pt)};height:{pt(picture.height_pt)}")
    alt = escape(picture.description or "Hình ảnh")
    return f'<img class="{name}" alt="{alt}" src="data:{picture.media_type};base64,{data}"/>'
