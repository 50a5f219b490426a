"""What a file is by its bytes, whatever its name says, and its parts within limits."""

import io
import zipfile
from collections.abc import Callable, Mapping
from enum import Enum

from docgen.roster.errors import NotATable, Reason
from docgen.roster.limits import MAX_PART_BYTES, MAX_PARTS, MAX_RATIO, MAX_UNPACKED_BYTES
from docgen.word.package import OLE2_MAGIC, UNREADABLE

ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] §2.3.4.4
OLD_WORKBOOK_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "WORKBOOK\0", "Book\0", "BOOK\0"))
STRANGERS = (
    (b"%PDF-", Reason.PDF),
    (b"{\\rtf", Reason.WORD),
    (b"\x89PNG", Reason.PICTURE),
    (b"\xff\xd8\xff", Reason.PICTURE),
    (b"GIF8", Reason.PICTURE),
    (b"Rar!", Reason.ARCHIVE),
    (b"7z\xbc\xaf", Reason.ARCHIVE),
    (b"\x1f\x8b", Reason.ARCHIVE),
)
HEAD = 1_024  # bytes in which a text file shows what it is


class FileType(Enum):
    """A kind of file that we read, with the suffixes it goes by."""

    XLSX = (".xlsx", ".xlsm", ".xltx", ".xltm")
    XLSB = (".xlsb",)
    XLS = (".xls", ".xlt")
    ODS = (".ods", ".ots")
    CSV = (".csv", ".txt", ".tsv", ".tab")

    @property
    def shown(self) -> str:
        """The name of the type for people."""
        suffixes: tuple[str, ...] = self.value
        return suffixes[0]


def file_type(data: bytes, name: str) -> FileType:
    """What the bytes are.

    Raises:
        NotATable: they are nothing that we read; the reason says what they are.
    """
    if not data.strip(b"\0"):
        raise NotATable(name, Reason.DAMAGED if data else Reason.EMPTY)
    for magic, reason in STRANGERS:
        if data.lstrip()[: len(magic)] == magic:
            raise NotATable(name, reason)
    if data.startswith(OLE2_MAGIC):
        return _ole2_type(data, name)
    return _zip_type(data, name) if data.startswith(b"PK") else _text_type(data, name)


def _ole2_type(data: bytes, name: str) -> FileType:
    if ENCRYPTED_STREAM in data:
        raise NotATable(name, Reason.ENCRYPTED)
    if any(stream in data for stream in OLD_WORKBOOK_STREAMS):
        return FileType.XLS
    is_word = "WordDocument".encode("utf-16-le") in data
    raise NotATable(name, Reason.WORD if is_word else Reason.NOT_A_TABLE)


def _zip_type(data: bytes, name: str) -> FileType:
    names = set(Parts(data, name).names)
    if "xl/workbook.bin" in names:
        return FileType.XLSB
    if "xl/workbook.xml" in names:
        return FileType.XLSX
    if "content.xml" in names:
        return FileType.ODS
    if any(part.startswith("word/") for part in names):
        raise NotATable(name, Reason.WORD)
    raise NotATable(name, Reason.ARCHIVE)


def _text_type(data: bytes, name: str) -> FileType:
    head = data[:HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith(b"<?xml") or b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        raise NotATable(name, Reason.XML)
    if head.startswith(b"<") and any(tag in head for tag in (b"<html", b"<table", b"<!doctype")):
        raise NotATable(name, Reason.WEB_PAGE)
    return FileType.CSV


class Parts:
    """The parts of a zip package, by their names in small letters."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (*UNREADABLE, UnicodeDecodeError) as error:
            raise NotATable(name, Reason.DAMAGED) from error
        members = self._archive.infolist()
        if len(members) > MAX_PARTS or any(_is_bomb(member) for member in members):
            raise NotATable(name, Reason.BOMB)
        if any(member.flag_bits & 1 for member in members):
            raise NotATable(name, Reason.ENCRYPTED)
        self._members = {member.filename.lower().lstrip("/"): member for member in members}
        self._unpacked = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._members)

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            NotATable: the part is missing, damaged, or the parts read so far are larger than the limits.
        """
        member = self._members.get(part.lower())
        if member is None:
            raise NotATable(self._name, Reason.DAMAGED)
        try:
            with self._archive.open(member) as stream:
                data = stream.read(MAX_PART_BYTES + 1)
        except UNREADABLE as error:
            raise NotATable(self._name, Reason.DAMAGED) from error
        self._unpacked += len(data)
        if len(data) > MAX_PART_BYTES or self._unpacked > MAX_UNPACKED_BYTES:
            raise NotATable(self._name, Reason.TOO_BIG)
        return data

    def read_where(self, is_wanted: Callable[[str], bool]) -> dict[str, bytes]:
        """The parts whose names are wanted, with their bytes."""
        return {self._members[name].filename.lstrip("/"): self.read(name) for name in self.names if is_wanted(name)}


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """A package of the given parts, not compressed: what we have checked, and nothing else, is what is read."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    out.seek(0)
    return out


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > 2**20 and member.file_size > MAX_RATIO * max(member.compress_size, 1)
