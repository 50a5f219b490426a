"""Papers of several sections: each annex has pages of its own, upright or on their side, and none is left over."""

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from docgen.model import Annex, AnnexRow
from docgen.pdf.probe import page_count
from docgen.regimes import party
from docgen.word.build import template_bytes
from docgen.word.names import WP, w
from docgen.word.template import compile_template, fill
from docgen.word.template.sections import settle_last_section
from docgen.workflow.convert import convert_file
from tests.support.offices import a_drafting_office
from tests.support.whole_records import NARROW, REGIMES, WIDE, every_plan, plans_of, whole_record

OFFICE = a_drafting_office()


def filled(plan):
    return fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context)


def a_plan(*annexes, regime="state"):
    record = whole_record(regime)
    return plans_of(replace(record, plan=replace(record.plan, annexes=annexes)))["plan"]


def sections(data):
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return [section.find(w("pgSz")).get(w("orient"), "portrait") for section in root.iter(w("sectPr"))]


@pytest.mark.parametrize(
    ("annexes", "turned"),
    [
        ((), ["portrait"]),
        ((NARROW,), ["portrait", "portrait"]),
        ((WIDE,), ["portrait", "landscape"]),
        ((NARROW, WIDE), ["portrait", "portrait", "landscape"]),
        ((WIDE, NARROW, WIDE), ["portrait", "landscape", "portrait", "landscape"]),
    ],
)
def test_each_annex_lies_as_it_should_and_no_section_is_left_over(annexes, turned):
    data = filled(a_plan(*annexes))
    assert sections(data) == turned
    assert page_count(convert_file(OFFICE, data, title="Thử").value) == len(turned)


def test_every_section_counts_its_pages_from_one():
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(filled(a_plan(NARROW, WIDE)))).read("word/document.xml"))
    starts = [section.find(w("pgNumType")).get(w("start")) for section in root.iter(w("sectPr"))]
    assert starts == ["1", "1", "1"]


@pytest.mark.parametrize("regime", REGIMES)
def test_lists_and_attached_texts_have_pages_of_their_own(regime):
    plans = plans_of(whole_record(regime))
    assert sections(filled(plans["decision"])) == ["portrait", "portrait"]
    assert sections(filled(plans["promulgating_decision"])) == ["portrait", "portrait"]
    assert sections(filled(every_plan(regime)["roster"])) == ["portrait"]


def test_a_table_that_is_too_wide_for_its_words_still_fits_the_page():
    columns = tuple(f"Cột {number}" for number in range(14))
    many = Annex("Bảng", columns=columns, rows=(AnnexRow(tuple("nội dung" for _ in columns)),) * 40, is_wide=True)
    assert page_count(convert_file(OFFICE, filled(a_plan(many)), title="Thử").value) >= 2


def test_a_row_of_a_table_never_splits_and_its_head_is_repeated():
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(filled(a_plan(WIDE)))).read("word/document.xml"))
    table = list(root.iter(w("tbl")))[-1]
    head, *rows = table.findall(w("tr"))
    assert head.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in (head, *rows))
    assert [len(row.findall(w("tc"))) for row in (head, *rows)] == [6, 6]


BREAK = "<w:p><w:pPr><w:sectPr><w:a/></w:sectPr></w:pPr></w:p>"
LAST = "<w:sectPr><w:b/></w:sectPr>"


@pytest.mark.parametrize(
    ("given", "settled"),
    [
        (f"<w:p>x</w:p>{BREAK}{LAST}</w:body>", "<w:p>x</w:p><w:sectPr><w:a/></w:sectPr></w:body>"),
        (f"{BREAK}<w:p>x</w:p>{LAST}", f"{BREAK}<w:p>x</w:p>{LAST}"),
        (f"{BREAK}{BREAK}{LAST}", f"{BREAK}<w:sectPr><w:a/></w:sectPr>"),
        ("<w:hdr><w:p/></w:hdr>", "<w:hdr><w:p/></w:hdr>"),
        (LAST, LAST),
        ("", ""),
    ],
)
def test_a_break_at_the_very_end_becomes_the_last_section(given, settled):
    assert settle_last_section(given) == settled


def test_the_pages_of_the_party_are_bound_at_the_outer_edge_on_their_backs():
    plan = plans_of(whole_record("party"))["plan"]
    settings = zipfile.ZipFile(io.BytesIO(filled(plan))).read("word/settings.xml")
    assert party.MIRRORS_BACK_PAGES
    assert b"mirrorMargins" in settings


def test_every_drawing_of_a_filled_paper_has_a_number_of_its_own():
    for plan in every_plan("state").values():
        root = etree.fromstring(zipfile.ZipFile(io.BytesIO(filled(plan))).read("word/document.xml"))
        numbers = [named.get("id") for named in root.iter(f"{{{WP}}}docPr")]
        assert len(numbers) == len(set(numbers)), plan.stem
