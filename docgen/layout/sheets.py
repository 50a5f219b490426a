"""Sheets: pages while they are filled."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from docgen.layout.marks import LineMark, Mark, Moved
from docgen.layout.place import Exclusion, exclusion, free_stretch, in_layers, place_on_page
from docgen.layout.slices import Float, Slice
from docgen.paper.nodes import PageFormat

NOTE_RULE_PT = 144.0  # the line above the notes is two inches long, as Word draws it
NOTE_RULE_WIDTH_PT = 0.5


@dataclass(frozen=True, slots=True)
class Band:
    """A text column: its edges on the page."""

    left: float
    width: float


@dataclass(slots=True, eq=False)
class Sheet:
    """A page that is being filled. ``top`` and ``bottom`` are where its text may stand.

    ``section`` is the section whose running heads it has, ``variant`` which of them: d(efault), f(irst), e(ven).
    ``label`` is its ``number`` as printed. ``end`` is how far down its text reaches.
    """

    section: int
    page: PageFormat
    variant: str
    number: int
    label: str
    top: float
    bottom: float
    body: list[Mark] = field(default_factory=list)
    floats: list[tuple[Float, float, float]] = field(default_factory=list)
    exclusions: list[Exclusion] = field(default_factory=list)
    notes: list[Slice] = field(default_factory=list)
    notes_height: float = 0.0
    end: float = 0.0

    def state(self) -> tuple[int, int, int, int, float]:
        """How far it is filled."""
        return len(self.body), len(self.floats), len(self.exclusions), len(self.notes), self.notes_height

    def restore(self, state: tuple[int, int, int, int, float]) -> None:
        """Take off what was put on it since."""
        body, floats, exclusions, notes, self.notes_height = state
        del self.body[body:], self.floats[floats:], self.exclusions[exclusions:], self.notes[notes:]

    def add_float(self, item: Float, band: Band, slice_y: float, lead: float) -> None:
        """Place a float that is anchored in a slice. ``lead`` is by how much the slice moved up at the column's top."""
        x, y = self.spot(item, band, slice_y, lead)
        self.floats.append((item, x, y))
        kept_free = exclusion(item, x, y)
        if kept_free is not None:
            self.exclusions.append(kept_free)

    def spot(self, item: Float, band: Band, slice_y: float, lead: float = 0.0) -> tuple[float, float]:
        """The upper left corner of a float that is anchored in a slice at some height of this page."""
        return place_on_page(
            item,
            page=self.page,
            column_left=band.left,
            column_width=band.width,
            text_top=self.top,
            paragraph_y=slice_y + item.paragraph_y + lead,
            line_y=slice_y + item.line_y,
        )

    def free(self, top: float, height: float, band: Band) -> tuple[float, float, float]:
        """Where a line may begin, end and stand in a column, beside what floats."""
        return free_stretch(self.exclusions, top, height, band.left, band.left + band.width)

    def painted(
        self, running: Sequence[Mark], running_floats: Sequence[tuple[Float, float, float]], drop: float = 0.0
    ) -> list[Mark]:
        """All marks in the order of painting: running heads lie beneath the text, and so does what is behind it.

        ``drop`` moves the text down, for pages whose text stands in their middle or at their end.
        """
        body = [Moved(0.0, drop, self.body)] if drop else self.body
        floats = [*running_floats, *self.floats]
        behind, front = in_layers([(item, Moved(x, y, item.marks)) for item, x, y in floats])
        return [*behind, *running, *body, *self._note_marks(), *front]

    def _note_marks(self) -> list[Mark]:
        if not self.notes:
            return []
        left, y = self.page.margins.left_pt, self.bottom - self.notes_height
        rule = y + rule_height(self.notes[0]) / 2
        marks: list[Mark] = [LineMark(left, rule, left + NOTE_RULE_PT, rule, NOTE_RULE_WIDTH_PT)]
        y += rule_height(self.notes[0])
        for each in self.notes:
            marks.append(Moved(left, y, each.marks))
            y += each.height_pt
        return marks


def rule_height(first: Slice) -> float:
    """The height of the line that stands above notes: Word gives it a line of text."""
    return first.height_pt
