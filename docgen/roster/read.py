"""A spreadsheet file as a table: what it is, which sheet, where its header stands."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from docgen.codec.regular_file import FileTooLarge, read_regular_file
from docgen.model import Notice, Result
from docgen.roster import delimited
from docgen.roster.container import FileType, file_type
from docgen.roster.encodings import OLD_FONTS, OldFont
from docgen.roster.errors import NoHeader, NotATable, Reason
from docgen.roster.fields import FIELDS, KNOWN, Field, bare_name
from docgen.roster.header import SEARCHED, Header, find_header, header_at
from docgen.roster.limits import MAX_FILE_BYTES
from docgen.roster.table import Column, Row, Table
from docgen.roster.workbook import Sheet, Workbook, open_workbook

Rows = tuple[Row, ...]


def read_table(
    source: Path | bytes,
    name: str,
    sheet: str | None = None,
    *,
    header_row: int | None = None,
    fields: Sequence[Field] = FIELDS,
    named: Iterable[str] = (),
) -> Result[Table]:
    """The table in a spreadsheet file, with notices about what was guessed or left aside.

    ``name`` is the file's name for messages. Without ``sheet`` it is the first sheet that is shown and has a header.
    ``header_row`` counts from 1 as Excel does; without it, it is the first row that names columns of ``fields`` or
    those that the user ``named``.

    Raises:
        TableUnreadable: the file is no table that we read, is too large, or has no header.
        OSError: the path cannot be read.
    """
    data = _bytes(source, name)
    kind = file_type(data, name)
    notices = _suffix_notices(kind, name)
    known = KNOWN.union(*(field.names for field in fields), map(bare_name, named))
    if kind is FileType.CSV:
        read = delimited.rows_of(data, name)
        table = _table(name, "", read.value, header_row, known)
        return Result(table.value, (*notices, *read.warnings, *table.warnings))
    book = open_workbook(data, kind, name)
    found = _of_workbook(book, name, sheet, header_row, known)
    return Result(found.value, (*notices, *book.notices, *found.warnings))


def sheet_names(source: Path | bytes, name: str) -> tuple[str, ...]:
    """The names of the sheets that are shown, for a choice; empty for a CSV file.

    Raises:
        TableUnreadable: the file is no table that we read.
    """
    data = _bytes(source, name)
    kind = file_type(data, name)
    if kind is FileType.CSV:
        return ()
    return tuple(sheet.name for sheet in open_workbook(data, kind, name).sheets if not sheet.is_hidden)


def _bytes(source: Path | bytes, name: str) -> bytes:
    if isinstance(source, Path):
        try:
            return read_regular_file(source, MAX_FILE_BYTES)
        except FileTooLarge:
            raise NotATable(name, Reason.TOO_BIG) from None
    if len(source) > MAX_FILE_BYTES:
        raise NotATable(name, Reason.TOO_BIG)
    return source


def _suffix_notices(kind: FileType, name: str) -> tuple[Notice, ...]:
    suffix = Path(name).suffix.lower()
    if not suffix or suffix in kind.value:
        return ()
    text = f"Tệp «{name}» mang đuôi {suffix} nhưng bên trong là {kind.shown}; đã đọc như tệp {kind.shown}."
    return (Notice("suffix-differs", text),)


def _of_workbook(
    book: Workbook, name: str, wanted: str | None, header_row: int | None, known: frozenset[str]
) -> Result[Table]:
    if wanted is not None:
        return _table(name, wanted, book.sheet(name, wanted).rows(), header_row, known)
    shown = [sheet for sheet in book.sheets if not sheet.is_hidden]
    if not shown:
        raise NotATable(name, Reason.NO_SHEET)
    first = _first_with_header(shown, name, header_row, known)
    return Result(first.value, (*first.warnings, *_sheet_notices(book, first.value.sheet)))


def _first_with_header(
    sheets: Sequence[Sheet], name: str, header_row: int | None, known: frozenset[str]
) -> Result[Table]:
    """The first table that has a header; the fault of the first filled sheet when none has."""
    faults: list[NoHeader] = []
    for sheet in sheets:
        try:
            return _table(name, sheet.name, sheet.rows(), header_row, known)
        except NoHeader as fault:
            faults.append(fault)
    raise next((fault for fault in faults if fault.cells), faults[0])


def _sheet_notices(book: Workbook, read: str) -> tuple[Notice, ...]:
    shown = [f"«{sheet.name}»" for sheet in book.sheets if not sheet.is_hidden and sheet.name != read]
    hidden = [f"«{sheet.name}»" for sheet in book.sheets if sheet.is_hidden]
    notices = []
    if shown:
        text = f"Đã đọc trang tính «{read}»; chưa đọc {', '.join(shown)}. Muốn đọc trang khác thì chọn tên trang."
        notices.append(Notice("other-sheets", text))
    if hidden:
        notices.append(Notice("hidden-sheets", f"Trang tính đang ẩn nên không đọc: {', '.join(hidden)}."))
    return tuple(notices)


def _table(name: str, sheet: str, rows: Rows, header_row: int | None, known: frozenset[str]) -> Result[Table]:
    """The table of some rows.

    Raises:
        NoHeader: no row names the columns.
        NotATable: nothing stands below the header.
    """
    if header_row is not None:
        return Result(_below(name, sheet, rows, _chosen_header(name, sheet, rows, header_row)))
    if header := find_header(rows, known):
        return Result(_below(name, sheet, rows, header))
    for font in OLD_FONTS:
        modern = _in_unicode(rows[:SEARCHED], font)
        if header := find_header(modern, known):
            text = f"Tệp «{name}» gõ bằng phông chữ {font.name}; đã chuyển sang Unicode. Hãy xem lại dấu của họ tên."
            whole = modern + _in_unicode(rows[SEARCHED:], font)
            return Result(_below(name, sheet, whole, header), (Notice("old-font", text),))
    first = rows[0] if rows else Row(1, ())
    raise NoHeader(name, sheet, first.number, tuple(text for text in first.texts if text))


def _chosen_header(name: str, sheet: str, rows: Rows, number: int) -> Header:
    index = next((index for index, row in enumerate(rows) if row.number == number), None)
    if index is None:
        raise NoHeader(name, sheet, number, ())
    return header_at(rows, index)


def _below(name: str, sheet: str, rows: Rows, header: Header) -> Table:
    """The table below a header; columns without a name and without a value are left out."""
    below = rows[header.last + 1 :]
    if not below:
        raise NotATable(name, Reason.NO_ROWS)
    filled = {index for row in below for index, text in enumerate(row.texts) if text}
    columns = tuple(column for column in header.columns if column.top or column.sub or column.index in filled)
    named = Counter(column.top for column in columns if column.top)
    columns = tuple(_looked_into(column, below) if named[column.top] > 1 else column for column in columns)
    return Table(name, sheet, columns, below, (rows[header.first].number, rows[header.last].number))


def _looked_into(column: Column, below: Rows) -> Column:
    """The column with the word on its cells; a text that a row repeats is a heading over merged cells."""
    texts = [text for row in below if (text := row.text(column.index)) and row.texts.count(text) == 1]
    return replace(column, holds_phrases=2 * sum(len(text.split()) > 1 for text in texts) > len(texts))


def _in_unicode(rows: Rows, font: OldFont) -> Rows:
    return tuple(replace(row, texts=tuple(font.to_unicode(text) for text in row.texts)) for row in rows)
