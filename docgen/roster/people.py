"""The people of a table: a value for each field, and findings by row and column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from docgen.model import Finding, Notice, Result, Severity
from docgen.model.errors import DocgenError
from docgen.roster.duplicates import with_duplicates
from docgen.roster.entry import Entry, finding
from docgen.roster.fields import BORN, FIELDS, Field, FieldKind
from docgen.roster.matching import Matching
from docgen.roster.row_kinds import LeftOut, sorted_out
from docgen.roster.table import Column, Row, Table
from docgen.roster.values import Value, date_value, identity_value, name_value, phone_value, shown, text_value
from docgen.wording import rows_listed

SHOWN_CELLS = 4  # surplus cells that a finding repeats


class MatchingIsOpen(DocgenError):
    """People are asked for while it is open which column is which. ``columns`` are contested, ``fields`` missing."""

    def __init__(self, columns: tuple[str, ...], fields: tuple[str, ...]) -> None:
        super().__init__(columns, fields)
        self.columns, self.fields = columns, fields

    def __str__(self) -> str:
        parts = []
        if self.fields:
            parts.append(f"chưa có cột cho {', '.join(f'«{name}»' for name in self.fields)}")
        if self.columns:
            parts.append(f"nhiều cột cùng tên một mục: {', '.join(f'«{name}»' for name in self.columns)}")
        return f"Chưa đọc được danh sách: {'; '.join(parts)}. Hãy chọn cột cho từng mục."


def people(table: Table, matching: Matching, fields: Sequence[Field] = FIELDS) -> Result[tuple[Entry, ...]]:
    """The people in the order of the list, with their findings, and notices on the rows that are no people.

    Nobody is dropped: somebody who stands there twice is there twice, with a finding.

    Raises:
        MatchingIsOpen: the matching is not settled.
    """
    if not matching.is_settled:
        contested = tuple(column.name for contest in matching.contested for column in contest.columns)
        raise MatchingIsOpen(contested, tuple(missing.label for missing in matching.missing))
    rows = sorted_out(table, matching)
    entries = [_with_surplus(_entry(row, group, matching, fields), row, table.width) for row, group in rows.people]
    nobody = () if entries else (Notice("no-people", f"Danh sách «{table.name}» chưa có ai; hãy điền rồi thử lại."),)
    hidden = _hidden_notices([row for row, _ in rows.people if row.is_hidden])
    return Result(with_duplicates(entries, matching), (*_notices(rows.left_out), *hidden, *nobody))


@dataclass(slots=True)
class _Reading:
    """A row while its fields are read, one after the other."""

    row: Row
    values: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    born: date | None = None

    def take(self, known: Field, columns: Sequence[Column]) -> None:
        """Reads one field from its columns."""
        self.findings.extend(_faults(self.row, columns))
        text, column = self._joined(known, columns)
        value = _value(known, text, column.index in self.row.numbers, self.values) if text else Value()
        self.findings.extend(
            finding(remark.rule, remark.severity, self.row.number, column, remark.message) for remark in value.remarks
        )
        if value.text:
            self.values[known.id] = value.text
        if known.id == BORN.id:
            self.born = value.day
        if known.is_required and not text and not self.findings:
            message = f"thiếu {known.label.lower()}; hãy điền hoặc xóa dòng này."
            self.findings.append(finding("roster-missing", Severity.ERROR, self.row.number, column, message))

    def _joined(self, known: Field, columns: Sequence[Column]) -> tuple[str, Column]:
        """The text of a field's columns, and the column that it is in: parts of a name joined, else the one filled."""
        filled = [column for column in columns if self.row.text(column.index)]
        texts = list(dict.fromkeys(self.row.text(column.index) for column in filled))
        if not texts:
            return "", columns[0]
        if known.kind in (FieldKind.NAME, FieldKind.TEXT):
            return " ".join(texts), filled[0]
        if len(texts) > 1:
            message = (
                f"có nhiều giá trị cho «{known.label}»: {', '.join(shown(text) for text in texts)}; đã đọc giá trị đầu."
            )
            said = finding("roster-several-values", Severity.WARNING, self.row.number, filled[1], message)
            self.findings.append(said)
        return texts[0], filled[0]


def _entry(row: Row, group: str, matching: Matching, fields: Sequence[Field]) -> Entry:
    reading = _Reading(row)
    for known in sorted(fields, key=lambda each: each.kind is FieldKind.IDENTITY):  # an identity is judged by the birth
        if known.id in matching.pairs:
            reading.take(known, matching.pairs[known.id])
    return Entry(row.number, reading.values, reading.born, group, tuple(reading.findings))


def _with_surplus(entry: Entry, row: Row, width: int) -> Entry:
    """The entry, with a finding in front where a row has more cells than the header.

    That is so in text files only: all rows of a sheet are as wide as its widest, and a note beside the table stands
    in a column without a name. A separator inside a cell without quotation marks divided it, and no cell is sure.
    """
    surplus = [(index, text) for index, text in enumerate(row.texts[width:], width) if text]
    if not surplus:
        return entry
    cells = ", ".join(f"«{shown(text)}»" for _, text in surplus[:SHOWN_CELLS])
    more = f" và {len(surplus) - SHOWN_CELLS} ô nữa" if len(surplus) > SHOWN_CELLS else ""
    message = f"có {surplus[-1][0] + 1} ô mà tiêu đề chỉ có {width}; ô thừa: {cells}{more}. "
    mend = "Hãy đặt ô có dấu phẩy (hay dấu ngăn cột khác) trong dấu ngoặc kép, hoặc lưu danh sách dạng .xlsx."
    said = finding("roster-surplus-cells", Severity.ERROR, row.number, None, message + mend)
    return replace(entry, findings=(said, *entry.findings))


def _value(known: Field, text: str, is_number: bool, values: Mapping[str, str]) -> Value:  # noqa: FBT001 - a fact of the cell
    match known.kind:
        case FieldKind.NAME:
            return name_value(text)
        case FieldKind.DATE:
            return date_value(text, is_number=is_number)
        case FieldKind.IDENTITY:
            return identity_value(text, is_number=is_number, born=values.get(BORN.id, ""))
        case FieldKind.PHONE:
            return phone_value(text, is_number=is_number)
        case FieldKind.TEXT:
            return text_value(text)


def _faults(row: Row, columns: Sequence[Column]) -> Iterator[Finding]:
    for index, fault in row.faults:
        column = next((column for column in columns if column.index == index), None)
        if column is not None:
            yield finding("roster-formula", Severity.ERROR, row.number, column, f"ô này {fault}.")


def _hidden_notices(rows: Sequence[Row]) -> Iterator[Notice]:
    """One notice for all people whose rows Excel does not show."""
    if rows:
        text = (
            f"Có {len(rows)} người ở dòng đang bị ẩn hoặc bị lọc trong bảng tính, vẫn được đọc: "
            f"dòng {rows_listed(row.number for row in rows)}. Nếu không cần những người này thì xóa các dòng đó."
        )
        yield Notice("hidden-rows", text)


def _notices(left_out: Sequence[tuple[Row, LeftOut]]) -> Iterator[Notice]:
    """One notice for each reason, with the numbers of the rows."""
    for reason in LeftOut:
        numbers = [row.number for row, why in left_out if why is reason]
        if numbers:
            yield Notice(f"rows-{reason.name.lower()}", f"Không đọc dòng {rows_listed(numbers)}: {reason}.")
