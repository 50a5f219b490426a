"""Indents counted in characters (ECMA-376 §17.3.1.12): they win over those that are measured.

A character is as wide as the type is high: for the first line that of the paragraph, for the sides that of the default
style, and a hanging first line moves the left side by itself. Measured on files in which Word wrote both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from docgen.word import values
from docgen.word.names import w

SIDES = {"left_pt": ("leftChars", "startChars"), "right_pt": ("rightChars", "endChars")}
FIRST_LINE = {"firstLineChars": 1, "hangingChars": -1}
HUNDREDTHS = 100
COUNTS = ("left_counted", "right_counted", "first_line_counted")
NEAR = 2.0  # Word also writes what it made of the characters; a measure up to so many times off is that


@dataclass(frozen=True, slots=True)
class Counted:
    """An indent of so many characters, and what the same element gives in points, if anything."""

    characters: float
    measured_pt: float | None

    def points(self, size_pt: float, more_pt: float = 0.0) -> float:
        """The indent for type of a size, with what else belongs to it."""
        found = self.characters * size_pt + more_pt
        measured = self.measured_pt
        if measured is not None and abs(found) / NEAR <= abs(measured) <= abs(found) * NEAR:
            return measured
        return found


def counted(element: etree._Element, measured: Mapping[str, Any]) -> dict[str, Any]:
    """What a w:ind gives in characters, and ``measured`` in points, by the field of the format.

    A count of 0 only takes back what a style counts.
    """
    found: dict[str, Any] = dict(measured)
    for field, names in SIDES.items():
        counts = [count for name in names if (count := values.number(element.get(w(name)))) is not None]
        _count(found, field, counts)
    signed = ((sign, values.number(element.get(w(name)))) for name, sign in FIRST_LINE.items())
    counts = [sign * count for sign, count in signed if count is not None]
    _count(found, "first_line_pt", sorted(counts, key=bool, reverse=True))
    return found


def _count(found: dict[str, Any], field: str, counts: list[float]) -> None:
    if counts:
        key = field.replace("_pt", "_counted")
        found[key] = Counted(counts[0] / HUNDREDTHS, found.pop(field, None)) if counts[0] else None


def in_points(given: Mapping[str, Any], own_pt: float, default_pt: float) -> dict[str, Any]:
    """Given values with all indents in points, for type of a size in a document whose default style has another."""
    found = dict(given)
    first = given.get("first_line_counted")
    if first is not None:
        found["first_line_pt"] = first.points(own_pt)
    hangs = -found["first_line_pt"] if first is not None and first.characters < 0 else 0.0
    for field, more in (("left_pt", hangs), ("right_pt", 0.0)):
        side = given.get(field.replace("_pt", "_counted"))
        if side is not None:
            found[field] = side.points(default_pt, more)
    return found


def is_counted(given: Mapping[str, Any]) -> bool:
    """Whether some indent counts characters."""
    return any(given.get(name) is not None for name in COUNTS)
