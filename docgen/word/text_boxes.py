"""Text boxes: the blocks in a shape, and their distance from its edges. ECMA-376 §17.17.1, §20.1.4.1.17 (bodyPr)."""

from lxml import etree

from docgen.paper.formats import Sides, VerticalAlign
from docgen.paper.length import from_emu
from docgen.paper.nodes import Block, SignaturePlace
from docgen.word import values
from docgen.word.drawing_source import DrawingSource
from docgen.word.names import a, w

# ECMA-376 §21.1.2.1.1: the insets that a:bodyPr has without saying so
SIDE_INSET_EMU, EDGE_INSET_EMU = 91_440, 45_720
ANCHORS = {"ctr": VerticalAlign.CENTER, "b": VerticalAlign.BOTTOM}
DEEPEST = 2  # Word puts no text box into a text box; a file that does so is cut off here


def read_blocks(holder: etree._Element | None, source: DrawingSource) -> tuple[Block, ...]:
    """The blocks of the w:txbxContent in a wps:txbx or v:textbox."""
    content = None if holder is None else holder.find(w("txbxContent"))
    if content is None:
        return ()
    if sum(1 for _ in content.iterancestors(w("txbxContent"))) >= DEEPEST:
        source.lose("text-box-nested", "Hộp văn bản lồng quá sâu không được in.")
        return ()
    return tuple(_unsigned(source.blocks(content)))


def insets(body: etree._Element | None) -> Sides:
    """The insets of a wps:bodyPr."""

    def inset(name: str, default: int) -> float:
        return from_emu(values.integer(None if body is None else body.get(name), default))

    return Sides(
        inset("tIns", EDGE_INSET_EMU),
        inset("rIns", SIDE_INSET_EMU),
        inset("bIns", EDGE_INSET_EMU),
        inset("lIns", SIDE_INSET_EMU),
    )


def vertical_align(body: etree._Element | None) -> VerticalAlign:
    """Where the blocks stand in a higher box."""
    return ANCHORS.get("" if body is None else body.get("anchor", ""), VerticalAlign.TOP)


def grows(body: etree._Element | None) -> bool:
    """Whether the box is made as high as its text."""
    return body is not None and body.find(a("spAutoFit")) is not None


def _unsigned(blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks without places of signature: a PDF field needs a place in the text."""
    found: list[Block] = []
    for block in blocks:
        found += _unsigned(block.blocks) if isinstance(block, SignaturePlace) else [block]
    return found
