"""Regular files, read whole: a pipe or a device, whose reading may never end, is refused before it is opened."""

import errno
import stat
from pathlib import Path
from typing import BinaryIO

from docgen.model.errors import DocgenError

MEGABYTE = 1_000_000  # as the systems of offices count the size of files for people
NOT_REGULAR = "Không phải là tệp thường."


class NotARegularFile(DocgenError):
    """A pipe or a device: reading it may never end."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {NOT_REGULAR} Hãy lưu nội dung thành tệp trên ổ đĩa rồi chọn tệp đó."


class FileTooLarge(DocgenError):
    """A file of a size that nothing of its sort has. ``size`` and ``most`` are bytes."""

    def __init__(self, path: Path, size: int, most: int) -> None:
        super().__init__(path, size, most)
        self.path, self.size, self.most = path, size, most

    def __str__(self) -> str:
        return f"{self.path}: tệp lớn hơn {self.most // MEGABYTE} MB nên không được mở."


def read_regular_file(path: Path, most: int) -> bytes:
    """The bytes of a file, at most so many. What it is and its size are checked before anything is read.

    Raises:
        NotARegularFile: it is a pipe or a device.
        FileTooLarge: it holds more.
        OSError: it is missing, or may not be read; the error names it.
    """
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise NotARegularFile(path)
    if found.st_size > most:
        raise FileTooLarge(path, found.st_size, most)
    with path.open("rb") as file:
        data = _read(file, path, most + 1)
    if len(data) > most:  # the system's own files tell no size
        raise FileTooLarge(path, len(data), most)
    return data


def _read(file: BinaryIO, path: Path, count: int) -> bytes:
    """So many bytes. Raises: OSError, with the name that an error in reading does not know."""
    try:
        return file.read(count)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
