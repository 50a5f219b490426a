"""Table styles: the look that a cell gets from its place in the table. ECMA-376 §17.7.6."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from docgen.paper.formats import Border
from docgen.word import values
from docgen.word.names import w
from docgen.word.style_sheet import StyleSheet, TableLevel
from docgen.word.table_borders import Edges, on_sides, stated_borders
from docgen.word.table_grid import Slot

WHOLE = "wholeTable"
LOOK_BITS = {  # §17.4.56: w:val of w:tblLook, in files from before its attributes
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
ORDER = (  # §17.7.6: from the weakest to the strongest
    WHOLE,
    "band1Vert",
    "band2Vert",
    "band1Horz",
    "band2Horz",
    "firstRow",
    "lastRow",
    "firstCol",
    "lastCol",
    "nwCell",
    "neCell",
    "swCell",
    "seCell",
)
WHITE, BLACK = "FFFFFF", "000000"
CLEAR_OF_THIN = 0.75  # Word draws thin lines one dot wide and thick ones two, each in four
CLEAR_OF_THICK = 0.5


@dataclass(frozen=True, slots=True)
class Look:
    """Which conditional formats a table uses (§17.4.55), and how many rows and columns make a band."""

    first_row: bool = False
    last_row: bool = False
    first_column: bool = False
    last_column: bool = False
    row_bands: bool = True
    column_bands: bool = True
    row_band: int = 1
    column_band: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a cell: its row of how many, its columns of how many."""

    row: int
    rows: int
    column: int
    end: int
    columns: int


Kind = tuple[bool, int, int, int, int]


@dataclass(slots=True)
class TableStyle:
    """The chain of styles of one table, the strongest last."""

    sheet: StyleSheet
    chain: list[etree._Element]
    look: Look
    known: dict[tuple[str, ...], TableLevel] = field(default_factory=dict)
    regions: dict[Kind, list[tuple[str, Edges]]] = field(default_factory=dict)
    parts: dict[str, list[etree._Element]] = field(init=False)

    def __post_init__(self) -> None:
        self.parts = {name: list(self._elements(name)) for name in ORDER}
        self.parts = {name: elements for name, elements in self.parts.items() if elements}

    def kind(self, spot: Spot) -> Kind:
        """What tells a cell's look from that of others: cells of one kind inherit the same."""
        below = spot.rows - 1 - spot.row
        phase = (spot.row - self.look.first_row) % (2 * self.look.row_band)
        return spot.row == 0, min(below, 2), phase, spot.column, spot.end

    def level(self, spot: Spot) -> TableLevel:
        """What the style gives to the paragraphs and runs of a cell."""
        names = tuple(name for name, _ in self._regions(spot))
        if names not in self.known:
            self.known[names] = self.sheet.table_level([element for name in names for element in self.parts[name]])
        return self.known[names]

    def borders(self, spot: Spot, whole: Mapping[str, Border]) -> dict[str, Border]:
        """What a cell inherits: the table's own borders, and over them those of the conditional formats."""
        found = on_sides(whole, _edges(spot))
        for name, edges in self._regions(spot):
            for element in self.parts[name] if name != WHOLE else []:
                found |= on_sides(stated_borders(element.find(f"{w('tblPr')}/{w('tblBorders')}")), edges)
                found |= on_sides(stated_borders(element.find(f"{w('tcPr')}/{w('tcBorders')}")), edges)
        return found

    def cell_properties(self, spot: Spot) -> Iterator[etree._Element]:
        """The w:tcPr elements that apply to a cell, the strongest last."""
        for name, _ in self._regions(spot):
            yield from (found for element in self.parts[name] if (found := element.find(w("tcPr"))) is not None)

    def _elements(self, name: str) -> Iterator[etree._Element]:
        for style in self.chain:
            if name == WHOLE:
                yield style
            yield from (part for part in style.iterchildren(w("tblStylePr")) if part.get(w("type")) == name)

    def _regions(self, spot: Spot) -> list[tuple[str, Edges]]:
        """The conditional formats that cover a cell and are defined, the weakest first, with its place in each."""
        key = self.kind(spot)
        if key not in self.regions:
            covering = dict(_covering(spot, self.look))
            self.regions[key] = [(name, covering[name]) for name in ORDER if name in covering and name in self.parts]
        return self.regions[key]


def read_look(own: etree._Element | None, chain: list[etree._Element]) -> Look:
    """The look that a w:tblPr asks for."""
    element = None if own is None else own.find(w("tblLook"))
    on = {name: _look_bit(element, name) for name in LOOK_BITS}
    return Look(
        first_row=on["firstRow"],
        last_row=on["lastRow"],
        first_column=on["firstColumn"],
        last_column=on["lastColumn"],
        row_bands=not on["noHBand"],
        column_bands=not on["noVBand"],
        row_band=_band(chain, "tblStyleRowBandSize"),
        column_band=_band(chain, "tblStyleColBandSize"),
    )


def shading(properties: etree._Element | None) -> str | None:
    """The colour behind a cell (§17.4.33), "" for none; None where a w:tcPr does not say."""
    element = None if properties is None else properties.find(w("shd"))
    if element is None:
        return None
    pattern, fill = element.get(values.VAL, "clear"), values.color(element.get(w("fill")))
    share = _pattern_share(pattern)
    if not share:
        return fill
    ink = values.color(element.get(w("color"))) or BLACK
    return _mixed(ink, fill or WHITE, share)


def _look_bit(element: etree._Element | None, name: str) -> bool:
    if element is None:
        return False
    stated = element.get(w(name))
    if stated is not None:
        return stated.lower() not in values.OFF
    try:
        return bool(int(element.get(values.VAL, "0"), 16) & LOOK_BITS[name])
    except ValueError:
        return False


def _band(chain: list[etree._Element], name: str) -> int:
    found = [values.text(style.find(f"{w('tblPr')}/{w(name)}")) for style in chain]
    stated = [values.integer(text, 1) for text in found if text]
    return max(stated[-1], 1) if stated else 1


def _edges(spot: Spot) -> Edges:
    """A cell's place in the whole table."""
    return Edges(spot.row == 0, spot.end >= spot.columns, spot.row == spot.rows - 1, spot.column == 0)


def _covering(spot: Spot, look: Look) -> Iterator[tuple[str, Edges]]:
    """The conditional formats that cover a cell, in any order, and the cell's place in the region of each."""
    whole = _edges(spot)
    yield WHOLE, whole
    is_first, is_last = look.first_row and whole.top, look.last_row and whole.bottom
    if is_first:
        yield "firstRow", replace(whole, bottom=True)
    if is_last:
        yield "lastRow", replace(whole, top=True)
    starts, ends = look.first_column and whole.left, look.last_column and whole.right
    if starts:
        yield "firstCol", replace(whole, right=True)
    if ends:
        yield "lastCol", replace(whole, left=True)
    if look.row_bands and not is_first and not is_last:
        yield _row_band(spot, look, whole)
    if look.column_bands and not starts and not ends:
        yield _column_band(spot, look, whole)
    corners = {"nwCell": is_first and starts, "neCell": is_first and ends}
    corners |= {"swCell": is_last and starts, "seCell": is_last and ends}
    yield from ((name, Edges(top=True, right=True, bottom=True, left=True)) for name, is_it in corners.items() if is_it)


def _row_band(spot: Spot, look: Look, whole: Edges) -> tuple[str, Edges]:
    index = spot.row - look.first_row
    is_last = index % look.row_band == look.row_band - 1 or spot.row == spot.rows - 1 - look.last_row
    edges = replace(whole, top=index % look.row_band == 0, bottom=is_last)
    return f"band{index // look.row_band % 2 + 1}Horz", edges


def _column_band(spot: Spot, look: Look, whole: Edges) -> tuple[str, Edges]:
    index = spot.column - look.first_column
    last = spot.end - 1 - look.first_column
    is_last = last % look.column_band == look.column_band - 1 or spot.end == spot.columns - look.last_column
    edges = replace(whole, left=index % look.column_band == 0, right=is_last)
    return f"band{index // look.column_band % 2 + 1}Vert", edges


def _pattern_share(pattern: str) -> float:
    """How much of a shading pattern is ink (§17.18.78); lines are set as the even tone they make."""
    if pattern == "solid":
        return 1.0
    if pattern.endswith(("Stripe", "Cross")):
        clear = CLEAR_OF_THIN if pattern.startswith("thin") else CLEAR_OF_THICK
        return 1 - (clear if pattern.endswith("Stripe") else clear**2)
    if pattern.startswith("pct") and pattern[3:].isdigit():
        return min(int(pattern[3:]), 100) / 100
    return 0.0


def _mixed(ink: str, paper: str, share: float) -> str:
    pairs = ((int(ink[start : start + 2], 16), int(paper[start : start + 2], 16)) for start in (0, 2, 4))
    return "".join(f"{round(dark * share + light * (1 - share)):02X}" for dark, light in pairs)


def spot_of(slot: Slot, row: int, rows: int, columns: int) -> Spot:
    """The place of a cell in its table."""
    return Spot(row, rows, slot.column, slot.end, columns)
