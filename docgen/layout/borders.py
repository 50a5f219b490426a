"""Borders as strokes."""

from docgen.layout.marks import LineMark, Mark
from docgen.paper.formats import Border


def border_line(border: Border, start: tuple[float, float], end: tuple[float, float]) -> list[Mark]:
    """A border as strokes along its middle."""
    width = border.width_pt
    dash = {"dashed": (3 * width, 2 * width), "dotted": (width, width)}.get(border.style, ())
    if border.style != "double":
        return [LineMark(*start, *end, width, border.color, dash)]
    across = (0.0, width / 3) if start[1] == end[1] else (width / 3, 0.0)
    return [
        LineMark(
            start[0] + way * across[0],
            start[1] + way * across[1],
            end[0] + way * across[0],
            end[1] + way * across[1],
            width / 3,
            border.color,
        )
        for way in (-1, 1)
    ]
