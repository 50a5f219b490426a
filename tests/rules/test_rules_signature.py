"""Who signs by which power, as it is typed: the State's, the Front's and the Party's forms."""

import datetime as dt
from dataclasses import replace

import pytest
from support.builders import a_decision, a_record, a_signatory

from docgen.model import Authority, BodyKind, Minutes, PowerHolder, Resolution
from docgen.rules import check_record
from docgen.rules.places import signatories

DELEGATED = [Authority.BY_ORDER, Authority.BY_AUTHORISATION]
STATE_AND_FRONT = [BodyKind.PEOPLES_COMMITTEE, BodyKind.FRONT_STANDING, BodyKind.PEOPLES_COUNCIL]


def signed(kind=BodyKind.PEOPLES_COMMITTEE, power=PowerHolder.HEAD, **changes):
    organ = replace(a_record().organ, kind=kind, valid_to=None)
    decision = a_decision(power_holder=power, signatory=a_signatory(**changes))
    return a_record(organ=organ, decision=decision, pledge=None, plan=None, regulation=None, conclusions=None)


def told(record):
    found = [each for each in check_record(record) if each.path.startswith("decision.signatory")]
    return {each.rule: (each.path.removeprefix("decision.signatory."), each.message) for each in found}


CHIEF = {"position": "Chánh Văn phòng", "authorisation": "Văn bản số 5"}


@pytest.mark.parametrize("authority", DELEGATED)
@pytest.mark.parametrize("kind", STATE_AND_FRONT)
def test_nobody_signs_by_order_or_authorisation_under_a_collective(kind, authority):
    typed = CHIEF | {"authority": authority, "head_position": "Chủ tịch"}
    assert told(signed(kind, for_collective=True, **typed))["SG-16"][0] == "for_collective"
    assert told(signed(kind, **typed)) == {}


def test_in_the_party_the_committee_stands_in_the_order_and_not_above_it():
    typed = {"position": "Chánh Văn phòng", "authority": Authority.BY_ORDER, "head_position": "Ban Thường vụ"}
    assert set(told(signed(BodyKind.PARTY_COMMITTEE, for_collective=True, **typed))) == {"SG-16"}
    assert told(signed(BodyKind.PARTY_COMMITTEE, **typed)) == {}


@pytest.mark.parametrize("authority", DELEGATED)
@pytest.mark.parametrize("for_collective", [False, True])
def test_a_paper_of_the_body_that_a_unit_signs_asks_for_another_signer(authority, for_collective):
    typed = CHIEF | {"authority": authority, "head_position": "Chủ tịch", "for_collective": for_collective}
    path, message = told(signed(power=PowerHolder.BODY, **typed))["SG-02"]
    assert path == "authority"
    assert "cấp phó ký thay mặt tập thể" in message
    resolution = Resolution(signatory=a_signatory(**typed))
    assert any(each.path == "resolution.signatory.authority" for each in check_record(a_record(resolution=resolution)))


@pytest.mark.parametrize("kind", STATE_AND_FRONT)
@pytest.mark.parametrize("for_collective", [False, True])
def test_a_deputy_of_the_state_signs_for_the_head_and_says_so(kind, for_collective):
    power = PowerHolder.BODY if for_collective else PowerHolder.HEAD
    typed = {"position": "Phó Chủ tịch", "for_collective": for_collective}
    assert told(signed(kind, power, **typed))["SG-01"][0] == "authority"
    assert told(signed(kind, power, authority=Authority.DEPUTY, head_position="Chủ tịch", **typed)) == {}


def test_a_deputy_in_charge_of_a_party_office_signs_directly():
    assert told(signed(BodyKind.PARTY_UNIT, position="Phó Chánh Văn phòng")) == {}


@pytest.mark.parametrize("kind", [*STATE_AND_FRONT, BodyKind.PARTY_UNIT])
@pytest.mark.parametrize("head", ["Chủ tịch", "Chủ tịch Ủy ban nhân dân thị trấn Tân Phong"])
def test_nobody_signs_for_a_head_whose_position_they_have(kind, head):
    typed = {"authority": Authority.DEPUTY, "head_position": head}
    assert told(signed(kind, position="Chủ tịch", **typed))["SG-01"][0] == "authority"
    assert "SG-01" not in told(signed(kind, position="Ủy viên phụ trách", **typed))


@pytest.mark.parametrize("title", ["Thường trực Ủy ban nhân dân", "thường trực UBND xã", "Thường trực Uỷ ban nhân dân"])
def test_a_title_that_the_state_does_not_know_is_found_where_it_is_typed(title):
    assert told(signed(position=title))["SG-08"][0] == "position"
    assert told(signed(other_post=title))["SG-08"][0] == "other_post"
    assert "SG-08" not in told(signed(BodyKind.FRONT_STANDING, position=title))


def test_who_is_authorised_passes_it_to_no_deputy():
    typed = {"authority": Authority.BY_AUTHORISATION, "head_position": "Chủ tịch", "authorisation": "Văn bản số 5"}
    assert told(signed(position="Phó Chánh Văn phòng", **typed))["SG-07"][0] == "authority"
    assert told(signed(position="Chánh Văn phòng", **typed)) == {}


def test_only_the_head_of_a_unit_or_who_is_in_charge_of_it_signs_by_order_in_the_party():
    typed = {"authority": Authority.BY_ORDER, "head_position": "Ban Thường vụ"}
    path, message = told(signed(BodyKind.PARTY_COMMITTEE, position="Phó Chánh Văn phòng", **typed))["SG-13"]
    assert path == "authority"
    assert "người đứng đầu đơn vị" in message
    assert told(signed(BodyKind.PARTY_COMMITTEE, position="Phó Chánh Văn phòng phụ trách", **typed)) == {}
    assert told(signed(position="Phó Chánh Văn phòng", authority=Authority.BY_ORDER, head_position="Chủ tịch")) == {}


def test_a_certifier_is_judged_where_minutes_print_one():
    record = a_record(
        minutes=Minutes(certifier=a_signatory(position="")),
        start=dt.datetime.combine(dt.date(2026, 7, 1), dt.time(8)),
        end=None,
    )
    of_party = replace(record, organ=replace(record.organ, kind=BodyKind.PARTY_COMMITTEE))
    assert "minutes.certifier" not in dict(signatories(record))
    assert "minutes.certifier" in dict(signatories(of_party))
