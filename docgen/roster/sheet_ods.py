"""ODS: the survey of each table. OASIS OpenDocument 1.3, Part 3, §9.1."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from docgen.roster.limits import MAX_ROWS
from docgen.roster.survey import Span, Survey
from docgen.roster.table import CellFault

CELLS = ("table:table-cell", "table:covered-table-cell")
MOST = 2**31  # of repeated rows or cells: more is no table
_ERRORS = re.compile(r"\A(#[A-Z/0?!]+|Err:[0-9]+)\Z")


class NotWellFormed(ValueError):
    """The part is no sound XML, or has a document type (entities are refused)."""


@dataclass(slots=True)
class _Sheet:
    """A table while its cells go by. ``row`` and ``column`` are where the next one stands."""

    name: str
    row: int = 0
    column: int = 0
    repeated_rows: int = 1
    rows: int = 0
    columns: int = 0
    spans: list[Span] = field(default_factory=list)
    faults: dict[tuple[int, int], CellFault] = field(default_factory=dict)
    hidden: list[tuple[int, int]] = field(default_factory=list)

    @property
    def survey(self) -> Survey:
        """What the cells told."""
        last = min(self.rows, MAX_ROWS)
        hidden = frozenset(row for first, end in self.hidden for row in range(first, min(end, last)))
        return Survey(self.rows, self.columns, tuple(self.spans), self.faults, hidden)

    def begin_row(self, attributes: Mapping[str, str]) -> None:
        self.column = 0
        self.repeated_rows = _count(attributes, "table:number-rows-repeated")
        if attributes.get("table:visibility", "visible") != "visible":  # §19.749: collapse, filter
            self.hidden.append((self.row, self.row + self.repeated_rows))

    def end_row(self) -> None:
        self.row += self.repeated_rows

    def add_span(self, attributes: Mapping[str, str]) -> None:
        height = _count(attributes, "table:number-rows-spanned")
        width = _count(attributes, "table:number-columns-spanned")
        if height > 1 or width > 1:
            self.spans.append(Span(self.row, self.column, self.row + height - 1, self.column + width - 1))

    def end_cell(self, attributes: Mapping[str, str], shown: str) -> None:
        """Takes a cell; ``shown`` is its text. A formula without a text may be an empty text by intention."""
        repeated = _count(attributes, "table:number-columns-repeated")
        kind = attributes.get("office:value-type", "")
        if shown or kind:
            self.rows = max(self.rows, self.row + self.repeated_rows)
            self.columns = max(self.columns, self.column + repeated)
        if "table:formula" in attributes and (fault := _fault(kind, shown)):
            self.faults[self.row, self.column] = fault
        self.column += repeated


class Surveyor:
    """Reads a content.xml once and knows the surveys of its tables, by name and in their order."""

    def __init__(self) -> None:
        self.surveys: dict[str, Survey] = {}
        self._sheet: _Sheet | None = None
        self._cell: dict[str, str] | None = None
        self._text: list[str] = []

    def read(self, content: bytes) -> None:
        """Reads the part.

        Raises:
            NotWellFormed: it is no sound XML.
        """
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(content, True)  # noqa: FBT003 - the name of expat's second argument cannot be given
        except expat.ExpatError as error:
            raise NotWellFormed(str(error)) from error

    def _refuse(self, *_: object) -> None:
        raise NotWellFormed("DOCTYPE")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            self._sheet = _Sheet(attributes.get("table:name", ""))
        elif self._sheet and tag == "table:table-row":
            self._sheet.begin_row(attributes)
        elif self._sheet and tag in CELLS:
            self._cell, self._text = attributes, []
            self._sheet.add_span(attributes)

    def _end(self, tag: str) -> None:
        if self._sheet and tag == "table:table-row":
            self._sheet.end_row()
        elif self._sheet and tag in CELLS and self._cell is not None:
            self._sheet.end_cell(self._cell, "".join(self._text))
            self._cell = None
        elif self._sheet and tag == "table:table":
            sheet, self._sheet = self._sheet, None
            self.surveys[sheet.name] = sheet.survey

    def _characters(self, text: str) -> None:
        if self._cell is not None:
            self._text.append(text)


def _fault(kind: str, shown: str) -> CellFault | None:
    if _ERRORS.match(shown.strip()):
        return CellFault.ERROR
    return None if kind else CellFault.NO_VALUE


def _count(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return min(int(text), MOST) if text.isascii() and text.isdigit() else 1
