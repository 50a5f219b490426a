from dataclasses import dataclass

import pytest

from docgen.model import Organ
from docgen.paper.measure import text_width_pt
from docgen.regimes import front, party, party_2018, state
from docgen.regimes.communes import bodies_of
from docgen.regimes.issuing import TYPES
from docgen.regimes.luu_ve import LUU_VE, TAN_PHONG
from docgen.regimes.regime import Regime, Series

REGIMES = (state, party_2018, party, front)
NAMES = Regime.__annotations__
MM_PER_PT = 25.4 / 72


def width_mm(text, size_pt, **look):
    return text_width_pt(text, family=party.FONT, size_pt=size_pt, **look) * MM_PER_PT


def id_of(regime):
    return regime.__name__


@pytest.mark.parametrize("regime", REGIMES, ids=id_of)
def test_a_regime_gives_every_name_of_the_protocol(regime):
    assert [name for name in NAMES if not hasattr(regime, name)] == []


@pytest.mark.parametrize("regime", REGIMES, ids=id_of)
def test_margins_and_columns_fill_the_page(regime):
    assert regime.MARGIN_LEFT_MM + regime.TEXT_WIDTH_MM + regime.MARGIN_RIGHT_MM == regime.PAGE_WIDTH_MM
    for columns in (regime.HEAD_COLUMNS_MM, regime.SIGNATURE_COLUMNS_MM, regime.MEMBERS_COLUMNS_MM):
        assert sum(columns) == pytest.approx(regime.TEXT_WIDTH_MM)


@pytest.mark.parametrize("regime", REGIMES, ids=id_of)
def test_every_type_of_paper_has_a_symbol_unless_the_regime_has_no_such_type(regime):
    without = set(TYPES) - set(regime.SYMBOLS)
    assert without == ({"circular"} if regime.ID == "party" else {"circular", "conclusion"})


def test_what_the_two_guides_of_the_party_differ_in_is_named_and_nothing_else():
    differing = {name for name in NAMES if getattr(party, name) != getattr(party_2018, name)}
    assert differing == {"NORM", "VALID_FROM", "VALID_TO", "RECIPIENT_END", "SUBMITTED"}


def test_the_front_is_the_state_s_norm_but_for_its_own_words():
    differing = {name for name in NAMES if getattr(front, name) != getattr(state, name)}
    assert differing == {"ID", "FORM_OF_ADDRESS"}


@dataclass(frozen=True)
class Range:
    lowest: float
    highest: float

    def __contains__(self, value):
        return self.lowest <= value <= self.highest


PARTY_RANGES = {
    "NATION_PT": Range(15, 15),
    "TYPE_NAME_PT": Range(15, 16),
    "SUBJECT_PT": Range(14, 15),
    "BODY_PT": Range(14, 15),
    "LINE_EXACT_PT": Range(18, 22),
    "SPACE_BEFORE_PT": Range(6, 99),
    "MARGIN_RIGHT_MM": Range(15, 15),
    "MARGIN_LEFT_MM": Range(30, 30),
}


@pytest.mark.parametrize("name", PARTY_RANGES)
def test_the_party_s_values_lie_in_the_ranges_of_its_guide(name):
    assert getattr(party, name) in PARTY_RANGES[name]


def test_the_party_counts_by_term_and_the_state_by_year():
    assert (party.SERIES, state.SERIES, front.SERIES) == (Series.TERM, Series.YEAR, Series.YEAR)


@pytest.mark.parametrize("commune", [TAN_PHONG, LUU_VE], ids=lambda commune: commune.id)
def test_the_names_in_a_party_heading_stand_on_one_line_each(commune):
    left, right = party.HEAD_COLUMNS_MM
    committee = next(body.organ for body in bodies_of(commune) if body.id.endswith("/du"))
    assert width_mm(committee.parent, party.PARENT_PT) <= left
    assert width_mm(committee.heading[0], party.BODY_NAME_PT, bold=True) <= left
    assert width_mm(party.NATION, party.NATION_PT, bold=True) <= right
    assert width_mm(f"{committee.place}, ngày 28 tháng 02 năm 2026", party.PLACE_DATE_PT, italic=True) <= right


NUMBERS = {
    "a decision": (state, 5, "decision", "UBND", "", "Số: 05/QĐ-UBND"),
    "a letter with its unit": (state, 12, "official_letter", "UBND", "VP", "Số: 12/UBND-VP"),
    "a letter without its unit": (state, 12, "official_letter", "UBND", "", "Số: 12/UBND-……"),
    "the Front's decision": (front, 12, "decision", "MTTQ-BTT", "", "Số: 12/QĐ-MTTQ-BTT"),
    "the Front's letter": (front, 249, "official_letter", "MTTQ-BTT", "", "Số: 249/MTTQ-BTT"),
    "a resolution of the Party": (party, 5, "resolution", "ĐU", "", "Số 05-NQ/ĐU"),
    "a letter of the Party": (party, 7, "official_letter", "ĐU", "VP", "Số 07-CV/ĐU"),
    "provisions of the Party": (party, 15, "provisions", "ĐU", "", "Số 15-QĐ/ĐU"),
    "no number yet": (party, None, "plan", "ĐU", "", f"Số{party.NUMBER_OPEN}-KH/ĐU"),
    "no symbol yet": (state, 3, "plan", "", "", "Số: 03/KH-……"),
    "a pledge": (state, 3, "pledge", "UBND", "", ""),
    "a pledge in the Party": (party, 3, "pledge", "ĐU", "", ""),
}


@pytest.mark.parametrize("case", NUMBERS.values(), ids=NUMBERS)
def test_number_and_symbol_are_written_as_the_regime_writes_them(case):
    regime, number, kind, symbol, unit, expected = case
    assert regime.number_symbol(number, kind, Organ(symbol=symbol), unit) == expected
