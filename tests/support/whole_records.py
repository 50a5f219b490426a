"""A record that holds every paper, for a body of each regime: what the kinds and the templates are tried on."""

import datetime as dt
from dataclasses import replace
from typing import Any

from docgen.kinds import KINDS
from docgen.kinds.base import PaperPlan
from docgen.model import (
    Absence,
    AgendaItem,
    Annex,
    AnnexRow,
    Attendance,
    Authority,
    Block,
    BodyKind,
    Conclusions,
    Correction,
    CorrectionLetter,
    Group,
    Invitation,
    Level,
    MeetingRecord,
    Minutes,
    News,
    OfficialLetter,
    Organ,
    Party,
    Person,
    Photo,
    Plan,
    PowerHolder,
    Programme,
    Report,
    Resolution,
    Signatory,
    Submission,
    Vote,
)
from docgen.rules.examples import ORGAN
from tests.support.builders import a_decision, a_pledge, a_record, members

REGIMES = ("state", "party", "front")
DAY = dt.date(2026, 7, 10)
ORGANS = {
    "state": ORGAN,
    "party": Organ(
        "Đảng ủy xã Lưu Vệ",
        ("ĐẢNG ỦY XÃ LƯU VỆ",),
        "ĐU",
        "Lưu Vệ",
        "Đảng bộ tỉnh Thanh Hóa",
        "Bí thư Đảng ủy xã Lưu Vệ",
        BodyKind.PARTY_COMMITTEE,
    ),
    "front": Organ(
        "Ban Thường trực Ủy ban MTTQ Việt Nam xã Lưu Vệ",
        ("BAN THƯỜNG TRỰC",),
        "MTTQ-BTT",
        "Lưu Vệ",
        "Ủy ban MTTQ Việt Nam xã Lưu Vệ",
        "Chủ tịch Ủy ban MTTQ Việt Nam xã Lưu Vệ",
        BodyKind.FRONT_STANDING,
    ),
}
DEPUTY = Signatory(
    Person("Lê Minh Tuấn"), "Phó Chủ tịch", Authority.DEPUTY, head_position="Chủ tịch", for_collective=True
)
DEPUTY_SECRETARY = replace(DEPUTY, position="Phó Bí thư", head_position="Bí thư")
GUEST = Person("Đỗ Đình Cường", "Trưởng Ban Dân vận", "đồng chí")
BLOCKS = (
    Block(Level.SECTION, "Kết quả", "", (Block(Level.CLAUSE, "", "Hội nghị diễn ra đúng chương trình."),)),
    Block(Level.SECTION, "Kiến nghị", "", (Block(Level.CLAUSE, "", "Đề nghị tiếp tục hướng dẫn."),)),
)
NARROW = Annex("Chỉ tiêu", columns=("STT", "Chỉ tiêu"), rows=(AnnexRow(("1", "Đối thoại")),), closing="Cộng: 01.")
WIDE = Annex(
    "Phân công",
    columns=("STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Kết quả"),
    rows=(AnnexRow(("1", "Niêm yết")),),
    is_wide=True,
)


def whole_record(regime: str = "state", day: dt.date = DAY, **changes: Any) -> MeetingRecord:
    """Every paper of a meeting on ``day``, number 5 on that day, signed by a deputy for the collective."""
    signer = DEPUTY_SECRETARY if regime == "party" else DEPUTY
    issued: dict[str, Any] = {"signatory": signer, "number": 5, "date": day}
    sound = a_record()
    assert sound.regulation is not None
    record = a_record(
        organ=ORGANS[regime],
        start=dt.datetime.combine(day, dt.time(14)),
        end=dt.datetime.combine(day, dt.time(16, 30)),
        attendance=Attendance(
            (GUEST,), (Group("cán bộ, công chức", 20),), (Absence(Person("Lê Văn Ba"), "bận họp"),), 22, 21
        ),
        agenda=(AgendaItem("Công bố quyết định", "Lê Thị Mai", dt.time(14, 10)),),
        minutes=Minutes(number=5, votes=(Vote("Quy chế", 18, 0, 0),)),
        decision=a_decision(power_holder=PowerHolder.BODY, members=members(3), **issued),
        regulation=replace(sound.regulation, power_holder=PowerHolder.BODY, **issued),
        resolution=Resolution("nhiệm vụ năm 2026", ("Căn cứ Điều lệ",), ("Thông qua.", "Giao thực hiện."), **issued),
        plan=Plan(
            "Thực hiện mô hình", "Thực hiện chương trình, lập kế hoạch như sau:", BLOCKS, (NARROW, WIDE), **issued
        ),
        programme=Programme(("Đề nghị có mặt trước 15 phút",), **issued),
        invitation=Invitation(("Ban Dân vận",), ("Đề nghị đến đúng giờ",), **issued),
        conclusions=Conclusions(GUEST, ("Đẩy mạnh cải cách.", "Tăng cường đối thoại."), **issued),
        report=Report("Kết quả thực hiện", ("Ban Thường vụ",), "Báo cáo như sau:", BLOCKS, **issued),
        submission=Submission(
            "đề nghị hỗ trợ kinh phí", ("Cấp trên", "Văn phòng cấp trên"), "Trình như sau:", BLOCKS, **issued
        ),
        official_letter=OfficialLetter(
            "chuẩn bị báo cáo", "VP", ("Các đơn vị",), "Đề nghị các đơn vị gửi báo cáo.", BLOCKS, **issued
        ),
        correction_letter=CorrectionLetter(
            "Kế hoạch số 05 về mô hình", "VP", ("Các đơn vị",), "sơ suất", (Correction("dòng 2", "12", "13"),), **issued
        ),
        pledge=a_pledge(units=(Party("Tổ dân phố 1", Person("Lê Văn Ba", "Tổ trưởng")),), confirmed_by=signer),
        news=News(paragraphs=("Hội nghị thành công.",)),
        photos=(Photo("anh/anh-1.jpg", "Toàn cảnh"), Photo("anh/khong-co.jpg", "Chưa có"), Photo("", "Không ảnh")),
        author="Thái Bảo",
    )
    return replace(record, **changes)


def plans_of(record: MeetingRecord) -> dict[str, PaperPlan]:
    """The papers of a record by template («decision»), the first one of each."""
    found: dict[str, PaperPlan] = {}
    for kind in KINDS:
        for plan in kind.plans(record):
            found.setdefault(plan.template.partition("/")[2].removesuffix(".docx"), plan)
    return found


def every_plan(regime: str) -> dict[str, PaperPlan]:
    """One paper of each template of a regime: annexes, lists and attached texts stand apart in files of their own."""
    record = whole_record(regime)
    return plans_of(replace(record, attachments_apart=True)) | plans_of(record)
