"""What clerks mistype in a text: capitals, numbers of documents, marks, quotation marks, short forms, two names."""

import datetime as dt
from dataclasses import replace

import pytest
from support.builders import a_decision, a_record

from docgen.model import (
    BodyKind,
    Correction,
    CorrectionLetter,
    Invitation,
    OfficialLetter,
    Plan,
    Regulation,
    Report,
    Severity,
)
from docgen.rules import check_record

CLERKS = (
    "Thực hiện Chỉ thị số 05 - CT/TW của Bộ chính trị, BTV Huyện ủy và các Hiệu Trưởng thực hiện “ 5 biết”, thi "
    'đua"Dân vận khéo " phục vụ nhân dân. Ban điều hành mô hình xây dựng kế hoạch , như sau :'
)
RULES = {"VN-04", "VN-05", "VN-06", "VN-09", "VN-10", "VN-11", "BD-14", "BD-15", "CC-08"}


def found(opening, kind=BodyKind.PEOPLES_COMMITTEE):
    record = a_record(plan=Plan("Thực hiện mô hình", opening))
    told = check_record(replace(record, organ=replace(record.organ, kind=kind)))
    return {each.rule for each in told if each.path == "plan.opening" and each.rule in RULES}


def test_what_a_press_report_showed_is_found_in_a_plan():
    assert found(CLERKS) == {"VN-04", "VN-05", "VN-06", "VN-09", "VN-10", "VN-11", "BD-14"}


SOUND = [
    "Thực hiện Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng.",
    "Hiệu trưởng 03 nhà trường, Chủ tịch Hội Nông dân, cán bộ chính trị và HIỆU TRƯỞNG của BỘ CHÍNH TRỊ.",
    "Ủy ban nhân dân, Hội đồng nhân dân, Công an nhân dân, Ban Thanh tra nhân dân phục vụ Nhân dân.",
    "Đổi 500 nhân dân tệ; trả với nhân dân tệ; quân đội nhân dân.",
    "Kế hoạch số 12/KH-UBND - Ủy ban nhân dân; Quyết định số 05/QĐ-UBND; Công văn số 12/UBND-VP.",
    "Nghị định số 30/2020/NĐ-CP, Luật số 72/2025/QH15 - Luật mới; giai đoạn số 05 - 10.",
    "Số 15/QĐ-UBND và số 05-QĐ/ĐU - UBND xã.",
    "Thực hiện “5 biết”, “3 không” (có phụ lục kèm theo); tỷ lệ 1 : 500; 14:30; 1,5 lần; v.v.",
    'Các tổ dân phố, thôn; “5 biết” và “3 không”; ống 5" và 3".',
    "Liên hệ: vanphong@luuve.gov.vn, https://luuve.gov.vn/tin hoặc TP.Thanh Hóa, ThS.Lê An.",
    "Theo quy định tại khoản 2 Điều 3 và điểm a khoản 1 Điều 5; Điểm mới là Khoản chi; theo 5 điều Bác Hồ dạy.",
    "Khoản 2 Điều 3 quy định như sau. Điểm a nêu rõ.",
    "Thực hiện 19 điều đảng viên không được làm; theo điều 6 điều Bác dạy.",
    "Ban Chỉ đạo chỉ đạo, điều hành; Ban điều hành tổ dân phố, Ban Điều hành Quỹ vì người nghèo của huyện.",
    "Ban Thường vụ (BTV) họp; BTV kết luận; kế hoạch số 12/KH-BTV.",
    "Họp vào thứ Sáu, ngày 12 tháng 5 năm 2023; sáng thứ 6, ngày 12/5/2023 và ngày 14/5/2023 (Chủ nhật).",
    "Kỳ họp thứ Hai, ngày 05 tháng 11 năm 2026; lần thứ Ba, ngày 05/11/2026; thứ Hai, ngày 31/02/2026.",
]


@pytest.mark.parametrize("text", SOUND)
@pytest.mark.parametrize("kind", [BodyKind.PEOPLES_COMMITTEE, BodyKind.PARTY_COMMITTEE])
def test_sound_wording_is_left_alone(kind, text):
    assert found(text, kind) == set()


FAULTY = [
    ("VN-10", "của Bộ Chính Trị"),
    ("VN-10", "Ban chấp hành Trung ương"),
    ("VN-10", "Đảng cộng sản Việt Nam"),
    ("VN-10", "Mặt trận tổ quốc Việt Nam"),
    ("VN-10", "ông Chủ Tịch"),
    ("VN-11", "các tầng lớp nhân dân"),
    ("VN-11", "vận động nhân dân"),
    ("VN-11", "Ủy ban Nhân dân thị trấn"),
    ("VN-04", "Quyết định số 12 /QĐ-UBND"),
    ("VN-04", "Nghị định số 30/ 2020/NĐ-CP"),
    ("VN-04", "kế hoạch số 12/KH - UBND"),
    ("VN-04", "Chỉ thị 05 -CT/TW"),
    ("BD-14", "kinh tế ,xã hội , văn hóa"),
    ("BD-14", "kinh tế,văn hóa"),
    ("BD-14", "hội nghị.Các đơn vị"),
    ("BD-14", "thực hiện ( có phụ lục)"),
    ("BD-14", "năm 2023 ;"),
    ("VN-05", "“5 biết ”"),
    ("VN-05", "thi đua“Dân vận khéo”"),
    ("VN-05", 'mô hình "Chính quyền thân thiện" và “5 biết”'),
    ("VN-09", "Đc Lê An phát biểu"),
    ("VN-09", "các đại biểu dự HN"),
    ("VN-06", "Ban điều hành đã ra mắt"),
    ("VN-06", "Ban Điều hành, các đơn vị"),
    ("CC-08", "có tên tại điều 1"),
    ("CC-08", "theo Khoản 2 Điều 3"),
    ("CC-08", "khoản 2 điều 3"),
    ("CC-08", "khoản 1 và Điểm a khoản 2"),
    ("CC-08", "tại chương II"),
    ("BD-15", "họp vào thứ Hai, ngày 05 tháng 11 năm 2026"),
    ("BD-15", "thứ 2, ngày 05/11/2026"),
    ("BD-15", "ngày 05/11/2026 (Chủ nhật)"),
]


@pytest.mark.parametrize(("rule", "text"), FAULTY)
def test_each_fault_is_found(rule, text):
    assert rule in found(text)


def test_the_party_has_rules_of_its_own_for_capitals_of_parts_and_of_the_people():
    text = "theo Khoản 2 Điều 3, các Hiệu Trưởng phục vụ nhân dân"
    assert found(text, BodyKind.PARTY_COMMITTEE) == set()
    assert found("Chỉ thị của Bộ chính trị", BodyKind.PARTY_COMMITTEE) == {"VN-10"}


def test_names_that_are_wrong_break_the_norm_and_what_may_be_a_quotation_only_warns():
    told = {each.rule: each.severity for each in check_record(a_record(plan=Plan("Kế hoạch", CLERKS)))}
    assert {rule: told[rule] for rule in ("VN-04", "VN-10")} == dict.fromkeys(("VN-04", "VN-10"), Severity.ERROR)
    warned = ("VN-05", "VN-06", "VN-09", "VN-11", "BD-14")
    assert {rule: told[rule] for rule in warned} == dict.fromkeys(warned, Severity.WARNING)


def test_a_letter_that_corrects_a_slip_quotes_the_slip():
    letter = CorrectionLetter("Công văn số 7", corrections=(Correction("dòng 2", CLERKS, "như sau:"),))
    told = check_record(a_record(correction_letter=letter))
    assert not RULES & {each.rule for each in told if each.path.startswith("correction_letter.corrections")}


def test_straight_quotation_marks_everywhere_are_one_kind():
    plain = a_record(
        subject="ra mắt mô hình",
        decision=None,
        pledge=None,
        regulation=None,
        conclusions=None,
        plan=Plan('Mô hình "A"'),
    )
    assert "VN-05" not in {each.rule for each in check_record(plain)}
    assert "VN-05" in {each.rule for each in check_record(replace(plain, subject="ra mắt “A”"))}


def test_a_short_form_is_told_once_and_not_in_lists_of_recipients():
    decision = a_decision(recipients=("BTV Đảng ủy (để b/c)",))
    assert "VN-09" not in {each.rule for each in check_record(a_record(decision=decision))}
    record = a_record(plan=Plan("Kế hoạch", "BTV họp."), report=Report("Kết quả", (), "BTV đã họp."))
    assert [each.path for each in check_record(record) if each.rule == "VN-09"] == ["plan.opening"]


DAY = dt.date(2026, 5, 12)


@pytest.mark.parametrize("number", [0, -3])
@pytest.mark.parametrize(
    "papers",
    [
        {"plan": Plan(number=0)},
        {"decision": a_decision(number=0)},
        {"regulation": Regulation(number=0)},
        {"invitation": Invitation(number=0)},
        {"official_letter": OfficialLetter(number=0)},
    ],
    ids=lambda papers: next(iter(papers)),
)
def test_numbers_of_papers_begin_with_one(papers, number):
    name, paper = next(iter(papers.items()))
    for wrong, paths in ((number, [f"{name}.number"]), (1, []), (None, [])):
        record = a_record(**{name: replace(paper, number=wrong, date=DAY)})
        assert [each.path for each in check_record(record) if each.rule == "IS-09"] == paths
