"""Footnotes and endnotes: their marks, counted through the document, and their blocks. ECMA-376 §17.11."""

from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from docgen.paper.drawings import Anchor, Line
from docgen.paper.formats import ParagraphFormat, RunFormat
from docgen.paper.nodes import Block, NotePlace, Paragraph
from docgen.word import values
from docgen.word.names import w
from docgen.word.package import Package
from docgen.wording.number_formats import write_number

SEPARATOR_PT, SEPARATOR_STROKE_PT = 144.0, 0.5  # the line that Word draws above notes: two inches, half a point
FOOTNOTE, ENDNOTE = "footnote", "endnote"
DEFAULT_FORMATS = {FOOTNOTE: "decimal", ENDNOTE: "lowerRoman"}  # ECMA-376 §17.11.17, §17.11.18
PLACES = {FOOTNOTE: NotePlace.PAGE_END, ENDNOTE: NotePlace.PAPER_END}


@dataclass
class NoteCounter:
    """The notes of one kind: how they are numbered, and how many there were."""

    package: Package
    kind: str
    properties: list[etree._Element] = field(default_factory=list)
    count: int = 0

    @cached_property
    def part(self) -> str | None:
        """The name of the part that holds the notes."""
        return self.package.related(self.package.main_part, self.kind + "s")

    def find(self, note_id: str) -> etree._Element | None:
        """The note of an id."""
        return self._elements.get(note_id)

    def next_mark(self) -> str:
        """Count a note and give its mark."""
        self.count += 1
        kind = self._stated("numFmt") or DEFAULT_FORMATS[self.kind]
        return write_number(self.count + values.integer(self._stated("numStart"), 1) - 1, kind)

    def begin_section(self, properties: etree._Element | None, settings: etree._Element) -> None:
        """From here on a section's rules count, before those of the document."""
        name = w(self.kind + "Pr")
        own = None if properties is None else properties.find(name)
        self.properties = [found for found in (own, settings.find(name)) if found is not None]
        if self._stated("numRestart") == "eachSect":
            self.count = 0

    def restarts_on_pages(self) -> bool:
        """Whether the file asks for numbers that begin again on each page."""
        return self._stated("numRestart") == "eachPage"

    def _stated(self, name: str) -> str:
        return next((found for item in self.properties if (found := values.text(item.find(w(name))))), "")

    @cached_property
    def _elements(self) -> dict[str, etree._Element]:
        root = self.package.xml(self.part) if self.part else ()
        return {item.get(w("id"), ""): item for item in root if item.tag == w(self.kind)}


class Notes:
    """All notes of one document; the endnotes are kept until its end."""

    def __init__(self, package: Package, settings: etree._Element) -> None:
        self.counters = {kind: NoteCounter(package, kind) for kind in (FOOTNOTE, ENDNOTE)}
        self._settings = settings
        self.at_end: list[Block] = []
        self.begin_section(None)

    def begin_section(self, properties: etree._Element | None) -> None:
        """From here on the rules of a section (its w:sectPr) count."""
        for counter in self.counters.values():
            counter.begin_section(properties, self._settings)

    def keep_endnote(self, blocks: tuple[Block, ...], mark: RunFormat) -> None:
        """Keep an endnote for the end of the paper; a line stands above the first."""
        if not self.at_end:
            line = Line(Anchor(), SEPARATOR_PT, 0.0, SEPARATOR_STROKE_PT)
            self.at_end.append(Paragraph(ParagraphFormat(), (line,), mark))
        self.at_end += blocks
