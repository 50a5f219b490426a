"""Who is to come: giấy mời, danh sách đại biểu, chương trình, and what the minutes tell of votes."""

from dataclasses import replace

import pytest

from docgen.kinds.attendance_list import ATTENDANCE_LIST, MOST_FREE_ROWS
from docgen.kinds.facts.occasion import group
from docgen.kinds.invitation import INVITATION
from docgen.kinds.minutes import MINUTES
from docgen.kinds.programme import PROGRAMME
from docgen.model import AgendaItem, Attendance, Group, Invitation, MeetingRecord, Minutes, Person, Vote
from tests.support.builders import a_record
from tests.support.whole_records import whole_record


def invitations(record):
    return [plan.context for plan in INVITATION.plans(record)]


def attendance_list(*groups, **people):
    record = a_record(attendance=Attendance(groups=groups, **people))
    return ATTENDANCE_LIST.plans(record)[0].context


def test_each_person_group_and_guest_gets_an_invitation():
    guests = [context["guest"] for context in invitations(whole_record())]
    assert guests == [
        "đồng chí Đỗ Đình Cường - Trưởng Ban Dân vận",
        "Lê Văn Ba",
        "cán bộ, công chức",
        "Ban Dân vận",
    ]


def test_a_group_is_invited_in_the_letters_in_which_it_was_typed():
    groups = (Group("các đồng chí Ủy viên Ban Chấp hành"), Group("Trưởng Công an xã"))
    record = replace(whole_record(), attendance=Attendance(groups=groups), invitation=Invitation())
    assert [context["guest"] for context in invitations(record)] == [group.description for group in groups]


def test_who_chairs_and_who_writes_the_minutes_are_not_invited():
    record = whole_record()
    people = (record.chair, record.secretary, Person("Lê Văn Bốn"))
    asked = invitations(replace(record, attendance=Attendance(people), invitation=Invitation()))
    assert [context["guest"] for context in asked] == ["Lê Văn Bốn"]


def test_an_invitation_tells_what_when_where_and_who_chairs():
    context = invitations(whole_record())[0]
    assert context["start"] == "14 giờ 00 phút, thứ Sáu, ngày 10 tháng 7 năm 2026"
    assert context["occasion"].startswith("hội nghị ra mắt")
    assert context["chair"].startswith("ông Trần Hòa Bình")
    assert context["place"] == "Hội trường Ủy ban nhân dân thị trấn Tân Phong"
    assert context["notes"] == ["Đề nghị đến đúng giờ./."]
    assert context["host"] == "Ủy ban nhân dân thị trấn Tân Phong"


def test_an_invitation_does_not_say_as_above_to_its_guest():
    assert invitations(whole_record())[0]["recipients"] == ["- Như kính mời;", "- Lưu: VT."]


def test_the_files_of_invitations_bear_number_and_name():
    stems = [plan.stem for plan in INVITATION.plans(whole_record())]
    assert stems == [
        "giay-moi-01-do-dinh-cuong",
        "giay-moi-02-le-van-ba",
        "giay-moi-03-can-bo-cong-chuc",
        "giay-moi-04-ban-dan-van",
    ]
    long = INVITATION.plans(whole_record(invitation=Invitation(("Trưởng ban công tác mặt trận " * 9,))))
    assert all(len(plan.stem) <= 80 for plan in long)


def test_without_the_wish_for_invitations_nobody_is_invited():
    assert INVITATION.plans(a_record()) == ()
    assert invitations(MeetingRecord(invitation=Invitation())) == []


def test_one_person_out_of_a_list_gets_the_invitation_that_the_record_would_give():
    record = whole_record()
    (expected, *_) = INVITATION.plans(record)
    alone = INVITATION.for_person(record, record.attendance.persons[0])
    assert alone.context == expected.context
    assert alone.stem == "giay-moi-do-dinh-cuong"


def test_a_group_has_as_many_free_rows_as_people_under_one_run_of_numbers():
    context = attendance_list(
        Group("cán bộ", 3), Group("trưởng thôn", 2), persons=(Person("Lê Văn Ba", "Trưởng Công an"),)
    )
    named, *groups = context["groups"]
    assert named == {
        "name": "Đại biểu ghi tên",
        "delegates": [{"order": "1", "name": "Lê Văn Ba", "post": "Trưởng Công an"}],
    }
    assert [group["name"] for group in groups] == ["Cán bộ", "Trưởng thôn"]
    assert [[row["order"] for row in group["delegates"]] for group in groups] == [["2", "3", "4"], ["5", "6"]]
    assert all(row["name"] == row["post"] == "" for group in groups for row in group["delegates"])
    assert context["closing"] == "Danh sách này có 06 người./."


def test_a_group_whose_number_nobody_knows_leaves_the_sum_to_the_pen():
    context = attendance_list(Group("cán bộ"), persons=(Person("Lê Văn Ba"),))
    assert context["closing"] == "Danh sách này có …… người./."
    assert len(context["groups"][1]["delegates"]) == 1


def test_the_sum_of_a_full_hall_is_that_of_its_rows():
    context = attendance_list(Group("Nhân dân", 500))
    assert len(context["groups"][0]["delegates"]) == 500
    assert context["closing"] == "Danh sách này có 500 người./."


def test_a_crowd_gets_a_bounded_number_of_rows_and_leaves_the_sum_to_the_pen():
    context = attendance_list(Group("Nhân dân", MOST_FREE_ROWS + 1))
    assert len(context["groups"][0]["delegates"]) == MOST_FREE_ROWS
    assert context["closing"] == "Danh sách này có …… người./."


def test_a_meeting_without_anybody_has_no_attendance_list():
    assert ATTENDANCE_LIST.plans(a_record(attendance=Attendance())) == ()


def test_the_attendance_list_has_no_number_and_only_its_maker_signs():
    context = attendance_list(Group("cán bộ", 1))
    assert context["letterhead"]["number"] == ""
    assert context["nobody"]["field"] == ""
    assert context["secretary_signature"]["positions"] == ["NGƯỜI LẬP DANH SÁCH"]
    assert context["secretary_signature"]["field"] == "Nguoi_lap_danh_sach-Le_Thi_Mai"


def test_a_programme_lists_time_content_and_speaker():
    record = whole_record()
    late = AgendaItem("Bế mạc")
    context = PROGRAMME.plans(replace(record, agenda=(*record.agenda, late)))[0].context
    assert context["agenda"] == [
        {"start": "14 giờ 10 phút", "content": "Công bố quyết định", "speaker": "Lê Thị Mai"},
        {"start": "", "content": "Bế mạc", "speaker": ""},
    ]
    assert context["closing"] == ["Đề nghị có mặt trước 15 phút./."]
    assert context["start"].startswith("14 giờ 00 phút, thứ Sáu")


@pytest.mark.parametrize(
    ("vote", "line"),
    [
        (Vote("Quy chế", 18, 0, 1), "- Thông qua Quy chế: 18 tán thành, 00 không tán thành, 01 không có ý kiến."),
        (Vote("", 3), "- Thông qua ……: 03 tán thành, …… không tán thành, …… không có ý kiến."),
    ],
)
def test_minutes_tell_how_each_vote_went(vote, line):
    assert MINUTES.plans(a_record(minutes=Minutes(votes=(vote,))))[0].context["votes"] == [line]


def test_minutes_without_votes_say_nothing_of_them():
    assert MINUTES.plans(a_record())[0].context["votes"] == []


def test_a_group_is_counted_behind_its_words_without_their_marks():
    assert group(Group("đại biểu các tổ dân phố;", 30)) == "đại biểu các tổ dân phố (30 người)"
    assert group(Group("cán bộ, công chức, v.v.")) == "cán bộ, công chức, v.v."
