import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Severity
from docgen.model.bodies import BodyKind
from docgen.regimes.choose import REGIME_OF
from docgen.regimes.issuing import TYPES, may_issue

DAY = dt.date(2026, 9, 1)
COMMITTEE, STANDING, CELL = BodyKind.PARTY_COMMITTEE, BodyKind.PARTY_STANDING, BodyKind.PARTY_CELL
REFUSED = {
    ("directive", COMMITTEE), ("directive", STANDING), ("directive", CELL),
    ("circular", COMMITTEE), ("circular", STANDING), ("circular", CELL),
    ("guidance", COMMITTEE), ("guidance", CELL),
    ("regulation", STANDING),
    ("provisions", CELL),
}  # fmt: skip


@pytest.mark.parametrize("body", [COMMITTEE, STANDING, CELL])
@pytest.mark.parametrize("kind", TYPES)
def test_a_party_body_issues_what_its_list_names(body, kind):
    refusal = may_issue(body, kind, DAY)
    assert (refusal is not None) == ((kind, body) in REFUSED)


def test_a_refusal_names_the_clause_and_who_may_issue_instead():
    refusal = may_issue(STANDING, "regulation", DAY)
    assert refusal is not None
    assert refusal.clause == "Quy định 399-QĐ/TW"
    assert refusal.message == (
        "Ban Thường vụ không ban hành quy chế. Hãy chọn loại khác, hoặc chọn cơ quan ban hành là Đảng ủy hoặc Chi bộ."
    )
    assert refusal.finding("decision").clause == refusal.clause


def test_a_cell_is_refused_firmly_and_a_commune_s_committee_warned_because_its_list_may_be_wider():
    refusals = [may_issue(body, "directive", DAY) for body in (CELL, COMMITTEE, STANDING)]
    assert [refusal and refusal.severity for refusal in refusals] == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.WARNING,
    ]


def test_an_office_grants_itself_what_its_own_rules_allow():
    assert may_issue(COMMITTEE, "directive", DAY, granted=frozenset({(COMMITTEE, "directive")})) is None


def test_before_the_list_was_in_force_nothing_is_refused():
    assert may_issue(CELL, "directive", dt.date(2026, 1, 8)) is None
    assert may_issue(CELL, "directive", dt.date(2026, 1, 9)) is not None


def test_a_body_of_the_state_issues_no_kind_outside_the_29_types():
    refusal = may_issue(BodyKind.PEOPLES_COMMITTEE, "conclusion", DAY)
    assert refusal is not None
    assert refusal.clause == "Nghị định 30/2020/NĐ-CP, Điều 7"
    assert refusal.severity is Severity.ERROR
    front = may_issue(BodyKind.FRONT_STANDING, "conclusion", DAY)
    assert front is not None
    assert front.severity is Severity.WARNING


@given(st.sampled_from(BodyKind), st.sampled_from(["roster", "annex", "pledge", "news_item", "their_own"]), st.dates())
def test_what_is_no_type_of_paper_is_never_refused(body, kind, day):
    assert may_issue(body, kind, day) is None


@pytest.mark.parametrize("body", [kind for kind in BodyKind if REGIME_OF[kind] != "party"])
def test_the_kinds_of_a_meeting_are_open_to_every_body_outside_the_party(body):
    for kind in ("decision", "plan", "minutes", "invitation", "conclusion_notice", "report", "official_letter"):
        assert may_issue(body, kind, DAY) is None
