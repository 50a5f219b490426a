"""Protocols of what has effects. Implementations are chosen in ``docgen.bootstrap`` and nowhere else."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from docgen.model.errors import DocgenError

T = TypeVar("T")

Typed = Mapping[str, Any]
"""What a clerk typed, as typed: JSON values keyed by the names of the record's fields."""


class Clock(Protocol):
    """Tells the time, so that no other code asks for it."""

    def now(self) -> dt.datetime:
        """The present moment, with the zone of the office."""
        ...


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


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may log in. ``session_key`` names their sessions; changing it logs them out everywhere."""

    name: str
    password_hash: str
    session_key: str
    roles: tuple[str, ...] = ()
    active: bool = True
    id: int = 0


class AccountStore(Protocol):
    """Keeps who may log in. Names differ by more than capitals. Every method may raise a ``StoreFailure``."""

    def any_exists(self) -> bool:
        """Whether anybody has an account yet."""
        ...

    def create_first(self, account: Account) -> Account:
        """The administrator of a new office. Raises: AdministratorExists."""
        ...

    def create(self, account: Account) -> Account:
        """The account with its id. Raises: AccountNameTaken."""
        ...

    def find_by_name(self, name: str) -> Account | None:
        """The account of this name, whatever its capitals."""
        ...

    def find_by_session_key(self, session_key: str) -> Account | None:
        """The account that this session belongs to."""
        ...

    def set_password_hash(self, account_id: int, password_hash: str) -> None:
        """Keep a new hash for the account; nothing happens where there is no such account."""
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


class AdministratorExists(DocgenError):
    """The first account was created already."""

    def __init__(self) -> None:
        super().__init__("Đã có tài khoản quản trị. Hãy đăng nhập bằng tài khoản đó.")


class AccountNameTaken(DocgenError):
    """Two accounts cannot have one name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"Tên đăng nhập «{name}» đã có người dùng. Hãy chọn tên khác.")


class StoreFailure(DocgenError):
    """The place where meetings are kept does not work. Nothing was changed."""

    def __init__(self, place: str, sentence: str) -> None:
        self.place = place
        super().__init__(sentence)


class StoreFull(StoreFailure):
    """No room is left on the disk."""

    def __init__(self, place: str) -> None:
        super().__init__(place, f"Ổ đĩa chứa «{place}» đã đầy nên chưa lưu được. Xóa bớt tệp trên ổ đĩa rồi lưu lại.")


class StoreReadOnly(StoreFailure):
    """We may not write there."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place, f"Không có quyền ghi vào «{place}» nên chưa lưu được. Cấp quyền ghi cho thư mục rồi lưu lại."
        )


class StoreBusy(StoreFailure):
    """Somebody else holds the database for longer than we wait."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place, f"«{place}» đang bị chương trình khác giữ nên chưa lưu được. Đóng chương trình đó rồi lưu lại."
        )


class StoreBroken(StoreFailure):
    """The file is not a sound database."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place, f"Cơ sở dữ liệu «{place}» bị hỏng. Dừng chương trình, cất tệp này đi nơi khác, dùng lại bản sao lưu."
        )


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A place of signature on a printed page.

    ``page`` counts from 0; ``box`` is left, bottom, right, top in points from the page's lower left corner;
    ``label`` is what a PDF reader shows («Chữ ký của Chủ tịch …»).
    """

    name: str
    label: str
    page: int
    box: tuple[float, float, float, float]


class FieldSetter(Protocol):
    """Puts empty signature fields into a PDF."""

    def set_fields(self, pdf: bytes, fields: Sequence[SignatureField]) -> bytes:
        """The PDF with one empty field for each place of signature."""
        ...


class TemplateSource(Protocol):
    """Where templates lie: those of the office first, then those that docgen brings."""

    def read(self, name: str) -> bytes:
        """The bytes of a template («state/decision.docx»).

        Raises:
            DocgenError: there is no such template, or it cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one piece of work: a value, or the reason why there is none."""

    value: T | None = None
    error: DocgenError | None = None


class Workers(Protocol):
    """Runs work apart from us, within limits of time and memory."""

    def run(self, function: Callable[..., T], items: Iterable[tuple[Any, ...]]) -> Iterator[Outcome[T]]:
        """The outcome of each item, in the order of the items; a failing one never stops the others."""
        ...
