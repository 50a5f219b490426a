"""The papers of the proving case as they were when a person looked at them: their text, layout and pages."""

import pytest

from docgen.codec import read_record_file
from docgen.kinds.base import PaperPlan
from docgen.paper.text import paper_text
from docgen.word.read import read
from docgen.workflow.draft import MadePaper, make_paper, plan_papers
from tests.support.golden import Golden
from tests.support.layout import lines_of
from tests.support.offices import a_drafting_office
from tests.support.pictures import pages
from tests.support.places import ROOT

OFFICE = a_drafting_office()
PLANS = plan_papers(read_record_file(ROOT / "examples" / "tan_phong_2023.yaml"))
SHOWN = [
    next(plan for plan in PLANS if plan.template == template) for template in sorted({each.template for each in PLANS})
]


@pytest.fixture(scope="module", params=SHOWN, ids=lambda plan: plan.stem)
def made(request: pytest.FixtureRequest) -> MadePaper:
    plan: PaperPlan = request.param
    return make_paper(OFFICE, plan)


def test_the_text_is_the_golden_one(made: MadePaper, golden: Golden):
    golden.text(f"{made.plan.kind}/{made.plan.stem}.txt", paper_text(read(made.docx).value))


def test_each_line_stands_where_the_golden_one_stands(made: MadePaper, golden: Golden):
    lines = lines_of(read(made.docx).value)
    shown = "\n".join(
        f"{line.page} {line.x:6.1f} {line.end:6.1f} {line.y:6.1f}  {line.text.rstrip()}" for line in lines
    )
    golden.text(f"{made.plan.kind}/{made.plan.stem}.layout.txt", shown + "\n")


def test_each_page_looks_like_the_golden_one(made: MadePaper, golden: Golden):
    assert made.pdf is not None
    for number, picture in enumerate(pages(made.pdf), start=1):
        golden.picture(f"{made.plan.kind}/{made.plan.stem}.{number}.png", picture)
