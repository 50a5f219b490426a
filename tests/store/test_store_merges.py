import datetime as dt
from dataclasses import replace

import pytest

from docgen.ports import MeetingNotFound, Merge, MergeNotFound, MergeOutput, MergeState, RowFault
from docgen.store import SqlMerges, SqlRecordStore

NOON = dt.datetime(2023, 5, 12, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def merges(database):
    return SqlMerges(database)


@pytest.fixture
def a_merge(database, stamp, text):
    meeting = SqlRecordStore(database).create(text(), stamp()).summary.id
    return Merge(meeting, "pledge", "Danh sách.xlsx", "lan", NOON)


def test_what_is_kept_comes_back(merges, a_merge):
    full = replace(
        a_merge,
        state=MergeState.FAILED,
        sheet="Tổ 1",
        choice={"Việc làm": "post", "Ghi chú": ""},
        output=MergeOutput.PRINT_FILE,
        with_pdf=False,
        total=9,
        done=4,
        faults=(RowFault(3, "thiếu họ và tên"),),
        message="đầy",
    )
    made = merges.create(full)
    assert made.id > 0
    assert merges.get(made.id) == made == replace(full, id=made.id)


def test_the_merges_of_a_meeting_come_newest_first(merges, a_merge):
    ids = [merges.create(a_merge).id for _ in range(3)]
    assert [merge.id for merge in merges.of_meeting(a_merge.meeting_id)] == ids[::-1]
    assert merges.of_meeting(a_merge.meeting_id + 1) == ()


def test_a_saved_change_is_kept(merges, a_merge):
    made = merges.create(a_merge)
    merges.save(replace(made, done=2, state=MergeState.RUNNING))
    assert merges.get(made.id).done == 2
    assert [merge.id for merge in merges.unfinished()] == [made.id]


def test_a_merge_of_no_meeting_is_refused(merges, a_merge):
    with pytest.raises(MeetingNotFound):
        merges.create(replace(a_merge, meeting_id=99))


def test_a_deleted_merge_is_gone_and_counts_as_asked_to_stop(merges, a_merge):
    made = merges.create(a_merge)
    assert not merges.is_asked_to_stop(made.id)
    merges.delete(made.id)
    assert merges.is_asked_to_stop(made.id)
    for act in (merges.get, lambda merge_id: merges.save(replace(made, id=merge_id))):
        with pytest.raises(MergeNotFound, match="đã bị xóa"):
            act(made.id)


def test_saving_progress_does_not_forget_that_somebody_wants_it_to_stop(merges, a_merge):
    made = merges.create(a_merge)
    merges.ask_to_stop(made.id)
    merges.save(replace(made, done=1))
    assert merges.is_asked_to_stop(made.id)
    merges.ask_to_stop(made.id, is_asked=False)
    assert not merges.is_asked_to_stop(made.id)


def test_only_what_is_old_and_not_at_work_is_idle(merges, a_merge):
    old = merges.create(a_merge)
    merges.create(replace(a_merge, state=MergeState.WAITING))
    merges.create(replace(a_merge, created_at=NOON + dt.timedelta(days=2)))
    assert [merge.id for merge in merges.idle_before(NOON + dt.timedelta(days=1))] == [old.id]
