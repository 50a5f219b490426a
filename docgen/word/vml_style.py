"""The CSS-like style of a VML shape as sizes and places. ECMA-376-4 §19.1.2.19 (style)."""

import re
from collections.abc import Mapping

from docgen.paper.drawings import Anchor, HorizontalOrigin, VerticalOrigin, Wrap
from docgen.paper.formats import Sides
from docgen.word import values
from docgen.word.anchors import ALIGNMENTS, VERTICAL_ALIGNMENTS

Style = Mapping[str, str]

PX_PT = 0.75  # ECMA-376-4 §19.1.2.19: a number without a unit counts pixels, 96 to the inch
UNITS_PT = {
    "": PX_PT,
    "px": PX_PT,
    "pt": 1.0,
    "in": 72.0,
    "cm": 72 / 2.54,
    "mm": 72 / 25.4,
    "pc": 12.0,
    "emu": 1 / 12_700,
}
LENGTH = re.compile(r"^\s*(-?\d*\.?\d+)\s*([a-z]*)\s*$")
HORIZONTAL = {
    "page": HorizontalOrigin.PAGE,
    "margin": HorizontalOrigin.MARGIN,
    "char": HorizontalOrigin.CHARACTER,
    "left-margin-area": HorizontalOrigin.LEFT_MARGIN,
    "inner-margin-area": HorizontalOrigin.LEFT_MARGIN,
    "right-margin-area": HorizontalOrigin.RIGHT_MARGIN,
    "outer-margin-area": HorizontalOrigin.RIGHT_MARGIN,
}
VERTICAL = {
    "page": VerticalOrigin.PAGE,
    "margin": VerticalOrigin.MARGIN,
    "line": VerticalOrigin.LINE,
    "top-margin-area": VerticalOrigin.TOP_MARGIN,
    "inner-margin-area": VerticalOrigin.TOP_MARGIN,
    "bottom-margin-area": VerticalOrigin.BOTTOM_MARGIN,
    "outer-margin-area": VerticalOrigin.BOTTOM_MARGIN,
}
WRAPS = {
    "square": Wrap.SQUARE,
    "tight": Wrap.SQUARE,
    "through": Wrap.SQUARE,
    "topAndBottom": Wrap.TOP_AND_BOTTOM,
}
SIDE_GAP_PT = 9.0  # ECMA-376-4 §19.1.2.19: mso-wrap-distance-left and -right, where they are not given
PER_MILLE = 1000


def parse_style(text: str | None) -> Style:
    """The declarations of a style attribute."""
    pairs = (part.partition(":") for part in (text or "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if name.strip()}


def length(text: str | None, unit_pt: float = PX_PT) -> float | None:
    """Points in a length; ``unit_pt`` is what a number without a unit counts."""
    match = LENGTH.match((text or "").lower())
    if match is None or match[2] not in UNITS_PT:
        return None
    number = values.number(match[1])
    return None if number is None else number * (UNITS_PT[match[2]] if match[2] else unit_pt)


def pair(text: str | None, unit_pt: float = PX_PT) -> tuple[float, float]:
    """Two lengths with a comma between them."""
    left, _, right = (text or "").partition(",")
    return length(left, unit_pt) or 0.0, length(right, unit_pt) or 0.0


def rotation(style: Style) -> float:
    """The angle in degrees; "fd" marks 65,536ths of one."""
    text = style.get("rotation", "")
    return (values.number(text.removesuffix("fd")) or 0.0) / (65_536 if text.endswith("fd") else 1)


def is_floating(style: Style) -> bool:
    """Whether a shape is anchored, not set in the line like a character."""
    return style.get("position") in {"absolute", "relative"}


def anchor(style: Style, wrap: str, corner: tuple[float, float]) -> Anchor:
    """The place of a floating shape; ``corner`` is added to its margins, ``wrap`` the type of its w10:wrap."""
    order = values.integer(style.get("z-index"))
    in_front = Wrap.BEHIND if order < 0 else Wrap.IN_FRONT
    return Anchor(
        horizontal=HORIZONTAL.get(style.get("mso-position-horizontal-relative", ""), HorizontalOrigin.COLUMN),
        x_pt=_offset(style, "margin-left", "left") + corner[0],
        align=ALIGNMENTS.get(style.get("mso-position-horizontal", "")),
        vertical=VERTICAL.get(style.get("mso-position-vertical-relative", ""), VerticalOrigin.PARAGRAPH),
        y_pt=_offset(style, "margin-top", "top") + corner[1],
        vertical_align=VERTICAL_ALIGNMENTS.get(style.get("mso-position-vertical", "")),
        x_share=_share(style, "mso-left-percent"),
        y_share=_share(style, "mso-top-percent"),
        width_share=_share(style, "mso-width-percent"),
        width_of=HORIZONTAL.get(style.get("mso-width-relative", ""), HorizontalOrigin.PAGE),
        height_share=_share(style, "mso-height-percent"),
        height_of=VERTICAL.get(style.get("mso-height-relative", ""), VerticalOrigin.PAGE),
        wrap=WRAPS.get(wrap, in_front),
        gap=_gap(style),
        order=min(max(order + 2**31 if order < 0 else order, 0), 2**32 - 1),
    )


def _offset(style: Style, *names: str) -> float:
    """The distance that an alignment leaves no room for: Word writes margins of 0 beside one, or the last ones."""
    axis = "horizontal" if names[0] == "margin-left" else "vertical"
    if style.get(f"mso-position-{axis}", "absolute") != "absolute":
        return 0.0
    return sum(length(style.get(name)) or 0.0 for name in names)


def _share(style: Style, name: str) -> float:
    return max(values.integer(style.get(name)), 0) / PER_MILLE


def _gap(style: Style) -> Sides:
    def gap(side: str, default: float) -> float:
        found = length(style.get(f"mso-wrap-distance-{side}"))
        return max(default if found is None else found, 0.0)

    return Sides(gap("top", 0.0), gap("right", SIDE_GAP_PT), gap("bottom", 0.0), gap("left", SIDE_GAP_PT))
