"""Where lines end and where their words stand."""

from itertools import pairwise

import pytest

from docgen.layout.marks import LineMark, TextMark
from docgen.layout.text import ink
from docgen.paper.formats import Align, LineRule, LineSpacing, RunFormat, TabAlign, TabStop
from docgen.paper.nodes import Break, BreakKind, FieldKind, Label, LabelSuffix, PageField, Paper, Tab, Text
from tests.support.layout import LOOK, MARGIN_PT, a_paragraph, a_section, of_kind, printed_lines, texts

TAB = Tab(LOOK)
ROOM_PT = 200.0
BOLD = RunFormat(size_pt=14.0, bold=True)


def width(words: str, look: RunFormat = LOOK) -> float:
    return ink(look).width(words)


def lines(*content, **look):
    return printed_lines(a_section(a_paragraph(*content, **look)))


def test_a_line_ends_before_the_word_that_does_not_fit():
    words = "Quyết định này có hiệu lực kể từ ngày ký ban hành"
    found = [line.text.rstrip() for line in lines(words)]
    assert " ".join(found) == words
    for first, second in pairwise(found):
        assert width(first) <= ROOM_PT < width(f"{first} {second.split()[0]}")


def test_a_word_that_goes_on_in_another_format_is_kept_whole():
    half = "a" * 20
    found = [line.text.rstrip() for line in lines("bb " * 10 + half, Text(half[:5], BOLD))]
    assert found[-1] == half + half[:5]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("kinh tế xã hội văn hóa-nghệ thuật", "văn hóa-"),
        ("kinh tế xã hội văn hóa–nghệ thuật", "văn hóa–"),
    ],
)
def test_a_line_may_end_after_a_hyphen_or_a_dash(words: str, ends: str):
    first = words[: words.index(ends) + len(ends)]
    assert lines(words, right_pt=ROOM_PT - width(first) - 3.0)[0].text == first


def test_a_line_may_end_after_a_hyphen_that_begins_a_run():
    first = "kinh tế 30/2020/NĐ-"
    found = lines("kinh tế 30/2020/NĐ", Text("-CP", LOOK), right_pt=ROOM_PT - width(first) - 2.0)
    assert [line.text for line in found] == [first, "CP"]


@pytest.mark.parametrize("before", ["kinh tế ", "kinh tế ("])
def test_a_line_does_not_end_after_a_minus_that_begins_a_run(before: str):
    found = lines(before, Text("-5", LOOK), right_pt=ROOM_PT - width(before + "-") - 1.0)
    assert not any(line.text.endswith("-") for line in found)


@pytest.mark.parametrize("words", ["nhân dân vì 12/2023/NĐ-CP", "kinh tế xã hội hóa (-5 độ)"])
def test_a_line_does_not_end_at_a_stroke_or_after_a_minus(words: str):
    narrow = [line.text.rstrip() for line in lines(words, right_pt=90.0)]
    assert not any(line.endswith(("/", "(-")) for line in narrow)


def test_a_word_longer_than_its_line_is_divided():
    found = lines("m" * 60)
    assert "".join(line.text for line in found) == "m" * 60
    assert len(found) > 1
    assert all(line.end - line.x <= ROOM_PT + 0.1 for line in found)


def test_a_long_word_in_several_fonts_is_divided_within_its_column():
    found = lines(Text("m" * 30, LOOK), Text("m" * 30, BOLD))
    assert max(line.end for line in found) <= MARGIN_PT + ROOM_PT + 0.1


def test_spaces_at_the_end_of_a_line_hang_over_it():
    fitting = "m" * int(ROOM_PT / width("m"))
    assert [line.text.rstrip() for line in lines(f"{fitting}     n")] == [fitting, "n"]


def test_several_spaces_are_as_wide_as_so_many():
    (line,) = lines("a     b")
    assert line.end - line.x == pytest.approx(width("a") + 5 * width(" ") + width("b"))


def test_a_justified_line_reaches_both_edges_and_the_last_one_does_not():
    found = lines("một hai ba bốn năm sáu bảy tám chín mười mười một mười hai", align=Align.JUSTIFY)
    marks = of_kind(
        Paper((a_section(a_paragraph("một hai ba bốn năm sáu bảy tám chín mười", align=Align.JUSTIFY)),)), TextMark
    )
    assert marks[0][1].space_pt > 0
    assert marks[-1][1].space_pt == 0
    assert found[-1].end < MARGIN_PT + ROOM_PT


def test_a_justified_line_before_a_manual_break_is_stretched_too():
    (first, _) = of_kind(
        Paper((a_section(a_paragraph("một hai", Break(BreakKind.LINE, LOOK), "ba", align=Align.JUSTIFY)),)), TextMark
    )
    assert first[1].space_pt == pytest.approx(ROOM_PT - width("một hai"))


def test_only_the_spaces_behind_the_last_tab_are_stretched():
    paper = Paper((a_section(a_paragraph("một hai", TAB, "ba bốn năm sáu bảy tám chín", align=Align.JUSTIFY)),))
    first, second = [mark for _, mark in of_kind(paper, TextMark)][:2]
    assert first.space_pt == 0
    assert second.space_pt > 0


@pytest.mark.parametrize(("squeezes", "count"), [(True, 1), (False, 2)])
def test_word_since_2013_squeezes_the_spaces_of_a_line_for_one_more_word(squeezes: bool, count: int):
    words = "một hai ba bốn năm sáu bảy tám"
    over = width(words) - 4.0  # seven spaces of 3.5 pt give up to 6.1 pt
    section = a_section(a_paragraph(words, align=Align.JUSTIFY, right_pt=ROOM_PT - over))
    assert len(texts(section, squeezes_spaces=squeezes)) == count


@pytest.mark.parametrize(("align", "before"), [(Align.LEFT, 0.0), (Align.CENTER, 0.5), (Align.RIGHT, 1.0)])
def test_a_short_line_stands_where_its_alignment_says(align: Align, before: float):
    (line,) = lines("Nơi nhận", align=align)
    assert line.x == pytest.approx(MARGIN_PT + before * (ROOM_PT - width("Nơi nhận")))


def test_the_first_line_and_the_others_have_their_indents():
    found = lines("một hai ba bốn năm sáu bảy tám chín mười", left_pt=20.0, first_line_pt=-15.0)
    assert [line.x for line in found] == [MARGIN_PT + 5.0] + [MARGIN_PT + 20.0] * (len(found) - 1)


@pytest.mark.parametrize(
    ("align", "words", "left_of_stop"),
    [
        (TabAlign.LEFT, "12,5", ""),
        (TabAlign.RIGHT, "12,5", "12,5"),
        (TabAlign.CENTER, "12,512,5", "12,5"),
        (TabAlign.DECIMAL, "12,5", "12"),
        (TabAlign.DECIMAL, "1.234,5", "1.234"),
    ],
)
def test_text_stands_at_its_stop_as_the_stop_says(align: TabAlign, words: str, left_of_stop: str):
    marks = of_kind(Paper((a_section(a_paragraph("a", TAB, words, tabs=(TabStop(100.0, align),))),)), TextMark)
    place, mark = marks[1]
    assert place.x + mark.x == pytest.approx(MARGIN_PT + 100.0 - width(left_of_stop))


def test_a_bar_is_no_place_where_text_stops():
    marks = of_kind(Paper((a_section(a_paragraph(TAB, "a", tabs=(TabStop(10.0, TabAlign.BAR),))),)), TextMark)
    assert marks[0][0].x + marks[0][1].x == MARGIN_PT + 36.0


def test_the_tab_behind_a_label_ends_at_the_hanging_indent():
    label = Label("1.", LOOK)
    paper = Paper((a_section(a_paragraph("chữ", label=label, left_pt=40.0, first_line_pt=-20.0)),))
    places = [place.x + mark.x for place, mark in of_kind(paper, TextMark)]
    assert places == [MARGIN_PT + 20.0, MARGIN_PT + 40.0]


def test_a_label_may_stand_left_of_its_place():
    label = Label("12.", LOOK, LabelSuffix.TAB, Align.RIGHT)
    paper = Paper((a_section(a_paragraph("chữ", label=label, left_pt=40.0, first_line_pt=-20.0)),))
    places = [place.x + mark.x for place, mark in of_kind(paper, TextMark)]
    assert places == pytest.approx([MARGIN_PT + 20.0 - width("12."), MARGIN_PT + 40.0])


def test_a_tab_without_room_begins_the_next_line():
    fitting = "m" * int((ROOM_PT - 5) / width("m"))
    found = printed_lines(a_section(a_paragraph(fitting, TAB, "x")))
    assert [line.text for line in found] == [fitting, "x"]


def test_leaders_are_drawn_and_not_written():
    paper = Paper((a_section(a_paragraph("a", TAB, "b", tabs=(TabStop(150.0, TabAlign.RIGHT, "."),))),))
    (_, dots), *_ = of_kind(paper, LineMark)
    assert dots.is_round
    assert "." not in "".join(mark.text for _, mark in of_kind(paper, TextMark))


def test_underlined_spaces_at_the_end_are_a_place_to_fill_in():
    look = RunFormat(size_pt=14.0, underline="single")
    ((_, rule),) = of_kind(Paper((a_section(a_paragraph(Text("Họ tên:          ", look))),)), LineMark)
    assert rule.to_x - rule.x == pytest.approx(width("Họ tên:          "))


@pytest.mark.parametrize(
    ("line", "factor"),
    [
        (LineSpacing(LineRule.AUTO, 1.0), 1.149 * 14),
        (LineSpacing(LineRule.AUTO, 1.5), 1.5 * 1.149 * 14),
        (LineSpacing(LineRule.AT_LEAST, 12.0), 1.149 * 14),
        (LineSpacing(LineRule.AT_LEAST, 20.0), 20.0),
        (LineSpacing(LineRule.EXACT, 15.0), 15.0),
    ],
)
def test_lines_are_as_far_apart_as_their_rule_says(line: LineSpacing, factor: float):
    found = lines("một hai ba bốn năm sáu bảy tám chín mười", line=line)
    assert found[1].y - found[0].y == pytest.approx(factor, abs=0.03)


def test_more_than_single_spacing_stands_below_the_line():
    single, wide = (lines("một", line=LineSpacing(LineRule.AUTO, value))[0].y for value in (1.0, 2.0))
    assert single == wide


def test_a_line_is_as_high_as_its_tallest_characters():
    small, tall, last = lines(
        "một ", Break(BreakKind.LINE, LOOK), Text("hai", RunFormat(size_pt=28.0)), Break(BreakKind.LINE, LOOK), "ba"
    )
    assert tall.y - small.y > last.y - tall.y


def test_a_page_field_shows_the_page_that_it_stands_on():
    field = PageField(FieldKind.PAGE, LOOK)
    last = a_paragraph("trang ", field, page_break_before=True)
    assert texts(a_section(a_paragraph("đầu"), last))[-1] == "trang 2"
