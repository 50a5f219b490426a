"""A small record without a single finding. The wrong example of each rule changes one thing in it."""

import datetime as dt
from dataclasses import replace
from typing import Any, Final

from docgen.model import (
    AgendaItem,
    Attendance,
    Block,
    Conclusions,
    Criterion,
    Decision,
    Group,
    Level,
    MeetingRecord,
    Member,
    Organ,
    Party,
    Person,
    Plan,
    Pledge,
    Proceeding,
    Regulation,
    Signatory,
)

_CHAIRMAN: Final = Person("Trần Hòa Bình", "Chủ tịch Ủy ban nhân dân thị trấn Tân Phong", "ông")
_CLERK: Final = Person("Lê Thị Mai", "Công chức Văn phòng - Thống kê thị trấn Tân Phong", "bà")
_POLICE: Final = Person("Phạm Văn Dũng", "Trưởng Công an thị trấn Tân Phong", "ông")
_SIGNATORY: Final = Signatory(_CHAIRMAN, "Chủ tịch")
_LAW: Final = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
_MODEL: Final = "mô hình “Chính quyền thân thiện” năm 2023"

ORGAN: Final = Organ(
    name="Ủy ban nhân dân thị trấn Tân Phong",
    heading=("ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG"),
    symbol="UBND",
    place="Tân Phong",
    head="Chủ tịch Ủy ban nhân dân thị trấn Tân Phong",
    valid_from=dt.date(2020, 1, 1),
    valid_to=dt.date(2025, 6, 30),
)
DECISION: Final = Decision(
    subject=f"thành lập Ban Chỉ đạo {_MODEL}",
    bases=(_LAW, "Theo đề nghị của Công chức Văn phòng - Thống kê"),
    body_name=f"Ban Chỉ đạo {_MODEL}",
    articles=(
        f"Thành lập Ban Chỉ đạo {_MODEL} gồm 03 thành viên (có danh sách kèm theo).",
        "Ban Chỉ đạo giúp Chủ tịch Ủy ban nhân dân thị trấn chỉ đạo thực hiện mô hình.",
        "Quyết định này có hiệu lực kể từ ngày ký. Các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành.",
    ),
    members=(Member(_CHAIRMAN, "Trưởng ban"), Member(_POLICE, "Thành viên"), Member(_CLERK, "Thư ký")),
    signatory=_SIGNATORY,
    recipients=("Thường trực Đảng ủy (để b/c)",),
)
PLEDGE: Final = Pledge(
    subject=f"Thực hiện {_MODEL}",
    criteria=(Criterion("“5 biết”", ("Biết nghe dân nói", "Biết xin lỗi")),),
    period="Từ ngày ký đến hết năm 2023",
    organisation=("Các bên phân công người theo dõi việc thực hiện",),
    addressee="Ủy ban nhân dân thị trấn Tân Phong",
    parties=(
        Party("Ủy ban nhân dân thị trấn Tân Phong", _CHAIRMAN, is_host=True),
        Party("Công an thị trấn Tân Phong", _POLICE),
    ),
    persons=(_CLERK,),
)
SOUND: Final = MeetingRecord(
    organ=ORGAN,
    subject=f"ra mắt {_MODEL}",
    start=dt.datetime(2023, 5, 12, 14, 0),  # noqa: DTZ001 -- the record holds the clock on the wall
    end=dt.datetime(2023, 5, 12, 16, 30),  # noqa: DTZ001 -- the same
    place="Hội trường Ủy ban nhân dân thị trấn Tân Phong",
    chair=_CHAIRMAN,
    secretary=_CLERK,
    attendance=Attendance(
        persons=(_POLICE,), groups=(Group("Cán bộ, công chức thị trấn", 20),), invited_count=23, present_count=23
    ),
    agenda=(AgendaItem("Công bố quyết định thành lập Ban Chỉ đạo", "Lê Thị Mai", dt.time(14, 10)),),
    proceedings=(Proceeding("Công bố quyết định", "Lê Thị Mai", "Công bố quyết định thành lập Ban Chỉ đạo."),),
    decision=DECISION,
    pledge=PLEDGE,
    plan=Plan(
        subject=f"Thực hiện {_MODEL}",
        blocks=(Block(Level.SECTION, "Mục đích", "", (Block(Level.CLAUSE, "", "Nâng cao sự hài lòng."),)),),
        signatory=_SIGNATORY,
    ),
    regulation=Regulation(
        subject=f"Quy chế hoạt động của Ban Chỉ đạo {_MODEL}",
        bases=(_LAW,),
        blocks=(
            Block(Level.CHAPTER, "Quy định chung", "", (Block(Level.ARTICLE, "Phạm vi", "Quy chế này quy định …"),)),
        ),
        signatory=_SIGNATORY,
    ),
    conclusions=Conclusions(_CHAIRMAN, ("Đẩy mạnh cải cách thủ tục hành chính.",), _SIGNATORY),
)


def with_organ(**changes: Any) -> MeetingRecord:
    """The sound record with another organ."""
    return replace(SOUND, organ=replace(ORGAN, **changes))


def with_decision(**changes: Any) -> MeetingRecord:
    """The sound record with another decision."""
    return replace(SOUND, decision=replace(DECISION, **changes))


def with_pledge(**changes: Any) -> MeetingRecord:
    """The sound record with another pledge."""
    return replace(SOUND, pledge=replace(PLEDGE, **changes))


def with_signatory(**changes: Any) -> MeetingRecord:
    """The sound record whose decision somebody else signs."""
    return with_decision(signatory=replace(_SIGNATORY, **changes))


def with_attendance(**changes: Any) -> MeetingRecord:
    """The sound record with other people present."""
    return replace(SOUND, attendance=replace(SOUND.attendance, **changes))
