import itertools
import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording import collation_key, name_key, sorted_by_name

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
ALPHABET = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
SYLLABLES = st.builds(
    lambda onset, vowel, tone, coda: unicodedata.normalize("NFC", onset + vowel + tone + coda),
    st.sampled_from(["", "b", "d", "đ", "Đ", "ng", "Tr"]),
    st.sampled_from("aăâeêioôơuưyAĂÂ"),
    st.sampled_from(TONES),
    st.sampled_from(["", "n", "ng", "i"]),
)
TEXTS = st.text() | st.lists(SYLLABLES, max_size=4).map(" ".join)


def toned(vowel, tone):
    return unicodedata.normalize("NFC", vowel + tone)


def in_order(texts):
    return sorted(texts, key=collation_key)


def test_letters_follow_the_vietnamese_alphabet():
    assert in_order(reversed(ALPHABET)) == ALPHABET


@pytest.mark.parametrize("vowel", "aăâeêioôơuưy")
def test_tones_follow_ngang_huyen_hoi_nga_sac_nang(vowel):
    expected = [f"m{toned(vowel, tone)}" for tone in TONES]
    assert in_order(reversed(expected)) == expected


def test_a_letter_outweighs_every_tone_and_a_tone_outweighs_the_case():
    expected = ["ma", "Ma", "mà", "Mà", "mạ", "mạc", "mă", "mặ", "mâ", "mb"]
    assert in_order(reversed(expected)) == expected


def test_a_space_comes_before_marks_digits_and_letters():
    expected = ["an", "an ba", "an-ba", "an2", "anb", "anж"]
    assert in_order(reversed(expected)) == expected


def test_the_first_different_tone_decides():
    assert in_order(["mà ma", "ma mà", "ma ma"]) == ["ma ma", "ma mà", "mà ma"]


@given(TEXTS, TEXTS)
def test_the_order_is_total_and_equal_only_for_equal_text(one, other):
    first, second = collation_key(one), collation_key(other)
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert [first < second, second < first, first == second].count(True) == 1
    assert (first == second) == same


@given(TEXTS)
def test_composed_and_decomposed_text_sort_alike(text):
    assert collation_key(unicodedata.normalize("NFD", text)) == collation_key(unicodedata.normalize("NFC", text))


@given(st.lists(TEXTS, max_size=6), st.randoms())
def test_the_order_does_not_depend_on_where_texts_stood_before(texts, random):
    composed = [unicodedata.normalize("NFC", text) for text in texts]
    mixed = random.sample(composed, len(composed))
    assert in_order(mixed) == in_order(composed)


@given(SYLLABLES, SYLLABLES)
def test_a_beginning_comes_before_the_longer_text(start, rest):
    assert collation_key(start) < collation_key(f"{start} {rest}")


def test_names_are_ordered_by_given_name_then_family_then_middle_name():
    expected = [
        "Nguyễn Văn An",
        "Trần Thị An",
        "Trần Ánh",
        "Đỗ Đình Cường",
        "Lê Hữu Cường",
        "Lê Văn Cường",
        "Nguyễn Thị Dung",
        "Bùi Văn Đạt",
    ]
    assert sorted_by_name(reversed(expected)) == expected


@pytest.mark.parametrize("names", [("Lê Văn Hòa", "Trần Văn Hoà"), ("LÊ VĂN AN", "Trần Văn An"), ("Lê An", "TRẦN AN")])
def test_spelling_of_tone_marks_and_capitals_do_not_part_equal_given_names(names):
    assert sorted_by_name(reversed(names)) == list(names)


def test_one_word_is_a_given_name_and_no_word_comes_first():
    assert sorted_by_name(["Lê An", "Bình", "", "An"]) == ["", "An", "Lê An", "Bình"]


def test_items_are_sorted_by_the_name_that_the_key_gives_and_stay_themselves():
    @dataclass(frozen=True)
    class Member:
        name: str

    members = [Member("Lê Văn  Út"), Member("Phạm Thị Ánh")]
    ordered = sorted_by_name(members, key=lambda member: member.name)
    assert ordered == [members[1], members[0]]
    assert ordered[1].name == "Lê Văn  Út"


def test_equal_names_keep_their_order():
    rows = [("Lê An", 2), ("Lê An", 1)]
    assert sorted_by_name(rows, key=lambda row: row[0]) == rows


@given(st.lists(TEXTS, max_size=5))
def test_sorting_names_loses_and_changes_nothing(names):
    ordered = sorted_by_name(names)
    assert sorted(ordered) == sorted(names)
    assert all(name_key(first) <= name_key(second) for first, second in itertools.pairwise(ordered))
    assert sorted_by_name(ordered) == ordered
