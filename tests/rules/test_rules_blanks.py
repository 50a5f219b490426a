"""What a paper would print as dots is found: single values of the meeting, the pledge, the letters."""

from dataclasses import replace

import pytest
from support.builders import a_decision, a_pledge, a_record

from docgen.model import (
    Absence,
    AgendaItem,
    Attendance,
    BodyKind,
    CorrectionLetter,
    Group,
    Invitation,
    OfficialLetter,
    Person,
    Proceeding,
    Programme,
)
from docgen.rules import check_record


def paths(record):
    return {(finding.rule, finding.path) for finding in check_record(record)}


ORGAN = a_record().organ
BLANKS = {
    "attendance.persons[0].name": {"attendance": Attendance(persons=(Person(),))},
    "attendance.groups[0].description": {"attendance": Attendance(groups=(Group("", 5),))},
    "attendance.absent[0].person.name": {"attendance": Attendance(absent=(Absence(),))},
    "agenda[0].content": {"agenda": (AgendaItem(speaker="Lê An"),)},
    "proceedings[0].text": {"proceedings": (Proceeding(),)},
    "pledge.period": {"pledge": a_pledge(period="")},
    "pledge.organisation": {"pledge": a_pledge(organisation=())},
    "pledge.addressee": {"pledge": a_pledge(addressee="")},
    "decision.body_name": {"decision": a_decision(body_name="")},
    "organ.head": {"organ": replace(ORGAN, head="")},
    "invitation.signatory": {"invitation": Invitation()},
    "programme.signatory": {"programme": Programme()},
    "official_letter.unit": {"official_letter": OfficialLetter()},
    "correction_letter.unit": {"correction_letter": CorrectionLetter()},
}


@pytest.mark.parametrize("path", BLANKS)
def test_a_value_that_would_be_dots_is_found(path):
    assert path in {where for _, where in paths(a_record(**BLANKS[path]))}


def test_a_part_of_the_minutes_says_something_by_its_points_or_its_speaker():
    for part in (Proceeding(points=("Một",)), Proceeding(speaker="Lê An"), Proceeding(conclusion="Nhất trí.")):
        assert ("MR-33", "proceedings[0].text") not in paths(a_record(proceedings=(part,)))


def test_what_a_paper_does_not_print_is_not_asked_for():
    no_list = a_decision(body_name="", members=(), articles=("Tặng Giấy khen.",))
    assert ("MR-35", "decision.body_name") not in paths(a_record(decision=no_list))
    joint = a_pledge(persons=(), addressee="")
    single = a_pledge(parties=(), period="", organisation=())
    assert not [rule for pledge in (joint, single) for rule, _ in paths(a_record(pledge=pledge)) if rule == "MR-34"]


@pytest.mark.parametrize(("kind", "symbol"), [(BodyKind.PARTY_COMMITTEE, "ĐU"), (BodyKind.FRONT_STANDING, "MTTQ-BTT")])
def test_a_number_that_shows_no_unit_asks_for_none(kind, symbol):
    organ = replace(ORGAN, kind=kind, symbol=symbol, head="")
    record = a_record(organ=organ, official_letter=OfficialLetter())
    assert ("MR-37", "official_letter.unit") not in paths(record)
