"""Marks as content streams (ISO 32000-1 §7.8.2, §8, §9), one for each page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from docgen.layout.marks import (
    Clipped,
    Element,
    HeadingMark,
    ImageMark,
    LineMark,
    LinkMark,
    Mark,
    Moved,
    Page,
    PathMark,
    RectMark,
    SignatureMark,
    TargetMark,
    TextMark,
    Turned,
)
from docgen.pdf.embedded_fonts import Fonts, Use
from docgen.pdf.graphics_state import Matrix, State, factors, product
from docgen.pdf.images import Images
from docgen.pdf.objects import number, numbers
from docgen.pdf.shaped import shaped_text

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points from a page's lower left
UPRIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
OPERATORS = {"M": "m", "L": "l", "C": "c"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands: page from 0, and left, bottom, right, top in points from the page's lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class PageContent:
    """A page as it is written: the stream, the element of each marked sequence, and what else stands on it."""

    stream: bytes = b""
    owners: list[Element] = field(default_factory=list)
    links: list[tuple[LinkMark, Box]] = field(default_factory=list)
    targets: list[tuple[str, float]] = field(default_factory=list)
    headings: list[tuple[HeadingMark, float]] = field(default_factory=list)
    signatures: list[tuple[int, Box]] = field(default_factory=list)
    figures: dict[Element, Box] = field(default_factory=dict)


class Painter(State):
    """Writes pages."""

    __slots__ = ("base", "content", "images", "painters")

    def __init__(self, fonts: Fonts, images: Images) -> None:
        super().__init__(fonts)
        self.images = images
        self.painters: dict[type[Mark], Callable[[Any], None]] = {
            TextMark: self._text,
            RectMark: self._rect,
            LineMark: self._line,
            PathMark: self._path,
            ImageMark: self._image,
            LinkMark: self._link,
            TargetMark: self._target,
            HeadingMark: self._heading,
            SignatureMark: self._signature,
            Moved: self._moved,
            Turned: self._turned,
            Clipped: self._clipped,
        }

    def page(self, page: Page) -> PageContent:
        """The content of a page."""
        self._begin(page.height_pt)
        self.content = PageContent(owners=self.owners)
        self.base = UPRIGHT
        self._paint(page.marks)
        self._close()
        self.content.stream = "\n".join(self.out).encode("latin-1")
        return self.content

    def _paint(self, marks: Sequence[Mark]) -> None:
        painters = self.painters
        for mark in marks:
            painters[type(mark)](mark)

    # Text

    def _text(self, mark: TextMark) -> None:
        if not mark.text or mark.size_pt <= 0 or mark.scale <= 0:
            return
        tag = mark.tag
        if tag is not self.tag or not self.in_text:
            self._open(tag, in_text=True)
        if mark.color != self.color:
            self._fill(mark.color)
        use = self.use
        if use is None or mark.size_pt != self.used_size or mark.face != self.used_face:
            use = self._set_font(mark.face, mark.size_pt)
        if mark.scale != self.scale:
            self.scale = mark.scale
            self.out.append(f"{number(100 * mark.scale)} Tz")
        spacing = 0.0 if mark.glyphs else mark.spacing_pt / mark.scale
        if spacing != self.spacing:
            self.spacing = spacing
            self.out.append(f"{number(spacing)} Tc")
        self._go(mark.x, mark.y)
        if mark.glyphs:
            self.out.append(shaped_text(mark, use))
        else:
            use.texts.append(mark.text)
            self.out.append(_shown(mark, use))
        if tag is not None and tag.kind == "Figure":
            self._reach(tag, mark.x, mark.y - mark.size_pt, mark.width, mark.size_pt)

    # Graphics

    def _rect(self, mark: RectMark) -> None:
        self._open(mark.tag, in_text=False)
        self._fill(mark.color)
        box = numbers(self.left + mark.x, self.top - mark.y - mark.height, mark.width, mark.height)
        self.out.append(f"{box} re f")
        self._reach(mark.tag, mark.x, mark.y, mark.width, mark.height)

    def _line(self, mark: LineMark) -> None:
        self._open(mark.tag, in_text=False)
        self._stroke(mark.color, mark.width_pt, mark.dash, is_round=mark.is_round)
        start, end = (self.left + mark.x, self.top - mark.y), (self.left + mark.to_x, self.top - mark.to_y)
        self.out.append(f"{numbers(*start)} m {numbers(*end)} l S")
        self._reach(mark.tag, mark.x, mark.y, mark.to_x - mark.x, mark.to_y - mark.y)

    def _path(self, mark: PathMark) -> None:
        strokes = mark.stroke_pt > 0
        if not strokes and mark.fill is None:
            return
        self._open(mark.tag, in_text=False)
        color, pen = self.color, self.pen
        if mark.opacity < 1:
            self.out.append(f"q /{self._opacity(mark.opacity)} gs")
        if mark.fill is not None:
            self._fill(mark.fill)
        if strokes:
            self._stroke(mark.stroke, mark.stroke_pt, mark.dash)
        points = self._outline(mark.segments)
        self.out.append("S" if mark.fill is None else "B" if strokes else "f")
        if mark.opacity < 1:
            self.out.append("Q")
            self.color, self.pen = color, pen
        if points:
            left, top = min(points[::2]), min(points[1::2])
            self._reach(mark.tag, left, top, max(points[::2]) - left, max(points[1::2]) - top)

    def _outline(self, segments: Sequence[tuple[str | float, ...]]) -> list[float]:
        """Write the segments of a path: all their coordinates."""
        points: list[float] = []
        for kind, *values in segments:
            if kind == "Z":
                self.out.append("h")
                continue
            place = [float(value) for value in values]
            points += place
            moved = [self.top - v if index % 2 else self.left + v for index, v in enumerate(place)]
            self.out.append(f"{numbers(*moved)} {OPERATORS[str(kind)]}")
        return points

    def _image(self, mark: ImageMark) -> None:
        name = self.images.name(mark)
        if name is None:
            return
        self._open(mark.tag, in_text=False)
        box = numbers(mark.width, 0, 0, mark.height, self.left + mark.x, self.top - mark.y - mark.height)
        self.out.append(f"q {box} cm /{name} Do Q")
        self._reach(mark.tag, mark.x, mark.y, mark.width, mark.height)

    # What other marks stand in

    def _moved(self, mark: Moved) -> None:
        left, top = self.left, self.top
        self.left, self.top = left + mark.x, top - mark.y
        self._paint(mark.marks)
        self.left, self.top = left, top

    def _turned(self, mark: Turned) -> None:
        a, b, c, d, e, f = mark.matrix
        left, top, base = self.left, self.top, self.base
        matrix = (a, -b, -c, d, left + e, top - f)
        self.left = self.top = 0.0
        self.base = product(matrix, base)
        self._within(f"{factors(matrix)} cm", mark.marks)
        self.left, self.top, self.base = left, top, base

    def _clipped(self, mark: Clipped) -> None:
        box = numbers(self.left + mark.x, self.top - mark.y - mark.height, mark.width, mark.height)
        self._within(f"{box} re W n", mark.marks)

    def _within(self, operators: str, marks: Sequence[Mark]) -> None:
        """Paint marks under operators that are taken back behind them."""
        self._close()
        self.out.append(f"q {operators}")
        self._paint(marks)
        self._close()
        self.out.append("Q")
        self._forget()

    # What is not painted

    def _link(self, mark: LinkMark) -> None:
        self.content.links.append((mark, self._box(mark.x, mark.y, mark.width, mark.height)))

    def _target(self, mark: TargetMark) -> None:
        self.content.targets.append((mark.name, self._box(0, mark.y, 0, 0)[3]))

    def _heading(self, mark: HeadingMark) -> None:
        self.content.headings.append((mark, self._box(0, mark.y, 0, 0)[3]))

    def _signature(self, mark: SignatureMark) -> None:
        self.content.signatures.append((mark.number, self._box(mark.x, mark.y, mark.width, mark.height)))

    def _reach(self, tag: Element | None, x: float, y: float, width: float, height: float) -> None:
        """Make the box of a figure hold a mark's box, too."""
        if tag is None or tag.kind != "Figure":
            return
        box = self._box(x, y, width, height)
        old = self.content.figures.get(tag, box)
        self.content.figures[tag] = (
            min(old[0], box[0]),
            min(old[1], box[1]),
            max(old[2], box[2]),
            max(old[3], box[3]),
        )

    def _box(self, x: float, y: float, width: float, height: float) -> Box:
        """Where a mark's box stands on the page."""
        a, b, c, d, e, f = self.base
        corners = [(self.left + across, self.top - down) for across in (x, x + width) for down in (y, y + height)]
        xs = [a * u + c * v + e for u, v in corners]
        ys = [b * u + d * v + f for u, v in corners]
        return min(xs), min(ys), max(xs), max(ys)


def _shown(mark: TextMark, use: Use) -> str:
    """The operator that shows a text; spaces are widened one by one, as Tw knows no codes of two bytes (§9.3.3)."""
    font = use.font
    known = font.words
    words = [known[word] for word in mark.text.split(" ")]
    if mark.space_pt and len(words) > 1:
        wider = number(-1000 * mark.space_pt / mark.scale / mark.size_pt)
        return f"[({f'{font.space}){wider}('.join(words)})]TJ"
    return f"({font.space.join(words)})Tj"
