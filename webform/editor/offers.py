"""What the page offers to choose from besides the closed sets: the bodies of the office's directory."""

import datetime as dt
from collections.abc import Iterator

from wtforms.fields.choices import SelectChoice

from docgen.model.directory import Directory
from docgen.wording import short_date
from webform.editor.form import MeetingForm


def offer_bodies(form: MeetingForm, directory: Directory) -> None:
    """Let the form choose among the bodies of the directory; an id that it does not know stays what it is."""
    form.body.choices = list(_bodies(str(form.body.data or ""), directory))


def _bodies(chosen: str, directory: Directory) -> Iterator[SelectChoice]:
    yield SelectChoice("", "– không lấy theo danh bạ –")
    for body in directory.bodies:
        yield SelectChoice(body.id, body.organ.name + _period(body.organ.valid_from, body.organ.valid_to))
    if chosen and all(body.id != chosen for body in directory.bodies):
        yield SelectChoice(chosen, f"{chosen} (không có trong danh bạ)")


def _period(first: dt.date | None, last: dt.date | None) -> str:
    """« (đến 30/6/2025)» for a name that is no longer borne, « (từ 1/7/2025)» for a later one."""
    if last:
        return f" (đến {short_date(last)})"
    return f" (từ {short_date(first)})" if first else ""
