"""Words of scripts that run from right to left, within lines that run from left to right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.layout.marks import TextMark
from docgen.layout.text import ink
from docgen.paper.formats import Align
from docgen.paper.nodes import Paper
from tests.support.layout import LOOK, MARGIN_PT, a_paragraph, a_section, of_kind, printed_lines

HEBREW, ARABIC = "שלום עולם טוב", "مرحبا بالعالم"


def placed(words: str, **look) -> list[tuple[str, float]]:
    """The words in the order of reading, each with where it begins on the page."""
    marks = of_kind(Paper((a_section(a_paragraph(words, **look)),)), TextMark)
    return [(mark.text.strip(), place.x + mark.x) for place, mark in marks if mark.text.strip()]


@pytest.mark.parametrize("words", [HEBREW, ARABIC])
def test_the_first_word_to_read_stands_rightmost(words: str):
    found = placed(words)
    assert [word for word, _ in found] == words.split()
    places = [x for _, x in found]
    assert places == sorted(places, reverse=True)
    assert places[-1] == MARGIN_PT


def test_what_follows_stands_behind_them():
    found = placed(f"chữ {HEBREW} rồi")
    assert [word for word, _ in found] == ["chữ", *HEBREW.split(), "rồi"]
    xs = dict(found)
    assert xs["chữ"] < xs["טוב"] < xs["עולם"] < xs["שלום"] < xs["rồi"]
    wide = ink(LOOK).width
    assert xs["rồi"] == pytest.approx(MARGIN_PT + wide("chữ ") + sum(wide(f"{word} ") for word in HEBREW.split()))


def test_a_number_among_them_keeps_its_digits_and_turns_with_them():
    found = dict(placed("שלום 12 עולם"))
    assert found["עולם"] < found["12"] < found["שלום"]


def test_a_word_of_another_direction_parts_two_stretches():
    found = dict(placed("שלום tốt עולם"))
    assert found["שלום"] < found["tốt"] < found["עולם"]


def test_a_justified_line_of_them_reaches_both_edges():
    words = " ".join([HEBREW] * 4)
    marks = of_kind(Paper((a_section(a_paragraph(words, align=Align.JUSTIFY)),)), TextMark)
    y = marks[0][0].y + marks[0][1].y
    first = [(place.x + mark.x, place.x + mark.x + mark.width) for place, mark in marks if place.y + mark.y == y]
    assert min(x for x, _ in first) == pytest.approx(MARGIN_PT, abs=0.1)
    assert max(end for _, end in first) == pytest.approx(MARGIN_PT + 200.0, abs=0.1)


@given(st.text("abשל 1", min_size=1, max_size=30))
def test_turning_words_keeps_all_letters_and_their_room(words: str):
    lines = printed_lines(a_section(a_paragraph(words)))
    marks = of_kind(Paper((a_section(a_paragraph(words)),)), TextMark)
    assert sorted("".join(mark.text for _, mark in marks).replace(" ", "")) == sorted(words.replace(" ", ""))
    assert all(line.x >= MARGIN_PT - 0.1 for line in lines)
