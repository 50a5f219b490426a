import pytest

from docgen.model import Authority, Organ, Signatory
from docgen.regimes import party, party_2018, state
from docgen.regimes.communes import bodies_of
from docgen.regimes.luu_ve import LUU_VE
from docgen.regimes.regime import is_power
from docgen.regimes.signature_joint import in_signing_order, joint_heading, joint_signature_lines, joint_symbol
from docgen.regimes.signature_powers import power_findings

ORGANS = {body.id.removeprefix("luu-ve/"): body.organ for body in bodies_of(LUU_VE)}
BOARD = Organ(name="Ban Chỉ đạo 35")

PARTY_FORMS = {
    "a secretary with the committee's name": (
        Signatory(position="Bí thư Đảng ủy", for_collective=True),
        ORGANS["du"],
        ("T/M ĐẢNG ỦY", "BÍ THƯ"),
    ),
    "a secretary with the committee's full name": (
        Signatory(position="Bí thư Đảng ủy xã Lưu Vệ", for_collective=True),
        ORGANS["btv"],
        ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
    ),
    "a secretary with the committee's name cut short": (
        Signatory(position="Bí thư Đảng ủy xã", for_collective=True),
        ORGANS["du"],
        ("T/M ĐẢNG ỦY", "BÍ THƯ"),
    ),
    "the head of a board by its full name": (
        Signatory(position=f"Trưởng {BOARD.name}", other_post="Bí thư Đảng ủy xã Lưu Vệ"),
        BOARD,
        ("BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"),
    ),
    "a deputy secretary": (
        Signatory(position="Phó Bí thư", authority=Authority.DEPUTY, head_position="Bí thư", for_collective=True),
        ORGANS["du"],
        ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"),
    ),
    "an acting head": (
        Signatory(position="Quyền Chánh Văn phòng", authority=Authority.ACTING),
        ORGANS["vpdu"],
        ("Q. CHÁNH VĂN PHÒNG",),
    ),
    "a deputy whose head is not named": (
        Signatory(position="Phó Chánh Văn phòng", authority=Authority.DEPUTY),
        ORGANS["vpdu"],
        ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
    "a chi bộ": (
        Signatory(position="Bí thư", for_collective=True),
        Organ(name="Chi bộ tổ dân phố 3"),
        ("T/M CHI BỘ", "BÍ THƯ"),
    ),
    "two positions": (
        Signatory(position="Trưởng Ban Chỉ đạo", other_post="Bí thư Đảng ủy"),
        BOARD,
        ("BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"),
    ),
    "a power that the Party does not know": (
        Signatory(
            position="Chánh Văn phòng", authority=Authority.BY_AUTHORISATION, head_position="Bí thư"
        ),
        ORGANS["vpdu"],
        (f"{party.MISSING} BÍ THƯ", "CHÁNH VĂN PHÒNG"),
    ),
    "the office's head and deputy with the office's full name": (
        Signatory(position="Phó Chánh Văn phòng Đảng ủy xã Lưu Vệ", authority=Authority.DEPUTY),
        Organ(name="Văn phòng Đảng ủy xã Lưu Vệ"),
        ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
    "nothing known": (Signatory(), Organ(), (party.MISSING,)),
    "by order of nobody": (
        Signatory(position="Chánh Văn phòng", authority=Authority.BY_ORDER),
        ORGANS["vpdu"],
        (f"T/L {party.MISSING}", "CHÁNH VĂN PHÒNG"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PARTY_FORMS.values(), ids=PARTY_FORMS)
def test_the_party_writes_powers_and_positions_in_its_own_form(case):
    signatory, organ, expected = case
    assert party.signature_lines(signatory, organ) == expected


def test_only_the_lines_of_power_are_bold_in_the_party():
    lines = ("T/M BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG", "Q. CHÁNH VĂN PHÒNG", "BÍ THƯ", "TRƯỞNG BAN")
    assert [is_power(line, party) for line in lines] == [True, True, True, False, False]
    assert is_power("TM. ỦY BAN NHÂN DÂN", state)


CHAIRMAN = Signatory(position="Chủ tịch", for_collective=True, collective="Ủy ban nhân dân")


def test_in_a_joint_paper_the_lead_signs_at_the_right_and_is_named_first():
    organs = ORGANS["ubnd"], ORGANS["mttq"]
    assert in_signing_order(organs) == (ORGANS["mttq"], ORGANS["ubnd"])
    assert joint_heading(organs) == (
        "ỦY BAN NHÂN DÂN XÃ LƯU VỆ - BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ LƯU VỆ"
    )
    assert joint_symbol(organs) == "UBND-MTTQ-BTT"


def test_in_a_joint_paper_each_signature_says_which_body_it_is():
    deputy = Signatory(position="Phó Chủ tịch", authority=Authority.DEPUTY, head_position="Chủ tịch")
    secretary = Signatory(position="Bí thư", for_collective=True, collective="Ban Thường vụ")
    assert joint_signature_lines(state, CHAIRMAN, ORGANS["ubnd"]) == ("TM. ỦY BAN NHÂN DÂN XÃ LƯU VỆ", "CHỦ TỊCH")
    assert joint_signature_lines(state, deputy, ORGANS["ubnd"]) == (
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LƯU VỆ",
    )
    assert joint_signature_lines(party, secretary, ORGANS["btv"]) == ("T/M BAN THƯỜNG VỤ", "BÍ THƯ ĐẢNG ỦY XÃ LƯU VỆ")


def test_a_deputy_secretary_typed_as_signing_for_the_secretary_is_found():
    typed = Signatory(position="Phó Bí thư", authority=Authority.DEPUTY, head_position="Bí thư")
    found = power_findings(party, typed, "plan.signatory")
    assert [finding.path for finding in found] == ["plan.signatory.for_collective"]
    assert power_findings(state, typed, "plan.signatory") == ()


def test_an_authorisation_typed_for_the_party_is_found():
    typed = Signatory(position="Chánh Văn phòng", authority=Authority.BY_AUTHORISATION, head_position="Bí thư")
    assert [finding.path for finding in power_findings(party, typed, "s")] == ["s.authority"]


def test_a_refused_power_is_told_with_the_guide_of_the_paper_s_day():
    typed = Signatory(position="Chánh Văn phòng", authority=Authority.BY_AUTHORISATION, head_position="Bí thư")
    clauses = [power_findings(regime, typed, "s")[0].clause for regime in (party_2018, party)]
    assert clauses == ["Hướng dẫn 36-HD/VPTW", "Hướng dẫn 05-HD/VPTW, Phần II, I.7"]


def test_the_party_s_own_powers_are_not_found():
    for authority in (Authority.HEAD, Authority.BY_ORDER, Authority.ACTING):
        assert power_findings(party, Signatory(position="Chánh Văn phòng", authority=authority), "s") == ()
    typed = Signatory(position="Phó Chánh Văn phòng", authority=Authority.DEPUTY)
    assert power_findings(party, typed, "s") == ()
