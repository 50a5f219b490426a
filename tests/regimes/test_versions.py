import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.bodies import BodyKind, within
from docgen.regimes import front, party, party_2018, state
from docgen.regimes.choose import REGIME_OF, VERSIONS, NoNormInForce, UnknownRegime, regime_for, version_on

KINDS = st.sampled_from(BodyKind)


def first_day(kind: BodyKind) -> dt.date:
    return VERSIONS[REGIME_OF[kind]][0].VALID_FROM


@given(KINDS, st.dates(dt.date(2020, 3, 5), dt.date(2090, 1, 1)))
def test_on_every_day_exactly_one_version_is_in_force_for_a_body(kind, day):
    in_force = [each for each in VERSIONS[REGIME_OF[kind]] if within(day, each.VALID_FROM, each.VALID_TO)]
    assert in_force == [regime_for(kind, day)]


@given(KINDS, st.dates(dt.date(1990, 1, 1), dt.date(2020, 3, 4)))
def test_a_day_before_the_first_norm_is_refused_with_the_norm(kind, day):
    first = VERSIONS[REGIME_OF[kind]][0]
    if day < first.VALID_FROM:
        with pytest.raises(NoNormInForce, match=first.NORM):
            regime_for(kind, day)
    else:
        assert regime_for(kind, day) is first


@pytest.mark.parametrize("versions", VERSIONS.values(), ids=VERSIONS)
def test_a_version_begins_the_day_after_the_one_before_it_and_the_last_is_open(versions):
    gaps = [after.VALID_FROM - before.VALID_TO for before, after in pairwise(versions)]
    assert gaps == [dt.timedelta(days=1)] * (len(versions) - 1)
    assert versions[-1].VALID_TO is None


@pytest.mark.parametrize("kind", BodyKind)
def test_every_body_has_a_regime(kind):
    assert regime_for(kind, dt.date(2026, 11, 23)) in VERSIONS[REGIME_OF[kind]]


@pytest.mark.parametrize(
    ("kind", "day", "regime"),
    [
        (BodyKind.PEOPLES_COMMITTEE, dt.date(2023, 5, 12), state),
        (BodyKind.STATE_BOARD, dt.date(2026, 5, 12), state),
        (BodyKind.PARTY_COMMITTEE, dt.date(2023, 5, 12), party_2018),
        (BodyKind.PARTY_CELL, dt.date(2026, 5, 26), party_2018),
        (BodyKind.PARTY_CELL, dt.date(2026, 5, 27), party),
        (BodyKind.FRONT_STANDING, dt.date(2026, 5, 27), front),
    ],
)
def test_the_day_of_the_paper_and_its_body_choose_the_norm(kind, day, regime):
    assert regime_for(kind, day) is regime


def test_a_regime_that_does_not_exist_is_named():
    with pytest.raises(UnknownRegime, match=r"«army».*state, party, front"):
        version_on("army", dt.date(2026, 1, 1))


def test_the_message_says_since_when_a_norm_is_known():
    assert "Nghị định 30/2020/NĐ-CP có hiệu lực từ 05/3/2020" in str(NoNormInForce("state", dt.date(2019, 1, 1)))
