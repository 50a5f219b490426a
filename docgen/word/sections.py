"""Sections: paper size, margins, headers and footers, page numbers. ECMA-376 §17.6."""

from lxml import etree

from docgen.paper.formats import Sides
from docgen.paper.nodes import Block, Margin, PageFormat, Section, SectionStart
from docgen.word import values
from docgen.word.body import PartReader
from docgen.word.names import r, w

DEFAULT = PageFormat()
STARTS = {item.value: item for item in SectionStart}


def read_section(
    properties: etree._Element | None, reader: PartReader, blocks: tuple[Block, ...], previous: Section | None
) -> Section:
    """A section from its w:sectPr. Headers and footers it does not name are the previous section's (§17.10.2)."""
    if properties is None:
        return Section(blocks)
    numbering = properties.find(w("pgNumType"))
    start = None if numbering is None else numbering.get(w("start"))
    return Section(
        blocks,
        page=_page(properties),
        header=_margin("header", properties, reader, previous.header if previous else Margin()),
        footer=_margin("footer", properties, reader, previous.footer if previous else Margin()),
        start=STARTS.get(values.text(properties.find(w("type"))), SectionStart.NEXT_PAGE),
        first_page_number=None if start is None else values.integer(start, 1),
    )


def _page(properties: etree._Element) -> PageFormat:
    size, margins = properties.find(w("pgSz")), properties.find(w("pgMar"))
    width, height = _measure(size, "w", DEFAULT.width_pt), _measure(size, "h", DEFAULT.height_pt)
    gutter = _measure(margins, "gutter", 0.0)
    sides = Sides(
        # §17.6.11: a negative top or bottom margin is the same distance, not moved by a tall header
        top_pt=abs(_measure(margins, "top", DEFAULT.margins.top_pt)),
        right_pt=_measure(margins, "right", DEFAULT.margins.right_pt),
        bottom_pt=abs(_measure(margins, "bottom", DEFAULT.margins.bottom_pt)),
        left_pt=_measure(margins, "left", DEFAULT.margins.left_pt) + gutter,
    )
    header = _measure(margins, "header", DEFAULT.header_pt)
    footer = _measure(margins, "footer", DEFAULT.footer_pt)
    return PageFormat(width, height, sides, header, footer)


def _measure(element: etree._Element | None, name: str, default: float) -> float:
    found = None if element is None else values.attribute_twips(element, name)
    return default if found is None else found


def _margin(kind: str, properties: etree._Element, reader: PartReader, inherited: Margin) -> Margin:
    named = {element.get(w("type"), "default"): element for element in properties.iterchildren(w(kind + "Reference"))}
    title_page = properties.find(w("titlePg"))
    has_first = title_page is not None and values.is_on(title_page)
    first = _part(named.get("first"), reader, inherited.first or ())
    return Margin(
        default=_part(named.get("default"), reader, inherited.default),
        first=first if has_first else None,
        even=inherited.even,
    )


def _part(reference: etree._Element | None, reader: PartReader, inherited: tuple[Block, ...]) -> tuple[Block, ...]:
    if reference is None:
        return inherited
    relationship = reader.relationships.get(reference.get(r("id"), ""))
    if relationship is None or relationship.is_external or not reader.package.has(relationship.target):
        return ()
    return reader.part_blocks(relationship.target)
