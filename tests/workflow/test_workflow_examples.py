"""The examples that come with the program: each gives its whole set, and each paper says the same in Word and PDF."""

import pytest

from docgen.bootstrap import picture_folder
from docgen.codec import read_record_file
from docgen.kinds import KINDS
from docgen.rules import check_record
from docgen.workflow.draft import MadePaper, make_paper, plan_papers
from tests.support.offices import a_drafting_office
from tests.support.places import ROOT
from tests.support.texts import docx_text, first_difference, pdf_pages, squeezed, with_heads_once

OFFICE = a_drafting_office()
EXAMPLES = ROOT / "examples"
COUNTS = {"tan_phong_2023": 40, "dang_uy_luu_ve_2026": 20, "mat_tran_luu_ve_2026": 12}
TAN_PHONG = {
    "plan", "programme", "invitation", "attendance_list", "decision", "promulgating_decision", "minutes", "pledge",
    "conclusion_notice", "report", "news_item", "photo_annex",
}  # fmt: skip


@pytest.fixture(scope="module", params=COUNTS)
def made(request: pytest.FixtureRequest) -> list[MadePaper]:
    record = read_record_file(EXAMPLES / f"{request.param}.yaml")
    return [make_paper(OFFICE, plan, picture_folder(EXAMPLES)) for plan in plan_papers(record)]


def test_every_paper_says_the_same_in_word_and_pdf(made: list[MadePaper]):
    for paper in made:
        assert paper.pdf is not None
        printed = with_heads_once(paper.docx, pdf_pages(paper.pdf))
        assert first_difference(squeezed(docx_text(paper.docx)), printed) == "", paper.plan.stem


def test_no_paper_of_an_example_warns_or_lacks_a_fact(made: list[MadePaper]):
    for paper in made:
        assert paper.warnings == ()
        if paper.plan.kind != "attendance_list":  # its sum is left to the pen where a group has no number
            assert "……" not in docx_text(paper.docx), paper.plan.stem
        assert "Chưa có tệp ảnh" not in docx_text(paper.docx)


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_an_example_has_no_findings_and_gives_its_whole_set(name: str, count: int):
    record = read_record_file(EXAMPLES / f"{name}.yaml")
    assert check_record(record) == ()
    assert len(plan_papers(record)) == count


def test_the_launch_conference_gets_every_paper_that_it_needs():
    plans = plan_papers(read_record_file(EXAMPLES / "tan_phong_2023.yaml"))
    assert {plan.kind for plan in plans} >= TAN_PHONG
    assert {plan.kind for plan in plans} <= {kind.id for kind in KINDS}
