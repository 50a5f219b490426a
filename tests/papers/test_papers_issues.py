"""Papers that were issued: left as they are, and listed where the record says something else by now."""

from dataclasses import replace

import pytest

from docgen.ports import (
    IssuedFiles,
    PaperEditedElsewhere,
    PaperIssued,
    PaperSuperseded,
    PaperVersionNotFound,
    Stamp,
)
from docgen.workflow.draft import make_paper, plan_papers
from docgen.workflow.papers import changes, issues
from docgen.workflow.papers import makings as papers
from docgen.workflow.papers.states import State, take_stock, what_changed
from tests.support.builders import a_record
from tests.support.corrections import corrected

RECORD = a_record()
RENAMED = a_record(chair=replace(RECORD.chair, name="Hoàng Thị Khác"))
MINUTES = "bien-ban"
FILES = IssuedFiles("a" * 64, "b" * 64)


@pytest.fixture
def standings(office, meeting):
    return lambda record=RECORD: stock(office, meeting, record).by_stem


@pytest.fixture
def make(office, meeting):
    """Make the minutes of a record, and write that down."""

    def made(record=RECORD):
        plan = plan_of(record)
        [version] = papers.keep_makings(office, meeting, [make_paper(office, plan, pdf=False)], "lan")
        return version

    return made


@pytest.fixture
def mark(office, meeting, standings):
    return lambda number, record=RECORD: issues.mark_issued(
        office, meeting, plan_papers(record), standings(record), [number], "hoa"
    )


def stock(office, meeting, record):
    return take_stock(office, meeting.id, plan_papers(record))


def plan_of(record):
    return next(plan for plan in plan_papers(record) if plan.stem == MINUTES)


def test_a_marked_paper_is_issued_by_somebody_at_some_time(make, mark, standings):
    [marked] = mark(make().id)
    assert (marked.issued_by, marked.issued_at is None) == ("hoa", False)
    assert standings()[MINUTES].state is State.ISSUED


def test_issued_papers_with_an_old_name_are_listed_and_drafts_apart_from_them(office, meeting, make, mark):
    mark(make().id)
    found = stock(office, meeting, RENAMED)
    assert (found.issued_with_old_facts, found.outdated) == ((MINUTES,), ())
    [change] = what_changed(office, plan_papers(RENAMED), found)[MINUTES]
    assert (RECORD.chair.name in change.old, "Hoàng Thị Khác" in change.new) == (True, True)
    assert stock(office, meeting, RECORD).issued_with_old_facts == ()


def test_nothing_takes_the_place_of_an_issued_paper(office, meeting, make, mark, standings):
    made = make()
    mark(made.id)
    remade = papers.remake(office, meeting, [plan_of(RENAMED)], standings(RENAMED), "lan")
    assert (remade.made, remade.protected) == ((), (plan_of(RENAMED),))
    docx = corrected(office.vault.get(made.docx_hash))
    with pytest.raises(PaperIssued, match="công văn đính chính"):
        changes.upload_edited(office, meeting, made, standings()[MINUTES], docx, "lan")
    assert standings(RENAMED)[MINUTES].current.id == made.id


def test_only_the_version_that_counts_can_be_marked(make, mark):
    old, new = make(), make(RENAMED)
    with pytest.raises(PaperSuperseded, match="không phải là bản đang dùng"):
        mark(old.id, RENAMED)
    with pytest.raises(PaperVersionNotFound):
        mark(99)
    assert mark(new.id, RENAMED)


def test_of_several_all_are_marked_or_none(office, meeting, make, standings):
    made, decision = make(), next(plan for plan in plan_papers(RECORD) if plan.stem == "quyet-dinh")
    with pytest.raises(PaperVersionNotFound):
        issues.mark_issued(office, meeting, plan_papers(RECORD), standings(), [made.id, 99], "hoa")
    [other] = papers.keep_makings(office, meeting, [make_paper(office, decision, pdf=False)], "lan")
    make(RENAMED)
    with pytest.raises(PaperSuperseded):
        issues.mark_issued(office, meeting, plan_papers(RECORD), standings(), [other.id, made.id], "hoa")
    assert {standing.issued for standing in standings().values()} == {None}


def test_an_issued_paper_has_the_pdf_that_it_had_whatever_prints_it_later(office, make, mark, monkeypatch):
    made = make()
    printed = [changes.print_version(office, plan_of(RECORD), made, fields=fields).pdf for fields in (True, False)]
    [issued] = mark(made.id)
    monkeypatch.setattr(issues, "print_version", lambda *_, **__: pytest.fail("printed again"))
    for fields, pdf in zip((True, False), printed, strict=True):
        paper = issues.issued_paper(office, plan_of(RENAMED), issued, fields=fields)
        assert (paper.pdf, paper.pages) == (pdf, 1)
        assert paper.docx == office.vault.get(made.docx_hash)
    assert printed[0] != printed[1]


def test_a_mark_without_kept_files_is_printed_from_its_word_file(office, make, mark):
    [issued] = mark(make().id)
    old = replace(issued, issued_files=None)
    paper = issues.issued_paper(office, plan_of(RECORD), old)
    assert paper.pdf == office.vault.get(issued.issued_files.pdf_hash)


def test_a_mark_taken_off_can_be_set_again_and_stays_written_down(office, meeting, make, mark, standings):
    made = make()
    mark(made.id)
    issues.unmark_issued(office, meeting, MINUTES, "hoa")
    assert standings()[MINUTES].state is State.MADE
    assert standings(RENAMED)[MINUTES].state is State.OUTDATED
    mark(made.id)
    with office.papers.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT ended_at IS NULL FROM paper_issues ORDER BY id").scalars().all()
    assert rows == [0, 1]


def test_marking_twice_is_marking_once(make, mark):
    made = make()
    [first] = mark(made.id)
    [second] = mark(made.id)
    assert first == second


def test_two_versions_of_a_paper_are_never_marked_at_once(office, meeting, make):
    stamp = Stamp("lan", office.clock.now())
    office.papers.mark_issued(meeting.id, {make().id: FILES}, stamp)
    new = make(RENAMED)
    with pytest.raises(PaperIssued):
        office.papers.mark_issued(meeting.id, {new.id: FILES}, stamp)


def test_a_file_that_nobody_kept_is_no_paper_to_issue(office, meeting, make, standings):
    made = make()
    docx = corrected(office.vault.get(made.docx_hash))
    waiting = changes.upload_edited(office, meeting, made, standings()[MINUTES], docx, "lan")
    stamp = Stamp("lan", office.clock.now())
    with pytest.raises(PaperSuperseded):
        office.papers.mark_issued(meeting.id, {waiting.id: FILES}, stamp)
    office.papers.keep(meeting.id, waiting.id, 0, stamp)
    office.papers.set_aside(meeting.id, MINUTES, waiting.id, stamp)
    with pytest.raises(PaperSuperseded):
        office.papers.mark_issued(meeting.id, {waiting.id: FILES}, stamp)


def test_no_correction_comes_or_goes_once_a_paper_is_issued(office, meeting, make, standings):
    made = make()
    docx = corrected(office.vault.get(made.docx_hash))
    edited = changes.upload_edited(office, meeting, made, standings()[MINUTES], docx, "lan")
    stamp = Stamp("lan", office.clock.now())
    office.papers.mark_issued(meeting.id, {made.id: FILES}, stamp)
    with pytest.raises(PaperIssued):
        office.papers.keep(meeting.id, edited.id, 0, stamp)
    issues.unmark_issued(office, meeting, MINUTES, "lan")
    office.papers.keep(meeting.id, edited.id, 0, stamp)
    office.papers.mark_issued(meeting.id, {edited.id: FILES}, stamp)
    with pytest.raises(PaperIssued):
        office.papers.set_aside(meeting.id, MINUTES, edited.id, stamp)
    with pytest.raises(PaperIssued):
        changes.confirm_edited(office, meeting, plan_of(RENAMED), standings(RENAMED)[MINUTES], edited.id, "hoa")
    issues.unmark_issued(office, meeting, MINUTES, "lan")
    office.papers.set_aside(meeting.id, MINUTES, edited.id, stamp)
    office.papers.mark_issued(meeting.id, {standings()[MINUTES].made.id: FILES}, stamp)
    with pytest.raises(PaperIssued):
        office.papers.take_back(meeting.id, MINUTES)
    assert standings()[MINUTES].edited is None


def test_another_template_makes_no_issued_paper_old(office, meeting, make, mark, monkeypatch):
    mark(make().id)
    monkeypatch.setattr("docgen.workflow.papers.states.template_hash", lambda *_: "another")
    standing = stock(office, meeting, RECORD).by_stem[MINUTES]
    assert (standing.state, standing.is_behind) == (State.ISSUED, False)


def test_a_correction_that_was_looked_at_holds_for_the_record_as_it_is_now(office, meeting, make, standings):
    made = make()
    docx = corrected(office.vault.get(made.docx_hash))
    waiting = changes.upload_edited(office, meeting, made, standings()[MINUTES], docx, "lan")
    office.papers.keep(meeting.id, waiting.id, 0, Stamp("lan", office.clock.now()))
    before = standings(RENAMED)[MINUTES]
    assert (before.state, before.is_behind) == (State.EDITED, True)
    changes.confirm_edited(office, meeting, plan_of(RENAMED), before, waiting.id, "hoa")
    after = standings(RENAMED)[MINUTES]
    assert (after.state, after.is_behind, after.edited.kept_by) == (State.EDITED, False, "hoa")
    assert after.edited.docx_hash == waiting.docx_hash
    assert standings(RECORD)[MINUTES].is_behind


def test_there_must_be_a_correction_to_confirm(office, meeting, make, standings):
    make()
    with pytest.raises(PaperEditedElsewhere):
        changes.confirm_edited(office, meeting, plan_of(RECORD), standings()[MINUTES], 0, "hoa")


def test_a_correction_that_nobody_looked_at_is_not_confirmed(office, meeting, make, standings):
    made = make()
    docx = corrected(office.vault.get(made.docx_hash))
    first = changes.upload_edited(office, meeting, made, standings()[MINUTES], docx, "lan")
    stamp = Stamp("lan", office.clock.now())
    office.papers.keep(meeting.id, first.id, 0, stamp)
    seen = standings(RENAMED)[MINUTES]
    second = changes.upload_edited(office, meeting, made, seen, corrected(docx, new=" Sửa thêm."), "binh")
    office.papers.keep(meeting.id, second.id, first.id, stamp)
    for standing in (seen, standings(RENAMED)[MINUTES]):
        with pytest.raises(PaperEditedElsewhere):
            changes.confirm_edited(office, meeting, plan_of(RENAMED), standing, first.id, "hoa")
    assert standings()[MINUTES].edited.id == second.id
    assert standings()[MINUTES].waiting == ()
