"""The flow of slices down columns and pages: where pages break. ECMA-376 §17.3.1.14, §17.3.1.15, §17.6.4."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from docgen.layout.lines import Free
from docgen.layout.marks import Element, Moved
from docgen.layout.paragraphs import LaidParagraph, LineSlice
from docgen.layout.sheets import Band, Sheet, rule_height
from docgen.layout.slices import Room, Slice, Work
from docgen.paper.nodes import BreakKind, NoteMark

SLACK_PT = 0.05  # a slice that exceeds its page by a hair still stands on it
MOST_REPEATS = 0.5  # of a page may be rows of a table's head; more are not repeated
State = tuple[int, int, int, int, float]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place where a column may end: the slice after it, and how far all was there."""

    index: int
    state: State
    y: float
    last: tuple[Slice, float] | None


@dataclass(slots=True, eq=False)
class Flow:
    """Puts slices on sheets. ``new_sheet`` makes the next one; ``bands`` are the columns of the current section.

    ``limit`` ends the columns above the sheet's bottom, while the columns of a section are made equally long.
    """

    work: Work
    root: Element
    new_sheet: Callable[[], Sheet]
    sheets: list[Sheet] = field(default_factory=list)
    bands: Sequence[Band] = (Band(0.0, 0.0),)
    column: int = 0
    top: float = 0.0
    y: float = 0.0
    lowest: float = 0.0
    limit: float | None = None
    is_fresh: bool = True
    last: tuple[Slice, float] | None = None
    notes: dict[int, list[Slice]] = field(default_factory=dict)

    @property
    def sheet(self) -> Sheet:
        """The sheet that is being filled."""
        return self.sheets[-1]

    @property
    def band(self) -> Band:
        """The column that is being filled."""
        return self.bands[self.column]

    @property
    def bottom(self) -> float:
        """Where the column ends, above the notes."""
        end = self.sheet.bottom - self.sheet.notes_height
        return end if self.limit is None else min(end, self.limit)

    def turn_page(self) -> None:
        """Go to the top of a new sheet."""
        if self.sheets:
            self.sheet.end = max(self.sheet.end, self.lowest, self.y)
        self.sheets.append(self.new_sheet())
        self.column = 0
        self.top = self.y = self.lowest = self.sheet.top
        self.is_fresh = True

    def begin_columns(self, bands: Sequence[Band]) -> None:
        """Begin columns below all that stands on the sheet."""
        self.lowest = max(self.lowest, self.y)
        self.bands, self.column = bands, 0
        self.is_fresh = self.lowest <= self.sheet.top
        self.top = self.y = self.lowest

    def next_column(self) -> None:
        """Go to the next column, or to the next sheet."""
        self.lowest = max(self.lowest, self.y)
        self.sheet.end = max(self.sheet.end, self.y)
        if self.column + 1 < len(self.bands):
            self.column += 1
            self.y = self.top
            self.is_fresh = True
        else:
            self.turn_page()

    def run(self, slices: list[Slice], start: int = 0, *, sheets: int | None = None) -> bool:
        """Place the slices from ``start`` on. ``slices`` changes where one is divided or laid out anew.

        False where they need more than ``sheets`` sheets; then they were not all placed.
        """
        index = start
        mark: _Mark | None = None  # where the column may end
        begun = start  # the first slice of the column
        while index < len(slices):
            if sheets is not None and len(self.sheets) > sheets:
                return False
            each = slices[index]
            if each.starts is not None and index > begun:
                self._break(each.starts)
                mark, begun = None, index
            before, y = self.sheet.state(), self.y
            each = self._fitted(slices, index)
            if self._place(each):
                index += 1
                if each.may_break:
                    mark = self._mark(index)
                continue
            self.sheet.restore(before)
            self.y = y
            parts = self._split(each, is_first=self.is_fresh or index == begun)
            if parts is not None:
                slices[index : index + 1] = parts
                each = parts[0]
                self._place(each, forced=True)
                index += 1
            elif self.is_fresh or (mark is None and index == begun):
                self._place(self._fitted(slices, index), forced=True)
                index += 1
                mark = self._mark(index)
                continue
            elif mark is not None:
                index = self._go_back(mark)
            self._close()
            self.next_column()
            mark, begun = None, index
            self._repeat(slices[index])
        return sheets is None or len(self.sheets) <= sheets

    def _mark(self, index: int) -> "_Mark":
        return _Mark(index, self.sheet.state(), self.y, self.last)

    def _go_back(self, mark: "_Mark") -> int:
        self.sheet.restore(mark.state)
        self.y, self.last = mark.y, mark.last
        return mark.index

    def _close(self) -> None:
        """Draw what the last slice shows only where it ends a column."""
        if self.last is not None and self.last[0].closing:
            self.sheet.body.append(Moved(self.band.left, self.last[1], list(self.last[0].closing)))

    def _break(self, kind: BreakKind) -> None:
        self._close()
        if kind is BreakKind.COLUMN:
            self.next_column()
        else:
            self.lowest = max(self.lowest, self.y)
            self.turn_page()

    def _gap(self, each: Slice) -> float:
        return 0.0 if self.is_fresh and not each.keeps_gap else each.gap_pt

    def _place(self, each: Slice, *, forced: bool = False) -> bool:
        """Put a slice at the end of the column; false where it does not fit."""
        gap = self._gap(each)
        top = self.y + gap
        notes, needed = self._notes(each)
        if not forced and top + each.height_pt + needed > self.bottom + SLACK_PT and (each.height_pt or each.marks):
            return False
        if notes:
            self.sheet.notes += notes
            self.sheet.notes_height += needed
        if each.marks:
            self.sheet.body.append(Moved(self.band.left, top, each.marks))
        self.y = min(top + each.height_pt, max(self.bottom, self.y)) if not each.height_pt else top + each.height_pt
        self.is_fresh = self.is_fresh and not each.height_pt and not each.marks
        self.last = (each, top)
        return True

    def _split(self, each: Slice, *, is_first: bool) -> "list[Slice] | None":
        """The two parts of a slice, the first of which fits; one that no column could hold is divided anyhow."""
        room = self.bottom - self.y - self._gap(each)
        if room <= 0:
            return None
        parts = each.split(room, forced=is_first and room < each.height_pt)
        return None if parts is None else list(parts)

    def _repeat(self, following: Slice) -> None:
        """Print the rows of a table's head again at the top of a column."""
        rows = following.repeats
        if rows and sum(row.height_pt for row in rows) < MOST_REPEATS * (self.bottom - self.top):
            for row in rows:
                self._place(row, forced=True)
            self.is_fresh = False

    def _notes(self, each: Slice) -> tuple[list[Slice], float]:
        """The slices of the notes that a slice calls, and the height they need."""
        if not each.notes:
            return [], 0.0
        found = [part for note in each.notes for part in self._note_slices(note)]
        height = sum(part.height_pt for part in found)
        if found and not self.sheet.notes:
            height += rule_height(found[0])
        return found, height

    def _note_slices(self, note: NoteMark) -> list[Slice]:
        found = self.notes.get(id(note))
        if found is None:
            page = self.sheet.page
            room = Room(page.width_pt - page.margins.left_pt - page.margins.right_pt, page.margins.left_pt)
            tag = self.root.child(("note", id(note)), "Note")
            found = self.notes[id(note)] = self.work.lay_blocks(note.blocks, room, self.work, tag)
            for part in found:
                part.height_pt += part.gap_pt
                part.marks = [Moved(0.0, part.gap_pt, part.marks)]
                part.gap_pt = 0.0
        return found

    def _fitted(self, slices: list[Slice], index: int) -> Slice:
        """A slice laid out for the room that is here: its floats placed, its lines beside what floats."""
        each = slices[index]
        if each.floats:
            gap = self._gap(each)
            lead = each.laid.frame.lead_pt if isinstance(each, LineSlice) and not gap else 0.0
            for item in each.floats:
                self.sheet.add_float(item, self.band, self.y + gap, lead)
        if not isinstance(each, LineSlice):
            return self._below_floats(each)
        if not each.index and each.laid.shows_page:
            each = self._numbered(slices, index, each.laid)
        return self._beside_floats(slices, index, each)

    def _beside_floats(self, slices: list[Slice], index: int, each: LineSlice) -> LineSlice:
        """A line laid out anew, with those below it, where it is not as wide as the room that is here."""
        here = (id(self.sheet), self.column, len(self.sheet.exclusions))
        width, laid = self.band.width, each.laid
        is_moved = abs(laid.breaker.width_pt - width) > SLACK_PT
        if each.placed_for == here and not is_moved:
            return each
        is_beside = bool(self.sheet.exclusions) and self._is_beside(each)
        if not (is_beside or is_moved or each.is_wrapped):
            return each
        laid.breaker.width_pt = width
        laid.room = replace(laid.room, width_pt=width)
        fresh = laid.again(each, self._free(each) if is_beside else None)
        count = _rest(slices, index)
        later = [item for old in slices[index + 1 : index + count] for item in old.floats]
        fresh[0].floats = each.floats
        fresh[-1].floats = (*fresh[-1].floats, *later)
        for line in fresh:
            line.placed_for = here
        slices[index : index + count] = fresh
        return fresh[0]

    def _numbered(self, slices: list[Slice], index: int, laid: LaidParagraph) -> LineSlice:
        """The first slice of a paragraph that shows the number of its page."""
        label = self.sheet.label
        if laid.room.numbers.page != label:
            fresh = laid.numbered(label)
            fresh[0].floats = slices[index].floats
            slices[index : index + _rest(slices, index)] = fresh
        first = slices[index]
        assert isinstance(first, LineSlice)  # noqa: S101 - what was replaced is a line
        return first

    def _is_beside(self, each: LineSlice) -> bool:
        """Whether some float stands beside a line or, for the first one, beside its paragraph's own place."""
        top, band = self.y + self._gap(each), self.band
        return self.sheet.free(top, each.height_pt, band) != (band.left, band.left + band.width, top)

    def _free(self, each: LineSlice) -> Free:
        sheet, band, top = self.sheet, self.band, self.y + self._gap(each)

        def free(y: float, height: float, left: float, right: float) -> tuple[float, float, float]:
            part = Band(band.left + left, right - left)
            start, end, at = sheet.free(top + y, height, part)
            return start - band.left, end - band.left, at - top

        return free

    def _below_floats(self, each: Slice) -> Slice:
        """Move down to where the whole column is free, for what cannot be made narrower."""
        if not self.sheet.exclusions or not each.height_pt or each.floats:
            return each
        gap = self._gap(each)
        y = self.y + gap
        for _ in range(len(self.sheet.exclusions)):
            left, right, at = self.sheet.free(y, each.height_pt, self.band)
            if at == y and right - left >= self.band.width - SLACK_PT:
                break
            hit = [item.bottom for item in self.sheet.exclusions if item.bottom > y + SLACK_PT]
            y = max(at, min(hit, default=y))
        self.y = max(y - gap, self.y)
        return each


def _rest(slices: Sequence[Slice], index: int) -> int:
    """How many slices from here on belong to one paragraph."""
    first = slices[index]
    count = 1
    while index + count < len(slices):
        other = slices[index + count]
        if not isinstance(other, LineSlice) or not isinstance(first, LineSlice) or other.laid is not first.laid:
            break
        count += 1
    return count
