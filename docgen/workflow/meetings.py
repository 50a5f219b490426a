"""The meetings of the office: list, create, open, save, delete and undo."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Protocol

from docgen.ports import (
    Clock,
    MeetingChangedElsewhere,
    MeetingNotFound,
    MeetingSummary,
    MeetingText,
    RecordStore,
    Stamp,
    StoredMeeting,
    Typed,
    in_office_time,
)

TITLE_LIMIT = 200  # characters: two lines in the list
KEPT_BY: Final = "0_kept_by"  # who kept this version apart; no field of a record begins with a digit


class MeetingDesk(Protocol):
    """What the use cases need of an office."""

    @property
    def records(self) -> RecordStore:
        """Where meetings are kept."""
        ...

    @property
    def clock(self) -> Clock:
        """The office's clock."""
        ...


def list_meetings(desk: MeetingDesk, *, deleted: bool = False) -> tuple[MeetingSummary, ...]:
    """The meetings, the last changed first; the deleted ones instead when asked."""
    return desk.records.meetings(deleted=deleted)


def create_meeting(desk: MeetingDesk, typed: Typed, by: str) -> StoredMeeting:
    """A new meeting with what is typed of it so far."""
    return desk.records.create(_text(typed), Stamp(by, desk.clock.now()))


def start_meeting(desk: MeetingDesk, untouched: Typed, by: str) -> StoredMeeting:
    """A new meeting of the same organ as the last one, so that nobody types the heading twice."""
    last = next(iter(desk.records.meetings()), None)
    organ = {} if last is None else {"organ": desk.records.get(last.id).typed.get("organ")}
    return create_meeting(desk, {**untouched, **{key: value for key, value in organ.items() if value}}, by)


def open_meeting(desk: MeetingDesk, meeting_id: int) -> StoredMeeting:
    """The meeting as saved last. Raises: MeetingNotFound, also for a deleted one."""
    meeting = desk.records.get(meeting_id)
    if meeting.summary.deleted_at is not None:
        raise MeetingNotFound(meeting_id)
    return meeting


def save_meeting(desk: MeetingDesk, meeting_id: int, typed: Typed, version: int, stamp: Stamp) -> StoredMeeting:
    """The meeting after saving what is typed now over ``version``.

    Raises:
        MeetingChangedElsewhere: with the time of the other saving as the office's clock shows it.
        MeetingNotFound: it does not exist or is deleted.
    """
    try:
        return desk.records.save(meeting_id, _text(typed), version, stamp)
    except MeetingChangedElsewhere as conflict:
        local = in_office_time(desk.clock, conflict.current.updated_at)
        raise MeetingChangedElsewhere(replace(conflict.current, updated_at=local)) from conflict


def stamped(desk: MeetingDesk, by: str, origin: str = "", sequence: int = 0) -> Stamp:
    """A stamp of this moment."""
    return Stamp(by, desk.clock.now(), origin, sequence)


def delete_meeting(desk: MeetingDesk, meeting_id: int, by: str) -> None:
    """Take the meeting off the list; ``restore_meeting`` brings it back whole."""
    desk.records.delete(meeting_id, Stamp(by, desk.clock.now()))


def restore_meeting(desk: MeetingDesk, meeting_id: int, by: str) -> None:
    """Undo the deletion."""
    desk.records.restore(meeting_id, Stamp(by, desk.clock.now()))


def _text(typed: Typed) -> MeetingText:
    start = typed.get("start")
    day = start.get("date", "") if isinstance(start, Mapping) else ""
    mark = f" (bản của {typed[KEPT_BY]})" if KEPT_BY in typed else ""
    return MeetingText(_title(typed) + mark, str(day).strip(), typed)


def _title(typed: Typed) -> str:
    """What the meeting is called in lists: «Hội nghị ra mắt mô hình …»."""
    subject = str(typed.get("subject", "")).strip()
    if not subject:
        return "Hồ sơ chưa có tên"
    words = f"{str(typed.get('kind', '')).strip()} {subject}".strip()
    title = words[:1].upper() + words[1:]
    return title if len(title) <= TITLE_LIMIT else title[: TITLE_LIMIT - 1].rstrip() + "…"
