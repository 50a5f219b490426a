"""Structured texts, sections, pictures and catalogues while somebody types, in a real Chromium."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect
from web_driver import log_in, new_meeting, paste, set_up, wait_saved

pytestmark = pytest.mark.browser


def a_file(name, color):
    packed = io.BytesIO()
    Image.new("RGB", (64, 48), color).save(packed, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": packed.getvalue()}


def printed(page, field):
    return page.locator(f"[data-printed={field}]")


def test_the_numbers_follow_while_a_text_is_typed(page):
    page.check("[name=regulation-wanted]")
    page.fill("[name=regulation-blocks]", "Điều 1. Phạm vi\n1. Một.\nĐiều 3. Nguyên tắc\n1. Hai.")
    expect(printed(page, "regulation-blocks")).to_contain_text("Điều 2. Điều 3. Nguyên tắc")
    expect(printed(page, "regulation-blocks").locator(".finding")).to_contain_text("Dòng 3")
    assert page.input_value("[name=regulation-blocks]").splitlines()[2] == "Điều 3. Nguyên tắc"


def test_a_fault_leads_to_its_line_from_the_text_and_from_the_summary(page):
    page.check("[name=plan-wanted]")
    page.fill("[name=plan-blocks]", "I. MỤC ĐÍCH\n1. Một.\n4. Hai.")
    caret = "document.activeElement.value.slice(0, document.activeElement.selectionStart).split('\\n').length"
    printed(page, "plan-blocks").locator(".finding a").click()
    assert page.evaluate(caret) == 3
    page.focus("[name=subject]")
    page.locator("[data-summary] summary").click()
    page.locator("[data-summary-list] a", has_text="Dòng 3").click()
    assert (page.evaluate("document.activeElement.id"), page.evaluate(caret)) == ("plan-blocks", 3)


def test_an_empty_text_begins_with_a_frame_and_a_typed_one_is_left_alone(page):
    page.check("[name=report-wanted]")
    page.locator("[data-frame=report-blocks]").click()
    assert page.input_value("[name=report-blocks]").startswith("I. KẾT QUẢ")
    expect(printed(page, "report-blocks")).to_contain_text("IV. KIẾN NGHỊ")
    expect(page.locator("[data-frame=report-blocks]")).to_be_hidden()
    wait_saved(page)
    page.reload()
    assert page.input_value("[name=report-blocks]").startswith("I. KẾT QUẢ")


def test_a_paper_is_switched_on_and_off_and_keeps_what_was_typed(page):
    section, entry = page.locator("#to-trinh"), page.locator("[data-section=to-trinh]")
    expect(section).to_be_hidden()
    expect(entry).to_be_hidden()
    page.check("[name=submission-wanted]")
    page.fill("[name=submission-subject]", "đề nghị hỗ trợ")
    wait_saved(page)
    expect(entry.locator(".is-filled")).to_have_count(1)
    page.uncheck("[name=submission-wanted]")
    expect(section).to_be_hidden()
    wait_saved(page)
    page.reload()
    page.check("[name=submission-wanted]")
    assert page.input_value("[name=submission-subject]") == "đề nghị hỗ trợ"


def test_pictures_come_in_are_moved_removed_and_taken_back(page):
    page.set_input_files("#photo-files", [a_file("một.jpg", "red"), a_file("hai.jpg", "blue")])
    thumbs = page.locator("#photos [data-thumb] img")
    expect(thumbs).to_have_count(2)
    first, second = (thumb.get_attribute("src") for thumb in thumbs.all())
    page.locator("#photos [data-row]").nth(1).get_by_role("button", name="Chuyển lên").click()
    assert [thumb.get_attribute("src") for thumb in thumbs.all()] == [second, first]
    page.locator("#photos [data-row]").nth(0).get_by_role("button", name="Bỏ dòng").click()
    expect(thumbs).to_have_count(1)
    page.locator("#photos").get_by_role("button", name="Lấy lại").click()
    wait_saved(page)
    page.reload()
    assert [thumb.get_attribute("src") for thumb in thumbs.all()] == [second, first]
    assert thumbs.first.evaluate("(one) => one.decode().then(() => one.naturalWidth)") == 64


def test_a_file_that_is_no_picture_is_told_and_adds_no_row(page):
    page.set_input_files("#photo-files", [{"name": "xau.jpg", "mimeType": "image/jpeg", "buffer": b"khong phai anh"}])
    expect(page.locator("[data-upload-status]")).to_contain_text("«xau.jpg»")
    assert page.locator("#photos [data-row]").count() == 0


def test_a_picture_comes_in_after_logging_in_again_in_another_tab(page, context, server):
    there = page.url
    context.clear_cookies()
    login = context.new_page()
    login.goto(f"{server.url}/dang-nhap")
    log_in(login)
    page.set_input_files("#photo-files", [a_file("một.jpg", "red"), a_file("hai.jpg", "blue")])
    expect(page.locator("[data-upload-status]")).to_have_text("Đã thêm 2 ảnh.")
    wait_saved(page)
    page.goto(there)
    expect(page.locator("#photos [data-thumb] img")).to_have_count(2)


def test_without_scripts_a_picture_comes_in_and_what_was_typed_is_there(chromium, server):
    plain = chromium.new_context(java_script_enabled=False)
    page = plain.new_page()
    set_up(page, server)
    new_meeting(page)
    page.get_by_label("Địa điểm").fill("Hội trường")
    page.get_by_role("button", name="Tải ảnh lên").click()
    page.get_by_label("Tệp ảnh").set_input_files([a_file("một.jpg", "red")])
    page.get_by_role("button", name="Tải ảnh lên").click()
    expect(page.locator("#photos [data-thumb] img")).to_have_count(1)
    expect(page.get_by_label("Địa điểm")).to_have_value("Hội trường")
    plain.close()


def test_what_is_picked_goes_below_what_is_typed_and_above_the_proposal(page):
    page.check("[name=decision-wanted]")
    page.fill("[name=decision-bases]", "Căn cứ riêng\nTheo đề nghị của Văn phòng")
    page.locator("[data-pick=decision-bases]").click()
    page.locator("dialog").get_by_label("Luật Tổ chức chính quyền địa phương").first.check()
    page.locator("dialog").get_by_role("button", name="Thêm vào hồ sơ").click()
    lines = page.input_value("[name=decision-bases]").splitlines()
    assert lines[0] == "Căn cứ riêng"
    assert lines[1].startswith("Căn cứ Luật Tổ chức chính quyền địa phương ngày")
    assert lines[2:] == ["Theo đề nghị của Văn phòng"]
    page.check("[name=pledge-wanted]")
    page.locator("[data-pick=pledge-criteria]").click()
    page.locator("dialog").get_by_label("“3 không”").check()
    page.locator("dialog").get_by_role("button", name="Thêm vào hồ sơ").click()
    assert page.input_value("[name=pledge-criteria-0-name]") == "“3 không”"
    assert page.input_value("[name=pledge-criteria-0-items]").count("\n") == 2


def test_a_catalogue_that_cannot_be_opened_is_told_beside_its_button(page):
    page.check("[name=decision-wanted]")
    wait_saved(page)
    page.route("**/danh-muc/*", lambda route: route.abort())
    page.locator("[data-pick=decision-bases]").click()
    expect(page.locator("[data-pick-status]")).to_contain_text("Chưa mở được danh mục")
    page.unroute("**/danh-muc/*")
    page.locator("[data-pick=decision-bases]").click()
    expect(page.locator("dialog").get_by_role("button", name="Thêm vào hồ sơ")).to_be_visible()


def test_a_table_is_pasted_from_a_spreadsheet_and_shown(page):
    page.check("[name=plan-wanted]")
    page.get_by_role("button", name="Thêm phụ lục").first.click()
    paste(page, "[name=plan-annexes-0-table]", 'STT\tViệc\n1\t"Họp\ntổ"\n2\tBáo cáo')
    cells = page.locator("#plan-annexes [data-table-shown]").first.locator("td")
    assert cells.all_inner_texts() == ["1", "Họp tổ", "2", "Báo cáo"]


def test_the_keyboard_alone_switches_a_paper_on_and_begins_its_text(page):
    page.focus("[name=plan-wanted]")
    page.keyboard.press("Space")
    page.focus("[data-frame=plan-blocks]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "plan-blocks"
    assert page.input_value("[name=plan-blocks]").startswith("I. MỤC ĐÍCH")
