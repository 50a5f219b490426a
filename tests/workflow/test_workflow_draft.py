"""Drafting: from a record to papers. Word file and PDF say the same; the same record gives the same bytes."""

import io
import json
import re
import unicodedata

import pikepdf
import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from docgen.layout import faces
from docgen.layout.text import INVISIBLE
from docgen.model import MeetingRecord
from docgen.workflow.draft import UnknownKind, make_paper, plan_papers
from tests.support.builders import a_decision, a_record, members, records
from tests.support.offices import a_drafting_office
from tests.support.texts import docx_text, first_difference, pdf_pages, pdf_text, squeezed, with_heads_once

OFFICE = a_drafting_office()
MARKS_IN_A_HEAP = re.compile("[\u0300-\u036f]{3,}")
BASIC_PLANE = 0xFFFF
KNOWN = frozenset().union(*(faces.characters(family) for family in faces.OTHERS))


def runs_leftwards(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text)


def legible(text: str) -> str:
    """The letters of a text, those too that no shipped font holds; a square in the PDF keeps them readable.

    Control characters, for which a square may stand, are left out of both. PDFium passes over unknown letters beyond
    the basic plane; other readers do not.
    """
    return "".join(filter(_is_legible, text))


def _is_legible(sign: str) -> bool:
    if ord(sign) in INVISIBLE or sign == faces.MISSING_GLYPH or unicodedata.category(sign).startswith("C"):
        return False
    return sign in KNOWN or ord(sign) <= BASIC_PLANE


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    phases=[Phase.reuse, Phase.generate],
)
@given(records())
def test_word_file_and_pdf_hold_the_same_text_in_the_same_order(record: MeetingRecord):
    for plan in plan_papers(record):
        made = make_paper(OFFICE, plan)
        assert made.pdf is not None
        text = docx_text(made.docx)
        assume(not runs_leftwards(text))  # a PDF holds such text in the order in which it is seen
        assume(not MARKS_IN_A_HEAP.search(text))  # PDFium reads these otherwise than they stand
        printed = with_heads_once(made.docx, pdf_pages(made.pdf))
        assert first_difference(legible(printed), squeezed(legible(text))) == ""


def test_the_same_record_and_clock_give_the_same_bytes():
    plan = plan_papers(a_record(), ["decision"])[0]
    first, second = make_paper(OFFICE, plan, attach=True), make_paper(a_drafting_office(), plan, attach=True)
    assert (first.docx, first.pdf) == (second.docx, second.pdf)


def test_each_place_of_signature_has_a_field_with_a_name_of_its_own():
    for plan in plan_papers(a_record()):
        made = make_paper(OFFICE, plan)
        names = [name for name, _, _ in enumerate_sig_fields(PdfFileReader(io.BytesIO(made.pdf)))]
        assert names
        assert len(names) == len(set(names))


def test_a_paper_for_wet_signing_has_no_fields():
    plan = plan_papers(a_record(), ["decision"])[0]
    made = make_paper(OFFICE, plan, fields=False)
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_without_a_wish_nothing_is_attached():
    plan = plan_papers(a_record(), ["decision"])[0]
    with pikepdf.open(io.BytesIO(make_paper(OFFICE, plan).pdf)) as pdf:
        assert len(pdf.attachments) == 0


def test_attached_are_the_source_and_the_data_of_this_paper_alone():
    plan = plan_papers(a_record(), ["decision"])[0]
    made = make_paper(OFFICE, plan, attach=True)
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        kinds = {name: str(item.obj["/AFRelationship"]) for name, item in pdf.attachments.items()}
        data = json.loads(pdf.attachments["quyet-dinh.json"].get_file().read_bytes())
        assert pdf.attachments["quyet-dinh.docx"].get_file().read_bytes() == made.docx
    assert kinds == {"quyet-dinh.docx": "/Source", "quyet-dinh.json": "/Data"}
    assert data == json.loads(json.dumps(plan.context))


def test_no_paper_is_made_of_what_the_record_does_not_hold():
    assert not plan_papers(a_record(decision=None), ["decision"])


def test_an_unknown_kind_is_answered_with_the_nearest_one():
    with pytest.raises(UnknownKind, match="decision"):
        plan_papers(a_record(), ["decison"])


def test_files_of_one_record_have_different_names():
    stems = [plan.stem for plan in plan_papers(a_record())]
    assert len(stems) == len(set(stems))


@pytest.mark.parametrize("count", [0, 1, 18, 500])
def test_the_list_prints_every_member_on_as_many_pages_as_it_takes(count: int):
    plan = plan_papers(a_record(decision=a_decision(members=members(count))), ["decision"])[0]
    made = make_paper(OFFICE, plan)
    text = pdf_text(made.pdf)
    assert all(squeezed(member.person.name) in text for member in members(count))
    assert ("DANHSÁCH" in text) == bool(count)
    assert text.count("Họvàtên") == made.pages - 1
