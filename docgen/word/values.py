"""Attribute values of WordprocessingML as Python values. A value that makes no sense counts as absent."""

import re

from lxml import etree

from docgen.paper import length
from docgen.word.names import w

OFF = {"0", "false", "off", "none"}
VAL = w("val")
_MEASURE = re.compile(r"^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)$")
_UNITS_PT = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}


def text(element: etree._Element | None, name: str = "val") -> str:
    """An attribute's text, "" where element or attribute is missing."""
    return "" if element is None else element.get(w(name), "")


def is_on(element: etree._Element) -> bool:
    """The value of an on/off element: on unless its w:val says otherwise (ECMA-376 §17.17.4)."""
    return element.get(VAL, "1").lower() not in OFF


def number(value: str | None) -> float | None:
    """A number, or None."""
    try:
        found = float(value) if value else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < 1e9 else None  # noqa: PLR2004 - keeps inf and nonsense out


def integer(value: str | None, default: int = 0) -> int:
    """A whole number, or the default."""
    found = number(value)
    return default if found is None else int(found)


def twips(value: str | None) -> float | None:
    """Points in a measure that is a count of twips or carries a unit (ECMA-376 §22.9.2.14)."""
    if value and (match := _MEASURE.match(value)):
        return float(match[1]) * _UNITS_PT[match[2]]
    found = number(value)
    return None if found is None else length.from_twips(found)


def attribute_twips(element: etree._Element, *names: str) -> float | None:
    """Points in the first of some attributes that is there."""
    for name in names:
        found = twips(element.get(w(name)))
        if found is not None:
            return found
    return None


def half_points(value: str | None) -> float | None:
    """Points in a count of half points, or in a measure with a unit."""
    if value and (match := _MEASURE.match(value)):
        return float(match[1]) * _UNITS_PT[match[2]]
    found = number(value)
    return None if found is None else length.from_half_points(found)


def color(value: str | None) -> str:
    """Six hexadecimal digits in upper case, "" for automatic or nonsense."""
    found = (value or "").upper()
    return found if re.fullmatch(r"[0-9A-F]{6}", found) else ""
