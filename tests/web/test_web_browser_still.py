"""Nothing that can be pressed moves when what a page waits for comes: a click would meet something else."""

import pytest
from web_driver import set_up
from web_templates import DECISION

from tests.support.places import ROOT

pytestmark = pytest.mark.browser

SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1366, "height": 768}}
EXAMPLE = ROOT / "examples" / "tan_phong_2023.yaml"
LIST = {"name": "ds.csv", "mimeType": "text/csv", "buffer": "Họ và tên;Địa chỉ\nNguyễn Văn An;xã Lưu Vệ\n".encode()}
PLACES = """() => [...document.querySelectorAll("a, button, input, select, summary")]
    .filter((one) => !one.closest("[hx-get]"))
    .map((one) => `${one.innerText || one.name}: ${Math.round(one.getBoundingClientRect().top + scrollY)}`)"""


@pytest.fixture(params=SIZES)
def page(context, server, request):
    """The papers page of the example."""
    opened = context.new_page()
    opened.set_viewport_size(SIZES[request.param])
    set_up(opened, server)
    opened.set_input_files("#file", EXAMPLE)
    opened.get_by_role("button", name="Nhập", exact=True).click()
    opened.wait_for_url("**/ho-so/*")
    opened.goto(f"{opened.url.partition('#')[0]}/van-ban/")
    return opened


def assert_still(page, address, place, shown):
    """Hold back what the place waits for, look where everything is, let it come, look again."""
    held = []
    page.route(address, lambda route: held.append(route))  # noqa: PLW0108 (the driver marks its handlers)
    with page.expect_request(address):
        page.reload()
        page.locator(place).first.scroll_into_view_if_needed()
    page.wait_for_load_state()
    before = page.evaluate(PLACES)
    for route in held:
        route.continue_()
    page.locator(place).first.locator(shown).first.wait_for()
    assert page.evaluate(PLACES) == before


def test_the_first_papers_of_a_list(page):
    page.get_by_role("link", name="Làm hàng loạt").click()
    page.set_input_files("#file", LIST)
    page.get_by_role("button", name="Tải lên").click()
    page.get_by_role("heading", name="Làm tất cả").wait_for()
    assert_still(page, "**/xem-truoc", ".first-papers", "img")


def test_the_pages_of_a_paper(page):
    assert_still(page, "**/van-ban/ke-hoach", "#ke-hoach .pages", "img")


def test_the_papers_of_a_meeting_counted(page, server):
    page.goto(server.url)
    assert_still(page, "**/van-ban/tom-tat", ".tally", ".state")


def test_the_sample_of_a_template(page, server):
    page.goto(f"{server.url}{DECISION}")
    assert_still(page, "**/xem-truoc", ".pages", "img")
