import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.regimes.positions import bare, head_of, unbroken

UBND = "Ủy ban nhân dân xã Lưu Vệ"


@pytest.mark.parametrize(
    ("position", "name", "expected"),
    [
        (f"Phó Chủ tịch {UBND}", UBND, "Phó Chủ tịch"),
        ("Trưởng Ban Chỉ đạo mô hình", "Ban Chỉ đạo mô hình", "Trưởng ban"),
        ("Phó Trưởng Phòng Kinh tế", "Phòng Kinh tế", "Phó Trưởng phòng"),
        ("Chánh Văn phòng", UBND, "Chánh Văn phòng"),
        ("Chánh Văn phòng Đảng ủy xã Lưu Vệ", "Văn phòng Đảng ủy xã Lưu Vệ", "Chánh Văn phòng"),
        ("Phó Chánh Văn phòng Đảng ủy xã Lưu Vệ", "Văn phòng Đảng ủy xã Lưu Vệ", "Phó Chánh Văn phòng"),
        ("Phó Chánh Thanh tra tỉnh", "Thanh tra tỉnh", "Phó Chánh Thanh tra"),
        (UBND, UBND, UBND),
        (" Bí thư ", "", "Bí thư"),
    ],
)
def test_a_position_is_left_without_its_body(position, name, expected):
    assert bare(position, name) == expected


@pytest.mark.parametrize(
    ("position", "head"),
    [
        ("Phó Chánh Văn phòng", "Chánh Văn phòng"),
        ("Phó Chánh Văn phòng phụ trách", "Chánh Văn phòng"),
        ("Phó Bí thư Thường trực", "Bí thư"),
        ("Phó Chủ tịch Thường trực", "Chủ tịch"),
        ("Chủ tịch", ""),
    ],
)
def test_a_deputy_s_head_is_the_title_after_pho(position, head):
    assert head_of(position) == head


@given(st.text("AĂÂ xãỦ", max_size=12), st.text("AĂÂ xãỦ", max_size=6))
def test_holding_a_place_together_changes_nothing_but_its_spaces(start, tail):
    held = unbroken(start + tail, tail)
    assert held.replace("\u00a0", " ") == start + tail
    assert " " not in held[len(start) :]
