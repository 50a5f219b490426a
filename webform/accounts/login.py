"""Logging in and out with Flask-Security, in our words."""

import datetime as dt
import unicodedata
from typing import Any, Literal

from flask import current_app
from flask_security import LoginForm
from wtforms import PasswordField, StringField
from wtforms.validators import Length

NORMAL_FORM: Literal["NFKC"] = "NFKC"  # keyboards give one and the same letter in several ways
LONGEST_PASSWORD = 1_000  # passlib refuses more than 4096 bytes with an error
WRONG = ("Tên đăng nhập hoặc mật khẩu không đúng.", "error")  # one sentence: no name is given away

SETTINGS: dict[str, Any] = {
    "SECURITY_LOGIN_URL": "/dang-nhap",
    "SECURITY_LOGOUT_URL": "/dang-xuat",
    "SECURITY_FRESHNESS": dt.timedelta(minutes=-1),  # no page asks for the password a second time
    "SECURITY_LOGIN_USER_TEMPLATE": "accounts/login.html",
    "SECURITY_LOGOUT_METHODS": ["POST"],
    "SECURITY_LOGOUT_CSRF": True,
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SCHEMES": ["argon2"],
    "SECURITY_PASSWORD_SINGLE_HASH": ["argon2"],  # argon2 salts itself: the database alone is a whole backup
    "SECURITY_PASSWORD_NORMALIZE_FORM": NORMAL_FORM,
    "SECURITY_USER_IDENTITY_ATTRIBUTES": [{"username": {"mapper": lambda name: name, "case_insensitive": True}}],
    "SECURITY_SEND_REGISTER_EMAIL": False,
    "SECURITY_MSG_USER_DOES_NOT_EXIST": WRONG,
    "SECURITY_MSG_INVALID_PASSWORD": WRONG,
    "SECURITY_MSG_PASSWORD_NOT_PROVIDED": ("Chưa nhập mật khẩu.", "error"),
    "SECURITY_MSG_DISABLED_ACCOUNT": ("Tài khoản này đã bị khóa. Hỏi người quản trị.", "error"),
    "SECURITY_MSG_UNAUTHENTICATED": ("Đăng nhập để mở trang này.", "info"),
    "SECURITY_MSG_UNAUTHORIZED": ("Tài khoản này không có quyền mở trang.", "error"),
    "SECURITY_MSG_INVALID_REDIRECT": ("Không thể chuyển tới địa chỉ ngoài trang này.", "error"),
    "SECURITY_MSG_INVALID_INPUT": ("Giá trị nhập không hợp lệ.", "error"),
    "SECURITY_MSG_ANONYMOUS_USER_REQUIRED": ("Đã đăng nhập rồi.", "info"),
}


def plain_password(typed: str | None) -> str | None:
    """A password as it is hashed, however the keyboard composed its letters."""
    return unicodedata.normalize(NORMAL_FORM, typed) if typed else typed


class LoginPage(LoginForm):
    """A name and a password."""

    email = None
    remember = None
    username = StringField("Tên đăng nhập", render_kw={"autocomplete": "username", "autofocus": True})
    password = PasswordField(
        "Mật khẩu",
        validators=[Length(max=LONGEST_PASSWORD, message=WRONG[0])],
        filters=[plain_password],
        render_kw={"autocomplete": "current-password"},
    )

    def validate(self, **options: Any) -> bool:
        """Whether the name and the password belong together."""
        self.ifield = self.username
        self.user = current_app.extensions["security"].datastore.find_user(username=self.username.data or "")
        self.password.data = self.password.data or ""
        return bool(super().validate(**options))
