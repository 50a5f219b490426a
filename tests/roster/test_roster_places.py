"""What stands where no sheet has a place, what is no day, and what a sheet does not show."""

import struct
import subprocess
import sys

import pytest
from roster_books import HEADER, ods, ods_cell, ods_row, record, sheet_xml, with_parts, xls, xlsb, xlsx

from docgen.roster import CellOutside, Entry, TooManyCells, match_columns, people, read_table

PEOPLE = (HEADER, (1, "Nguyễn An", "1975", ""), (2, "Trần Bé", "1980", ""), (3, "Lê Cường", "1985", ""))


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """A workbook with something else in its sheet."""
    assert old in sheet_xml(data)
    return with_parts(data, xl__worksheets__sheet1_xml=sheet_xml(data).replace(old, new))


def with_row(row: str, cell: str) -> bytes:
    more = f'<row r="{row}"><c{cell} t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    return changed(xlsx(PEOPLE), b"</sheetData>", more.encode())


@pytest.mark.parametrize(
    ("row", "cell", "place"),
    [
        ("99999999999", ' r="ZZZZZZ99999999999"', "ZZZZZZ99999999999"),
        ("6", ' r="A0"', "A0"),
        ("6", ' r="A18446744073709551617"', "A18446744073709551617"),
        ("6", ' s="0" r="ZZZZZZZZZZZ6"', "ZZZZZZZZZZZ6"),
        ("6", ' s=" r=&quot;" r="AAAAAA6"', "AAAAAA6"),
        ("99999999999", "", "99999999999"),
    ],
)
def test_a_cell_outside_of_every_sheet_is_named_before_memory_is_asked_for(row: str, cell: str, place: str) -> None:
    with pytest.raises(CellOutside, match=f"trang tính «Danh sách» có ô ghi vị trí «{place}»"):
        read_table(with_row(row, cell), "ds.xlsx")


def test_a_cell_far_away_but_in_a_sheet_is_told_by_its_row_and_column() -> None:
    with pytest.raises(TooManyCells):
        read_table(with_row("1048576", ' r="XFD1048576"'), "ds.xlsx")


def dated(*values: str) -> bytes:
    """A list with a date for each value, written as the value says."""

    def build(book, sheet) -> None:
        look = book.add_format({"num_format": "d/m/yyyy"})
        for row in range(len(values)):
            sheet.write_number(row + 1, 1, 20_001 + row, look)

    data = xlsx([("Họ và tên", "Ngày sinh"), *((f"Lê An {value}",) for value in values)], build)
    for row, value in enumerate(values):
        data = changed(data, f"<v>{20_001 + row}</v>".encode(), f"<v>{value}</v>".encode())
    return data


def test_a_number_that_is_no_day_costs_its_cell_and_not_the_list() -> None:
    found = read(dated("-1e308", "27639", "-inf", "1e308", "-5"))
    assert [entry.values.get("born", "") for entry in found] == ["", "02/9/1975", "", "", ""]
    paths = [finding.path for entry in found for finding in entry.findings if finding.rule == "roster-bad-date"]
    assert paths == ["B2", "B4", "B5", "B6"]


def test_the_reading_library_writes_nothing_of_a_damaged_date(tmp_path) -> None:
    path = tmp_path / "ds.xlsx"
    path.write_bytes(dated("-1e308"))
    script = (
        "import pathlib, sys; from docgen.roster import read_table; read_table(pathlib.Path(sys.argv[1]), 'ds.xlsx')"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def read(data: bytes, name: str = "ds.xlsx") -> tuple[Entry, ...]:
    table = read_table(data, name).value
    return people(table, match_columns(table.columns)).value


def hiding(_, sheet) -> None:
    sheet.set_row(2, None, None, {"hidden": True})


def ods_hidden(how: str) -> bytes:
    rows = [ods_row(row) for row in PEOPLE]
    rows[2] = rows[2].replace("<table:table-row>", f'<table:table-row table:visibility="{how}">')
    below = f'<table:table-row table:visibility="filter" table:number-rows-repeated="1048570">{ods_cell("")}'
    return ods(f'<table:table table:name="a">{"".join(rows)}{below}</table:table-row></table:table>')


HIDDEN_ROW = record(0x0208, struct.pack("<6H", 2, 0, 4, 255, 0, 0) + bytes([0x20, 1, 0, 0]))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (xlsx(PEOPLE, hiding), "ds.xlsx"),
        (changed(xlsx(PEOPLE, hiding), b'<row r="', b'<row x="'), "ds.xlsx"),
        (ods_hidden("collapse"), "ds.ods"),
        (ods_hidden("filter"), "ds.ods"),
        (xls(PEOPLE, [HIDDEN_ROW]), "ds.xls"),
        (xlsb(PEOPLE, hidden=[2]), "ds.xlsb"),
    ],
    ids=["xlsx", "xlsx without numbers of rows", "ods hidden", "ods filtered", "xls", "xlsb"],
)
def test_people_in_hidden_rows_are_read_and_told(data: bytes, name: str) -> None:
    table = read_table(data, name).value
    found = people(table, match_columns(table.columns))
    assert [entry.name for entry in found.value] == ["Nguyễn An", "Trần Bé", "Lê Cường"]
    [notice] = found.warnings
    assert notice.kind == "hidden-rows"
    assert notice.message.startswith("Có 1 người ở dòng đang bị ẩn hoặc bị lọc trong bảng tính, vẫn được đọc: dòng 3.")


def test_hidden_columns_and_hidden_rows_without_people_are_not_told() -> None:
    def build(_, sheet) -> None:
        sheet.set_column(3, 3, None, None, {"hidden": True})
        sheet.set_row(9, None, None, {"hidden": True})

    table = read_table(xlsx(PEOPLE, build), "ds.xlsx").value
    assert people(table, match_columns(table.columns)).warnings == ()
