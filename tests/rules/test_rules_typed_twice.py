"""What a paper adds by itself is not typed: labels, numbers, end marks, first and last lines."""

from dataclasses import replace

import pytest
from support.builders import a_decision, a_pledge, a_record, a_signatory

from docgen.kinds.regulation import TYPES
from docgen.model import (
    Annex,
    Attendance,
    Block,
    BodyKind,
    Conclusions,
    CorrectionLetter,
    Criterion,
    Group,
    Invitation,
    Level,
    Minutes,
    OfficialLetter,
    Person,
    Plan,
    Proceeding,
    Regulation,
    Report,
    Resolution,
    Severity,
    Submission,
)
from docgen.rules import check_record


def found(record, rule):
    return {finding.path: finding for finding in check_record(record) if finding.rule == rule}


def test_conclusions_without_the_speakers_name_are_incomplete():
    notice = Conclusions(Person("", "Bí thư Huyện ủy"), ("Đẩy mạnh tiếp dân.",), a_signatory())
    findings = found(a_record(conclusions=notice), "MR-09")
    assert findings["conclusions.speaker.name"].severity is Severity.ERROR
    assert "conclusions.speaker" not in findings


@pytest.mark.parametrize(
    "subject", ["Hội nghị ra mắt mô hình", "hội nghị: ra mắt mô hình", "HỘI NGHỊ ra mắt", "Hội nghị"]
)
def test_a_subject_that_begins_with_the_kind_of_meeting_is_found(subject):
    message = found(a_record(kind="hội nghị", subject=subject), "TT-06")["subject"].message
    assert f"bỏ «{subject.split()[0]}" in message


@pytest.mark.parametrize(("kind", "subject"), [("họp", "họprút kinh nghiệm"), ("lễ", "ra mắt"), ("", "hội nghị")])
def test_a_subject_that_goes_on_from_the_kind_of_meeting_is_left_alone(kind, subject):
    assert not found(a_record(kind=kind, subject=subject), "TT-06")


@pytest.mark.parametrize("subject", ["Hoạt động của Ban Chỉ đạo", "Ban hành Hoạt động của Ban Chỉ đạo", "Quychế"])
def test_a_regulation_without_the_type_of_its_text_is_found(subject):
    assert found(a_record(regulation=Regulation(subject)), "TT-07")["regulation.subject"].severity is Severity.WARNING


@pytest.mark.parametrize("name", [*TYPES, "quy chế", "Ban hành Quy chế", "Bộ tiêu chí", ""])
def test_a_regulation_with_a_type_of_text_is_left_alone(name):
    assert not found(a_record(regulation=Regulation(f"{name} làm việc" if name else "")), "TT-07")


ADDRESSED = {
    "report": Report(addressees=("Huyện ủy", "Kính gửi: Huyện ủy")),
    "submission": Submission(addressees=("Huyện ủy", "Kính trình Huyện ủy")),
    "official_letter": OfficialLetter(addressees=("Huyện ủy", "- kính gửi Các thôn")),
    "correction_letter": CorrectionLetter(addressees=("Huyện ủy", "Các thôn;")),
}


@pytest.mark.parametrize("name", ADDRESSED)
def test_no_addressee_bears_the_label_or_the_mark_of_the_paper(name):
    assert [*found(a_record(**{name: ADDRESSED[name]}), "NN-07")] == [f"{name}.addressees[1]"]


def test_the_addressee_of_a_pledge_bears_no_label_either():
    assert found(a_record(pledge=a_pledge(addressee="Kính gửi: Đảng ủy")), "NN-07")["pledge.addressee"]


FIRST = {
    "decision": a_decision(recipients=("Như Điều 3", "Thường trực Đảng ủy")),
    "resolution": Resolution(recipients=("- Như Điều 3;",)),
    "regulation": Regulation(recipients=("như điều 2",)),
    "official_letter": OfficialLetter(addressees=("Các thôn",), recipients=("Như trên",)),
    "report": Report(addressees=("Huyện ủy",), recipients=("Như kính gửi",)),
}


@pytest.mark.parametrize("name", FIRST)
def test_the_first_line_of_recipients_is_not_typed(name):
    assert [*found(a_record(**{name: FIRST[name]}), "NN-08")] == [f"{name}.recipients[0]"]


@pytest.mark.parametrize(
    "line", ["Lưu: VT", "- Lưu: VT, VP.", "Lưu VT", "Lưu Văn phòng Đảng ủy", "Lưu : Hồ sơ", "lưu:"]
)
def test_the_last_line_of_recipients_is_not_typed(line):
    message = found(a_record(minutes=Minutes(recipients=(line,))), "NN-08")["minutes.recipients[0]"].message
    assert "minutes.archived_by" in message


@pytest.mark.parametrize("line", ["Ông Lưu Văn Khánh", "Lưu Thị Hà", "Như thành phần tham dự", "Đảng ủy xã Lưu Vệ"])
def test_other_recipients_are_left_alone(line):
    record = a_record(minutes=Minutes(recipients=(line,)))
    assert not found(record, "NN-08")
    assert not found(record, "NN-03")


@pytest.mark.parametrize("kept", ["Lưu: VT", "VT."])
def test_who_keeps_a_paper_is_typed_without_label_and_mark(kept):
    assert found(a_record(decision=a_decision(archived_by=kept)), "NN-08")["decision.archived_by"]
    assert not found(a_record(decision=a_decision(archived_by="VT, VP")), "NN-08")


def test_as_above_in_a_paper_that_is_addressed_to_nobody_is_an_error():
    record = a_record(plan=Plan(recipients=("Như trên",)))
    assert found(record, "NN-03")["plan.recipients[0]"].severity is Severity.ERROR
    assert not found(a_record(invitation=Invitation(recipients=("Như trên",))), "NN-03")
    assert not found(a_record(report=Report(addressees=("Huyện ủy",), recipients=("Như trên",))), "NN-03")


NUMBERED = {
    "regulation.blocks[0].title": Regulation("Quy chế", (Block(Level.CHAPTER, "Chương I Quy định chung"),)),
    "regulation.blocks[0].children[0].title": Regulation(
        "Quy chế", (Block(Level.CHAPTER, "Quy định", "", (Block(Level.ARTICLE, "Điều 1. Phạm vi", "1. Quy chế"),)),)
    ),
    "regulation.blocks[0].text": Regulation("Quy chế", (Block(Level.CLAUSE, "", "1. Nguyên tắc"),)),
    "plan.blocks[0].title": Plan("A", blocks=(Block(Level.SECTION, "I. MỤC ĐÍCH"),)),
    "plan.annexes[0].blocks[0].text": Plan("A", annexes=(Annex("B", (Block(Level.POINT, "", "a) Điểm"),)),)),
    "conclusions.items[0]": Conclusions(items=("1. Đẩy mạnh tiếp dân.",)),
    "pledge.tasks[0]": a_pledge(tasks=("1. Đẩy mạnh",)),
    "pledge.criteria[0].items[0]": a_pledge(criteria=(Criterion("“5 biết”", ("a) Biết nghe",)),)),
}


@pytest.mark.parametrize("path", NUMBERED)
def test_no_number_is_typed_where_the_paper_counts(path):
    assert [*found(a_record(**{path.partition(".")[0]: NUMBERED[path]}), "BD-11")] == [path]


def test_the_headings_and_points_of_the_minutes_bear_no_number():
    record = a_record(proceedings=(Proceeding("1. Khai mạc", points=("a) Chào cờ", "Giới thiệu đại biểu")),))
    assert [*found(record, "BD-11")] == ["proceedings[0].points[0]", "proceedings[0].title"]


@pytest.mark.parametrize(
    "text", ["12 trên 12 thôn đã ký.", "1.500 hộ", "Điều 5 của Luật quy định", "Mục đích, yêu cầu", "Phần mềm", "03 hộ"]
)
def test_words_and_amounts_are_no_numbers_of_a_list(text):
    assert not found(a_record(conclusions=Conclusions(items=(text,))), "BD-11")
    assert not found(a_record(plan=Plan("A", blocks=(Block(Level.SECTION, text),))), "BD-11")


def test_a_paragraph_that_the_paper_does_not_number_may_bear_a_number():
    assert not found(a_record(plan=Plan("A", blocks=(Block(Level.TEXT, "", "1. Một"),))), "BD-11")


@pytest.mark.parametrize("mark", [".", ";", ",", ":"])
def test_no_text_inside_a_sentence_ends_with_a_mark(mark):
    somebody = Person("Lê An", f"Chủ tịch{mark}")
    organ = replace(a_record().organ, name=f"Ủy ban nhân dân{mark}")
    record = a_record(
        organ=organ,
        place=f"Hội trường{mark}",
        chair=somebody,
        secretary=somebody,
        attendance=Attendance((somebody,), (Group(f"cán bộ{mark}"),)),
        proceedings=(Proceeding("Khai mạc", f"Ban Tổ chức{mark}", "Giới thiệu đại biểu."),),
    )
    findings = found(record, "BD-12")
    assert [*findings] == [
        "attendance.groups[0].description",
        "attendance.persons[0].post",
        "chair.post",
        "organ.name",
        "place",
        "proceedings[0].speaker",
        "secretary.post",
    ]
    assert {finding.severity for finding in findings.values()} == {Severity.WARNING}


def test_the_full_stops_of_an_abbreviation_are_no_end_mark():
    assert not found(a_record(attendance=Attendance(groups=(Group("cán bộ, công chức, v.v."),))), "BD-12")


def test_double_blanks_are_a_hint_that_names_the_word_before_them():
    finding = found(a_record(subject="ra  mắt mô hình"), "BD-07")["subject"]
    assert finding.severity is Severity.HINT
    assert "sau «ra»" in finding.message
    assert found(a_record(chair=Person("Lê \u00a0An")), "BD-07")["chair.name"]


def test_texts_of_several_lines_and_what_no_paper_prints_may_have_double_blanks():
    assert not found(a_record(plan=Plan("A", "Một  hai\nba"), body="a  b", sample_data=("a  b",)), "BD-07")


def test_the_party_is_not_told_the_clauses_of_the_state():
    record = a_record(
        organ=replace(a_record().organ, kind=BodyKind.PARTY_COMMITTEE), decision=a_decision(recipients=("Như trên",))
    )
    assert found(record, "NN-03")["decision.recipients[0]"].clause == ""
