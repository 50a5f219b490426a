import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model import Level
from docgen.wording.outline import find_faults, find_references, numbered, read_outline, settled, write_outline
from docgen.wording.outline.numbering import walk
from docgen.wording.outline.places import cite

HERE = {Level.CHAPTER: 2, Level.ARTICLE: 4, Level.CLAUSE: 3}


def cited(text, document=""):
    return [cite(reference.place) for reference in find_references(text, HERE, document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo khoản 2 Điều 5 Quy chế này", ["khoản 2 Điều 5", "Điều 5"]),
        (
            "tại điểm a, b và đ khoản 1 Điều 5.",
            [f"điểm {x} khoản 1 Điều 5" for x in "abđ"] + ["khoản 1 Điều 5", "Điều 5"],
        ),
        ("khoản 1 và khoản 3 Điều 5", ["khoản 1 Điều 5", "khoản 3 Điều 5", "Điều 5"]),
        ("các khoản 1, 2 Điều này", ["khoản 1 Điều 4", "khoản 2 Điều 4"]),
        ("điểm b khoản này", ["điểm b khoản 3 Điều 4"]),
        ("quy định tại khoản 1.", ["khoản 1 Điều 4"]),
        ("từ Điều 5 đến Điều 9", ["Điều 5", "Điều 9"]),
        ("Điều 5, 6 và 7 Quy chế này", ["Điều 5", "Điều 6", "Điều 7"]),
        ("Chương III Quy chế này", ["Chương III"]),
        ("Mục 2 Chương III", ["Mục 2 Chương III", "Chương III"]),
        ("khoản 2, Điều 5 của Quy chế này", ["khoản 2 Điều 5", "Điều 5"]),
        ("theo điều 5", ["Điều 5"]),
        ("Điều 5 quy định về họp", ["Điều 5"]),
        ("Điều 5 và 02 đồng chí", ["Điều 5"]),
        ("Điều 5 và 6 đồng chí", ["Điều 5"]),
        ("Điều 5 Luật Đất đai", []),
        ("khoản 2 Điều 5 và Điều 6 Nghị định số 30/2020/NĐ-CP", []),
        ("Điều 15 của Điều lệ Đảng", []),
        ("Điều 5 NĐ 30/2020/NĐ-CP", []),
        ("Điều 5 Quy chế này và Điều 6 Luật Đất đai", ["Điều 5"]),
        ("chi khoản 500 triệu đồng", []),
        ("05 điều 10 việc", []),
        ("thời điểm a", []),
        ("mức 1.500 đồng", []),
    ],
)
def test_references_to_own_units_are_found_and_others_are_not(text, expected):
    assert cited(text) == expected


def test_a_text_that_knows_its_kind_takes_this_decision_for_another_document():
    assert cited("Điều 5 Quyết định này", "Quy chế") == []
    assert cited("Điều 5 quy chế; Điều 6 Quy chế này", "Quy chế") == ["Điều 5", "Điều 6"]


def moved(typed, document=""):
    return write_outline(settled(read_outline(typed), document)).replace("\n\n", "\n")


def test_an_article_put_in_between_moves_the_references_behind_it():
    typed = "Điều 1. Theo Điều 2 Quy chế này và Điều 2 Luật Đất đai.\nĐiều: Mới.\nĐiều 2. Theo khoản 1 Điều 1.\n1. Một."
    assert moved(typed) == (
        "Điều 1. Theo Điều 3 Quy chế này và Điều 2 Luật Đất đai.\nĐiều 2. Mới.\nĐiều 3. Theo khoản 1 Điều 1.\n1. Một."
    )


def test_points_and_clauses_and_chapters_move_with_their_own_numerals():
    typed = "Chương II. A\nĐiều 2. B:\n2. Theo điểm e khoản 2 Điều này, Chương II.\nd) c;\ne) c."
    assert moved(typed) == ("Chương I. A\nĐiều 1. B:\n1. Theo điểm b khoản 1 Điều này, Chương I.\na) c;\nb) c.")


def test_a_reference_to_a_number_that_was_typed_twice_or_never_stays():
    typed = "Điều 1. Theo Điều 2, Điều 9.\nĐiều 2. A.\nĐiều 2. B.\nĐiều 4. C."
    assert moved(typed).splitlines()[0] == "Điều 1. Theo Điều 2, Điều 9."


@st.composite
def edited_regulations(draw):
    """Articles named by a word of their own, each citing another; then some are put in and some taken out."""
    count = draw(st.integers(2, 8))
    targets = draw(st.lists(st.integers(1, count), min_size=count, max_size=count))
    gone = draw(st.sets(st.integers(1, count), max_size=count - 1))
    new = draw(st.sets(st.integers(1, count)))
    lines = []
    for number, target in enumerate(targets, 1):
        if number in new:
            lines += [f"Điều {number - 1}a. Tên mới", "Lời văn."]
        if number not in gone:
            lines += [f"Điều {number}. Tên T{number}", f"Xem T{target} ở khoản 1 Điều {target} Quy chế này.", "1. Một."]
    return "\n".join(lines), gone


@given(edited_regulations())
def test_every_reference_goes_with_the_article_that_it_names(case):
    typed, gone = case
    outline = read_outline(typed)
    after = settled(outline, "Quy chế")
    titles = {unit.title: unit.number for _, unit in walk(numbered(after)) if unit.level is Level.ARTICLE}
    cited_pairs = re.findall(r"Xem T(\d+) ở khoản 1 Điều (\d+)", write_outline(after))
    for target, number in cited_pairs:
        is_there = int(target) not in gone
        assert int(number) == (titles[f"Tên T{target}"] if is_there else int(target))
    missing = [fault for fault in find_faults(outline, "Quy chế") if fault.code == "reference-missing"]
    assert len(missing) == sum(int(target) in gone for target, _ in cited_pairs)


@given(edited_regulations())
def test_what_is_settled_stays_settled(case):
    after = settled(read_outline(case[0]), "Quy chế")
    assert settled(read_outline(write_outline(after)), "Quy chế") == after


@given(st.text(alphabet="Điềukhoảnmcửgvà ,;.12abđIV"))
def test_any_words_are_searched_without_an_error_and_spans_are_numbers(text):
    for reference in find_references(text, HERE):
        assert text[reference.start : reference.end].isalnum()
