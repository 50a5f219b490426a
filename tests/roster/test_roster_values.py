"""What a cell says by the kind of its field, and when it is not believed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Severity
from docgen.roster.values import agrees, date_value, identity_value, name_value, phone_value, text_value
from docgen.wording import short_date


@given(st.dates(dt.date(1911, 1, 1), dt.date(2099, 12, 31)), st.sampled_from("/-."))
def test_a_day_is_read_as_day_month_year(day: dt.date, sign: str) -> None:
    for typed in (
        f"{day.day}{sign}{day.month}{sign}{day.year}",
        f"{day:%d}{sign}{day:%m}{sign}{day.year}",
        day.isoformat(),
    ):
        value = date_value(typed, is_number=False)
        assert (value.day, value.text, value.remarks) == (day, short_date(day), ())


@pytest.mark.parametrize("is_number", [False, True])
def test_a_year_alone_is_kept_and_said(is_number) -> None:
    value = date_value("1975", is_number=is_number)
    assert (value.text, value.day, value.remarks[0].severity) == ("1975", None, Severity.HINT)


@pytest.mark.parametrize(
    ("typed", "is_number", "words"),
    [
        ("27450", True, "ô chứa số 27450 chứ không phải ngày"),
        ("31/2/1980", False, "lịch không có ngày 31/2/1980"),
        ("12/31/1980", False, "lịch không có ngày 12/31/1980"),
        ("1/1/80", False, "không đọc được ngày «1/1/80»"),
        ("9/1975", False, "không có ngày"),
        ("không rõ", False, "không đọc được ngày"),
        ("02/9/2975", False, "còn rất lâu mới tới"),
        ("28/5/1905", False, "có lẽ đã gõ năm 1975 vào ô định dạng ngày"),
        ("0197", False, "không hiểu năm 197"),
    ],
)
def test_what_is_no_date_is_not_guessed(typed: str, is_number, words: str) -> None:
    value = date_value(typed, is_number=is_number)
    assert value.text == ""
    assert words in value.remarks[0].message
    assert value.remarks[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("typed", "is_number", "born", "number"),
    [
        ("038075001234", False, "", "038075001234"),
        ("038 075 001 234", False, "", "038075001234"),
        ("171234567", False, "", "171234567"),
        ("38075001234", True, "", "038075001234"),
        ("38075001234", True, "1975", "038075001234"),
        ("38075001234", False, "02/9/1975", "038075001234"),
        ("1075001234", False, "1975", "001075001234"),
        ("11234567", True, "", "011234567"),
        ("3.8075001234E+10", False, "1975", "038075001234"),
        ("3,8075001234E+10", False, "1975", "038075001234"),
    ],
)
def test_zeros_that_were_lost_are_given_back_where_one_number_is_meant(
    typed: str, is_number, born: str, number: str
) -> None:
    assert identity_value(typed, is_number=is_number, born=born).text == number


@pytest.mark.parametrize(
    ("typed", "is_number", "born", "rule"),
    [
        ("38075001234", False, "", "roster-bad-identity"),
        ("38075001234", True, "1980", "roster-bad-identity"),
        ("99075001234", True, "", "roster-bad-identity"),
        ("1075001234", True, "", "roster-bad-identity"),
        ("11234567", False, "", "roster-bad-identity"),
        ("0380750012345", False, "", "roster-bad-identity"),
        ("03807500123a", False, "", "roster-bad-identity"),
        ("٣٨٠٧٥٠٠١٢٣٤٥", False, "", "roster-bad-identity"),
        ("1.23E+11", False, "", "roster-digits-lost"),
        ("1,23E+11", False, "1975", "roster-digits-lost"),
    ],
)
def test_a_number_that_may_be_another_is_a_finding_and_no_value(typed: str, is_number, born: str, rule: str) -> None:
    value = identity_value(typed, is_number=is_number, born=born)
    assert (value.text, value.remarks[0].rule) == ("", rule)


@pytest.mark.parametrize("shown", ["1080000001.5", "38075001234.5", "-38075001234", "1e-05"])
def test_a_number_cell_with_decimals_or_below_zero_is_no_number_of_a_card_or_telephone(shown: str) -> None:
    for value in (identity_value(shown, is_number=True, born=""), phone_value(shown, is_number=True)):
        assert (value.text, value.remarks[0].rule, value.remarks[0].severity) == (
            "",
            "roster-not-whole",
            Severity.ERROR,
        )
        assert f"ô chứa số «{shown}»" in value.remarks[0].message


def test_an_identity_number_that_contradicts_the_birth_is_kept_and_said() -> None:
    value = identity_value("038075001234", is_number=False, born="02/9/1980")
    assert (value.text, value.remarks[0].rule) == ("038075001234", "roster-identity-and-birth")


@given(st.integers(1, 96), st.integers(1911, 2099), st.booleans(), st.integers(0, 999_999))
def test_a_number_that_excel_shortened_comes_back_whole(province: int, year: int, is_woman, rest: int) -> None:
    whole = f"{province:03}{(year // 100 - 19) * 2 + is_woman}{year % 100:02}{rest:06}"
    shortened = str(int(whole))
    if len(shortened) >= 10:
        assert identity_value(shortened, is_number=True, born=str(year)).text == whole
    assert agrees(whole, str(year))


@pytest.mark.parametrize(
    ("typed", "is_number", "number"),
    [("912345678", True, "0912345678"), ("2373824567", True, "02373824567"), ("0912.345.678", False, "0912.345.678")],
)
def test_a_telephone_number_gets_its_zero_back_and_is_else_as_typed(typed: str, is_number, number: str) -> None:
    assert phone_value(typed, is_number=is_number).text == number


def test_a_telephone_number_without_its_last_digits_is_no_number() -> None:
    assert phone_value("9.1E+08", is_number=False).remarks[0].rule == "roster-digits-lost"


@pytest.mark.parametrize(
    ("typed", "rule"),
    [("Lê/Văn Cường", "roster-odd-name"), ("NguyÔn V¨n An", "roster-odd-name"), ("An " * 100, "roster-long-name")],
)
def test_a_name_that_can_hardly_be_one_is_said(typed: str, rule: str) -> None:
    assert [remark.rule for remark in name_value(typed).remarks] == [rule]


@pytest.mark.parametrize("typed", ["NGUYỄN VĂN AN", "H'Hen Niê", "Y Ngông Niê Kđăm", "Trần Thị Bé (Tư)", "Lê Ân"])
def test_a_name_stays_as_typed(typed: str) -> None:
    assert name_value(typed).text == typed
    assert name_value(typed).remarks == ()


def test_a_text_that_fills_a_page_is_said() -> None:
    assert text_value("x " * 400).remarks[0].rule == "roster-long-text"


@pytest.mark.parametrize("typed", [".", "..", "-", "’"])
def test_a_name_without_a_letter_is_remarked_on(typed: str) -> None:
    [remark] = name_value(typed).remarks
    assert (remark.rule, remark.severity) == ("roster-odd-name", Severity.WARNING)
    assert "không có chữ cái" in remark.message
