"""Pages that wait for the server say so only while they do; what was typed is not left without a question."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect
from web_driver import log_in, set_up, wait_saved
from web_templates import DECISION, OWN

from docgen.codec import write_yaml
from tests.support.builders import a_record
from tests.support.places import ROOT

pytestmark = pytest.mark.browser

MAKING = re.compile("Đang làm")


@pytest.fixture
def papers(page, server, tmp_path):
    """The papers page of a sound meeting."""
    page.goto(server.url)
    open_papers(page, tmp_path)
    return page


@pytest.fixture
def plain(chromium, server):
    """A page where no script runs."""
    context = chromium.new_context(java_script_enabled=False, locale="vi-VN")
    opened = context.new_page()
    set_up(opened, server)
    yield opened
    context.close()


@pytest.fixture
def own(page, server):
    """The form of a paper of the office's own kind."""
    meeting = page.url
    page.goto(f"{server.url}/mau-van-ban/loai-moi")
    page.get_by_label("Tên loại").fill("Giấy xác nhận")
    page.set_input_files("#file", {"name": "mau.docx", "mimeType": "", "buffer": OWN})
    page.get_by_role("button", name="Kiểm tra và tạo loại này").click()
    page.get_by_text("Đã có loại «Giấy xác nhận»").wait_for()
    page.goto(f"{meeting}/van-ban/")
    page.get_by_role("link", name="Nhập và làm Giấy xác nhận").click()
    page.get_by_label("Họ tên").wait_for()
    page.wait_for_load_state()  # its scripts too, which a killed server no longer sends
    return page


def open_papers(page, tmp_path):
    record = tmp_path / "hop.yaml"
    record.write_text(write_yaml(a_record()), encoding="utf-8")
    page.set_input_files("#file", record)
    page.get_by_role("button", name="Nhập", exact=True).click()
    page.wait_for_url("**/ho-so/*")
    page.goto(f"{page.url}/van-ban/")


def last_paper(page):
    """The place of the pages of the last paper, in view."""
    place = page.locator("article .pages").last
    place.scroll_into_view_if_needed()
    return place


def test_a_paper_that_cannot_be_shown_to_a_stranger_says_where_to_log_in(papers, context):
    context.clear_cookies()
    place = last_paper(papers)
    expect(place.get_by_role("alert")).to_contain_text("Phiên làm việc đã hết")
    expect(place.get_by_text(MAKING)).to_be_hidden()
    with context.expect_page() as opened:
        place.get_by_role("link", name="Đăng nhập ở thẻ mới").click()
    log_in(opened.value)
    place.get_by_role("button", name="Thử lại").click()
    place.locator("img").first.wait_for()
    expect(papers.locator("[data-trouble]")).to_have_count(0)


def test_a_paper_that_the_server_cannot_be_asked_for_says_so_and_comes_later(papers, server):
    server.kill()
    place = last_paper(papers)
    expect(place.get_by_role("alert")).to_contain_text("Không liên lạc được với máy chủ")
    expect(place.get_by_text(MAKING)).to_be_hidden()
    server.start()
    place.get_by_role("button", name="Thử lại").click()
    place.locator("img").first.wait_for()


def test_a_paper_that_is_no_more_says_what_the_server_says(papers):
    papers.route(re.compile(r"/van-ban/[\w-]+$"), lambda route: route.continue_(url=f"{route.request.url}-x"))
    expect(last_paper(papers).get_by_role("alert")).to_contain_text("Về danh sách hồ sơ để tìm lại")


def test_nothing_is_said_to_be_made_where_no_script_asks_for_it(plain, server, tmp_path):
    open_papers(plain, tmp_path)
    for address in (plain.url, f"{server.url}{DECISION}"):
        plain.goto(address)
        expect(plain.get_by_text(MAKING).first).to_be_hidden()
        plain.get_by_role("link", name="Xem các trang").first.click()
        plain.locator("img.sheet").first.wait_for()
        assert plain.title() not in {"", "Hồ sơ cuộc họp"}
        assert plain.locator(".top").evaluate("(top) => getComputedStyle(top).display") == "flex"
        plain.get_by_role("link", name="Quay lại").click()
        assert plain.url.partition("#")[0] == address


def is_asked_before_leaving(page):
    """Press the link out of the page, where the browser asks whether to leave; the answer is to stay."""
    page.wait_for_load_state()
    there = page.url
    page.once("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event("dialog") as asked:
        page.locator(".brand").click(no_wait_after=True)
    return asked.value.type == "beforeunload" and page.url == there


def leaves_at_once(page):
    """Press the link out of the page, where nobody asks: a dialog that no test waits for is answered with staying."""
    there = page.url
    page.locator(".brand").click()
    page.wait_for_url(lambda url: url != there)
    return True


def test_what_was_typed_for_a_paper_is_not_left_without_a_question(own):
    own.get_by_label("Họ tên").fill("Lê Mai")
    assert is_asked_before_leaving(own)
    assert own.get_by_label("Họ tên").input_value() == "Lê Mai"
    own.get_by_role("button", name="Lưu và về trang văn bản").click()
    own.get_by_text("Đã lưu «Giấy xác nhận»").wait_for()
    own.get_by_role("link", name="Sửa Giấy xác nhận").click()
    own.get_by_label("Họ tên").wait_for()
    assert leaves_at_once(own)
    own.get_by_role("heading", name="Văn bản", exact=True).wait_for()


def test_what_was_typed_for_a_new_kind_is_not_left_without_a_question(page, server):
    page.goto(f"{server.url}/mau-van-ban/loai-moi")
    page.get_by_label("Tên loại").fill("Giấy đi đường")
    assert is_asked_before_leaving(page)
    page.get_by_role("button", name="Kiểm tra và tạo loại này").click()
    page.get_by_text("Chưa chọn tệp").wait_for()
    page.get_by_label("Tên loại").click()
    assert is_asked_before_leaving(page)
    page.set_input_files("#file", {"name": "mau.docx", "mimeType": "", "buffer": OWN})
    page.get_by_role("button", name="Kiểm tra và tạo loại này").click()
    page.get_by_text("Đã có loại «Giấy đi đường»").wait_for()
    assert leaves_at_once(page)


def test_what_was_typed_for_a_paper_stays_when_the_server_cannot_be_reached(own, server):
    own.get_by_label("Họ tên").fill("Lê Mai")
    server.kill()
    own.get_by_role("button", name="Lưu và về trang văn bản").click()
    expect(own.get_by_role("alert")).to_contain_text("Không liên lạc được với máy chủ")
    assert own.get_by_label("Họ tên").input_value() == "Lê Mai"
    server.start()
    own.get_by_role("button", name="Lưu và về trang văn bản").click()
    own.get_by_text("Đã lưu «Giấy xác nhận»").wait_for()


def test_what_was_typed_into_the_directory_is_not_left_without_a_question_and_stays(page, server):
    page.goto(f"{server.url}/co-quan/chuc-vu/moi")
    page.get_by_label("Họ và tên").fill("Lê Mai")
    assert is_asked_before_leaving(page)
    server.kill()
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Không liên lạc được với máy chủ")
    server.start()
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.locator("[data-unreached]").wait_for(state="detached")
    assert page.get_by_label("Họ và tên").input_value() == "Lê Mai"
    assert is_asked_before_leaving(page)


def test_what_is_typed_before_the_scripts_are_there_is_saved(page):
    held = []
    page.route("**/js/editor.js*", lambda route: held.append(route))  # noqa: PLW0108 (the driver marks its handlers)
    page.goto(page.url, wait_until="commit")
    page.get_by_label("Địa điểm").fill("gõ ngay khi trang vừa hiện")
    page.get_by_label("Địa điểm").press("Tab")
    for route in held:
        route.continue_()
    page.unroute("**/js/editor.js*")
    page.locator("html.js").wait_for(state="attached")
    wait_saved(page)
    page.reload()
    assert page.get_by_label("Địa điểm").input_value() == "gõ ngay khi trang vừa hiện"


def test_a_page_that_was_only_looked_at_saves_nothing(page, server):
    page.clock.install()
    page.goto(server.url)
    page.set_input_files("#file", ROOT / "examples" / "tan_phong_2023.yaml")
    page.get_by_role("button", name="Nhập", exact=True).click()
    page.wait_for_url("**/ho-so/*")
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.reload()
    page.locator("html.js").wait_for(state="attached")
    page.clock.run_for(60_000)
    assert sent == []
    with page.expect_request(lambda request: request.method == "POST"):  # what was typed is sent by the same clock
        page.get_by_label("Địa điểm").fill("Phòng họp số 2")
        page.clock.run_for(60_000)


def test_a_picture_on_its_way_is_waited_for_before_the_page_is_left(page):
    held = []
    page.route("**/anh/", lambda route: held.append(route))  # noqa: PLW0108 (the driver marks its handlers)
    packed = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(packed, "JPEG")
    with page.expect_request("**/anh/"):
        page.set_input_files("#photo-files", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": packed.getvalue()})
    there = page.url
    page.get_by_role("link", name="Văn bản", exact=True).click()
    assert page.url == there
    for route in held:
        route.continue_()
    page.wait_for_url("**/van-ban/")
    page.goto(there)
    expect(page.locator("#photos [data-thumb] img")).to_have_count(1)


def test_a_note_typed_for_a_template_is_not_left_without_a_question(page, server):
    page.goto(f"{server.url}{DECISION}")
    page.get_by_label("Ghi chú").fill("thêm dòng kính gửi")
    assert is_asked_before_leaving(page)


def test_a_button_that_is_pressed_twice_works_once(page, server):
    page.goto(server.url)
    page.get_by_role("button", name="Hồ sơ mới").dblclick()
    page.wait_for_url("**/ho-so/*")
    page.goto(server.url)
    expect(page.locator(".meeting")).to_have_count(2)
