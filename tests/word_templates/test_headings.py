"""The heading on the page: each of its lines stays on one line, and a name that wraps does so before the place."""

import datetime as dt
from dataclasses import replace

import pytest

from docgen.kinds.base import PaperPlan
from docgen.kinds.minutes import MINUTES
from docgen.kinds.plan import PLAN
from docgen.kinds.promulgating_decision import PROMULGATING_DECISION
from docgen.layout.marks import TextMark
from docgen.model import MeetingRecord
from docgen.regimes import front, party, state
from docgen.regimes.head_scales import tight_scale, usual_scale
from docgen.word.read import read
from docgen.workflow.draft import make_paper
from tests.support.layout import lines_of, of_kind
from tests.support.offices import a_drafting_office
from tests.support.whole_records import REGIMES, whole_record

OFFICE = a_drafting_office()
DAY = dt.date(2026, 11, 22)  # of the widest days and months


def record_of(regime: str, place: str, unit: str, **changes: object) -> MeetingRecord:
    """A whole record of the bodies of one unit."""
    record = whole_record(regime)
    headings = {"state": ("ỦY BAN NHÂN DÂN", unit), "party": (f"ĐẢNG ỦY {unit}",), "front": ("BAN THƯỜNG TRỰC",)}
    parents = {"state": "", "party": "ĐẢNG BỘ TỈNH THANH HÓA", "front": f"ỦY BAN MTTQ VIỆT NAM {unit}"}
    organ = replace(record.organ, place=place, heading=headings[regime], parent=parents[regime])
    assert record.plan is not None
    return replace(record, plan=replace(record.plan, date=DAY), organ=replace(organ, **changes))  # type: ignore[arg-type]


def printed(plan: PaperPlan) -> list[str]:
    made = make_paper(OFFICE, plan, pdf=False)
    return [line.text.strip().replace("\u00a0", " ") for line in lines_of(read(made.docx).value)]


def head_of(record: MeetingRecord) -> list[str]:
    lines = printed(PLAN.plans(record)[0])
    return lines[: lines.index("KẾ HOẠCH")]


@pytest.mark.parametrize("place", ["Lưu Vệ", "Phường Ngô Quyền", "Phường Điện Biên Phủ", "Phường Nguyễn Thái Học"])
@pytest.mark.parametrize("regime", REGIMES)
def test_place_and_day_stand_on_one_line_in_every_regime(regime: str, place: str):
    head = head_of(record_of(regime, place, place.upper()))
    for line in (f"{place}, ngày 22 tháng 11 năm 2026", party.NATION if regime == "party" else state.NATION):
        assert any(found.endswith(line) for found in head)  # behind the number or the body's name


@pytest.mark.parametrize("regime", REGIMES)
def test_a_place_that_fits_has_the_usual_heading_and_a_wider_one_the_tight_one(regime: str):
    places = {"Lưu Vệ": False, "Phường Nguyễn Thái Học": True}
    for place, is_tight in places.items():
        (plan,) = PLAN.plans(record_of(regime, place, place.upper()))
        assert plan.context["letterhead"]["is_tight"] is is_tight  # type: ignore[call-overload, index]


def test_the_papers_of_a_body_have_one_scale_whether_they_print_place_and_day_or_not():
    record = record_of("state", "Phường Điện Biên Phủ", "PHƯỜNG ĐIỆN BIÊN PHỦ")
    for kind in (PLAN, MINUTES, PROMULGATING_DECISION):
        paper = read(make_paper(OFFICE, kind.plans(record)[0], pdf=False).docx).value
        marks = [mark for _, mark in of_kind(paper, TextMark)]
        assert {mark.size_pt for mark in marks if mark.text.startswith("CỘNG HÒA")} == {12.0}
        assert {mark.size_pt for mark in marks if mark.text.startswith("Độc lập")} == {13.0}


@pytest.mark.parametrize("regime", [state, party, front], ids=lambda regime: regime.ID)
def test_both_scales_of_a_heading_fill_the_width_of_the_text(regime):
    for scale in (usual_scale(regime), tight_scale(regime)):
        assert sum(scale.columns_mm) == pytest.approx(regime.TEXT_WIDTH_MM)


@pytest.mark.parametrize("regime", [state, front], ids=lambda regime: regime.ID)
def test_the_sizes_of_a_heading_go_up_and_down_together(regime):
    scales = [(s.nation_pt, s.motto_pt, s.place_date_pt) for s in (usual_scale(regime), tight_scale(regime))]
    assert scales == [(13.0, 14.0, 14.0), (12.0, 13.0, 13.0)]  # PL I, Mục V, note 1 to the table


@pytest.mark.parametrize(
    ("parent", "lines"),
    [
        ("ỦY BAN NHÂN DÂN XÃ LƯU VỆ", ["ỦY BAN NHÂN DÂN", "XÃ LƯU VỆ"]),
        ("Ủy ban nhân dân thị trấn Tân Phong", ["ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG"]),
        ("UBND XÃ LƯU VỆ", ["UBND XÃ LƯU VỆ"]),
    ],
)
def test_the_body_above_wraps_before_the_place_and_not_inside_it(parent: str, lines: list[str]):
    head = head_of(record_of("state", "Lưu Vệ", "", parent=parent, heading=("BAN CHỈ ĐẠO",)))
    assert [line for line in head if line in lines] == lines


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        ("Phường Ngô Quyền", ["ĐẢNG BỘ", "TỈNH THANH HÓA", "ĐẢNG ỦY", "PHƯỜNG NGÔ QUYỀN"]),
        ("Phường Nguyễn Thái Học", ["ĐẢNG BỘ", "TỈNH THANH HÓA", "ĐẢNG ỦY PHƯỜNG", "NGUYỄN THÁI HỌC"]),
    ],
)
def test_the_body_s_own_name_wraps_before_the_place_and_with_its_kind_where_there_is_room(place, lines):
    head = head_of(record_of("party", place, place.upper()))
    assert [line for line in head if line in lines] == lines


def test_a_name_on_one_line_keeps_its_plain_spaces():
    (plan,) = PLAN.plans(record_of("state", "Lưu Vệ", "XÃ LƯU VỆ", parent="UBND XÃ LƯU VỆ"))
    head = plan.context["letterhead"]
    assert "\u00a0" not in f"{head['parent']}{head['name']}"  # type: ignore[call-overload, index]
