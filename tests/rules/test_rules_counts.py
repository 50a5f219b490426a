"""Numbers of people: who voted, who came, whom a decision counts."""

from dataclasses import replace

import pytest
from support.builders import a_decision, a_record, members

from docgen.model import Absence, Attendance, Minutes, Person, Proceeding, Vote
from docgen.rules import check_record


def rules_of(record):
    return {finding.rule for finding in check_record(record)}


@pytest.mark.parametrize(("agreed", "against", "found"), [(20, 1, False), (23, 0, False), (23, 1, True)])
def test_guests_do_not_vote_but_nobody_votes_who_is_not_there(agreed, against, found):
    minutes = Minutes(votes=(Vote("Nghị quyết", agreed, against, 0),))
    assert ("MR-29" in rules_of(a_record(minutes=minutes))) == found


AWAY = tuple(Absence(Person(f"Lê An {letter}"), "bận") for letter in "ABC")


@pytest.mark.parametrize(
    ("invited", "present", "absent", "found"),
    [
        (95, 92, (), False),
        (95, 92, AWAY, False),
        (95, 92, AWAY[:2], True),
        (92, 95, (), True),
        (95, None, AWAY, False),
    ],
)
def test_present_and_absent_add_up_where_the_absent_are_named(invited, present, absent, found):
    record = a_record(attendance=Attendance(absent=absent, invited_count=invited, present_count=present))
    assert ("MR-21" in rules_of(record)) == found


def about_members(*articles, rows=0):
    return "BD-10" in rules_of(a_record(decision=a_decision(articles=articles, members=members(rows))))


@pytest.mark.parametrize(
    "article",
    [
        "Tặng Giấy khen cho 05 ông (bà) có thành tích xuất sắc.",
        "Cử 03 đồng chí tham gia lớp bồi dưỡng.",
        "Thành lập Tổ công tác gồm 03 ông (bà): ông Lê An, bà Lê Bình, ông Lê Chi.",
        "Tặng Giấy khen theo danh sách kèm theo Tờ trình số 12/TTr-UBND.",
    ],
)
def test_a_decision_without_a_list_may_count_people(article):
    assert not about_members(article)


@pytest.mark.parametrize(
    "article",
    [
        "Khen thưởng 05 ông (bà) (có danh sách kèm theo).",
        "Khen thưởng các cá nhân có tên trong danh sách đính kèm.",
        "Ban hành kèm theo Quyết định này danh sách thành viên.",
        "Thành lập Tổ công tác (danh sách thành viên kèm theo Quyết định này).",
    ],
)
def test_a_list_that_an_article_names_is_there(article):
    assert about_members("Điều đầu.", article)
    assert not about_members("Thành lập Tổ công tác.", article, rows=3)


LED = [
    "gồm Trưởng ban, 01 Phó Trưởng ban và 01 thành viên",
    "gồm Trưởng ban, Phó Trưởng ban và 01 thành viên",
    "do ông Phạm Hoàng Việt làm Trưởng ban và 02 thành viên",
    "gồm ông Lê An, bà Lê Bình và 01 thành viên khác",
    "gồm 01 Tổ trưởng, 01 Tổ phó và 01 thành viên",
    "gồm Trưởng ban, các Phó Trưởng ban và 01 thành viên",
    "gồm 03 thành viên, do Chủ tịch Ủy ban nhân dân làm Trưởng ban",
]


@pytest.mark.parametrize("said", LED)
def test_leaders_who_are_named_without_a_number_are_counted_or_not(said):
    assert not about_members(f"Thành lập Ban Chỉ đạo {said} (có danh sách kèm theo).", rows=3)


@pytest.mark.parametrize("said", LED)
def test_more_rows_than_any_reading_has_are_found(said):
    is_open = "các Phó" in said
    assert about_members(f"Thành lập Ban Chỉ đạo {said} (có danh sách kèm theo).", rows=9) != is_open


@pytest.mark.parametrize("rows", [1, 6])
def test_leaders_without_a_number_do_not_excuse_every_number(rows):
    assert about_members("Thành lập Ban Chỉ đạo gồm Trưởng ban, 01 Phó Trưởng ban và 03 thành viên.", rows=rows)


def test_other_texts_count_leaders_without_a_number_too():
    said = "Ban Chỉ đạo gồm 01 Trưởng ban, Phó Trưởng ban và 01 thành viên."
    record = a_record(proceedings=(Proceeding("Ra mắt", "", said),))
    assert "BD-13" not in rules_of(record)
    five = replace(record, decision=a_decision(members=members(5)))
    assert "BD-13" in rules_of(five)


def mentioned(*articles, rows=3):
    return "BD-16" not in rules_of(a_record(decision=a_decision(articles=articles, members=members(rows))))


@pytest.mark.parametrize(
    "article",
    [
        "Thành lập Ban Chỉ đạo gồm 03 thành viên (có danh sách kèm theo).",
        "Thành lập Ban Chỉ đạo. Thành viên theo Phụ lục đính kèm.",
        "Khen thưởng các ông, bà có tên trong danh sách.",
    ],
)
def test_an_article_that_speaks_of_the_list_is_enough(article):
    assert mentioned(article, "Quyết định này có hiệu lực kể từ ngày ký.")
    assert mentioned("Thành lập Ban Chỉ đạo.", article)


def test_a_list_of_which_no_article_speaks_is_told_once():
    assert not mentioned("Thành lập Ban Chỉ đạo gồm 03 thành viên.", "Quyết định này có hiệu lực kể từ ngày ký.")
    assert mentioned("Thành lập Ban Chỉ đạo gồm 03 thành viên.", rows=0)
    assert mentioned()
