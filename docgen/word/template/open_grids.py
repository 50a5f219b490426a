"""Tables whose columns are as wide as their words: the widths are written down, as Word does when it saves a file.

Word measures the words of such a table when it opens the file (ECMA-376 §17.18.87). LibreOffice and the viewers of
telephones trust the grid (§17.4.48) instead, and give all columns one width where it says nothing.
"""

import math
import re
from collections.abc import Iterator
from typing import Final

from docgen.layout.table_widths import column_widths
from docgen.paper.length import TWIPS_PER_PT, to_twips
from docgen.paper.nodes import Paper, Section, Table

OPEN_GRID: Final = re.compile(rb"<w:tblGrid><w:gridCol/></w:tblGrid>")


def has_open_grids(main: bytes) -> bool:
    """Whether some table of a main part leaves its columns open."""
    return OPEN_GRID.search(main) is not None


def settle_grids(main: bytes, paper: Paper) -> bytes:
    """The main part of ``paper`` with the widths that its open tables are laid out with.

    Tables inside other tables stay open, and so do all where the paper has others than the part.
    """
    grids = [grid for section in paper.sections for grid in _grids(section)]
    if len(grids) != len(OPEN_GRID.findall(main)):
        return main
    settled = iter(grids)
    return OPEN_GRID.sub(lambda _: next(settled), main)


def _grids(section: Section) -> Iterator[bytes]:
    page = section.page
    room = page.width_pt - page.margins.left_pt - page.margins.right_pt
    for block in section.blocks:
        if isinstance(block, Table) and not any(block.columns_pt):
            columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _twips(column_widths(block, room)))
            yield f"<w:tblGrid>{columns}</w:tblGrid>".encode()


def _twips(widths_pt: tuple[float, ...]) -> list[int]:
    """Whole twips of the same sum: no column loses what its longest word needs, the widest one gives."""
    twips = [math.ceil(width * TWIPS_PER_PT) for width in widths_pt]
    twips[twips.index(max(twips))] -= sum(twips) - to_twips(sum(widths_pt))
    return twips
