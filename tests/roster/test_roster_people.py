"""Columns and fields, values and what is to be mended, row by row."""

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roster_books import csv, xlsx

from docgen.model import Finding, Person, Severity
from docgen.roster import (
    FIELDS,
    IGNORED,
    Column,
    Entry,
    Field,
    Matching,
    MatchingIsOpen,
    NoSuchColumn,
    match_columns,
    people,
    read_table,
    write_template,
)


def matching_of(*headers: str, choice: dict[str, str] | None = None) -> Matching:
    return match_columns([Column(index, header, header) for index, header in enumerate(headers)], choice=choice)


def letters(matching: Matching) -> dict[str, str]:
    return {field: "".join(column.letter for column in columns) for field, columns in matching.pairs.items()}


def entries(data: bytes, name: str = "ds.xlsx", choice: dict[str, str] | None = None) -> tuple[Entry, ...]:
    table = read_table(data, name).value
    return people(table, match_columns(table.columns, choice=choice)).value


def from_csv(*lines: str) -> tuple[Entry, ...]:
    return entries(csv(*lines), "ds.csv")


def notices(data: bytes, name: str = "ds.csv") -> list[str]:
    table = read_table(data, name).value
    return [notice.message for notice in people(table, match_columns(table.columns)).warnings]


def findings(found: tuple[Entry, ...]) -> list[Finding]:
    return [finding for entry in found for finding in entry.findings]


def rules(found: tuple[Entry, ...]) -> list[str]:
    return [finding.rule for finding in findings(found)]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Họ và tên", "name"),
        ("HỌ TÊN", "name"),
        ("Ho ten", "name"),
        ("Họ và tên\n(chữ in hoa)", "name"),
        ("Họ tên người cam kết", "name"),
        ("Ngày sinh", "born"),
        ("Năm sinh", "born"),
        ("Ngày, tháng, năm sinh", "born"),
        ("Chức vụ", "post"),
        ("Chức vụ, đơn vị công tác", "post"),
        ("Đơn vị", "unit"),
        ("Địa chỉ", "address"),
        ("Nơi ở hiện nay", "address"),
        ("CCCD", "identity"),
        ("Số CMND/CCCD", "identity"),
        ("Điện thoại", "phone"),
        ("SĐT", "phone"),
        ("Chức vụ trong Ban Chỉ đạo", "role"),
        ("GHI CHÚ", "note"),
    ],
)
def test_a_column_is_known_by_the_names_that_offices_use(header: str, field: str) -> None:
    assert letters(matching_of(header)) == {field: "A"}


@pytest.mark.parametrize("header", ["Tên đơn hàng", "Ngày cấp CCCD", "Nơi sinh", "Hộ số", "Dân tộc"])
def test_a_column_that_is_called_like_nothing_is_left_to_the_clerk(header: str) -> None:
    matching = matching_of("Họ và tên", header)
    assert [column.name for column in matching.unknown] == [header]
    assert matching.is_settled


def test_no_two_fields_share_a_name_of_a_column() -> None:
    owned = [(name, field.id) for field in FIELDS for name in field.names]
    assert len({name for name, _ in owned}) == len(owned)


def test_two_columns_for_one_field_are_a_question() -> None:
    matching = matching_of("Họ và tên", "Tên đại biểu")
    assert [[column.letter for column in contest.columns] for contest in matching.contested] == [["A", "B"]]
    assert not matching.is_settled


def test_a_name_that_fits_exactly_goes_before_one_that_only_begins_so() -> None:
    assert letters(matching_of("Họ tên vợ (chồng)", "Họ và tên")) == {"name": "B"}


def test_a_required_field_without_a_column_is_named() -> None:
    matching = matching_of("Ngày sinh", "Địa chỉ")
    assert [field.label for field in matching.missing] == ["Họ và tên"]


def test_people_are_not_read_while_it_is_open_which_column_is_which() -> None:
    table = read_table(csv("Họ và tên;Tên đại biểu", "An;Bé"), "ds.csv").value
    with pytest.raises(MatchingIsOpen, match="«Họ và tên», «Tên đại biểu»"):
        people(table, match_columns(table.columns))


def test_a_choice_settles_what_names_do_not_and_is_plain_data() -> None:
    choice = {"Họ và tên": "name", "Tên đại biểu": IGNORED, "Chỗ": "address"}
    matching = matching_of("Họ và tên", "Tên đại biểu", "Chỗ", choice=choice)
    assert letters(matching) == {"name": "A", "address": "C"}
    again = json.loads(json.dumps(matching.choice))
    assert matching_of("Họ và tên", "Tên đại biểu", "Chỗ", choice=again).pairs == matching.pairs


def test_a_choice_for_a_field_that_there_is_not_is_refused() -> None:
    with pytest.raises(NoSuchColumn, match="«Cột» với mục «shoe_size»"):
        matching_of("Cột", choice={"Cột": "shoe_size"})


def test_a_choice_for_a_column_of_another_list_is_passed_over() -> None:
    assert letters(matching_of("Họ và tên", choice={"Quê": "address"})) == {"name": "A"}


@pytest.mark.parametrize("header", ["STT;Họ đệm;Tên;Địa chỉ", "STT;Họ và tên đệm;Tên;Địa chỉ"])
def test_a_name_in_two_columns_is_one_name(header: str) -> None:
    assert from_csv(header, "1;Nguyễn Văn;An;Tổ 1")[0].name == "Nguyễn Văn An"


def test_a_name_below_one_merged_header_is_one_name() -> None:
    def build(_, sheet) -> None:
        sheet.merge_range(0, 1, 0, 2, "Họ và tên")

    rows = [("STT", "", "", "Địa chỉ"), (1, "Nguyễn Văn", "An", "Tổ 1")]
    assert entries(xlsx(rows, build))[0].name == "Nguyễn Văn An"


def test_years_of_birth_of_men_and_women_are_one_field() -> None:
    found = from_csv("Họ và tên;Năm sinh;", ";Nam;Nữ", "An;1975;", "Bé;;1980")
    assert [entry.values["born"] for entry in found] == ["1975", "1980"]


def test_two_values_for_one_fact_are_remarked_on() -> None:
    assert "roster-several-values" in rules(from_csv("Họ và tên;Năm sinh;", ";Nam;Nữ", "An;1975;1980"))


def test_a_person_for_the_record_has_post_and_unit_as_one_text() -> None:
    found = from_csv(
        "Họ và tên;Ngày sinh;Ông/Bà;Chức vụ;Đơn vị;Địa chỉ", "Trần Thị Bé;2/9/1980;bà;Tổ trưởng;Tổ dân phố 1;Phố A"
    )
    person = Person("Trần Thị Bé", "Tổ trưởng, Tổ dân phố 1", "bà", dt.date(1980, 9, 2), "Phố A")
    assert found[0].person == person
    assert found[0].is_usable


def test_a_finding_names_row_and_column_of_the_file() -> None:
    found = from_csv("", "STT;Họ và tên;Ngày sinh", "1;An;31/2/1980")
    assert (findings(found)[0].path, findings(found)[0].message) == (
        "C3",
        "Dòng 3, cột C «Ngày sinh»: lịch không có ngày 31/2/1980. Hãy kiểm tra lại ngày, tháng, năm.",
    )
    assert not found[0].is_usable


def test_a_row_without_a_name_is_a_finding() -> None:
    assert rules(from_csv("Họ và tên;Địa chỉ", "An;Tổ 1", ";Tổ 2")) == ["roster-missing"]
    assert rules(from_csv("STT;Họ và tên;Địa chỉ", "1;An;Tổ 1", "2;;Tổ 2")) == ["roster-missing"]


def test_a_formula_without_a_value_is_a_finding_at_its_cell() -> None:
    def build(_, sheet) -> None:
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")

    found = findings(entries(xlsx([("Họ và tên", "Địa chỉ"), ("An",)], build)))
    assert [(finding.rule, finding.path) for finding in found] == [("roster-formula", "B2")]


def test_somebody_who_stands_there_twice_is_kept_and_said() -> None:
    found = from_csv("Họ và tên;Ngày sinh", "Nguyễn Văn An;2/9/1975", "NGUYỄN VĂN AN;02/09/1975")
    assert len(found) == 2
    assert "có thể trùng với dòng 2" in findings(found)[0].message


def test_two_people_of_one_name_differ_by_their_birth_or_their_number() -> None:
    assert rules(from_csv("Họ và tên;Ngày sinh", "An Văn An;2/9/1975", "An Văn An;3/9/1975")) == []
    lines = ("An Văn An;2/9/1975;038075000001", "An Văn An;2/9/1975;038075000002")
    assert rules(from_csv("Họ và tên;Ngày sinh;CCCD", *lines)) == []


def test_two_people_of_one_name_without_a_birth_are_only_a_hint() -> None:
    found = findings(from_csv("Họ và tên;Địa chỉ", "An Văn An;Tổ 1", "An Văn An;Tổ 2"))
    assert [(finding.rule, finding.severity) for finding in found] == [("roster-duplicate", Severity.HINT)]


def test_two_people_of_one_identity_number_are_a_finding() -> None:
    lines = ("An Văn An;038075000001", "Lê Thị Bé;038075000001")
    assert rules(from_csv("Họ và tên;CCCD", *lines)) == ["roster-same-identity"]


def test_the_total_and_what_stands_below_it_are_no_people() -> None:
    data = csv(
        "STT;Họ và tên;Địa chỉ", "1;Tống Công Minh;Tổ 1", "Tổng cộng: 1 người;;", ";;NGƯỜI LẬP BIỂU", ";Phạm Văn Dũng;"
    )
    assert [entry.name for entry in entries(data, "ds.csv")] == ["Tống Công Minh"]
    assert notices(data) == ["Không đọc dòng 3: dòng tổng cộng.", "Không đọc dòng 4–5: nằm dưới dòng tổng cộng."]


@pytest.mark.parametrize(
    "text", ["Tổng cộng", "TỔNG SỐ: 18", "Cộng", "Cộng: 3", "Danh sách này có 18 người./.", "Tong cong"]
)
def test_a_total_is_known_by_its_words(text: str) -> None:
    assert [entry.name for entry in from_csv("STT;Họ và tên;Ghi chú", "1;An;", f";{text};")] == ["An"]


@pytest.mark.parametrize("name", ["Tống Văn Cộng", "Tống Công", "Cộng Hòa", "Tổng Văn An", "Danh Sách"])
def test_a_person_is_not_taken_for_a_total(name: str) -> None:
    assert [entry.name for entry in from_csv("STT;Họ và tên;Ghi chú", f"1;{name};", f";{name};x")] == [name, name]


def test_somebody_with_a_number_below_a_subtotal_is_a_person() -> None:
    lines = ("1;An;Tổ 1", ";Cộng;1", "2;Bé;Tổ 2")
    assert [entry.name for entry in from_csv("STT;Họ và tên;Địa chỉ", *lines)] == ["An", "Bé"]


@pytest.mark.parametrize("heading", ["I. TỔ DÂN PHỐ 1;;", "I;TỔ DÂN PHỐ 1;", "TỔ DÂN PHỐ 1;TỔ DÂN PHỐ 1;TỔ DÂN PHỐ 1"])
def test_a_heading_between_people_is_their_group(heading: str) -> None:
    found = from_csv("STT;Họ và tên;Địa chỉ", heading, "1;An;Phố A")
    assert [(entry.name, entry.group.removeprefix("I. ")) for entry in found] == [("An", "TỔ DÂN PHỐ 1")]


def test_a_list_of_names_alone_is_a_list_of_people() -> None:
    assert [entry.name for entry in from_csv("Họ và tên", "Nguyễn Văn An", "", "Trần Thị Bé")] == [
        "Nguyễn Văn An",
        "Trần Thị Bé",
    ]


def test_a_header_repeated_on_the_next_page_is_no_person() -> None:
    assert len(from_csv("Họ và tên;Địa chỉ", "An;Tổ 1", "Họ và tên;Địa chỉ", "Bé;Tổ 2")) == 2


def test_fields_of_ones_own_are_read_like_the_others() -> None:
    fields = (*FIELDS, Field("badge", "Số thẻ", synonyms=("Mã thẻ",)))
    table = read_table(csv("Họ và tên;MÃ THẺ", "An;007"), "ds.csv", fields=fields).value
    assert people(table, match_columns(table.columns, fields), fields).value[0].values["badge"] == "007"


def test_the_file_to_fill_in_is_read_without_its_example() -> None:
    table = read_table(write_template(), "mau.xlsx").value
    matching = match_columns(table.columns)
    assert set(matching.pairs) == {field.id for field in FIELDS}
    assert matching.unknown == ()
    read = people(table, matching)
    assert read.value == ()
    assert [notice.kind for notice in read.warnings] == ["rows-example", "no-people"]


def test_the_file_to_fill_in_is_the_same_bytes_every_time() -> None:
    assert write_template() == write_template()


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Nguyễn Văn An", "Trần Thị Bé", "Đỗ Đình Cường", "H'Hen Niê"]),
        st.dates(dt.date(1911, 1, 1), dt.date(2025, 1, 1)),
        st.integers(0, 10**6 - 1),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda row: row[2],
)


@settings(max_examples=25, deadline=None)
@given(ROWS)
def test_a_list_that_excel_spoiled_says_what_was_typed(rows: list[tuple[str, dt.date, int]]) -> None:
    typed = [(name, day, f"038{(day.year // 100 - 19) * 2}{day.year % 100:02}{rest:06}") for name, day, rest in rows]

    def build(book, sheet) -> None:
        look = book.add_format({"num_format": "d/m/yyyy"})
        for number, (name, day, identity) in enumerate(typed, 1):
            sheet.write_string(number, 0, name.upper())
            sheet.write_datetime(number, 1, day, look)
            sheet.write_number(number, 2, int(identity))

    found = entries(xlsx([("HỌ TÊN", "NGÀY SINH", "CCCD")], build))
    assert [(each.name, each.born, each.values["identity"]) for each in found] == [
        (n.upper(), d, i) for n, d, i in typed
    ]
