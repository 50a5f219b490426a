"""The Party's papers follow the Party's guides: its powers, its citations, its clauses."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from support.builders import a_decision, a_record, a_signatory, records

from docgen.model import Authority, BodyKind, PowerHolder, Resolution
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.signature_powers import DECIDE_TOGETHER
from docgen.rules import check_record

DAY = dt.date(2026, 7, 10)
BEFORE = dt.date(2025, 7, 10)
PARTY = [kind for kind in BodyKind if REGIME_OF[kind] == "party"]
OTHERS = [kind for kind in BodyKind if REGIME_OF[kind] != "party"]


def of_party(kind=BodyKind.PARTY_COMMITTEE, *, day=DAY, **papers):
    organ = replace(a_record().organ, kind=kind, valid_from=None, valid_to=None)
    empty = {"pledge": None, "plan": None, "regulation": None, "conclusions": None, "decision": None}
    return a_record(organ=organ, start=dt.datetime.combine(day, dt.time(8)), end=None, **empty | papers)


def found(record):
    return {finding.rule: finding for finding in check_record(record)}


def signed_by(kind=BodyKind.PARTY_COMMITTEE, *, position="Bí thư", day=DAY, power=PowerHolder.HEAD, **signatory):
    decision = a_decision(power_holder=power, signatory=a_signatory(position=position, **signatory))
    return of_party(kind, day=day, decision=decision)


DEPUTY = {"position": "Phó Bí thư", "authority": Authority.DEPUTY}


@pytest.mark.parametrize("power", PowerHolder)
def test_a_committee_s_decision_is_signed_for_the_collective_whatever_power_is_typed(power):
    assert "SG-02" not in found(signed_by(power=power, for_collective=True))
    finding = found(signed_by(power=power))["SG-02"]
    assert finding.path == "decision.signatory.for_collective"
    assert finding.clause == "Hướng dẫn 05-HD/VPTW, Phần II, I.7"
    assert "T/M" in finding.message


@pytest.mark.parametrize("kind", PARTY)
def test_only_the_bodies_that_decide_together_sign_for_the_collective(kind):
    assert ("SG-02" in found(signed_by(kind))) == (kind in DECIDE_TOGETHER)


def test_a_resolution_that_the_secretary_signs_alone_is_found():
    resolution = Resolution(signatory=a_signatory(position="Bí thư"))
    assert found(of_party(resolution=resolution))["SG-02"].path == "resolution.signatory.for_collective"


@pytest.mark.parametrize("authority", [Authority.ACTING, Authority.DEPUTY])
def test_an_acting_head_and_a_deputy_sign_for_the_collective_too(authority):
    alone = signed_by(BodyKind.PARTY_INSPECTION, position="Phó Chủ nhiệm", authority=authority)
    assert "SG-02" in found(alone)


def test_who_signs_by_order_does_not_sign_for_the_collective():
    record = signed_by(position="Chánh Văn phòng", authority=Authority.BY_ORDER, head_position="Ban Thường vụ")
    assert not [rule for rule in found(record) if rule.startswith("SG")]


@pytest.mark.parametrize("kind", PARTY)
def test_a_deputy_secretary_who_signs_for_the_secretary_is_found_once_without_a_directory(kind):
    record = signed_by(kind, head_position="Bí thư", **DEPUTY)
    about = [each for each in check_record(record) if each.path.startswith("decision.signatory")]
    assert [(each.rule, each.path) for each in about] == [("SG-13", "decision.signatory.for_collective")]


def test_an_authorisation_is_found_once_and_not_asked_for_in_writing():
    record = signed_by(position="Chánh Văn phòng", authority=Authority.BY_AUTHORISATION)
    about = [each for each in check_record(record) if each.path.startswith("decision.signatory")]
    assert [(each.rule, each.path) for each in about] == [("SG-13", "decision.signatory.authority")]


def test_a_deputy_secretary_signs_for_the_collective_without_naming_the_head():
    assert not [rule for rule in found(signed_by(for_collective=True, **DEPUTY)) if rule.startswith("SG")]


@pytest.mark.parametrize(
    ("authority", "sign"), [(Authority.DEPUTY, "K/T"), (Authority.BY_ORDER, "T/L"), (Authority.ACTING, "Q.")]
)
def test_who_signs_for_another_in_the_party_s_office_is_told_in_the_party_s_words(authority, sign):
    finding = found(signed_by(BodyKind.PARTY_UNIT, position="Chánh Văn phòng", authority=authority))["SG-03"]
    assert f"«{sign}»" in finding.message
    assert "05-HD/VPTW" in finding.clause


@pytest.mark.parametrize(
    ("basis", "rules"),
    [
        ("Căn cứ Luật Thanh niên năm 2020", set()),
        ("Căn cứ Luật Thanh niên ngày 16 tháng 6 năm 2020", set()),
        ("Căn cứ Luật Thanh niên", {"CC-02"}),
        ("Căn cứ Luật Thanh niên số 57/2020/QH14 năm 2020", {"CC-01"}),
    ],
)
def test_a_law_is_cited_by_name_and_year(basis, rules):
    told = found(of_party(decision=a_decision(bases=(basis,))))
    assert {"CC-01", "CC-02"} & set(told) == rules
    assert all("năm" in told[rule].message and "ngày" not in told[rule].message for rule in rules)


def test_the_state_still_asks_for_the_day_of_a_law():
    assert "CC-02" in found(a_record(decision=a_decision(bases=("Căn cứ Luật Thanh niên năm 2020",))))


def test_a_paper_older_than_all_guides_of_the_party_names_the_first_of_them():
    finding = found(of_party(day=dt.date(2017, 3, 1)))["KD-03"]
    assert finding.clause == "Hướng dẫn 36-HD/VPTW"


def test_a_paper_is_judged_by_the_guide_of_its_own_day_not_of_the_meeting():
    decision = replace(signed_by().decision, date=BEFORE)
    finding = found(of_party(decision=decision))["SG-02"]
    assert finding.clause == "Hướng dẫn 36-HD/VPTW"


def test_what_the_paper_adds_to_recipients_is_what_its_guide_prints():
    decisions = [a_decision(recipients=("Thường trực Đảng ủy;",), date=day) for day in (BEFORE, DAY)]
    first, second = (found(of_party(decision=decision))["NN-02"].message for decision in decisions)
    assert "«,»" in first
    assert "«;»" in second.removeprefix("Hãy bỏ dấu ở đầu và cuối «Thường trực Đảng ủy;»")


@given(records())
def test_no_paper_of_the_party_is_judged_by_the_decree_of_the_state(record):
    for kind in PARTY:
        for finding in check_record(replace(record, organ=replace(record.organ, kind=kind))):
            assert "30/2020" not in finding.clause


@given(records())
def test_no_paper_of_the_state_or_the_front_is_judged_by_a_guide_of_the_party(record):
    for kind in OTHERS:
        for finding in check_record(replace(record, organ=replace(record.organ, kind=kind))):
            assert "VPTW" not in finding.clause
            assert "399" not in finding.clause
