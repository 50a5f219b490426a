"""Paragraphs as slices: a slice for each line, with what may part them. ECMA-376 §17.3.1."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from docgen.layout.atoms import Kind, atoms
from docgen.layout.borders import border_line
from docgen.layout.line_marks import LinePrinter
from docgen.layout.lines import Breaker, Free, Line
from docgen.layout.marks import Element, HeadingMark, LineMark, Mark, RectMark
from docgen.layout.slices import Room, Slice, Work
from docgen.layout.text import Ink, ink
from docgen.paper.drawings import VerticalOrigin
from docgen.paper.formats import NO_BORDER, Border, LineRule, TabAlign
from docgen.paper.nodes import BreakKind, FieldKind, PageField, Paragraph
from docgen.paper.text import paragraph_text

EXACT_ASCENT = 0.8  # of a line of fixed height stands above its baseline
GRID_SLACK = 0.01  # a line that exceeds a step of the grid by a hair still stands in it
LONGEST_TITLE = 200
BAR_WIDTH_PT = 0.5


@dataclass(slots=True, eq=False)
class LineSlice(Slice):
    """A line of a paragraph; it can be laid out again with the lines below it, where something floats beside them."""

    laid: "LaidParagraph" = field(kw_only=True)
    line: Line = field(kw_only=True)
    index: int = 0
    is_wrapped: bool = False
    placed_for: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """How a piece of a paragraph stands among its neighbours: the space above it, and which edges of its box show.

    ``lead_pt`` is how much of the space is the paragraph's own: drawings are placed from above it.
    """

    gap_pt: float = 0.0
    lead_pt: float = 0.0
    keeps_gap: bool = False
    joins_above: bool = False
    joins_below: bool = False
    starts: BreakKind | None = None


@dataclass(slots=True, eq=False)
class LaidParagraph:
    """A piece of a paragraph between page breaks, and its lines."""

    paragraph: Paragraph
    room: Room
    work: Work
    tags: tuple[Element | None, Element | None]
    frame: Frame
    breaker: Breaker

    def slices(self) -> list[LineSlice]:
        """A slice for each line."""
        found = self._slices(self.breaker.lines(), 0)
        self._gather_floats(found)
        return found

    def again(self, first: LineSlice, free: Free | None) -> list[LineSlice]:
        """The slices from a line on, laid out anew in the room that is left free; without their floats."""
        height = self._height(first.line)[0]
        return self._slices(
            self.breaker.lines(first.line.start, free, height), first.index, is_wrapped=free is not None
        )

    def _slices(self, lines: Sequence[Line], start: int, *, is_wrapped: bool = False) -> list[LineSlice]:
        """The slices of the lines from number ``start`` on."""
        count = start + len(lines)
        return [self._slice(line, at, count, is_wrapped=is_wrapped) for at, line in enumerate(lines, start)]

    @property
    def shows_page(self) -> bool:
        """Whether the text holds the number of its page."""
        return any(isinstance(item, PageField) and item.kind is FieldKind.PAGE for item in self.paragraph.content)

    def numbered(self, page: str) -> list[LineSlice]:
        """The slices, laid out anew for a page."""
        room = replace(self.room, numbers=replace(self.room.numbers, page=page))
        return lay_paragraph(self.paragraph, room, self.work, self.tags, self.frame)

    def _slice(self, line: Line, index: int, count: int, *, is_wrapped: bool) -> LineSlice:
        look = self.paragraph.format
        height, ascent = self._height(line)
        top, bottom = self._edges(index, count)
        printer = LinePrinter(
            self.breaker.atoms,
            line,
            look,
            top + line.drop_pt + ascent,
            self.work.default_tab_pt,
            stretches_ended=self.work.stretches_ended_lines,
        )
        marks = printer.print()
        whole = top + line.drop_pt + height + bottom
        marks = self._box(index, count, whole) + marks if look.background or look.borders.is_drawn() else marks
        marks += [
            LineMark(stop.position_pt, 0.0, stop.position_pt, whole, BAR_WIDTH_PT)
            for stop in look.tabs
            if stop.align is TabAlign.BAR
        ]
        if not index and look.outline_level and self.paragraph.content and self.tags[0] is not None:
            title = " ".join(paragraph_text(self.paragraph).split())[:LONGEST_TITLE]
            marks.append(HeadingMark(0.0, look.outline_level, title))
        used = self.breaker.atoms[line.start : line.end]
        return LineSlice(
            whole,
            marks,
            gap_pt=0.0 if index else self.frame.gap_pt,
            keeps_gap=self.frame.keeps_gap,
            may_break=self._may_break(index, count),
            starts=None if index else self.frame.starts,
            notes=tuple(atom.note for atom in used if atom.note is not None),
            laid=self,
            line=line,
            index=index,
            is_wrapped=is_wrapped,
        )

    def _gather_floats(self, found: Sequence[LineSlice]) -> None:
        """Give each float to the slice that it is placed with: the first one, unless it hangs on its line."""
        y = 0.0
        for each in found:
            for atom in self.breaker.atoms[each.line.start : each.line.end]:
                item = atom.floating
                if item is None:
                    continue
                goes_first = item.anchor.vertical is not VerticalOrigin.LINE
                above = self.frame.lead_pt
                item.line_y, item.paragraph_y = (y, -above) if goes_first else (0.0, -y - above)
                owner = found[0] if goes_first else each
                owner.floats = (*owner.floats, item)
            y += each.height_pt

    def _may_break(self, index: int, count: int) -> bool:
        """Whether a page may end below a line (§17.3.1.14, §17.3.1.15, §17.3.1.44)."""
        look = self.paragraph.format
        if index == count - 1:
            return not look.keep_next
        if look.keep_lines:
            return False
        return not (look.widow_control and (index == 0 or index == count - 2))

    def _height(self, line: Line) -> tuple[float, float]:
        """The height of a line under its line rule (§17.3.1.33), and how far its baseline is from its top."""
        ascent, descent, box = self._extent(line)
        natural = ascent + descent
        rule, value = self.paragraph.format.line.rule, self.paragraph.format.line.value
        if rule is LineRule.EXACT:
            return value, value * EXACT_ASCENT
        pitch = self.room.grid_pt
        if pitch and self.paragraph.format.snaps_to_grid:
            multiple = max(value, 1.0) if rule is LineRule.AUTO else 1.0
            height = math.ceil(natural / pitch - GRID_SLACK) * pitch * multiple
            height = max(height, value) if rule is LineRule.AT_LEAST else height
            text_height, text_ascent = height, ascent + (height - natural) / 2
        elif rule is LineRule.AT_LEAST:
            text_height = max(natural, value)
            text_ascent = ascent + text_height - natural
        else:
            text_height = natural * value
            text_ascent = ascent if value >= 1 else ascent - natural * (1 - value)
        over = max(box - text_ascent, 0.0)
        return text_height + over, text_ascent + over

    def _extent(self, line: Line) -> tuple[float, float, float]:
        """How far the text of a line reaches above and below its baseline, and how high its pictures are."""
        ascent, descent, box = 0.0, 0.0, 0.0
        raised: list[tuple[float, float]] | None = []  # what is raised or lowered, while there is nothing else
        last: Ink | None = None
        for atom in self.breaker.atoms[line.start : line.end]:
            if atom.kind is Kind.BOX:
                box = max(box, atom.height)
            style = atom.ink
            if style is last or atom.kind is Kind.BOX or atom.kind is Kind.SPOT:
                continue
            last = style
            shift = style.look.shift_pt
            ascent = max(ascent, style.ascent_pt + max(shift, 0.0))
            descent = max(descent, style.descent_pt + max(-shift, 0.0))
            raised = None if raised is None or not style.look.raised else [*raised, style.alone()]
        if last is None:
            mark = ink(self.paragraph.mark)
            return *(mark.alone() if mark.look.raised else (mark.ascent_pt, mark.descent_pt)), box
        if raised:
            return *(max(reach) for reach in zip(*raised, strict=True)), box
        return ascent, descent, box

    def _edges(self, index: int, count: int) -> tuple[float, float]:
        """What the borders take above and below a line."""
        borders = self.paragraph.format.borders
        top = borders.top if index == 0 and not self.frame.joins_above else NO_BORDER
        top = self.paragraph.format.between if index == 0 and self.frame.joins_above else top
        bottom = borders.bottom if index == count - 1 and not self.frame.joins_below else NO_BORDER
        return _reach(top), _reach(bottom)

    def _box(self, index: int, count: int, height: float) -> list[Mark]:
        """The background and the borders around a line; they stand outside of the text (§17.3.1.24)."""
        look = self.paragraph.format
        borders = look.borders
        left, right = look.left_pt - _reach(borders.left), self.room.width_pt - look.right_pt + _reach(borders.right)
        top = -self.frame.gap_pt if index == 0 and self.frame.joins_above else 0.0
        marks: list[Mark] = []
        if look.background:
            marks.append(RectMark(left, top, right - left, height - top, look.background))
        half_left, half_right = borders.left.width_pt / 2, borders.right.width_pt / 2
        if borders.left.width_pt:
            marks += border_line(borders.left, (left + half_left, top), (left + half_left, height))
        if borders.right.width_pt:
            marks += border_line(borders.right, (right - half_right, top), (right - half_right, height))
        if index == 0 and not self.frame.joins_above and borders.top.width_pt:
            y = borders.top.width_pt / 2
            marks += border_line(borders.top, (left, y), (right, y))
        if index == 0 and self.frame.joins_above and look.between.width_pt:
            marks += border_line(look.between, (left, top), (right, top))
        if index == count - 1 and not self.frame.joins_below and borders.bottom.width_pt:
            y = height - borders.bottom.width_pt / 2
            marks += border_line(borders.bottom, (left, y), (right, y))
        return marks


def lay_paragraph(
    paragraph: Paragraph, room: Room, work: Work, tags: tuple[Element | None, Element | None], frame: Frame
) -> list[LineSlice]:
    """The slices of a paragraph without page breaks in it, whose label is part of its content.

    ``tags`` are its element, and the one around it, which holds the text boxes that are anchored here.
    """
    tag, around = tags
    found = list(atoms(paragraph.content, room, work, tag, around))
    breaker = Breaker(found, paragraph.format, room.width_pt, work.default_tab_pt, work.squeezes_spaces)
    return LaidParagraph(paragraph, room, work, tags, frame, breaker).slices()


def _reach(border: Border) -> float:
    """How far a border stands out from the text."""
    return border.width_pt + border.space_pt if border.width_pt else 0.0
