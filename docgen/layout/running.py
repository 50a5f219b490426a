"""Running heads: what stands in the top and bottom margins, and how it moves the text. ECMA-376 §17.10, §17.6.11."""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.layout.marks import Mark, Moved
from docgen.layout.sheets import Band, Sheet
from docgen.layout.slices import Float, Numbers, Room, Slice, Work
from docgen.paper.nodes import Block, Margin, Section
from docgen.paper.text import holds_something

LEAST_TEXT_PT = 36.0  # what a tall header or footer leaves of the page


@dataclass(frozen=True, slots=True)
class Body:
    """Where the text of a page may stand, from the paper's upper edge."""

    top: float
    bottom: float


def variant_of(margin: Margin, name: str) -> tuple[Block, ...]:
    """The blocks on ordinary pages (d), on the first one (f), on even ones (e)."""
    own = {"d": margin.default, "f": margin.first, "e": margin.even}[name]
    return margin.default if own is None else own


def page_variant(section: Section, number: int, *, is_first: bool) -> str:
    """Which running heads a page has."""
    if is_first and (section.header.first is not None or section.footer.first is not None):
        return "f"
    has_even = section.header.even is not None or section.footer.even is not None
    return "e" if has_even and number % 2 == 0 else "d"


def body_of(section: Section, variant: str, work: Work) -> Body:
    """The room of the text on one kind of page. A tall header or footer pushes the text away (§17.6.11)."""
    page, sides = section.page, section.page.margins
    most = (page.height_pt - LEAST_TEXT_PT) / 2
    header = _height(_slices(variant_of(section.header, variant), section, work, Numbers()))
    footer = _height(_slices(variant_of(section.footer, variant), section, work, Numbers()))
    top = max(sides.top_pt, page.header_pt + header) if header else sides.top_pt
    bottom = max(sides.bottom_pt, page.footer_pt + footer) if footer else sides.bottom_pt
    top, bottom = min(top, max(most, sides.top_pt)), min(bottom, max(most, sides.bottom_pt))
    return Body(top, page.height_pt - bottom)


def running_marks(
    section: Section, sheet: Sheet, numbers: Numbers, work: Work
) -> tuple[list[Mark], list[tuple[Float, float, float]]]:
    """The marks of a page's header and footer, and what floats in them at its place."""
    page = section.page
    header = _slices(variant_of(section.header, sheet.variant), section, work, numbers)
    footer = _slices(variant_of(section.footer, sheet.variant), section, work, numbers)
    return _set([(header, page.header_pt), (footer, page.height_pt - page.footer_pt - _height(footer))], sheet)


def _set(
    parts: Sequence[tuple[list[Slice], float]], sheet: Sheet
) -> tuple[list[Mark], list[tuple[Float, float, float]]]:
    """Slices one below the other from some height on."""
    page = sheet.page
    left = page.margins.left_pt
    band = Band(left, page.width_pt - left - page.margins.right_pt)
    marks: list[Mark] = []
    floats: list[tuple[Float, float, float]] = []
    for slices, top in parts:
        y = top
        for each in slices:
            y += each.gap_pt
            floats += [(item, *sheet.spot(item, band, y)) for item in each.floats]
            if each.marks:
                marks.append(Moved(left, y, each.marks))
            y += each.height_pt
    return marks, floats


def _slices(blocks: tuple[Block, ...], section: Section, work: Work, numbers: Numbers) -> list[Slice]:
    if not holds_something(blocks):
        return []
    page = section.page
    left = page.margins.left_pt
    room = Room(page.width_pt - left - page.margins.right_pt, left, page, numbers=numbers)
    return work.lay_blocks(blocks, room, work, None)


def _height(slices: Sequence[Slice]) -> float:
    return sum(each.gap_pt + each.height_pt for each in slices)
