"""Days: of minutes that end on another one, of invitations, of the hours of an agenda, of legal bases."""

import datetime as dt
from dataclasses import replace

import pytest
from support.builders import a_decision, a_record

from docgen.kinds.minutes import plans
from docgen.model import AgendaItem, BodyKind, Invitation, Severity
from docgen.rules import check_record
from docgen.rules.places import minutes_day, norm_at, paper_dates

BEFORE, AFTER = dt.date(2026, 5, 26), dt.date(2026, 5, 27)  # the Party's guides change


def at(day, hour):
    return dt.datetime.combine(day, dt.time(hour))


def found(record):
    return {(finding.rule, finding.path): finding for finding in check_record(record)}


def test_minutes_are_judged_on_the_day_on_which_they_are_printed():
    organ = replace(a_record().organ, kind=BodyKind.PARTY_COMMITTEE, valid_to=None)
    record = a_record(organ=organ, start=at(BEFORE, 8), end=at(AFTER, 17))
    assert minutes_day(record) == AFTER
    assert norm_at(record, "minutes.recipients[0]").NORM == "Hướng dẫn 05-HD/VPTW"
    assert ("end", AFTER) in tuple(paper_dates(record))
    assert "ngày 27 tháng 5 năm 2026" in plans(record)[0].context["letterhead"]["place_date"]


def test_minutes_that_end_after_the_last_day_of_the_body_are_found_at_the_end():
    record = a_record(start=at(dt.date(2025, 6, 30), 8), end=at(dt.date(2025, 7, 1), 17))
    assert ("HD-14", "end") in found(record)
    assert ("HD-14", "start") in found(replace(record, start=at(dt.date(2025, 7, 1), 8)))


def test_an_invitation_after_the_meeting_is_a_warning():
    late, same = (a_record(invitation=Invitation(date=dt.date(2023, 5, day))) for day in (13, 12))
    assert found(late)["MR-30", "invitation.date"].severity is Severity.WARNING
    assert ("MR-30", "invitation.date") not in found(same)


@pytest.mark.parametrize(
    ("content", "hour", "is_found"),
    [
        ("Khai mạc", 13, True),
        ("Đón tiếp đại biểu", 13, False),
        ("Khai mạc", 14, False),
        ("Bế mạc", 16, False),
        ("Bế mạc", 17, True),
    ],
)
def test_items_of_an_agenda_lie_within_the_meeting(content, hour, is_found):
    record = a_record(agenda=(AgendaItem(content, "", dt.time(hour)),))
    assert (("MR-32", "agenda[0].start") in found(record)) == is_found


def test_a_meeting_of_two_days_has_items_at_every_hour():
    record = a_record(agenda=(AgendaItem("Thảo luận", "", dt.time(8)),), end=at(dt.date(2023, 5, 13), 11))
    assert ("MR-32", "agenda[0].start") not in found(record)


COUNCILS = "Luật Tổ chức chính quyền địa phương"


@pytest.mark.parametrize(
    ("basis", "day", "advice"),
    [
        (f"Căn cứ {COUNCILS} ngày 19 tháng 6 năm 2015", dt.date(2026, 5, 12), "ngày 16 tháng 6 năm 2025"),
        (f"- Căn cứ {COUNCILS} ngày 19/6/2015", dt.date(2025, 3, 2), "ngày 19 tháng 02 năm 2025"),
        ("Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", dt.date(2026, 1, 2), "118/2025/NĐ-CP"),
    ],
)
def test_a_basis_that_ended_before_the_paper_is_found_with_what_replaced_it(basis, day, advice):
    finding = found(a_record(decision=a_decision(bases=(basis,), date=day)))["CC-05", "decision.bases[0]"]
    assert advice in finding.message


@pytest.mark.parametrize(
    ("basis", "day"),
    [
        (f"Căn cứ {COUNCILS} ngày 19 tháng 6 năm 2015", dt.date(2025, 2, 28)),
        (f"Căn cứ {COUNCILS} năm 2025", dt.date(2026, 5, 12)),  # two laws of one year, one of them in force
        ("Căn cứ Luật Thanh niên ngày 16 tháng 6 năm 2020", dt.date(2026, 5, 12)),
        (f"Căn cứ Nghị quyết quy định chi tiết {COUNCILS} ngày 19 tháng 6 năm 2015", dt.date(2026, 5, 12)),
    ],
)
def test_a_basis_in_force_or_not_known_is_left_alone(basis, day):
    assert ("CC-05", "decision.bases[0]") not in found(a_record(decision=a_decision(bases=(basis,), date=day)))
