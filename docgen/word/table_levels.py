"""What holds for a whole table: its own properties and those of its style chain. ECMA-376 §17.4.59."""

from dataclasses import dataclass, replace

from lxml import etree

from docgen.paper.formats import Border, Sides
from docgen.word import values
from docgen.word.names import w
from docgen.word.style_sheet import StyleSheet
from docgen.word.table_borders import stated_borders
from docgen.word.table_grid import width_of
from docgen.word.table_styles import TableStyle, read_look

DEFAULT_CELL_MARGIN_PT = 5.4  # ECMA-376 §17.4.43: 115 twips left and right, written 108 by Word: 0.19 cm
MARGIN_NAMES = {
    "top_pt": ("top",),
    "right_pt": ("right", "end"),
    "bottom_pt": ("bottom",),
    "left_pt": ("left", "start"),
}


@dataclass(frozen=True, slots=True)
class Levels:
    """The w:tblPr elements that count, strongest first, and the style that gives looks to cells."""

    own: etree._Element | None
    properties: tuple[etree._Element, ...]
    style: TableStyle

    def first(self, name: str) -> etree._Element | None:
        """The strongest of the elements with a name."""
        return next((found for level in self.properties if (found := level.find(w(name))) is not None), None)

    def is_on(self, name: str) -> bool:
        """Whether a switch is on."""
        found = self.first(name)
        return found is not None and values.is_on(found)

    def points(self, name: str) -> float:
        """A measure in points, 0 where none is stated."""
        found = self.first(name)
        if found is None or found.get(w("type")) in {"pct", "auto", "nil"}:
            return 0.0
        return values.attribute_twips(found, "w") or 0.0

    def is_fixed(self) -> bool:
        """Whether the columns keep the widths they are given (§17.4.52)."""
        return values.text(self.first("tblLayout"), "type") == "fixed"

    def borders(self) -> dict[str, Border]:
        """The borders of the table; a level replaces single sides of the weaker ones."""
        stated: dict[str, Border] = {}
        for level in reversed(self.properties):
            stated |= stated_borders(level.find(w("tblBorders")))
        return stated

    def padding(self) -> Sides:
        """The margins of a cell that states none."""
        padding = Sides(0.0, DEFAULT_CELL_MARGIN_PT, 0.0, DEFAULT_CELL_MARGIN_PT)
        for level in reversed(self.properties):
            padding = margins(level.find(w("tblCellMar")), padding)
        return padding


def read_levels(table: etree._Element, sheet: StyleSheet) -> Levels:
    """The levels of a w:tbl."""
    own = table.find(w("tblPr"))
    named = "" if own is None else values.text(own.find(w("tblStyle")))
    chain = sheet.chain(named) or sheet.chain(sheet.default_table_style)
    levels = (own, *(style.find(w("tblPr")) for style in reversed(chain)))
    style = TableStyle(sheet, chain, read_look(own, chain))
    return Levels(own, tuple(level for level in levels if level is not None), style)


def margins(element: etree._Element | None, inherited: Sides) -> Sides:
    """The margins in a w:tblCellMar or w:tcMar over those that it inherits (§17.4.42, §17.4.68)."""
    if element is None:
        return inherited
    given = {}
    for side, names in MARGIN_NAMES.items():
        found = next((child for name in names if (child := element.find(w(name))) is not None), None)
        if found is not None and found.get(w("type"), "dxa") in {"dxa", "nil"}:
            given[side] = max(width_of(found).points, 0.0)
    return replace(inherited, **given)
