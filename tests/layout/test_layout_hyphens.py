"""Soft hyphens: a place to divide a word, seen only where the word is divided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.layout.table_content import line_length
from docgen.layout.text import SOFT_HYPHEN, ink
from docgen.paper.formats import Align
from docgen.paper.nodes import Text
from tests.support.layout import LOOK, MARGIN_PT, a_paragraph, a_section, printed_lines

ROOM_PT = 200.0


def lines(words: str, room_pt: float = ROOM_PT, **look) -> list[str]:
    section = a_section(a_paragraph(words, right_pt=ROOM_PT - room_pt, **look))
    return [line.text.rstrip() for line in printed_lines(section)]


def width(words: str) -> float:
    return ink(LOOK).width(words)


def test_a_soft_hyphen_within_a_line_is_not_seen():
    assert lines("nhân\xaddân") == ["nhândân"]


def test_a_word_is_divided_at_a_soft_hyphen_and_shows_a_hyphen_there():
    assert lines("quyết định\xadnày", width("quyết định-") + 1.0) == ["quyết định-", "này"]


def test_a_word_is_not_divided_where_the_hyphen_has_no_room():
    assert lines("quyết định\xadnày", width("quyết định-") - 1.0) == ["quyết", "địnhnày"]


def test_the_last_place_that_fits_is_taken():
    assert lines("một\xadhai\xadba\xadbốn", width("mộthaiba-") + 1.0) == ["mộthaiba-", "bốn"]


@pytest.mark.parametrize("words", ["một\xad hai", "một \xadhai", "một\xad"])
def test_a_soft_hyphen_at_the_edge_of_a_word_divides_nothing(words: str):
    assert "-" not in "".join(lines(words, width("một") + 1.0))


def test_a_word_is_divided_between_runs():
    section = a_section(
        a_paragraph("quyết định", Text(SOFT_HYPHEN, LOOK), "này", right_pt=ROOM_PT - width("quyết định-") - 1.0)
    )
    assert [line.text.rstrip() for line in printed_lines(section)] == ["quyết định-", "này"]


def test_a_hyphen_at_the_end_of_a_justified_line_stands_at_the_edge():
    section = a_section(a_paragraph("một hai ba\xadbốn năm sáu bảy", align=Align.JUSTIFY, right_pt=130.0))
    first = printed_lines(section)[0]
    assert first.text.endswith("-")
    assert first.end == pytest.approx(MARGIN_PT + 70.0, abs=0.1)


def test_a_soft_hyphen_has_no_width_in_a_table():
    plain, hyphened = (line_length((a_paragraph(words),)) for words in ("nhândân", "nhân\xaddân"))
    assert plain == hyphened


@given(st.text("abc \xad", max_size=60), st.floats(20.0, 200.0))
def test_dividing_words_keeps_all_letters(words: str, room_pt: float):
    found = "".join(lines(words, room_pt))
    assert found.replace("-", "").replace(" ", "") == words.replace("\xad", "").replace(" ", "")


@given(st.text("ab \xad", max_size=60))
def test_no_line_with_a_hyphen_is_wider_than_its_column(words: str):
    found = [line for line in printed_lines(a_section(a_paragraph(words, right_pt=150.0))) if line.text.endswith("-")]
    assert all(line.end - line.x <= 50.0 + 0.1 for line in found)
