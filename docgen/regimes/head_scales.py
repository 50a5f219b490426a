"""The scales of a heading: the one of the norm's usual sizes, and one in which a long place and date fit on their line.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4a and Hướng dẫn 05-HD/VPTW, Phụ lục 2, ô 4 ask for the full name of a unit
that is named after a person («Phường Điện Biên Phủ, ngày …»), which is wider than the usual column.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from docgen.regimes.regime import Regime


@dataclass(frozen=True, slots=True)
class HeadScale:
    """Type sizes of the components of a heading and the widths of its two columns."""

    nation_pt: float
    motto_pt: float
    parent_pt: float
    body_name_pt: float
    place_date_pt: float
    columns_mm: tuple[float, float]


# Mục V, note 1 to the table: the sizes of a paper go up or down together, 13/14/14 or 12/13/13
_SMALLER = HeadScale(12.0, 13.0, 12.0, 12.0, 13.0, (61.5, 103.5))
_TIGHT: Mapping[str, HeadScale] = MappingProxyType(
    {
        "state": _SMALLER,
        "front": _SMALLER,
        "party": HeadScale(15.0, 15.0, 14.0, 14.0, 14.0, (54.0, 111.0)),  # PL 2 fixes the sizes; the widths are custom
    }
)


def usual_scale(regime: Regime) -> HeadScale:
    """The scale of nearly all papers."""
    return HeadScale(
        regime.NATION_PT,
        regime.MOTTO_PT,
        regime.PARENT_PT,
        regime.BODY_NAME_PT,
        regime.PLACE_DATE_PT,
        regime.HEAD_COLUMNS_MM,
    )


def tight_scale(regime: Regime) -> HeadScale:
    """The scale of papers whose place and date are wider than the usual column."""
    return _TIGHT[regime.ID]
