"""What was typed when the session ended stays on the page that says so, and goes out once more from there."""

import html
import io
import re

import pytest
from support.places import ROOT

from docgen.codec.directory import read_directory_file
from docgen.workflow.directory.desk import open_directory, save_directory

EXAMPLE = read_directory_file(ROOT / "examples" / "directory.yaml")
PLACE = "/co-quan/chuc-vu/moi"
POST = {"person-name": 'Tạ "Uyên" <b>', "body": "luu-ve/vp", "position": "Phó Chánh Văn phòng", "rank": "deputy"}


@pytest.fixture
def kept(office):
    return save_directory(office, EXAMPLE, 0, "lan", "mẫu")


@pytest.fixture
def fields(kept):
    return POST | {"version": str(kept.version)}


def held(page):
    """The fields that a page holds, without its token."""
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    return {html.unescape(name): html.unescape(text) for name, text in found if name != "csrf_token"}


def leave(browser):
    browser.get("/")
    browser.post("/dang-xuat")


def press(browser, page, path=PLACE):
    """«Gửi lại» on a page that was shown before."""
    browser.token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
    return browser.post(path, held(page))


def test_what_was_typed_is_held_while_its_owner_logs_in(clerk, fields, office):
    leave(clerk)
    ended = clerk.post(PLACE, fields)
    assert ended.status_code == 401
    assert held(ended.text) == fields
    assert 'href="/dang-nhap" target="_blank"' in ended.text
    again = press(clerk, ended.text)
    assert (again.status_code, held(again.text)) == (401, fields)
    clerk.log_in()
    assert press(clerk, again.text).status_code == 303
    assert open_directory(office).directory.posts[-1].person.name == POST["person-name"]


def test_a_page_older_than_the_login_holds_what_was_typed_as_well(clerk, fields, office):
    clerk.forget_token()
    expired = clerk.post(PLACE, fields)
    assert expired.status_code == 400
    assert held(expired.text) == fields
    assert "Đăng nhập ở thẻ mới" not in expired.text
    assert press(clerk, expired.text).status_code == 303
    assert open_directory(office).directory.posts[-1].position == POST["position"]


def test_every_line_of_every_field_is_held(clerk):
    meeting = clerk.new_meeting()
    leave(clerk)
    typed = [("version", "1"), ("summary", "một\r\nhai"), ("kinds", "a"), ("kinds", "b"), ("complete", "1")]
    page = clerk.client.post(f"/ho-so/{meeting}", data=dict(typed) | {"kinds": ["a", "b"]}).text
    assert held(page)["summary"] == "một\r\nhai"
    assert page.count('name="kinds"') == 2


def test_files_are_named_as_to_be_chosen_again(clerk):
    leave(clerk)
    sent = {"name": "Giấy xác nhận", "file": (io.BytesIO(b"PK"), "mẫu <mới>.docx")}
    page = clerk.client.post("/mau-van-ban/loai-moi", data=sent).text
    assert held(page) == {"name": "Giấy xác nhận"}
    assert "Chọn lại tệp «mẫu &lt;mới&gt;.docx»" in page
    assert '<form method="post" enctype="multipart/form-data">' in page
    assert re.search(r'<input class="seen-file" type="file" id="tep-1" name="file">', page)


def test_a_page_that_holds_fields_posts_to_no_address_but_its_own(clerk, fields):
    leave(clerk)
    page = clerk.post(f"{PLACE}?next=https://xa.example/", fields).text
    assert '<form method="post">' in page
    assert "xa.example" not in page
    assert clerk.post("//xa.example/co-quan", fields).status_code in {302, 308}


@pytest.mark.parametrize(
    "sender", [{"Origin": "https://xa.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_what_another_site_sends_is_not_held(clerk, fields, sender):
    leave(clerk)
    answer = clerk.post(PLACE, fields, headers=sender)
    assert answer.status_code == 302
    assert "Uyên" not in answer.text


def test_what_this_site_sends_is_held(clerk, fields):
    leave(clerk)
    for sender in ({"Origin": "http://localhost"}, {"Sec-Fetch-Site": "same-origin"}):
        assert held(clerk.post(PLACE, fields, headers=sender).text) == fields


@pytest.mark.usefixtures("clerk")
def test_a_password_is_never_held(stranger):
    stranger.get("/dang-nhap")
    stranger.forget_token()
    page = stranger.post("/dang-nhap", {"username": "vanthu", "password": "một mật khẩu"}).text
    assert "một mật khẩu" not in page


def test_where_nothing_was_typed_the_login_comes_at_once(clerk):
    meeting = clerk.new_meeting()
    leave(clerk)
    for path in (f"/ho-so/{meeting}/xoa", "/ho-so-moi", "/dang-xuat"):
        assert clerk.post(path).location == "/dang-nhap"
