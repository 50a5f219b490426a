"""What was typed and could not be taken: held by a page that sends it again, so that nothing typed is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import render_template, request, url_for
from flask_security import current_user

TOKEN = "csrf_token"  # noqa: S105  (the name of the field)
NEVER_HELD = frozenset({None, "security", "setup"})  # no page of ours, and the pages on which passwords are typed


@dataclass(frozen=True, slots=True)
class HeldForm:
    """The text fields of a form in their order, and by field the names of the files that came with it."""

    fields: tuple[tuple[str, str], ...]
    files: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why it could not be taken. ``remedy`` is what helps, done in another tab at ``place``; empty where nothing is."""

    title: str
    happened: str
    remedy: str = ""
    place: str = ""


def held_form() -> HeldForm | None:
    """What this request brings; nothing where nothing was typed, and where the page of another site sent it."""
    if request.method != "POST" or request.blueprint in NEVER_HELD or not _is_from_here():
        return None
    fields = tuple((name, text) for name, text in request.form.items(multi=True) if name != TOKEN)
    files = {field: names for field in request.files if (names := _names(field))}
    return HeldForm(fields, files) if fields or files else None


def held_page(held: HeldForm, hindrance: Hindrance | None = None) -> str:
    """The page that holds it, with a token of the session as it is now. It posts to its own address and no other.

    Without a ``hindrance`` it is the session that ended.
    """
    why = hindrance or _session_ended()
    return render_template("accounts/held.html", held=held, why=why)


def _session_ended() -> Hindrance:
    said = ("Phiên làm việc đã hết hạn", "Việc vừa bấm chưa làm được.")
    if current_user.is_authenticated:
        return Hindrance(*said)
    return Hindrance(*said, "Đăng nhập ở thẻ mới", url_for("security.login"))


def _names(field: str) -> tuple[str, ...]:
    return tuple(file.filename for file in request.files.getlist(field) if file.filename)


def _is_from_here() -> bool:
    """Whether a page of ours sent the request: what another site wrote is never shown as typed by the clerk.

    Browsers send Sec-Fetch-Site to https and to their own machine only, Origin with every POST.
    """
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None:
        return site == "same-origin"
    return origin is None or urlsplit(origin).netloc == request.host
