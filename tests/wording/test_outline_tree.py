import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.model import Level
from docgen.wording.outline import (
    find_faults,
    find_references,
    live_labels,
    numbered,
    printed_lines,
    read_outline,
    settled,
    write_outline,
)

REGULATION = """CHƯƠNG I. QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Theo khoản 2 Điều 3 Quy chế này.
Điều 3. Nguyên tắc
1. Một;
2. Hai:
a) x;
đ) y theo điểm a khoản này."""
LINES = st.lists(
    st.sampled_from(
        ["Chương I", "Điều 2. Họp", "Mục 1. Chung", "1. Một", "a) hai", "đ) ba", "- bốn", "TÊN", "lời văn."]
    ),
    max_size=25,
)


def codes(typed, document=""):
    return [fault.code for fault in find_faults(read_outline(typed), document)]


@given(LINES)
@settings(max_examples=60)
def test_a_tree_that_is_written_is_read_back_the_same(lines):
    blocks = read_outline("\n".join(lines)).blocks
    assert read_outline(write_outline(blocks)).blocks == blocks


@given(st.text(max_size=200) | LINES.map("\n".join))
@settings(max_examples=100)
def test_any_text_gives_a_tree_labels_faults_and_lines(typed):
    outline = read_outline(typed)
    find_faults(outline)
    settled(outline)
    live_labels(outline)
    assert bool(printed_lines(outline.blocks)) == bool(outline.lines)


def test_articles_are_counted_again_and_references_follow_their_unit():
    outline = read_outline(REGULATION)
    written = write_outline(settled(outline, "Quy chế"))
    assert "Theo khoản 2 Điều 2 Quy chế này." in written
    assert "b) y theo điểm a khoản này." in written


@given(st.integers(2, 9), st.data())
@settings(max_examples=40)
def test_a_new_article_moves_every_reference_behind_it(count, data):
    new = data.draw(st.integers(1, count))
    target = data.draw(st.integers(1, count))
    articles = [f"Điều {number}. Tên {number}\nTheo Điều {target} Quy chế này." for number in range(1, count + 1)]
    articles.insert(new - 1, "Điều: Mới\nLời văn.")
    blocks = settled(read_outline("\n".join(articles)))
    moved = target + (target >= new)
    assert [block.title for block in blocks][moved - 1] == f"Tên {target}"
    assert {block.text for block in blocks if block.title != "Mới"} == {f"Theo Điều {moved} Quy chế này."}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("khoản 1, 2 Điều 5 Quy chế này", ["5.1", "5.2", "5"]),
        ("khoản 1 và khoản 3 Điều này", ["9.1", "9.3"]),
        ("Điều 5 Luật Đất đai", []),
        ("Điều 2 Quyết định này", []),
        ("Điều 5 và 3 thành viên", ["5"]),
    ],
)
def test_only_references_to_the_own_text_are_found(text, places):
    found = find_references(text, {Level.ARTICLE: 9}, "Quy chế")
    assert [".".join(str(number) for _, number in each.place) for each in found] == places


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (REGULATION, "number-skipped"),
        ("Điều 1. A\nx.\nĐiều 1. B\ny.", "number-repeated"),
        ("Điều 1. A", "article-empty"),
        ("Điều 1. A\na) x.", "level-jump"),
        ("Chương I", "heading-empty"),
        ("Điều 1. A\nTheo Điều 7 Quy chế này.", "reference-missing"),
    ],
)
def test_each_fault_is_told(typed, code):
    assert code in codes(typed)


def test_points_follow_the_vietnamese_alphabet():
    typed = "Điều 1. A\n1. Gồm:\n" + "\n".join(f"{letter}) x;" for letter in "abcdđeg")
    clause = numbered(read_outline(typed).blocks)[0].children[0]
    assert [unit.label[0] for unit in clause.children] == list("abcdđeg")
    assert codes(typed) == []


@given(LINES)
@settings(max_examples=60)
def test_no_typed_word_is_lost_and_the_order_stays(lines):
    marked = [f"{line} từ{place}" for place, line in enumerate(lines)]
    written = write_outline(read_outline("\n".join(marked)).blocks)
    assert [word for word in written.split() if word.startswith("từ")] == [f"từ{place}" for place in range(len(lines))]
