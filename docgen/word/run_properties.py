"""Run properties (w:rPr): from XML to a set of given values, and from sets of values to a format.

ECMA-376 §17.3.2. A set holds only what the XML gives; sets of later levels override earlier ones, and the
toggle properties of styles cancel each other out (§17.7.3).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lxml import etree

from docgen.paper.formats import RunFormat
from docgen.word import values
from docgen.word.names import local_name, w
from docgen.word.paragraph_properties import border

Given = Mapping[str, Any]

TOGGLES = {
    "b": "bold",
    "i": "italic",
    "caps": "caps",
    "smallCaps": "small_caps",
    "strike": "strike",
    "vanish": "hidden",
}
TOGGLE_FIELDS = frozenset(TOGGLES.values())
DEFAULT_SIZE_PT = RunFormat().size_pt
RAISED = {"superscript": 1, "subscript": -1, "baseline": 0}
EMPHASES = frozenset({"dot", "comma", "circle", "underDot"})  # ECMA-376 §17.18.24
HIGHLIGHTS = {  # ECMA-376 §17.18.40
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}


def parse_run(element: etree._Element | None, theme_fonts: Mapping[str, str]) -> dict[str, Any]:
    """What a w:rPr gives. ``theme_fonts`` maps theme names («minorHAnsi») to families."""
    given: dict[str, Any] = {}
    if element is None:
        return given
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = local_name(child)
        if name in TOGGLES:
            given[TOGGLES[name]] = values.is_on(child)
        elif name == "rFonts":
            given.update(_family(child, theme_fonts))
        elif handler := HANDLERS.get(name):
            given.update(handler(child))
    return given


def combine(levels: Iterable[Given]) -> dict[str, Any]:
    """Later levels over earlier ones, nothing special about toggles: the levels inside one style chain."""
    combined: dict[str, Any] = {}
    for level in levels:
        combined.update(level)
    return combined


def run_format(defaults: Given, styles: Iterable[Given], direct: Given) -> RunFormat:
    """The format from document defaults, the style levels (table, paragraph, character) and direct properties.

    A toggle property is on if it is on in an odd number of style levels, or in the defaults (§17.7.3);
    a direct value stands above all.
    """
    levels = list(styles)
    combined = combine([defaults, *levels])
    for field in TOGGLE_FIELDS & combined.keys():
        odd = sum(bool(level.get(field)) for level in levels) % 2 == 1
        combined[field] = odd or bool(defaults.get(field))
    combined.update(direct)
    # §17.3.2.19: kerning begins at this font size; 0 is none
    threshold = combined.pop("kerning_from_pt", 0.0)
    combined["kerning"] = 0 < threshold <= combined.get("size_pt", DEFAULT_SIZE_PT)
    combined.pop("style", None)
    return RunFormat(**combined)


def _family(element: etree._Element, theme_fonts: Mapping[str, str]) -> dict[str, Any]:
    for slot in ("ascii", "hAnsi"):
        theme = element.get(w(slot + "Theme"))
        family = theme_fonts.get(theme, "") if theme else element.get(w(slot), "")
        if family:
            return {"family": family}
    return {}


def _size(element: etree._Element) -> dict[str, Any]:
    size = values.half_points(element.get(values.VAL))
    return {"size_pt": size} if size and size > 0 else {}


def _underline(element: etree._Element) -> dict[str, Any]:
    kind = element.get(values.VAL, "single")
    return {"underline": "" if kind == "none" else kind}


def _shading(element: etree._Element) -> dict[str, Any]:
    return {"background": values.color(element.get(w("fill")))}


def _spacing(element: etree._Element) -> dict[str, Any]:
    return {"spacing_pt": values.twips(element.get(values.VAL)) or 0.0}


def _scale(value: str | None) -> float:
    """How much wider characters are drawn (§17.3.2.43): 1 to 600 per cent, 1 for what makes no sense."""
    percent = values.number((value or "").removesuffix("%"))
    return percent / 100 if percent and 1 <= percent <= 600 else 1.0  # noqa: PLR2004 - the bounds of the clause


HANDLERS: dict[str, Callable[[etree._Element], dict[str, Any]]] = {
    "sz": _size,
    "u": _underline,
    "dstrike": lambda element: {"double_strike": values.is_on(element)},
    "position": lambda element: {"shift_pt": values.half_points(element.get(values.VAL)) or 0.0},
    "w": lambda element: {"scale": _scale(element.get(values.VAL))},
    "vertAlign": lambda element: {"raised": RAISED.get(element.get(values.VAL, ""), 0)},
    "color": lambda element: {"color": values.color(element.get(values.VAL))},
    "highlight": lambda element: {"background": HIGHLIGHTS.get(element.get(values.VAL, ""), "")},
    "shd": _shading,
    "spacing": _spacing,
    "kern": lambda element: {"kerning_from_pt": values.half_points(element.get(values.VAL)) or 0.0},
    "em": lambda element: {"emphasis": element.get(values.VAL, "") if element.get(values.VAL) in EMPHASES else ""},
    "bdr": lambda element: {"border": border(element)},
    "rStyle": lambda element: {"style": element.get(values.VAL, "")},
}
