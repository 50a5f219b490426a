"""The room in which blocks are set."""

from dataclasses import dataclass

from docgen.paper.nodes import PageFormat


@dataclass(frozen=True, slots=True)
class Column:
    """The room in which a paragraph is set: its width, and its place on the page for drawings that refer to that.

    ``page`` is None in a cell or a text box, where drawings are placed within these (ECMA-376 §20.4.2.3,
    layoutInCell). ``area_top_pt`` is where on the page the box begins that page-placed drawings are laid out in;
    ``area_bottom_pt`` is where it ends if it hangs from there, as a footer does.
    ``lead_pt`` is the paragraph's own space above: drawings are placed from above it. Lines stand on a grid of
    ``grid_pt`` (§17.6.5), unless that is 0. ``keeps_gap``: the paragraph is set below its space even at the top of a
    page, because it begins there on purpose.
    """

    width_pt: float
    left_pt: float = 0.0
    default_tab_pt: float = 36.0
    page: PageFormat | None = None
    area_top_pt: float = 0.0
    area_bottom_pt: float | None = None
    lead_pt: float = 0.0
    grid_pt: float = 0.0
    keeps_gap: bool = False
