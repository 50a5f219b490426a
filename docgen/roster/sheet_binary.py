"""XLSB: the sheets of a binary workbook and the survey of one. [MS-XLSB] §2.1.4: a record is type, length, data."""

import struct
from collections.abc import Iterator, Mapping

from docgen.roster.sheet_xml import SheetPart
from docgen.roster.survey import Span, Survey
from docgen.roster.table import CellFault

BUNDLE_SHEET = 156  # BrtBundleSh, §2.4.304
ROW_HEADER, IS_HIDDEN = 0, 0x10  # BrtRowHdr, §2.4.727: fDyZero in the byte after eleven
ERRORS = (3, 11)  # BrtCellError, BrtFmlaError
FILLED = range(2, 12)  # BrtCellRk … BrtFmlaError; 1 is BrtCellBlank
MERGE = 176  # BrtMergeCell, §2.4.703
MORE = 0x80  # the bit that says that another byte follows


def sheets(workbook: bytes, parts: Mapping[str, str]) -> tuple[SheetPart, ...]:
    """The worksheets of xl/workbook.bin in their order. ``parts`` are the part names by relationship id."""
    found = []
    for kind, data in _records(workbook):
        if kind == BUNDLE_SHEET:
            state = int.from_bytes(data[:4], "little")
            relation, rest = _wide_string(data[8:])
            if relation in parts:
                found.append(SheetPart(_wide_string(rest)[0], parts[relation], state != 0))
    return tuple(found)


def survey(sheet: bytes) -> Survey:
    """How far a binary worksheet part reaches."""
    row = rows = columns = 0
    spans: list[Span] = []
    faults: dict[tuple[int, int], CellFault] = {}
    hidden: set[int] = set()
    for kind, data in _records(sheet):
        if kind == ROW_HEADER:
            row = int.from_bytes(data[:4], "little")
            if data[11:12] and data[11] & IS_HIDDEN:
                hidden.add(row)
        elif kind in FILLED:
            column = int.from_bytes(data[:4], "little")
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            if kind in ERRORS:
                faults[row, column] = CellFault.ERROR
        elif kind == MERGE and len(data) >= struct.calcsize("<4I"):
            top, bottom, left, right = struct.unpack_from("<4I", data)
            spans.append(Span(top, left, bottom, right))
    return Survey(rows, columns, tuple(spans), faults, frozenset(hidden))


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(part):
        kind, at = _number(part, at, 2)
        length, at = _number(part, at, 4)
        yield kind, part[at : at + length]
        at += length


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of one to ``most`` bytes of seven bits, the lowest first, and the place after it (§2.1.4)."""
    number = 0
    for index, byte in enumerate(part[at : at + most]):
        number |= (byte & ~MORE) << 7 * index
        if not byte & MORE:
            return number, at + index + 1
    return number, at + most


def _wide_string(data: bytes) -> tuple[str, bytes]:
    """A text that begins with its length (§2.5.169), and what follows it."""
    end = 4 + 2 * int.from_bytes(data[:4], "little")
    return data[4:end].decode("utf-16-le", "replace"), data[end:]
