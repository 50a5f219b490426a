from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Block, Level
from docgen.wording.lists import point_letter
from docgen.wording.outline import Style, live_labels, numbered, printed_lines, read_outline
from docgen.wording.outline.numbering import walk
from docgen.wording.outline.numerals import read_letters, read_roman, write_roman

REGULATION = """Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Một:
a) x;
b) y.
2. Hai.
Điều 2. Nguyên tắc
1. Ba.
Chương II. TỔ CHỨC
Mục 1. Họp
Điều 3. Chế độ họp
Họp mỗi quý.
Họp bất thường.
- Khi cần;
+ khi gấp."""

PLAN = """Thực hiện Chỉ thị:
I. Mục đích, yêu cầu
1. Mục đích
Phục vụ Nhân dân.
II. Nội dung
1. Nhiệm vụ
1.1. Họp dân.
1.2. Công khai.
a) Niêm yết;
2. Thời gian: năm 2023."""


def labels(typed):
    return [unit.label for _, unit in walk(numbered(read_outline(typed).blocks))]


def test_chapters_and_articles_count_through_a_regulation_and_the_rest_begins_again():
    assert labels(REGULATION) == [
        "Chương I", "Điều 1.", "1.", "a)", "b)", "2.", "Điều 2.", "1.",
        "Chương II", "Mục 1", "Điều 3.", "-", "+",
    ]  # fmt: skip


def test_a_plan_counts_with_roman_numbers_and_decimals():
    assert labels(PLAN) == ["", "I.", "1.", "II.", "1.", "1.1.", "1.2.", "a)", "2."]


def test_chapters_go_on_counting_in_the_next_part():
    assert labels("Phần I. A\nChương I. B\nPhần II. C\nChương I. D") == [
        "Phần I", "Chương I", "Phần II", "Chương II",
    ]  # fmt: skip


def test_decimals_under_an_article_begin_with_its_number():
    assert labels("Điều 1. A\nĐiều 2. B\n1.1. C\n1.2. D") == ["Điều 1.", "Điều 2.", "2.1.", "2.2."]


def test_points_follow_the_vietnamese_alphabet_however_they_are_typed():
    typed = "\n".join(["Điều 1. A", "1. B:", *(f"{letter}) x;" for letter in "abcdefghijkl")])
    assert labels(typed)[2:] == [f"{letter})" for letter in "abcdđeghiklm"]


@given(st.integers(1, 20_000))
def test_every_number_has_a_roman_form_and_every_point_its_letters(number):
    assert read_roman(write_roman(number)) == number
    assert read_letters(point_letter(number - 1)) == number


def test_the_paragraphs_of_a_regulation_come_one_by_one_with_their_style():
    printed = printed_lines(read_outline(REGULATION).blocks, end_mark="./.")
    assert [(line.style.value, f"{line.label}|{line.heading}|{line.text}") for line in printed] == [
        ("heading", "Chương I||"),
        ("heading_title", "|QUY ĐỊNH CHUNG|"),
        ("article", "Điều 1.|Phạm vi|"),
        ("clause", "1.||Một:"),
        ("point", "a)||x;"),
        ("point", "b)||y."),
        ("clause", "2.||Hai."),
        ("article", "Điều 2.|Nguyên tắc|"),
        ("clause", "1.||Ba."),
        ("heading", "Chương II||"),
        ("heading_title", "|TỔ CHỨC|"),
        ("heading", "Mục 1||"),
        ("heading_title", "|HỌP|"),
        ("article", "Điều 3.|Chế độ họp|"),
        ("text", "||Họp mỗi quý."),
        ("text", "||Họp bất thường."),
        ("dash", "-||Khi cần;"),
        ("plus", "+||khi gấp./."),
    ]


def test_a_section_of_a_plan_stands_on_one_line_in_capitals():
    printed = printed_lines(read_outline(PLAN).blocks)
    assert [(line.style, line.label, line.heading) for line in printed if line.heading] == [
        (Style.PLAN_SECTION, "I.", "MỤC ĐÍCH, YÊU CẦU"),
        (Style.CLAUSE_TITLE, "1.", "Mục đích"),
        (Style.PLAN_SECTION, "II.", "NỘI DUNG"),
        (Style.CLAUSE_TITLE, "1.", "Nhiệm vụ"),
    ]


def test_an_article_without_a_title_has_its_text_beside_the_number():
    (line,) = printed_lines(read_outline("Điều 1. Thành lập Ban Chỉ đạo.").blocks)
    assert (line.style, line.label, line.heading, line.text) == (
        Style.ARTICLE, "Điều 1.", "", "Thành lập Ban Chỉ đạo.",
    )  # fmt: skip


def test_no_end_mark_is_put_behind_a_heading():
    assert [line.heading for line in printed_lines(read_outline("Chương I. Chung").blocks, end_mark="./.")] == [
        "",
        "CHUNG",
    ]


@given(st.recursive(
    st.builds(Block, st.sampled_from(Level), st.just("Tên"), st.just("Một.\nHai.")),
    lambda inner: st.builds(Block, st.sampled_from(Level), st.just(""), st.just("Ba."), st.lists(inner).map(tuple)),
    max_leaves=12,
))  # fmt: skip
def test_every_text_of_any_tree_is_printed_once_and_in_order(block):
    units = [unit for _, unit in walk(numbered([block]))]
    texts = [text for unit in units for text in (unit.title, *unit.paragraphs) if text]
    printed = [text for line in printed_lines([block]) for text in (line.heading, line.text) if text]
    assert [text.upper() for text in printed] == [text.upper() for text in texts]


def test_the_form_is_told_what_is_printed_for_each_typed_mark():
    outline = read_outline("Điều 1. A\n\nĐiều 3. B\n1) C\nd. D\nĐiều: E")
    assert [(live.line, live.typed, live.label, live.is_changed) for live in live_labels(outline)] == [
        (1, "Điều 1.", "Điều 1.", False),
        (3, "Điều 3.", "Điều 2.", True),
        (4, "1)", "1.", False),
        (5, "d.", "a)", True),
        (6, "Điều:", "Điều 3.", False),
    ]
