import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect, sync_playwright
from web_driver import ARGUMENTS, CHROMIUM, a_server, new_meeting, set_up
from werkzeug.datastructures import MultiDict

from docgen.bootstrap import open_office
from docgen.settings import Settings
from tests.support.offices import HereAndNow
from webform import create_app

NAME, PASSWORD = "vanthu", "mật khẩu rất dài"
PATIENCE_MS = 60_000  # other tests run beside this one


class Browser:
    """A test client that keeps the token of its session and types whole forms."""

    def __init__(self, app):
        self.client = app.test_client()
        self.token = ""

    def get(self, path, **options):
        answer = self.client.get(path, buffered=True, **options)
        if found := re.search(
            r'name="csrf_token"[^>]*value="([^"]+)"', answer.text if answer.mimetype == "text/html" else ""
        ):
            self.token = found.group(1)
        return answer

    def post(self, path, fields=(), **options):
        pairs = [*MultiDict(fields).items(multi=True), ("csrf_token", self.token)]
        options.setdefault("content_type", "application/x-www-form-urlencoded")
        return self.client.post(path, data=urlencode(pairs), **options)

    def send(self, path, fields):
        """Post as the page's script does."""
        return self.post(path, fields, headers={"Accept": "application/json"})

    def forget_token(self):
        """Hold a token that the session does not know."""
        self.token = self.token[::-1]

    def set_up(self):
        self.get("/cai-dat/")
        return self.post("/cai-dat/", {"name": NAME, "password": PASSWORD, "again": PASSWORD})

    def log_in(self, name=NAME, password=PASSWORD):
        self.get("/dang-nhap")
        return self.post("/dang-nhap", {"username": name, "password": password})

    def upload(self, data):
        """Bring a record file in."""
        self.get("/")
        head = 'Content-Disposition: form-data; name="{}"{}\r\n\r\n'
        token = f"--parts\r\n{head.format('csrf_token', '')}{self.token}\r\n--parts\r\n"
        file = head.format("file", '; filename="ho-so.yaml"')
        body = token.encode() + file.encode() + data + b"\r\n--parts--\r\n"
        return self.client.post("/nhap-tep", data=body, content_type="multipart/form-data; boundary=parts")

    def new_meeting(self):
        self.get("/")
        return int(self.post("/ho-so-moi").location.rpartition("/")[2])


@pytest.fixture
def office(tmp_path):
    opened = open_office(Settings(home=tmp_path))
    yield opened
    opened.records.database.close()


@pytest.fixture
def at_once(office):
    """What workers do is done in this process."""
    object.__setattr__(office, "workers", HereAndNow())


@pytest.fixture
def app(office):
    return create_app(office)


@pytest.fixture
def stranger(app):
    return Browser(app)


@pytest.fixture
def clerk(app):
    browser = Browser(app)
    assert browser.set_up().status_code == 302
    browser.get("/")
    return browser


@pytest.fixture
def typed():
    """The fields of a form as the page would send them."""

    def fields(version, **values):
        named = {name.replace("__", "-"): value for name, value in values.items()}
        return {"version": version, **named, "complete": "1"}

    return fields


@pytest.fixture(scope="session")
def chromium():
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path):
    with a_server(tmp_path) as running:
        yield running


@pytest.fixture
def context(chromium):
    opened = chromium.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN", accept_downloads=True)
    opened.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    yield opened
    opened.close()


@pytest.fixture
def page(context, server):
    """A new meeting, with nothing wrong on the console of the browser."""
    opened, complaints = context.new_page(), []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
    set_up(opened, server)
    new_meeting(opened)
    yield opened
    assert complaints == []
