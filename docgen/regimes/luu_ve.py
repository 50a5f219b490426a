"""Xã Lưu Vệ and the units it was made of: Nghị quyết 1686/NQ-UBTVQH15, in force since 01/7/2025."""

from datetime import date

from docgen.model.directory import Directory
from docgen.regimes.communes import TWO_TIERS_FROM, Commune, CommuneKind, bodies_of

_PROVINCE, _DISTRICT = "tỉnh Thanh Hóa", "huyện Quảng Xương"
_LAST_DAY = date(2025, 6, 30)

TAN_PHONG = Commune("tan-phong", CommuneKind.THI_TRAN, "Tân Phong", _PROVINCE, _DISTRICT, valid_to=_LAST_DAY)
QUANG_DUC = Commune("quang-duc", CommuneKind.XA, "Quảng Đức", _PROVINCE, _DISTRICT, valid_to=_LAST_DAY)
QUANG_DINH = Commune("quang-dinh", CommuneKind.XA, "Quảng Định", _PROVINCE, _DISTRICT, valid_to=_LAST_DAY)
LUU_VE = Commune(
    "luu-ve",
    CommuneKind.XA,
    "Lưu Vệ",
    _PROVINCE,
    valid_from=TWO_TIERS_FROM,
    predecessors=(TAN_PHONG.id, QUANG_DUC.id, QUANG_DINH.id),
)
COMMUNES = (TAN_PHONG, QUANG_DUC, QUANG_DINH, LUU_VE)


def luu_ve_directory() -> Directory:
    """The bodies of all four, without people: an office enters its own."""
    return Directory(tuple(body for commune in COMMUNES for body in bodies_of(commune)))
