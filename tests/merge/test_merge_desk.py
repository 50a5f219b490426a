"""Merges of the form: kept lists, work in the background, and what is left of them."""

import datetime as dt
import zipfile
from dataclasses import dataclass, field, replace

import pytest
from merge_cases import HereWorkers, a_csv, an_office_with, people, staging_for

from docgen.bootstrap import open_office
from docgen.ports import MeetingText, MergeNotFound, MergeOutput, MergeState, Stamp
from docgen.roster import MatchingIsOpen, TableUnreadable
from docgen.settings import Settings
from docgen.workflow.merge import desk
from docgen.workflow.merge.journal import open_journal
from docgen.workflow.merge.list import NotForPersons
from docgen.workflow.merge.run import Crew
from tests.support.builders import a_record
from tests.support.docx import a_docx, p
from tests.support.offices import NOON, StandingClock, a_drafting_office


@dataclass
class ListQueue:
    """A queue that only remembers."""

    put_ids: list[int] = field(default_factory=list)

    def put(self, work_id):
        self.put_ids.append(work_id)

    def start(self, do):
        while self.put_ids:
            do(self.put_ids.pop(0))

    def stop(self):
        self.put_ids.clear()


@pytest.fixture
def office(tmp_path):
    opened = replace(open_office(Settings(home=tmp_path)), clock=StandingClock(), queue=ListQueue())
    yield opened
    opened.records.database.close()


@pytest.fixture
def meeting(office):
    return office.records.create(MeetingText("Họp", "", {}), Stamp("lan", NOON)).summary.id


def bring(office, meeting, *rows, head="STT;Họ và tên;Ngày sinh;Chức vụ;Địa chỉ"):
    return desk.bring_list(office, meeting, "pledge", "Tổ 1.csv", a_csv(*rows, head=head), "lan")


def begin(office, merge, output=MergeOutput.ARCHIVE):
    desk.start(office, merge, a_record(), output, with_pdf=False)
    return office.merges.get(merge.id)


def work(office, workers=None, **watch):
    """Do what is queued."""
    crew = Crew(workers or HereWorkers(), staging_for(a_drafting_office()), **watch)
    office.queue.start(lambda merge_id: desk.run_kept(office, crew, merge_id))


def test_a_list_becomes_a_zip_and_is_then_taken_away(office, meeting):
    merge = begin(office, bring(office, meeting, *people(20), "21;;31/02/1990;;"))
    assert (merge.state, merge.total) == (MergeState.WAITING, 20)
    work(office)
    done = office.merges.get(merge.id)
    assert (done.state, done.done) == (MergeState.DONE, 20)
    assert [fault.row for fault in done.faults] == [22]
    assert len(zipfile.ZipFile(desk.result(office, done)).namelist()) == 20
    names = sorted(path.name for path in desk.room(office, done).iterdir())
    assert names == [".docgen-merge.jsonl", "cam-ket.zip"]


def test_a_list_becomes_one_print_file(office, meeting):
    merge = begin(office, bring(office, meeting, *people(3)), MergeOutput.PRINT_FILE)
    work(office)
    assert desk.result(office, office.merges.get(merge.id)).name == "cam-ket.pdf"


def test_a_list_that_cannot_be_read_leaves_nothing(office, meeting):
    with pytest.raises(TableUnreadable):
        desk.bring_list(office, meeting, "pledge", "x.xlsx", b"%PDF-1.7", "lan")
    with pytest.raises(NotForPersons):
        desk.bring_list(office, meeting, "decision", "x.csv", a_csv(*people(1)), "lan")
    assert office.merges.of_meeting(meeting) == ()
    assert not (office.settings.home / desk.ROOMS).exists()


def test_a_matching_can_be_chosen_until_the_start(office, meeting):
    merge = bring(office, meeting, "1;An;thợ;y", head="STT;Ai;Việc làm;Địa chỉ")
    with pytest.raises(MatchingIsOpen):
        begin(office, merge)
    chosen = desk.choose(office, merge, merge.sheet, {"Ai": "name", "Việc làm": "post"})
    assert desk.look(office, chosen).usable[0].values == {"name": "An", "post": "thợ", "address": "y"}
    started = begin(office, chosen)
    with pytest.raises(desk.AlreadyStarted):
        desk.choose(office, started, "", {})
    with pytest.raises(desk.AlreadyStarted):
        begin(office, started)


def test_a_list_of_wrong_rows_only_cannot_be_started(office, meeting):
    with pytest.raises(desk.NobodyToMakeFor):
        begin(office, bring(office, meeting, "1;;31/02/1990;;"))


def test_a_broken_template_is_said_at_the_start(office, meeting, tmp_path):
    own = an_office_with(tmp_path / "own", "state/pledge_individual.docx", a_docx(p("{{ khong_co }}")))
    with pytest.raises(Exception, match="khong_co"):
        begin(replace(office, templates=own.templates), bring(office, meeting, *people(1)))
    assert office.queue.put_ids == []


def test_papers_are_made_of_the_record_as_it_was_at_the_start(office, meeting):
    merge = begin(office, bring(office, meeting, *people(1)))
    assert a_record().pledge.subject in (desk.room(office, merge) / desk.RECORD).read_text("utf-8")


def test_work_that_is_stopped_goes_on_where_it_ended(office, meeting):
    merge = begin(office, bring(office, meeting, *people(60)))
    work(office, StoppingWorkers(office, merge.id))
    stopped = office.merges.get(merge.id)
    assert stopped.state is MergeState.STOPPED
    assert 0 < stopped.done < 60
    desk.resume(office, stopped)
    again = HereWorkers()
    work(office, again)
    assert office.merges.get(merge.id).state is MergeState.DONE
    assert len(again.rows) == 60 - stopped.done


class StoppingWorkers(HereWorkers):
    """Somebody presses «Dừng» while they work."""

    def __init__(self, office, merge_id):
        super().__init__()
        self.office, self.merge_id = office, merge_id

    def run(self, function, items):
        for outcome in super().run(function, items):
            desk.stop(self.office, self.office.merges.get(self.merge_id))
            yield outcome


def test_work_that_is_stopped_while_it_waits_does_not_begin(office, meeting):
    merge = begin(office, bring(office, meeting, *people(3)))
    desk.stop(office, merge)
    workers = HereWorkers()
    work(office, workers)
    assert (office.merges.get(merge.id).state, workers.seen) == (MergeState.STOPPED, [])


def test_after_a_restart_what_was_at_work_goes_on(office, meeting):
    merge = begin(office, bring(office, meeting, *people(3)))
    office.merges.save(replace(office.merges.get(merge.id), state=MergeState.RUNNING))
    office.queue.stop()
    desk.reopen(office)
    work(office)
    assert office.merges.get(merge.id).state is MergeState.DONE


def test_what_is_put_twice_is_done_once(office, meeting):
    merge = begin(office, bring(office, meeting, *people(3)))
    office.queue.put(merge.id)
    workers = HereWorkers()
    work(office, workers)
    assert sorted(workers.rows) == [2, 3, 4]


def test_a_merge_that_another_server_works_on_is_left_to_it(office, meeting):
    merge = begin(office, bring(office, meeting, *people(3)))
    with open_journal(desk.room(office, merge)):
        work(office)
    assert office.merges.get(merge.id).state is MergeState.RUNNING


def test_a_merge_taken_away_during_the_work_leaves_nothing(office, meeting):
    merge = begin(office, bring(office, meeting, *people(40)))

    def take_away(*_):
        desk.remove(office, merge)
        return True

    crew = Crew(HereWorkers(), staging_for(a_drafting_office()))
    taking = RemovingWorkers(take_away)
    office.queue.start(lambda merge_id: desk.run_kept(office, replace(crew, workers=taking), merge_id))
    assert not desk.room(office, merge).exists()
    with pytest.raises(MergeNotFound):
        office.merges.get(merge.id)


class RemovingWorkers(HereWorkers):
    """Somebody presses «Xóa» while they work."""

    def __init__(self, act):
        super().__init__()
        self.act = act

    def run(self, function, items):
        for outcome in super().run(function, items):
            self.act()
            yield outcome


def test_a_fault_of_ours_is_kept_with_its_kind_and_raised_for_the_log(office, meeting):
    merge = begin(office, bring(office, meeting, *people(1)))
    with pytest.raises(ZeroDivisionError):
        work(office, progress=None, is_stopped=None, workers=BrokenWorkers())
    failed = office.merges.get(merge.id)
    assert failed.state is MergeState.FAILED
    assert "ZeroDivisionError" in failed.message


class BrokenWorkers(HereWorkers):
    """Workers with a fault of ours."""

    def run(self, *_):
        yield 1 / 0


def test_everybody_failing_is_a_failure_with_the_reason_at_each_row(office, meeting):
    merge = begin(office, bring(office, meeting, *people(2)))
    work(office, HereWorkers(deadly=frozenset({2, 3})))
    failed = office.merges.get(merge.id)
    assert (failed.state, [fault.row for fault in failed.faults]) == (MergeState.FAILED, [2, 3])


def test_what_was_kept_for_two_weeks_is_taken_away_at_the_next_start(office, meeting):
    merge = bring(office, meeting, *people(1))
    later = replace(office, clock=StandingClock(NOON + dt.timedelta(days=desk.KEPT_DAYS, seconds=1)))
    desk.reopen(office)
    assert office.merges.get(merge.id) == merge
    desk.reopen(later)
    assert office.merges.of_meeting(meeting) == ()
    assert not desk.room(office, merge).exists()


def test_a_merge_of_another_meeting_is_not_found(office, meeting):
    merge = bring(office, meeting, *people(1))
    with pytest.raises(MergeNotFound):
        desk.the_merge(office, meeting + 1, merge.id)


def test_progress_is_written_down_step_by_step(office, meeting):
    merge = begin(office, bring(office, meeting, *people(40)))
    seen = []

    class Watching(HereWorkers):
        def run(self, function, items):
            for outcome in super().run(function, items):
                seen.append(office.merges.get(merge.id).done)
                yield outcome

    work(office, Watching())
    assert seen == [0, 16, 32]
