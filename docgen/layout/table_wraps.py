"""Text beside what floats in a cell: ECMA-376 §20.4.2.17 (wrapSquare), §20.4.2.20 (wrapTopAndBottom).

All lengths are points, from the upper left corner of the cell's text.
"""

from collections.abc import Sequence

from docgen.layout.lines import Free
from docgen.layout.paragraphs import LaidParagraph, LineSlice
from docgen.layout.place import Exclusion, exclusion, free_stretch, place_in_cell
from docgen.layout.slices import Room, Slice


def wrapped(slices: list[Slice], room: Room) -> list[Slice]:
    """The slices of a cell; lines beside something that floats are laid out anew in the room that it leaves."""
    if not any(each.floats for each in slices):
        return slices
    found = list(slices)
    taken: list[Exclusion] = []
    last: tuple[LaidParagraph | None, int] = (None, 0)  # the paragraph that was laid out anew, and beside how many
    y, index = 0.0, 0
    while index < len(found):
        each = found[index]
        y += each.gap_pt
        taken += _taken(each, room, y)
        is_free = not taken or free_stretch(taken, y, each.height_pt, 0.0, room.width_pt) == (0.0, room.width_pt, y)
        if isinstance(each, LineSlice) and not is_free and last != (each.laid, len(taken)):
            last = (each.laid, len(taken))
            found[index:] = _again(each, found[index:], _free(tuple(taken), y))
            each = found[index]
        y += each.height_pt
        index += 1
    return found


def _taken(each: Slice, room: Room, y: float) -> list[Exclusion]:
    """What the floats of a slice keep free of text."""
    spots = [(item, place_in_cell(item, room, y)) for item in each.floats]
    hits = [exclusion(item, spot.x, spot.y) for item, spot in spots]
    return [hit for hit in hits if hit is not None]


def _free(taken: Sequence[Exclusion], top: float) -> Free:
    def free(y: float, height: float, left: float, right: float) -> tuple[float, float, float]:
        start, end, at = free_stretch(taken, top + y, height, left, right)
        return start, end, at - top

    return free


def _again(first: LineSlice, following: Sequence[Slice], free: Free) -> list[Slice]:
    """The lines of a paragraph from one on, laid out anew, and what stands below them."""
    laid = first.laid
    old = [each for each in following if isinstance(each, LineSlice) and each.laid is laid]
    fresh = laid.again(first, free)
    for index, each in enumerate(old):
        owner = fresh[min(index, len(fresh) - 1)]
        owner.floats = (*owner.floats, *each.floats)
    return [*fresh, *following[len(old) :]]
