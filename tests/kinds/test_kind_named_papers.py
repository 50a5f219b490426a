"""Papers with the name of their type, letters, enactments: what each of them tells."""

from dataclasses import replace

import pytest

from docgen.kinds.conclusion_notice import CONCLUSION_NOTICE
from docgen.kinds.correction_letter import CORRECTION_LETTER
from docgen.kinds.official_letter import OFFICIAL_LETTER
from docgen.kinds.pledge import PLEDGE
from docgen.kinds.report import REPORT
from docgen.kinds.resolution import RESOLUTION
from docgen.kinds.submission import SUBMISSION
from docgen.model import (
    Conclusions,
    Correction,
    CorrectionLetter,
    MeetingRecord,
    OfficialLetter,
    Party,
    Person,
    Plan,
    Pledge,
    Regulation,
    Report,
    Resolution,
    Submission,
)
from tests.support.whole_records import GUEST, REGIMES, every_plan, plans_of, whole_record


def only(kind, record):
    (plan,) = kind.plans(record)
    return plan.context


def lines(context):
    return [f"{line['bold']}{line['text']}" for line in context["body"]]


def test_a_plan_numbers_its_sections_in_roman_capitals_and_ends_beside_the_signature():
    body = plans_of(whole_record())["plan"].context["body"]
    assert [(line["style"], line["bold"], line["text"]) for line in body] == [
        ("plan_section", "I. KẾT QUẢ", ""),
        ("clause", "", "1. Hội nghị diễn ra đúng chương trình."),
        ("plan_section", "II. KIẾN NGHỊ", ""),
        ("closing", "", "1. Đề nghị tiếp tục hướng dẫn./."),
    ]


def test_a_guest_directs_and_the_chair_concludes():
    record = whole_record()
    directed = only(CONCLUSION_NOTICE, record)
    concluded = only(CONCLUSION_NOTICE, replace(record, conclusions=Conclusions(record.chair, ("Làm ngay",))))
    assert directed["subject"].startswith("Ý kiến chỉ đạo của đồng chí Đỗ Đình Cường tại hội nghị ra mắt")
    assert concluded["subject"].startswith("Kết luận của ông Trần Hòa Bình tại hội nghị ra mắt")
    assert directed["opening"][-1].endswith("đồng chí Đỗ Đình Cường - Trưởng Ban Dân vận phát biểu chỉ đạo như sau:")
    assert concluded["opening"][-1].endswith("kết luận như sau:")


def test_a_notice_tells_when_where_and_who_and_numbers_what_was_said():
    context = only(CONCLUSION_NOTICE, whole_record())
    held, present, _ = context["opening"]
    assert held.startswith("Chiều ngày 10 tháng 7 năm 2026, tại Hội trường Ủy ban nhân dân thị trấn Tân Phong, ")
    assert held.endswith("chủ trì.")
    assert present == (
        "Tham dự hội nghị có: đồng chí Đỗ Đình Cường - Trưởng Ban Dân vận; cán bộ, công chức (20 người)."
    )
    assert lines(context) == ["1. Đẩy mạnh cải cách.", "2. Tăng cường đối thoại./."]


def test_a_report_says_to_whom_only_where_it_goes_to_a_higher_body():
    record = whole_record()
    inside = replace(record, report=replace(record.report, addressees=("",)))
    assert only(REPORT, record)["addressees"] == ["Ban Thường vụ"]
    assert only(REPORT, inside)["addressees"] == []
    assert only(REPORT, inside)["recipients"] == ["- Lưu: VT."]


@pytest.mark.parametrize(
    ("regime", "shown"),
    [
        ("state", ["- Cấp trên;", "- Văn phòng cấp trên."]),
        ("front", ["- Cấp trên;", "- Văn phòng cấp trên."]),
        ("party", ["- Cấp trên;", "- Văn phòng cấp trên;"]),
    ],
)
def test_several_addressees_stand_each_on_a_line_with_the_marks_of_the_regime(regime, shown):
    assert only(SUBMISSION, whole_record(regime))["addressees"] == shown


def test_a_letter_to_one_addressee_has_no_dash():
    assert only(OFFICIAL_LETTER, whole_record())["addressees"] == ["Các đơn vị"]
    dashed = replace(whole_record().official_letter, addressees=("- Các đơn vị",))
    assert only(OFFICIAL_LETTER, whole_record(official_letter=dashed))["addressees"] == ["Các đơn vị"]


def test_a_letter_of_sentences_only_ends_with_the_last_of_them():
    letter = replace(whole_record().official_letter, opening="Một.\nHai;", blocks=())
    context = only(OFFICIAL_LETTER, whole_record(official_letter=letter))
    assert context["opening"] == ["Một."]
    assert context["body"] == [{"style": "closing", "bold": "", "text": "Hai./."}]


def test_a_correction_names_the_paper_the_slip_and_what_stays():
    context = only(CORRECTION_LETTER, whole_record())
    assert context["subject"] == "V/v đính chính Kế hoạch số 05 về mô hình"
    assert context["opening"] == [
        "Kế hoạch số 05 về mô hình có sai sót; do sơ suất, Ủy ban nhân dân thị trấn Tân Phong đính chính như sau:"
    ]
    assert lines(context) == [
        "1. Tại dòng 2: đã in “12”, nay sửa là “13”.",
        "Các nội dung khác giữ nguyên. Ủy ban nhân dân thị trấn Tân Phong thông báo để các cơ quan, đơn vị biết./.",
    ]


def test_a_correction_without_place_or_reason_leaves_them_out():
    letter = CorrectionLetter("quyết định số 5", corrections=(Correction("", "a", "b"),))
    context = only(CORRECTION_LETTER, whole_record(correction_letter=letter))
    assert context["opening"][0].startswith("Quyết định số 5 có sai sót; Ủy ban nhân dân")
    assert lines(context)[0] == "1. Đã in “a”, nay sửa là “b”."


def test_a_resolution_is_the_bodys_own_and_lists_its_articles():
    context = only(RESOLUTION, whole_record())
    assert context["power_holder"] == "ỦY BAN NHÂN DÂN THỊ TRẤN TÂN PHONG"
    assert [line["label"] + line["text"] for line in context["articles"]] == [
        "Điều 1. Thông qua.",
        "Điều 2. Giao thực hiện./.",
    ]


def test_a_unit_pledges_under_its_own_name_and_its_head_signs():
    plan = plans_of(whole_record("party"))["pledge_unit"]
    context = plan.context
    assert (plan.stem, context["letterhead"]["name"]) == ("cam-ket-don-vi-01-to-dan-pho-1", ["TỔ DÂN PHỐ 1"])
    assert context["letterhead"]["number"] == ""
    assert context["opening"] == "Tổ dân phố 1 xin cam kết thực hiện các nội dung sau:"
    assert (context["signature"]["positions"], context["signature"]["name"]) == (["TỔ TRƯỞNG"], "Lê Văn Ba")
    assert context["confirmation"]["powers"] == ["XÁC NHẬN CỦA ĐƠN VỊ", "T/M ĐẢNG ỦY"]
    assert context["responsibility"] == ["Đơn vị chịu trách nhiệm về việc thực hiện các nội dung đã cam kết."]


def test_what_is_pledged_ends_with_a_full_stop_however_it_was_typed():
    pledge = Pledge(
        tasks=("Giữ sạch đường", "Không xả rác;"),
        organisation=("Theo dõi hằng quý",),
        parties=(Party("Đơn vị", Person("Lê Văn Ba")),),
    )
    context = PLEDGE.plans(whole_record(pledge=pledge))[0].context
    assert [part["paragraphs"] for part in context["contents"]] == [["1. Giữ sạch đường."], ["2. Không xả rác."]]
    assert context["organisation"] == ["Theo dõi hằng quý."]


EMPTY = MeetingRecord(
    plan=Plan(),
    regulation=Regulation(),
    resolution=Resolution(),
    conclusions=Conclusions(),
    report=Report(),
    submission=Submission(),
    official_letter=OfficialLetter(),
    correction_letter=CorrectionLetter(),
)


def test_papers_of_which_nothing_is_known_show_dots_and_never_python():
    made = plans_of(EMPTY)
    assert {"plan", "promulgating_decision", "resolution", "conclusion_notice", "correction_letter"} <= set(made)
    for plan in made.values():
        assert "None" not in str({key: value for key, value in plan.context.items() if key != "rules"})
    for name in ("plan", "report", "submission", "official_letter", "resolution", "conclusion_notice"):
        assert "……" in made[name].context["subject"]
    assert made["submission"].context["addressees"] == ["……"]


@pytest.mark.parametrize("regime", REGIMES)
def test_the_titles_of_papers_fit_on_one_line_and_begin_with_their_type(regime):
    for plan in every_plan(regime).values():
        assert plan.title == " ".join(plan.title.split())
        assert plan.title[0].isupper()
        assert plan.title == plan.context["title"]


def test_the_guest_of_the_whole_record_is_named_in_its_papers():
    made = plans_of(whole_record(news=None))
    for name in ("minutes", "conclusion_notice", "news_item", "attendance_list"):
        assert GUEST.name in str(made[name].context)
