"""Logging in and out with Flask-Security, in our words."""

from typing import Any

from flask import current_app
from flask_security import LoginForm
from wtforms import PasswordField, StringField

WRONG = ("Tên đăng nhập hoặc mật khẩu không đúng.", "error")  # one sentence: no name is given away

SETTINGS: dict[str, Any] = {
    "SECURITY_LOGIN_URL": "/dang-nhap",
    "SECURITY_LOGOUT_URL": "/dang-xuat",
    "SECURITY_VERIFY_URL": "/xac-nhan",
    "SECURITY_LOGIN_USER_TEMPLATE": "accounts/login.html",
    "SECURITY_VERIFY_TEMPLATE": "accounts/login.html",
    "SECURITY_LOGOUT_METHODS": ["POST"],
    "SECURITY_LOGOUT_CSRF": True,
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SCHEMES": ["argon2"],
    "SECURITY_PASSWORD_SINGLE_HASH": ["argon2"],  # argon2 salts itself: the database alone is a whole backup
    "SECURITY_PASSWORD_NORMALIZE_FORM": "NFKC",
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


class LoginPage(LoginForm):
    """A name and a password."""

    email = None
    remember = None
    username = StringField("Tên đăng nhập", render_kw={"autocomplete": "username", "autofocus": True})
    password = PasswordField("Mật khẩu", render_kw={"autocomplete": "current-password"})

    def validate(self, **options: Any) -> bool:
        """Whether the name and the password belong together."""
        self.ifield = self.username
        self.user = current_app.extensions["security"].datastore.find_user(username=self.username.data or "")
        self.password.data = self.password.data or ""
        return bool(super().validate(**options))
