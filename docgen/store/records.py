"""The meetings in SQL: the ``RecordStore`` of ``docgen.ports``."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from docgen.ports import (
    MeetingChangedElsewhere,
    MeetingNotFound,
    MeetingSummary,
    MeetingText,
    Stamp,
    StoredMeeting,
)
from docgen.store.database import Database
from docgen.store.tables import meetings

SUMMARY = (
    meetings.c.id,
    meetings.c.title,
    meetings.c.day,
    meetings.c.version,
    meetings.c.created_at,
    meetings.c.updated_at,
    meetings.c.updated_by,
    meetings.c.deleted_at,
)


@dataclass(frozen=True, slots=True)
class SqlRecordStore:
    """Meetings kept in the database."""

    database: Database

    def meetings(self, *, deleted: bool = False) -> tuple[MeetingSummary, ...]:
        """The meetings, the last changed first; the deleted ones instead when asked."""
        gone = meetings.c.deleted_at.is_not(None) if deleted else meetings.c.deleted_at.is_(None)
        query = sa.select(*SUMMARY).where(gone).order_by(meetings.c.updated_at.desc(), meetings.c.id.desc())
        with self.database.reading() as connection:
            return tuple(MeetingSummary(*row) for row in connection.execute(query))

    def create(self, text: MeetingText, stamp: Stamp) -> StoredMeeting:
        """A new meeting at version 1."""
        values = _written(text, stamp) | {"version": 1, "created_at": stamp.at, "created_by": stamp.by}
        with self.database.writing() as connection:
            new = connection.execute(meetings.insert().values(values).returning(meetings.c.id))
            return _fetch(connection, int(new.scalar_one()))

    def get(self, meeting_id: int) -> StoredMeeting:
        """The meeting as saved last, deleted or not."""
        with self.database.reading() as connection:
            return _fetch(connection, meeting_id)

    def save(self, meeting_id: int, text: MeetingText, expected_version: int, stamp: Stamp) -> StoredMeeting:
        """The meeting one version further, decided and written by one statement so that no two can both win."""
        change = (
            meetings.update()
            .where(meetings.c.id == meeting_id, meetings.c.deleted_at.is_(None), _may_follow(expected_version, stamp))
            .values(_written(text, stamp) | {"version": meetings.c.version + 1})
        )
        with self.database.writing() as connection:
            written = connection.execute(change).rowcount
            current = _fetch(connection, meeting_id)
            return current if written else _why_not(current, stamp)

    def delete(self, meeting_id: int, stamp: Stamp) -> None:
        """Take the meeting off the list, keeping all of it."""
        self._mark(meeting_id, deleted_at=stamp.at, deleted_by=stamp.by)

    def restore(self, meeting_id: int, stamp: Stamp) -> None:
        """Put a deleted meeting back on the list."""
        del stamp
        self._mark(meeting_id, deleted_at=None, deleted_by=None)

    def _mark(self, meeting_id: int, **values: Any) -> None:
        change = meetings.update().where(meetings.c.id == meeting_id).values(values)
        with self.database.writing() as connection:
            if not connection.execute(change).rowcount:
                raise MeetingNotFound(meeting_id)


def _written(text: MeetingText, stamp: Stamp) -> dict[str, Any]:
    return {
        "title": text.title,
        "day": text.day,
        "typed": dict(text.typed),
        "origin": stamp.origin,
        "sequence": stamp.sequence,
        "updated_at": stamp.at,
        "updated_by": stamp.by,
    }


def _may_follow(expected_version: int, stamp: Stamp) -> sa.ColumnElement[bool]:
    """Whether the stored version is what the clerk saw, or what the clerk's own page saved before.

    A page that saved last has seen everything: had another page saved in between, its own last saving would
    have been refused. So only the answer to it can be missing.
    """
    own = sa.and_(meetings.c.origin == stamp.origin, meetings.c.sequence < stamp.sequence)
    seen = meetings.c.version == expected_version
    if not stamp.origin:
        return seen
    return sa.or_(own, sa.and_(seen, meetings.c.origin != stamp.origin))


def _why_not(current: StoredMeeting, stamp: Stamp) -> StoredMeeting:
    """What is kept, where it already holds this saving or a later one of the same page."""
    if current.summary.deleted_at is not None:
        raise MeetingNotFound(current.summary.id)
    if stamp.origin and current.origin == stamp.origin:
        return current
    raise MeetingChangedElsewhere(current.summary)


def _fetch(connection: sa.Connection, meeting_id: int) -> StoredMeeting:
    query = sa.select(*SUMMARY, meetings.c.typed, meetings.c.origin, meetings.c.sequence)
    row = connection.execute(query.where(meetings.c.id == meeting_id)).one_or_none()
    if row is None:
        raise MeetingNotFound(meeting_id)
    *summary, typed, origin, sequence = row
    return StoredMeeting(MeetingSummary(*summary), typed, origin, sequence)
