"""A meeting made out of another one, with all that belongs to it: whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Protocol

from docgen.codec.next_time import without_that_day
from docgen.model.errors import DocgenError
from docgen.ports import StoredMeeting, StoreFailure, Typed
from docgen.workflow.meetings import KEPT_BY, create_meeting, delete_meeting, open_meeting
from docgen.workflow.pictures import PictureDesk
from docgen.workflow.templates.own_papers import OwnPaperDesk, copy_own_papers, take_own_papers_along


class CopyDesk(PictureDesk, OwnPaperDesk, Protocol):
    """What the use cases need of an office."""


def copy_meeting(desk: CopyDesk, meeting_id: int, by: str) -> StoredMeeting:
    """A new meeting like the old one, its own papers too, without the numbers, dates and pictures of that day.

    Raises:
        MeetingNotFound: there is no such meeting.
        StoreFailure: it cannot be kept; what was begun is off the list.
    """
    typed = {name: value for name, value in open_meeting(desk, meeting_id).typed.items() if name != KEPT_BY}
    made = create_meeting(desk, without_that_day(typed), by)
    with _or_off_the_list(desk, made, by):
        copy_own_papers(desk, meeting_id, made.summary.id, by)
    return made


def keep_own_version(desk: CopyDesk, meeting_id: int, typed: Typed, by: str) -> StoredMeeting:
    """What was typed over an old version, kept whole as a meeting of its own, which its title always tells.

    Raises:
        StoreFailure: it cannot be kept; what was begun is off the list.
    """
    made = create_meeting(desk, {**typed, KEPT_BY: by}, by)
    with _or_off_the_list(desk, made, by):
        desk.pictures.copy(meeting_id, made.summary.id)
        take_own_papers_along(desk, meeting_id, made.summary.id, by)
    return made


@contextmanager
def _or_off_the_list(desk: CopyDesk, made: StoredMeeting, by: str) -> Iterator[None]:
    """Take the new meeting off the list again where the rest of it fails, so that no attempt leaves one behind."""
    try:
        yield
    except DocgenError:
        with suppress(StoreFailure):
            delete_meeting(desk, made.summary.id, by)
        raise
