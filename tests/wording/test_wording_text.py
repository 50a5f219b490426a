import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from docgen.wording import (
    clean,
    fold,
    fold_tones,
    forbidden_characters,
    sentence_end,
    slug,
    typed_dash,
    without_dash,
)
from docgen.wording.folding import _DEVICES

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates and unassigned code points as well
SENTENCES = ANY_TEXT | st.text("a.;,/v ")
END_MARKS = st.sampled_from([".", ";", "./."])


@given(ANY_TEXT)
def test_clean_text_is_nfc_has_one_line_end_and_nothing_around_it(text):
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\r" not in cleaned
    assert cleaned == cleaned.strip() == clean(cleaned)


@given(ANY_TEXT)
def test_composed_and_decomposed_text_become_one(text):
    assert clean(unicodedata.normalize("NFD", text)) == clean(text)


def test_line_ends_of_every_system_become_line_feeds():
    assert clean("\ufeff một\r\nhai\rba\nbốn \u00a0".lstrip("\ufeff")) == "một\nhai\nba\nbốn"


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_a_word_file_cannot_hold_is_found_with_its_place(char):
    assert forbidden_characters(f"ab{char}c{char}") == [(2, ord(char)), (4, ord(char))]


@pytest.mark.parametrize(
    "text", ["", "\t\n\r", "Tân Phong & <b>", "\x7f\x85", "\ue000\ufffd", "😀\U0010ffff", "\ufeff"]
)
def test_what_a_word_file_can_hold_is_not_complained_of(text):
    assert forbidden_characters(text) == []


@given(ANY_TEXT)
def test_an_xml_reader_agrees_about_what_is_forbidden(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    try:
        ET.fromstring(f"<t>{escaped}</t>".encode())  # noqa: S314
    except (ET.ParseError, UnicodeEncodeError):
        assert forbidden_characters(text)
    else:
        # Expat lets U+FFFE and U+FFFF pass, which the norm does not
        assert all(code in {0xFFFE, 0xFFFF} for _, code in forbidden_characters(text))


@pytest.mark.parametrize(
    ("text", "mark", "ended"),
    [
        ("Điều khoản", ".", "Điều khoản."),
        ("Điều khoản;", ".", "Điều khoản."),
        ("Điều khoản ,;. ", ";", "Điều khoản;"),
        ("kết thúc./.", ".", "kết thúc."),
        ("kết thúc./", ".", "kết thúc."),
        ("kết thúc.", "./.", "kết thúc./."),
        ("kết thúc./.", "./.", "kết thúc./."),
        ("xóm, thôn, v.v.", ".", "xóm, thôn, v.v."),
        ("xóm, thôn, v.v.;", ";", "xóm, thôn, v.v.;"),
        ("và còn nữa...", ".", "và còn nữa..."),
        ("và còn nữa...,", ";", "và còn nữa...;"),
        ("bắt đầu. Kết thúc", ".", "bắt đầu. Kết thúc."),
        ("", ".", "."),
        (" ;,. ", ";", ";"),
        ("tên:", "", "tên:"),
    ],
)
def test_a_sentence_gets_its_end_mark_once(text, mark, ended):
    assert sentence_end(text, mark) == ended


@given(SENTENCES, END_MARKS)
def test_a_sentence_with_its_end_mark_keeps_it(text, mark):
    assert sentence_end(sentence_end(text, mark), mark) == sentence_end(text, mark)


@given(SENTENCES, END_MARKS, END_MARKS)
def test_the_last_end_mark_wins(text, first, second):
    assume(not sentence_end(text, "").endswith("v.v"))  # whose full stop cannot be told from the mark
    assert sentence_end(sentence_end(text, first), second) == sentence_end(text, second)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đỗ Đình Cường", "do dinh cuong"), ("ỦY BAN", "uy ban"), ("Thuỷ", "thuy"), ("", ""), ("ẶẰƯỡ ứơ", "aauo uo")],
)
def test_folded_text_has_no_marks_and_no_capitals(text, folded):
    assert fold(text) == folded


def test_tones_alone_are_folded_where_letters_must_stay():
    assert fold_tones("Đặng Hữu Lượng") == "đăng hưu lương"


@given(st.text())
def test_folding_again_changes_nothing(text):
    for step in (fold, fold_tones, slug):
        assert step(step(text)) == step(text)


@given(ANY_TEXT)
def test_composed_decomposed_and_capital_text_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold_tones(unicodedata.normalize("NFD", text)) == fold_tones(text)
    assert unicodedata.is_normalized("NFC", fold(text))
    assert fold(fold_tones(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quyết định số 12/QĐ-UBND", "quyet-dinh-so-12-qd-ubnd"),
        ("  “5 biết” & <3 không>  ", "5-biet-3-khong"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "van-ban"),
        ("文件 😀", "van-ban"),
        ("Con", "van-ban-con"),
        ("x" * 80, "x" * 60),
        ("Kế hoạch " * 12, "ke-hoach-ke-hoach-ke-hoach-ke-hoach-ke-hoach-ke-hoach-ke"),
    ],
)
def test_a_slug_names_a_file(text, name):
    assert slug(text) == name


@given(ANY_TEXT)
def test_a_slug_is_safe_on_every_system(text):
    name = slug(text)
    assert 1 <= len(name) <= 60
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert all(word for word in name.split("-"))
    assert name not in _DEVICES


@pytest.mark.parametrize("dash", ["-", "–", "—", "+", "•", "*"])
def test_a_line_loses_the_dash_it_was_typed_with_and_nothing_else(dash):
    for typed in (f"{dash}Sở Nội vụ", f"{dash} Sở Nội vụ", f" {dash} {dash} Sở Nội vụ "):
        assert without_dash(typed) == "Sở Nội vụ"
    assert typed_dash(f"{dash} Sở Nội vụ") == dash
    assert without_dash(f"Đảng ủy {dash} UBND") == f"Đảng ủy {dash} UBND"
    assert typed_dash(f"Đảng ủy {dash} UBND") == without_dash(dash) == without_dash("") == ""
