"""Framed paragraphs and drop capitals as floating boxes: ECMA-376 §17.3.1.11."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from docgen.paper.drawings import Anchor, HorizontalOrigin, Shape, VerticalOrigin, Wrap
from docgen.paper.formats import Sides, VerticalAlign
from docgen.paper.measure import text_width_pt
from docgen.paper.nodes import Block, Label, Paragraph, Table, Text
from docgen.word import values
from docgen.word.anchors import ALIGNMENTS
from docgen.word.names import w

HORIZONTAL = {"page": HorizontalOrigin.PAGE, "margin": HorizontalOrigin.MARGIN}
VERTICAL = {"page": VerticalOrigin.PAGE, "margin": VerticalOrigin.MARGIN}
VERTICAL_ALIGNMENTS = {
    "top": VerticalAlign.TOP,
    "center": VerticalAlign.CENTER,
    "bottom": VerticalAlign.BOTTOM,
}
SLACK_PT = 0.5  # so that a frame as wide as its text does not break it
NAMES = ("w", "h", "hRule", "hSpace", "vSpace", "wrap", "vAnchor", "hAnchor", "x", "xAlign", "y", "yAlign", "dropCap")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a w:framePr says, by the names of its attributes."""

    given: tuple[tuple[str, str], ...]

    def __getitem__(self, name: str) -> str:
        return dict(self.given).get(name, "")

    def points(self, name: str) -> float:
        """A measure, 0 where it is not given."""
        return values.twips(self[name]) or 0.0


@dataclass(frozen=True, slots=True)
class Framed:
    """A paragraph and the frame it stands in, if any."""

    block: Block
    frame: Frame | None = None


def frame_of(properties: etree._Element | None) -> Frame | None:
    """The frame that a paragraph's w:pPr puts it in; with w:yAlign «inline» it stands in the flow like any other."""
    element = None if properties is None else properties.find(w("framePr"))
    if element is None or element.get(w("yAlign")) == "inline":
        return None
    return Frame(tuple((name, element.get(w(name), "")) for name in NAMES))


def with_boxes(items: Iterable[Framed]) -> Iterator[Block]:
    """Blocks with each frame as a box in the paragraph after it; neighbours in equal frames share one."""
    pending: list[tuple[Frame, list[Block]]] = []
    for item in items:
        if item.frame is None:
            yield from _anchored(pending, item.block)
            pending = []
        elif pending and pending[-1][0] == item.frame:
            pending[-1][1].append(item.block)
        else:
            pending.append((item.frame, [item.block]))
    if pending:
        yield from _anchored(pending, None)


def _anchored(frames: list[tuple[Frame, list[Block]]], block: Block | None) -> Iterator[Block]:
    if not frames:
        yield from () if block is None else (block,)
        return
    boxes = tuple(_box(frame, tuple(blocks)) for frame, blocks in frames)
    if isinstance(block, Paragraph):
        yield replace(block, content=(*boxes, *block.content))
        return
    last = frames[-1][1][-1]
    if isinstance(last, Paragraph):
        plain = replace(last.format, before_pt=0.0, after_pt=0.0, left_pt=0.0, first_line_pt=0.0)
        yield Paragraph(plain, boxes, replace(last.mark, size_pt=1.0))
    yield from () if block is None else (block,)


def _box(frame: Frame, blocks: tuple[Block, ...]) -> Shape:
    width = frame.points("w") or max((_natural_width(block) for block in blocks), default=0.0) + SLACK_PT
    height = frame.points("h")
    is_exact = frame["hRule"] == "exact"
    return Shape(width, height, _anchor(frame), blocks=blocks, grows=not is_exact)


def _anchor(frame: Frame) -> Anchor:
    """The place of a frame; an alignment stands above an offset (§17.3.1.11)."""
    beside, above = frame.points("hSpace"), frame.points("vSpace")
    wraps = frame["wrap"] in {"", "auto", "around", "tight", "through"} or bool(frame["dropCap"])
    stated = VERTICAL.get(frame["vAnchor"], VerticalOrigin.PARAGRAPH)
    vertical = VerticalOrigin.PARAGRAPH if frame["dropCap"] else stated
    return Anchor(
        horizontal=HORIZONTAL.get(frame["hAnchor"], HorizontalOrigin.COLUMN),
        x_pt=frame.points("x"),
        align=ALIGNMENTS.get(frame["xAlign"]),
        vertical=vertical,
        y_pt=frame.points("y"),
        vertical_align=None if vertical is VerticalOrigin.PARAGRAPH else VERTICAL_ALIGNMENTS.get(frame["yAlign"]),
        wrap=Wrap.SQUARE if wraps else Wrap.TOP_AND_BOTTOM,
        gap=Sides(above, beside, above, beside),
    )


def _natural_width(block: Block) -> float:
    """The width of a paragraph's text on one line; of a table, that of its columns."""
    if isinstance(block, Table):
        return sum(block.columns_pt)
    if not isinstance(block, Paragraph):
        return 0.0
    items = [item for item in (block.label, *block.content) if isinstance(item, Text | Label)]
    widths = (
        text_width_pt(
            item.text,
            family=item.format.family,
            size_pt=item.format.size_pt,
            bold=item.format.bold,
            italic=item.format.italic,
        )
        for item in items
    )
    return sum(widths) + block.format.left_pt + block.format.right_pt
