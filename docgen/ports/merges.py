"""Papers for many people, made in the background: what is kept of such work, and who does it."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from docgen.model.errors import DocgenError


class MergeState(StrEnum):
    """How far the work is."""

    DRAFT = "draft"  # the list is there; nothing was started
    WAITING = "waiting"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"  # the result is there; some people may be without a paper
    FAILED = "failed"  # it ended for a reason that ``message`` tells


AT_WORK = (MergeState.WAITING, MergeState.RUNNING)


class MergeOutput(StrEnum):
    """What the papers are put into."""

    ARCHIVE = "archive"  # a ZIP file with one or two files for each person
    PRINT_FILE = "print_file"  # one PDF with all papers


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why the person of one row has no paper. ``row`` counts as the spreadsheet shows it."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Merge:
    """One list of people and the papers made for them.

    ``choice`` is what the clerk said about columns: the id of a field by the name of a column, "" for one that is not
    read. ``total`` counts the people who get a paper, ``done`` those who have it, ``faults`` tells of the others.
    """

    meeting_id: int
    kind: str
    list_name: str
    created_by: str
    created_at: dt.datetime
    id: int = 0
    state: MergeState = MergeState.DRAFT
    sheet: str = ""
    choice: Mapping[str, str] = field(default_factory=dict)
    output: MergeOutput = MergeOutput.ARCHIVE
    with_pdf: bool = True
    total: int = 0
    done: int = 0
    faults: tuple[RowFault, ...] = ()
    message: str = ""

    @property
    def is_at_work(self) -> bool:
        """Whether it is being made, or waits for it."""
        return self.state in AT_WORK


class MergeStore(Protocol):
    """Keeps the merges. Every method may raise a ``StoreFailure``."""

    def create(self, merge: Merge) -> Merge:
        """The merge with its id. Raises: MeetingNotFound."""
        ...

    def get(self, merge_id: int) -> Merge:
        """The merge as saved last. Raises: MergeNotFound."""
        ...

    def of_meeting(self, meeting_id: int) -> tuple[Merge, ...]:
        """The merges of a meeting, the newest first."""
        ...

    def unfinished(self) -> tuple[Merge, ...]:
        """All that are at work by what is kept, the oldest first."""
        ...

    def idle_before(self, moment: dt.datetime) -> tuple[Merge, ...]:
        """All brought before the moment that are not at work."""
        ...

    def save(self, merge: Merge) -> None:
        """Keep the merge as it is now. Raises: MergeNotFound."""
        ...

    def ask_to_stop(self, merge_id: int, *, is_asked: bool = True) -> None:
        """Note that somebody wants the work to end, or that it may go on."""
        ...

    def is_asked_to_stop(self, merge_id: int) -> bool:
        """Whether somebody wants the work to end; so it is for a merge that was deleted."""
        ...

    def delete(self, merge_id: int) -> None:
        """Forget the merge."""
        ...


class Queue(Protocol):
    """Hands work to whoever does it in the background, one piece after the other."""

    def put(self, work_id: int) -> None:
        """Have the work of this id done. What is put twice may be done twice."""
        ...

    def start(self, do: Callable[[int], None]) -> None:
        """Begin to do what was put and what will be put."""
        ...

    def stop(self) -> None:
        """End; what is being done is not waited for."""
        ...


class MergeNotFound(DocgenError):
    """There is no such merge, or it was deleted."""

    def __init__(self, merge_id: int) -> None:
        super().__init__(merge_id)
        self.merge_id = merge_id

    def __str__(self) -> str:
        return f"Không có lượt làm hàng loạt số {self.merge_id}, hoặc lượt đó đã bị xóa. Hãy tải danh sách lên lại."
