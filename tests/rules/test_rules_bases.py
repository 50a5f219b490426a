"""How laws, decrees and circulars are cited as bases, in which order, and until when."""

import datetime as dt
from dataclasses import replace

import pytest
from support.builders import a_decision, a_record

from docgen.model import BodyKind, Severity
from docgen.rules import check_record

DECREE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
PROPOSED = "Theo đề nghị của Chánh Văn phòng"
ASKED = {"CC-01", "CC-06", "CC-10", "CC-14", "CC-15"}


def told(*bases, kind=BodyKind.PEOPLES_COMMITTEE, day=None):
    record = a_record(decision=a_decision(bases=bases, date=day))
    findings = check_record(replace(record, organ=replace(record.organ, kind=kind)))
    return [each for each in findings if each.path.startswith("decision.bases")]


def rules(*bases, **changes):
    return {each.rule for each in told(*bases, **changes)} & ASKED


@pytest.mark.parametrize(
    "basis",
    [
        DECREE,
        LAW,
        "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015",
        "Căn cứ Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn ngày 20 tháng 4 năm 2007",
        f"{LAW} và Nghị quyết ngày 01 tháng 6 năm 2020 của Quốc hội",
        "Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết Luật ABC",
        "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ ngày 05 tháng 3 năm 2020 về công tác văn thư",
        "Căn cứ Thông tư số 10/2022/TT-BNV ngày 19 tháng 12 năm 2022 của Bộ Nội vụ quy định thời hạn bảo quản",
        "Căn cứ Thông tư liên tịch số 01/2012/TTLT-BNV-BTC ngày 01 tháng 6 năm 2012 hướng dẫn chế độ phụ cấp",
        "Căn cứ Nghị định số …/2026/NĐ-CP ngày … của Chính phủ",
        "Căn cứ Nghị định, Thông tư hướng dẫn của cấp trên",
        "Căn cứ Kế hoạch của Ủy ban nhân dân thị trấn",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2023 của Ủy ban nhân dân thị trấn",
    ],
)
def test_bases_that_are_whole_are_left_alone(basis):
    assert rules(basis) == set()


@pytest.mark.parametrize(
    "basis",
    [
        f"{LAW} của Quốc hội",
        "Căn cứ Luật Tổ chức chính quyền địa phương của Quốc hội ngày 19 tháng 6 năm 2015",
        "Căn cứ Luật Tổ chức chính quyền địa phương của Quốc hội khóa XIII ngày 19 tháng 6 năm 2015",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015 của Quốc hội khóa XIII",
        "Căn cứ Pháp lệnh Cựu chiến binh ngày 07 tháng 10 năm 2005 của Ủy ban Thường vụ Quốc hội",
    ],
)
def test_no_law_or_ordinance_names_who_passed_it(basis):
    assert "CC-01" in rules(basis)
    assert "CC-01" not in rules(basis, kind=BodyKind.PARTY_COMMITTEE)


@pytest.mark.parametrize("order", ["ngày 07 tháng 10 năm 2005 của Quốc hội", "của Quốc hội ngày 07 tháng 10 năm 2005"])
def test_an_ordinance_of_the_national_assembly_does_not_exist(order):
    basis = f"Căn cứ Pháp lệnh Cựu chiến binh {order}"
    assert rules(basis) == {"CC-10"}


@pytest.mark.parametrize(
    ("basis", "lacks"),
    [
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", "trích yếu"),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư", "cơ quan ban hành"),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư", "ngày ban hành"),
        ("Căn cứ Nghị định của Chính phủ ngày 05 tháng 3 năm 2020 về công tác văn thư", "số, ký hiệu"),
        ("Căn cứ Thông tư số 10/2022/TT-BNV ngày 19 tháng 12 năm 2022 của Bộ Nội vụ", "trích yếu"),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP", "ngày ban hành, cơ quan ban hành, trích yếu"),
        (
            "Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 quy định chi tiết một số điều của Luật",
            "cơ quan ban hành",
        ),
    ],
)
def test_a_decree_or_circular_says_what_it_is(basis, lacks):
    finding = next(each for each in told(basis) if each.rule == "CC-14")
    assert f"chưa có {lacks}." in finding.message
    assert finding.severity is Severity.ERROR
    assert "CC-14" not in rules(basis, kind=BodyKind.PARTY_COMMITTEE)


def test_a_date_in_figures_warns_in_the_state_and_is_the_party_s_way():
    basis = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"
    assert [each.severity for each in told(basis) if each.rule == "CC-15"] == [Severity.WARNING]
    assert rules(basis, kind=BodyKind.PARTY_COMMITTEE) == set()


def test_who_proposed_stands_behind_the_documents():
    assert rules(LAW, PROPOSED) == set()
    assert rules(LAW, PROPOSED, "Xét đề nghị của Trưởng phòng Kinh tế") == set()
    assert rules(PROPOSED) == set()
    paths = [each.path for each in told(PROPOSED, LAW, DECREE) if each.rule == "CC-06"]
    assert paths == ["decision.bases[0]"]


REPEALED = [
    ("Căn cứ Thông tư số 41/2017/TT-BTTTT ngày 19 tháng 12 năm 2017 của Bộ Thông tin và Truyền thông", "2026-11-14"),
    ("Căn cứ Nghị định số 130/2018/NĐ-CP của Chính phủ", "2025-04-09"),
    ("Căn cứ Nghị định 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về bảo vệ dữ liệu cá nhân", "2025-12-31"),
    ("Căn cứ Thông tư số 01/2011/TT-BNV", "2020-03-04"),
]


@pytest.mark.parametrize(("basis", "last"), REPEALED)
def test_a_document_that_was_repealed_is_found_however_it_is_cited(basis, last):
    day = dt.date.fromisoformat(last)
    assert "CC-05" not in {each.rule for each in told(basis, day=day)}
    assert "CC-05" in {each.rule for each in told(basis, day=day + dt.timedelta(days=1))}


def test_a_number_that_only_begins_alike_is_another_document():
    basis = "Căn cứ Nghị định số 113/2023/NĐ-CP ngày 17 tháng 4 năm 2023 của Chính phủ quy định việc khác"
    assert "CC-05" not in {each.rule for each in told(basis, day=dt.date(2026, 11, 23))}
