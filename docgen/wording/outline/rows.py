"""The units of a typed text as rows: each with its line, its block above and what is said about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.model import Level, Severity
from docgen.wording.outline.levels import NAMES
from docgen.wording.outline.numbering import Unit, numbered, walk
from docgen.wording.outline.reading import Outline
from docgen.wording.outline.typed_lines import TypedLine


@dataclass(frozen=True, slots=True)
class LineFault:
    """Something to mend on a typed line. ``line`` counts from 1; ``code`` is stable; ``message`` is Vietnamese."""

    line: int
    code: str
    severity: Severity
    message: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A unit, the line it begins on, and the rows above it from the outermost on."""

    unit: Unit
    typed: TypedLine
    above: tuple["Row", ...] = field(default=(), repr=False)

    @property
    def name(self) -> str:
        """The unit as a clerk is told of it: «Điều 3», «Khoản 2», «Điểm đ»."""
        label = self.unit.label.rstrip(".)")
        if self.unit.level in (Level.PART, Level.CHAPTER, Level.SUBSECTION, Level.ARTICLE) or label.startswith("Mục"):
            return label
        name = NAMES[self.unit.level].capitalize()
        return name if self.unit.level in (Level.DASH, Level.PLUS, Level.TEXT) else f"{name} {label}"

    @property
    def parent(self) -> "Row | None":
        """The row directly above."""
        return self.above[-1] if self.above else None

    def is_within(self, *levels: Level) -> bool:
        """Whether a unit of one of the levels stands above."""
        return any(row.unit.level in levels for row in self.above)


def rows_of(outline: Outline) -> tuple[Row, ...]:
    """The rows in the order of the text."""
    return tuple(_rows(outline))


def _rows(outline: Outline) -> Iterator[Row]:
    above: list[Row] = []
    for (depth, unit), typed in zip(walk(numbered(outline.blocks)), outline.openings, strict=True):
        del above[depth:]
        row = Row(unit, typed, tuple(above))
        above.append(row)
        yield row
