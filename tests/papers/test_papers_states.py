"""How far papers are, what makes them anew, and what a correction protects."""

from dataclasses import replace
from pathlib import Path

import pytest

from docgen.bootstrap import OWN_TEMPLATES
from docgen.ports import Origin
from docgen.workflow.draft import make_paper, plan_papers
from docgen.workflow.papers import changes
from docgen.workflow.papers import makings as papers
from docgen.workflow.papers.states import State, main_changes, take_stock, what_changed
from tests.support.builders import a_decision, a_record
from tests.support.corrections import corrected
from tests.support.places import ROOT

RECORD = a_record()
RENAMED = a_record(chair=replace(RECORD.chair, name="Hoàng Thị Khác"))


@pytest.fixture
def make(office, meeting):
    """Make papers of a record, by stem."""

    def made(record, *stems):
        plans = [plan for plan in plan_papers(record) if plan.stem in stems]
        return papers.keep_makings(office, meeting, [make_paper(office, plan, pdf=False) for plan in plans], "lan")

    return made


@pytest.fixture
def correct(office, meeting):
    """Hand a correction of a made version in and keep it."""

    def kept(base, **words):
        standing = stock_of(office, meeting, RECORD).by_stem[base.stem]
        docx = corrected(office.vault.get(base.docx_hash), **words)
        version = changes.upload_edited(office, meeting, base, standing, docx, "hoa")
        seen = standing.edited.id if standing.edited else 0
        return office.papers.keep(meeting.id, version.id, seen, changes.Stamp("hoa", office.clock.now()))

    return kept


def stock_of(office, meeting, record, lacking=None):
    return take_stock(office, meeting.id, plan_papers(record), lacking)


def states(office, meeting, record, lacking=None):
    return {stem: standing.state for stem, standing in stock_of(office, meeting, record, lacking).by_stem.items()}


def own_template(office, name):
    """Put a template of the office's own over a shipped one."""
    path = Path(office.settings.home) / OWN_TEMPLATES / name
    path.parent.mkdir(parents=True)
    path.write_bytes(corrected((ROOT / "templates_docx" / name).read_bytes(), new=" (mẫu riêng)"))


def test_before_anything_is_made_a_paper_is_ready_or_lacks_facts(office, meeting):
    found = states(office, meeting, RECORD, {"bien-ban": ["chủ trì"]})
    assert found["bien-ban"] is State.MISSING
    assert found["quyet-dinh"] is State.READY


def test_a_paper_that_the_body_may_not_issue_says_so(office, meeting):
    barred = [replace(plan, refusal="Không có thẩm quyền") for plan in plan_papers(RECORD)]
    assert {each.state for each in take_stock(office, meeting.id, barred).by_stem.values()} == {State.BARRED}


def test_a_made_paper_is_made_until_a_fact_that_it_shows_changes(office, meeting, make):
    make(RECORD, "bien-ban", "quyet-dinh")
    assert states(office, meeting, RECORD)["bien-ban"] is State.MADE
    after = states(office, meeting, RENAMED)
    assert (after["bien-ban"], after["quyet-dinh"]) == (State.OUTDATED, State.MADE)


def test_what_changed_is_told_from_old_to_new(office, meeting, make):
    make(RECORD, "bien-ban", "quyet-dinh")
    found = what_changed(office, plan_papers(RENAMED), stock_of(office, meeting, RENAMED))
    assert found["quyet-dinh"] == ()
    [change] = found["bien-ban"]
    assert RECORD.chair.name in change.old
    assert "Hoàng Thị Khác" in change.new
    assert main_changes(found) == (change,)


def test_a_fact_changed_back_makes_the_paper_current_again(office, meeting, make):
    make(RECORD, "bien-ban")
    assert states(office, meeting, RENAMED)["bien-ban"] is State.OUTDATED
    assert states(office, meeting, RECORD)["bien-ban"] is State.MADE


def test_another_template_makes_the_paper_old(office, meeting, make):
    [made] = make(RECORD, "quyet-dinh")
    own_template(office, made.template)
    standing = stock_of(office, meeting, RECORD).by_stem["quyet-dinh"]
    assert standing.state is State.OUTDATED
    assert (standing.record_changed, standing.template_changed) == (False, True)


def test_the_same_making_is_written_down_once(make):
    assert len(make(RECORD, "bien-ban")) == 1
    assert make(RECORD, "bien-ban") == ()
    assert len(make(RENAMED, "bien-ban")) == 1


def test_remaking_makes_the_old_current_and_leaves_corrections_alone(office, meeting, make, correct):
    minutes, decision = make(RECORD, "bien-ban", "quyet-dinh")
    by_hand = correct(next(each for each in (minutes, decision) if each.stem == "bien-ban"))
    changed = replace(RENAMED, decision=a_decision(subject="thành lập Tổ giúp việc"))
    stock = stock_of(office, meeting, changed)
    chosen = [plan for plan in plan_papers(changed) if plan.stem in stock.outdated]
    remade = papers.remake(office, meeting, chosen, stock.by_stem, "lan")
    assert [plan.stem for plan in remade.protected] == ["bien-ban"]
    after = stock_of(office, meeting, changed).by_stem
    assert after["quyet-dinh"].state is State.MADE
    assert after["bien-ban"].edited == by_hand


def test_a_correction_counts_and_tells_that_the_record_changed_since(office, meeting, make, correct):
    [made] = make(RECORD, "bien-ban")
    edited = correct(made)
    standing = stock_of(office, meeting, RECORD).by_stem["bien-ban"]
    assert (standing.state, standing.current, standing.is_behind) == (State.EDITED, edited, False)
    assert stock_of(office, meeting, RENAMED).by_stem["bien-ban"].is_behind
    assert (edited.based_on, edited.record_version, edited.kept_by) == (made.id, made.record_version, "hoa")


def test_an_older_correction_steps_back_but_stays(office, meeting, make, correct):
    [made] = make(RECORD, "bien-ban")
    correct(made)
    newer = correct(made, new=" (sửa lần hai)")
    standing = stock_of(office, meeting, RECORD).by_stem["bien-ban"]
    assert standing.edited == newer
    assert len([each for each in standing.versions if each.origin is Origin.EDITED]) == 2


def test_papers_that_the_record_no_longer_calls_for_stay_in_reach(office, meeting, make):
    [made] = make(RECORD, "quyet-dinh")
    stock = stock_of(office, meeting, a_record(decision=None))
    assert "quyet-dinh" not in stock.by_stem
    assert made in stock.orphans


def test_the_made_file_is_kept_as_it_was(office, make):
    [made] = make(RECORD, "bien-ban")
    plan = next(plan for plan in plan_papers(RECORD) if plan.stem == "bien-ban")
    assert office.vault.get(made.docx_hash) == make_paper(office, plan, pdf=False).docx
