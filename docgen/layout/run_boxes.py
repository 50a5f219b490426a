"""Borders around characters: neighbours with equal borders share one box. ECMA-376 §17.3.2.4."""

from dataclasses import dataclass

from docgen.layout.borders import border_line
from docgen.layout.marks import Mark
from docgen.paper.formats import Border

TOUCHING_PT = 0.1  # runs that are nearer than this follow each other


@dataclass(frozen=True, slots=True)
class RunBox:
    """The box around some characters of one line, from the upper left corner of its column."""

    border: Border
    left: float
    top: float
    right: float
    bottom: float

    def marks(self) -> list[Mark]:
        """Its four sides."""
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        sides = zip(corners, (*corners[1:], corners[0]), strict=True)
        return [mark for start, end in sides for mark in border_line(self.border, start, end)]


def with_box(boxes: tuple[RunBox, ...], box: RunBox) -> tuple[RunBox, ...]:
    """The boxes of a line from left to right with one more; one that goes on with the last is joined to it."""
    last = boxes[-1] if boxes else None
    if last is None or last.border != box.border or abs(last.right - box.left) > TOUCHING_PT:
        return (*boxes, box)
    joined = RunBox(box.border, last.left, min(last.top, box.top), box.right, max(last.bottom, box.bottom))
    return (*boxes[:-1], joined)
