import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.errors import DocgenError
from docgen.wording import (
    DateNotUnderstood,
    NoSuchDate,
    NoSuchTime,
    TimeNotUnderstood,
    clock,
    long_date,
    moment,
    open_date,
    opening_moment,
    parse_clock,
    parse_date,
    part_of_day,
    short_date,
    weekday,
)

THE_DAY = dt.date(2023, 5, 12)
DAYS = st.dates(min_value=dt.date(1000, 1, 1))
MINUTES = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))
# NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4b as a pattern
DECREE_DATE = re.compile(r"ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}")


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (dt.date(2026, 2, 5), "ngày 05 tháng 02 năm 2026", "05/02/2026"),
        (dt.date(2023, 5, 12), "ngày 12 tháng 5 năm 2023", "12/5/2023"),
        (dt.date(2026, 3, 9), "ngày 09 tháng 3 năm 2026", "09/3/2026"),
        (dt.date(2020, 1, 10), "ngày 10 tháng 01 năm 2020", "10/01/2020"),
        (dt.date(2020, 12, 31), "ngày 31 tháng 12 năm 2020", "31/12/2020"),
    ],
)
def test_only_days_under_ten_and_months_one_and_two_have_a_zero(day, long, short):
    assert long_date(day) == long
    assert short_date(day) == short


@given(DAYS)
def test_every_long_date_has_the_form_of_the_decree(day):
    assert DECREE_DATE.fullmatch(long_date(day))


@given(DAYS)
def test_a_written_date_is_read_back(day):
    assert parse_date(long_date(day)) == parse_date(short_date(day)) == parse_date(day.isoformat()) == day


@given(MINUTES)
def test_a_written_time_is_read_back(time):
    assert parse_clock(clock(time)) == parse_clock(f"{time:%H:%M}") == parse_clock(f"{time.hour}h{time.minute}") == time


@pytest.mark.parametrize(
    "typed",
    [
        "2023-05-12",
        "12/5/2023",
        "12/05/2023",
        "12-05-2023",
        "12.5.2023",
        " 12 / 5 / 2023 ",
        "ngày 12 tháng 5 năm 2023",
        "Ngày 12 tháng 05 năm 2023",
        "12 tháng 5, năm 2023",
        "NGÀY 12 THÁNG 5 NĂM 2023",
        "ngày\u00a012\u00a0tháng 5 năm 2023",
        "nga\u0300y 12 tha\u0301ng 5 na\u0306m 2023",
    ],
)
def test_a_date_is_read_in_every_form_that_clerks_type(typed):
    assert parse_date(typed) == THE_DAY


@pytest.mark.parametrize(
    "typed", ["", "hôm qua", "12/5/23", "12/5", "12/5-2023", "2023/5/12", "12/5/2023 sáng", "٣/٤/٢٠٢٣"]
)
def test_what_is_not_a_date_is_named_in_the_error(typed):
    with pytest.raises(DateNotUnderstood) as caught:
        parse_date(typed)
    assert caught.value.text == typed
    assert f"«{typed}»" in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("31/2/2023", (31, 2, 2023)),
        ("29/2/2023", (29, 2, 2023)),
        ("2023-13-01", (1, 13, 2023)),
        ("ngày 00 tháng 5 năm 2023", (0, 5, 2023)),
        ("1/1/0000", (1, 1, 0)),
    ],
)
def test_a_day_that_the_calendar_does_not_know_is_refused_with_its_parts(typed, parts):
    with pytest.raises(NoSuchDate) as caught:
        parse_date(typed)
    assert (caught.value.day, caught.value.month, caught.value.year) == parts
    assert "{}/{}/{}".format(*parts) in str(caught.value)


@pytest.mark.parametrize(
    "typed", ["14:30", "14h30", "14H30", "14g30", "14 giờ 30 phút", "14 giờ 30", "14 gio\u031b\u0300 30p"]
)
def test_a_time_is_read_in_every_form_that_clerks_type(typed):
    assert parse_clock(typed) == dt.time(14, 30)


@pytest.mark.parametrize("typed", ["7h", "07:00", "7 giờ", "07 giờ 00 phút", "7:00"])
def test_a_full_hour_needs_no_minutes(typed):
    assert parse_clock(typed) == dt.time(7)


@pytest.mark.parametrize("typed", ["", "14", "chiều", "14:3", "2h30 chiều", "14:30:00"])
def test_what_is_not_a_time_is_named_in_the_error(typed):
    with pytest.raises(TimeNotUnderstood) as caught:
        parse_clock(typed)
    assert caught.value.text == typed
    assert f"«{typed}»" in str(caught.value)


@pytest.mark.parametrize(("typed", "hour", "minute"), [("24:00", 24, 0), ("14h60", 14, 60), ("99 giờ", 99, 0)])
def test_an_hour_or_minute_that_no_day_has_is_refused(typed, hour, minute):
    with pytest.raises(NoSuchTime) as caught:
        parse_clock(typed)
    assert (caught.value.hour, caught.value.minute) == (hour, minute)
    assert f"{hour} giờ {minute} phút" in str(caught.value)


@given(st.text())
def test_any_text_is_read_or_refused_in_words_and_nothing_else_happens(text):
    for parse in (parse_date, parse_clock):
        try:
            parse(text)
        except DocgenError as error:
            assert str(error).endswith(".")  # noqa: PT017


def test_a_very_long_text_is_not_repeated_whole_in_the_message():
    with pytest.raises(DateNotUnderstood) as caught:
        parse_date("x" * 10_000)
    assert len(str(caught.value)) < 200


def test_an_open_date_keeps_room_that_never_collapses_or_breaks():
    room = "\u00a0" * 5
    assert open_date(2023) == f"ngày{room}tháng{room}năm 2023"


def test_an_open_date_without_a_year_leaves_the_year_to_the_pen_too():
    assert re.fullmatch("ngày\u00a0+tháng\u00a0+năm\u00a0{4,}", open_date(None))


def test_a_moment_is_said_as_minutes_say_it():
    when = dt.datetime.combine(THE_DAY, dt.time(14))
    assert moment(when) == "14 giờ 00 phút, ngày 12 tháng 5 năm 2023"
    assert opening_moment(when) == "Vào hồi 14 giờ 00 phút, ngày 12 tháng 5 năm 2023"


def test_hours_and_minutes_have_two_digits():
    assert clock(dt.time(7, 5)) == "07 giờ 05 phút"


@pytest.mark.parametrize(
    ("time", "part"),
    [
        (dt.time(0), "sáng"),
        (dt.time(11, 59), "sáng"),
        (dt.time(12), "chiều"),
        (dt.time(17, 59, 59), "chiều"),
        (dt.time(18), "tối"),
        (dt.time(14, tzinfo=dt.UTC), "chiều"),
    ],
)
def test_the_day_has_morning_afternoon_and_evening(time, part):
    assert part_of_day(time) == part


def test_weekdays_have_their_capital():
    week = [weekday(dt.date(2023, 5, 8) + dt.timedelta(days=n)) for n in range(7)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
