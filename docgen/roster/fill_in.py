"""The file that a clerk fills in, so that nobody must guess the columns. The only door to xlsxwriter."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from docgen.roster.fields import FIELDS, Field, FieldKind
from docgen.roster.row_kinds import EXAMPLE

SHEET = "Danh sách"
ORDER = "STT"
TITLE = "DANH SÁCH"
NOTE = "Điền từ dòng dưới dòng ví dụ. Dòng ví dụ (chữ nghiêng) không được đọc. Không cần đổi định dạng của ô."
CREATED = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - the same template is the same bytes on every day and machine
HEADER_ROW = 2  # from 0: the title and the note stand above
FILLED_ROWS = 10_000  # rows that are ready to be filled in
CHARACTER_WIDTHS = {
    FieldKind.NAME: 28,
    FieldKind.TEXT: 30,
    FieldKind.DATE: 14,
    FieldKind.IDENTITY: 18,
    FieldKind.PHONE: 16,
}
HINTS = {
    FieldKind.NAME: "Ghi đủ họ, tên đệm và tên. Chữ viết thế nào thì in ra thế ấy.",
    FieldKind.DATE: "Ghi ngày/tháng/năm như 02/9/1975; chỉ biết năm thì ghi 1975.",
    FieldKind.IDENTITY: "Ghi đủ 12 chữ số của CCCD (hoặc 9 chữ số của CMND), cả các số 0 ở đầu.",
    FieldKind.PHONE: "Ghi cả số 0 ở đầu.",
}
PLAIN = {"font_name": "Times New Roman", "font_size": 13, "valign": "vcenter"}
GRID = PLAIN | {"border": 1, "num_format": "@"}  # text: Excel changes neither zeros nor dates


def write_template(fields: Sequence[Field] = FIELDS) -> bytes:
    """An XLSX file with a header, a marked example row and room for 10 000 people; equal fields give equal bytes."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": "Danh sách người", "created": CREATED})
    sheet = book.add_worksheet(SHEET)
    sheet.write(0, 0, TITLE, book.add_format(PLAIN | {"bold": True, "font_size": 14}))
    sheet.write(1, 0, NOTE, book.add_format(PLAIN | {"italic": True}))
    _columns(sheet, fields, book.add_format(PLAIN | {"num_format": "@"}))
    head = GRID | {"bold": True, "align": "center", "text_wrap": True, "bg_color": "#E7EEF7"}
    _write_row(sheet, HEADER_ROW, (ORDER, *(_heading(field) for field in fields)), book.add_format(head))
    example = book.add_format(GRID | {"italic": True, "font_color": "#7F7F7F"})
    _write_row(sheet, HEADER_ROW + 1, (EXAMPLE, *(field.example for field in fields)), example)
    sheet.freeze_panes(HEADER_ROW + 1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)  # ECMA-376 Part 1 §18.3.1.63: 9 is A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER_ROW)
    book.close()
    return out.getvalue()


def _columns(sheet: Any, fields: Sequence[Field], text: Any) -> None:
    """Sets width and text format of each column, and what Excel says when a cell in it is chosen."""
    sheet.set_column(0, 0, 8, text)
    for index, field in enumerate(fields, 1):
        sheet.set_column(index, index, max(CHARACTER_WIDTHS[field.kind], len(field.label) + 4), text)
        if hint := HINTS.get(field.kind):
            message = {"validate": "any", "input_title": field.label[:32], "input_message": hint}
            sheet.data_validation(HEADER_ROW + 1, index, HEADER_ROW + FILLED_ROWS, index, message)


def _heading(field: Field) -> str:
    return f"{field.label} (bắt buộc)" if field.is_required else field.label


def _write_row(sheet: Any, row: int, texts: Sequence[str], look: Any) -> None:
    for column, text in enumerate(texts):
        sheet.write_string(row, column, text, look)
