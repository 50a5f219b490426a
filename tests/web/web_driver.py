"""A server of its own and a Chromium that types into it."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

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
START_SECONDS = 120
NAME, PASSWORD = "vanthu", "một mật khẩu dài"


class Server:
    """«docgen serve» in a process that can be killed and started again over the same home."""

    def __init__(self, home):
        self.home, self.process = home, None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self):
        command = [sys.executable, "-c", "from docgen.cli import main; main()", "serve", "--port", str(self.port)]
        environment = os.environ | {"DOCGEN_HOME": str(self.home)}
        self.log = (self.home / "server.log").open("ab")
        self.process = subprocess.Popen(command, env=environment, stdout=self.log, stderr=self.log)
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self.process.poll() is None, (self.home / "server.log").read_text()
            assert time.monotonic() < end, "the server does not answer"
            time.sleep(0.1)

    def kill(self):
        """Stop at once, as a power cut does."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.log.close()
            self.process = None

    def _answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return True
        except OSError:
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
