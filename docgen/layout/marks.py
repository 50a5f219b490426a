"""Marks: what stands on a page, at its place. A page is a tree of them, in the order of printing.

All lengths are points. The origin is the upper left corner of whatever holds the mark (a page, or a ``Moved`` mark),
y grows downwards. A colour is six hexadecimal digits, "" for black. ``tag`` is the element of the structure tree that a
mark belongs to; None is an artifact (ISO 32000-1 §14.8.2.2): running heads, borders, backgrounds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Face(NamedTuple):
    """A shipped font: its family (a key of ``faces.FILES``) and its variant."""

    family: str
    bold: bool = False
    italic: bool = False


class Glyph(NamedTuple):
    """A glyph that was placed by shaping. ``advance``, ``dx`` and ``dy`` are in em, ``dy`` upwards.

    ``text`` is the characters that it stands for, "" for all but the first glyph of a cluster.
    """

    number: int
    advance: float
    dx: float
    dy: float
    text: str


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure tree.

    ``kind`` is a standard type of ISO 32000-1 §14.8.4: Document, P, H1 to H6, Table, TR, TH, TD, Link, Note, Figure…
    Children stand in the order in which they were first asked for, which is the order of reading.
    """

    kind: str
    alt: str = ""
    column_span: int = 1
    row_span: int = 1
    is_column_header: bool = False
    children: "list[Element]" = field(default_factory=list)
    by_key: "dict[object, Element]" = field(default_factory=dict)

    def child(self, key: object, kind: str) -> "Element":
        """The child of some key; made at the first call, so that a block that is laid out twice is one element."""
        found = self.by_key.get(key)
        if found is None:
            found = self.by_key[key] = Element(kind)
            self.children.append(found)
        return found


@dataclass(slots=True, eq=False)
class TextMark:
    """Characters of one font on one line. ``y`` is the baseline.

    ``spacing_pt`` is added behind each character, ``space_pt`` behind each space (U+0020) besides. ``scale`` stretches
    the letters sideways. ``glyphs`` replaces the plain way from characters to glyphs where the text had to be shaped.
    """

    x: float
    y: float
    width: float
    text: str
    face: Face
    size_pt: float
    color: str = ""
    spacing_pt: float = 0.0
    space_pt: float = 0.0
    scale: float = 1.0
    glyphs: tuple[Glyph, ...] | None = None
    tag: Element | None = None


@dataclass(slots=True, eq=False)
class RectMark:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    color: str
    tag: Element | None = None


@dataclass(slots=True, eq=False)
class LineMark:
    """A straight stroke.

    ``dash`` is lengths of dashes and gaps, () for a solid line; round ends make dots of dashes of length 0.
    """

    x: float
    y: float
    to_x: float
    to_y: float
    width_pt: float
    color: str = ""
    dash: tuple[float, ...] = ()
    is_round: bool = False
    tag: Element | None = None


@dataclass(slots=True, eq=False)
class PathMark:
    """A path of segments ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",); filled, stroked, or both.

    A ``fill`` of None fills nothing; a ``stroke_pt`` of 0 strokes nothing.
    """

    segments: Sequence[tuple[str | float, ...]]
    fill: str | None = None
    stroke_pt: float = 0.0
    stroke: str = ""
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    tag: Element | None = None


@dataclass(slots=True, eq=False)
class ImageMark:
    """A picture, stretched to its box. ``media_type``: image/png, image/jpeg, image/gif, image/svg+xml and so on."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    media_type: str
    tag: Element | None = None


@dataclass(slots=True, eq=False)
class LinkMark:
    """A place that leads to an address, or to the bookmark behind «#». Its text has ``tag`` too, a Link element."""

    x: float
    y: float
    width: float
    height: float
    target: str
    tag: Element | None = None


@dataclass(slots=True, eq=False)
class TargetMark:
    """Where a link to the bookmark ``name`` leads."""

    y: float
    name: str


@dataclass(slots=True, eq=False)
class HeadingMark:
    """An entry of the outline. ``level`` counts from 1."""

    y: float
    level: int
    title: str


@dataclass(slots=True, eq=False)
class SignatureMark:
    """Where someone signs: the place of signature ``number`` of the paper, in reading order from 0."""

    x: float
    y: float
    width: float
    height: float
    number: int


@dataclass(slots=True, eq=False)
class Moved:
    """Marks whose origin stands at (x, y)."""

    x: float
    y: float
    marks: "list[Mark]"


@dataclass(slots=True, eq=False)
class Turned:
    """Marks under a matrix (a, b, c, d, e, f): a point (x, y) goes to (ax + cy + e, bx + dy + f), y downwards."""

    matrix: tuple[float, float, float, float, float, float]
    marks: "list[Mark]"


@dataclass(slots=True, eq=False)
class Clipped:
    """Marks of which only the part within a rectangle shows."""

    x: float
    y: float
    width: float
    height: float
    marks: "list[Mark]"


Mark = (
    TextMark
    | RectMark
    | LineMark
    | PathMark
    | ImageMark
    | LinkMark
    | TargetMark
    | HeadingMark
    | SignatureMark
    | Moved
    | Turned
    | Clipped
)


@dataclass(slots=True, eq=False)
class Page:
    """A printed page. ``label`` is its number as printed (ISO 32000-1 §12.4.2)."""

    width_pt: float
    height_pt: float
    marks: list[Mark]
    label: str = ""


@dataclass(slots=True, eq=False)
class LaidPaper:
    """A paper as pages, and the root of its structure tree (a Document element)."""

    pages: list[Page]
    root: Element
    title: str
    language: str


def walk(marks: Sequence[Mark]) -> Iterator[Mark]:
    """All marks of a tree, in the order of printing."""
    for mark in marks:
        yield mark
        if isinstance(mark, Moved | Turned | Clipped):
            yield from walk(mark.marks)
