"""The content of table cells: laid out, measured, divided between pages, and placed. ECMA-376 §17.4.65.

All lengths are points. A cell's content begins below the line above it and its upper margin.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from docgen.layout.marks import Clipped, Element, Mark, Moved, Turned
from docgen.layout.place import Spot, in_layers, place_in_cell
from docgen.layout.slices import Room, Slice, Work
from docgen.layout.table_content import line_length
from docgen.layout.table_frame import Slot
from docgen.layout.table_wraps import wrapped
from docgen.paper.drawings import Wrap
from docgen.paper.formats import Turn, VerticalAlign
from docgen.paper.nodes import Cell

LONGEST_TURNED_PT = 400.0  # a row of open height does not grow further for lines that run upwards
LINE_SLACK_PT = 1.0  # turned lines are given this much more than they measure
FITS_PT = 0.01  # what exceeds its room by less fits: sums of floats are not exact
SHARES = {VerticalAlign.TOP: 0.0, VerticalAlign.CENTER: 0.5, VerticalAlign.BOTTOM: 1.0}
PUSHING = {Wrap.SQUARE, Wrap.TOP_AND_BOTTOM}

Lay = Callable[[float], list[Slice]]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn of some cells: their text, and what floats in them."""

    text: list[Mark] = field(default_factory=list)
    floats: list[Spot] = field(default_factory=list)

    def marks(self) -> list[Mark]:
        """All of it in the order of painting."""
        behind, front = in_layers(self.floats)
        return [*behind, *self.text, *front]


@dataclass(slots=True, eq=False)
class Part:
    """What of a cell stands in a row, or in rows, of one page: the whole cell, or a part of it.

    ``lay`` sets turned lines at a length; their ``height_pt`` is the length they need. ``is_rest``: it goes on from the
    page before; ``is_cut``: it goes on on the next one.
    """

    slot: Slot
    room: Room
    slices: Sequence[Slice]
    height_pt: float
    first: int
    last: int
    lay: Lay | None = None
    is_rest: bool = False
    is_cut: bool = False

    def need(self, spacing_pt: float) -> float:
        """The height that it takes below the line above its row."""
        look = self.slot.cell.format
        lines = look.borders.top.width_pt + look.borders.bottom.width_pt if spacing_pt else 0.0
        return self.height_pt + look.padding.top_pt + look.padding.bottom_pt + lines


def lay_part(slot: Slot, room: Room, work: Work, parent: Element | None, height_pt: float) -> Part:
    """A whole cell in its inner room; ``height_pt`` is the stated height of its rows, for lines that are turned."""
    cell = slot.cell
    if cell.format.turn is not Turn.NONE:

        def lay(length_pt: float) -> list[Slice]:
            inner = room.narrowed(length_pt)
            return wrapped(work.lay_blocks(cell.blocks, inner, work, parent), inner)

        return Part(slot, room, (), _turned_length(cell, height_pt), slot.first, slot.last, lay)
    slices = wrapped(work.lay_blocks(cell.blocks, room, work, parent), room)
    return Part(slot, room, slices, content_height(slices, room), slot.first, slot.last)


def _turned_length(cell: Cell, height_pt: float) -> float:
    """How long turned lines are: as the rows are high by the file, else as the longest of them, up to a limit."""
    if height_pt:
        return max(height_pt - cell.format.padding.top_pt - cell.format.padding.bottom_pt, 0.0)
    return min(line_length(cell.blocks) + LINE_SLACK_PT, LONGEST_TURNED_PT)


def content_height(slices: Sequence[Slice], room: Room, *, is_rest: bool = False) -> float:
    """The height of slices in a cell, with the floats that text makes room for. A page begins without a gap."""
    y = lowest = 0.0
    for index, each in enumerate(slices):
        if index or not is_rest or each.keeps_gap:
            y += each.gap_pt
        for item in each.floats:
            if item.anchor.wrap in PUSHING:
                bottom = place_in_cell(item, room, y).y + item.height_pt + item.anchor.gap.bottom_pt
                lowest = max(lowest, bottom)
        y += each.height_pt
    return max(y, lowest)


def divided(part: Part, room_pt: float, *, forced: bool) -> tuple[Part, Part]:
    """A cell's content above and below a page's end, with room for ``room_pt`` of it; either may be empty.

    ``forced``: something stands above in any case.
    """
    if part.lay is not None:
        nothing = Part(part.slot, part.room, (), 0.0, part.first, part.last)
        fits = forced or part.height_pt <= room_pt + FITS_PT
        return (part, nothing) if fits else (nothing, part)
    above, below = _divided(part.slices, room_pt, is_rest=part.is_rest, forced=forced)
    head = replace(part, slices=above, is_cut=True)
    tail = replace(part, slices=below, is_rest=True)
    head.height_pt = content_height(above, part.room, is_rest=part.is_rest)
    tail.height_pt = content_height(below, part.room, is_rest=True)
    return head, tail


def _divided(
    slices: Sequence[Slice], room_pt: float, *, is_rest: bool, forced: bool
) -> tuple[Sequence[Slice], Sequence[Slice]]:
    y, last = 0.0, 0
    for index, each in enumerate(slices):
        top = y + (each.gap_pt if index or not is_rest or each.keeps_gap else 0.0)
        y = top + each.height_pt
        if y <= room_pt + FITS_PT:
            last = index + 1 if each.may_break else last
            continue
        parts = each.split(room_pt - top)
        if parts is None and forced and not index:
            parts = each.split(room_pt - top, forced=True)
        if parts is not None:
            return (*slices[:index], parts[0]), (parts[1], *slices[index + 1 :])
        at = max(index, 1) if forced and not last else last
        return slices[:at], slices[at:]
    return slices, ()


def draw_part(drawn: Drawn, part: Part, top: float, height_pt: float, *, is_exact: bool) -> tuple[Slice, ...]:
    """Draw a cell whose room begins at ``top``, below the line above; give back its slices.

    ``height_pt`` is that of its rows below that line. In rows of an exact height no text stands out of them.
    """
    text = drawn.text
    slot, look = part.slot, part.slot.cell.format
    room = max(height_pt - look.padding.top_pt - look.padding.bottom_pt, 0.0)
    slices = part.slices if part.lay is None else part.lay(room)
    if is_exact and part.lay is None and part.height_pt > room + FITS_PT:
        text = []
        left, width = look.padding.left_pt, part.room.width_pt + look.padding.right_pt
        drawn.text.append(Clipped(slot.inset_pt - left, top, width + left, height_pt, text))
    if part.lay is not None:
        text.append(_turned(part, slices, (slot.inset_pt, top + look.padding.top_pt), room))
        return tuple(slices)
    y = top + look.padding.top_pt
    if not part.is_rest and not part.is_cut:
        y += max(room - part.height_pt, 0.0) * SHARES[look.vertical_align]
    _draw_stack(Drawn(text, drawn.floats), part, slot.inset_pt, y)
    return tuple(slices)


def _draw_stack(drawn: Drawn, part: Part, x: float, y: float) -> None:
    top = y
    for index, each in enumerate(part.slices):
        if index or not part.is_rest or each.keeps_gap:
            y += each.gap_pt
        if each.marks:
            drawn.text.append(Moved(x, y, each.marks))
        for item in each.floats:
            drawn.floats.append((item, Moved(x, top, [place_in_cell(item, part.room, y - top)])))
        y += each.height_pt
    if part.is_cut and part.slices and part.slices[-1].closing:
        last = part.slices[-1]
        drawn.text.append(Moved(x, y - last.height_pt, list(last.closing)))


def _turned(part: Part, slices: Sequence[Slice], corner: tuple[float, float], length_pt: float) -> Mark:
    """Lines that run down or up (§17.18.93), as long as the row is high; the first stands at the right or left."""
    x, y = corner
    across = part.slot.inner_pt
    height = content_height(slices, part.room.narrowed(length_pt))
    lines = Part(part.slot, part.room.narrowed(length_pt), slices, height, part.first, part.last)
    drawn = Drawn()
    _draw_stack(drawn, lines, 0.0, (across - height) * SHARES[part.slot.cell.format.vertical_align])
    marks = drawn.marks()
    if part.slot.cell.format.turn is Turn.UP:
        return Turned((0.0, -1.0, 1.0, 0.0, x, y + length_pt), marks)
    return Turned((0.0, 1.0, -1.0, 0.0, x + across, y), marks)
