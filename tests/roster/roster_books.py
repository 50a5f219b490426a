"""Spreadsheet files made for tests: the reading library cannot write, and nobody else shall."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

CellValue = str | float
Rows = Sequence[Sequence[CellValue]]
HEADER = ("STT", "Họ và tên", "Ngày sinh", "Số CCCD")
END_OF_CHAIN, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def xlsx(
    rows: Rows = (),
    build: Callable[[Any, Any], None] | None = None,
    sheets: Mapping[str, Rows] | None = None,
    **options: bool,
) -> bytes:
    """A workbook with the rows on its first sheet, then whatever ``build(workbook, sheet)`` adds, then more sheets."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **options})
    _fill(book.add_worksheet("Danh sách"), rows)
    if build:
        build(book, book.worksheets()[0])
    for name, more in (sheets or {}).items():
        _fill(book.add_worksheet(name), more)
    book.close()
    return out.getvalue()


def _fill(sheet: Any, rows: Rows) -> None:
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value != "":
                sheet.write_string(number, column, value) if isinstance(value, str) else sheet.write(
                    number, column, value
                )


def csv(*lines: str, encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    return "".join(f"{line}{end}" for line in lines).encode(encoding)


def with_parts(data: bytes, **parts: bytes) -> bytes:
    """A package with parts added or replaced; «__» in a name stands for «/», «_» before the suffix for «.»."""
    out = io.BytesIO()
    named = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            if member.filename not in named:
                new.writestr(member, old.read(member))
        for name, content in named.items():
            new.writestr(name, content)
    return out.getvalue()


def sheet_xml(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def ods(tables: str) -> bytes:
    """An ODS file of the given table:table elements."""
    names = ("office", "table", "text", "style")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def ods_table(rows: Rows, name: str = "Danh sách") -> str:
    return f'<table:table table:name="{escape(name)}">{"".join(ods_row(row) for row in rows)}</table:table>'


def ods_row(row: Sequence[CellValue]) -> str:
    return f"<table:table-row>{''.join(ods_cell(value) for value in row)}</table:table-row>"


def ods_cell(value: CellValue, more: str = "") -> str:
    if value == "":
        return f"<table:table-cell{more}/>"
    kind = f'office:value-type="float" office:value="{value}"'
    if isinstance(value, str):
        kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}{more}><text:p>{escape(str(value))}</text:p></table:table-cell>"


def xls(rows: Rows, more: Sequence[bytes] = (), globals_: Sequence[bytes] = ()) -> bytes:
    """An old workbook: BIFF8 records in a compound file. ``more`` and ``globals_`` are records besides."""
    name = "Danh sách"
    sheet = b"".join(
        [
            _bof(0x0010),
            *(_biff_cell(r, c, v) for r, row in enumerate(rows) for c, v in enumerate(row) if v != ""),
            *more,
        ]
    ) + record(0x000A)
    heading = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    front = _bof(0x0005) + b"".join(globals_)
    start = len(front) + 4 + 6 + len(heading) + 4
    return compound(front + record(0x0085, struct.pack("<IBB", start, 0, 0) + heading) + record(0x000A) + sheet)


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _bof(kind: int) -> bytes:
    return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def _biff_cell(row: int, column: int, value: CellValue) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, str):
        return record(0x0204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
    return record(0x0203, place + struct.pack("<d", value))


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file of one stream: header, one table of sectors, one directory, the stream."""
    padded = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    count = len(padded) // 512
    follows = [FAT, END_OF_CHAIN, *(range(3, count + 2)), END_OF_CHAIN]
    fat = struct.pack(f"<{len(follows)}I", *follows).ljust(512, b"\xff")
    root = _entry("Root Entry", 5, END_OF_CHAIN, 0, child=1)
    directory = (root + _entry(name, 2, 2, len(padded))).ljust(512, b"\0")
    head = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0) + struct.pack("<I", 0)
    return head.ljust(512, b"\xff") + fat + directory + padded


def _entry(name: str, kind: int, start: int, size: int, child: int = FREE) -> bytes:
    wide = name.encode("utf-16-le")
    head = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide) + 2, kind, 1, FREE, FREE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def xlsb(rows: Rows, hidden: Sequence[int] = ()) -> bytes:
    """A binary workbook ([MS-XLSB]) with one sheet; rows at the indexes ``hidden`` are not shown."""
    sheet = _record12(129) + _record12(148, struct.pack("<4I", 0, len(rows), 0, 20)) + _record12(145)
    for number, row in enumerate(rows):
        sheet += _record12(0, struct.pack("<I", number) + bytes(7) + bytes([0x10 * (number in hidden)]) + bytes(5))
        sheet += b"".join(_cell12(column, value) for column, value in enumerate(row) if value != "")
    sheet += _record12(146) + _record12(130)
    bundle = struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Danh sách")
    book = _record12(131) + _record12(143) + _record12(156, bundle) + _record12(144) + _record12(132)
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
        'Target="worksheets/sheet1.bin"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/_rels/workbook.bin.rels", relation)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return out.getvalue()


def _cell12(column: int, value: CellValue) -> bytes:
    place = struct.pack("<II", column, 0)
    return (
        _record12(6, place + _wide(value)) if isinstance(value, str) else _record12(5, place + struct.pack("<d", value))
    )


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record12(kind: int, body: bytes = b"") -> bytes:
    first = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length, size = len(body), b""
    while True:
        length, low = length >> 7, length & 0x7F
        size += bytes([low | (0x80 if length else 0)])
        if not length:
            return first + size + body
