"""Where papers are kept that were made or corrected by hand."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from docgen.model.errors import DocgenError
from docgen.ports.meetings import Stamp


class Origin(StrEnum):
    """How a version of a paper came to be."""

    MADE = "made"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """A version to be kept.

    ``facts`` are what the template printed, ``facts_hash`` and ``template_hash`` name them; for an edited version they
    are those of the version ``based_on`` that was corrected. ``docx_hash`` finds the file in the vault;
    ``source_hash`` the file as it was uploaded, where that is another one (tracked changes).
    """

    stem: str
    kind: str
    title: str
    origin: Origin
    record_version: int
    facts: Mapping[str, Any]
    facts_hash: str
    template: str
    template_hash: str
    docx_hash: str
    source_hash: str = ""
    based_on: int | None = None


@dataclass(frozen=True, slots=True)
class IssuedFiles:
    """The PDF of a version as it is when the version is marked as issued, by its hash in the vault.

    ``by_hand_hash`` finds the one without signature fields, for signing on paper.
    """

    pdf_hash: str
    by_hand_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVersion:
    """A version that is kept, without its facts.

    ``kept_at`` is None for an uploaded file that nobody decided about yet. ``set_aside_at`` is None unless somebody
    put the machine's paper back in the place of this correction. ``issued_at`` is None unless it is marked as issued;
    ``issued_files`` are its PDF files of that moment, None for a mark from before they were kept.
    """

    id: int
    meeting_id: int
    stem: str
    kind: str
    title: str
    origin: Origin
    record_version: int
    facts_hash: str
    template: str
    template_hash: str
    docx_hash: str
    source_hash: str
    based_on: int | None
    at: dt.datetime
    by: str
    kept_at: dt.datetime | None
    kept_by: str | None
    set_aside_at: dt.datetime | None
    set_aside_by: str | None
    issued_at: dt.datetime | None = None
    issued_by: str | None = None
    issued_files: IssuedFiles | None = None

    @property
    def stands(self) -> bool:
        """Whether this is a correction that counts."""
        return self.origin is Origin.EDITED and self.kept_at is not None and self.set_aside_at is None


class PaperStore(Protocol):
    """Keeps every version of every paper; nothing is ever overwritten. Each method may raise a ``StoreFailure``."""

    def versions(self, meeting_id: int) -> tuple[PaperVersion, ...]:
        """All versions of a meeting's papers, the oldest first."""
        ...

    def version(self, meeting_id: int, version_id: int) -> PaperVersion:
        """One version. Raises: PaperVersionNotFound, also for one of another meeting."""
        ...

    def facts(self, version_ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        """What each of the versions printed, by their numbers; those that do not exist are left out."""
        ...

    def add(self, meeting_id: int, new: Sequence[NewVersion], stamp: Stamp) -> tuple[PaperVersion, ...]:
        """The versions with their numbers. What was made is kept at once, what was edited waits for ``keep``."""
        ...

    def keep(self, meeting_id: int, version_id: int, seen: int, stamp: Stamp) -> PaperVersion:
        """Let a correction count. Keeping it again changes nothing.

        Raises:
            PaperVersionNotFound: there is no such correction.
            PaperEditedElsewhere: not ``seen`` (0 for none) but another correction counts now.
            PaperIssued: a version of the paper is marked as issued.
        """
        ...

    def add_kept(self, meeting_id: int, new: NewVersion, seen: int, stamp: Stamp) -> PaperVersion:
        """A correction that counts from the start, or nothing at all.

        Raises:
            PaperEditedElsewhere: not ``seen`` but another correction counts now.
            PaperIssued: a version of the paper is marked as issued.
        """
        ...

    def dismiss(self, meeting_id: int, version_id: int, stamp: Stamp) -> None:
        """Let an uploaded file wait no longer; it stays and may be kept later. Nothing happens to one that was kept."""
        ...

    def set_aside(self, meeting_id: int, stem: str, seen: int, stamp: Stamp) -> None:
        """Let no correction of the paper count any more; they stay kept.

        Raises:
            PaperEditedElsewhere: not ``seen`` but another correction counts now.
            PaperIssued: a version of the paper is marked as issued.
        """
        ...

    def take_back(self, meeting_id: int, stem: str) -> None:
        """Undo the last ``set_aside`` of the paper; nothing happens where there is none.

        Raises:
            PaperIssued: a version of the paper is marked as issued.
        """
        ...

    def mark_issued(self, meeting_id: int, files: Mapping[int, IssuedFiles], stamp: Stamp) -> tuple[PaperVersion, ...]:
        """Note that these versions are the papers that were issued, all of them or none.

        Marking one again changes nothing.

        Raises:
            PaperVersionNotFound: there is no such version.
            PaperSuperseded: it is not the one that counts (any more).
            PaperIssued: another version of the paper is marked.
        """
        ...

    def unmark_issued(self, meeting_id: int, stem: str, stamp: Stamp) -> None:
        """Take the mark of issue off the paper; that it was there stays written down."""
        ...


class FileVault(Protocol):
    """Keeps files by their SHA-256; what is in it never changes."""

    def put(self, data: bytes) -> str:
        """The hash by which ``get`` finds the file. Raises: StoreFailure."""
        ...

    def get(self, digest: str) -> bytes:
        """The file. Raises: KeptFileLost."""
        ...


class PaperVersionNotFound(DocgenError):
    """There is no such version of a paper."""

    def __init__(self, version_id: int) -> None:
        self.version_id = version_id
        super().__init__(
            f"Không có bản lưu số {version_id} của văn bản này. Mở lại trang văn bản để xem các bản đang có."
        )


class PaperSuperseded(DocgenError):
    """A version is not, or not any more, the one that counts as the paper."""

    def __init__(self, title: str) -> None:
        self.title = title
        super().__init__(
            f"Bản vừa chọn của «{title}» không phải là bản đang dùng: đã có bản khác sau đó, hoặc bản ấy đã bị bỏ. "
            "Chưa có gì thay đổi: mở lại trang văn bản rồi quyết định."
        )


class PaperEditedElsewhere(DocgenError):
    """Somebody kept another correction after the page was opened."""

    def __init__(self, current: PaperVersion | None) -> None:
        self.current = current
        who = f"{current.kept_by} đã giữ một bản sửa tay khác" if current else "Bản sửa tay đã được bỏ ở nơi khác"
        super().__init__(
            f"{who} của văn bản này sau khi trang được mở. Chưa có gì thay đổi: mở lại trang văn bản rồi quyết định."
        )


class PaperIssued(DocgenError):
    """The paper is marked as issued: nothing may take its place."""

    def __init__(self, title: str) -> None:
        self.title = title
        super().__init__(
            f"«{title}» đã được đánh dấu là đã ban hành nên không lập lại và không thay bằng tệp khác. Nếu thật ra "
            "chưa ban hành, bấm «Bỏ đánh dấu» rồi làm tiếp; nếu đã ban hành mà có sai sót thì soạn công văn đính chính "
            "hoặc văn bản thay thế."
        )


class KeptFileLost(DocgenError):
    """The file of a version is gone from the disk or is not what it was."""

    def __init__(self, digest: str, *, is_damaged: bool) -> None:
        self.digest, self.is_damaged = digest, is_damaged
        what = "bị hỏng" if is_damaged else "không còn trên ổ đĩa"
        super().__init__(f"Tệp lưu {digest[:12]} {what}. Lấy lại thư mục dữ liệu từ bản sao lưu.")
