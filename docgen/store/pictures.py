"""The pictures of a meeting in a folder: ``PictureSource`` and ``PictureStore`` of ``docgen.ports``."""

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen.codec.whole_file import OWNER_ONLY, write_whole
from docgen.model.errors import DocgenError
from docgen.ports.failures import disk_failure

MOST_BYTES = 60_000_000
NAME_DIGITS = 16  # of a SHA-256: two pictures of one meeting never share them by chance


class PictureUnreadable(DocgenError):
    """A picture is named that cannot be read."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"Không đọc được ảnh «{self.name}»: {self.reason}."


@dataclass(frozen=True, slots=True)
class PictureFolder:
    """A folder, and what lies in it; a name never leads out of it."""

    folder: Path

    def read(self, name: str) -> bytes | None:
        """The bytes of a picture; None where there is no such file. Raises: PictureUnreadable."""
        try:
            path = (self.folder / name).resolve()
            if not path.is_relative_to(self.folder.resolve()):
                raise PictureUnreadable(name, "đường dẫn đi ra ngoài thư mục của hồ sơ; hãy chép ảnh vào thư mục ấy")
            if not path.is_file():
                return None
            if path.stat().st_size > MOST_BYTES:
                raise PictureUnreadable(name, f"tệp lớn hơn {MOST_BYTES // 1_000_000} MB")
            return path.read_bytes()
        except (OSError, ValueError, RuntimeError) as error:  # a null byte, a name too long, links in a circle
            raise PictureUnreadable(name, "không có quyền đọc hoặc tên tệp sai") from error


@dataclass(frozen=True, slots=True)
class FolderPictures:
    """Keeps the pictures of each meeting in a folder of its own below ``folder``, named by what they show."""

    folder: Path

    def of(self, meeting_id: int) -> PictureFolder:
        """The pictures of one meeting."""
        return PictureFolder(self.folder / str(int(meeting_id)))

    def has(self, meeting_id: int, name: str) -> bool:
        """Whether the meeting has a picture of this name."""
        folder = self.of(meeting_id).folder
        return Path(name).name == name and (folder / name).is_file()

    def put(self, meeting_id: int, data: bytes, suffix: str) -> str:
        """The name of the picture, once it is on the disk whole. Raises: StoreFailure."""
        name = f"anh-{hashlib.sha256(data).hexdigest()[:NAME_DIGITS]}.{suffix}"
        path = self.of(meeting_id).folder / name
        with _told(self.folder):
            if not path.is_file() or path.stat().st_size != len(data):
                write_whole(path, data, OWNER_ONLY)
        return name

    def copy(self, from_meeting: int, to_meeting: int) -> None:
        """Give a meeting every picture of another one. Raises: StoreFailure."""
        with _told(self.folder):
            for path in sorted(self.of(from_meeting).folder.glob("anh-*.*")):
                write_whole(self.of(to_meeting).folder / path.name, path.read_bytes(), OWNER_ONLY)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what the disk says into what a clerk can do."""
    try:
        yield
    except OSError as error:
        raise disk_failure(str(folder), error) from error
