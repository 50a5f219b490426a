"""Merges from the form: a list is brought, looked at, started, stopped, resumed, taken away; and what runs them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from docgen.codec import read_record_file, write_yaml
from docgen.model import MeetingRecord
from docgen.model.errors import DocgenError
from docgen.ports import Merge, MergeNotFound, MergeOutput, MergeState, RowFault
from docgen.roster import MatchingIsOpen
from docgen.workflow.files import write_file
from docgen.workflow.merge.bundle import SUFFIXES, Bundle, make_bundle
from docgen.workflow.merge.journal import FolderInUse, forget
from docgen.workflow.merge.list import PeopleList, common_stem, fault_of, kind_name, maker_of, read_people
from docgen.workflow.merge.run import Crew, MergeJob, Tally, rehearse
from docgen.workflow.merge.work import Wish
from docgen.workflow.office import Office

ROOMS = "merges"  # below the office's home: a folder for each list, named by its number
LIST, RECORD = "list", "record.yaml"
KEPT_DAYS = 14  # for lists that nobody started and results that nobody took away: they hold personal data
STEPS = 100  # how often progress is written down in a run
FAILED_BY_US = "Lỗi của chương trình ({kind}). Bấm «Làm tiếp»; nếu vẫn lỗi, báo người quản trị."


class NobodyToMakeFor(DocgenError):
    """The list has no row without errors."""

    def __str__(self) -> str:
        return "Danh sách không có ai để làm văn bản. Hãy sửa các dòng có lỗi rồi tải danh sách lên lại."


class AlreadyStarted(DocgenError):
    """What was asked for is for a list with which nothing was started."""

    def __str__(self) -> str:
        return "Lượt này đã bắt đầu nên không đổi được nữa. Muốn làm khác, hãy tải danh sách lên thành lượt mới."


def bring_list(office: Office, meeting_id: int, kind: str, name: str, data: bytes, by: str) -> Merge:
    """A merge of the list in some bytes. ``name`` is what the clerk calls the file.

    Raises:
        TableUnreadable: it is no table; nothing is kept of it.
        NotForPersons: there is no paper of the kind for each person.
    """
    maker_of(kind)
    found = read_people(data, name)
    merge = Merge(meeting_id, kind, name, by, office.clock.now(), sheet=found.table.sheet)
    made = office.merges.create(merge)
    try:
        write_file(room(office, made) / LIST, data)
    except DocgenError:
        remove(office, made)
        raise
    return made


def the_merge(office: Office, meeting_id: int, merge_id: int) -> Merge:
    """A merge of this meeting. Raises: MergeNotFound."""
    merge = office.merges.get(merge_id)
    if merge.meeting_id != meeting_id:
        raise MergeNotFound(merge_id)
    return merge


def room(office: Office, merge: Merge) -> Path:
    """The folder of a merge."""
    return office.settings.home / ROOMS / str(merge.id)


def look(office: Office, merge: Merge) -> PeopleList:
    """The people of the list as the choice has it.

    Raises:
        AlreadyStarted: all papers are made, and the list was taken away with that.
        MergeNotFound: the list is gone.
        TableUnreadable: it is no table.
    """
    path = room(office, merge) / LIST
    try:
        changed_ns = path.stat().st_mtime_ns
    except FileNotFoundError as error:
        raise (AlreadyStarted() if merge.state is MergeState.DONE else MergeNotFound(merge.id)) from error
    return _read(path, changed_ns, merge.list_name, merge.sheet, tuple(sorted(merge.choice.items())))


@lru_cache(maxsize=2)
def _read(path: Path, changed_ns: int, name: str, sheet: str, choice: tuple[tuple[str, str], ...]) -> PeopleList:
    del changed_ns  # it makes another list another key
    return read_people(path, name, sheet=sheet, choice=dict(choice))


def choose(office: Office, merge: Merge, sheet: str, choice: Mapping[str, str]) -> Merge:
    """The merge with another sheet or another matching of columns. Raises: AlreadyStarted, TableUnreadable."""
    if merge.state is not MergeState.DRAFT:
        raise AlreadyStarted
    chosen = replace(merge, sheet=sheet, choice=dict(choice) if sheet == merge.sheet else {})
    look(office, chosen)
    office.merges.save(chosen)
    return chosen


def start(office: Office, merge: Merge, record: MeetingRecord, output: MergeOutput, *, with_pdf: bool) -> None:
    """Have the papers made in the background, from the record as it is now.

    Raises:
        AlreadyStarted: it was started before.
        MatchingIsOpen: it is open which column is which.
        NobodyToMakeFor: no row is without errors.
        DocgenError: the template is broken.
    """
    if merge.state is not MergeState.DRAFT:
        raise AlreadyStarted
    found = look(office, merge)
    if not found.matching.is_settled:
        contested = tuple(column.name for contest in found.matching.contested for column in contest.columns)
        raise MatchingIsOpen(contested, tuple(field.label for field in found.matching.missing))
    if not found.usable:
        raise NobodyToMakeFor
    wanted = replace(merge, output=output, with_pdf=with_pdf, total=len(found.usable), faults=_left_out(found))
    rehearse(office, _job(wanted, record, found))
    write_file(room(office, merge) / RECORD, write_yaml(record).encode())
    _queue(office, wanted)


def resume(office: Office, merge: Merge) -> None:
    """Go on with what was stopped or failed. What is at work or done stays as it is."""
    if merge.state in (MergeState.STOPPED, MergeState.FAILED):
        _queue(office, merge)


def stop(office: Office, merge: Merge) -> None:
    """Have the work end after the papers that are being made; it can be resumed."""
    if merge.is_at_work:
        office.merges.ask_to_stop(merge.id)


def remove(office: Office, merge: Merge) -> None:
    """Forget the merge and everything that was brought and made for it."""
    office.merges.delete(merge.id)
    forget(room(office, merge))


def result(office: Office, merge: Merge) -> Path | None:
    """The file with all papers, where it is made."""
    suffix = SUFFIXES[merge.output]
    found = sorted(room(office, merge).glob(f"*.{suffix}"))
    return found[0] if merge.state is MergeState.DONE and found else None


def reopen(office: Office) -> None:
    """After a restart of the server: queue again what was at work, and take away what was kept long enough."""
    for merge in office.merges.unfinished():
        office.queue.put(merge.id)
    for merge in office.merges.idle_before(office.clock.now() - dt.timedelta(days=KEPT_DAYS)):
        remove(office, merge)


def run_kept(office: Office, crew: Crew, merge_id: int) -> None:
    """Do the work of a merge that was queued. What goes wrong is kept with it; nothing is raised but what we broke."""
    try:
        merge = office.merges.get(merge_id)
        if merge.is_at_work:
            _run(office, crew, merge)
    except (MergeNotFound, FolderInUse):
        return  # taken away meanwhile, or another server is at it


def _run(office: Office, crew: Crew, merge: Merge) -> None:
    if office.merges.is_asked_to_stop(merge.id):
        office.merges.save(replace(merge, state=MergeState.STOPPED))
        return
    running = replace(merge, state=MergeState.RUNNING, message="")
    office.merges.save(running)
    watched = replace(
        crew, progress=_Steps(office, running).show, is_stopped=lambda: office.merges.is_asked_to_stop(merge.id)
    )
    try:
        record = read_record_file(room(office, merge) / RECORD)
        found = look(office, running)
        tally = make_bundle(office, watched, _job(running, record, found), _bundle(office, running, record))
    except FolderInUse:
        raise
    except DocgenError as error:
        office.merges.save(replace(office.merges.get(merge.id), state=MergeState.FAILED, message=str(error)))
    except Exception as error:
        message = FAILED_BY_US.format(kind=type(error).__name__)
        office.merges.save(replace(office.merges.get(merge.id), state=MergeState.FAILED, message=message))
        raise
    else:
        _finish(office, running, found, tally)


def _finish(office: Office, merge: Merge, found: PeopleList, tally: Tally) -> None:
    """Note what came of it. The list is needed no more once everything is made."""
    faults = (*_left_out(found), *(RowFault(fault.row, fault.reason) for fault in tally.faults))
    state = MergeState.STOPPED if tally.is_stopped else MergeState.DONE if tally.done else MergeState.FAILED
    message = "Không làm được văn bản nào; lý do ở từng dòng." if state is MergeState.FAILED else ""
    ordered = tuple(sorted(faults, key=lambda fault: fault.row))
    office.merges.save(replace(merge, state=state, done=tally.done, faults=ordered, message=message))
    if state is MergeState.DONE:
        for name in (LIST, RECORD):
            (room(office, merge) / name).unlink(missing_ok=True)


class _Steps:
    """Writes progress down, a hundred times in a run."""

    def __init__(self, office: Office, merge: Merge) -> None:
        self._office = office
        self._merge = merge
        self._step = -1

    def show(self, tally: Tally) -> None:
        """Keep how far the run is."""
        step = STEPS * tally.done // max(tally.total, 1)
        if step != self._step:
            self._step = step
            self._office.merges.save(replace(self._merge, done=tally.done))


def _queue(office: Office, merge: Merge) -> None:
    office.merges.ask_to_stop(merge.id, is_asked=False)
    office.merges.save(replace(merge, state=MergeState.WAITING, message=""))
    office.queue.put(merge.id)


def _job(merge: Merge, record: MeetingRecord, found: PeopleList) -> MergeJob:
    return MergeJob(record, merge.kind, found, Wish(pdf=merge.with_pdf))


def _bundle(office: Office, merge: Merge, record: MeetingRecord) -> Bundle:
    stem = common_stem(record, maker_of(merge.kind))
    return Bundle(merge.output, room(office, merge), stem, kind_name(merge.kind))


def _left_out(found: PeopleList) -> tuple[RowFault, ...]:
    return tuple(RowFault(entry.row, fault_of(entry)) for entry in found.left_out)
