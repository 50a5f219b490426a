import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording import ToneMarkStyle, fold, place_tone_marks, styles_in

FIRST, SECOND = ToneMarkStyle.FIRST_VOWEL, ToneMarkStyle.SECOND_VOWEL
STYLES = st.sampled_from(ToneMarkStyle)
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
SYLLABLES = st.builds(
    lambda onset, vowels, tone, at, coda: unicodedata.normalize("NFC", onset + vowels[:at] + tone + vowels[at:] + coda),
    st.sampled_from(["", "h", "H", "kh", "th", "ng", "q", "đ", "Đ", "bl"]),
    st.sampled_from(["oa", "oe", "uy", "OA", "Oe", "uY", "ua", "oi"]),
    st.sampled_from(["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]),
    st.integers(1, 2),
    st.sampled_from(["", "", "n", "t", "i", "\u0302", "1", "-"]),
)
TEXTS = st.text() | st.lists(SYLLABLES | st.just(NATIONAL_NAME) | st.text(max_size=3)).map(" ".join)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hòa", "hoà"),
        ("Hòa", "Hoà"),
        ("HÒA", "HOÀ"),
        ("khỏe", "khoẻ"),
        ("thủy", "thuỷ"),
        ("ủy", "uỷ"),
        ("Ủy", "Uỷ"),
        ("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"),
        ("HÒa", "HOà"),
        ("lũy", "luỹ"),
        ("lóe, đọa; ngõa", "loé, đoạ; ngoã"),
        ("Huyện ủy, Đảng ủy.", "Huyện uỷ, Đảng uỷ."),
        ("hòa-giải", "hoà-giải"),
        ("nghĩa là “hòa”", "nghĩa là “hoà”"),
    ],
)
def test_open_syllables_change_with_the_style_and_back(first, second):
    assert place_tone_marks(first, SECOND) == second
    assert place_tone_marks(second, FIRST) == first
    assert place_tone_marks(first, FIRST) == first
    assert place_tone_marks(second, SECOND) == second


@pytest.mark.parametrize(
    "text",
    [
        "quý",
        "Quý",
        "QUỲ",
        "quà",
        "loạt",
        "toàn",
        "khuỷu",
        "huỳnh",
        "xoáy",
        "ngoài",
        "hoặc",
        "của",
        "mùa",
        "hoa",
        "khuya",
        "Chloé",
        "Zoé",
        "hòà",
        "hoà2",
        "bòalo",
    ],
)
@pytest.mark.parametrize("style", ToneMarkStyle)
def test_everything_else_is_left_alone(text, style):
    assert place_tone_marks(text, style) == text


@pytest.mark.parametrize("written", [NATIONAL_NAME, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
@pytest.mark.parametrize("style", ToneMarkStyle)
def test_the_national_name_is_always_printed_as_the_decree_prints_it(written, style):
    assert place_tone_marks(written, style) == NATIONAL_NAME


def test_the_national_name_is_kept_when_it_is_broken_over_two_lines():
    broken = "CỘNG\u00a0HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM"
    assert place_tone_marks(f"{broken} hòa", SECOND) == f"{broken} hoà"


@given(TEXTS, STYLES)
def test_placing_again_changes_nothing(text, style):
    placed = place_tone_marks(text, style)
    assert place_tone_marks(placed, style) == placed
    assert unicodedata.is_normalized("NFC", placed)


@given(TEXTS, STYLES, STYLES)
def test_the_last_style_wins_so_that_every_change_can_be_undone(text, one, other):
    assert place_tone_marks(place_tone_marks(text, one), other) == place_tone_marks(text, other)


@given(TEXTS, STYLES)
def test_nothing_but_tone_marks_moves(text, style):
    placed = place_tone_marks(text, style)
    assert fold(placed) == fold(text)
    assert sorted(unicodedata.normalize("NFD", placed)) == sorted(unicodedata.normalize("NFD", text))


@given(TEXTS, STYLES)
def test_a_placed_text_has_one_style_at_most(text, style):
    assert styles_in(place_tone_marks(text, style)) <= {style}


@given(TEXTS)
def test_a_text_has_a_style_exactly_when_the_other_style_would_change_it(text):
    composed = unicodedata.normalize("NFC", text)
    for style, other in ((FIRST, SECOND), (SECOND, FIRST)):
        assert (style in styles_in(text)) == (place_tone_marks(composed, other) != composed)


def test_a_mixture_is_seen_and_the_national_name_does_not_count():
    assert styles_in("Uỷ viên Ban Thường vụ Huyện ủy") == {FIRST, SECOND}
    assert styles_in(f"{NATIONAL_NAME} Uỷ viên") == {SECOND}
    assert styles_in("Tân Phong") == set()


def test_styles_are_named_by_what_they_look_like():
    assert [place_tone_marks("hoà", style) for style in ToneMarkStyle] == list(ToneMarkStyle)
