"""Where the header stands, what the cells say, which encoding a text is in."""

import datetime as dt
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roster_books import csv, ods, ods_cell, ods_row, ods_table, record, sheet_xml, with_parts, xls, xlsx

from docgen.roster import CellFault, Row, Table, read_table
from docgen.roster.encodings import TCVN3, VNI, vietnamese_score
from docgen.roster.table import column_index, column_letter

LINES = ("Họ và tên;Địa chỉ", "Nguyễn Văn Đức;Tổ dân phố Tân Phong, đường Quyết Thắng")
TCVN3_LINES = ("Hä vµ tªn;§Þa chØ", "NguyÔn V¨n §øc;Tæ d©n phè T©n Phong, ®\xad\xeang QuyÕt Th¾ng")
VNI_LINES = ("Hoï vaø teân;Ñòa chæ", "Nguyeãn Vaên Ñöùc;Toå daân phoá Taân Phong, ñöôøng Quyeát Thaéng")
WORDS = LINES[1].split(";")


def table_of(data: bytes, name: str = "ds.xlsx", **choices) -> Table:
    return read_table(data, name, **choices).value


def texts(table: Table) -> list[list[str]]:
    return [list(row.texts) for row in table.rows]


def names(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def in_windows_1258(text: str) -> bytes:
    """As an old Vietnamese Windows stores it: hats and horns in the letter, tones after it."""
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
        letters.append((bare + tones).encode("cp1258"))
    return b"".join(letters)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_in_all_its_forms_without_a_word(encoding: str) -> None:
    read = read_table(csv(*LINES, encoding=encoding), "ds.csv")
    assert texts(read.value) == [WORDS]
    assert read.warnings == ()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (in_windows_1258("\n".join(LINES)), "Windows-1258"),
        (csv(*TCVN3_LINES, encoding="latin-1"), "TCVN3"),
        (csv(*VNI_LINES, encoding="latin-1"), "VNI"),
    ],
)
def test_encodings_from_before_unicode_are_recognised_and_named(data: bytes, name: str) -> None:
    read = read_table(data, "ds.csv")
    assert texts(read.value) == [WORDS]
    assert names(read.value) == ["Họ và tên", "Địa chỉ"]
    assert name in read.warnings[0].message


@pytest.mark.parametrize(("lines", "font"), [(TCVN3_LINES, TCVN3), (VNI_LINES, VNI)])
def test_a_sheet_typed_in_an_old_font_is_turned_into_unicode(lines: tuple[str, ...], font) -> None:
    read = read_table(xlsx([line.split(";") for line in lines]), "ds.xlsx")
    assert texts(read.value) == [WORDS]
    assert read.warnings[0].kind == "old-font"
    assert font.name in read.warnings[0].message


def test_vietnamese_looks_more_vietnamese_than_its_letters_in_an_old_font() -> None:
    assert vietnamese_score(LINES[1]) > max(vietnamese_score(TCVN3_LINES[1]), vietnamese_score(VNI_LINES[1]))


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    data = csv(f"Họ và tên{separator}Địa chỉ", f'Nguyễn Văn An{separator}"Tổ 1; thị trấn, huyện | x"')
    assert texts(table_of(data, "ds.csv")) == [["Nguyễn Văn An", "Tổ 1; thị trấn, huyện | x"]]


def test_the_separator_that_excel_names_is_taken_and_its_line_is_no_row() -> None:
    table = table_of(csv("sep=^", "Họ và tên^Địa chỉ", "An^Tổ 1"), "ds.csv")
    assert table.rows == (Row(2, ("An", "Tổ 1")),)


def test_the_header_is_found_below_titles_and_empty_rows_and_columns() -> None:
    rows = [
        ("ỦY BAN NHÂN DÂN",),
        (),
        ("", "", "DANH SÁCH"),
        ("", "", "TT", "HỌ TÊN", "", "NAM SINH"),
        ("", "", 1, "An", "", 1975),
    ]
    table = table_of(xlsx(rows))
    assert table.header_rows == (4, 4)
    assert [(column.letter, column.name) for column in table.columns] == [
        ("C", "TT"),
        ("D", "HỌ TÊN"),
        ("F", "NAM SINH"),
    ]
    assert table.rows[0].number == 5


def test_two_header_rows_and_a_row_of_numbers_are_one_header() -> None:
    def build(_, sheet) -> None:
        for column, text in enumerate(("STT", "Họ và tên")):
            sheet.merge_range(0, column, 1, column, text)
        sheet.merge_range(0, 2, 0, 3, "Năm sinh")
        sheet.write_row(1, 2, ("Nam", "Nữ"))
        sheet.write_row(2, 0, ("A", "B", "1", "2"))
        sheet.write_row(3, 0, (1, "Nguyễn Văn An", 1975))

    table = table_of(xlsx(build=build))
    assert names(table) == ["STT", "Họ và tên", "Năm sinh - Nam", "Năm sinh - Nữ"]
    assert table.header_rows == (1, 3)
    assert len(table.rows) == 1


def test_two_header_rows_are_found_in_a_csv_file_where_nothing_is_merged() -> None:
    table = table_of(csv("STT;Họ và tên;Năm sinh;;Căn cước;", ";;Nam;Nữ;Số;Ngày cấp", "1;An;1975;;;"), "ds.csv")
    assert names(table)[2:] == ["Năm sinh - Nam", "Năm sinh - Nữ", "Căn cước - Số", "Căn cước - Ngày cấp"]


def test_the_first_person_is_never_taken_for_a_header() -> None:
    table = table_of(csv("Họ và tên;;Địa chỉ", "Nguyễn Văn;An;", "Trần Thị;Bé;"), "ds.csv")
    assert len(table.rows) == 2


def test_the_header_may_be_chosen() -> None:
    data = csv("Tên riêng;Chốn", "Nguyễn Văn An;Tổ 1")
    assert names(table_of(data, "ds.csv", header_row=1)) == ["Tên riêng", "Chốn"]


def test_columns_of_one_name_are_told_apart_by_their_letters() -> None:
    assert names(table_of(csv("Họ và tên;Ghi chú;Ghi chú;", "An;a;b;c"), "ds.csv")) == [
        "Họ và tên",
        "Ghi chú (cột B)",
        "Ghi chú (cột C)",
        "Cột không tên (cột D)",
    ]


@pytest.mark.parametrize("is_1904", [False, True])
def test_a_date_is_the_same_day_in_both_calendars_of_excel(is_1904: bool) -> None:
    def build(book, sheet) -> None:
        look = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_datetime(1, 1, dt.date(1975, 9, 2), look)
        sheet.write_datetime(2, 1, dt.datetime(2026, 3, 5, 14, 30), look)  # noqa: DTZ001 - a cell has no zone

    rows = [("Họ và tên", "Ngày sinh"), ("An",), ("Bé",)]
    assert texts(table_of(xlsx(rows, build, date_1904=is_1904))) == [["An", "02/9/1975"], ["Bé", "05/3/2026 14:30"]]


def test_numbers_are_told_from_texts_and_keep_all_their_digits() -> None:
    table = table_of(xlsx([("Họ và tên", "CCCD", "SĐT"), ("An", 38075001234, "0912345678")]))
    assert table.rows[0] == Row(2, ("An", "38075001234", "0912345678"), frozenset({1}))


def test_merged_cells_all_have_the_value() -> None:
    def build(_, sheet) -> None:
        sheet.merge_range(1, 1, 3, 1, "Tổ 1")

    table = table_of(xlsx([("Họ và tên", "Đơn vị"), ("An",), ("Bé",), ("Cường",), ("Dung", "Tổ 2")], build))
    assert [row.texts[1] for row in table.rows] == ["Tổ 1", "Tổ 1", "Tổ 1", "Tổ 2"]


def test_merged_cells_all_have_the_value_in_an_old_workbook() -> None:
    merged = record(0x00E5, b"\x01\x00" + b"\x01\x00\x02\x00\x01\x00\x01\x00")
    table = table_of(xls([("Họ và tên", "Đơn vị"), ("An", "Tổ 1"), ("Bé",)], [merged]), "ds.xls")
    assert texts(table) == [["An", "Tổ 1"], ["Bé", "Tổ 1"]]


def test_merged_cells_all_have_the_value_in_an_ods_file() -> None:
    merged = ods_cell("Tổ 1", ' table:number-rows-spanned="2"')
    first = f"<table:table-row>{ods_cell('An')}{merged}</table:table-row>"
    second = f"<table:table-row>{ods_cell('Bé')}<table:covered-table-cell/></table:table-row>"
    header = ods_row(("Họ và tên", "Đơn vị"))
    table = table_of(ods(f'<table:table table:name="a">{header}{first}{second}</table:table>'), "ds.ods")
    assert texts(table) == [["An", "Tổ 1"], ["Bé", "Tổ 1"]]


def test_formulas_give_their_values_and_those_without_one_are_marked() -> None:
    def build(_, sheet) -> None:
        sheet.write_formula(1, 1, '="Tổ "&1', None, "Tổ 1")
        sheet.write_formula(2, 1, "=1/0", None, "#DIV/0!")

    data = xlsx([("Họ và tên", "Đơn vị"), ("An",), ("Bé",), ("Cường",), ("Dung",)], build)
    formulas = {b"4": b'<c r="B4" t="str"><f>A1</f><v></v></c>', b"5": b'<c r="B5"><f>A1</f></c>'}
    more = sheet_xml(data)
    for row, formula in formulas.items():
        more = re.sub(
            b'(<row r="' + row + b'".*?)</row>', lambda found, cell=formula: found[1] + cell + b"</row>", more
        )
    table = table_of(with_parts(data, xl__worksheets__sheet1_xml=more))
    assert [row.text(1) for row in table.rows] == ["Tổ 1", "", "", ""]
    assert [row.faults for row in table.rows] == [(), ((1, CellFault.ERROR),), (), ((1, CellFault.NO_VALUE),)]


def test_formulas_without_a_value_are_marked_in_an_ods_file() -> None:
    bad = '<table:table-cell table:formula="of:=[.A9]"/>'
    rows = f"{ods_row(('Họ và tên', 'Đơn vị'))}<table:table-row>{ods_cell('An')}{bad}</table:table-row>"
    table = table_of(ods(f'<table:table table:name="a">{rows}</table:table>'), "ds.ods")
    assert table.rows[0].faults == ((1, CellFault.NO_VALUE),)


def test_text_is_composed_and_without_strange_spaces_and_signs() -> None:
    typed = unicodedata.normalize("NFD", "\u00a0Nguyễn \u00a0Văn\u200b An\ufeff  ")
    assert texts(table_of(xlsx([("Họ và tên", "x"), (typed, "a\u0008b")])))[0] == ["Nguyễn Văn An", "ab"]


def test_capitals_stay_as_typed() -> None:
    assert texts(table_of(csv("Họ và tên", "NGUYỄN VĂN AN"), "ds.csv")) == [["NGUYỄN VĂN AN"]]


@given(st.integers(0, 20_000))
def test_letters_and_index_of_a_column_are_one_thing(index: int) -> None:
    assert column_index(column_letter(index)) == index


CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp", "Cf", "Co")), min_size=1, max_size=12
)
GRID = st.lists(
    st.tuples(CELLS, CELLS, CELLS).filter(lambda row: all(cell.strip() for cell in row)), min_size=1, max_size=6
)


def tidied(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@settings(max_examples=40, deadline=None)
@given(GRID)
@pytest.mark.parametrize("kind", ["xlsx", "ods", "csv"])
def test_what_is_written_into_a_list_is_what_is_read(kind: str, grid: list[tuple[str, str, str]]) -> None:
    rows = [("Họ và tên", "Địa chỉ", "Ghi chú"), *(("An", *row[1:]) for row in grid)]
    match kind:
        case "xlsx":
            data = xlsx(rows)
        case "ods":
            data = ods(ods_table(rows))
        case _:
            data = csv(*(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows))
    assert texts(table_of(data, f"ds.{kind}")) == [[tidied(cell) for cell in row] for row in rows[1:]]
