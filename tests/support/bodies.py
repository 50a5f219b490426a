"""Directories for tests: xã Lưu Vệ in 2026 with people in its posts, and what was before it."""

import datetime as dt

from docgen.model import Authority, Organ, Person
from docgen.model.bodies import Body, BodyKind, Delegation, Post, Rank, SealUse
from docgen.model.directory import Directory
from docgen.regimes.luu_ve import luu_ve_directory

DAY = dt.date(2026, 9, 1)
UBND, OFFICE, CULTURE, BOARD = "luu-ve/ubnd", "luu-ve/vp", "luu-ve/vhxh", "luu-ve/bcd"
COMMITTEE, STANDING, PARTY_OFFICE, PARTY_BOARD = "luu-ve/du", "luu-ve/btv", "luu-ve/vpdu", "luu-ve/bcd-du"
FRONT = "luu-ve/mttq"

CHAIRMAN, VICE, CHIEF, DEPUTY_CHIEF = (Person(name) for name in ("Lê Văn An", "Trần Thị Bình", "Vũ Cảnh", "Hà Dung"))
SECRETARY, VICE_SECRETARY, PARTY_CHIEF = (Person(name) for name in ("Đỗ Hùng", "Bùi Giang", "Phan Khánh"))
PARTY_DEPUTY_CHIEF, FRONT_HEAD, CLERK = (Person(name) for name in ("Ngô Lâm", "Mai Nga", "Cao Oanh"))

POSTS = (
    Post(CHAIRMAN, UBND, "Chủ tịch"),
    Post(VICE, UBND, "Phó Chủ tịch", Rank.DEPUTY),
    Post(CLERK, UBND, "Ủy viên", Rank.OTHER),
    Post(CHIEF, OFFICE, "Chánh Văn phòng"),
    Post(DEPUTY_CHIEF, OFFICE, "Phó Chánh Văn phòng", Rank.DEPUTY),
    Post(SECRETARY, COMMITTEE, "Bí thư"),
    Post(VICE_SECRETARY, COMMITTEE, "Phó Bí thư", Rank.DEPUTY),
    Post(PARTY_CHIEF, PARTY_OFFICE, "Chánh Văn phòng"),
    Post(PARTY_DEPUTY_CHIEF, PARTY_OFFICE, "Phó Chánh Văn phòng", Rank.DEPUTY),
    Post(FRONT_HEAD, FRONT, "Chủ tịch"),
)
BY_ORDER = Delegation(
    UBND, OFFICE, Authority.BY_ORDER, "Quy chế làm việc", kinds=("conclusion_notice", "invitation")
)  # fmt: skip
AUTHORISED = Delegation(
    UBND,
    OFFICE,
    Authority.BY_AUTHORISATION,
    "Văn bản số 07/GUQ-UBND ngày 20 tháng 8 năm 2026",
    "báo cáo tháng Chín",
    ("report",),
    dt.date(2026, 8, 20),
    dt.date(2026, 9, 30),
)
PARTY_ORDER = Delegation(STANDING, PARTY_OFFICE, Authority.BY_ORDER, kinds=("notice", "invitation"))


def a_board(kind: BodyKind = BodyKind.STATE_BOARD, seal: SealUse = SealUse.PARENTS) -> Body:
    """A Ban Chỉ đạo under UBND or Đảng ủy."""
    place, board_id = (COMMITTEE, PARTY_BOARD) if kind is BodyKind.PARTY_BOARD else (UBND, BOARD)
    parent = next(body for body in luu_ve_directory().bodies if body.id == place)
    return _board_under(parent, board_id, "Ban Chỉ đạo mô hình", seal)


def _board_under(parent: Body, board_id: str, name: str, seal: SealUse) -> Body:
    """A Ban Chỉ đạo under a UBND, whose name is shortened above the Ban's own, or under a Đảng ủy."""
    is_party = parent.kind is BodyKind.PARTY_COMMITTEE
    kind = BodyKind.PARTY_BOARD if is_party else BodyKind.STATE_BOARD
    place = " ".join(parent.organ.heading[1:])
    organ = Organ(
        name=name,
        heading=(name.upper(),),
        symbol="BCĐ",
        place=parent.organ.place,
        parent=parent.organ.heading[0] if is_party else f"{parent.organ.symbol} {place}",
        head=f"Trưởng {name}",
        kind=kind,
        valid_from=parent.organ.valid_from,
        valid_to=parent.organ.valid_to,
    )
    return Body(board_id, kind, organ, parent.id, seal=seal)


def a_directory(*more: Body | Post | Delegation, without: tuple[object, ...] = ()) -> Directory:
    """Lưu Vệ with people and delegations, with more and without some."""
    plain = luu_ve_directory()
    kept = [each for each in (*POSTS, BY_ORDER, AUTHORISED, PARTY_ORDER) if each not in without]
    everything = [*plain.bodies, *kept, *more]
    return Directory(
        tuple(each for each in everything if isinstance(each, Body)),
        tuple(each for each in everything if isinstance(each, Post)),
        tuple(each for each in everything if isinstance(each, Delegation)),
    )
