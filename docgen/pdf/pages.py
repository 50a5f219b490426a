"""Sections as CSS pages: size, margins, running headers and footers, page numbers."""

from collections.abc import Sequence
from dataclasses import replace

from docgen.paper.nodes import Block, Margin, Paragraph, Section, SectionStart
from docgen.pdf.column import Column
from docgen.pdf.css import pt
from docgen.pdf.heights import blocks_height
from docgen.pdf.placement import has_drawings

STARTS = {
    SectionStart.NEXT_PAGE: "page",
    SectionStart.CONTINUOUS: "auto",
    SectionStart.ODD_PAGE: "page",  # the empty page before it is no page of the file: Word neither counts nor shows it
    SectionStart.EVEN_PAGE: "page",
}
LEAST_TEXT_PT = 36.0  # what a tall header or footer leaves of the page


def page_names(sections: Sequence[Section]) -> list[int]:
    """For each section the number of its pages' name: a continuous one goes on on the pages of the one before it."""
    names: list[int] = []
    for index, section in enumerate(sections):
        goes_on = index and section.start is SectionStart.CONTINUOUS and section.page == sections[index - 1].page
        names.append(names[-1] if goes_on else index)
    return names


def page_rules(index: int, section: Section) -> str:
    """The @page rules of a section, whose pages are named ``s<index>``: all its pages, the even ones, the first."""
    name = f"s{index}"
    page = section.page
    size = f"size:{pt(page.width_pt)} {pt(page.height_pt)};"
    rules = [f"@page {name}{{{size}{_layout(name, section, 'd')}}}"]
    if section.header.even is not None or section.footer.even is not None:
        rules.append(f"@page {name}:left{{{_layout(name, section, 'e')}}}")
    first = _layout(name, section, "f") if _differs_first(section) else ""
    # a section's own numbering starts one lower, because each page counts itself before it is drawn
    if section.first_page_number is not None:
        first += f"counter-reset:page {section.first_page_number - 1};counter-increment:page 1;"
    if first:
        rules.append(f"@page :nth(1 of {name}){{{first}}}")
    return "".join(rules)


def columns(section: Section, following: Section | None) -> str:
    """The declarations of a section's text columns; they are as long as each other where the text goes on below."""
    if section.columns.count == 1:
        return ""
    goes_on = following is not None and following.start is SectionStart.CONTINUOUS
    rule = ";column-rule:0.5pt solid" if section.columns.has_rule else ""
    gap = pt(section.columns.gap_pt) or "0"
    fill = "balance" if goes_on else "auto"
    return f";columns:{section.columns.count};column-gap:{gap};column-fill:{fill}{rule}"


def column_width(section: Section, width_pt: float) -> float:
    """The width of one text column of a section whose text is ``width_pt`` wide."""
    count = section.columns.count
    return max((width_pt - section.columns.gap_pt * (count - 1)) / count, LEAST_TEXT_PT) if count > 1 else width_pt


def numbers_class(section: Section) -> str:
    """The class under which page numbers are counted in letters or Roman numerals; "" for ordinary ones."""
    return "" if section.page_numbers == "decimal" else f"in-{section.page_numbers}"


def running_elements(index: int, section: Section) -> list[tuple[str, tuple[Block, ...]]]:
    """The headers and footers of a section that hold something: the name of each, and its blocks."""
    found = []
    for place, margin in (("h", section.header), ("f", section.footer)):
        for suffix in "dfe":
            blocks = _variant(margin, suffix)
            if is_visible(blocks) and (suffix == "d" or blocks is not margin.default):
                found.append((f"{place}{index}{suffix}", blocks))
    return found


def running_column(name: str, section: Section, column: Column) -> Column:
    """The room of a running element: drawings placed on the page are laid out from its upper or lower edge."""
    page = section.page
    if name.startswith("h"):
        return replace(column, area_top_pt=page.header_pt)
    return replace(column, area_bottom_pt=page.height_pt - page.footer_pt)


def is_visible(blocks: tuple[Block, ...]) -> bool:
    """Whether some blocks print anything."""
    return any(not isinstance(block, Paragraph) or block.content for block in blocks)


def _differs_first(section: Section) -> bool:
    return section.header.first is not None or section.footer.first is not None


def _variant(margin: Margin, suffix: str) -> tuple[Block, ...]:
    """The blocks on ordinary pages (d), on the first one (f), on even ones (e)."""
    own = {"d": margin.default, "f": margin.first, "e": margin.even}[suffix]
    return margin.default if own is None else own


def text_top(section: Section, suffix: str = "d") -> float:
    """How far below the paper's edge the text begins on one kind of page."""
    page, sides = section.page, section.page.margins
    width = page.width_pt - sides.left_pt - sides.right_pt
    most = (page.height_pt - LEAST_TEXT_PT) / 2
    header = page.header_pt + blocks_height(_variant(section.header, suffix), width)
    return min(max(sides.top_pt, header), max(most, sides.top_pt))


def _layout(name: str, section: Section, suffix: str) -> str:
    """Margins and margin boxes of one kind of page. A tall header or footer pushes the text away (§17.6.11)."""
    page, sides = section.page, section.page.margins
    width = page.width_pt - sides.left_pt - sides.right_pt
    footer = _variant(section.footer, suffix)
    most = (page.height_pt - LEAST_TEXT_PT) / 2
    top = text_top(section, suffix)
    bottom = min(max(sides.bottom_pt, page.footer_pt + blocks_height(footer, width)), max(most, sides.bottom_pt))
    margins = " ".join(pt(side) for side in (top, sides.right_pt, bottom, sides.left_pt))
    above = f"padding-top:{pt(page.header_pt)};vertical-align:top"
    below = f"padding-bottom:{pt(page.footer_pt)};vertical-align:bottom"
    boxes = _box("top-center", f"h{name[1:]}", section.header, suffix, above)
    return f"margin:{margins};{boxes}{_box('bottom-center', f'f{name[1:]}', section.footer, suffix, below)}"


def _box(place: str, name: str, margin: Margin, suffix: str, style: str) -> str:
    blocks = _variant(margin, suffix)
    if is_visible(blocks):
        shown = "d" if blocks is margin.default else suffix
        # Word prints running heads beneath the text; elsewhere the order of printing is left as it is
        depth = "z-index:-1;" if any(has_drawings(block) for block in blocks) else ""
        return f"@{place}{{content:element({name}{shown});width:100%;text-align:left;{depth}{style}}}"
    return "" if suffix == "d" else f"@{place}{{content:none}}"
