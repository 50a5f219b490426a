"""Where meetings are kept."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from docgen.model.errors import DocgenError

Typed = Mapping[str, Any]
"""What a clerk typed, as typed: JSON values keyed by the names of the record's fields."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who saves, when, and from which page.

    ``origin`` names one loaded page and ``sequence`` counts its savings from 1, so that a saving whose answer
    was lost on the way may be sent again without being taken for somebody else's. Empty for a plain form post.
    """

    by: str
    at: dt.datetime
    origin: str = ""
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class MeetingText:
    """What is kept of a meeting: its title and day as shown in lists, and everything as typed."""

    title: str
    day: str
    typed: Typed


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """A line in the list of meetings. ``version`` counts the savings from 1."""

    id: int
    title: str
    day: str
    version: int
    created_at: dt.datetime
    updated_at: dt.datetime
    updated_by: str
    deleted_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredMeeting:
    """One meeting with everything that was typed, and the page that saved it last."""

    summary: MeetingSummary
    typed: Typed
    origin: str = ""
    sequence: int = 0


class RecordStore(Protocol):
    """Keeps the meetings. Every method may raise a ``StoreFailure``."""

    def meetings(self, *, deleted: bool = False) -> tuple[MeetingSummary, ...]:
        """The meetings, the last changed first; the deleted ones instead when asked."""
        ...

    def create(self, text: MeetingText, stamp: Stamp) -> StoredMeeting:
        """A new meeting at version 1."""
        ...

    def get(self, meeting_id: int) -> StoredMeeting:
        """The meeting as saved last, deleted or not. Raises: MeetingNotFound."""
        ...

    def save(self, meeting_id: int, text: MeetingText, expected_version: int, stamp: Stamp) -> StoredMeeting:
        """The meeting one version further; nothing is ever overwritten unseen.

        A saving from the page that saved last counts as based on what that page saved; one that arrives after a
        later one of the same page changes nothing.

        Raises:
            MeetingChangedElsewhere: somebody else saved since ``expected_version``.
            MeetingNotFound: it does not exist or is deleted.
        """
        ...

    def delete(self, meeting_id: int, stamp: Stamp) -> None:
        """Take the meeting off the list, keeping all of it. Raises: MeetingNotFound."""
        ...

    def restore(self, meeting_id: int, stamp: Stamp) -> None:
        """Put a deleted meeting back on the list. Raises: MeetingNotFound."""
        ...


class MeetingNotFound(DocgenError):
    """There is no such meeting, or it was deleted."""

    def __init__(self, meeting_id: int) -> None:
        self.meeting_id = meeting_id
        super().__init__(
            f"Không có hồ sơ số {meeting_id}, hoặc hồ sơ đã bị xóa. Về danh sách hồ sơ để tìm lại hoặc phục hồi."
        )


class MeetingChangedElsewhere(DocgenError):
    """Somebody saved the meeting after the version that this saving was based on."""

    def __init__(self, current: MeetingSummary) -> None:
        self.current = current
        super().__init__(
            f"Hồ sơ «{current.title}» đã được {current.updated_by} lưu ở nơi khác lúc "
            f"{current.updated_at:%H:%M:%S ngày %d/%m/%Y}. Chưa có gì bị ghi đè: hãy xem bản mới, "
            "hoặc giữ bản của mình thành một hồ sơ riêng."
        )
