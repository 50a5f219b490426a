"""A server of its own and a Chromium that types into it."""

import os
import signal
import sys
from contextlib import ExitStack, contextmanager
from http.client import HTTPException
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

from tests.support.processes import free_port, serving

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SERVE = (sys.executable, "-c", "from docgen.cli import main; main()", "serve")
START_SECONDS = 120
OF_EVERY_PAGE = b'id="noi-dung-chinh"'
NAME, PASSWORD = "vanthu", "một mật khẩu dài"


class Server:
    """«docgen serve» that can be killed and started again over the same home."""

    def __init__(self, home):
        self.home, self.port = home, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.pid, self.at_work = 0, ExitStack()

    def start(self):
        command = (*SERVE, "--port", str(self.port))
        home = {"DOCGEN_HOME": str(self.home)}
        log = self.home / "server.log"
        running = serving(command, self.port, log, env=home, ready_seconds=START_SECONDS, is_ready=shows_a_page)
        self.pid = self.at_work.enter_context(running)

    def kill(self):
        """Stop it and its workers at once, as a power cut does."""
        if self.pid:
            os.killpg(self.pid, signal.SIGKILL)
            self.at_work.close()
            self.pid = 0


def shows_a_page(port):
    """Whether a page of docgen comes from a port."""
    try:
        with build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{port}/", timeout=5) as answer:
            return OF_EVERY_PAGE in answer.read()
    except (OSError, HTTPException):
        return False


@contextmanager
def a_server(home):
    server = Server(home)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def set_up(page, server):
    """Go through the first run."""
    page.goto(server.url)
    page.get_by_label("Tên đăng nhập").fill(NAME)
    page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
    page.get_by_label("Nhập lại mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Tạo tài khoản").click()
    page.get_by_role("button", name="Hồ sơ mới").wait_for()


def log_in(page):
    page.get_by_label("Tên đăng nhập").fill(NAME)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("button", name="Hồ sơ mới").wait_for()


def new_meeting(page):
    page.get_by_role("button", name="Hồ sơ mới").click()
    page.wait_for_url("**/ho-so/*")


def paste(page, selector, text):
    """Paste plain text into a field, as from a spreadsheet."""
    page.locator(selector).evaluate(
        """(field, text) => {
            const carried = new DataTransfer();
            carried.setData("text/plain", text);
            field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: carried, bubbles: true, cancelable: true}));
        }""",
        text,
    )


def wait_saved(page):
    """Until everything typed is saved."""
    page.locator("[data-save-state]", has_text="Đã lưu lúc").wait_for()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('docgen:'))") == []


def fits(page):
    """Whether the page, with its styles, has no more to its right than the screen shows.

    Ask after waiting for something that only this page has: a page that is being left has no document.
    """
    page.wait_for_load_state()
    return page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def names_of_members(page):
    return page.locator("#decision-members [name$='-person-name']").evaluate_all("(all) => all.map((one) => one.value)")
