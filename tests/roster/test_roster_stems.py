"""File names from names of people."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Person
from docgen.roster import stem_of, stems_of


def test_a_name_is_readable_as_a_file_name() -> None:
    assert stem_of(Person("Đỗ Đình Cường"), set()) == "do-dinh-cuong"
    assert stem_of(Person("Đỗ Đình Cường"), set(), prefix="Cam kết") == "cam-ket-do-dinh-cuong"


def test_people_of_one_name_have_files_of_their_own() -> None:
    born = dt.date(1975, 9, 2)
    people = [Person("An"), Person("Ân", born=born), Person("ÁN", born=born), Person("an")]
    assert stems_of(people) == ("an", "an-1975", "an-2", "an-3")


def test_a_file_name_avoids_those_that_are_taken() -> None:
    assert stem_of(Person("An"), {"an", "an-2"}) == "an-3"


@pytest.mark.parametrize("name", ["../../etc/passwd", "con", "NUL", "a" * 300, "Nguyễn/Văn\\An:*?", "", "李", "An\0"])
def test_no_name_makes_a_file_name_that_a_system_refuses(name: str) -> None:
    stem = stem_of(Person(name), set())
    assert 0 < len(stem) <= 80
    assert not set(stem) - set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert stem not in {"con", "nul"}


@given(st.lists(st.builds(Person, name=st.text(max_size=90), born=st.none() | st.dates()), max_size=30))
def test_the_files_of_a_list_differ_and_are_the_same_every_time(people: list[Person]) -> None:
    stems = stems_of(people)
    assert len(set(stems)) == len(people)
    assert stems == stems_of(people)
    assert max(map(len, stems), default=0) <= 80


def test_ten_thousand_people_of_one_name_do_not_take_for_ever() -> None:
    assert stems_of([Person("An")] * 10_000)[-1] == "an-10000"
