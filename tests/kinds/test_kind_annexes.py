"""What goes along with a paper: phụ lục, danh sách, quy chế; in its file or in files of their own."""

from dataclasses import replace

import pytest

from docgen.kinds import KINDS
from docgen.kinds.annex import ANNEX
from docgen.kinds.plan import PLAN
from docgen.kinds.promulgating_decision import PROMULGATING_DECISION
from docgen.kinds.regulation import REGULATION
from docgen.kinds.roster import ROSTER
from docgen.model import Annex, AnnexRow, Block, Level
from tests.support.whole_records import NARROW, REGIMES, WIDE, every_plan, plans_of, whole_record

APART = {"annex", "roster", "regulation"}


def annexes(regime="state", *given):
    record = whole_record(regime)
    changed = replace(record, plan=replace(record.plan, annexes=given or record.plan.annexes))
    return PLAN.plans(changed)[0].context["annexes"]


def regulation_of(subject, regime="state"):
    record = whole_record(regime)
    changed = replace(record, regulation=replace(record.regulation, subject=subject))
    return PROMULGATING_DECISION.plans(changed)[0].context["regulation"]


def test_annexes_have_roman_numbers_and_arabic_ones_in_the_party():
    assert [annex["label"] for annex in annexes("state")] == ["Phụ lục I", "Phụ lục II"]
    assert [annex["label"] for annex in annexes("front")] == ["Phụ lục I", "Phụ lục II"]
    assert [annex["label"] for annex in annexes("party")] == ["Phụ lục 1", "Phụ lục 2"]


def test_a_single_annex_bears_no_number():
    assert [annex["label"] for annex in annexes("state", NARROW)] == ["Phụ lục"]


def test_an_annex_says_to_what_it_belongs_and_leaves_number_and_day_open():
    pointer = annexes()[0]["pointer"]
    assert pointer.startswith("(Kèm theo Kế hoạch số\u00a0")
    assert "/KH-UBND ngày\u00a0" in pointer
    assert pointer.endswith("năm 2026 của Ủy ban nhân dân thị trấn Tân Phong)")
    assert "-KH/ĐU, ngày\u00a0" in annexes("party")[0]["pointer"]


@pytest.mark.parametrize(
    ("regime", "symbol"), [("state", "/UBND-VP "), ("front", "/MTTQ-BTT-VP "), ("party", "-CV/ĐU, ")]
)
def test_the_annexes_of_a_letter_name_it_with_the_symbol_of_its_own_number(regime, symbol):
    record = whole_record(regime)
    record = replace(record, official_letter=replace(record.official_letter, unit="VP", annexes=(NARROW, WIDE)))
    together = plans_of(record)["official_letter"].context["annexes"]
    apart = [plan.context["annexes"][0] for plan in ANNEX.plans(replace(record, plan=None, attachments_apart=True))]
    assert apart == together
    assert len(together) == 2
    assert all(f"{symbol}ngày\u00a0" in annex["pointer"] for annex in together)


def test_the_party_has_a_comma_before_the_day_wherever_a_text_says_to_what_it_belongs():
    for regime, comma in (("party", ","), ("state", ""), ("front", "")):
        papers = plans_of(whole_record(regime))
        of_list = papers["decision"].context["annex"]["pointer"]
        of_text = papers["promulgating_decision"].context["regulation"]["pointer"]
        symbol = whole_record(regime).organ.symbol
        assert all(f"{symbol}{comma} ngày\u00a0" in pointer for pointer in (of_list, of_text))


def test_the_title_of_an_annex_is_in_capitals_and_its_width_is_the_clerks_choice():
    narrow, wide = annexes()
    assert (narrow["title"], wide["title"]) == ("CHỈ TIÊU", "PHÂN CÔNG")
    assert (narrow["is_wide"], wide["is_wide"]) == (False, True)
    assert narrow["closing"] == ["Cộng: 01./."]


def test_a_row_has_a_cell_for_each_column_and_no_more():
    short, long = AnnexRow(("1",)), AnnexRow(("1", "2", "3"))
    (facts,) = annexes("state", Annex("Bảng", columns=("Một", "Hai"), rows=(short, long)))
    assert facts["rows"] == [["1", ""], ["1", "2"]]


def test_the_text_of_an_annex_is_structured():
    section = Block(Level.SECTION, "Mục tiêu", "", (Block(Level.CLAUSE, "", "Một."),))
    (facts,) = annexes("state", Annex("Đề cương", blocks=(section,)))
    assert [line["style"] for line in facts["body"]] == ["plan_section", "clause"]


@pytest.mark.parametrize("regime", ["state", "front"])
def test_an_annex_ends_with_the_end_mark_after_what_is_printed_last(regime):
    text = (Block(Level.CLAUSE, "", "Một;"),)
    table = {"columns": ("Một", "Hai"), "rows": (AnnexRow(("1", "2")),)}
    of_text, of_table, of_both, closed = annexes(
        regime, Annex("A", text), Annex("B", **table), Annex("C", text, **table), Annex("D", text, closing="Hết.")
    )
    assert (of_text["body"][-1]["text"], of_text["closing"]) == ("1. Một./.", [])
    assert (of_table["body"], of_table["closing"]) == ([], ["./."])
    assert (of_both["body"][-1]["text"], of_both["closing"]) == ("1. Một;", ["./."])
    assert (closed["body"][-1]["text"], closed["closing"]) == ("1. Một;", ["Hết./."])


def test_an_annex_of_the_party_ends_as_it_was_typed():
    of_text, closed = annexes("party", Annex("A", (Block(Level.CLAUSE, "", "Một."),)), NARROW)
    assert (of_text["body"][-1]["text"], of_text["closing"]) == ("1. Một.", [])
    assert closed["closing"] == ["Cộng: 01."]


@pytest.mark.parametrize("regime", REGIMES)
def test_attachments_that_stand_apart_are_files_of_their_own_and_leave_their_papers(regime):
    together = whole_record(regime)
    apart = replace(together, attachments_apart=True)
    in_one, in_many = plans_of(together), plans_of(apart)
    assert APART & set(in_one) == set()
    assert set(in_many) >= APART
    assert in_many["decision"].context["annex"]["members"] == []
    assert in_many["promulgating_decision"].context["regulation"]["body"] == []
    assert in_many["plan"].context["annexes"] == []
    assert in_many["roster"].context["annex"] == in_one["decision"].context["annex"]
    assert in_many["regulation"].context["regulation"] == in_one["promulgating_decision"].context["regulation"]
    shown = [annex for plan in ANNEX.plans(apart) for annex in plan.context["annexes"]]
    assert shown == in_one["plan"].context["annexes"]


def test_each_annex_that_stands_apart_has_a_name_of_its_own():
    record = whole_record(attachments_apart=True)
    record = replace(record, report=replace(record.report, annexes=(NARROW, WIDE)))
    assert [plan.stem for plan in ANNEX.plans(record)] == [
        "phu-luc-1-ke-hoach",
        "phu-luc-2-ke-hoach",
        "phu-luc-1-bao-cao",
        "phu-luc-2-bao-cao",
    ]


def test_nothing_stands_apart_unless_it_is_asked_for():
    record = whole_record()
    assert ANNEX.plans(record) == ROSTER.plans(record) == REGULATION.plans(record) == ()


@pytest.mark.parametrize(
    ("subject", "type_name", "rest"),
    [
        ("Quy chế hoạt động của Ban Chỉ đạo", "QUY CHẾ", "Hoạt động của Ban Chỉ đạo"),
        ("Quy định về trang phục", "QUY ĐỊNH", "Về trang phục"),
        ("hoạt động của Ban Chỉ đạo", "QUY CHẾ", "Hoạt động của Ban Chỉ đạo"),
    ],
)
def test_an_attached_text_shows_its_type_and_its_subject_apart(subject, type_name, rest):
    text = regulation_of(subject)
    assert (text["type_name"], text["subject"]) == (type_name, rest)


def test_an_attached_text_of_the_party_has_its_subject_in_lower_case():
    assert regulation_of("Quy chế làm việc của Tổ công tác", "party")["subject"] == "làm việc của Tổ công tác"


def test_a_regulation_has_neither_number_nor_date_nor_signature():
    context = every_plan("state")["regulation"].context
    assert (context["letterhead"]["number"], context["letterhead"]["place_date"]) == ("", "")
    assert not {"signature", "recipients"} & set(context)
    assert "/QĐ-UBND ngày" in context["regulation"]["pointer"]


def test_a_regulation_ends_with_the_mark_of_the_regime():
    for regime, mark in (("state", "./."), ("party", "."), ("front", "./.")):
        last = every_plan(regime)["regulation"].context["regulation"]["body"][-1]["text"]
        assert last.endswith(mark)
        assert regime != "party" or not last.endswith("./.")


def test_the_decision_that_puts_a_regulation_into_force_says_so_where_the_clerk_does_not():
    context = PROMULGATING_DECISION.plans(whole_record())[0].context
    assert context["subject"].startswith("Ban hành Quy chế hoạt động")
    assert [line["label"] for line in context["articles"]] == ["Điều 1.", "Điều 2.", "Điều 3."]
    assert context["articles"][0]["text"].startswith(" Ban hành kèm theo Quyết định này Quy chế hoạt động")
    assert "/KH" not in context["letterhead"]["number"]


def test_kinds_name_their_templates_in_every_regime():
    for kind in KINDS:
        assert set(kind.templates) == set(REGIMES)
        assert all(name.startswith(f"{regime}/") for regime, names in kind.templates.items() for name in names)
