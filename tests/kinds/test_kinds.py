from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from docgen.kinds import KINDS
from docgen.kinds.decision import DECISION
from docgen.kinds.minutes import MINUTES
from docgen.kinds.pledge import PLEDGE
from docgen.model import Absence, Attendance, Criterion, Group, MeetingRecord, Party, Person, PowerHolder, Proceeding
from docgen.paper.length import from_emu, from_mm
from docgen.paper.measure import text_width_pt
from tests.support.builders import a_decision, a_pledge, a_record, a_signatory, members, records


def decision_of(record):
    return DECISION.plans(record)[0].context


def strings(value):
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from strings(inner)
        case list() | tuple():
            for inner in value:
                yield from strings(inner)


def fields(value):
    match value:
        case dict():
            if value.get("field"):
                yield value["field"]
            for inner in value.values():
                yield from fields(inner)
        case list():
            for inner in value:
                yield from fields(inner)


@settings(max_examples=40)
@given(records())
def test_every_record_gives_plans_with_ascii_stems_that_differ(record):
    plans = [plan for kind in KINDS for plan in kind.plans(record)]
    stems = [plan.stem for plan in plans]
    assert len(set(stems)) == len(stems)
    assert all(stem.isascii() and stem for stem in stems)
    assert all(plan.template in _templates(plan.kind, plan.template.partition("/")[0]) for plan in plans)


@settings(max_examples=40)
@given(records())
def test_places_of_signature_have_ascii_names_that_differ_within_a_paper(record):
    for kind in KINDS:
        for plan in kind.plans(record):
            names = list(fields(plan.context))
            assert len(set(names)) == len(names)
            assert all(name.isascii() and "." not in name and len(f"sign:{name}") <= 64 for name in names)


def test_an_empty_record_shows_dots_and_raises_nothing():
    (plan,) = MINUTES.plans(MeetingRecord())
    assert plan.context["start"] == "……"
    assert plan.context["chair"] == "……"
    assert plan.context["proceedings"] == [{"heading": "", "paragraphs": ["……"]}]
    assert DECISION.plans(MeetingRecord()) == ()
    assert PLEDGE.plans(MeetingRecord()) == ()


def test_an_open_number_and_date_leave_room_for_the_pen():
    head = decision_of(a_record())["letterhead"]
    assert head["number"] == "Số:" + "\u00a0" * 6 + "/QĐ-UBND"
    assert head["place_date"].startswith("Tân Phong, ngày\u00a0")
    assert head["place_date"].endswith("năm 2023")


def test_a_given_number_and_date_are_printed_with_zeros():
    decision = a_decision(number=5, date=date(2023, 2, 3))
    head = decision_of(a_record(decision=decision))["letterhead"]
    assert head["number"] == "Số: 05/QĐ-UBND"
    assert head["place_date"] == "Tân Phong, ngày 03 tháng 02 năm 2023"


def test_bases_end_with_semicolons_and_the_last_with_a_full_stop():
    bases = ("Căn cứ Luật A", "Căn cứ Kế hoạch B;", "Theo đề nghị của C;")
    assert decision_of(a_record(decision=a_decision(bases=bases)))["bases"] == [
        "Căn cứ Luật A;",
        "Căn cứ Kế hoạch B;",
        "Theo đề nghị của C.",
    ]


def test_every_line_of_an_article_is_a_paragraph_and_the_last_one_bears_the_end_mark():
    decision = a_decision(articles=("Thành lập.", "Nhiệm vụ:\na) Một;\nb) Hai."))
    assert decision_of(a_record(decision=decision))["articles"] == [
        {"label": "Điều 1.", "text": " Thành lập."},
        {"label": "Điều 2.", "text": " Nhiệm vụ:"},
        {"label": "", "text": "a) Một;"},
        {"label": "", "text": "b) Hai./."},
    ]


def test_recipients_begin_with_the_executing_article_and_end_with_the_file():
    decision = a_decision(executing_article=3, recipients=("Thường trực Đảng ủy (để b/c)",))
    assert decision_of(a_record(decision=decision))["recipients"] == [
        "- Như Điều 3;",
        "- Thường trực Đảng ủy (để b/c);",
        "- Lưu: VT.",
    ]


@pytest.mark.parametrize(
    ("holder", "line"),
    [
        (PowerHolder.HEAD, "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ TRẤN TÂN PHONG"),
        (PowerHolder.BODY, "ỦY BAN NHÂN DÂN THỊ TRẤN TÂN PHONG"),
    ],
)
def test_the_line_of_power_names_the_head_or_the_body(holder, line):
    assert decision_of(a_record(decision=a_decision(power_holder=holder)))["power_holder"] == line


def test_the_list_counts_its_rows_and_its_pointer_stays_open():
    annex = decision_of(a_record(decision=a_decision(members=members(18), number=15)))["annex"]
    assert [member["order"] for member in annex["members"]] == [str(n) for n in range(1, 19)]
    assert annex["closing"] == "Danh sách này có 18 người./."
    assert "Quyết định số\u00a0" in annex["pointer"]
    assert annex["role_heading"] == "Chức danh trong Ban Chỉ đạo"


def test_a_signature_field_is_named_by_role_and_person():
    signature = decision_of(a_record(decision=a_decision(signatory=a_signatory())))["signature"]
    assert signature["field"] == "Chu_tich-Tran_Hoa_Binh"
    assert (signature["powers"], signature["positions"]) == ([], ["CHỦ TỊCH"])


def test_the_head_of_a_steering_board_shows_both_titles():
    signatory = a_signatory(position="Trưởng ban", other_post="Chủ tịch Ủy ban nhân dân thị trấn")
    signature = decision_of(a_record(decision=a_decision(signatory=signatory)))["signature"]
    assert (signature["powers"], signature["positions"]) == ([], ["TRƯỞNG BAN"])
    assert signature["other_post"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ TRẤN"


def test_the_line_under_a_name_is_a_third_to_a_half_of_its_longest_line():
    context = decision_of(a_record())
    longest = text_width_pt("THỊ TRẤN TÂN PHONG", size_pt=13, bold=True)
    assert 1 / 3 <= from_emu(context["rules"]["body_name"]) / longest <= 1 / 2


@settings(max_examples=40)
@given(records())
def test_no_line_is_longer_than_half_the_page(record):
    for kind in KINDS:
        for plan in kind.plans(record):
            rules = plan.context.get("rules", {})
            assert all(0 <= from_emu(length) <= from_mm(165) / 2 for length in rules.values())


def test_minutes_tell_who_came_and_who_did_not():
    attendance = Attendance(
        persons=(Person("Đỗ Đình Cường", "Trưởng Ban Dân vận Huyện ủy", "đồng chí"),),
        groups=(Group("lãnh đạo Đảng ủy, HĐND", 5),),
        absent=(Absence(Person("Lê Văn Ba", "Công chức", "ông"), "bận họp"),),
        invited_count=95,
        present_count=94,
    )
    context = MINUTES.plans(a_record(attendance=attendance))[0].context
    assert context["counts"] == "được mời 95 người, có mặt 94 người, vắng 01 người."
    assert context["present"] == [
        "- Đồng chí Đỗ Đình Cường - Trưởng Ban Dân vận Huyện ủy;",
        "- Lãnh đạo Đảng ủy, HĐND (05 người).",
    ]
    assert context["absent"] == ["- Ông Lê Văn Ba - Công chức (lý do: bận họp)."]


def test_minutes_print_title_speaker_text_points_and_conclusion_in_order():
    spoken = Proceeding("Thảo luận", "ông Lê Văn Ba", "Nhất trí.\nĐề nghị thêm.", ("Một", "Hai"), "Thông qua.")
    context = MINUTES.plans(a_record(proceedings=(spoken,)))[0].context
    assert context["proceedings"] == [
        {
            "heading": "1. Thảo luận",
            "paragraphs": [
                "Ông Lê Văn Ba: Nhất trí.",
                "Đề nghị thêm.",
                "a) Một;",
                "b) Hai.",
                "Kết luận: Thông qua.",
            ],
        }
    ]


def test_a_speaker_whom_the_text_names_already_is_not_named_twice():
    spoken = Proceeding("Phát biểu", "đồng chí Lê Văn Ba", "Đồng chí Lê Văn Ba, Trưởng ban, đề nghị:", ("Một",))
    context = MINUTES.plans(a_record(proceedings=(spoken,)))[0].context
    assert context["proceedings"][0]["paragraphs"] == ["Đồng chí Lê Văn Ba, Trưởng ban, đề nghị:", "a) Một."]


def test_minutes_have_no_date_line_and_end_with_the_closing_moment():
    context = MINUTES.plans(a_record())[0].context
    assert context["letterhead"]["place_date"] == ""
    assert context["closing"] == "Hội nghị kết thúc vào 16 giờ 30 phút, ngày 12 tháng 5 năm 2023./."


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7])
def test_the_host_signs_at_the_right_of_the_last_row(count):
    others = tuple(Party(f"Đơn vị {n}", Person(f"Người {n}", "Trưởng")) for n in range(count - 1))
    host = Party("Chủ nhà", Person("Người Chủ", "Chủ tịch"), is_host=True)
    rows = PLEDGE.plans(a_record(pledge=a_pledge(parties=(host, *others))))[0].context["signers"]
    assert rows[-1]["right"]["name"] == "Người Chủ"
    names = [side["name"] for row in rows for side in (row["left"], row["right"]) if side["name"]]
    assert names == [*(f"Người {n}" for n in range(count - 1)), "Người Chủ"]


@pytest.mark.parametrize(
    ("unit", "post", "line"),
    [
        ("Hội Nông dân thị trấn", "Chủ tịch Hội Nông dân thị trấn", "CHỦ TỊCH"),
        ("Công an thị trấn", "Trưởng Công an thị trấn", "TRƯỞNG CÔNG AN THỊ TRẤN"),
        ("Công an thị trấn", "Phó Trưởng Công an thị trấn", "PHÓ TRƯỞNG CÔNG AN THỊ TRẤN"),
        ("Tổ dân phố 1", "Tổ trưởng", "TỔ TRƯỞNG"),
    ],
)
def test_the_post_of_a_party_does_not_repeat_its_unit_where_it_can_stand_alone(unit, post, line):
    pledge = a_pledge(parties=(Party(unit, Person("Lê Văn Ba", post)),))
    signers = PLEDGE.plans(a_record(pledge=pledge))[0].context["signers"]
    assert signers[0]["right"]["powers"] == [f"ĐẠI DIỆN {unit.upper()}"]
    assert signers[0]["right"]["positions"] == [line]


def test_tasks_and_criteria_share_one_run_of_numbers():
    pledge = a_pledge(
        tasks=("Tuyên truyền.",), criteria=(Criterion("“5 biết”", ("nghe", "nói", "làm", "xin lỗi", "cảm ơn")),)
    )
    contents = PLEDGE.plans(a_record(pledge=pledge))[0].context["contents"]
    assert contents == [
        {"heading": "", "paragraphs": ["1. Tuyên truyền."]},
        {
            "heading": "2. Thực hiện “5 biết”",
            "paragraphs": ["a) nghe;", "b) nói;", "c) làm;", "d) xin lỗi;", "đ) cảm ơn."],
        },
    ]


def test_each_person_gets_a_pledge_of_their_own():
    people = tuple(member.person for member in members(18))
    plans = PLEDGE.plans(a_record(pledge=a_pledge(parties=(), persons=people)))
    assert [plan.template for plan in plans] == ["state/pledge_individual.docx"] * 18
    assert plans[17].stem.startswith("cam-ket-18-")


def test_a_birthday_that_is_not_known_is_not_asked_for_on_paper():
    person = Person("Lê Thị Mai", "Công chức")
    unknown = PLEDGE.plans(a_record(pledge=a_pledge(parties=(), persons=(person,))))[0].context
    known = PLEDGE.plans(a_record(pledge=a_pledge(parties=(), persons=(replace(person, born=date(1980, 1, 2)),))))
    assert not any(line.startswith("Sinh ngày") for line in unknown["identity"])
    assert "Sinh ngày: 02/01/1980" in known[0].context["identity"]


def test_a_pledge_with_a_confirming_unit_has_two_signatures():
    pledge = a_pledge(
        parties=(), persons=(Person("Lê Thị Mai"),), confirmed_by=a_signatory(), confirming_unit="Đơn vị A"
    )
    context = PLEDGE.plans(a_record(pledge=pledge))[0].context
    assert context["confirmation"]["powers"] == ["XÁC NHẬN CỦA ĐƠN VỊ A"]
    assert context["confirmation"]["positions"] == ["CHỦ TỊCH"]
    assert context["signature"]["field"] == "Nguoi_cam_ket-Le_Thi_Mai"


def _templates(kind_id, regime):
    return next(kind for kind in KINDS if kind.id == kind_id).templates[regime]


def test_the_strings_of_a_context_hold_no_python_values():
    for kind in KINDS:
        for plan in kind.plans(MeetingRecord(decision=a_decision(), pledge=a_pledge())):
            assert not any("None" in text for text in strings(plan.context))
