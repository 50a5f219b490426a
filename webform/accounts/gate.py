"""The gate before every page: set up first, then log in."""

from http import HTTPStatus

from flask import Flask, abort, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_security import current_user

from webform.accounts.held import held_form, held_page
from webform.errors import wants_json
from webform.office import the_office

OPEN = frozenset({"static", "security.login", "setup.ask", "setup.create"})
NEEDS_NO_ADMINISTRATOR = frozenset({"static", "setup.ask", "setup.create"})


def guard(app: Flask) -> None:
    """Let nobody past without an account, and refuse bodies that are too large before anything reads them."""
    app.before_request(_refuse_large_bodies)
    app.before_request(_let_in)


def _refuse_large_bodies() -> None:
    limit = request.max_content_length
    if limit is not None and (request.content_length or 0) > limit:
        abort(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def _let_in() -> ResponseReturnValue | None:
    if request.endpoint in NEEDS_NO_ADMINISTRATOR:
        return None
    if current_user.is_authenticated:
        return None
    if not the_office().accounts.any_exists():
        return redirect(url_for("setup.ask"))
    if request.endpoint in OPEN:
        return None
    return _ask_to_log_in()


def _ask_to_log_in() -> ResponseReturnValue:
    if wants_json() or "HX-Request" in request.headers:
        message = "Phiên làm việc đã hết. Đăng nhập lại ở một thẻ khác; chữ đã gõ vẫn còn ở đây."
        return jsonify(error=message, login=url_for("security.login")), HTTPStatus.UNAUTHORIZED
    held = held_form()
    if held:
        return held_page(held), HTTPStatus.UNAUTHORIZED
    back = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("security.login", next=back))
