"""The first run: on the server's own screen, somebody becomes the administrator."""

import ipaddress
import secrets
from http import HTTPStatus
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_security import hash_password, login_user
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import EqualTo, InputRequired, Length

from docgen.ports import Account
from docgen.wording import clean
from webform.accounts.login import plain_password
from webform.accounts.people import user_of
from webform.errors import answer
from webform.office import the_office

MIN_PASSWORD = 10
MAX_PASSWORD = 200
OWN_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")

blueprint = Blueprint("setup", __name__, url_prefix="/cai-dat")


class SetupForm(FlaskForm):
    """Name and password of the administrator."""

    name = StringField(
        "Tên đăng nhập",
        description="Ví dụ: vanthu. Dùng mỗi lần đăng nhập và ghi bên mỗi lần lưu.",
        validators=[InputRequired("Chưa nhập tên đăng nhập."), Length(max=64, message="Nhiều nhất 64 ký tự.")],
        filters=[lambda name: clean(name) if name else name],
        render_kw={"autocomplete": "username", "autofocus": True},
    )
    password = PasswordField(
        "Mật khẩu",
        description=f"Ít nhất {MIN_PASSWORD} ký tự. Một câu ngắn dễ nhớ là mật khẩu tốt.",
        validators=[
            InputRequired("Chưa nhập mật khẩu."),
            Length(min=MIN_PASSWORD, message=f"Mật khẩu cần từ {MIN_PASSWORD} ký tự trở lên."),
            Length(max=MAX_PASSWORD, message=f"Mật khẩu dài quá {MAX_PASSWORD} ký tự. Hãy đặt mật khẩu ngắn hơn."),
        ],
        filters=[plain_password],
        render_kw={"autocomplete": "new-password"},
    )
    again = PasswordField(
        "Nhập lại mật khẩu",
        validators=[EqualTo("password", message="Hai lần nhập mật khẩu không giống nhau.")],
        filters=[plain_password],
        render_kw={"autocomplete": "new-password"},
    )


@blueprint.before_request
def only_here_and_once() -> ResponseReturnValue | None:
    """Send away who comes from another machine, and who comes after the administrator is there."""
    if the_office().accounts.any_exists():
        return redirect(url_for("security.login"))
    if not _is_own_screen():
        message = "Tạo tài khoản quản trị trên chính máy chủ: mở http://127.0.0.1 cùng cổng này trên máy đó."
        return answer(HTTPStatus.FORBIDDEN, "Mở trang này trên máy chủ", message)
    return None


@blueprint.get("/")
def ask() -> ResponseReturnValue:
    """The page that asks for the administrator."""
    return render_template("accounts/setup.html", form=SetupForm())


@blueprint.post("/")
def create() -> ResponseReturnValue:
    """Make the administrator and let them in."""
    form = SetupForm()
    if not form.validate_on_submit():
        return render_template("accounts/setup.html", form=form), HTTPStatus.UNPROCESSABLE_ENTITY
    login_user(user_of(the_office().accounts.create_first(_account(form))), authn_via=["password"])
    flash("Đã tạo tài khoản quản trị. Bấm «Hồ sơ mới» để bắt đầu.", "success")
    return redirect(url_for("meetings.index"))


def _account(form: Any) -> Account:
    return Account(form.name.data, hash_password(form.password.data), secrets.token_hex(16), ("admin",))


def _is_own_screen() -> bool:
    """Whether the request was made on this machine, for this machine, and not passed on by a proxy."""
    if any(name in request.headers for name in FORWARDED):
        return False
    host = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    address = ipaddress.ip_address(request.remote_addr or "0.0.0.0")  # noqa: S104  (unknown means: not here)
    return address.is_loopback and host in OWN_NAMES
