import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Block, Level
from docgen.wording.outline import numbered, read_outline, write_outline
from docgen.wording.outline.numbering import walk
from docgen.wording.outline.typed_lines import clean_line

PHRASES = ("Phạm vi", "Trưởng ban", "họp mỗi quý", "“5 biết”", "Ủy ban nhân dân", "từ 1.5 triệu", "12/5/2023", "Đề án")
MARKS = (
    "", "", "Phần I", "CHƯƠNG II.", "Chương 3 -", "Chương:", "Mục 1.", "Tiểu mục 2", "Điều 7.", "điều 3:", "Điều 4a.",
    "Điều.", "Khoản 2.", "1.", "2)", "03.", "4/", "1.1.", "2.3", "1.2.3.", "a)", "đ.", "f)", "ab)", "Điểm b)", "-", "–",
    "•", "\uf0b7", "§", "+", "I.", "V/", "C.", "A.", "*", "Phần thứ hai", "Điều 5", "1", "(1)", "2023.",
)  # fmt: skip
TITLES = st.sampled_from(("Phạm vi điều chỉnh", "Nguyên tắc làm việc", "Họp", "QUY ĐỊNH CHUNG", "5 biết, 3 không"))
SENTENCES = st.sampled_from(("Họp mỗi quý một lần.", "Ban gồm:", "1.5 triệu đồng;", "Theo Điều 5 Luật Đất đai."))
TEXTS = st.lists(SENTENCES, max_size=3).map("\n".join)


def typed_texts():
    breaks = st.sampled_from(("\n", "\r\n", "\n\n", "\v", "\u2028"))
    spaces = st.sampled_from((" ", "\t", "\u00a0", "   ", ""))
    line = st.tuples(
        spaces, st.sampled_from(MARKS), spaces, st.lists(st.sampled_from(PHRASES), max_size=3).map(" ".join)
    )
    return st.lists(st.tuples(line.map("".join), breaks).map("".join), max_size=25).map("".join)


def clauses(level, below):
    """Clauses as the reader leaves them: one has a title only if something follows it."""
    plain = st.builds(Block, st.just(level), st.just(""), SENTENCES, below)
    titled = st.builds(Block, st.just(level), TITLES, SENTENCES, below)
    return st.lists(plain | titled, max_size=3).map(tuple)


NOTHING = st.just(())


def leaves(level, below=NOTHING):
    return st.lists(st.builds(Block, st.just(level), st.just(""), SENTENCES, below), max_size=3).map(tuple)


POINTS = leaves(Level.POINT, leaves(Level.DASH, leaves(Level.PLUS)))
CLAUSES = clauses(Level.CLAUSE, clauses(Level.SUBCLAUSE, POINTS) | POINTS)


def articles(size):
    titled = st.builds(Block, st.just(Level.ARTICLE), TITLES, TEXTS, CLAUSES)
    plain = st.builds(Block, st.just(Level.ARTICLE), st.just(""), SENTENCES, CLAUSES)
    return st.lists(titled | plain, min_size=size, max_size=3).map(tuple)


def headings(level, below, size=0):
    return st.lists(st.builds(Block, st.just(level), TITLES, st.just(""), below), min_size=size, max_size=2).map(tuple)


REGULATIONS = headings(
    Level.CHAPTER, articles(0) | headings(Level.SECTION, articles(0) | headings(Level.SUBSECTION, articles(0))), 1
)
PLANS = headings(Level.SECTION, CLAUSES)
OPENINGS = st.lists(st.builds(Block, st.just(Level.TEXT), st.just(""), SENTENCES), max_size=2).map(tuple)
TREES = st.tuples(OPENINGS, REGULATIONS | articles(1) | PLANS | headings(Level.PART, PLANS)).map(
    lambda two: two[0] + two[1]
)


def words_of(blocks):
    return [
        word for _, unit in walk(numbered(blocks)) for text in (unit.title, *unit.paragraphs) for word in text.split()
    ]


def only(typed):
    (block,) = read_outline(typed).blocks
    return block


@given(TREES)
def test_a_tree_that_is_written_is_read_back_the_same(blocks):
    assert read_outline(write_outline(blocks)).blocks == blocks


@given(typed_texts() | st.text())
def test_a_text_that_was_read_and_written_is_read_the_same_again(typed):
    blocks = read_outline(typed).blocks
    assert read_outline(write_outline(blocks)).blocks == blocks


@given(typed_texts() | st.text())
def test_no_typed_word_is_lost_and_the_words_keep_their_order(typed):
    outline = read_outline(typed)
    lines = [(line.label + line.body).replace(" ", "") for line in outline.lines]
    assert lines == [cleaned.replace(" ", "") for line in typed.splitlines() if (cleaned := clean_line(line))]
    assert words_of(outline.blocks) == [word for line in outline.lines for word in line.body.split()]


@given(typed_texts())
def test_each_unit_begins_on_a_line_of_its_own(typed):
    outline = read_outline(typed)
    levels = [unit.level for _, unit in walk(numbered(outline.blocks))]
    assert [line.level for line in outline.openings] == levels


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("Phần I. Chung", Level.PART),
        ("PHẦN THỨ NHẤT: CHUNG", Level.PART),
        ("Chương I", Level.CHAPTER),
        ("CHƯƠNG I QUY ĐỊNH CHUNG", Level.CHAPTER),
        ("Chương 1 - Quy định chung", Level.CHAPTER),
        ("Chương: Quy định chung", Level.CHAPTER),
        ("Mục 2. Họp", Level.SECTION),
        ("II. NỘI DUNG", Level.SECTION),
        ("II/ NỘI DUNG", Level.SECTION),
        ("III - KINH PHÍ", Level.SECTION),
        ("Tiểu mục 1. Họp", Level.SUBSECTION),
        ("Điều 1. Phạm vi", Level.ARTICLE),
        ("ĐIỀU 1: Phạm vi", Level.ARTICLE),
        ("điều 1. phạm vi", Level.ARTICLE),
        ("Điều 3a. Phạm vi", Level.ARTICLE),
        ("Điều: Phạm vi", Level.ARTICLE),
        ("Điều 1.Phạm vi", Level.ARTICLE),
        ("1. Họp", Level.CLAUSE),
        ("1.Họp", Level.CLAUSE),
        ("01) Họp", Level.CLAUSE),
        ("1/ Họp", Level.CLAUSE),
        ("Khoản 1: Họp", Level.CLAUSE),
        ("1.1. Họp", Level.SUBCLAUSE),
        ("1.1 Họp", Level.SUBCLAUSE),
        ("1.1.2. Họp", Level.SUBSUBCLAUSE),
        ("a) họp", Level.POINT),
        ("a. họp", Level.POINT),
        ("đ)họp", Level.POINT),
        ("aa) họp", Level.POINT),
        ("điểm a) họp", Level.POINT),
        ("- Họp", Level.DASH),
        ("-Họp", Level.DASH),
        ("–\tHọp", Level.DASH),
        ("\uf0b7\tHọp", Level.DASH),
        ("+ Họp", Level.PLUS),
    ],
)
def test_a_mark_is_known_in_the_ways_that_people_type_it(typed, level):
    assert only(typed).level is level


@pytest.mark.parametrize(
    "typed",
    [
        "Điều 5 Luật Đất đai quy định việc này.",
        "Điều 5, 6 Quy chế này.",
        "Điều 5 - 7 của Luật.",
        "Chương II của Quy chế này nói về họp.",
        "Khoản 2 Điều 3 Quy chế này.",
        "Chương trình: gồm hai phần",
        "Mục đích: phục vụ Nhân dân",
        "Điều kiện: đủ ba năm",
        "12/5/2023 họp",
        "12.5.2023 Họp",
        "1.5 triệu đồng",
        "1.500.000 đồng",
        "-5 độ",
        "5 biết, 3 không",
        "đ/c Nguyễn Văn A",
        "* Lưu ý",
        "“Điều 5. Phạm vi”",
        "có) và không",
    ],
)
def test_running_text_that_looks_like_a_mark_stays_running_text(typed):
    assert only(typed) == Block(Level.TEXT, "", typed)


def test_what_word_leaves_in_a_paste_is_cleaned():
    pasted = "\ufeffĐiều\u00a01.\tPhạm\u00advi\u200b điều\u00a0 chỉnh\r\n\r\n1.\tHọp\v"
    typed = unicodedata.normalize("NFD", pasted)
    assert only(typed) == Block(Level.ARTICLE, "Phạmvi điều chỉnh", "", (Block(Level.CLAUSE, "", "Họp"),))


def test_a_title_may_stand_on_the_lines_below_its_number():
    assert only("CHƯƠNG I\nQUY ĐỊNH\nCHUNG") == Block(Level.CHAPTER, "QUY ĐỊNH CHUNG")


def test_an_article_that_ends_like_a_sentence_is_text_and_not_a_title():
    assert only("Điều 1. Thành lập Ban Chỉ đạo.") == Block(Level.ARTICLE, "", "Thành lập Ban Chỉ đạo.")
    assert only("Điều 1. Phạm vi\nHọp.") == Block(Level.ARTICLE, "Phạm vi", "Họp.")


def test_the_articles_of_a_decision_have_no_titles_where_it_is_said_so():
    (article,) = read_outline("Điều 1. Thành lập Ban Chỉ đạo", has_titles=False).blocks
    assert article == Block(Level.ARTICLE, "", "Thành lập Ban Chỉ đạo")


def test_a_clause_without_an_end_mark_is_a_title_when_something_follows():
    assert only("1. Nguyên tắc\na) Một.") == Block(Level.CLAUSE, "Nguyên tắc", "", (Block(Level.POINT, "", "Một."),))
    assert only("1. Nguyên tắc") == Block(Level.CLAUSE, "", "Nguyên tắc")


def test_lines_without_a_mark_go_on_with_the_unit_above():
    assert only("1. Một.\nHai.\nBa.") == Block(Level.CLAUSE, "", "Một.\nHai.\nBa.")


def test_roman_numbers_over_articles_are_chapters_where_no_chapter_is_typed():
    assert [block.level for block in read_outline("I. CHUNG\nĐiều 1. A\nII. RIÊNG\nĐiều 2. B").blocks] == [
        Level.CHAPTER,
        Level.CHAPTER,
    ]


def test_a_roman_number_under_a_typed_chapter_is_a_section():
    (chapter,) = read_outline("Chương I. CHUNG\nI. MỘT\nĐiều 1. A").blocks
    assert [block.level for block in chapter.children] == [Level.SECTION]


def test_letters_over_roman_numbers_are_parts_and_a_lone_c_is_a_hundred():
    parts = read_outline("A. MỘT\nI. HAI\nB. BA\nC. BỐN").blocks
    assert [block.level for block in parts] == [Level.PART, Level.PART, Level.PART]
    assert only("C. BỐN").level is Level.SECTION


def test_control_characters_part_words_and_are_not_kept():
    assert only("Họp\x07mỗi\x00quý") == Block(Level.TEXT, "", "Họp mỗi quý")


@pytest.mark.parametrize("mark", ["Chương", "Điều: A", "1. a", "a) b", "I. C", "- d", "họp"])
def test_ten_thousand_lines_are_read_in_the_blink_of_an_eye(mark):
    typed = "\n".join([mark] * 10_000)
    begun = time.process_time()
    outline = read_outline(typed)
    assert read_outline(write_outline(outline.blocks)).blocks == outline.blocks
    assert time.process_time() - begun < 10  # an accident of complexity, not a budget
