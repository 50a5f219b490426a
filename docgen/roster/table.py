"""A table as data: a header, and rows of texts that know their place in the file."""

from dataclasses import dataclass
from enum import StrEnum


class CellFault(StrEnum):
    """What is wrong with a cell that shows no value, as the words after «ô này»."""

    NO_VALUE = "chứa công thức chưa có giá trị; hãy mở tệp bằng Excel, lưu lại rồi thử lại"
    ERROR = "chứa công thức báo lỗi; hãy sửa công thức hoặc gõ giá trị vào ô"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``number`` counts from 1, as Excel shows it; ``texts`` are NFC without white space around them.

    ``numbers`` holds the indexes of cells that are numbers in the file and not text: Excel drops the zeros before
    them. ``faults`` holds the cells without a value that should have one. ``is_hidden`` says that Excel shows the row
    not, by hand or by a filter.
    """

    number: int
    texts: tuple[str, ...]
    numbers: frozenset[int] = frozenset()
    faults: tuple[tuple[int, CellFault], ...] = ()
    is_hidden: bool = False

    def text(self, index: int) -> str:
        """The text of a cell, empty beyond the end of the row."""
        return self.texts[index] if index < len(self.texts) else ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. ``index`` counts from 0 in the texts of a row.

    ``name`` is its header, unique in the table; ``top`` and ``sub`` are what its one or two header cells say.
    ``holds_phrases`` says that most of its cells have several words; it is asked of columns of one header only.
    """

    index: int
    name: str
    top: str
    sub: str = ""
    holds_phrases: bool = False

    @property
    def letter(self) -> str:
        """The letter that Excel shows above the column."""
        return column_letter(self.index)


@dataclass(frozen=True, slots=True)
class Table:
    """The columns and rows of one sheet; empty rows are not among them. ``sheet`` is empty for a CSV file.

    ``header_rows`` are the numbers of the first and last row of the header.
    """

    name: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header_rows: tuple[int, int]

    @property
    def width(self) -> int:
        """How many cells the header has."""
        return max((column.index + 1 for column in self.columns), default=0)


def column_letter(index: int) -> str:
    """The letters of a column: 0 gives «A», 26 gives «AA»."""
    letters = ""
    rest = index + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def column_index(letters: str) -> int:
    """The index of a column from its letters: «A» gives 0, «AA» gives 26."""
    index = 0
    for letter in letters.upper():
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
