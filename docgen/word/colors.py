"""Colours of drawings: theme and RGB colours of DrawingML with their changes, and those of VML. ECMA-376 §20.1.2.3."""

import colorsys
import re
from collections.abc import Callable
from types import MappingProxyType
from weakref import WeakKeyDictionary

from lxml import etree
from PIL import ImageColor

from docgen.word import values
from docgen.word.names import a, local_name
from docgen.word.package import NotAWordFile, Package

RGB = tuple[float, float, float]

# ECMA-376 §20.1.10.54: names that stand for a place of the scheme
SCHEME_NAMES = MappingProxyType({"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"})
SHORTENED = (("dk", "dark"), ("lt", "light"), ("med", "medium"))  # §20.1.10.48: prefixes of preset colour names
WHOLE = 100_000  # §22.9.2.11: a percentage in thousandths
DARK_LINEAR = 0.0031308  # IEC 61966-2-1: below, sRGB is linear
_SCHEMES: "WeakKeyDictionary[Package, dict[str, str]]" = WeakKeyDictionary()


def scheme(package: Package) -> dict[str, str]:
    """The theme's colours by their place in the scheme (dk1, accent2, …), {} without a theme."""
    if package not in _SCHEMES:
        _SCHEMES[package] = _read_scheme(package)
    return _SCHEMES[package]


def _read_scheme(package: Package) -> dict[str, str]:
    part = package.related(package.main_part, "theme")
    try:
        root = package.xml(part) if part else None
    except NotAWordFile:
        return {}
    found = None if root is None else next(root.iter(a("clrScheme")), None)
    if found is None:
        return {}
    return {local_name(slot): _base(slot[0], {}) for slot in found if len(slot)}


def color_in(holder: etree._Element | None, places: dict[str, str]) -> str:
    """The colour in an element that holds one (a:solidFill, a:lnRef, a:gs …), "" for none. Alpha is laid on white."""
    element = next(iter(holder), None) if holder is not None else None
    if element is None:
        return ""
    base = _base(element, places)
    if not base:
        return ""
    color = _rgb(base)
    for change in element:
        name, amount = local_name(change), values.integer(change.get("val")) / WHOLE
        if name == "alpha" and amount <= 0:
            return ""
        if name in CHANGES:
            color = CHANGES[name](color, amount)
    return "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02X}" for part in color)


def vml_color(text: str | None, default: str = "") -> str:
    """A colour of VML: #rgb, #rrggbb, a name, each perhaps followed by a place in a palette ("#213f42 [1605]")."""
    name = (text or "").split(" ")[0].lower()
    if re.fullmatch(r"#[0-9a-f]{3}|#[0-9a-f]{6}", name) or name in ImageColor.colormap:
        red, green, blue = ImageColor.getrgb(name)[:3]
        return f"{red:02X}{green:02X}{blue:02X}"
    return default


def _base(element: etree._Element, places: dict[str, str]) -> str:
    name, value = local_name(element), element.get("val", "")
    match name:
        case "srgbClr":
            return values.color(value)
        case "sysClr":
            return values.color(element.get("lastClr"))
        case "schemeClr":
            return places.get(SCHEME_NAMES.get(value, value), "")
        case "prstClr":
            return vml_color(_full_name(value))
        case "scrgbClr":
            shares = [values.integer(element.get(part)) / WHOLE for part in ("r", "g", "b")]
            return "".join(f"{round(255 * _to_srgb(min(max(share, 0.0), 1.0))):02X}" for share in shares)
        case _:
            return ""


def _full_name(name: str) -> str:
    for short, full in SHORTENED:
        if name.startswith(short) and name[len(short) :][:1].isupper():
            return full + name[len(short) :]
    return name


def _rgb(color: str) -> RGB:
    return int(color[:2], 16) / 255, int(color[2:4], 16) / 255, int(color[4:], 16) / 255


def _to_linear(part: float) -> float:
    return part / 12.92 if part <= DARK_LINEAR * 12.92 else ((part + 0.055) / 1.055) ** 2.4


def _to_srgb(part: float) -> float:
    return part * 12.92 if part <= DARK_LINEAR else 1.055 * part ** (1 / 2.4) - 0.055


def _luminance(color: RGB, change: Callable[[float], float]) -> RGB:
    hue, light, saturation = colorsys.rgb_to_hls(*color)
    return colorsys.hls_to_rgb(hue, min(max(change(light), 0.0), 1.0), saturation)


def _saturation(color: RGB, change: Callable[[float], float]) -> RGB:
    hue, light, saturation = colorsys.rgb_to_hls(*color)
    return colorsys.hls_to_rgb(hue, light, min(max(change(saturation), 0.0), 1.0))


def _linear(color: RGB, change: Callable[[float], float]) -> RGB:
    red, green, blue = (_to_srgb(min(max(change(_to_linear(part)), 0.0), 1.0)) for part in color)
    return red, green, blue


def _on_white(color: RGB, share: float) -> RGB:
    red, green, blue = (part * share + 1 - share for part in color)
    return red, green, blue


CHANGES: dict[str, Callable[[RGB, float], RGB]] = {
    "lumMod": lambda color, amount: _luminance(color, lambda light: light * amount),
    "lumOff": lambda color, amount: _luminance(color, lambda light: light + amount),
    "satMod": lambda color, amount: _saturation(color, lambda depth: depth * amount),
    "satOff": lambda color, amount: _saturation(color, lambda depth: depth + amount),
    "tint": lambda color, amount: _linear(color, lambda part: part * amount + 1 - amount),
    "shade": lambda color, amount: _linear(color, lambda part: part * amount),
    "alpha": _on_white,
}
