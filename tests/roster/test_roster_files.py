"""What a file is, and every kind of file that is none: one sentence in Vietnamese, never a traceback."""

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roster_books import HEADER, csv, ods, ods_row, ods_table, record, sheet_xml, with_parts, xls, xlsb, xlsx

from docgen.roster import (
    NoHeader,
    NoSuchSheet,
    NotATable,
    Reason,
    TableUnreadable,
    TooManyCells,
    UnclosedQuote,
    read_table,
    sheet_names,
)
from docgen.roster.sheet_xml import survey

PEOPLE = (HEADER, (1, "Nguyễn Văn An", "02/9/1975", "038075001234"), (2, "Trần Thị Bé", "1980", "038180001234"))
TEXTS = [("1", *PEOPLE[1][1:]), ("2", *PEOPLE[2][1:])]
WORKBOOKS = [xlsx(PEOPLE), xls(PEOPLE), xlsb(PEOPLE), ods(ods_table(PEOPLE))]
FAR_ROWS = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'


def reason_of(data: bytes, name: str = "ds.xlsx") -> Reason:
    with pytest.raises(NotATable) as error:
        read_table(data, name)
    assert name in str(error.value)
    return error.value.reason


def kinds(data: bytes, name: str = "ds.xlsx") -> list[str]:
    return [notice.kind for notice in read_table(data, name).warnings]


def a_zip(**parts: bytes) -> bytes:
    return with_parts(_empty_zip(), **parts)


def _empty_zip() -> bytes:
    out = io.BytesIO()
    zipfile.ZipFile(out, "w").close()
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (xlsx(PEOPLE), "ds.xlsx"),
        (ods(ods_table(PEOPLE)), "ds.ods"),
        (xls(PEOPLE), "ds.xls"),
        (xlsb(PEOPLE), "ds.xlsb"),
        (csv(*(";".join(map(str, row)) for row in PEOPLE)), "ds.csv"),
    ],
    ids=["xlsx", "ods", "xls", "xlsb", "csv"],
)
def test_the_same_list_is_the_same_table_in_every_format(data: bytes, name: str) -> None:
    read = read_table(data, name)
    assert [row.texts for row in read.value.rows] == TEXTS
    assert [row.number for row in read.value.rows] == [2, 3]
    assert [column.name for column in read.value.columns] == list(HEADER)
    assert read.warnings == ()


def test_a_path_is_read_like_its_bytes(tmp_path) -> None:
    (tmp_path / "ds.xlsx").write_bytes(xlsx(PEOPLE))
    assert read_table(tmp_path / "ds.xlsx", "ds.xlsx") == read_table(xlsx(PEOPLE), "ds.xlsx")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\0" * 900, Reason.DAMAGED),
        (b"%PDF-1.7\n1 0 obj", Reason.PDF),
        (b"\x89PNG\r\n\x1a\n", Reason.PICTURE),
        (b"{\\rtf1 Danh sach}", Reason.WORD),
        (b"Rar!\x1a\x07", Reason.ARCHIVE),
        (b"PK\x03\x04 broken", Reason.DAMAGED),
        (xlsx(PEOPLE)[:2000], Reason.DAMAGED),
        (a_zip(word__document_xml=b"<w/>"), Reason.WORD),
        (a_zip(anything_txt=b"x"), Reason.ARCHIVE),
        (b"<html><body><table><tr><td>Ho ten</td></tr></table>", Reason.WEB_PAGE),
        (b'<?xml version="1.0"?><Workbook/>', Reason.XML),
        (bytes(range(256)) * 4, Reason.NOT_A_TABLE),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "WordDocument".encode("utf-16-le"), Reason.WORD),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(300), Reason.NOT_A_TABLE),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "Workbook\0".encode("utf-16-le") * 40, Reason.DAMAGED),
        (xls(PEOPLE, globals_=[record(0x002F, bytes(6))]), Reason.ENCRYPTED),
        (with_parts(ods(ods_table(PEOPLE)), **{"META-INF__manifest_xml": b"<m:encryption-data/>"}), Reason.ENCRYPTED),
        (with_parts(ods(""), content_xml=b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), Reason.DAMAGED),
        (with_parts(ods(""), content_xml=b"<office:document-content>"), Reason.DAMAGED),
        (with_parts(xlsx(PEOPLE), xl__worksheets__sheet1_xml=b"<worksheet><sheetData><row><c"), Reason.DAMAGED),
        (with_parts(xlsx(PEOPLE), xl__workbook_xml=b"nothing"), Reason.NO_SHEET),
        (xlsx([HEADER]), Reason.NO_ROWS),
    ],
    ids=lambda value: value.name if isinstance(value, Reason) else "",
)
def test_a_file_that_is_no_table_says_what_it_is(data: bytes, reason: Reason) -> None:
    assert reason_of(data) is reason


def test_a_csv_file_that_calls_itself_a_workbook_is_read_as_what_it_is() -> None:
    read = read_table(csv("Họ và tên;Địa chỉ", "Nguyễn Văn An;Tổ 1"), "ds.xlsx")
    assert read.value.rows[0].texts == ("Nguyễn Văn An", "Tổ 1")
    assert "mang đuôi .xlsx nhưng bên trong là .csv" in read.warnings[0].message


def test_a_workbook_that_calls_itself_csv_is_read_as_what_it_is() -> None:
    assert kinds(xlsx(PEOPLE), "ds.csv") == ["suffix-differs"]


def test_macros_are_left_aside_with_a_notice() -> None:
    data = with_parts(xlsx(PEOPLE), xl__vbaProject_bin=b"macro")
    read = read_table(data, "ds.xlsm")
    assert len(read.value.rows) == 2
    assert [notice.kind for notice in read.warnings] == ["macros-not-run"]


def test_a_cell_at_the_end_of_the_sheet_does_not_fill_the_memory() -> None:
    with pytest.raises(TooManyCells, match=r"dòng 1\.048\.576, cột thứ 16\.384.*không quá 100\.000 dòng"):
        read_table(xlsx(PEOPLE, lambda _, sheet: sheet.write(1_048_575, 16_383, "x")), "ds.xlsx")


def test_formats_without_values_do_not_count() -> None:
    data = xlsx(PEOPLE, lambda book, sheet: sheet.write_blank(1_048_575, 16_383, None, book.add_format({"bold": True})))
    assert len(read_table(data, "ds.xlsx").value.rows) == 2


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (xls(PEOPLE, [record(0x0203, b"\xff\xff\xff\x00" + bytes(10))]), "ds.xls"),
        (ods(f'<table:table table:name="a">{FAR_ROWS}{ods_row(("x",))}</table:table>'), "ds.ods"),
        (xlsb([("x",), ("",) * 16_000 + ("x",)]), "ds.xlsb"),
        (csv("Họ và tên;x", *(["An;1"] * 100_001)), "ds.csv"),
        (csv(";".join(["Họ và tên"] * 300)), "ds.csv"),
    ],
    ids=["xls", "ods", "xlsb", "long csv", "wide csv"],
)
def test_a_sheet_that_reaches_too_far_is_refused_in_every_format(data: bytes, name: str) -> None:
    with pytest.raises(TooManyCells, match="chia danh sách thành nhiều tệp"):
        read_table(data, name)


def test_empty_rows_at_the_end_of_an_ods_sheet_do_not_count() -> None:
    tables = ods_table(PEOPLE).replace("</table:table>", f"{FAR_ROWS}</table:table>")
    assert len(read_table(ods(tables), "ds.ods").value.rows) == 2


def test_cells_that_do_not_say_their_place_are_bounded_too() -> None:
    content = b"<sheetData>" + b'<row r="%d"><c><v>1</v></c></row>' * 2
    assert survey(content % (7, 1_000_000)).rows == 1_000_000
    assert survey(b"<row>" + b"<c><v>1</v></c>" * 300 + b"</row>").columns == 300


def test_a_package_that_unpacks_to_a_thousandfold_is_refused() -> None:
    data = with_parts(xlsx(PEOPLE), xl__sharedStrings_xml=b"<sst>" + b"<si/>" * 2_000_000)
    assert reason_of(data) is Reason.BOMB


def test_merged_cells_that_cover_the_sheet_again_and_again_are_refused() -> None:
    data = xlsx([("Họ và tên", "Địa chỉ"), *(("An", "x"),) * 9_000])
    spans = b"<mergeCells>" + b'<mergeCell ref="A1:B9000"/>' * 200 + b"</mergeCells>"
    more = sheet_xml(data).replace(b"</sheetData>", b"</sheetData>" + spans)
    assert reason_of(with_parts(data, xl__worksheets__sheet1_xml=more)) is Reason.BOMB


def test_a_file_of_too_many_bytes_is_not_taken_up(tmp_path) -> None:
    big = tmp_path / "ds.csv"
    with big.open("wb") as stream:
        stream.truncate(40 * 2**20)
    with pytest.raises(NotATable, match=r"xóa các dòng trống đã kẻ khung.*mỗi tệp không quá 100\.000 dòng"):
        read_table(big, "ds.csv")


def test_the_shown_sheet_with_a_header_is_read_and_the_others_are_named() -> None:
    data = xlsx([("Hướng dẫn",)], sheets={"Đại biểu": PEOPLE, "Nháp": [("x",)]})
    read = read_table(data, "ds.xlsx")
    assert read.value.sheet == "Đại biểu"
    assert "chưa đọc «Danh sách», «Nháp»" in read.warnings[0].message
    assert sheet_names(data, "ds.xlsx") == ("Danh sách", "Đại biểu", "Nháp")


def test_a_hidden_sheet_is_read_only_when_it_is_named() -> None:
    def hide(book, _) -> None:
        other = book.add_worksheet("Khách")
        other.write_row(0, 0, ("Họ và tên", "Địa chỉ"))
        other.write_row(1, 0, ("Lê Văn Cường", "Tổ 2"))
        book.worksheets()[1].hide()

    data = xlsx(PEOPLE, hide)
    read = read_table(data, "ds.xlsx")
    assert [notice.kind for notice in read.warnings] == ["hidden-sheets"]
    assert sheet_names(data, "ds.xlsx") == ("Danh sách",)
    assert read_table(data, "ds.xlsx", "Khách").value.rows[0].texts == ("Lê Văn Cường", "Tổ 2")


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(NoSuchSheet, match="«Danh sách»"):
        read_table(xlsx(PEOPLE), "ds.xlsx", "Khách mời")


def test_a_csv_file_has_no_sheets() -> None:
    assert sheet_names(csv("Họ và tên"), "ds.csv") == ()


def test_a_list_without_a_header_shows_its_first_row() -> None:
    with pytest.raises(NoHeader, match=r"dòng 2 là «Nguyễn Văn An \| 1975»"):
        read_table(csv("", "Nguyễn Văn An;1975", "Trần Thị Bé;1980"), "ds.csv")


def test_an_empty_sheet_says_so() -> None:
    with pytest.raises(NoHeader, match="không có ô nào được điền"):
        read_table(xlsx(), "ds.xlsx")


def test_a_quotation_mark_that_nothing_closes_is_found_at_its_row() -> None:
    with pytest.raises(UnclosedQuote, match="dòng 3 có dấu ngoặc kép"):
        read_table(csv("Họ và tên;Địa chỉ", "An;Tổ 1", 'Bé;"Tổ 2', "Cường;Tổ 3"), "ds.csv")


def answer(data: bytes) -> str:
    """What people are told of a file, empty when it is read."""
    try:
        read_table(data, "ds.xlsx")
    except TableUnreadable as error:
        return str(error)
    return ""


SENTENCE = re.compile(r"(?:(?:Không|Tệp) .*[.])?", re.DOTALL)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"Ho ten;"]))
def test_no_bytes_end_in_anything_but_a_sentence(noise: bytes, magic: bytes) -> None:
    assert SENTENCE.fullmatch(answer(magic + noise))


@settings(max_examples=30, deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
@pytest.mark.parametrize("data", WORKBOOKS, ids=["xlsx", "xls", "xlsb", "ods"])
def test_a_damaged_workbook_ends_in_nothing_but_a_sentence(data: bytes, places: list[tuple[int, int]]) -> None:
    broken = bytearray(data)
    for place, byte in places:
        broken[place % len(broken)] = byte
    assert SENTENCE.fullmatch(answer(bytes(broken)))


def test_a_cell_without_end_is_not_blamed_on_a_quotation_mark():
    long = "x" * 140_000
    for cell in (long, f'"{long}"'):
        with pytest.raises(TableUnreadable, match=r"dòng 2 có một ô dài hơn 131\.072 ký tự"):
            read_table(csv("Họ và tên;Địa chỉ", f"An;{cell}"), "ds.csv")
    with pytest.raises(UnclosedQuote):
        read_table(csv("Họ và tên;Địa chỉ", f'An;"{long}'), "ds.csv")
