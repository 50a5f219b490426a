import pytest

from docgen.model import Authority, Organ, Signatory
from docgen.regimes.state import MISSING, signature_lines

COMMUNE = Organ(
    name="Ủy ban nhân dân xã Lưu Vệ",
    heading=("ỦY BAN NHÂN DÂN", "XÃ LƯU VỆ"),
    head="Chủ tịch Ủy ban nhân dân xã Lưu Vệ",
)
DEPUTY, BY_ORDER = Authority.DEPUTY, Authority.BY_ORDER

CASES = {
    "the head for the collective": (
        Signatory(position="Chủ tịch", for_collective=True),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    ),
    "a deputy for the collective": (
        Signatory(position="Phó Chủ tịch", authority=DEPUTY, head_position="Chủ tịch", for_collective=True),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ),
    "the chairman's own": (Signatory(position="Chủ tịch"), ("CHỦ TỊCH",)),
    "the chairman under the long name": (
        Signatory(position="Chủ tịch Ủy ban nhân dân xã Lưu Vệ"),
        ("CHỦ TỊCH",),
    ),
    "the chairman's deputy": (
        Signatory(position="Phó Chủ tịch", authority=DEPUTY, head_position="Chủ tịch"),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ),
    "a deputy whose head is not named": (
        Signatory(position="Phó Chủ tịch", authority=DEPUTY),
        ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ),
    "the acting head": (Signatory(position="Chủ tịch", authority=Authority.ACTING), ("Q. CHỦ TỊCH",)),
    "the acting head with Quyền in the title": (
        Signatory(position="Quyền Chủ tịch", authority=Authority.ACTING),
        ("Q. CHỦ TỊCH",),
    ),
    "by order": (
        Signatory(position="Chánh Văn phòng", authority=BY_ORDER, head_position="Chủ tịch"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    ),
    "by order, the unit's deputy": (
        Signatory(position="Phó Chánh Văn phòng", authority=BY_ORDER, head_position="Chủ tịch"),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
    "by authorisation": (
        Signatory(position="Chánh Văn phòng", authority=Authority.BY_AUTHORISATION, head_position="Chủ tịch"),
        ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    ),
    "the head of a Ban Chỉ đạo": (
        Signatory(position="Trưởng ban", other_post="Chủ tịch Ủy ban nhân dân xã"),
        ("TRƯỞNG BAN",),
    ),
    "another collective": (
        Signatory(position="Trưởng ban", for_collective=True, collective="Ban Chỉ đạo"),
        ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
    ),
    "nothing known": (Signatory(), (MISSING,)),
    "by order of nobody": (
        Signatory(position="Chánh Văn phòng", authority=BY_ORDER),
        (f"TL. {MISSING}", "CHÁNH VĂN PHÒNG"),
    ),
}


@pytest.mark.parametrize(("signatory", "expected"), CASES.values(), ids=CASES)
def test_lines_above_a_signature_follow_the_power_of_the_signer(signatory, expected):
    assert signature_lines(signatory, COMMUNE) == expected
