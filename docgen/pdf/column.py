"""The room in which blocks are set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """The room in which a paragraph is set: its width, and its place on the page for drawings that refer to that."""

    width_pt: float
    left_pt: float = 0.0
    default_tab_pt: float = 36.0
