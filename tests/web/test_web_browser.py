"""The form from end to end, in a real Chromium."""

import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import Error, expect
from web_driver import NAME, log_in, names_of_members, paste, wait_saved

from docgen.pdf.probe import page_texts

pytestmark = pytest.mark.browser

MEMBERS = [f"Nguyễn Văn {letter}" for letter in "ABCDEGHIKLMNOPQRST"]
TABLE = "STT\tHọ và tên\tChức vụ, đơn vị công tác\tChức danh\n" + "\n".join(
    f"{number}\t{name}\tCông chức thị trấn\t{'Trưởng ban' if number == 1 else 'Thành viên'}"
    for number, name in enumerate(MEMBERS, 1)
)


def fill_main_facts(page):
    facts = {
        "subject": "ra mắt mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ” năm 2023",
        "place": "Hội trường Ủy ban nhân dân thị trấn",
        "start-date": "12/5/2023",
        "start-time": "14:00",
        "end-time": "16:30",
        "chair-name": "Đỗ Văn Bình",
        "secretary-name": "Lê Thị Lan",
        "organ-name": "Ủy ban nhân dân thị trấn Tân Phong",
        "organ-heading": "ỦY BAN NHÂN DÂN\nTHỊ TRẤN TÂN PHONG",
        "organ-symbol": "UBND",
        "organ-place": "Tân Phong",
        "organ-head": "Chủ tịch Ủy ban nhân dân thị trấn Tân Phong",
    }
    for name, text in facts.items():
        page.fill(f"[name={name}]", text)


def fill_decision(page):
    page.check("[name=decision-wanted]")
    page.fill("[name=decision-subject]", "thành lập Ban Chỉ đạo xây dựng mô hình")
    page.fill("[name=decision-body_name]", "Ban Chỉ đạo")
    page.fill("[name=decision-bases]", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015")
    for number, text in enumerate(["Thành lập Ban Chỉ đạo gồm 18 thành viên", "Quyết định có hiệu lực kể từ ngày ký"]):
        page.get_by_role("button", name="Thêm điều").click()
        page.fill(f"[name=decision-articles-{number}]", text)
    page.get_by_role("button", name="Thêm thành viên").click()
    paste(page, "[name=decision-members-0-person-title]", TABLE)


def test_a_conference_is_typed_reloaded_and_downloaded(page):
    fill_main_facts(page)
    fill_decision(page)
    wait_saved(page)
    page.reload()
    assert names_of_members(page) == MEMBERS
    assert page.input_value("[name=decision-members-0-role]") == "Trưởng ban"
    assert page.input_value("[name=start-date]") == "12/5/2023"

    page.get_by_role("link", name="Văn bản", exact=True).click()
    page.locator("#quyet-dinh img.sheet").first.wait_for()
    assert (
        page.locator("#quyet-dinh img.sheet").first.evaluate("(one) => one.decode().then(() => one.naturalWidth)") > 500
    )
    with page.expect_download() as got:
        page.locator("#quyet-dinh").get_by_text("Tải PDF", exact=True).click()
    text = " ".join("\n".join(page_texts(got.value.path().read_bytes())).split())
    for expected in (*MEMBERS, "Danh sách này có 18 người", "THỊ TRẤN TÂN PHONG"):
        assert expected in text
    with page.expect_download() as got:
        page.get_by_role("link", name="Tải tất cả").click()
    names = zipfile.ZipFile(BytesIO(got.value.path().read_bytes())).namelist()
    assert {"quyet-dinh.docx", "quyet-dinh.pdf", "bien-ban.docx", "bien-ban.pdf"} <= set(names)


def test_findings_follow_what_is_typed_and_lead_to_the_field(page):
    page.fill("[name=start-date]", "31/02/2023")
    page.fill("[name=start-time]", "14:00")
    beside = page.locator("#start-date-findings .finding-error")
    expect(beside).to_contain_text("31/2/2023")
    assert page.get_attribute("[name=start-date]", "aria-invalid") == "true"
    page.locator("[data-summary] summary").click()
    page.locator("[data-summary-list] a", has_text="31/2/2023").click()
    assert page.evaluate("document.activeElement.id") == "start-date"
    page.fill("[name=start-date]", "28/02/2023")
    expect(beside).to_have_count(0)


def test_the_signature_is_shown_as_it_will_stand(page):
    page.check("[name=decision-wanted]")
    page.select_option("[name=decision-signatory-authority]", "deputy")
    page.fill("[name=decision-signatory-head_position]", "Chủ tịch")
    page.fill("[name=decision-signatory-position]", "Phó Chủ tịch")
    page.fill("[name=decision-signatory-person-name]", "Lê Văn Tám")
    picture = page.locator("[data-signature=decision-signatory]")
    expect(picture).to_contain_text("KT. CHỦ TỊCH")
    expect(picture).to_contain_text("Lê Văn Tám")
    assert not page.locator("[name=decision-signatory-authorisation]").is_visible()


def test_the_second_tab_is_told_and_loses_nothing(page, context):
    other = context.new_page()
    other.goto(page.url)
    page.fill("[name=place]", "phòng họp một")
    wait_saved(page)
    other.fill("[name=place]", "phòng họp hai")
    told = other.locator("[data-conflict]")
    expect(told).to_be_visible()
    expect(told).to_contain_text(NAME)
    assert other.input_value("[name=place]") == "phòng họp hai"
    there = other.url
    told.get_by_role("button", name="Giữ bản của tôi").click()
    other.wait_for_url(lambda url: url != there)
    assert other.input_value("[name=place]") == "phòng họp hai"
    page.reload()
    assert page.input_value("[name=place]") == "phòng họp một"


def test_a_killed_server_loses_nothing_and_is_saved_to_when_it_is_back(page, server):
    page.fill("[name=place]", "trước khi mất điện")
    wait_saved(page)
    server.kill()
    page.fill("[name=subject]", "gõ khi máy chủ tắt")
    expect(page.locator("[data-save-state]")).to_have_text("Chưa lưu được – sẽ thử lại")
    server.start()
    wait_saved(page)
    page.reload()
    assert page.input_value("[name=place]") == "trước khi mất điện"
    assert page.input_value("[name=subject]") == "gõ khi máy chủ tắt"


def type_while_the_server_is_down(page, server, text):
    server.kill()
    page.fill("[name=subject]", text)
    expect(page.locator("[data-save-state]")).to_contain_text("Chưa lưu được")


def test_text_of_a_tab_that_was_closed_while_the_server_was_down_comes_back(page, context, server):
    there = page.url
    type_while_the_server_is_down(page, server, "gõ rồi đóng thẻ")
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    server.start()
    again = context.new_page()
    again.goto(there)
    expect(again.locator("[name=subject]")).to_have_value("gõ rồi đóng thẻ")


def test_text_of_a_tab_that_crashed_comes_back_after_a_while(page, context, server):
    there = page.url
    type_while_the_server_is_down(page, server, "gõ rồi máy treo")
    with page.expect_event("crash"), pytest.raises(Error, match="crash"):
        page.goto("chrome://crash")
    page.close()  # a page that is closed before it crashed would say farewell
    server.start()
    again = context.new_page()
    again.clock.install()
    again.goto(there)
    again.locator("html.js").wait_for(state="attached")
    assert again.input_value("[name=subject]") == ""
    again.clock.fast_forward(120_000)  # the page looks from time to time whether the other tab is still alive
    expect(again.locator("[name=subject]")).to_have_value("gõ rồi máy treo")


def left_behind(page, context, server):
    """The page of a meeting that went on without what an earlier page of it could not save."""
    there = page.url
    type_while_the_server_is_down(page, server, "bản bị bỏ lại")
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    server.start()
    someone = context.browser.new_context()
    other = someone.new_page()
    other.goto(f"{server.url}/dang-nhap")
    log_in(other)
    other.goto(there)
    other.fill("[name=subject]", "bản mới hơn")
    wait_saved(other)
    someone.close()
    again = context.new_page()
    again.goto(there)
    expect(again.locator("[data-recovery]")).to_be_visible()
    assert again.input_value("[name=subject]") == "bản mới hơn"
    return again


def keep_what_was_left(page):
    there = page.url
    page.get_by_role("button", name="Giữ thành hồ sơ riêng").click()
    page.wait_for_url(lambda url: url != there)
    assert page.input_value("[name=subject]") == "bản bị bỏ lại"


def test_text_that_was_left_behind_over_a_newer_version_is_offered(page, context, server):
    keep_what_was_left(left_behind(page, context, server))


def test_text_that_was_left_behind_and_cannot_be_kept_is_told_and_stays(page, context, server):
    again = left_behind(page, context, server)
    server.kill()
    again.get_by_role("button", name="Giữ thành hồ sơ riêng").click()
    expect(again.locator("[data-problem]")).to_contain_text("máy chủ không trả lời")
    server.start()
    context.clear_cookies()
    again.get_by_role("button", name="Giữ thành hồ sơ riêng").click()
    with context.expect_page() as opened:
        again.get_by_role("link", name="Mở trang đăng nhập ở thẻ mới").click()
    log_in(opened.value)
    keep_what_was_left(again)


def test_text_typed_just_before_the_tab_closes_is_saved(page, context):
    there = page.url
    page.fill("[name=subject]", "chữ cuối cùng")
    page.goto("about:blank")
    again = context.new_page()
    again.goto(there)
    expect(again.locator("[name=subject]")).to_have_value("chữ cuối cùng")


def test_a_session_that_ended_is_told_and_saves_after_logging_in_again(page, context, server):
    context.clear_cookies()
    page.fill("[name=subject]", "gõ sau khi hết phiên")
    expect(page.locator("[data-problem]")).to_contain_text("Đăng nhập")
    login = context.new_page()
    login.goto(f"{server.url}/dang-nhap")
    log_in(login)
    wait_saved(page)
    page.reload()
    assert page.input_value("[name=subject]") == "gõ sau khi hết phiên"
