"""Putting the web form together."""

import datetime as dt
from typing import Any

from flask import Flask
from flask_security import Security
from flask_wtf.csrf import CSRFProtect
from jinja2 import StrictUndefined
from werkzeug.routing import IntegerConverter, ValidationError

from docgen import __version__
from docgen.codec.regular_file import MEGABYTE
from docgen.workflow.office import Office
from webform import errors
from webform.accounts import gate, setup
from webform.accounts.login import SETTINGS, LoginPage
from webform.accounts.people import AccountsDatastore
from webform.directory import rows as directory_rows
from webform.directory import views as directory
from webform.editor import drawing, picking, texts
from webform.editor import views as editor
from webform.headers import add_headers
from webform.meetings import views as meetings
from webform.merge import previews as merge
from webform.office import KEY
from webform.office_templates import own_views as own_papers
from webform.office_templates import views as office_templates
from webform.office_templates.tray import Tray
from webform.papers import changes, issues
from webform.papers import views as papers
from webform.papers.shelf import Shelf
from webform.pictures import views as pictures
from webform.secret import secret_key

MAX_BODY_BYTES = 8 * MEGABYTE  # custom: a Word file or a list; the page for pictures takes more
MAX_FIELDS = 50_000  # a meeting with 500 members and 500 pledges has about 8 000

CONFIG: dict[str, Any] = {
    "MAX_CONTENT_LENGTH": MAX_BODY_BYTES,
    "MAX_FORM_MEMORY_SIZE": MAX_BODY_BYTES,
    "MAX_FORM_PARTS": MAX_FIELDS,
    "SESSION_COOKIE_NAME": "docgen",
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "REMEMBER_COOKIE_HTTPONLY": True,
    "REMEMBER_COOKIE_SAMESITE": "Lax",
    "WTF_CSRF_TIME_LIMIT": None,  # as long as the session: a clerk may type for a whole morning
}

LARGEST_ID = 2**63 - 1  # SQLite keeps whole numbers in 64 bits


class IdConverter(IntegerConverter):
    """A number in an address, as far as the store can have it: beyond that there is no such page."""

    def to_python(self, value: str) -> int:
        """The number. Raises: ValidationError."""
        if len(value) > len(str(LARGEST_ID)) or int(value) > LARGEST_ID:
            raise ValidationError
        return int(value)


def create_app(office: Office) -> Flask:
    """The web form of the office. Raises: StoreReadOnly where its home cannot be written."""
    app = Flask(__name__)
    app.url_map.converters["int"] = IdConverter
    app.config.from_mapping(CONFIG | SETTINGS, SECRET_KEY=office.settings.secret or secret_key(office.settings.home))
    app.extensions[KEY] = office
    app.extensions[Shelf.KEY] = Shelf()
    app.extensions[Tray.KEY] = Tray()
    errors.register(app)
    gate.guard(app)
    CSRFProtect(app)
    Security(app, AccountsDatastore(office.accounts), login_form=LoginPage)
    for views in (
        setup,
        meetings,
        editor,
        texts,
        picking,
        pictures,
        papers,
        changes,
        issues,
        directory,
        directory_rows,
        merge,
        office_templates,
        own_papers,
    ):
        app.register_blueprint(views.blueprint)
    add_headers(app)
    drawing.add_to(app)
    _add_words(app, office)
    return app


def _add_words(app: Flask, office: Office) -> None:
    """What every template may use."""

    @app.template_filter("moment")
    def _moment(when: dt.datetime) -> str:
        local = when.astimezone(office.clock.now().tzinfo)
        return f"{local:%H:%M:%S} ngày {local.day}/{local.month}/{local.year}"

    @app.template_filter("clock")
    def _clock(when: dt.datetime) -> str:
        return f"{when.astimezone(office.clock.now().tzinfo):%H:%M:%S}"

    app.jinja_env.undefined = StrictUndefined  # a name that nothing gives is a fault, not an empty place
    app.jinja_env.globals["app_version"] = __version__
