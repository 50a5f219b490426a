"""Opening, saving and keeping one meeting."""

from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from typing import Any

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf

from docgen.kinds.frames import FRAMES
from docgen.ports import MeetingChangedElsewhere, Stamp, StoredMeeting, in_office_time
from docgen.workflow.catalogue import FIELDS as CATALOGUES
from docgen.workflow.copies import keep_own_version
from docgen.workflow.meetings import open_meeting, save_meeting, stamped
from webform.directory.known import known
from webform.directory.suggestions import as_answer, suggestions, taken_over
from webform.editor.form import MeetingForm
from webform.editor.offers import offer_bodies
from webform.editor.reading import kept_parts, read_form, read_typed
from webform.editor.rows import change_rows, start_from_frame
from webform.editor.sections import SWITCHES, shown_sections
from webform.editor.spots import by_field, signatures, spots
from webform.errors import wants_json
from webform.office import the_office, the_user
from webform.pictures.views import picture_url

blueprint = Blueprint("editor", __name__)

MAX_ORIGIN = 64
LAST_FIELD = "complete"  # stands at the end of the form: a body that was cut off does not have it


@blueprint.get("/ho-so/<int:meeting_id>")
def show(meeting_id: int) -> ResponseReturnValue:
    """The meeting as saved last."""
    meeting = open_meeting(the_office(), meeting_id)
    return _page(meeting, MeetingForm(data=meeting.typed))


@blueprint.post("/ho-so/<int:meeting_id>")
def save(meeting_id: int) -> ResponseReturnValue:
    """Save what is typed, and say what there is to say about it."""
    form = _sent_form()
    changed = change_rows(form, request.form.get("row", "")) or start_from_frame(form, request.form.get("frame", ""))
    old = open_meeting(the_office(), meeting_id)
    typed = _with_suggestion(kept_parts(old.typed) | form.data, request.form.get("use", ""))
    try:
        saved = save_meeting(the_office(), meeting_id, typed, _number("version"), _stamp())
    except MeetingChangedElsewhere as conflict:
        return _conflict(old, form, conflict)
    return _saved(saved, form, changed)


@blueprint.post("/ho-so/<int:meeting_id>/ban-rieng")
def keep_own(meeting_id: int) -> ResponseReturnValue:
    """Keep what was typed over an old version as a meeting of its own."""
    kept = kept_parts(open_meeting(the_office(), meeting_id).typed)
    made = keep_own_version(the_office(), meeting_id, kept | _sent_form().data, the_user())
    flash("Đã giữ bản của bạn thành hồ sơ riêng này. Bản kia vẫn còn trong danh sách.", "success")
    there = url_for("editor.show", meeting_id=made.summary.id)
    return jsonify(location=there) if wants_json() else redirect(there, HTTPStatus.SEE_OTHER)


@blueprint.get("/ma-phien")
def token() -> ResponseReturnValue:
    """A fresh token for a page that was open while its owner logged in again."""
    return jsonify(token=generate_csrf(), user=the_user())


def _with_suggestion(typed: Mapping[str, Any], place: str) -> Mapping[str, Any]:
    """What is typed, with the signature that the directory proposes for a place, where one was asked for."""
    if not place:
        return typed
    return taken_over(typed, place, suggestions(read_typed(typed).record))


def _sent_form() -> MeetingForm:
    if LAST_FIELD not in request.form:
        abort(HTTPStatus.BAD_REQUEST)
    return MeetingForm(request.form)


def _number(name: str) -> int:
    return request.form.get(name, type=int) or 0


def _stamp() -> Stamp:
    return stamped(the_office(), the_user(), request.form.get("origin", "")[:MAX_ORIGIN], _number("sequence"))


def _saved(saved: StoredMeeting, form: MeetingForm, changed: str) -> ResponseReturnValue:
    if not wants_json():
        if not changed:
            flash("Đã lưu.", "success")
        return redirect(_next_page(saved.summary.id, changed), HTTPStatus.SEE_OTHER)
    return jsonify(_state(saved) | _remarks(saved, form))


def _next_page(meeting_id: int, changed: str) -> str:
    """Where the page without scripts goes on: what a button asked for, or the part that was changed."""
    if "upload" in request.form:
        return url_for("pictures.ask", meeting_id=meeting_id)
    wanted = request.form.get("pick", "")
    if wanted in CATALOGUES:
        return url_for("picking.show", meeting_id=meeting_id, field=wanted)
    return url_for("editor.show", meeting_id=meeting_id, _anchor=changed or None)


def _conflict(old: StoredMeeting, form: MeetingForm, conflict: MeetingChangedElsewhere) -> ResponseReturnValue:
    if wants_json():
        return jsonify(error=str(conflict), conflict=True), HTTPStatus.CONFLICT
    return _page(old, form, conflict=str(conflict)), HTTPStatus.CONFLICT


def _state(meeting: StoredMeeting) -> dict[str, Any]:
    at = in_office_time(the_office().clock, meeting.summary.updated_at)
    return {"version": meeting.summary.version, "title": meeting.summary.title, "saved_at": f"{at:%H:%M:%S}"}


def _remarks(meeting: StoredMeeting, form: MeetingForm) -> dict[str, Any]:
    reading = read_form(form, kept_parts(meeting.typed))
    proposed = as_answer(suggestions(reading.record))
    return {"findings": spots(reading), "signatures": signatures(reading.record), "suggestions": proposed}


def _page(meeting: StoredMeeting, form: MeetingForm, conflict: str = "") -> str:
    """The editor. Over a conflict the version stays the old one, so that saving again cannot overwrite."""
    version = _number("version") if conflict else meeting.summary.version
    offer_bodies(form, known().directory)
    remarks = _remarks(meeting, form)
    return render_template(
        "editor/page.html",
        meeting=meeting,
        form=form,
        conflict=conflict,
        version=version,
        spots_at=by_field(remarks["findings"]),
        sections=shown_sections(form),
        switches=SWITCHES,
        frames=FRAMES,
        keep_rows=True,
        picture_url=partial(picture_url, meeting.summary.id),
        **remarks,
    )
