"""Made-up facts of every paper: what a template is tried with, and where the list of its fields comes from.

A record that has everything is planned as the kinds plan any record, in each regime, with its lists in the paper and
in files of their own. So a field that a kind gains is known here at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from docgen.kinds import KINDS
from docgen.kinds.base import Kind, PaperPlan
from docgen.model import (
    Absence,
    Annex,
    AnnexRow,
    Authority,
    Block,
    BodyKind,
    Correction,
    CorrectionLetter,
    Invitation,
    Level,
    MeetingRecord,
    Member,
    News,
    OfficialLetter,
    Party,
    Person,
    Photo,
    Programme,
    Report,
    Resolution,
    Signatory,
    Submission,
    Vote,
)
from docgen.rules.examples import DECISION, ORGAN, PLEDGE, SOUND
from docgen.word.template.check import KnownFacts
from docgen.word.template.shape import shape_of

PERSON: Final = Person("Nguyễn Thị Hoa", "Tổ trưởng Tổ dân phố Tân Phong 1", "bà", address="Tổ dân phố Tân Phong 1")
SIGNATORY: Final = Signatory(
    Person("Trần Văn Nam", "Phó Chủ tịch", "ông"),
    "Phó Chủ tịch",
    Authority.DEPUTY,
    "Chủ tịch",
    other_post="Phó Trưởng Ban Chỉ đạo",
)
CERTIFIER: Final = Signatory(Person("Lê Thị Lan"), "Chánh Văn phòng", Authority.BY_ORDER, "Ban Thường vụ")
BLOCKS: Final = (
    Block(Level.SECTION, "Kết quả đạt được", "", (Block(Level.CLAUSE, "", "Đã họp 12 tổ dân phố."),)),
    Block(Level.SECTION, "Phương hướng", "", (Block(Level.CLAUSE, "", "Tiếp tục cải cách thủ tục hành chính."),)),
)
ANNEX: Final = Annex(
    "Phân công nhiệm vụ",
    BLOCKS[:1],
    ("Đơn vị", "Nhiệm vụ"),
    (AnnexRow(("Công an thị trấn", "Bảo đảm trật tự")),),
    "Danh mục này có 01 nhiệm vụ.",
)
COMMON: Final[Mapping[str, Any]] = {"signatory": SIGNATORY, "recipients": ("Thường trực Đảng ủy (để b/c)",)}
TEXT: Final[Mapping[str, Any]] = {
    "opening": "Thực hiện kế hoạch năm 2023.",
    "blocks": BLOCKS,
    "annexes": (ANNEX,),
    **COMMON,
}
PARENT: Final = ("Ủy ban nhân dân huyện Quảng Xương",)
CORRECTED: Final = "Quyết định số 12/QĐ-UBND ngày 12 tháng 5 năm 2023"


def _full() -> MeetingRecord:
    """The sound record of the rules with every other part that a record can have."""
    pledge = replace(
        PLEDGE,
        bases=("Căn cứ kế hoạch năm 2023 của Ủy ban nhân dân thị trấn",),
        tasks=("Thực hiện nghiêm kỷ luật, kỷ cương hành chính",),
        organisation=("Mỗi bên phổ biến bản cam kết này trong đơn vị.",),
        period="Từ ngày ký đến hết năm 2023",
        witness=Party("Ủy ban MTTQ Việt Nam thị trấn Tân Phong", PERSON),
        units=(Party("Tổ dân phố Tân Phong 1", PERSON),),
        confirming_unit="Tổ dân phố Tân Phong 1",
        confirmed_by=SIGNATORY,
        addressee="Ủy ban nhân dân thị trấn Tân Phong",
    )
    return replace(
        SOUND,
        organ=replace(ORGAN, parent="Huyện Quảng Xương"),
        attendance=replace(SOUND.attendance, absent=(Absence(PERSON, "đi công tác"),)),
        minutes=replace(
            SOUND.minutes,
            recipients=("Như thành phần tham dự",),
            votes=(Vote("Quy chế", 20, 1, 1),),
            certifier=CERTIFIER,
        ),
        decision=replace(
            DECISION, signatory=SIGNATORY, members=(*DECISION.members, Member(PERSON, "Thành viên", "kiêm nhiệm"))
        ),
        pledge=pledge,
        plan=None if SOUND.plan is None else replace(SOUND.plan, **TEXT),
        regulation=None if SOUND.regulation is None else replace(SOUND.regulation, **COMMON),
        conclusions=None if SOUND.conclusions is None else replace(SOUND.conclusions, **COMMON),
        resolution=Resolution("thông qua kế hoạch", DECISION.bases, DECISION.articles, **COMMON),
        programme=Programme(("Đề nghị đại biểu đến đúng giờ.",), **COMMON),
        invitation=Invitation(("Ban Dân vận Huyện ủy",), ("Đề nghị đại biểu đến đúng giờ.",), **COMMON),
        report=Report("Kết quả thực hiện mô hình", PARENT, **TEXT),
        submission=Submission("Đề nghị công nhận mô hình", PARENT, **TEXT),
        official_letter=OfficialLetter("phối hợp tổ chức hội nghị", "VP", PARENT, **TEXT),
        correction_letter=CorrectionLetter(
            CORRECTED, "VP", PARENT, "sơ suất khi soạn thảo", (Correction("Điều 1", "17", "18"),), **COMMON
        ),
        news=News("Tân Phong ra mắt mô hình", "Chiều 12/5, hội nghị đã diễn ra.", ("Hội nghị thành công.",)),
        photos=(Photo("anh-1.jpg", "Quang cảnh hội nghị"),),
        author="Thái Bảo",
    )


@dataclass(frozen=True, slots=True)
class ShippedTemplate:
    """A template that docgen brings: its name («state/decision.docx»), its kind, its regime and its made-up facts."""

    name: str
    kind: Kind
    regime: str
    title: str
    facts: KnownFacts


@cache
def shipped_templates() -> Mapping[str, ShippedTemplate]:
    """Every template that docgen brings, by name, in the order of the kinds."""
    plans = _plans_by_template()
    found = (
        (name, kind, regime)
        for regime in dict.fromkeys(regime for kind in KINDS for regime in kind.templates)
        for kind in KINDS
        for name in kind.templates.get(regime, ())
    )
    return {name: _shipped(name, kind, regime, plans[name]) for name, kind, regime in found if name in plans}


def _shipped(name: str, kind: Kind, regime: str, plans: list[PaperPlan]) -> ShippedTemplate:
    shape = shape_of(*(plan.context for plan in plans))
    return ShippedTemplate(name, kind, regime, plans[0].title, KnownFacts(shape, dict(plans[0].context)))


def _plans_by_template() -> dict[str, list[PaperPlan]]:
    found: dict[str, list[PaperPlan]] = {}
    for record in _records():
        for kind in KINDS:
            for plan in kind.plans(record):
                found.setdefault(plan.template, []).append(plan)
    return found


def _records() -> Iterator[MeetingRecord]:
    """The full record and the sound one as a body of each regime, with lists in the paper and apart."""
    full = _full()
    for body in (BodyKind.PEOPLES_COMMITTEE, BodyKind.PARTY_COMMITTEE, BodyKind.FRONT_STANDING):
        for record in (full, replace(full, attachments_apart=True), SOUND):
            yield replace(record, organ=replace(record.organ, kind=body))


def sample_record() -> MeetingRecord:
    """The full record: what a template of the office's own is shown with."""
    return _full()
