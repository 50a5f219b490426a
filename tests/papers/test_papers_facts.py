"""What a paper shows: named by hash, and compared in words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.workflow.draft import plan_papers
from docgen.workflow.papers.facts import FactChange, changed_facts, facts_hash
from tests.support.builders import a_record

VALUES = st.recursive(
    st.text("aă ", max_size=4) | st.booleans() | st.integers(0, 9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from("abcd"), VALUES, max_size=4))
def test_the_same_facts_have_one_name_and_no_change(facts):
    again = dict(reversed(list(facts.items())))
    assert facts_hash(facts) == facts_hash(again)
    assert changed_facts(facts, again) == ()


def test_tuples_and_lists_are_the_same_facts():
    assert facts_hash({"bases": ("một", "hai")}) == facts_hash({"bases": ["một", "hai"]})


def test_a_change_names_the_part_and_both_texts():
    old, new = {"subject": "ra mắt", "rules": {"subject": 1}}, {"subject": "tổng kết", "rules": {"subject": 2}}
    assert changed_facts(old, new) == (FactChange("Trích yếu", "ra mắt", "tổng kết"),)


def test_another_certifier_is_told_as_such():
    certified = [{"words": "Xác nhận", "positions": ["CHÁNH VĂN PHÒNG"], "field": "x", "name": "Lê Thị Lan"}]
    other = [{**certified[0], "field": "y", "name": "Phạm Thị Hoa"}]
    changes = changed_facts({"certifications": certified}, {"certifications": other})
    assert [change.label for change in changes] == ["Xác nhận chữ ký"]
    assert changed_facts({"certifications": []}, {"certifications": other})[0].label == "Xác nhận chữ ký"


def test_a_member_put_in_changes_no_other():
    people = [{"order": str(n), "name": f"Người {n}"} for n in range(1, 4)]
    more = [people[0], {"order": "2", "name": "Người mới"}, *people[1:]]
    assert changed_facts({"members": people}, {"members": more}) == (FactChange("Danh sách", "", "Người mới"),)


def test_the_same_words_changed_in_many_places_are_told_once():
    old = {"chair": "ông Đỗ Văn An - Chủ tịch", "signature": {"name": "Đỗ Văn An", "field": "x", "place": "Chỗ ký An"}}
    new = {"chair": "ông Lê Văn Bình - Chủ tịch", "signature": {"name": "Lê Văn Bình", "field": "y", "place": "z"}}
    assert [change.label for change in changed_facts(old, new)] == ["Chủ trì"]


def test_a_long_text_is_cut_to_what_changed():
    text = " ".join(f"chữ{n}" for n in range(60))
    [change] = changed_facts({"subject": text}, {"subject": text.replace("chữ30", "KHÁC")})
    assert "chữ30" in change.old
    assert "KHÁC" in change.new
    assert len(change.new) < 60


@pytest.mark.parametrize("field", ["chair", "secretary"])
def test_a_name_changes_the_papers_that_show_it_and_no_other(field):
    record = a_record()
    renamed = replace(record, **{field: replace(getattr(record, field), name="Hoàng Thị Khác")})
    before = {plan.stem: plan.context for plan in plan_papers(record)}
    for plan in plan_papers(renamed):
        differs = facts_hash(plan.context) != facts_hash(before[plan.stem])
        assert differs == ("Hoàng Thị Khác" in str(plan.context) or str(before[plan.stem]) != str(plan.context))
        assert differs == bool(changed_facts(before[plan.stem], plan.context))
