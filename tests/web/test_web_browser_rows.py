"""Rows, pasted tables, narrow screens and no scripts, in a real Chromium."""

import pytest
from web_driver import fits, names_of_members, new_meeting, paste, set_up, wait_saved

pytestmark = pytest.mark.browser


def three_members(page):
    page.check("[name=decision-wanted]")
    page.get_by_role("button", name="Thêm thành viên").click()
    paste(page, "[name=decision-members-0-person-name]", "một\nhai\nba")


def test_rows_are_moved_by_keyboard_and_by_button(page):
    three_members(page)
    page.focus("[name=decision-members-0-person-name]")
    page.keyboard.press("Alt+ArrowDown")
    assert names_of_members(page) == ["hai", "một", "ba"]
    assert page.evaluate("document.activeElement.value") == "một"
    page.locator("#decision-members [data-row]").nth(2).get_by_role("button", name="Chuyển lên").click()
    assert names_of_members(page) == ["hai", "ba", "một"]
    wait_saved(page)
    page.reload()
    assert names_of_members(page) == ["hai", "ba", "một"]


def test_rows_are_moved_by_mouse(page):
    three_members(page)
    handles = page.locator("#decision-members [data-handle]")
    handles.nth(0).scroll_into_view_if_needed()
    start, end = handles.nth(2).bounding_box(), handles.nth(0).bounding_box()
    page.mouse.move(start["x"] + 10, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(end["x"] + 10, end["y"] + 4, steps=4)
    page.mouse.up()
    assert names_of_members(page) == ["ba", "một", "hai"]


def test_a_removed_row_can_be_taken_back(page):
    three_members(page)
    page.locator("#decision-members [data-row]").nth(1).get_by_role("button", name="Bỏ dòng").click()
    assert names_of_members(page) == ["một", "ba"]
    page.locator("#decision-members").get_by_role("button", name="Lấy lại").click()
    assert names_of_members(page) == ["một", "hai", "ba"]


def test_a_row_that_is_taken_back_and_one_added_meanwhile_are_both_saved(page):
    three_members(page)
    wait_saved(page)
    page.reload()
    page.locator("html.js").wait_for(state="attached")
    members = page.locator("#decision-members")
    members.locator("[data-row]").nth(2).get_by_role("button", name="Bỏ dòng").click()
    page.get_by_role("button", name="Thêm thành viên").click()
    members.locator("[name$='-person-name']").last.fill("bốn")
    members.get_by_role("button", name="Lấy lại").click()
    typed = names_of_members(page)
    assert sorted(typed) == sorted(["một", "hai", "ba", "bốn"])
    wait_saved(page)
    page.reload()
    assert names_of_members(page) == typed


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Chức danh\tHọ tên\nThư ký\tLê Lan", [["", "Lê Lan", "", "Thư ký", ""]]),
        ('ông\t"Trần ""Bảy"" B"\tCông an\n', [["ông", 'Trần "Bảy" B', "Công an", "", ""]]),
        ("1\tông\tTrần A\n2\tbà\tLê B", [["ông", "Trần A", "", "", ""], ["bà", "Lê B", "", "", ""]]),
        ('ông\tHồ C\t"Trưởng thôn\nTân Phong"', [["ông", "Hồ C", "Trưởng thôn Tân Phong", "", ""]]),
    ],
)
def test_tables_are_pasted_as_spreadsheets_write_them(page, table, expected):
    page.check("[name=decision-wanted]")
    page.get_by_role("button", name="Thêm thành viên").click()
    paste(page, "[name=decision-members-0-person-title]", table)
    rows = page.locator("#decision-members [data-row]").evaluate_all(
        "(rows) => rows.map((row) => [...row.querySelectorAll('input:not([type=hidden]), textarea')])"
        "               .map((cells) => cells.map((cell) => cell.value))"
    )
    assert rows == expected


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_no_page_is_wider_than_the_screen(page, width, height):
    for switch in page.locator(".switches [type=checkbox]").all():
        switch.check()
    three_members(page)
    wait_saved(page)
    page.set_viewport_size({"width": width, "height": height})
    for path in (page.url, f"{page.url}/van-ban/", page.url.partition("/ho-so")[0]):
        page.goto(path)
        assert fits(page), path


def test_the_form_works_without_scripts(chromium, server):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    set_up(page, server)
    new_meeting(page)
    page.fill("[name=subject]", "không có script")
    page.check("[name=decision-wanted]")
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.get_by_role("button", name="Thêm thành viên").click()
    page.fill("[name=decision-members-0-person-name]", "Lê Lan")
    page.get_by_role("button", name="Lưu", exact=True).click()
    assert page.input_value("[name=decision-members-0-person-name]") == "Lê Lan"
    assert page.input_value("[name=subject]") == "không có script"
    context.close()


def test_each_removed_row_can_be_taken_back_and_a_double_click_removes_one(page):
    three_members(page)
    rows = page.locator("#decision-members [data-row]")
    rows.nth(0).get_by_role("button", name="Bỏ dòng").dblclick()
    assert names_of_members(page) == ["hai", "ba"]
    rows.nth(0).get_by_role("button", name="Bỏ dòng").click(delay=20)
    assert names_of_members(page) == ["ba"]
    page.locator("#decision-members").get_by_role("button", name="Lấy lại").click()
    page.locator("#decision-members").get_by_role("button", name="Lấy lại").click()
    assert names_of_members(page) == ["một", "hai", "ba"]


def test_what_a_pasted_table_replaced_can_be_taken_back(page):
    three_members(page)
    paste(page, "[name=decision-members-1-person-name]", "A\nB\nC\nD")
    assert names_of_members(page) == ["một", "A", "B", "C", "D"]
    page.locator("#decision-members").get_by_role("button", name="Lấy lại").click()
    assert names_of_members(page) == ["một", "hai", "ba"]
    wait_saved(page)
    page.reload()
    assert names_of_members(page) == ["một", "hai", "ba"]
