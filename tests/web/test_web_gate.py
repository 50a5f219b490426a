import stat
import unicodedata
from collections import defaultdict

import pytest
from werkzeug.exceptions import MethodNotAllowed, NotFound

from webform.headers import POLICY

OPEN = {"static", "security.login", "setup.ask", "setup.create"}


def addresses(app):
    """Every address of the application with every method it has."""
    values = defaultdict(
        lambda: "1", stem="quyet-dinh", suffix="pdf", filename="x", field="decision-bases", where="ten"
    )
    with app.test_request_context():
        for rule in app.url_map.iter_rules():
            for method in rule.methods - {"OPTIONS", "HEAD"}:
                yield rule.endpoint, method, rule.build({name: values[name] for name in rule.arguments})[1]


def test_every_page_asks_a_stranger_to_log_in(app, clerk, stranger):
    clerk.new_meeting()
    stranger.get("/dang-nhap")
    asked = 0
    for endpoint, method, path in addresses(app):
        if endpoint in OPEN:
            continue
        answer = stranger.client.open(path, method=method, data={"csrf_token": stranger.token})
        assert answer.status_code in {302, 401}, (endpoint, answer.status_code)
        assert "/dang-nhap" in answer.location, endpoint
        asked += 1
    assert asked > 10


def test_before_the_first_run_every_page_leads_to_the_set_up(app, stranger):
    for endpoint, method, path in addresses(app):
        if endpoint not in OPEN - {"security.login"}:
            answer = stranger.client.open(path, method=method)
            assert answer.status_code == 302, endpoint
            assert answer.location == "/cai-dat/", endpoint


def test_the_first_run_makes_an_administrator_who_is_then_logged_in(office, stranger):
    answer = stranger.set_up()
    assert answer.location == "/"
    assert stranger.get("/").status_code == 200
    account = office.accounts.find_by_name("VanThu")
    assert account.roles == ("admin",)
    assert account.password_hash.startswith("$argon2id$")


def test_a_second_set_up_leads_to_the_login(clerk, stranger, office):
    assert stranger.get("/cai-dat/").location == "/dang-nhap"
    clerk.get("/")
    assert clerk.post("/cai-dat/", {"name": "ai đó", "password": "x" * 12, "again": "x" * 12}).location == "/dang-nhap"
    assert office.accounts.find_by_name("ai đó") is None


@pytest.mark.parametrize(
    "request_of_another_machine",
    [
        {"environ_base": {"REMOTE_ADDR": "192.168.1.20"}},
        {"headers": {"X-Forwarded-For": "10.0.0.7"}},
        {"headers": {"Host": "van-phong.example"}},
    ],
)
def test_the_set_up_is_refused_to_other_machines(stranger, request_of_another_machine):
    answer = stranger.get("/cai-dat/", **request_of_another_machine)
    assert answer.status_code == 403
    assert "máy chủ" in answer.text


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"name": "lan", "password": "x" * 201, "again": "x" * 201}, "dài quá 200 ký tự"),
        ({"name": "", "password": "x" * 12, "again": "x" * 12}, "Chưa nhập tên"),
        ({"name": "lan", "password": "ngắn", "again": "ngắn"}, "10 ký tự"),
        ({"name": "lan", "password": "x" * 12, "again": "y" * 12}, "không giống nhau"),
    ],
)
def test_the_set_up_says_what_is_wrong_with_what_was_typed(stranger, office, fields, complaint):
    stranger.get("/cai-dat/")
    answer = stranger.post("/cai-dat/", fields)
    assert answer.status_code == 422
    assert complaint in answer.text
    assert not office.accounts.any_exists()


@pytest.mark.usefixtures("clerk")
def test_logging_in_needs_the_right_name_and_password_and_gives_neither_away(stranger):
    wrong = [stranger.log_in("vanthu", "sai mật khẩu"), stranger.log_in("không ai", "sai mật khẩu")]
    for answer in wrong:
        assert answer.text.count("Tên đăng nhập hoặc mật khẩu không đúng.") == 1
    assert stranger.get("/").status_code == 302
    assert stranger.log_in().location == "/"
    assert stranger.get("/").status_code == 200


@pytest.mark.usefixtures("clerk")
@pytest.mark.parametrize("name", ["vanthu", "không ai"])
def test_a_password_longer_than_any_is_a_wrong_one(stranger, name):
    answer = stranger.log_in(name, "x" * 5000)
    assert answer.status_code == 200
    assert answer.text.count("Tên đăng nhập hoặc mật khẩu không đúng.") == 1


def test_a_password_is_the_same_however_the_keyboard_composes_its_letters(stranger):
    password = unicodedata.normalize("NFD", "mật khẩu rất dài")
    stranger.get("/cai-dat/")
    stranger.post("/cai-dat/", {"name": "lan", "password": password, "again": password})
    stranger.get("/")
    stranger.post("/dang-xuat")
    assert stranger.log_in("lan", password).location == "/"


def test_a_user_name_is_the_same_however_the_keyboard_composes_its_letters(stranger, office):
    typed = unicodedata.normalize("NFD", "Đỗ Thị Tuyết")
    stranger.get("/cai-dat/")
    stranger.post("/cai-dat/", {"name": typed, "password": "x" * 12, "again": "x" * 12})
    stranger.get("/")
    stranger.post("/dang-xuat")
    assert stranger.log_in(unicodedata.normalize("NFC", typed).upper(), "x" * 12).location == "/"
    assert office.accounts.find_by_name(typed).name == "Đỗ Thị Tuyết"


def test_no_page_asks_for_the_password_a_second_time(clerk):
    assert clerk.get("/xac-nhan").status_code == 404


def test_after_logging_in_the_clerk_is_where_they_wanted_to_go(clerk, stranger):
    meeting = clerk.new_meeting()
    asked = stranger.get(f"/ho-so/{meeting}")
    stranger.get(asked.location)
    answer = stranger.post(asked.location, {"username": "vanthu", "password": "mật khẩu rất dài"})
    assert answer.location.endswith(f"/ho-so/{meeting}")


def test_logging_out_closes_the_door(clerk):
    clerk.post("/dang-xuat")
    assert clerk.get("/").status_code == 302


@pytest.mark.usefixtures("clerk")
def test_the_login_page_is_vietnamese(stranger):
    page = stranger.get("/dang-nhap").text
    assert "Mật khẩu" in page
    for english in ("Login", "Password", "Email", "Remember"):
        assert english not in page


def test_every_answer_carries_the_strict_policy(clerk):
    meeting = clerk.new_meeting()
    for path in ("/", f"/ho-so/{meeting}", "/static/css/base.css", "/không-có", "/dang-nhap"):
        headers = clerk.get(path).headers
        assert headers["Content-Security-Policy"] == POLICY
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert "unsafe" not in POLICY


def test_no_page_holds_inline_script_or_style(clerk):
    meeting = clerk.new_meeting()
    for path in ("/", f"/ho-so/{meeting}", f"/ho-so/{meeting}/van-ban/", "/da-xoa"):
        page = clerk.get(path).text
        for inline in ("<script>", "<style", ' style="', " onclick", " onload", "javascript:"):
            assert inline not in page, path


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(stranger):
    cookie = stranger.client.get("/cai-dat/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_the_key_of_the_sessions_is_kept_for_its_owner_only(app, office):
    path = office.settings.home / "secret.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert app.config["SECRET_KEY"] == path.read_bytes()


@pytest.mark.parametrize("path", ["/ho-so-moi", "/nhap-tep", "/ho-so/1", "/ho-so/1/xoa", "/dang-xuat"])
def test_a_form_without_its_token_is_refused(clerk, path):
    meeting = clerk.new_meeting()
    clerk.forget_token()
    answer = clerk.post(path.replace("1", str(meeting)))
    assert answer.status_code == 400
    assert "hết hạn" in answer.text


def test_the_addresses_of_the_test_are_real(app):
    adapter = app.url_map.bind("localhost")
    for _, method, path in addresses(app):
        try:
            adapter.match(path, method=method)
        except (NotFound, MethodNotAllowed) as wrong:
            pytest.fail(f"{method} {path}: {wrong}")
