"""The papers as they were when a person looked at them: their text, layout and pages.

One paper of each template of the State, and the main ones of the Party and the Front. They come from the examples; what
no example holds comes from a record that holds every paper.
"""

from dataclasses import replace

import pytest

from docgen.bootstrap import picture_folder
from docgen.codec import read_record_file
from docgen.kinds.base import PaperPlan
from docgen.paper.text import paper_text
from docgen.word.read import read
from docgen.workflow.draft import MadePaper, make_paper
from tests.support.golden import Golden
from tests.support.layout import lines_of
from tests.support.offices import a_drafting_office
from tests.support.pictures import pages
from tests.support.places import ROOT
from tests.support.whole_records import every_plan, plans_of

OFFICE = a_drafting_office()
EXAMPLES = ROOT / "examples"
MAIN = {
    "dang_uy_luu_ve_2026": (
        "decision",
        "promulgating_decision",
        "resolution",
        "minutes",
        "invitation",
        "conclusion_notice",
        "report",
        "submission",
        "correction_letter",
        "pledge_unit",
    ),
    "mat_tran_luu_ve_2026": ("plan", "decision", "minutes", "official_letter"),
}


def of_example(name: str, *, apart: bool = False) -> dict[str, PaperPlan]:
    """The papers of an example by template, the first one of each."""
    return plans_of(replace(read_record_file(EXAMPLES / f"{name}.yaml"), attachments_apart=apart))


def shown() -> list[PaperPlan]:
    """What is kept: of each template the paper of an example where there is one."""
    example = of_example("tan_phong_2023")
    state = every_plan("state") | of_example("tan_phong_2023", apart=True) | example
    others = [of_example(name)[template] for name, templates in MAIN.items() for template in templates]
    return [state[template] for template in sorted(state)] + others


def name_of(plan: PaperPlan) -> str:
    """Where the golden files of a paper lie, without suffix: «decision/quyet-dinh», «decision/party-quyet-dinh»."""
    regime = plan.template.partition("/")[0]
    return f"{plan.kind}/{plan.stem}" if regime == "state" else f"{plan.kind}/{regime}-{plan.stem}"


@pytest.fixture(scope="module", params=shown(), ids=name_of)
def made(request: pytest.FixtureRequest) -> MadePaper:
    plan: PaperPlan = request.param
    return make_paper(OFFICE, plan, picture_folder(EXAMPLES))


def test_the_text_is_the_golden_one(made: MadePaper, golden: Golden):
    golden.text(f"{name_of(made.plan)}.txt", paper_text(read(made.docx).value))


def test_each_line_stands_where_the_golden_one_stands(made: MadePaper, golden: Golden):
    lines = lines_of(read(made.docx).value)
    shown = "\n".join(
        f"{line.page} {line.x:6.1f} {line.end:6.1f} {line.y:6.1f}  {line.text.rstrip()}" for line in lines
    )
    golden.text(f"{name_of(made.plan)}.layout.txt", shown + "\n")


def test_each_page_looks_like_the_golden_one(made: MadePaper, golden: Golden):
    assert made.pdf is not None
    for number, picture in enumerate(pages(made.pdf), start=1):
        golden.picture(f"{name_of(made.plan)}.{number}.png", picture)
