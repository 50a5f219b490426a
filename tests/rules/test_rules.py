import datetime as dt
from dataclasses import replace

import pytest
from support.builders import a_decision, a_member, a_pledge, a_record, a_signatory, members

from docgen.model import Authority, BodyKind, Organ, Party, Person, PowerHolder
from docgen.rules import check_record


def found(record):
    return {finding.rule: finding for finding in check_record(record)}


def with_decision(**changes):
    return a_record(decision=a_decision(**changes))


def test_18_stated_and_17_listed_disagree():
    finding = found(with_decision(articles=("Thành lập Ban Chỉ đạo gồm 18 thành viên.",), members=members(17)))["BD-10"]
    assert finding.path == "decision.members"
    assert "18" in finding.message
    assert "17" in finding.message


@pytest.mark.parametrize(
    "article",
    [
        "Thành lập Ban Chỉ đạo gồm 18 thành viên.",
        "Thành lập Ban Chỉ đạo gồm mười tám (18) đồng chí.",
        "Thành lập Ban Chỉ đạo gồm 01 Trưởng ban, 03 Phó Trưởng ban và 14 thành viên.",
        "Thành lập Ban Chỉ đạo gồm các ông, bà có tên trong danh sách kèm theo.",
    ],
)
def test_18_listed_agree_with_every_way_of_saying_so(article):
    assert "BD-10" not in found(with_decision(articles=(article,), members=members(18)))


def test_a_list_that_is_stated_and_empty_disagrees():
    assert "BD-10" in found(with_decision(members=()))


def test_a_meeting_that_ends_when_it_begins_is_found():
    record = a_record()
    assert "MR-20" in found(replace(record, end=record.start))


def test_the_chairmans_decision_and_the_bodys_are_signed_each_in_its_way():
    collective = a_signatory(for_collective=True)
    assert "SG-02" in found(with_decision(power_holder=PowerHolder.HEAD, signatory=collective))
    assert "SG-02" in found(with_decision(power_holder=PowerHolder.BODY, signatory=a_signatory()))
    assert "SG-02" not in found(with_decision(power_holder=PowerHolder.BODY, signatory=collective))


@pytest.mark.parametrize("authority", [each for each in Authority if each is not Authority.HEAD])
def test_who_signs_for_another_says_for_whom(authority):
    assert "SG-03" in found(with_decision(signatory=a_signatory(authority=authority)))


def test_authorisation_in_writing_is_enough():
    signatory = a_signatory(
        authority=Authority.BY_AUTHORISATION, head_position="Chủ tịch", authorisation="Văn bản ngày 02/5/2023"
    )
    assert not {"SG-03", "SG-07"} & set(found(with_decision(signatory=signatory)))


@pytest.mark.parametrize(
    "name", ["ThS. Lê An", "TS Lê An", "Bác sĩ Lê An", "Thiếu tá Lê An", "PGS.TS. Lê An", "GS,TS Lê An"]
)
def test_a_title_before_a_signers_name_is_found(name):
    assert "SG-04" in found(a_record(chair=Person(name)))


@pytest.mark.parametrize("name", ["Lê An", "Tạ Sỹ Bình", "Đại Thị Tá", "Thượng Văn Úy", "Tô Bác Sĩ"])
def test_a_name_is_no_title(name):
    assert "SG-04" not in found(a_record(chair=Person(name)))


def test_two_members_of_one_name_are_a_hint_at_the_second():
    record = with_decision(members=(a_member(1), a_member(2), a_member(1)))
    assert found(record)["MR-23"].path == "decision.members[2].person.name"


def test_a_pledge_has_one_host():
    party = Party("Trạm Y tế", Person("Lê An"), is_host=True)
    assert "2 bên chủ trì" in found(a_record(pledge=a_pledge(parties=(party, party))))["MR-24"].message


def test_a_pledge_of_persons_alone_needs_no_parties():
    assert check_record(a_record(pledge=a_pledge(parties=()))) == ()


@pytest.mark.parametrize(
    "basis",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015",
        "Căn cứ Luật số 47/2019/QH14 ngày 22 tháng 11 năm 2019",
        "Căn cứ Luật Thi đua, khen thưởng 06/2022/QH15 ngày 15 tháng 6 năm 2022",
        "- Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20 tháng 4 năm 2007",
    ],
)
def test_a_law_cited_with_its_number_is_found(basis):
    assert "CC-01" in found(with_decision(bases=(basis,)))


@pytest.mark.parametrize(
    "basis",
    [
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22 tháng 11 năm 2019",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    ],
)
def test_what_may_bear_a_number_is_left_alone(basis):
    assert not {"CC-01", "CC-02"} & set(found(with_decision(bases=(basis,))))


def test_the_dash_of_the_party_is_no_fault_in_a_paper_of_the_party():
    record = a_record(
        organ=replace(a_record().organ, kind=BodyKind.PARTY_COMMITTEE),
        decision=a_decision(bases=("- Căn cứ Điều lệ Đảng",)),
    )
    assert "CC-04" not in found(record)


def test_a_paper_after_the_end_of_its_organ_is_found():
    record = replace(with_decision(date=dt.date(2025, 7, 1)), organ=Organ(name="A", valid_to=dt.date(2025, 6, 30)))
    assert found(record)["HD-14"].path == "decision.date"


def test_findings_of_rows_stand_in_the_order_of_the_rows():
    record = with_decision(members=tuple(replace(row, role="") for row in members(12)))
    paths = [finding.path for finding in check_record(record) if finding.rule == "MR-06"]
    assert paths == [f"decision.members[{index}].role" for index in range(12)]


def test_names_do_not_count_for_the_style_of_tone_marks():
    assert "VN-01" not in found(a_record(chair=Person("Nguyễn Thị Hoà", "Chủ tịch")))
