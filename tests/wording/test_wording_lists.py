import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording import NumberOutOfRange, bullet_ends, collation_key, join_with_and, point_letter, roman, rows_listed

ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def test_points_follow_the_vietnamese_alphabet_with_d_bar_after_d():
    assert [point_letter(index) for index in range(23)] == list("abcdđeghiklmnopqrstuvxy")


def test_after_y_come_pairs_in_the_same_order():
    assert [point_letter(index) for index in range(23, 29)] == ["aa", "ab", "ac", "ad", "ađ", "ae"]
    assert [point_letter(23 + 23 * 23 - 1), point_letter(23 + 23 * 23)] == ["yy", "aaa"]


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_a_later_point_has_a_longer_or_later_letter(one, other):
    def place(index):
        letter = point_letter(index)
        return len(letter), collation_key(letter)

    assert (one < other) == (place(one) < place(other))


def test_there_is_no_point_before_the_first():
    with pytest.raises(NumberOutOfRange):
        point_letter(-1)


@pytest.mark.parametrize(
    ("number", "sign"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (90, "XC"),
        (400, "CD"),
        (1994, "MCMXCIV"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_roman_numbers(number, sign):
    assert roman(number) == sign


@given(st.integers(1, 3999))
def test_a_roman_number_counts_to_its_number(number):
    values = [ROMAN_VALUES[sign] for sign in roman(number)]
    assert number == sum(-v if v < max(values[place:]) else v for place, v in enumerate(values))


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_what_has_no_roman_number_is_refused(number):
    with pytest.raises(NumberOutOfRange) as caught:
        roman(number)
    assert "từ 1 đến 3.999" in str(caught.value)


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A và B"),
        (["A", "B", "C"], "A, B và C"),
        (("A", "B", "C", "D"), "A, B, C và D"),
    ],
)
def test_parts_are_joined_with_commas_and_one_and(parts, joined):
    assert join_with_and(parts) == joined


def test_bullets_end_with_semicolons_and_the_last_with_a_full_stop():
    assert bullet_ends(["Tuyên truyền.", "tiếp dân ;", "đối thoại"]) == ["Tuyên truyền;", "tiếp dân;", "đối thoại."]
    assert bullet_ends(["một"]) == ["một."]
    assert bullet_ends([]) == []


@given(st.lists(st.text() | st.text("a.;,/v ")))
def test_bullets_with_their_ends_keep_them(items):
    ended = bullet_ends(items)
    assert bullet_ends(ended) == ended
    assert len(ended) == len(items)
    assert all(item.endswith(";") for item in ended[:-1])
    assert all(item.endswith(".") for item in ended[-1:])


@pytest.mark.parametrize(
    ("rows", "listed"),
    [
        ([], ""),
        ([7], "7"),
        ([2, 3], "2–3"),
        ([9, 3, 2, 4, 2], "2–4, 9"),
        (range(2, 302), "2–301"),
        (range(1, 41, 2), ", ".join(map(str, range(1, 41, 2)))),
        ([*range(1, 41, 2), *range(100, 1200)], f"{', '.join(map(str, range(1, 41, 2)))} … (+1.100)"),
    ],
)
def test_rows_that_follow_each_other_are_one_piece(rows, listed):
    assert rows_listed(rows) == listed
