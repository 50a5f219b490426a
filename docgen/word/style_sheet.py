"""What the styles, the lists and the theme of a file say: every property resolved once, and kept for the next file.

ECMA-376 §17.7.2: document defaults, then table style, paragraph style, character style, then direct properties.
Papers of one template bring the same styles, and resolving those takes as long as reading a short paper.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Any, Final

from lxml import etree

from docgen.paper.formats import ParagraphFormat, RunFormat
from docgen.word import paragraph_properties, run_properties, values
from docgen.word.character_indents import in_points, is_counted
from docgen.word.lists import Lists, Reference, number_given
from docgen.word.names import A, w
from docgen.word.package import NotAWordFile, Package, parse_xml
from docgen.word.paragraph_properties import parse_paragraph
from docgen.word.run_properties import parse_run

WORD_DEFAULT_FAMILY = "Times New Roman"  # ECMA-376 §17.3.2.26 leaves it open; Word takes this
MAX_CHAIN = 50  # a style based on itself ends here
SHEETS_KEPT: Final = 16
LARGEST_KEPT: Final = 2**20  # bytes of the parts of a sheet that is kept
MOST_HELD: Final = 4 * 2**20  # bytes of the formats of a sheet that is kept: direct formats differ from file to file
FORMAT_BYTES: Final = 3_400  # what one format takes beside its key: 65 MB for 19,000 of them

Given = dict[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class TableLevel:
    """What a table style gives to the paragraphs and runs in some of its cells. Compared by identity, so shared."""

    paragraph: Given = field(default_factory=dict)
    run: Given = field(default_factory=dict)


OUTSIDE_TABLES = TableLevel()


class StyleSheet:
    """The roots of the parts that say how things look. Formats are made once for each combination and shared."""

    def __init__(self, styles: etree._Element, numbering: etree._Element, theme: etree._Element | None) -> None:
        self._root = styles
        self.lists = Lists(numbering)
        self._theme_fonts = {} if theme is None else _theme_fonts(theme)
        self._elements = {_style_id(element): element for element in styles.iterchildren(w("style"))}
        self._chains: dict[str, list[etree._Element]] = {}
        self._paragraph_levels: dict[str, tuple[Given, Given]] = {}
        self._run_levels: dict[str, Given] = {}
        self._style_givens: dict[str, list[Given]] = {}
        self._table_levels: dict[tuple[etree._Element, ...], TableLevel] = {}
        self._runs: dict[tuple[TableLevel, str, bytes], RunFormat] = {}
        self._paragraphs: dict[tuple[TableLevel, bytes], tuple[ParagraphFormat, Reference | None]] = {}
        self._held_bytes = 0

    def _hold(self, key: bytes) -> None:
        """Count one format more. A sheet that grew heavy goes on serving its document and is not kept for others."""
        was_light = self._held_bytes <= MOST_HELD
        self._held_bytes += FORMAT_BYTES + len(key)
        if was_light and self._held_bytes > MOST_HELD:
            _KEPT.forget(self)

    @cached_property
    def default_paragraph_style(self) -> str:
        """The id of the style of paragraphs that name none."""
        return self._default("paragraph")

    @cached_property
    def default_table_style(self) -> str:
        """The id of the style of tables that name none."""
        return self._default("table")

    def _default(self, kind: str) -> str:
        of_kind = {name: style for name, style in self._elements.items() if style.get(w("type")) == kind}
        marked = (name for name, style in of_kind.items() if style.get(w("default"), "0").lower() not in values.OFF)
        return next(marked, "")

    @cached_property
    def _defaults(self) -> tuple[Given, Given]:
        paragraph = self._root.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}")
        run = self._root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        return parse_paragraph(paragraph), {"family": WORD_DEFAULT_FAMILY, **parse_run(run, self._theme_fonts)}

    def chain(self, style_id: str) -> list[etree._Element]:
        """The w:style elements from the root of a style's ancestry down to the style itself."""
        if style_id not in self._chains:
            found: list[etree._Element] = []
            element = self._elements.get(style_id)
            while element is not None and element not in found and len(found) < MAX_CHAIN:
                found.append(element)
                element = self._elements.get(values.text(element.find(w("basedOn"))))
            self._chains[style_id] = found[::-1]
        return self._chains[style_id]

    def paragraph(
        self, properties: etree._Element | None, table: TableLevel = OUTSIDE_TABLES
    ) -> tuple[ParagraphFormat, Reference | None]:
        """The format of a paragraph from its w:pPr (or None), and its place in a list, if any."""
        key = (table, b"" if properties is None else etree.tostring(properties))
        if key not in self._paragraphs:
            direct = parse_paragraph(properties)
            style = self._style_id(direct)
            levels, reference = self._levels_with_list(style, direct)
            combined = paragraph_properties.combine([self._defaults[0], table.paragraph, *levels])
            if is_counted(combined):
                combined = in_points(combined, *self._sizes(style, properties, table))
            self._paragraphs[key] = (paragraph_properties.paragraph_format(combined, style), reference)
            self._hold(key[-1])
        return self._paragraphs[key]

    def run(
        self, paragraph_style: str, properties: etree._Element | None, table: TableLevel = OUTSIDE_TABLES
    ) -> RunFormat:
        """The format of a run in a paragraph of some style from the run's w:rPr (or None)."""
        key = (table, paragraph_style, b"" if properties is None else etree.tostring(properties))
        if key not in self._runs:
            direct = parse_run(properties, self._theme_fonts)
            above = [table.run, self._paragraph_level(paragraph_style)[1]]
            levels = [*above, self._run_level(direct.pop("style", ""))]
            self._runs[key] = run_properties.run_format(self._defaults[1], levels, direct)
            self._hold(key[-1])
        return self._runs[key]

    def table_level(self, elements: list[etree._Element]) -> TableLevel:
        """What parts of a table style (w:style, w:tblStylePr; the strongest last) give to paragraphs and runs."""
        key = tuple(elements)
        if key not in self._table_levels:
            runs = [parse_run(element.find(w("rPr")), self._theme_fonts) for element in elements]
            paragraphs = [parse_paragraph(element.find(w("pPr"))) for element in elements]
            level = TableLevel(paragraph_properties.combine(paragraphs), run_properties.combine(runs))
            self._table_levels[key] = level
        return self._table_levels[key]

    def _sizes(self, style_id: str, properties: etree._Element | None, table: TableLevel) -> tuple[float, float]:
        """The size of a paragraph's type, and that of the default style."""
        mark = None if properties is None else properties.find(w("rPr"))
        return self.run(style_id, mark, table).size_pt, self.run(self.default_paragraph_style, None, table).size_pt

    def _levels_with_list(self, style_id: str, direct: Given) -> tuple[list[Given], Reference | None]:
        """The levels of a paragraph from its style's root to its direct format, its list's in their midst (§17.7.2)."""
        givens = self._givens(style_id)
        ids = [style.get(w("styleId"), "") for style in self.chain(style_id)]
        named = [(name, given.get("numbering", {})) for name, given in zip(ids, givens, strict=True)]
        reference, depth = number_given(self.lists, named, direct.get("numbering", {}))
        level = None if reference is None else self.lists.level(reference)
        if level is None:
            return [self._paragraph_level(style_id)[0], direct], reference
        return [*givens[:depth], parse_paragraph(level.find(w("pPr"))), *givens[depth:], direct], reference

    def _givens(self, style_id: str) -> list[Given]:
        """What each style of a chain gives to paragraphs, from the root down."""
        if style_id not in self._style_givens:
            self._style_givens[style_id] = [parse_paragraph(style.find(w("pPr"))) for style in self.chain(style_id)]
        return self._style_givens[style_id]

    def _style_id(self, direct: Given) -> str:
        style = str(direct.get("style", ""))
        return style if style in self._elements else self.default_paragraph_style

    def _paragraph_level(self, style_id: str) -> tuple[Given, Given]:
        if style_id not in self._paragraph_levels:
            chain = self.chain(style_id)
            paragraph = paragraph_properties.combine(parse_paragraph(style.find(w("pPr"))) for style in chain)
            run = run_properties.combine(parse_run(style.find(w("rPr")), self._theme_fonts) for style in chain)
            run.pop("style", None)
            self._paragraph_levels[style_id] = (paragraph, run)
        return self._paragraph_levels[style_id]

    def _run_level(self, style_id: str) -> Given:
        if style_id not in self._run_levels:
            chain = self.chain(style_id)
            level = run_properties.combine(parse_run(style.find(w("rPr")), self._theme_fonts) for style in chain)
            level.pop("style", None)
            self._run_levels[style_id] = level
        return self._run_levels[style_id]


def _style_id(style: etree._Element) -> str:
    """A style's id. SQL Server Reporting Services writes none: such a style goes by its name, as in Word."""
    return style.get(w("styleId")) or values.text(style.find(w("name")))


def _theme_fonts(theme: etree._Element) -> dict[str, str]:
    fonts = {}
    for group in ("major", "minor"):
        latin = theme.find(f".//{{{A}}}{group}Font/{{{A}}}latin")
        if latin is not None and latin.get("typeface"):
            for slot in ("Ascii", "HAnsi"):
                fonts[group + slot] = latin.get("typeface", "")
    return fonts


def sheet_of(package: Package) -> StyleSheet:
    """The sheet of a file, one that was kept where an earlier file brought the same bytes."""
    main = package.main_part
    names = [package.named(main, kind) for kind in ("styles", "numbering", "theme")]
    try:
        contents = tuple(package.read(name) if name else b"" for name in names)
        if sum(map(len, contents)) <= LARGEST_KEPT:
            return _KEPT.sheet(contents)
    except NotAWordFile:
        pass  # one of them is damaged: the file is read without it
    found = [package.related(main, kind) for kind in ("styles", "numbering", "theme")]
    roots = [package.xml(name) if name else None for name in found]
    return _sheet(*roots)


class _Kept:
    """The sheets of the files read last, by the bytes of their parts; several threads may ask at once."""

    def __init__(self) -> None:
        self._sheets: OrderedDict[tuple[bytes, ...], StyleSheet] = OrderedDict()
        self._lock = Lock()

    def sheet(self, parts: tuple[bytes, ...]) -> StyleSheet:
        """The sheet of the parts styles, numbering and theme. Raises: NotAWordFile where one is no well-formed XML."""
        with self._lock:
            if parts in self._sheets:
                self._sheets.move_to_end(parts)
                return self._sheets[parts]
        made = _sheet(*(parse_xml(data) if data else None for data in parts))
        with self._lock:
            sheet = self._sheets.setdefault(parts, made)
            while len(self._sheets) > SHEETS_KEPT:
                self._sheets.popitem(last=False)
        return sheet

    def forget(self, sheet: StyleSheet) -> None:
        """Leave a sheet to those who hold it."""
        with self._lock:
            for parts in [parts for parts, kept in self._sheets.items() if kept is sheet]:
                del self._sheets[parts]


_KEPT: Final = _Kept()


def _sheet(styles: etree._Element | None, numbering: etree._Element | None, theme: etree._Element | None) -> StyleSheet:
    def given(root: etree._Element | None, name: str) -> etree._Element:
        return etree.Element(w(name)) if root is None else root

    return StyleSheet(given(styles, "styles"), given(numbering, "numbering"), theme)
