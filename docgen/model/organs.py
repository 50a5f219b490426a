"""The issuing body."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Organ:
    """A body that issues papers, under the name that it bore between two dates.

    ``name`` is the full name in sentence case («Ủy ban nhân dân thị trấn Tân Phong»); ``heading`` its bold lines
    in the heading («ỦY BAN NHÂN DÂN», «THỊ TRẤN TÂN PHONG»); ``parent`` the plain line above them, empty for
    a commune's UBND (norms §9.1); ``symbol`` its part of the number («UBND»); ``place`` the place name before
    the date («Tân Phong»). ``head`` is the head's full position («Chủ tịch Ủy ban nhân dân thị trấn Tân Phong»).
    """

    name: str = ""
    heading: tuple[str, ...] = ()
    symbol: str = ""
    place: str = ""
    parent: str = ""
    head: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
