"""What lies beneath the text of a page: the colour of the paper, the border around it. ECMA-376 §17.2.1, §17.6.10."""

from docgen.layout.borders import border_line
from docgen.layout.marks import Mark, RectMark
from docgen.paper.nodes import BorderedPages, Section


def page_ground(section: Section, color: str, *, is_first: bool) -> list[Mark]:
    """The marks beneath the text of a page; ``is_first``: it is the first page of its section."""
    page, bordered = section.page, section.borders
    marks: list[Mark] = [RectMark(0.0, 0.0, page.width_pt, page.height_pt, color)] if color else []
    is_shown = {BorderedPages.ALL: True, BorderedPages.FIRST: is_first, BorderedPages.NOT_FIRST: not is_first}
    if is_shown[bordered.pages] and bordered.borders.is_drawn():
        marks += _frame(section)
    return marks


def _frame(section: Section) -> list[Mark]:
    """The border: from the paper's edge inwards, or from the margins outwards."""
    page, sides, edges = section.page, section.page.margins, section.borders.borders
    if section.borders.from_text:
        left, top = sides.left_pt - edges.left.space_pt, sides.top_pt - edges.top.space_pt
        right = page.width_pt - sides.right_pt + edges.right.space_pt
        bottom = page.height_pt - sides.bottom_pt + edges.bottom.space_pt
    else:
        left, top = edges.left.space_pt, edges.top.space_pt
        right, bottom = page.width_pt - edges.right.space_pt, page.height_pt - edges.bottom.space_pt
    marks: list[Mark] = []
    for edge, start, end in (
        (edges.top, (left, top), (right, top)),
        (edges.right, (right, top), (right, bottom)),
        (edges.bottom, (left, bottom), (right, bottom)),
        (edges.left, (left, top), (left, bottom)),
    ):
        if edge.width_pt:
            marks += border_line(edge, start, end)
    return marks
