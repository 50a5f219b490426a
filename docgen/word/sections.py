"""Sections: paper size, margins, headers and footers, page numbers. ECMA-376 §17.6."""

from lxml import etree

from docgen.paper.formats import Sides, VerticalAlign
from docgen.paper.nodes import (
    Block,
    BorderedPages,
    Columns,
    Margin,
    PageBorders,
    PageFormat,
    Section,
    SectionStart,
)
from docgen.word import values
from docgen.word.body import PartReader
from docgen.word.names import r, w
from docgen.word.paragraph_properties import edges

DEFAULT = PageFormat()
STARTS = {item.value: item for item in SectionStart}
LAST_PAGE_NUMBER = 32_767
LEAST_COLUMN_PT = 12.0
VERTICAL_ALIGNMENTS = {"center": VerticalAlign.CENTER, "bottom": VerticalAlign.BOTTOM}  # §17.18.101; both as top
MOST_COLUMNS = 45  # as many as Word's own dialogue allows
LEAST_SIDE_PT, MOST_SIDE_PT = 7.2, 1584.0  # Word makes no paper smaller than 0.1 inches or larger than 22
LEAST_TEXT_PT = 36.0  # what margins leave of the paper at least; Word asks for half an inch
LEVEL = {"", "lrTb", "tb", "lrTbV", "tbV"}  # §17.18.93: the directions in which lines run from left to right
LINE_GRIDS = {"lines", "linesAndChars", "snapToChars"}  # §17.18.14: the grids that fix the lines


def read_section(
    properties: etree._Element | None, reader: PartReader, blocks: tuple[Block, ...], previous: Section | None
) -> Section:
    """A section from its w:sectPr. Headers and footers it does not name are the previous section's (§17.10.2)."""
    if properties is None:
        return Section(blocks)
    if values.text(properties.find(w("textDirection"))) not in LEVEL:
        reader.lose("section-upright", "Phần văn bản có chữ chạy dọc được in thành chữ chạy ngang.")
    numbering = properties.find(w("pgNumType"))
    start = None if numbering is None else numbering.get(w("start"))
    number_format = values.text(numbering, "fmt")
    return Section(
        blocks,
        page=_page(properties),
        header=_margin("header", properties, reader, previous.header if previous else Margin()),
        footer=_margin("footer", properties, reader, previous.footer if previous else Margin()),
        start=STARTS.get(values.text(properties.find(w("type"))), SectionStart.NEXT_PAGE),
        first_page_number=None if start is None else min(max(values.integer(start, 1), 0), LAST_PAGE_NUMBER),
        page_numbers=number_format or "decimal",
        columns=_columns(properties.find(w("cols"))),
        line_pitch_pt=_line_pitch(properties.find(w("docGrid"))),
        borders=_page_borders(properties.find(w("pgBorders"))),
        vertical_align=VERTICAL_ALIGNMENTS.get(values.text(properties.find(w("vAlign"))), VerticalAlign.TOP),
    )


def _page(properties: etree._Element) -> PageFormat:
    size, margins = properties.find(w("pgSz")), properties.find(w("pgMar"))
    width, height = _side(size, "w", DEFAULT.width_pt), _side(size, "h", DEFAULT.height_pt)
    gutter = _measure(margins, "gutter", 0.0)
    sides = Sides(
        # §17.6.11: a negative top or bottom margin is the same distance, not moved by a tall header
        top_pt=abs(_measure(margins, "top", DEFAULT.margins.top_pt)),
        right_pt=_measure(margins, "right", DEFAULT.margins.right_pt),
        bottom_pt=abs(_measure(margins, "bottom", DEFAULT.margins.bottom_pt)),
        left_pt=_measure(margins, "left", DEFAULT.margins.left_pt) + gutter,
    )
    header = min(max(_measure(margins, "header", DEFAULT.header_pt), 0.0), height / 2)
    footer = min(max(_measure(margins, "footer", DEFAULT.footer_pt), 0.0), height / 2)
    return PageFormat(width, height, _fitting(sides, width, height), header, footer)


def _side(size: etree._Element | None, name: str, default: float) -> float:
    found = _measure(size, name, default)
    return min(max(found, LEAST_SIDE_PT), MOST_SIDE_PT) if found > 0 else default


def _fitting(sides: Sides, width: float, height: float) -> Sides:
    """Margins that leave room for text, each made smaller in the same measure where they do not."""
    across = min(1.0, max(width - LEAST_TEXT_PT, 0.0) / max(sides.left_pt + sides.right_pt, 1.0))
    down = min(1.0, max(height - LEAST_TEXT_PT, 0.0) / max(sides.top_pt + sides.bottom_pt, 1.0))
    if across == down == 1.0:
        return sides
    return Sides(sides.top_pt * down, sides.right_pt * across, sides.bottom_pt * down, sides.left_pt * across)


def _columns(element: etree._Element | None) -> Columns:
    count = 1 if element is None else min(max(values.integer(element.get(w("num")), 1), 1), MOST_COLUMNS)
    if element is None or count == 1:
        return Columns()
    has_rule = element.get(w("sep"), "0").lower() not in values.OFF
    gap = _measure(element, "space", Columns().gap_pt)
    if element.get(w("equalWidth"), "1").lower() not in values.OFF:
        return Columns(count, gap, has_rule)
    each = tuple((_measure(one, "w", 0.0), _measure(one, "space", 0.0)) for one in element.iterchildren(w("col")))
    is_sound = len(each) >= count and all(width >= LEAST_COLUMN_PT and space >= 0 for width, space in each)
    return Columns(count, gap, has_rule, each[:count] if is_sound else ())


def _page_borders(element: etree._Element | None) -> PageBorders:
    if element is None:
        return PageBorders()
    pages = element.get(w("display"), "")
    known = {item.value for item in BorderedPages}
    shown = BorderedPages(pages) if pages in known else BorderedPages.ALL
    return PageBorders(edges(element), element.get(w("offsetFrom"), "text") == "text", shown)


def _line_pitch(element: etree._Element | None) -> float:
    """The distance of the lines of the document grid (§17.6.5); 0 where lines stand on none."""
    if element is None or element.get(w("type"), "default") not in LINE_GRIDS:
        return 0.0
    return max(values.attribute_twips(element, "linePitch") or 0.0, 0.0)


def _measure(element: etree._Element | None, name: str, default: float) -> float:
    found = None if element is None else values.attribute_twips(element, name)
    return default if found is None else found


def _margin(kind: str, properties: etree._Element, reader: PartReader, inherited: Margin) -> Margin:
    named = {element.get(w("type"), "default"): element for element in properties.iterchildren(w(kind + "Reference"))}
    title_page = properties.find(w("titlePg"))
    has_first = title_page is not None and values.is_on(title_page)
    first = _part(named.get("first"), reader, inherited.first or ())
    even = _part(named.get("even"), reader, inherited.even or ())
    return Margin(
        default=_part(named.get("default"), reader, inherited.default),
        first=first if has_first else None,
        even=even if _differs_even(reader) else None,
    )


def _differs_even(reader: PartReader) -> bool:
    """Whether even pages have a header of their own (§17.10.1, evenAndOddHeaders)."""
    element = reader.package.settings.find(w("evenAndOddHeaders"))
    return element is not None and values.is_on(element)


def _part(reference: etree._Element | None, reader: PartReader, inherited: tuple[Block, ...]) -> tuple[Block, ...]:
    if reference is None:
        return inherited
    relationship = reader.relationships.get(reference.get(r("id"), ""))
    if relationship is None or relationship.is_external or not reader.package.is_readable(relationship.target):
        return ()
    return reader.part_blocks(relationship.target)
