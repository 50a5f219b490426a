"""Where the office's directory of bodies, posts and delegations is kept: every version of it, for good."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from docgen.model.errors import DocgenError
from docgen.ports.meetings import Stamp

PlainDirectory = Mapping[str, Any]
"""The directory as plain data of the codec."""


@dataclass(frozen=True, slots=True)
class DirectoryEdition:
    """A version of the directory without its content: who made it, when, and what was changed in words for people."""

    version: int
    saved_at: dt.datetime
    saved_by: str
    note: str


@dataclass(frozen=True, slots=True)
class KeptDirectory:
    """A version of the directory. ``version`` counts from 1; 0 is the empty one that nobody saved."""

    version: int = 0
    plain: PlainDirectory | None = None


class DirectoryStore(Protocol):
    """Keeps the directory. A saving adds a version and overwrites none. Any method may raise a ``StoreFailure``."""

    def newest(self) -> KeptDirectory:
        """The directory as saved last; version 0 before the first saving."""
        ...

    def version(self, number: int) -> KeptDirectory:
        """An older version. Raises: DirectoryVersionNotFound."""
        ...

    def editions(self) -> tuple[DirectoryEdition, ...]:
        """All versions, the newest first."""
        ...

    def save(self, plain: PlainDirectory, expected_version: int, stamp: Stamp, note: str) -> KeptDirectory:
        """The version after ``expected_version``. Raises: DirectoryChangedElsewhere."""
        ...


class DirectoryVersionNotFound(DocgenError):
    """The directory has no such version."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version

    def __str__(self) -> str:
        return f"Danh bạ không có bản số {self.version}. Hãy chọn một bản trong danh sách các lần lưu."


class DirectoryChangedElsewhere(DocgenError):
    """Somebody saved the directory after the version that this saving was based on."""

    def __init__(self, current: DirectoryEdition) -> None:
        super().__init__(current)
        self.current = current

    def __str__(self) -> str:
        return (
            f"Danh bạ đã được {self.current.saved_by} lưu ở nơi khác lúc "
            f"{self.current.saved_at:%H:%M:%S ngày %d/%m/%Y} ({self.current.note}). Chưa có gì bị ghi đè: "
            "hãy xem bản mới rồi sửa lại."
        )
