import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording import NumberOutOfRange, WordsNotUnderstood, from_words, grouped, in_words, leading_number, padded
from docgen.wording.numbers import LARGEST

# Every size alike, and many groups of zeros, which is where the words change
NUMBERS = (
    st.integers(0, LARGEST)
    | st.integers(0, 2000)
    | st.builds(
        lambda groups: sum(group * 1000**place for place, group in enumerate(groups)),
        st.lists(st.sampled_from([0, 0, 1, 4, 5, 10, 15, 21, 24, 25, 100, 104, 105, 114, 999]), min_size=1, max_size=4),
    )
)

NUMBER_WORDS = st.sampled_from(
    ["một", "hai", "năm", "mười", "mươi", "trăm", "linh", "nghìn", "triệu", "tỷ", "lăm", "tư"]
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (18, "mười tám"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh tư"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (555, "năm trăm năm mươi lăm"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (2_023, "hai nghìn không trăm hai mươi ba"),
        (10_000, "mười nghìn"),
        (21_000, "hai mươi mốt nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_000_000_000, "một tỷ"),
        (15_024_104_001, "mười lăm tỷ không trăm hai mươi tư triệu một trăm linh tư nghìn không trăm linh một"),
    ],
)
def test_numbers_are_said_as_people_say_them(number, words):
    assert in_words(number) == words


@given(NUMBERS)
def test_words_are_read_back_as_the_number(number):
    assert from_words(in_words(number)) == number


def test_different_numbers_have_different_words():
    assert len({in_words(number) for number in range(3000)}) == 3000


@given(NUMBERS.filter(lambda number: number < 1_000))
def test_thousands_are_the_words_of_the_number_and_the_word_for_thousand(number):
    assert number == 0 or in_words(number * 1000) == f"{in_words(number)} nghìn"


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_out_of_range_is_refused_with_the_range(number):
    with pytest.raises(NumberOutOfRange) as caught:
        in_words(number)
    assert (caught.value.number, caught.value.smallest, caught.value.largest) == (number, 0, LARGEST)
    assert "999.999.999.999" in str(caught.value)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("hai mươi bốn", 24),
        ("hai mươi một", 21),
        ("hai mươi nhăm", 25),
        ("một trăm lẻ năm", 105),
        ("hai ngàn mười", 2010),
        ("năm tỉ", 5_000_000_000),
        ("một triệu không nghìn không trăm linh năm", 1_000_005),
        ("  Mười   TÁM ", 18),
        ("mu\u031bo\u031b\u0300i ta\u0301m", 18),
    ],
)
def test_other_ways_to_say_a_number_are_read_too(words, number):
    assert from_words(words) == number


@pytest.mark.parametrize("words", ["một trăm năm", "hai mươi năm", "một nghìn năm", "một triệu hai"])
def test_words_of_two_senses_are_not_guessed(words):
    with pytest.raises(WordsNotUnderstood):
        from_words(words)


@pytest.mark.parametrize(
    "words",
    ["", "trăm", "nghìn", "nghìn năm", "xyz trăm", "hai trăm trăm", "một nghìn hai triệu", "hai nghìn hai nghìn", "18"],
)
def test_what_is_not_a_number_is_named_in_the_error(words):
    with pytest.raises(WordsNotUnderstood) as caught:
        from_words(words)
    assert caught.value.text == words
    assert f"«{words}»" in str(caught.value)


@given(st.text() | st.lists(NUMBER_WORDS).map(" ".join))
def test_any_text_is_a_number_in_range_or_refused(text):
    try:
        number = from_words(text)
    except WordsNotUnderstood:
        return
    assert 0 <= number <= LARGEST


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("mười tám thành viên", 18),
        ("Hai mươi năm công tác", 20),
        ("một trăm linh năm người", 105),
        ("thành viên", None),
        ("18 thành viên", None),
        ("", None),
    ],
)
def test_a_number_is_found_at_the_beginning_of_a_sentence(text, number):
    assert leading_number(text) == number


@given(NUMBERS)
def test_the_whole_number_is_found_before_a_noun(number):
    assert leading_number(f"{in_words(number)} thành viên") == number


@pytest.mark.parametrize(("number", "text"), [(0, "00"), (5, "05"), (10, "10"), (123, "123")])
def test_numbers_under_ten_are_padded(number, text):
    assert padded(number) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (999, "999"), (1_000, "1.000"), (1_234_567, "1.234.567"), (-5_000, "-5.000")]
)
def test_thousands_are_parted_by_points(number, text):
    assert grouped(number) == text
