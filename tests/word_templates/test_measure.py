import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.paper.length import to_mm
from docgen.paper.measure import text_width_pt, wrap
from docgen.regimes import state


@pytest.mark.parametrize(
    ("text", "size_pt", "style", "millimetres"),
    [
        (state.NATION, 12, {"bold": True}, 88.3),
        (state.NATION, 13, {"bold": True}, 95.7),
        (state.MOTTO, 13, {"bold": True}, 56.1),
        (state.MOTTO, 14, {"bold": True}, 60.5),
        ("ỦY BAN NHÂN DÂN", 13, {"bold": True}, 43.2),
        ("THỊ TRẤN TÂN PHONG", 13, {"bold": True}, 51.3),
        ("XÃ LƯU VỆ", 13, {"bold": True}, 25.3),
        ("Tân Phong, ngày 12 tháng 5 năm 2023", 14, {"italic": True}, 77.1),
    ],
)
def test_widths_are_those_of_times_new_roman(text, size_pt, style, millimetres):
    assert to_mm(text_width_pt(text, size_pt=size_pt, **style)) == pytest.approx(millimetres, abs=0.06)


def test_each_family_has_its_own_twin():
    widths = {
        family: text_width_pt("mi", family=family, size_pt=10) for family in ("Times New Roman", "Arial", "Courier New")
    }
    assert len(set(widths.values())) == 3
    assert widths["Courier New"] == pytest.approx(2 * 0.6 * 10, abs=0.01)


def test_marks_take_no_room_and_unknown_signs_take_some():
    assert text_width_pt("e\u0301", size_pt=10) == text_width_pt("e", size_pt=10)
    assert text_width_pt("\ufe0f", size_pt=10) == 0
    assert text_width_pt("😀", size_pt=10) == 10
    assert text_width_pt("漢", size_pt=10) == 10


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=60), st.floats(1, 40))
def test_widths_add_up_and_scale_with_the_size(first, second, size_pt):
    whole = text_width_pt(first + second, size_pt=size_pt)
    parts = text_width_pt(first, size_pt=1) + text_width_pt(second, size_pt=1)
    assert whole == pytest.approx(parts * size_pt, abs=1e-6)


@settings(max_examples=60)
@given(st.lists(st.text("abĐạo, .“”", min_size=1, max_size=12).filter(str.strip), max_size=30), st.floats(30, 300))
def test_wrapped_lines_keep_every_word_and_fit_unless_one_word_is_too_wide(words, width_pt):
    text = " ".join(words)
    lines = wrap(text, size_pt=12, width_pt=width_pt)
    assert " ".join(lines).split() == text.split()
    for line in lines:
        assert " " not in line or text_width_pt(line, size_pt=12) <= width_pt + 0.05


def test_a_no_break_space_never_breaks_and_a_line_end_always_does():
    assert wrap("a\u00a0b c\nd", size_pt=12, width_pt=1) == ["a\u00a0b", "c", "d"]
    assert wrap("", size_pt=12, width_pt=100) == []
