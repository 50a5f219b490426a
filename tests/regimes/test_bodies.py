import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Authority, Organ, Person
from docgen.model.bodies import Body, BodyKind, Delegation, Post, within
from docgen.model.directory import Directory
from docgen.regimes.communes import Commune, CommuneKind, bodies_of, party_place, state_place
from docgen.regimes.directory_rules import directory_findings
from docgen.regimes.luu_ve import COMMUNES, LUU_VE, luu_ve_directory
from tests.support.bodies import DAY, OFFICE, POSTS, UBND, a_board, a_directory

LAST, FIRST = dt.date(2025, 6, 30), dt.date(2025, 7, 1)
DAYS = st.dates(dt.date(2020, 3, 5), dt.date(2040, 1, 1))


def organ(body_id):
    return luu_ve_directory().body(body_id).organ


def test_the_directory_of_luu_ve_has_no_finding():
    assert directory_findings(luu_ve_directory()) == ()
    assert directory_findings(a_directory(a_board())) == ()


@given(
    DAYS, st.sampled_from([commune.id for commune in COMMUNES]), st.sampled_from(["ubnd", "hdnd", "du", "btv", "mttq"])
)
def test_on_every_day_one_body_stands_in_the_place_of_each(day, commune, suffix):
    heir = luu_ve_directory().heir(f"{commune}/{suffix}", day)
    if commune == LUU_VE.id:
        assert (heir is None) == (day < FIRST)
    else:
        assert heir.id == (f"{commune}/{suffix}" if day <= LAST else f"luu-ve/{suffix}")


@given(st.sampled_from(luu_ve_directory().bodies))
def test_a_successor_begins_the_day_after_its_predecessor_ends(body):
    for successor in luu_ve_directory().successors(body.id):
        assert successor.organ.valid_from - body.organ.valid_to == dt.timedelta(days=1)


@given(DAYS, st.none() | DAYS, st.none() | DAYS)
def test_both_ends_of_a_period_belong_to_it(day, first, last):
    expected = (first or dt.date.min) <= day <= (last or dt.date.max)
    assert within(day, first, last) == expected


def test_bodies_that_name_each_other_as_successors_end_the_search():
    period = {"valid_to": LAST}
    bodies = (
        Body("a", BodyKind.PEOPLES_COMMITTEE, Organ(**period), predecessors=("b",)),
        Body("b", BodyKind.PEOPLES_COMMITTEE, Organ(**period), predecessors=("a",)),
    )
    assert Directory(bodies).heir("a", DAY) is None


def test_a_thi_tran_had_a_district_above_its_party_and_no_units_of_office():
    assert organ("tan-phong/du").parent == "ĐẢNG BỘ HUYỆN QUẢNG XƯƠNG"
    assert organ("tan-phong/ubnd").heading == ("ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG")
    assert luu_ve_directory().parts("tan-phong/ubnd", LAST) == ()


def test_a_xa_of_two_tiers_has_the_province_above_its_party_and_units_of_office():
    assert organ("luu-ve/du").parent == "ĐẢNG BỘ TỈNH THANH HÓA"
    assert organ("luu-ve/du").heading == ("ĐẢNG ỦY XÃ LƯU VỆ",)
    symbols = [body.organ.symbol for body in luu_ve_directory().parts("luu-ve/ubnd", FIRST)]
    assert symbols == ["VP", "KT", "VHXH", "TTPVHCC"]
    assert organ("luu-ve/vhxh").parent == "UBND XÃ LƯU VỆ"
    assert organ("luu-ve/mttq").parent == "ỦY BAN MTTQ VIỆT NAM XÃ\u00a0LƯU\u00a0VỆ"


def test_the_parts_of_a_party_committee_do_not_repeat_its_name():
    assert organ("luu-ve/vpdu").heading == ("VĂN PHÒNG",)
    assert organ("luu-ve/vpdu").parent == "ĐẢNG ỦY XÃ LƯU VỆ"


def test_a_phuong_has_a_unit_of_its_own_for_the_economy():
    phuong = Commune("p", CommuneKind.PHUONG, "Hạc Thành", "tỉnh Thanh Hóa", valid_from=FIRST)
    names = [body.organ.heading[0] for body in bodies_of(phuong) if body.id == "p/kt"]
    assert names == ["PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ"]


def test_a_board_stands_under_the_name_of_the_body_that_set_it_up():
    state, party = a_board().organ, a_board(BodyKind.PARTY_BOARD).organ
    assert (state.parent, state.heading, state.place) == ("UBND XÃ LƯU VỆ", ("BAN CHỈ ĐẠO MÔ HÌNH",), "Lưu Vệ")
    assert party.parent == "ĐẢNG ỦY XÃ LƯU VỆ"


PLACES = {
    "two syllables": (LUU_VE, "Lưu Vệ", "Lưu Vệ"),
    "a person": (Commune("a", CommuneKind.PHUONG, "Ngô Quyền", "thành phố Hải Phòng", is_named_after=True),)
    + ("Phường Ngô Quyền",) * 2,
    "a number": (Commune("a", CommuneKind.PHUONG, "1", "tỉnh Vĩnh Long"), "Phường 1", "Phường 1"),
    "one syllable": (Commune("a", CommuneKind.XA, "Vạn", "tỉnh Thanh Hóa"), "Vạn", "Xã Vạn"),
    "the province's name": (
        Commune("a", CommuneKind.PHUONG, "Tây Ninh", "tỉnh Tây Ninh"),
        "Tây Ninh",
        "Phường Tây Ninh",
    ),
}


@pytest.mark.parametrize("case", PLACES.values(), ids=PLACES)
def test_the_kind_of_unit_is_named_before_the_date_where_the_norm_asks_for_it(case):
    commune, in_state, in_party = case
    assert (state_place(commune), party_place(commune)) == (in_state, in_party)


SOMEBODY = Post(Person("Tạ Uyên"), UBND, "Chủ tịch")
FAULTS = {
    "two bodies of one id": ([a_board(), a_board()], "DB-01", "bodies[{n}].id"),
    "an unknown body above": ([replace(a_board(), parent="nowhere")], "DB-02", "bodies[{n}].parent"),
    "the parent's seal without a parent": ([replace(a_board(), parent="")], "DB-02", "bodies[{n}].parent"),
    "an unknown predecessor": ([replace(a_board(), predecessors=("x",))], "DB-02", "bodies[{n}].predecessors[0]"),
    "a post in no body": ([replace(SOMEBODY, body="nowhere")], "DB-02", "posts[10].body"),
    "an end before the start": (
        [replace(POSTS[1], held_from=DAY, held_to=DAY - dt.timedelta(days=1))],
        "DB-03",
        "posts[10].held_to",
    ),
    "a gap between two bodies": (
        [replace(a_board(), predecessors=("tan-phong/ubnd",), organ=Organ(valid_from=DAY))],
        "DB-04",
        "bodies[{n}].predecessors[0]",
    ),
    "two heads at once": ([SOMEBODY], "DB-05", "posts[10].held_from"),
    "an authorisation without a writing": (
        [Delegation(UBND, OFFICE, Authority.BY_AUTHORISATION, kinds=("report",))],
        "DB-06",
        "delegations[3]",
    ),
}


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_a_directory_is_found_at_its_place(case):
    more, rule, path = case
    found = directory_findings(a_directory(*more))
    place = path.format(n=len(luu_ve_directory().bodies))
    assert (rule, place) in [(finding.rule, finding.path) for finding in found]


def test_heads_who_follow_each_other_are_no_fault():
    before = replace(SOMEBODY, held_to=DAY)
    after = replace(POSTS[0], held_from=DAY + dt.timedelta(days=1))
    assert directory_findings(a_directory(before, after, without=(POSTS[0],))) == ()


@given(DAYS)
def test_no_two_bodies_of_one_unit_share_heading_and_symbol_but_the_committee_and_its_standing_one(day):
    shown = [(body.organ.parent, body.organ.heading, body.organ.symbol) for body in luu_ve_directory().bodies_on(day)]
    committees = [body for body in luu_ve_directory().bodies_on(day) if body.kind is BodyKind.PARTY_STANDING]
    assert len(shown) - len(set(shown)) == len(committees)
