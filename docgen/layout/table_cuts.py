"""Where a page's end divides the rows of a band: within a row, or between two that a cell spans. ECMA-376 §17.4.6.

All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import replace

from docgen.layout.table_band import Band
from docgen.layout.table_cells import FITS_PT, Part, divided


def cut(band: Band, tops: Sequence[float], room_pt: float, *, forced: bool) -> tuple[Band, Band] | None:
    """What of a band stands above a page's end and below it; None where nothing fits or what fits must not stand alone.

    ``forced``: rows are divided that should stay whole, since no page is long enough for them.
    """
    fitting = sum(1 for bottom in tops[1:] if bottom <= room_pt + FITS_PT)
    at = min(fitting, len(tops) - 2)
    row = band.frame.rows[band.first + at]
    if not row.is_exact and (forced or row.may_split):
        found = _cut_within(band, at, tops, room_pt, forced=forced and not at)
        if found is not None:
            return found
    for above in range(at - 1, -1, -1):
        if forced or not band.frame.keeps[band.first + above]:
            return _cut_below(band, above, tops)
    return None


def _cut_within(
    band: Band, at: int, tops: Sequence[float], room_pt: float, *, forced: bool
) -> tuple[Band, Band] | None:
    """A band divided in a row: all its cells that show something have some of it above, and one has more below."""
    row = band.first + at
    heads: list[Part] = []
    tails: list[Part] = []
    for part in band.parts:
        if part.last <= row:
            heads.append(part)
        elif part.first > row:
            tails.append(part)
        else:
            head, tail = divided(part, room_pt - _around(band, part, tops), forced=forced)
            if not forced and part.last - part.first == 1 and _shows(part) and not _shows(head):
                return None
            heads.append(replace(head, last=row + 1))
            tails.append(replace(tail, first=row))
    if not any(part.height_pt for part in tails if part.first == row):
        return None
    rest = max(band.least[at] - (room_pt - tops[at]), 0.0)
    above = replace(band, last=row + 1, parts=heads, least=[*band.least[:at], 0.0], is_cut=True)
    return above, replace(band, first=row, parts=tails, least=[rest, *band.least[at + 1 :]], is_rest=True)


def _cut_below(band: Band, at: int, tops: Sequence[float]) -> tuple[Band, Band]:
    """A band divided below one of its rows; cells that span rows on both sides go on below."""
    row = band.first + at + 1
    heads: list[Part] = []
    tails: list[Part] = []
    for part in band.parts:
        if part.last <= row:
            heads.append(part)
        elif part.first >= row:
            tails.append(part)
        else:
            head, tail = divided(part, tops[at + 1] - _around(band, part, tops), forced=False)
            heads.append(replace(head, last=row))
            tails.append(replace(tail, first=row))
    above = replace(band, last=row, parts=heads, least=band.least[: at + 1], is_cut=True)
    return above, replace(band, first=row, parts=tails, least=band.least[at + 1 :], is_rest=True)


def _around(band: Band, part: Part, tops: Sequence[float]) -> float:
    """What stands above the content of a cell, and the margin and line below it."""
    padding = part.slot.cell.format.padding
    below = part.slot.cell.format.borders.bottom.width_pt if band.frame.spacing_pt else 0.0
    return band.content_top(part, tops) + padding.top_pt + padding.bottom_pt + below


def _shows(part: Part) -> bool:
    return part.lay is not None or any(each.marks or each.floats for each in part.slices)
