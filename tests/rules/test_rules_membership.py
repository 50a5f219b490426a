"""The number of members is the same in every text of a meeting."""

from dataclasses import replace

import pytest
from support.builders import a_decision, a_record, members
from support.places import ROOT

from docgen.codec import read_record_file
from docgen.model import Block, Conclusions, Level, Proceeding, Report, Severity
from docgen.rules import check_record

EXAMPLES = [path for path in sorted((ROOT / "examples").glob("*.yaml")) if path.stem != "directory"]


def found(record):
    return {finding.path: finding for finding in check_record(record) if finding.rule == "BD-13"}


def said(text, body="Ban Chỉ đạo mô hình “Chính quyền thân thiện” năm 2023", count=17):
    decision = a_decision(body_name=body, subject=f"thành lập {body}", members=members(count))
    return a_record(decision=decision, proceedings=(Proceeding("Ra mắt", "", text),))


@pytest.mark.parametrize(
    "text",
    [
        "Ban Chỉ đạo gồm 18 thành viên.",
        "Công bố quyết định thành lập Ban chỉ đạo mô hình gồm mười tám (18) đồng chí.",
        "Ra mắt Ban Chỉ đạo, gồm có 18 người.",
        "Ban Chỉ đạo mô hình “Chính quyền thân thiện” năm 2023 thị trấn Tân Phong bao gồm: 18 thành viên.",
        "Ban Chỉ đạo gồm 01 Trưởng ban, 03 Phó Trưởng ban và 14 thành viên.",
    ],
)
def test_another_number_than_the_list_is_a_warning_and_the_right_one_is_none(text):
    finding = found(said(text))["proceedings[0].text"]
    assert finding.severity is Severity.WARNING
    assert "17" in finding.message
    assert not found(said(text, count=18))


@pytest.mark.parametrize(
    "text",
    [
        "Ban Chỉ đạo có 03 thành viên vắng mặt.",
        "Ban Chỉ đạo chuyển đổi số gồm 12 thành viên.",
        "Tổ công tác gồm 05 thành viên.",
        "Ban Chỉ đạo gồm 03 nhóm, mỗi nhóm 05 người.",
        "Ban Chỉ đạo gồm đồng chí Chủ tịch làm Trưởng ban và 16 thành viên.",
        "Ban Chỉ đạo ra mắt. Hội nghị gồm 90 người.",
        "Ban Chỉ đạo gồm các ông, bà có tên trong danh sách.",
    ],
)
def test_numbers_of_others_are_left_alone(text):
    assert not found(said(text))


def test_a_group_is_known_by_the_subject_where_the_body_has_no_name():
    record = said("Tổ công tác gồm 05 thành viên.", "Tổ công tác đôn đốc", count=3)
    assert found(replace(record, decision=replace(record.decision, body_name="")))


def test_reports_and_conclusions_are_compared_too_and_the_first_article_once():
    text = "Ban Chỉ đạo gồm 18 thành viên."
    record = a_record(
        decision=a_decision(articles=(text,), members=members(17)),
        report=Report(blocks=(Block(Level.CLAUSE, "", text),)),
        conclusions=Conclusions(items=(text,)),
    )
    assert [*found(record)] == ["conclusions.items[0]", "report.blocks[0].text"]
    assert "BD-10" in {finding.rule for finding in check_record(record)}


def test_without_a_list_there_is_nothing_to_compare():
    assert not found(said("Ban Chỉ đạo gồm 18 thành viên.", count=0))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_that_come_with_the_program_are_sound(path):
    assert check_record(read_record_file(path)) == ()


def test_a_member_less_in_an_example_is_told_at_each_text_that_counts_them():
    record = read_record_file(ROOT / "examples" / "tan_phong_2023.yaml")
    shorter = replace(record, decision=replace(record.decision, members=record.decision.members[:-1]))
    assert {"proceedings[1].text", "report.blocks[0].children[1].children[0].text"} <= {*found(shorter)}
