"""Sections as CSS pages: size, margins, running headers and footers, page numbers."""

from docgen.paper.nodes import Block, Margin, Paragraph, Section, SectionStart
from docgen.pdf.css import pt

STARTS = {
    SectionStart.NEXT_PAGE: "page",
    SectionStart.CONTINUOUS: "auto",
    SectionStart.ODD_PAGE: "right",
    SectionStart.EVEN_PAGE: "left",
}


def page_rules(index: int, section: Section) -> str:
    """The @page rules of a section, whose pages are named ``s<index>``."""
    page, sides = section.page, section.page.margins
    margins = " ".join(pt(side) for side in (sides.top_pt, sides.right_pt, sides.bottom_pt, sides.left_pt))
    name = f"s{index}"
    running = _boxes(name, section, "default")
    rules = [f"@page {name}{{size:{pt(page.width_pt)} {pt(page.height_pt)};margin:{margins};{running}}}"]
    first = _boxes(name, section, "first") if _differs_first(section) else ""
    # a section's own numbering starts one lower, because each page counts itself before it is drawn
    if section.first_page_number is not None:
        first += f"counter-reset:page {section.first_page_number - 1};counter-increment:page 1;"
    if first:
        rules.append(f"@page :nth(1 of {name}){{{first}}}")
    return "".join(rules)


def running_elements(index: int, section: Section) -> list[tuple[str, tuple[Block, ...]]]:
    """The headers and footers of a section that hold something: the name of each, and its blocks."""
    found = []
    for place, margin in (("h", section.header), ("f", section.footer)):
        found += [(f"{place}{index}d", margin.default)] if is_visible(margin.default) else []
        found += [(f"{place}{index}f", margin.first)] if margin.first and is_visible(margin.first) else []
    return found


def is_visible(blocks: tuple[Block, ...]) -> bool:
    """Whether some blocks print anything."""
    return any(not isinstance(block, Paragraph) or block.content for block in blocks)


def _differs_first(section: Section) -> bool:
    return section.header.first is not None or section.footer.first is not None


def _boxes(name: str, section: Section, which: str) -> str:
    """The margin boxes of ordinary pages (``which`` is default) or of the section's first one."""
    header = f"padding-top:{pt(section.page.header_pt)};vertical-align:top"
    footer = f"padding-bottom:{pt(section.page.footer_pt)};vertical-align:bottom"
    return _box("top-center", "h" + name[1:], section.header, which, header) + _box(
        "bottom-center", "f" + name[1:], section.footer, which, footer
    )


def _box(place: str, name: str, margin: Margin, which: str, style: str) -> str:
    blocks = margin.default if which == "default" or margin.first is None else margin.first
    if is_visible(blocks):
        suffix = "d" if blocks is margin.default else "f"
        return f"@{place}{{content:element({name}{suffix});width:100%;text-align:left;{style}}}"
    return f"@{place}{{content:none}}" if which == "first" else ""
