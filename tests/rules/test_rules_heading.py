"""Names in the heading, symbols and numbers, annexes, and levels that are no more."""

import datetime as dt
from dataclasses import replace

import pytest
from support.builders import a_decision, a_pledge, a_record

from docgen.model import (
    Annex,
    Block,
    BodyKind,
    CorrectionLetter,
    Level,
    OfficialLetter,
    Plan,
    Regulation,
    Report,
    Resolution,
    Severity,
)
from docgen.rules import check_record

DAY = dt.date(2026, 5, 12)


def paths(rule, record):
    return [finding.path for finding in check_record(record) if finding.rule == rule]


def organ(**changes):
    return replace(a_record().organ, **changes)


@pytest.mark.parametrize("name", ["UBND thị trấn Tân Phong", "Văn phòng HĐND và UBND", "BCĐ 35"])
def test_the_issuing_body_is_named_in_full(name):
    assert paths("HD-07", a_record(organ=organ(name=name))) == ["organ.name"]
    assert paths("HD-07", a_record(organ=organ(heading=("ỦY BAN NHÂN DÂN", name)))) == ["organ.heading[1]"]
    assert paths("HD-07", a_record(organ=organ(parent=name))) == []


@pytest.mark.parametrize(("symbol", "is_found"), [("ubnd", True), ("Ubnd", True), ("MTTQ-btt", True), ("VPĐU", False)])
def test_symbols_are_in_capitals(symbol, is_found):
    assert bool(paths("HD-09", a_record(organ=organ(symbol=symbol)))) == is_found
    letter = OfficialLetter(unit=symbol)
    assert bool(paths("HD-09", a_record(official_letter=letter))) == is_found


@pytest.mark.parametrize(("symbol", "is_found"), [("CV-UBND", True), ("QĐ-UBND", True), ("UBND", False), ("TB", False)])
def test_a_symbol_of_a_body_names_no_type(symbol, is_found):
    assert bool(paths("HD-10", a_record(organ=organ(symbol=symbol)))) == is_found


def test_one_number_is_given_once_to_papers_of_one_symbol():
    decision = a_decision(number=5, date=DAY)
    twice = a_record(decision=decision, regulation=Regulation(number=5, date=DAY))
    assert paths("IS-01", twice) == ["regulation.number"]
    letters = a_record(official_letter=OfficialLetter(number=7), correction_letter=CorrectionLetter(number=7))
    assert paths("IS-01", letters) == ["correction_letter.number"]


def test_a_number_is_free_for_another_type_and_in_another_year():
    decision = a_decision(number=5, date=DAY)
    assert paths("IS-01", a_record(decision=decision, resolution=Resolution(number=5, date=DAY))) == []
    next_year = a_record(decision=decision, regulation=Regulation(number=5, date=DAY.replace(year=2027)))
    assert paths("IS-01", next_year) == []
    of_party = replace(next_year, organ=organ(kind=BodyKind.PARTY_COMMITTEE))
    assert paths("IS-01", of_party) == ["regulation.number"]  # one series in a term


OLD = ["Ủy ban nhân dân huyện Quảng Xương (để b/c)", "Huyện ủy Quảng Xương", "Phòng Nội vụ huyện", "Huyện uỷ (để b/c)"]
NEW = ["Ủy ban nhân dân tỉnh Thanh Hóa", "Ông Lê Văn Huyện", "Nguyên lãnh đạo huyện Quảng Xương", "Quận công Lê An"]


@pytest.mark.parametrize("name", OLD)
def test_no_new_paper_is_sent_to_a_district(name):
    record = a_record(
        decision=a_decision(date=DAY, recipients=(name,)),
        report=Report(addressees=(name,), date=DAY),
        pledge=a_pledge(addressee=name, date=DAY),
    )
    assert paths("VN-08", record) == ["decision.recipients[0]", "pledge.addressee", "report.addressees[0]"]
    assert {each.severity for each in check_record(record) if each.rule == "VN-08"} == {Severity.WARNING}


@pytest.mark.parametrize("name", NEW)
def test_other_names_are_left_alone_and_so_are_old_papers(name):
    assert paths("VN-08", a_record(decision=a_decision(date=DAY, recipients=(name,)))) == []
    before = a_decision(date=dt.date(2025, 6, 30), recipients=(OLD[0],))
    assert paths("VN-08", a_record(decision=before)) == []


def test_a_body_of_a_level_that_is_no_more_issues_nothing_new():
    of_old = organ(valid_to=None, parent="ĐẢNG BỘ HUYỆN QUẢNG XƯƠNG")
    assert paths("VN-08", a_record(organ=of_old, decision=a_decision(date=DAY))) == ["organ.name", "organ.parent"]
    assert paths("VN-08", a_record(organ=of_old)) == []


def with_annexes(text, *annexes):
    return a_record(plan=Plan(blocks=(Block(Level.TEXT, "", text),), annexes=annexes))


ONE, TWO = (Annex(title, (Block(Level.TEXT, "", "Việc."),)) for title in ("Phân công nhiệm vụ", "Dự toán"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thực hiện nghiêm.", ["plan.annexes[0].title", "plan.annexes[1].title"]),
        ("Phân công tại Phụ lục I.", ["plan.annexes[1].title"]),
        ("Phân công tại Phụ lục I, dự toán tại Phụ lục II.", []),
        ("Chi tiết tại phụ lục I và II.", []),
        ("Chi tiết tại các phụ lục kèm theo.", []),
        ("Có bảng phân công nhiệm vụ và dự toán kèm theo.", []),
    ],
)
def test_the_text_speaks_of_each_annex(text, found):
    assert paths("BD-09", with_annexes(text, ONE, TWO)) == found


def test_the_text_speaks_of_the_only_annex_without_its_number():
    assert paths("BD-09", with_annexes("Phân công tại phụ lục kèm theo.", ONE)) == []
    assert paths("BD-09", with_annexes("Thực hiện nghiêm.", ONE)) == ["plan.annexes[0].title"]


def test_an_annex_of_a_title_alone_is_found():
    assert paths("MR-18", with_annexes("Có phụ lục.", Annex("Phân công"))) == ["plan.annexes[0].blocks"]
    assert paths("MR-18", with_annexes("Có phụ lục.", ONE)) == []
