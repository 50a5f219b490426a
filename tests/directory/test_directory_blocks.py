import datetime as dt

import pytest
from support.bodies import (
    BOARD,
    CHAIRMAN,
    CHIEF,
    COMMITTEE,
    DAY,
    DEPUTY_CHIEF,
    FRONT,
    PARTY_BOARD,
    SECRETARY,
    UBND,
    VICE,
    a_board,
    a_directory,
)

from docgen.model import BodyKind, Person, PowerHolder
from docgen.model.bodies import Post, Rank, SealUse
from docgen.regimes.choose import NoNormInForce
from docgen.regimes.signature import SigningCase
from docgen.workflow.directory.blocks import signed_head


def head(*cases, directory=None):
    return signed_head(directory or a_directory(), cases)


def a_case(body=UBND, kind="decision", **more):
    return SigningCase(body, kind, **{"day": DAY} | more)


def test_one_body_shows_its_heading_symbol_block_and_seal():
    found = head(a_case())
    assert (found.heading, found.symbol) == (("ỦY BAN NHÂN DÂN", "XÃ LƯU VỆ"), "UBND")
    block = found.blocks[0]
    assert (block.lines, block.name) == (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Văn An")
    assert (block.seal, found.findings) == (UBND, ())


def test_a_body_with_one_above_it_shows_both():
    assert head(a_case("luu-ve/vp")).heading == ("UBND XÃ LƯU VỆ", "VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN")


def test_the_head_s_own_paper_has_no_line_of_the_collective():
    assert head(a_case(power=PowerHolder.HEAD)).blocks[0].lines == ("CHỦ TỊCH",)


def test_bodies_that_issue_together_sign_from_left_to_right_with_the_lead_last():
    found = head(a_case(kind="plan"), a_case(FRONT, "plan"))
    assert found.heading == ("ỦY BAN NHÂN DÂN XÃ LƯU VỆ - BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ LƯU VỆ",)
    assert found.symbol == "UBND-MTTQ-BTT"
    assert [block.name for block in found.blocks] == ["Mai Nga", "Lê Văn An"]
    assert found.blocks[1].lines == ("TM. ỦY BAN NHÂN DÂN XÃ LƯU VỆ", "CHỦ TỊCH")
    assert [block.seal for block in found.blocks] == [FRONT, UBND]


def test_in_a_joint_paper_a_side_that_cannot_sign_is_told_and_the_other_stands():
    found = head(a_case(kind="plan"), a_case(FRONT, "plan", day=dt.date(2025, 6, 1)))
    assert [block.name for block in found.blocks] == ["Lê Văn An"]
    assert [finding.rule for finding in found.findings] == ["SG-11"]


BOARDS = {
    "with the parent's seal": (
        (BodyKind.STATE_BOARD, SealUse.PARENTS, BOARD, Post(CHAIRMAN, BOARD, "Trưởng ban")),
        (("TRƯỞNG BAN",), "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\u00a0LƯU\u00a0VỆ", UBND),
    ),
    "without a seal": (
        (BodyKind.STATE_BOARD, SealUse.NONE, BOARD, Post(CHAIRMAN, BOARD, "Trưởng ban")),
        (("TRƯỞNG BAN",), "", ""),
    ),
    "with its own seal": (
        (BodyKind.STATE_BOARD, SealUse.OWN, BOARD, Post(CHAIRMAN, BOARD, "Trưởng ban")),
        (("TRƯỞNG BAN",), "", BOARD),
    ),
    "of the Party, both titles among the lines": (
        (BodyKind.PARTY_BOARD, SealUse.PARENTS, PARTY_BOARD, Post(SECRETARY, PARTY_BOARD, "Trưởng Ban Chỉ đạo")),
        (("BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"), "", COMMITTEE),
    ),
}


@pytest.mark.parametrize("case", BOARDS.values(), ids=BOARDS)
def test_a_board_signs_with_one_title_or_two_as_its_seal_has_it(case):
    (kind, seal, body, post), (lines, other, sealed_by) = case
    found = head(a_case(body, "plan"), directory=a_directory(a_board(kind, seal), post))
    block = found.blocks[0]
    assert (block.lines, block.other_post, block.seal) == (lines, other, sealed_by)


PEOPLE = {
    "a deputy": (VICE, "decision", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    "a unit's head by order": (CHIEF, "invitation", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    "a unit's head by authorisation": (CHIEF, "report", ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    "a unit's deputy by order": (
        DEPUTY_CHIEF,
        "invitation",
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
}


@pytest.mark.parametrize("case", PEOPLE.values(), ids=PEOPLE)
def test_whoever_is_asked_for_signs_by_the_power_of_their_post(case):
    person, kind, lines = case
    assert head(a_case(kind=kind, signer=person)).blocks[0].lines == lines


def test_an_acting_head_signs_q():
    post = Post(Person("Tạ Uyên"), UBND, "Phó Chủ tịch", Rank.ACTING)
    directory = a_directory(post, without=(next(each for each in a_directory().posts if each.person == CHAIRMAN),))
    assert head(a_case(), directory=directory).blocks[0].lines == ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")


def test_an_authorisation_that_is_over_is_named_before_a_delegation_of_other_papers():
    found = head(a_case(kind="report", signer=CHIEF, day=dt.date(2026, 10, 1)))
    assert found.blocks == ()
    assert "nằm ngoài thời hạn giao ký TUQ." in found.findings[0].message


def test_a_kind_that_the_body_may_not_issue_is_told_with_its_clause():
    found = head(a_case(kind="circular"))
    assert [(finding.rule, finding.clause) for finding in found.findings] == [
        ("KD-01", "Nghị định 30/2020/NĐ-CP, Điều 7")
    ]


def test_an_unknown_body_is_told_and_a_day_before_all_norms_is_an_error():
    assert head(a_case("nowhere")).findings[0].rule == "SG-11"
    with pytest.raises(NoNormInForce):
        head(a_case("tan-phong/ubnd", day=dt.date(2015, 1, 1)))
