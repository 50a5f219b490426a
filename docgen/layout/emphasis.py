"""Emphasis marks: a sign above or below each character of a run. ECMA-376 §17.3.2.12, §17.18.24."""

from collections.abc import Iterator

from docgen.layout.drawing_paths import Point, Segments, ellipse
from docgen.layout.marks import Mark, PathMark
from docgen.layout.text import Ink

DOT, CIRCLE, STROKE = 0.14, 0.16, 0.03  # how wide the signs and how thick their strokes are, in em
COMMA_WIDTH, COMMA_HEIGHT = 0.1, 0.18
UNDER = "underDot"


def emphasis_marks(style: Ink, text: str, start: Point, space_pt: float = 0.0) -> Iterator[Mark]:
    """The signs of a text that begins at a point of its baseline; each space is ``space_pt`` wider than its font's."""
    x, baseline = start
    kind, size = style.look.emphasis, style.size_pt
    y = baseline + style.descent_pt - size * DOT / 2 if kind == UNDER else baseline - style.ascent_pt
    for sign in text:
        width = style.width(sign) + (space_pt if sign == " " else 0.0)
        if not sign.isspace() and width:
            yield _sign(kind, (x + (width - style.look.spacing_pt) / 2, y), size, style.look.color)
        x += width


def _sign(kind: str, center: Point, size_pt: float, color: str) -> PathMark:
    if kind == "comma":
        return PathMark(_comma(center, size_pt), color)
    wide = size_pt * (CIRCLE if kind == "circle" else DOT)
    path = ellipse(center[0] - wide / 2, center[1] - wide / 2, wide, wide)
    if kind == "circle":
        return PathMark(path, None, size_pt * STROKE, color)
    return PathMark(path, color)


def _comma(center: Point, size_pt: float) -> Segments:
    """A drop that leans to the right, as it stands beside Chinese and Japanese letters."""
    (x, y), wide, high = center, size_pt * COMMA_WIDTH / 2, size_pt * COMMA_HEIGHT / 2
    return (
        ("M", x - wide, y - high),
        ("C", x, y - high, x + 2 * wide, y, x + wide, y + high),
        ("C", x, y + high, x - wide, y, x - wide, y - high),
        ("Z",),
    )
