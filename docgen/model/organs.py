"""The issuing body, and what bodies there are."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BodyKind(StrEnum):
    """What a body is. Regime, symbols and power to issue follow from it."""

    PEOPLES_COUNCIL = "peoples_council"  # Hội đồng nhân dân
    PEOPLES_COMMITTEE = "peoples_committee"  # Ủy ban nhân dân
    STATE_UNIT = "state_unit"  # văn phòng, phòng, trung tâm of a commune
    STATE_BOARD = "state_board"  # Ban Chỉ đạo, Hội đồng, Tổ set up by UBND or its chairman
    PARTY_COMMITTEE = "party_committee"  # Đảng ủy
    PARTY_STANDING = "party_standing"  # Ban Thường vụ Đảng ủy
    PARTY_INSPECTION = "party_inspection"  # Ủy ban Kiểm tra Đảng ủy
    PARTY_UNIT = "party_unit"  # Văn phòng Đảng ủy, Ban Xây dựng Đảng
    PARTY_BOARD = "party_board"  # Ban Chỉ đạo, tiểu ban of a Party committee
    PARTY_CELL = "party_cell"  # Chi bộ
    FRONT_STANDING = "front_standing"  # Ban Thường trực Ủy ban MTTQ Việt Nam
    MASS_ORGANISATION = "mass_organisation"  # Hội Liên hiệp Phụ nữ, Hội Nông dân, …


@dataclass(frozen=True, slots=True)
class Organ:
    """A body that issues papers, under the name that it bore between two dates.

    ``kind`` says what the body is; from it and the date of a paper follow the layout and the power to issue.
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
    kind: BodyKind = BodyKind.PEOPLES_COMMITTEE
    valid_from: date | None = None
    valid_to: date | None = None
