"""XLS: the survey of each sheet of an old workbook. [MS-XLS] §2.3 records inside [MS-CFB] streams."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.roster.survey import Span, Survey
from docgen.roster.table import CellFault

HEADER = 512
DIRECTORY_ENTRY = 128
LAST_SECTOR = 0xFFFFFFFA  # [MS-CFB] §2.1: larger numbers are marks, not sectors
STREAM = 2
MINI_CUTOFF = 4_096  # smaller streams lie in the mini stream; no workbook is so small ([MS-CFB] §2.2)
NAMES = ("workbook", "book")
BOUND_SHEET, END, FILE_PASS, BOOL_ERR, MULTIPLE_RK, MERGED = 0x0085, 0x000A, 0x002F, 0x0205, 0x00BD, 0x00E5
ROW, ROW_BYTES, IS_HIDDEN = 0x0208, 16, 0x20  # [MS-XLS] §2.4.221: fDyZero in the byte after twelve
# the records that fill a cell, [MS-XLS] §2.3.2: Formula, RK, Number, Label, LabelSst, BoolErr, RString, and BIFF2 kin
FILLED = frozenset((0x0006, 0x0206, 0x0406, 0x027E, 0x0203, 0x0204, 0x00FD, 0x0205, 0x00D6, 0x0002, 0x0003, 0x0004))


class NotACompoundFile(ValueError):
    """The file's own tables do not lead to a workbook."""


class IsEncrypted(ValueError):
    """The workbook has a password ([MS-XLS] §2.4.117)."""


@dataclass(frozen=True, slots=True)
class _Compound:
    """A compound file: its sectors and where each continues."""

    data: bytes
    sector_bytes: int
    follows: tuple[int, ...]

    def chain(self, start: int) -> bytes:
        """The bytes of a chain of sectors."""
        pieces = []
        at, left = start, len(self.follows) + 1
        while at < LAST_SECTOR and left:
            if at >= len(self.follows):
                raise NotACompoundFile
            begin = (at + 1) * self.sector_bytes
            pieces.append(self.data[begin : begin + self.sector_bytes])
            at, left = self.follows[at], left - 1
        return b"".join(pieces)


def surveys(data: bytes) -> tuple[Survey, ...]:
    """The surveys of all sheets, in their order.

    Raises:
        NotACompoundFile: the file is damaged.
        IsEncrypted: it has a password.
    """
    try:
        book = _workbook_stream(data)
    except struct.error as error:
        raise NotACompoundFile from error
    starts = []
    for kind, body in _records(book, 0):
        if kind == FILE_PASS:
            raise IsEncrypted
        if kind == BOUND_SHEET:
            starts.append(int.from_bytes(body[:4], "little"))
    return tuple(_survey(book, start) for start in starts)


def _survey(book: bytes, start: int) -> Survey:
    rows = columns = 0
    spans: list[Span] = []
    faults: dict[tuple[int, int], CellFault] = {}
    hidden: set[int] = set()
    for kind, body in _records(book, start):
        if kind == MERGED:
            spans.extend(_merged(body))
        elif kind == ROW and len(body) >= ROW_BYTES and body[12] & IS_HIDDEN:
            hidden.add(int.from_bytes(body[:2], "little"))
        elif (kind in FILLED or kind == MULTIPLE_RK) and len(body) >= 6:  # noqa: PLR2004 - row, column, format
            row, column = struct.unpack_from("<HH", body)
            last = int.from_bytes(body[-2:], "little") if kind == MULTIPLE_RK else column
            rows, columns = max(rows, row + 1), max(columns, last + 1)
            if kind == BOOL_ERR and body[-1] == 1:
                faults[row, column] = CellFault.ERROR
    return Survey(rows, columns, tuple(spans), faults, frozenset(hidden))


def _merged(body: bytes) -> Iterator[Span]:
    """The merged cells of a MergeCells record (§2.4.168), after its count."""
    whole = 2 + (len(body) - 2) // 8 * 8
    for top, bottom, left, right in struct.iter_unpack("<4H", body[2:whole]):
        yield Span(top, left, bottom, right)


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of a substream, up to its end."""
    at = start
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + length]
        at += 4 + length
        if kind == END:
            return


def _workbook_stream(data: bytes) -> bytes:
    compound = _compound(data)
    directory = compound.chain(struct.unpack_from("<I", data, 48)[0])
    streams = {}
    for at in range(0, len(directory) - DIRECTORY_ENTRY + 1, DIRECTORY_ENTRY):
        entry = directory[at : at + DIRECTORY_ENTRY]
        length = max(int.from_bytes(entry[64:66], "little") - 2, 0)
        name = entry[:length].decode("utf-16-le", "replace").lower()
        is_mini = int.from_bytes(entry[120:124], "little") < MINI_CUTOFF
        if entry[66] == STREAM and name in NAMES and not is_mini:
            streams[name] = compound.chain(int.from_bytes(entry[116:120], "little"))
    found = next((streams[name] for name in NAMES if name in streams), b"")
    if not found:
        raise NotACompoundFile
    return found


def _compound(data: bytes) -> _Compound:
    """The file's sectors, from its header ([MS-CFB] §2.2) and its table of sectors (§2.3)."""
    sector_bytes = 1 << min(struct.unpack_from("<H", data, 30)[0], 20)
    tables = list(struct.unpack_from("<109I", data, 76))
    at, left = struct.unpack_from("<I", data, 68)[0], len(data) // sector_bytes
    while at < LAST_SECTOR and left > 0:
        more = struct.unpack_from(f"<{sector_bytes // 4}I", data, (at + 1) * sector_bytes)
        tables.extend(more[:-1])
        at, left = more[-1], left - 1
    follows: list[int] = []
    for table in tables:
        if table < LAST_SECTOR:
            follows.extend(struct.unpack_from(f"<{sector_bytes // 4}I", data, (table + 1) * sector_bytes))
    return _Compound(data, sector_bytes, tuple(follows))
