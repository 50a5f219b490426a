"""What the sorts of files that we read have in common: their size, their encoding, and how a refusal is worded."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from docgen.codec.errors import Fault, RecordUnreadable
from docgen.codec.regular_file import MEGABYTE, NOT_REGULAR, FileTooLarge, NotARegularFile, read_regular_file
from docgen.codec.scalars import Plain
from docgen.codec.yaml_text import YamlStopped

MAX_BYTES = 5 * MEGABYTE  # custom: a hundred times the largest example


@dataclass(frozen=True, slots=True)
class FileSort:
    """A sort of files. ``name`` is what people call one, ``unreadable`` the error for one that cannot be read."""

    name: str
    unreadable: type[RecordUnreadable]

    def read(self, path: Path) -> bytes:
        """The bytes of a file. Raises: RecordUnreadable, of this sort; OSError, it is missing or may not be read."""
        try:
            return read_regular_file(path, MAX_BYTES)
        except NotARegularFile:
            raise self.refused(str(path), NOT_REGULAR) from None
        except FileTooLarge as large:
            raise self._too_large(str(path), large.size) from None

    def parsed(self, data: bytes, source: str, parse: Callable[[str], Plain]) -> Plain:
        """What ``parse`` makes of the text of a file. Raises: RecordUnreadable, of this sort."""
        if len(data) > MAX_BYTES:
            raise self._too_large(source, len(data))
        try:
            return parse(self._decoded(data, source))
        except YamlStopped as stopped:
            raise self.unreadable(source, (Fault(stopped.path, stopped.message, stopped.line),)) from None

    def refused(self, source: str, message: str, line: int = 0) -> RecordUnreadable:
        """The error for a file as a whole."""
        return self.unreadable(source, (Fault("", message, line),))

    def _decoded(self, data: bytes, source: str) -> str:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            message = (
                f"Tệp không phải UTF-8: byte 0x{data[error.start]:02X} ở vị trí {error.start + 1}. "
                "Hãy mở tệp và lưu lại với bảng mã UTF-8."
            )
            raise self.refused(source, message, data.count(b"\n", 0, error.start) + 1) from None

    def _too_large(self, source: str, size: int) -> RecordUnreadable:
        megabytes = f"{size / MEGABYTE:.1f}".replace(".", ",")
        most = f"{MAX_BYTES // MEGABYTE} MB của một {self.name}"
        return self.refused(source, f"Tệp lớn {megabytes} MB, quá mức {most}.")
