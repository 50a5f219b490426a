"""Where the office keeps its own templates and kinds of papers: every version of them, and which one is in force."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from docgen.model.errors import DocgenError
from docgen.ports.meetings import Stamp, Typed
from docgen.ports.papers import TemplateSource


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """One version of a template of the office. ``number`` counts from 1 for each name; ``digest`` is its SHA-256."""

    name: str
    number: int
    digest: str
    note: str
    author: str
    added_at: dt.datetime


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """Somebody put a version in force; ``number`` None: the shipped template again."""

    number: int | None
    by: str
    at: dt.datetime


class TemplateOrigin(StrEnum):
    """Whose template is in force."""

    SHIPPED = "shipped"
    OFFICE = "office"  # one of the versions that are kept here
    FOLDER = "folder"  # a file that somebody put into a folder of templates by hand


class TemplateFolder(TemplateSource, Protocol):
    """A place of templates that knows what it has."""

    def has(self, name: str) -> bool:
        """Whether there is a template of this name."""
        ...


class OfficeTemplates(TemplateSource, Protocol):
    """The templates in force, and those under them."""

    def origin(self, name: str) -> TemplateOrigin:
        """Whose template of this name is read."""
        ...

    def shipped(self, name: str) -> bytes:
        """The template that docgen brings. Raises: DocgenError."""
        ...


class TemplateVersions(Protocol):
    """Keeps every version of the office's templates; nothing is ever overwritten. May raise a ``StoreFailure``."""

    def add(self, name: str, data: bytes, note: str, stamp: Stamp) -> TemplateVersion:
        """Keep a new version and put it in force; a file equal to a kept version puts that one in force again."""
        ...

    def versions(self, name: str) -> tuple[TemplateVersion, ...]:
        """All versions of a template, the newest first."""
        ...

    def in_force(self) -> Mapping[str, TemplateVersion]:
        """The version in force of each template that the office has put one in force of."""
        ...

    def data(self, name: str, number: int) -> bytes:
        """The file of a version. Raises: TemplateVersionNotFound."""
        ...

    def data_in_force(self, name: str) -> bytes | None:
        """The file of the version in force; None where the shipped template is."""
        ...

    def choose(self, name: str, number: int | None, stamp: Stamp) -> None:
        """Put a version in force, or the shipped template with None. Raises: TemplateVersionNotFound."""
        ...

    def choices(self, name: str) -> tuple[TemplateChoice, ...]:
        """What was put in force, the last first."""
        ...

    def find(self, digest: str) -> TemplateVersion | None:
        """The version with this digest: what a paper was made from."""
        ...


@dataclass(frozen=True, slots=True)
class OwnKind:
    """A kind of paper of the office's own. ``id`` is a slug; ``symbol`` its part of the number, may be empty."""

    id: str
    name: str
    symbol: str
    created_by: str
    created_at: dt.datetime

    @property
    def template(self) -> str:
        """The name of its template."""
        return f"{OWN_FOLDER}/{self.id}.docx"


OWN_FOLDER = "own"


@dataclass(frozen=True, slots=True)
class OwnValues:
    """What was typed for the paper of an own kind in one meeting. ``version`` counts the savings, 0: none yet."""

    typed: Typed
    version: int = 0


class OwnKinds(Protocol):
    """Keeps the office's own kinds, and what is typed for them. Every method may raise a ``StoreFailure``."""

    def all(self) -> tuple[OwnKind, ...]:
        """The kinds in use, by name."""
        ...

    def get(self, kind: str) -> OwnKind:
        """One kind in use. Raises: OwnKindNotFound."""
        ...

    def add(self, kind: OwnKind) -> None:
        """Take a kind into use; one of the same id that was retired comes back.

        Raises:
            OwnKindExists: with the name of the kind that has this id.
        """
        ...

    def retire(self, kind: str, stamp: Stamp) -> None:
        """Take a kind out of use; its templates and values stay. Raises: OwnKindNotFound."""
        ...

    def values(self, meeting_id: int) -> Mapping[str, OwnValues]:
        """What was typed in a meeting, by kind."""
        ...

    def save_values(self, meeting_id: int, kind: str, values: OwnValues, stamp: Stamp) -> OwnValues:
        """The values one version further; ``values.version`` is the one they were based on.

        Raises:
            OwnValuesChangedElsewhere: somebody else saved since that version.
        """
        ...


class TemplateVersionNotFound(DocgenError):
    """The office has no such version of a template."""

    def __init__(self, name: str, number: int | None) -> None:
        super().__init__(name, number)
        self.name, self.number = name, number

    def __str__(self) -> str:
        return f"Mẫu «{self.name}» không có bản số {self.number}. Xem lại các bản đã có trong lịch sử của mẫu."


class OwnKindNotFound(DocgenError):
    """The office has no such kind of its own."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def __str__(self) -> str:
        return (
            f"Cơ quan không có loại văn bản riêng «{self.kind}», hoặc đã thôi dùng loại ấy. "
            "Xem danh sách ở trang «Mẫu của cơ quan»."
        )


class OwnKindExists(DocgenError):
    """There is a kind of this name already."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"Đã có loại văn bản tên «{self.name}». Hãy đặt tên khác, hoặc tải mẫu mới lên cho loại ấy."


class OwnValuesChangedElsewhere(DocgenError):
    """Somebody saved the same paper after the page was opened."""

    def __init__(self, by: str, at: dt.datetime) -> None:
        super().__init__(by, at)
        self.by, self.at = by, at

    def __str__(self) -> str:
        return f"{self.by} đã lưu văn bản này ở nơi khác lúc {self.at:%H:%M ngày %d/%m/%Y}. Chưa có gì bị ghi đè."
