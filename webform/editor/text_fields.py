"""Fields of texts that mean more than their letters: structured text, and tables."""

from collections.abc import Iterator, Mapping
from typing import Any

from webform.editor.fields import CONTINUES, LongTextField
from webform.editor.outlines import ReadText, plain_blocks, read_text, typed_blocks


class OutlineField(LongTextField):
    """A structured text, typed as text. The blocks of the record follow from it; the text stays as typed."""

    kind = "outline"

    def __init__(self, label: str, *, document: str = "", frame: str = "", **options: Any) -> None:
        super().__init__(label, **options)
        self.document = document
        self.frame = frame

    def process_data(self, value: Any) -> None:
        """Take a stored text; what an older version stored as blocks becomes the text that gives them."""
        super().process_data(typed_blocks(value) if isinstance(value, list) else value)

    def read(self) -> ReadText:
        """What the text comes to."""
        return read_text(str(self.data), self.document)

    def plain(self) -> list[dict[str, Any]]:  # type: ignore[override]
        """The blocks."""
        return plain_blocks(str(self.data), self.document)

    @staticmethod
    def typed(value: Any) -> str:
        """The text that gives the blocks."""
        return typed_blocks(value or ())


class TableField(LongTextField):
    """A table as spreadsheets copy it: a line is a row, a tab parts its cells, the first line names the columns.

    Where no tab is typed, «|» parts the cells: the Tab key leaves the field. It holds two fields of the record,
    ``columns`` and ``rows``. A line break within a cell is «↵».
    """

    kind = "table"
    holds = ("columns", "rows")

    def table(self) -> list[list[str]]:
        """The cells of every line that holds something; every row has as many as the longest."""
        mark = "\t" if "\t" in str(self.data) else "|"
        rows = [_cells(line, mark) for line in str(self.data).split("\n") if line.strip()]
        width = max(map(len, rows), default=0)
        return [row + [""] * (width - len(row)) for row in rows]

    def plain(self) -> dict[str, Any]:  # type: ignore[override]
        """Columns and rows of the record."""
        columns, *rows = self.table() or [[]]
        return {"columns": columns, "rows": [{"cells": row} for row in rows]}

    @staticmethod
    def typed(value: Any) -> str:
        """The text that gives the columns and rows of a part of the record."""
        return "\n".join("\t".join(_typed(cell) for cell in row) for row in _rows(value or {}))


def _rows(part: Mapping[str, Any]) -> Iterator[list[str]]:
    columns = list(part.get("columns") or ())
    rows = [list(row["cells"] or ()) for row in part.get("rows") or ()]
    if columns or rows:
        yield columns
        yield from rows


def _cells(line: str, mark: str) -> list[str]:
    return [cell.strip().replace(CONTINUES, "\n") for cell in line.split(mark)]


def _typed(cell: str) -> str:
    return str(cell).replace("\t", " ").replace("\n", CONTINUES)
