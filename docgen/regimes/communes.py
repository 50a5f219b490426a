"""The bodies of a commune: their names, headings, symbols and places, as the law and the regimes write them.

A commune is described once; its bodies follow from it. Symbols are defaults: the head of a body fixes them
(NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3b), and so do offices that name their units otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from docgen.model import BodyKind, Organ
from docgen.model.bodies import Body
from docgen.regimes.positions import unbroken

TWO_TIERS_FROM = date(2025, 7, 1)  # Luật Tổ chức chính quyền địa phương 2025, Điều 51 khoản 3: no district level


class CommuneKind(StrEnum):
    """What a unit of the commune level is."""

    XA = "xã"
    PHUONG = "phường"
    THI_TRAN = "thị trấn"  # until 30/6/2025
    DAC_KHU = "đặc khu"


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune between two days. ``id`` begins the ids of its bodies, ``predecessors`` are ids of communes.

    ``province`` and ``district`` are written with their kind («tỉnh Thanh Hóa»); the district is empty since 2025.
    ``is_named_after`` says that the name is that of a person, a number or an event («Phường Điện Biên Phủ»).
    """

    id: str
    kind: CommuneKind
    name: str
    province: str
    district: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    predecessors: tuple[str, ...] = ()
    is_named_after: bool = False

    @property
    def full_name(self) -> str:
        """«xã Lưu Vệ»."""
        return f"{self.kind} {self.name}"

    @property
    def has_two_tiers(self) -> bool:
        """Whether it stands directly below the province."""
        return self.valid_from is not None and self.valid_from >= TWO_TIERS_FROM


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit of a commune's UBND or Đảng ủy."""

    id: str
    name: str
    symbol: str
    head: str
    kind: BodyKind
    collective: str = ""


# Custom since 01/7/2025 (NĐ 150/2025/NĐ-CP, NĐ 370/2025/NĐ-CP)
_OFFICE = _Unit("vp", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "VP", "Chánh Văn phòng", BodyKind.STATE_UNIT)
_ECONOMY = _Unit("kt", "Phòng Kinh tế", "KT", "Trưởng phòng", BodyKind.STATE_UNIT)
_URBAN_ECONOMY = _Unit(
    "kt", "Phòng Kinh tế, Hạ tầng và Đô thị", "KTHTĐT", "Trưởng phòng", BodyKind.STATE_UNIT
)  # in a phường
_CULTURE = _Unit("vhxh", "Phòng Văn hóa - Xã hội", "VHXH", "Trưởng phòng", BodyKind.STATE_UNIT)
_SERVICE = _Unit("ttpvhcc", "Trung tâm Phục vụ hành chính công", "TTPVHCC", "Giám đốc", BodyKind.STATE_UNIT)
# Hướng dẫn 05-HD/VPTW, Phần II, I.2 (2.1.3), I.3; «VPĐU» is custom
_PARTY_UNITS = (
    _Unit("vpdu", "Văn phòng", "VPĐU", "Chánh Văn phòng", BodyKind.PARTY_UNIT),
    _Unit("bxdd", "Ban Xây dựng Đảng", "BXDĐ", "Trưởng ban", BodyKind.PARTY_UNIT),
    _Unit("ubkt", "Ủy ban Kiểm tra", "UBKT", "Chủ nhiệm", BodyKind.PARTY_INSPECTION, "Ủy ban Kiểm tra"),
)  # fmt: skip


def bodies_of(commune: Commune) -> tuple[Body, ...]:
    """The bodies of a commune, each above its parts; units of office exist since the two tiers."""
    bodies = (
        _state_body(commune, "hdnd", "Hội đồng nhân dân", "HĐND", BodyKind.PEOPLES_COUNCIL),
        _state_body(commune, "ubnd", "Ủy ban nhân dân", "UBND", BodyKind.PEOPLES_COMMITTEE),
        *_state_units(commune),
        _party_body(commune, "du", "Đảng ủy", BodyKind.PARTY_COMMITTEE),
        _party_body(commune, "btv", "Ban Thường vụ", BodyKind.PARTY_STANDING),
        *_party_units(commune),
        _front(commune),
    )
    return tuple(replace(body, organ=replace(body.organ, kind=body.kind)) for body in bodies)


def state_place(commune: Commune) -> str:
    """«Lưu Vệ»; «Phường Điện Biên Phủ» where it is named after a person, a number or an event (PL I, Mục II.4a)."""
    return _with_kind(commune) if commune.is_named_after or commune.name.isdigit() else commune.name


def party_place(commune: Commune) -> str:
    """«Lưu Vệ», with the kind also before one syllable or the province's own name (Hướng dẫn 05-HD/VPTW, ô 4)."""
    is_short = " " not in commune.name
    is_provinces = commune.province.endswith(f" {commune.name}")
    return _with_kind(commune) if is_short or is_provinces else state_place(commune)


def _with_kind(commune: Commune) -> str:
    return f"{commune.kind.capitalize()} {commune.name}"


def _state_body(commune: Commune, suffix: str, name: str, symbol: str, kind: BodyKind) -> Body:
    """Two bold lines and no body above: custom for a commune (PL I, Mục II.2a: «nếu có»)."""
    full = f"{name} {commune.full_name}"
    organ = Organ(
        name=full,
        heading=(name.upper(), commune.full_name.upper()),
        symbol=symbol,
        place=state_place(commune),
        head=f"Chủ tịch {full}",
        valid_from=commune.valid_from,
        valid_to=commune.valid_to,
    )
    return Body(f"{commune.id}/{suffix}", kind, organ, collective=name, predecessors=_heirs_of(commune, suffix))


def _state_units(commune: Commune) -> Iterator[Body]:
    if not commune.has_two_tiers:
        return
    economy = _URBAN_ECONOMY if commune.kind is CommuneKind.PHUONG else _ECONOMY
    for unit in (_OFFICE, economy, _CULTURE, _SERVICE):
        yield _unit(commune, unit, f"{commune.id}/ubnd", f"UBND {commune.full_name.upper()}", commune.full_name)


def _party_units(commune: Commune) -> Iterator[Body]:
    if not commune.has_two_tiers:
        return
    for unit in _PARTY_UNITS:
        parent = f"ĐẢNG ỦY {commune.full_name.upper()}"
        yield _unit(commune, unit, f"{commune.id}/du", parent, f"Đảng ủy {commune.full_name}")


def _unit(commune: Commune, unit: _Unit, parent: str, parent_line: str, of: str) -> Body:
    is_state = unit.kind is BodyKind.STATE_UNIT
    organ = Organ(
        name=f"{unit.name} {of}",
        heading=(unit.name.upper(),),
        symbol=unit.symbol,
        place=state_place(commune) if is_state else party_place(commune),
        parent=parent_line,
        head=unit.head,
        valid_from=commune.valid_from,
        valid_to=commune.valid_to,
    )
    return Body(f"{commune.id}/{unit.id}", unit.kind, organ, parent, unit.collective)


def _party_body(commune: Commune, suffix: str, collective: str, kind: BodyKind) -> Body:
    """One heading for Đảng ủy and its Ban Thường vụ (Hướng dẫn 05-HD/VPTW, Phần II, I.2, 2.1.2c)."""
    committee = f"Đảng ủy {commune.full_name}"
    is_standing = kind is BodyKind.PARTY_STANDING
    organ = Organ(
        name=f"{collective} {committee}" if is_standing else committee,
        heading=(f"ĐẢNG ỦY {commune.full_name.upper()}",),
        symbol="ĐU",
        place=party_place(commune),
        parent=f"ĐẢNG BỘ {(commune.district or commune.province).upper()}",
        head=f"Bí thư {committee}",
        valid_from=commune.valid_from,
        valid_to=commune.valid_to,
    )
    parent = f"{commune.id}/du" if is_standing else ""
    heirs_of = _heirs_of(commune, suffix)
    return Body(f"{commune.id}/{suffix}", kind, organ, parent, collective, predecessors=heirs_of)


def _front(commune: Commune) -> Body:
    """Custom: no central guide of the Front on layout is known."""
    name = "Ban Thường trực"
    above = f"ỦY BAN MTTQ VIỆT NAM {commune.full_name.upper()}"
    organ = Organ(
        name=f"{name} Ủy ban Mặt trận Tổ quốc Việt Nam {commune.full_name}",
        heading=(name.upper(),),
        symbol="MTTQ-BTT",
        place=state_place(commune),
        parent=unbroken(above, commune.full_name),
        head=f"Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam {commune.full_name}",
        valid_from=commune.valid_from,
        valid_to=commune.valid_to,
    )
    heirs_of = _heirs_of(commune, "mttq")
    return Body(f"{commune.id}/mttq", BodyKind.FRONT_STANDING, organ, collective=name, predecessors=heirs_of)


def _heirs_of(commune: Commune, suffix: str) -> tuple[str, ...]:
    return tuple(f"{predecessor}/{suffix}" for predecessor in commune.predecessors)
