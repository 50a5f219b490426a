"""What other programs say of our papers: LibreOffice opens and paginates them alike, veraPDF calls them PDF/A."""

import pytest

from docgen.bootstrap import picture_folder
from docgen.codec import read_record_file
from docgen.pdf.probe import page_count
from docgen.workflow.convert import convert_file
from docgen.workflow.draft import make_paper, plan_papers
from tests.support.builders import a_decision, a_record, members
from tests.support.docx import a_docx, a_table, p
from tests.support.office import Office
from tests.support.offices import a_drafting_office
from tests.support.places import ROOT
from tests.support.verapdf import VeraPdf
from tests.support.whole_records import REGIMES, every_plan, plans_of

OFFICE = a_drafting_office()
EXAMPLE = plan_papers(read_record_file(ROOT / "examples" / "tan_phong_2023.yaml"))
NAMES = ("tan_phong_2023", "dang_uy_luu_ve_2026", "mat_tran_luu_ve_2026")
SHOWN = [plan for name in NAMES for plan in plans_of(read_record_file(ROOT / "examples" / f"{name}.yaml")).values()]
PICTURES = picture_folder(ROOT / "examples")
LISTS = [
    plan_papers(a_record(decision=a_decision(members=members(count))), ["decision"])[0] for count in (0, 1, 18, 40, 500)
]


@pytest.mark.office
def test_libreoffice_opens_every_paper_and_counts_the_same_pages(office: Office):
    made = [make_paper(OFFICE, plan, PICTURES) for plan in (*SHOWN, *LISTS)]
    theirs = office.to_pdfs([paper.docx for paper in made])
    assert [page_count(pdf) for pdf in theirs] == [paper.pages for paper in made]


@pytest.mark.verapdf
def test_every_paper_is_pdf_a_2a_and_with_attachments_3a(verapdf: VeraPdf):
    plain = [make_paper(OFFICE, plan).pdf or b"" for plan in (*EXAMPLE[:4], *LISTS)]
    unsigned = [make_paper(OFFICE, plan, fields=False).pdf or b"" for plan in EXAMPLE[:4]]
    attached = [make_paper(OFFICE, plan, attach=True).pdf or b"" for plan in EXAMPLE[:4]]
    assert verapdf.validate([*plain, *unsigned], "2a") == ()
    assert verapdf.validate(attached, "3a") == ()


@pytest.mark.verapdf
def test_one_paper_of_each_template_of_each_regime_is_pdf_a_2a_and_pdf_ua_1(verapdf: VeraPdf):
    every = [plan for regime in REGIMES for plan in every_plan(regime).values()]
    made = [make_paper(OFFICE, plan, PICTURES).pdf or b"" for plan in every]
    assert verapdf.validate(made, "2a") == ()
    assert verapdf.validate(made, "ua1") == ()


@pytest.mark.verapdf
def test_a_file_of_another_hand_is_pdf_a_too(verapdf: VeraPdf):
    foreign = a_docx(p("Chữ Ả, emoji 😀, 漢字") + a_table(("một", "hai")) + p(""))
    assert verapdf.validate([convert_file(OFFICE, foreign, title="Thử").value], "2a") == ()
