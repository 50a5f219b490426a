"""The styles of one document while it is read: its style sheet, the table that is read, the lists as counted so far."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from lxml import etree

from docgen.paper.formats import ParagraphFormat, RunFormat
from docgen.word import values
from docgen.word.lists import Reference
from docgen.word.names import w
from docgen.word.numbering import Numbering
from docgen.word.package import Package
from docgen.word.style_sheet import OUTSIDE_TABLES, StyleSheet, TableLevel, sheet_of

OLDEST_MODE = 12  # the compatibility mode of files that state none


class Styles:
    """The styles of one document. ``sheet`` may be shared with other documents."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.sheet: StyleSheet = sheet_of(package)
        self.numbering = Numbering(self.sheet.lists)
        self._table_level = OUTSIDE_TABLES

    def paragraph(self, properties: etree._Element | None) -> tuple[ParagraphFormat, Reference | None]:
        """The format of a paragraph from its w:pPr (or None), and its place in a list, if any."""
        return self.sheet.paragraph(properties, self._table_level)

    def run(self, paragraph_style: str, properties: etree._Element | None) -> RunFormat:
        """The format of a run in a paragraph of some style from the run's w:rPr (or None)."""
        return self.sheet.run(paragraph_style, properties, self._table_level)

    @contextmanager
    def within_cells(self, level: TableLevel) -> Iterator[None]:
        """While this lasts, paragraphs and runs get what a table style gives (§17.7.2)."""
        outer, self._table_level = self._table_level, level
        try:
            yield
        finally:
            self._table_level = outer

    @cached_property
    def compatibility_mode(self) -> int:
        """The version of Word whose layout the file asks for; 12 (2007) where it does not say ([MS-DOCX] §2.3.4)."""
        part = self._package.related(self._package.main_part, "settings")
        settings = self._package.xml(part).iterfind(f"{w('compat')}/{w('compatSetting')}") if part else ()
        stated = [setting for setting in settings if setting.get(w("name")) == "compatibilityMode"]
        return values.integer(stated[-1].get(values.VAL), OLDEST_MODE) if stated else OLDEST_MODE
