"""Blocks as slices, one after the other, with the space between them."""

from collections.abc import Sequence
from dataclasses import replace

from docgen.layout.labels import labelled
from docgen.layout.marks import Element, SignatureMark
from docgen.layout.paragraphs import Frame, lay_paragraph
from docgen.layout.slices import Room, Slice, Work
from docgen.layout.tables import lay_table
from docgen.paper.formats import ParagraphFormat
from docgen.paper.nodes import (
    Block,
    Bookmark,
    Break,
    BreakKind,
    Inline,
    Paragraph,
    SignaturePlace,
    Table,
)

DEEPEST_HEADING = 6


def lay_blocks(blocks: Sequence[Block], room: Room, work: Work, parent: Element | None) -> list[Slice]:
    """The slices of some blocks; the space below the last one is an empty slice."""
    found: list[Slice] = []
    for index, block in enumerate(blocks):
        above = blocks[index - 1] if index else None
        match block:
            case Paragraph():
                below = blocks[index + 1] if index + 1 < len(blocks) else None
                found += _paragraph(block, above, below, room, work, parent)
            case Table():
                slices = lay_table(block, room, work, parent)
                if slices and isinstance(above, Paragraph):
                    slices[0].gap_pt += above.format.after_pt
                    slices[0].starts = ends_page(above)
                found += slices
            case SignaturePlace():
                found += _signature(block, room, work, parent)
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and last.format.after_pt and found:
        found[-1].may_break = False
        found.append(Slice(0.0, [], gap_pt=last.format.after_pt))
    return found


def _signature(place: SignaturePlace, room: Room, work: Work, parent: Element | None) -> list[Slice]:
    """The blocks of a place of signature; the field is as high as they are together."""
    number = work.signatures.setdefault(id(place), len(work.signatures))
    slices = work.lay_blocks(place.blocks, room, work, parent)
    height = sum(each.gap_pt + each.height_pt for each in slices)
    if slices:
        slices[0].marks.append(SignatureMark(0.0, -slices[0].gap_pt, room.width_pt, height, number))
    return slices


def _paragraph(
    paragraph: Paragraph, above: Block | None, below: Block | None, room: Room, work: Work, parent: Element | None
) -> list[Slice]:
    """The slices of a paragraph, page breaks in it included."""
    pieces = _pieces(labelled(paragraph))
    opens = above is None or (isinstance(above, Paragraph) and ends_page(above) is not None)
    look = paragraph.format
    found: list[Slice] = []
    for index, (starts, piece) in enumerate(pieces):
        tag = _element(piece, (id(paragraph), index), work, parent)
        if index:
            frame = Frame(keeps_gap=True, starts=starts)
        else:
            before = BreakKind.PAGE if look.page_break_before else _start(above)
            space, lead = gap(paragraph, above, work)
            frame = Frame(space, lead, opens or before is not None, joins(look, above), starts=before)
        if index == len(pieces) - 1:
            frame = replace(frame, joins_below=joins(look, below))
        found += lay_paragraph(piece, room, work, (tag, parent), frame)
    return found


def _element(paragraph: Paragraph, key: object, work: Work, parent: Element | None) -> Element | None:
    """The element of a paragraph; no level of heading is skipped on the way down (ISO 14289-1 §7.4.2)."""
    if parent is None:
        return None
    level = paragraph.format.outline_level if paragraph.content else 0
    if not level:
        return parent.child(key, "P")
    found = parent.by_key.get(key)
    if found is None:
        work.heading = min(level, work.heading + 1, DEEPEST_HEADING)
        found = parent.child(key, f"H{work.heading}")
    return found


def gap(paragraph: Paragraph, above: Block | None, work: Work) -> tuple[float, float]:
    """The space above a paragraph: its own and what the one above leaves (ECMA-376 §17.3.1.9, §17.3.1.33).

    And how much of it belongs to the paragraph. What a paragraph that ends the page leaves stays on that page.
    """
    look = paragraph.format
    before, after = look.before_pt, 0.0
    if isinstance(above, Paragraph) and ends_page(above) is None:
        after = above.format.after_pt
        if above.format.style == look.style:
            before = 0.0 if look.contextual_spacing else before
            after = 0.0 if above.format.contextual_spacing else after
    space = before + after if work.adds_spacing else max(before, after)
    return space, space - after


def _start(above: Block | None) -> BreakKind | None:
    """The break that the paragraph above ends with."""
    return ends_page(above) if isinstance(above, Paragraph) else None


def ends_page(paragraph: Paragraph) -> BreakKind | None:
    """The page or column break that nothing follows in a paragraph."""
    for item in reversed(paragraph.content):
        if isinstance(item, Break) and item.kind is not BreakKind.LINE:
            return item.kind
        if not isinstance(item, Bookmark):
            return None
    return None


def _pieces(paragraph: Paragraph) -> list[tuple[BreakKind | None, Paragraph]]:
    """The parts of a paragraph between its page and column breaks, each with the break before it.

    A break at its end gives no empty part: the paragraph mark stays with the break, and the next paragraph begins the
    page (§17.15.3.60, splitPgBreakAndParaMark, is off).
    """
    parts: list[tuple[BreakKind | None, list[Inline]]] = [(None, [])]
    for item in paragraph.content:
        if isinstance(item, Break) and item.kind is not BreakKind.LINE:
            parts.append((item.kind, []))
        else:
            parts[-1][1].append(item)
    if len(parts) == 1:
        return [(None, paragraph)]
    later = replace(paragraph.format, first_line_pt=0.0, page_break_before=False)
    found = [
        (kind, replace(paragraph, format=later if index else paragraph.format, content=tuple(part)))
        for index, (kind, part) in enumerate(parts)
    ]
    return found[:-1] if ends_page(paragraph) is not None else found


def joins(look: ParagraphFormat, other: Block | None) -> bool:
    """Whether two neighbours share one frame: equal borders and indents (ECMA-376 §17.3.1.24)."""
    if not isinstance(other, Paragraph) or not look.borders.is_drawn():
        return False
    there = other.format
    return (look.borders, look.left_pt, look.right_pt) == (there.borders, there.left_pt, there.right_pt)
