"""A clerk enters people and lets the directory sign, in a real Chromium."""

import pytest
from playwright.sync_api import expect
from web_driver import fits, wait_saved

pytestmark = pytest.mark.browser


def add_the_shipped_bodies(page, server):
    page.goto(f"{server.url}/co-quan/")
    page.get_by_role("button", name="Thêm các cơ quan này").click()
    page.get_by_text("Đã thêm 27 cơ quan").wait_for()


def enter_post(page, server, name, position, rank, *, presses=1):
    page.goto(f"{server.url}/co-quan/")
    page.get_by_role("link", name="+ Chức vụ", exact=True).first.click()
    page.get_by_label("Họ và tên").fill(name)
    page.get_by_label("Chức vụ", exact=True).fill(position)
    page.get_by_label("Cấp").select_option(rank)
    page.get_by_label("Cơ quan", exact=True).select_option("tan-phong/ubnd")
    page.get_by_label("Từ ngày").fill("25/6/2021")
    page.wait_for_load_state()
    page.get_by_role("button", name="Lưu").click(click_count=presses)
    page.get_by_text(f"Đã lưu chức vụ «{position} – {name}»").wait_for()


def test_people_are_entered_once_and_sign_with_one_press(page, server):
    meeting = page.url
    add_the_shipped_bodies(page, server)
    enter_post(page, server, "Nguyễn Hữu Thành", "Chủ tịch", "head")
    enter_post(page, server, "Lê Thị Ngọc", "Phó Chủ tịch", "deputy")
    assert page.locator(".timeline rect").count() == 2

    page.get_by_label("Ngày văn bản").fill("12/5/2023")
    page.get_by_label("Cơ quan ban hành").select_option("tan-phong/ubnd")
    page.get_by_label("Người ký").fill("Lê Thị Ngọc")
    page.get_by_role("button", name="Xem khối chữ ký").click()
    expect(page.locator(".answer")).to_contain_text("KT. CHỦ TỊCH")

    page.goto(meeting)
    page.fill("[name=organ-name]", "Ủy ban nhân dân thị trấn Tân Phong")
    page.fill("[name=start-date]", "12/5/2023")
    page.fill("[name=start-time]", "14:00")
    page.check("[name=decision-wanted]")
    proposal = page.locator("[data-suggestion=decision-signatory]")
    expect(proposal).to_contain_text("Nguyễn Hữu Thành")
    assert page.input_value("[name=decision-signatory-person-name]") == ""
    proposal.get_by_role("button", name="Dùng").click()
    expect(proposal).to_be_hidden()
    wait_saved(page)
    page.reload()
    assert page.input_value("[name=decision-signatory-person-name]") == "Nguyễn Hữu Thành"
    expect(page.locator("[data-signature=decision-signatory]")).to_contain_text("CHỦ TỊCH")


def test_the_page_says_which_file_was_chosen(page, server):
    add_the_shipped_bodies(page, server)
    for chosen, name in (("#file", "danh-ba.yaml"), ("#people", "can-bo.csv")):
        page.set_input_files(chosen, {"name": name, "mimeType": "", "buffer": b"x"})
        expect(page.get_by_role("status").filter(has_text=f"Đã chọn «{name}»")).to_be_visible()


def test_a_row_that_is_saved_with_a_double_click_is_saved_once(page, server):
    add_the_shipped_bodies(page, server)
    enter_post(page, server, "Nguyễn Hữu Thành", "Chủ tịch", "head", presses=2)
    assert page.locator(".timeline rect").count() == 1


def test_who_was_asked_before_leaving_and_stayed_can_press_again(page, server):
    add_the_shipped_bodies(page, server)
    enter_post(page, server, "Nguyễn Hữu Thành", "Chủ tịch", "head")
    page.goto(f"{server.url}/co-quan/chuc-vu/0")
    page.get_by_label("Họ và tên").fill("Lê Mai")
    page.get_by_text("Nhập nhầm dòng này?").click()
    page.once("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event("dialog"):
        page.get_by_role("button", name="Bỏ chức vụ này").click(no_wait_after=True)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Bỏ chức vụ này").click()
    page.get_by_text("Đã bỏ chức vụ").wait_for()


@pytest.mark.parametrize("size", [(390, 844), (1366, 768)])
def test_no_page_of_the_directory_is_wider_than_its_window(page, server, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    add_the_shipped_bodies(page, server)
    enter_post(page, server, "Nguyễn Hữu Thành", "Chủ tịch", "head")
    for path in ("", "ten/1", "ten/moi?ke-tuc=luu-ve/ubnd", "chuc-vu/0", "giao-ky/moi", "cac-lan-luu"):
        page.goto(f"{server.url}/co-quan/{path}")
        assert fits(page), path
