"""More cells than columns, and columns of one name: nothing is lost and nothing glued without a word."""

import pytest
from roster_books import csv, xlsx

from docgen.model import Severity
from docgen.roster import Entry, Matching, match_columns, people, read_table

HEAD = "Họ và tên,Ngày sinh,Chức vụ,Địa chỉ"


def entries(data: bytes, name: str = "ds.csv") -> tuple[Entry, ...]:
    table = read_table(data, name).value
    return people(table, match_columns(table.columns)).value


def matching(data: bytes, name: str = "ds.csv") -> Matching:
    return match_columns(read_table(data, name).value.columns)


def test_a_comma_that_divides_an_address_costs_the_paper_and_not_the_address() -> None:
    spoiled, sound = entries(csv(HEAD, "An,1980,Tổ trưởng,Số 1, ngõ 2, phố Huế", "Bình,1981,Tổ phó,Số 3"))
    [error] = [finding for finding in spoiled.findings if finding.severity is Severity.ERROR]
    assert (error.rule, error.path) == ("roster-surplus-cells", "2")
    assert error.message.startswith("Dòng 2: có 6 ô mà tiêu đề chỉ có 4; ô thừa: «ngõ 2», «phố Huế». Hãy đặt ô")
    assert not spoiled.is_usable
    assert sound.is_usable


def test_a_comma_between_quotation_marks_divides_nothing() -> None:
    [entry] = entries(csv(HEAD, 'An,02/9/1980,Tổ trưởng,"Số 1, ngõ 2, phố Huế"'))
    assert (entry.values["address"], entry.findings) == ("Số 1, ngõ 2, phố Huế", ())


def test_empty_cells_behind_the_last_column_are_no_surplus() -> None:
    [entry] = entries(csv(HEAD, "An,02/9/1980,Tổ trưởng,Số 1,,,"))
    assert entry.findings == ()


def test_a_row_of_very_many_surplus_cells_is_told_in_short() -> None:
    [entry] = entries(csv("Họ và tên,Địa chỉ", "An,Số 1,a,b,c,d,e,f"))
    assert "ô thừa: «a», «b», «c», «d» và 2 ô nữa. Hãy" in entry.findings[0].message


def test_a_note_beside_the_table_of_a_sheet_is_a_column_that_nobody_reads() -> None:
    data = xlsx([("Họ và tên", "Địa chỉ"), ("An", "Số 1", "", "hỏi lại"), ("Bé", "Số 2")])
    assert [entry.findings for entry in entries(data, "ds.xlsx")] == [(), ()]
    assert [column.letter for column in matching(data, "ds.xlsx").unknown] == ["D"]


COUPLES = ("STT", "Họ và tên", "Họ và tên"), (1, "Nguyễn An", "Trần Bé"), (2, "Lê Văn Cường", "Đỗ Thị Dung")


def test_two_columns_of_whole_names_are_a_question() -> None:
    found = matching(xlsx(COUPLES), "ds.xlsx")
    assert [column.letter for contest in found.contested for column in contest.columns] == ["B", "C"]
    assert not found.is_settled


def test_a_heading_over_the_whole_width_makes_no_whole_names_of_its_cells() -> None:
    def build(_, sheet) -> None:
        sheet.merge_range(0, 1, 0, 2, "Họ và tên")
        for row, heading in ((1, "TỔ DÂN PHỐ 1"), (3, "TỔ DÂN PHỐ 2"), (4, "NHÓM HỘ")):
            sheet.merge_range(row, 0, row, 2, heading)

    rows = [("STT", "", ""), (), (1, "Nguyễn Văn", "An"), (), (), (2, "Trần Thị", "Bé")]
    assert [entry.name for entry in entries(xlsx(rows, build), "ds.xlsx")] == ["Nguyễn Văn An", "Trần Thị Bé"]


@pytest.mark.parametrize("names", [("Nguyễn Văn;An", "Trần Thị;Bé"), ("Y;Ngông Niê", "H';Hen Niê")])
def test_parts_of_names_below_one_header_are_still_one_name(names: tuple[str, str]) -> None:
    found = entries(csv("Họ và tên;Họ và tên", *names))
    assert [entry.name for entry in found] == [name.replace(";", " ") for name in names]
