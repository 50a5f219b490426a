"""What was typed for a paper of an own kind, when its template asks otherwise than before."""

import pytest

from docgen.model import Severity
from docgen.word.template.form import Asks, FormField
from docgen.workflow.templates.own_facts import numbered, own_values
from docgen.workflow.templates.own_typed import (
    ASIDE,
    DATE,
    HEAD,
    NUMBER,
    ROW,
    asked,
    copied,
    fitting,
    left_out,
    merged,
    typed_findings,
)

NAME = FormField("tên", "Tên", Asks.TEXT)
BORN = FormField("ngày_sinh", "Ngày sinh", Asks.DAY)
VALUES = {
    Asks.TEXT: "Lê Mai",
    Asks.DAY: "1/2/1980",
    Asks.LINES: "một\nhai",
    Asks.YES: True,
    Asks.ROWS: [{"tên": "Bình"}],
    Asks.PART: {"tên": "Mai"},
}
TEXTS = {Asks.TEXT, Asks.DAY, Asks.LINES}
OTHERWISE = [(before, now) for before in Asks for now in Asks if before is not now and not {before, now} <= TEXTS]


def a_field(asks, name="x", inner=(NAME,)):
    return FormField(name, "X", asks, inner if asks in {Asks.ROWS, Asks.PART} else ())


@pytest.mark.parametrize(("before", "now"), OTHERWISE)
def test_a_value_of_another_type_is_neither_shown_nor_printed(before, now):
    field, typed = a_field(now), {"x": VALUES[before]}
    assert fitting([field], typed) == {}
    assert own_values([field], typed) == own_values([field], {})


@pytest.mark.parametrize(("before", "now"), OTHERWISE)
def test_a_value_of_another_type_is_kept_aside_and_comes_back_with_its_template(before, now):
    old, new = {"x": VALUES[before]}, {"x": VALUES[now]}
    saved = merged([a_field(now)], old, new)
    assert fitting([a_field(now)], saved) == new
    assert fitting([a_field(before)], saved) == old
    back = merged([a_field(before)], saved, old)
    assert fitting([a_field(now)], back) == new


def test_what_is_typed_again_stands_over_what_was_kept_aside():
    text, rows = a_field(Asks.TEXT), a_field(Asks.ROWS)
    saved = merged([rows], {"x": "cũ"}, {"x": [{"tên": "Bình"}]})
    saved = merged([text], saved, {"x": "mới"})
    saved = merged([rows], saved, {"x": []})
    assert fitting([text], saved) == {"x": "mới"}


def test_texts_of_every_kind_take_each_others_values():
    assert fitting([a_field(Asks.LINES)], {"x": "một"}) == {"x": "một"}


def test_a_field_that_is_gone_keeps_its_value_also_inside_parts_and_rows():
    both = (NAME, FormField("xã", "Xã", Asks.TEXT))
    part, rows = a_field(Asks.PART, "nơi"), a_field(Asks.ROWS, "dòng")
    old = {"khác": "1", "nơi": {"tên": "a", "xã": "b"}, "dòng": [{"tên": "c", "xã": "d"}, {"tên": "e", "xã": "f"}]}
    moved = [{"tên": "e", ROW: "1"}, {"tên": "mới", ROW: ""}, {"tên": "C", ROW: "0"}]
    saved = merged([part, rows], old, {"nơi": {"tên": "A"}, "dòng": moved})
    assert saved["khác"] == "1"
    assert fitting([a_field(Asks.PART, "nơi", both)], saved) == {"nơi": {"tên": "A", "xã": "b"}}
    kept = [{"tên": "e", "xã": "f"}, {"tên": "mới"}, {"tên": "C", "xã": "d"}]
    assert fitting([a_field(Asks.ROWS, "dòng", both)], saved) == {"dòng": kept}


@pytest.mark.parametrize("place", ["7", "-1", "x", "9" * 5000])
def test_a_row_of_no_known_place_is_a_new_one(place):
    saved = merged([a_field(Asks.ROWS)], {"x": [{"tên": "a", "xã": "b"}]}, {"x": [{"tên": "c", ROW: place}]})
    assert saved == {"x": [{"tên": "c"}]}


def test_number_and_day_of_another_type_are_none():
    assert numbered({NUMBER: ["1"], DATE: {"tên": "12/5/2023"}}) == numbered({})


@pytest.mark.parametrize("number", ["12a", "1.5", "-3", "0", "²", "1" * 10, "9" * 5000])
def test_a_number_that_cannot_be_read_is_told_and_leaves_room_for_the_pen(number):
    (finding,) = typed_findings([], {NUMBER: number}, numbered=True)
    assert (finding.severity, finding.path) == (Severity.ERROR, NUMBER)
    assert number[:9] in finding.message
    assert len(finding.message) < 250
    assert numbered({NUMBER: number}).number is None


@pytest.mark.parametrize("number", ["", "  ", "05", "999999999"])
def test_a_number_of_at_most_nine_digits_is_sound(number):
    assert typed_findings([], {NUMBER: number}, numbered=True) == ()


def test_a_kind_without_numbers_is_not_asked_for_one():
    assert typed_findings([], {NUMBER: "12a"}, numbered=False) == ()


def test_a_day_that_the_calendar_does_not_know_is_told_wherever_it_is_typed():
    fields = [BORN, a_field(Asks.PART, "nơi", (BORN,)), a_field(Asks.ROWS, "dòng", (BORN,))]
    wrong, right = {"ngày_sinh": "32/1/2000"}, {"ngày_sinh": "1/1/2000"}
    typed = {DATE: "31/02/2026", **wrong, "nơi": wrong, "dòng": [right, wrong]}
    findings = typed_findings(fields, typed, numbered=True)
    assert [each.path for each in findings] == [DATE, "ngày_sinh", "nơi.ngày_sinh", "dòng[1].ngày_sinh"]
    assert {each.severity for each in findings} == {Severity.ERROR}
    assert "Lịch không có ngày 31/2/2026" in findings[0].message


def test_words_are_an_error_as_the_day_of_the_paper_and_a_question_elsewhere():
    days = FormField("số_ngày_nghỉ", "Số ngày nghỉ", Asks.DAY)
    head, leave = typed_findings([days], {DATE: "mai", "số_ngày_nghỉ": "3"}, numbered=True)
    assert (head.severity, leave.severity) == (Severity.ERROR, Severity.WARNING)
    assert "in như đã gõ" in leave.message


def test_a_copy_has_no_number_and_no_day_of_the_last_time():
    assert copied({NUMBER: "5", DATE: "12/5/2023", "họ_tên": "Mai"}) == {"họ_tên": "Mai"}


def test_a_copy_has_no_number_and_no_day_that_waited_aside():
    typed = {NUMBER: [], ASIDE: {NUMBER: ["12"], DATE: ["12/5/2023"], "họ_tên": ["Mai"]}}
    assert copied(typed) == {ASIDE: {"họ_tên": ["Mai"]}}
    assert fitting(HEAD, copied({NUMBER: [], ASIDE: {NUMBER: ["12"]}})) == {}
    assert ASIDE not in copied({ASIDE: {NUMBER: ["12"]}})


def test_a_template_may_ask_for_number_and_day_itself():
    own = FormField(NUMBER, "Số", Asks.ROWS, (NAME,))
    assert [each.asks for each in asked([own])] == [Asks.DAY, Asks.ROWS]


def test_fields_that_are_asked_otherwise_by_now_are_named_once_each_inside_rows_too():
    was = (a_field(Asks.TEXT, "a"), FormField("dòng", "Dòng", Asks.ROWS, (NAME, BORN)), FormField("b", "B", Asks.YES))
    now = (a_field(Asks.LINES, "a"), FormField("dòng", "Dòng", Asks.ROWS, (NAME,)))
    row = {"tên": "Bình", "ngày_sinh": "1/2/1980"}
    assert left_out(was, now, {"a": "một", "dòng": [row, row, {"tên": "Mai"}], "b": False}) == ("Dòng: Ngày sinh",)
    assert left_out(was, now, {"b": True}) == ("B",)
    assert left_out(was, was, {"a": "một", "dòng": [row], "b": True}) == ()
