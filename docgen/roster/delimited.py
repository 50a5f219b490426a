"""CSV files as rows of text: any of the usual encodings and separators."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from docgen.model import Notice, Result
from docgen.roster.cells import row_of, tidy
from docgen.roster.encodings import SAMPLE, Decoded, decoded
from docgen.roster.errors import CellTooLong, NotATable, Reason, TooManyCells, UnclosedQuote
from docgen.roster.header import known_names
from docgen.roster.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from docgen.roster.table import Row

SEPARATORS = (";", ",", "\t", "|")
LOOKED_AT = 40  # rows by which the separator is judged
_NAMED_SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line; it shows no row for it
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def rows_of(data: bytes, name: str) -> Result[tuple[Row, ...]]:
    """The filled rows of a CSV file, numbered as Excel shows them, with a notice where the encoding was guessed.

    Raises:
        TableUnreadable: the bytes are no text, or there are too many rows or columns.
    """
    found = decoded(data)
    if found is None:
        raise NotATable(name, Reason.NOT_A_TABLE if _CONTROL.search(data[:1000].decode("latin-1")) else Reason.ENCODING)
    text = found.text
    if _CONTROL.search(text[:1000]):
        raise NotATable(name, Reason.NOT_A_TABLE)
    named = _NAMED_SEPARATOR.match(text)
    separator = named[1] if named else _separator(text)
    lines = io.StringIO(text[named.end() :] if named else text, newline="")
    return Result(tuple(_rows(lines, separator, name)), _notices(found, name))


def _rows(lines: io.StringIO, separator: str, name: str) -> Iterator[Row]:
    is_odd = lines.getvalue().count('"') % 2 == 1  # quotation marks come in pairs
    reader = csv.reader(lines, delimiter=separator)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
                raise TooManyCells(name, "", (number, len(cells)), (MAX_ROWS, MAX_COLUMNS, MAX_CELLS))
            if is_odd and any("\n" in cell and separator in cell for cell in cells):
                raise UnclosedQuote(name, number)
            row = row_of(number, cells)
            if any(row.texts):
                yield row
    except csv.Error as error:
        if "field limit" in str(error) and not is_odd:  # an open quotation mark makes one long cell of all the rest
            raise CellTooLong(name, number + 1, csv.field_size_limit()) from error
        raise UnclosedQuote(name, number + 1) from error


def _separator(text: str) -> str:
    """The separator under which most columns have a known name, or else most rows the same width."""
    head = text[: 4 * SAMPLE]
    return max(SEPARATORS, key=lambda separator: _fit(head, separator))


def _fit(head: str, separator: str) -> tuple[int, int]:
    try:
        rows = list(islice(csv.reader(io.StringIO(head, newline=""), delimiter=separator), LOOKED_AT))
    except csv.Error:
        return (0, 0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    named = max((known_names(tuple(tidy(cell) for cell in row)) for row in rows), default=0)
    return named, max(widths.values(), default=0)


def _notices(found: Decoded, name: str) -> tuple[Notice, ...]:
    if not found.encoding:
        return ()
    text = f"Tệp «{name}» không ở bảng mã UTF-8; đã đọc theo {found.encoding}. Hãy xem lại dấu của họ tên."
    return (Notice("encoding-guessed", text),)
