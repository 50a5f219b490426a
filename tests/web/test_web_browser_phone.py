"""No page is wider than a telephone, however long the name of a file or of a body is."""

import pytest
from playwright.sync_api import expect
from web_driver import fits, new_meeting, set_up

from tests.support.places import ROOT

pytestmark = pytest.mark.browser

STEM = "Danh_sach_dai_bieu_tham_du_hoi_nghi_ra_mat_mo_hinh_chinh_quyen_than_thien_2023_final"
PHONE = {"width": 390, "height": 844}
LIST = "Họ và tên;Địa chỉ\nNguyễn Văn An;xã Lưu Vệ\n"


@pytest.fixture
def phone(context, server):
    page = context.new_page()
    page.set_viewport_size(PHONE)
    set_up(page, server)
    return page


def a_file(suffix, text):
    return {"name": f"{STEM}.{suffix}", "mimeType": "text/plain", "buffer": text.encode()}


def test_the_pages_of_a_list_fit(phone):
    new_meeting(phone)
    phone.goto(f"{phone.url}/hang-loat/")
    phone.set_input_files("#file", a_file("csv", LIST))
    expect(phone.locator("[data-file-name]")).to_contain_text(STEM)
    assert fits(phone)
    phone.get_by_role("button", name="Tải lên").click()
    phone.get_by_role("button", name="Làm 1 văn bản").wait_for()
    assert fits(phone)
    phone.get_by_role("button", name="Làm 1 văn bản").click()
    phone.get_by_role("progressbar").wait_for()
    assert fits(phone)
    phone.get_by_role("link", name="‹ Làm hàng loạt").click()
    phone.get_by_role("link", name=STEM).wait_for()
    assert fits(phone)


def test_the_pages_that_name_a_chosen_file_fit(phone):
    phone.set_input_files("#file", a_file("yaml", "khong_co: 1"))
    expect(phone.locator("[data-file-name]")).to_contain_text(STEM)
    assert fits(phone)
    phone.get_by_role("button", name="Nhập", exact=True).click()
    phone.get_by_text("Mã lỗi 422").wait_for()
    assert fits(phone)
    phone.go_back()
    new_meeting(phone)
    phone.locator("input[type=file]").first.set_input_files(a_file("jpg", "khong phai anh"))
    phone.get_by_text(STEM).first.wait_for()
    assert fits(phone)


def test_the_pages_of_the_directory_fit(phone, server):
    text = (ROOT / "examples" / "directory.yaml").read_text()
    phone.goto(f"{server.url}/co-quan/")
    phone.set_input_files("#file", a_file("yaml", text.replace("Ủy ban nhân dân xã Lưu Vệ", STEM)))
    expect(phone.locator("[data-file-name]")).to_contain_text(STEM)
    assert fits(phone)
    phone.get_by_role("button", name="Nhập", exact=True).click()
    phone.get_by_text("Đã nhập danh bạ").wait_for()
    assert fits(phone)
    phone.get_by_role("link", name=STEM, exact=True).first.click()
    phone.get_by_role("button", name="Lưu").wait_for()
    assert fits(phone)
    phone.goto(f"{server.url}/co-quan/cac-lan-luu")
    phone.get_by_text(STEM).first.wait_for()
    assert fits(phone)
