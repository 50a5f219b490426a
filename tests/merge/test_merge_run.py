"""A run into a folder: one file for each person, nothing twice, nobody's work overwritten."""

import errno
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from merge_cases import (
    HereWorkers,
    a_job,
    a_list,
    an_office_with,
    files_of,
    merged,
    people,
    touch_later,
)

from docgen.pdf.probe import page_texts
from docgen.workflow.files import NotWritten
from docgen.workflow.merge.journal import JOURNAL, STAGING, FolderInUse, open_journal
from docgen.workflow.merge.run import rehearse
from docgen.workflow.merge.work import Wish
from tests.support.builders import a_pledge, a_record
from tests.support.docx import a_docx, p

ANNE, BEN = "1;Nguyễn Văn An;02/9/1975;Công dân;Số 1", "2;Trần Thị Bích;03/4/1980;Công dân;Số 2"


def test_each_person_has_a_word_file_and_a_pdf_with_their_name(tmp_path):
    tally = merged(tmp_path, a_job(ANNE, BEN, wish=Wish()))
    assert (tally.total, tally.made, tally.kept, tally.faults) == (2, 2, 0, [])
    assert list(files_of(tmp_path)) == [
        "cam-ket-nguyen-van-an.docx",
        "cam-ket-nguyen-van-an.pdf",
        "cam-ket-tran-thi-bich.docx",
        "cam-ket-tran-thi-bich.pdf",
    ]
    assert "Tôi tên là: Trần Thị Bích" in page_texts(files_of(tmp_path)["cam-ket-tran-thi-bich.pdf"])[0]


def test_two_of_one_name_have_two_files(tmp_path):
    merged(tmp_path, a_job(ANNE, ANNE.replace("1975", "1980"), ANNE.replace("02/9/1975", "")))
    assert list(files_of(tmp_path)) == [
        "cam-ket-nguyen-van-an-1980.docx",
        "cam-ket-nguyen-van-an-2.docx",
        "cam-ket-nguyen-van-an.docx",
    ]


def test_a_name_with_slashes_or_of_many_letters_stays_in_the_folder(tmp_path):
    merged(tmp_path, a_job("1;../../Lê/Văn\\An;;;", f"2;{'Nguyễn ' * 14}An;;;"))
    names = list(files_of(tmp_path))
    assert names[0] == "cam-ket-le-van-an.docx"
    assert all(len(name) < 90 for name in names)
    assert len(names) == 2


def test_running_again_makes_nothing(tmp_path):
    rows = people(20)
    merged(tmp_path, a_job(*rows))
    before, again = files_of(tmp_path), HereWorkers()
    tally = merged(tmp_path, a_job(*rows), workers=again)
    assert (tally.made, tally.kept, again.seen) == (0, 20, [])
    assert files_of(tmp_path) == before


def test_changed_facts_of_one_person_make_that_file_alone_anew(tmp_path):
    merged(tmp_path, a_job(ANNE, BEN))
    workers = HereWorkers()
    tally = merged(tmp_path, a_job(ANNE, BEN.replace("Số 2", "Số 22")), workers=workers)
    assert (tally.made, tally.kept, workers.rows) == (1, 1, [3])


def test_a_change_of_the_record_that_the_paper_does_not_print_makes_nothing_anew(tmp_path):
    merged(tmp_path, a_job(ANNE))
    workers = HereWorkers()
    merged(tmp_path, a_job(ANNE, record=a_record(place="nơi khác")), workers=workers)
    assert workers.seen == []
    merged(tmp_path, a_job(ANNE, record=a_record(pledge=a_pledge(tasks=("Việc khác",)))), workers=workers)
    assert workers.rows == [2]


def test_another_template_makes_everything_anew(tmp_path):
    merged(tmp_path / "out", a_job(ANNE, BEN))
    office = an_office_with(tmp_path / "own", "state/pledge_individual.docx", a_docx(p("{{ title }}")))
    assert merged(tmp_path / "out", a_job(ANNE, BEN), office=office).made == 2


def test_a_file_that_somebody_changed_is_named_and_left_as_it_is(tmp_path):
    merged(tmp_path, a_job(ANNE, BEN))
    changed = tmp_path / "cam-ket-tran-thi-bich.docx"
    touch_later(changed, b"by hand")
    job = a_job(ANNE, BEN.replace("Số 2", "Số 22"))
    tally = merged(tmp_path, job)
    assert tally.guarded == [("cam-ket-tran-thi-bich", (3,))]
    assert changed.read_bytes() == b"by hand"
    assert merged(tmp_path, a_job(ANNE, BEN, overwrite=True)).made == 1
    assert changed.read_bytes().startswith(b"PK")


def test_a_file_of_somebody_else_under_the_same_name_is_left_as_it_is(tmp_path):
    other = tmp_path / "cam-ket-nguyen-van-an.docx"
    other.write_bytes(b"theirs")
    tally = merged(tmp_path, a_job(ANNE))
    assert tally.guarded == [("cam-ket-nguyen-van-an", (2,))]
    assert other.read_bytes() == b"theirs"


def test_a_file_that_was_taken_away_is_made_again(tmp_path):
    merged(tmp_path, a_job(ANNE, BEN))
    (tmp_path / "cam-ket-nguyen-van-an.docx").unlink()
    tally = merged(tmp_path, a_job(ANNE, BEN))
    assert (tally.made, tally.kept) == (1, 1)


def test_a_folder_that_was_copied_is_known_by_its_content(tmp_path):
    merged(tmp_path, a_job(ANNE))
    path = tmp_path / "cam-ket-nguyen-van-an.docx"
    touch_later(path, path.read_bytes())
    assert merged(tmp_path, a_job(ANNE)).kept == 1


def test_a_pdf_of_facts_that_no_longer_hold_does_not_stay_beside_the_new_word_file(tmp_path):
    merged(tmp_path, a_job(ANNE, wish=Wish()))
    merged(tmp_path, a_job(ANNE.replace("Số 1", "Số 11")))
    assert list(files_of(tmp_path)) == ["cam-ket-nguyen-van-an.docx"]


def test_papers_of_people_who_left_the_list_are_named_and_stay(tmp_path):
    merged(tmp_path, a_job(ANNE, BEN))
    tally = merged(tmp_path, a_job(ANNE))
    assert tally.leftover == ["cam-ket-tran-thi-bich"]
    assert len(files_of(tmp_path)) == 2


def test_a_row_with_an_error_makes_no_paper_and_mending_it_changes_no_other_name(tmp_path):
    wrong = ANNE.replace("02/9/1975", "31/02/1975")
    assert merged(tmp_path, a_job(wrong, ANNE)).total == 1
    names = set(files_of(tmp_path))
    tally = merged(tmp_path, a_job(ANNE.replace("1975", "1990"), ANNE))
    assert (tally.made, tally.kept) == (1, 1)
    assert names < set(files_of(tmp_path))


def test_a_worker_that_dies_costs_one_paper_which_is_named(tmp_path):
    tally = merged(tmp_path, a_job(*people(40)), workers=HereWorkers(deadly=frozenset({9})))
    assert (tally.made, [fault.row for fault in tally.faults]) == (39, [9])
    assert "tự dừng" in tally.faults[0].reason
    assert len(files_of(tmp_path)) == 39


def test_a_stopped_run_keeps_what_is_done_and_the_next_one_makes_the_rest(tmp_path):
    rows = people(60)
    first = merged(tmp_path, a_job(*rows), is_stopped=lambda: True)
    assert first.is_stopped
    assert 0 < first.made < 60
    assert len(files_of(tmp_path)) == first.made
    second = merged(tmp_path, a_job(*rows))
    assert (second.made, second.kept) == (60 - first.made, first.made)


def test_files_that_a_killed_run_left_unfinished_are_cleared_away(tmp_path):
    leftover = tmp_path / STAGING / "0123" / "cam-ket-x.docx"
    leftover.parent.mkdir(parents=True)
    leftover.write_bytes(b"half")
    merged(tmp_path, a_job(ANNE))
    assert sorted(path.name for path in tmp_path.iterdir()) == [JOURNAL, "cam-ket-nguyen-van-an.docx"]


@given(st.data())
def test_a_journal_cut_short_anywhere_loses_no_file_and_overwrites_none_of_other_hands(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("cut")
    rows = people(4)
    merged(folder, a_job(*rows))
    journal = folder / JOURNAL
    journal.write_bytes(journal.read_bytes()[: data.draw(st.integers(0, journal.stat().st_size))])
    tally = merged(folder, a_job(*rows))
    assert tally.kept + len(tally.guarded) == 4
    assert len(files_of(folder)) == 4
    assert merged(folder, a_job(*rows, overwrite=True)).done == 4


def test_lines_of_another_program_in_the_journal_are_passed_over(tmp_path):
    merged(tmp_path, a_job(ANNE))
    with (tmp_path / JOURNAL).open("a", encoding="utf-8") as stream:
        stream.write('\n[1]\n{"stem": 1}\nnull\n' + json.dumps({"stem": "x", "key": "y", "files": [[1]]}) + "\n")
    assert merged(tmp_path, a_job(ANNE)).kept == 1


def test_two_runs_do_not_write_into_one_folder(tmp_path):
    with open_journal(tmp_path), pytest.raises(FolderInUse, match="đang ghi"), open_journal(tmp_path):
        pytest.fail("both have it")


def refusing(name, code):
    """A function of ``os`` or ``Path`` that the disk refuses."""

    def refuse(*_args, **_options):
        raise OSError(code, os.strerror(code), name)

    return refuse


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
def test_a_full_disk_stops_the_run_with_nothing_half_written(tmp_path, monkeypatch, code):
    monkeypatch.setattr(Path, "write_bytes", refusing("tệp", code))
    with pytest.raises(NotWritten, match="Không ghi được"):
        merged(tmp_path, a_job(*people(20)))
    assert files_of(tmp_path) == {}
    monkeypatch.undo()
    assert merged(tmp_path, a_job(*people(20))).made == 20


def test_a_disk_that_fills_in_the_middle_keeps_what_is_done(tmp_path, monkeypatch):
    written, write = [], Path.write_bytes

    def fills_up(path, data):
        written.append(path)
        if len(written) > 50:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", fills_up)
    with pytest.raises(NotWritten, match="đã đầy"):
        merged(tmp_path, a_job(*people(100)))
    monkeypatch.undo()
    assert len(files_of(tmp_path)) == 48
    second = merged(tmp_path, a_job(*people(100)))
    assert (second.made, second.kept) == (52, 48)
    assert len(files_of(tmp_path)) == 100


def test_a_broken_template_is_said_before_anything_is_made(tmp_path):
    office = an_office_with(tmp_path, "state/pledge_individual.docx", a_docx(p("{{ khong_co }}")))
    with pytest.raises(Exception, match="khong_co"):
        rehearse(office, a_job(ANNE))


def test_a_paper_that_cannot_be_made_is_a_fault_of_its_row(tmp_path):
    broken = a_docx(p("{{ (1 / (0 if 'Bích' in title else 1)) and title }}"))
    office = an_office_with(tmp_path / "own", "state/pledge_individual.docx", broken)
    tally = merged(tmp_path / "out", a_job(ANNE, BEN), office=office)
    assert [(fault.row, fault.name) for fault in tally.faults] == [(3, "Trần Thị Bích")]
    assert list(files_of(tmp_path / "out")) == ["cam-ket-nguyen-van-an.docx"]


def test_a_list_without_anybody_makes_nothing(tmp_path):
    job = a_job(people=a_list(";;;;", "1;;01/01/1990;;"))
    assert merged(tmp_path, job).total == 0
    assert files_of(tmp_path) == {}


def test_only_the_first_few_are_made_for_a_look(tmp_path):
    assert merged(tmp_path, a_job(*people(9), first=2)).total == 2
    assert merged(tmp_path, a_job(*people(9))).kept == 2


def test_progress_is_told_after_each_portion(tmp_path):
    told = []
    merged(tmp_path, a_job(*people(40)), progress=lambda tally: told.append((tally.done, tally.total)))
    assert told == [(16, 40), (32, 40), (40, 40)]
