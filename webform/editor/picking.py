"""Picking from a catalogue: a page of its own, which the editor's script shows within the editor."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.ports import StoredMeeting
from docgen.wording import short_date
from docgen.workflow.catalogue import BEFORE_WORDS, FIELDS, GROUP_FIELD, PROPOSALS, Choice, catalogue, with_picked
from docgen.workflow.meetings import open_meeting, save_meeting, stamped
from webform.editor.form import MeetingForm
from webform.editor.reading import kept_parts, read_typed
from webform.office import the_office, the_user

blueprint = Blueprint("picking", __name__, url_prefix="/ho-so/<int:meeting_id>/danh-muc")

TITLES = {"bases": "Chọn căn cứ", "tasks": "Chọn nội dung cam kết", "criteria": "Chọn nhóm nội dung cam kết"}


@blueprint.get("/<field>")
def show(meeting_id: int, field: str) -> ResponseReturnValue:
    """What may be picked for a field, as the meeting was saved last."""
    meeting = _meeting(meeting_id, field)
    found = catalogue(the_office(), meeting_id, read_typed(meeting.typed).record, field)
    title = TITLES[field.partition("-")[2]]
    shown = {"title": title, "day": short_date(found.day), "is_law": title == TITLES["bases"]}
    words = {"proposals": PROPOSALS, "dashes": BEFORE_WORDS}
    return render_template("editor/picking.html", meeting=meeting, field=field, found=found, **shown, **words)


@blueprint.post("/<field>")
def pick(meeting_id: int, field: str) -> ResponseReturnValue:
    """Add what was picked to the meeting as saved last."""
    meeting = _meeting(meeting_id, field)
    picked = [Choice(text.replace("\r\n", "\n").strip()) for text in request.form.getlist("pick")]
    part, _, name = field.partition("-")
    data = MeetingForm(data=meeting.typed).data
    data[part] |= {name: _with(data[part][name], picked, is_group=field == GROUP_FIELD)}
    office = the_office()
    stamp = stamped(office, the_user())
    save_meeting(office, meeting_id, kept_parts(meeting.typed) | data, meeting.summary.version, stamp)
    return redirect(url_for("editor.show", meeting_id=meeting_id, _anchor=field), HTTPStatus.SEE_OTHER)


def _meeting(meeting_id: int, field: str) -> StoredMeeting:
    if field not in FIELDS:
        abort(HTTPStatus.NOT_FOUND)
    return open_meeting(the_office(), meeting_id)


def _with(typed: Any, picked: list[Choice], *, is_group: bool) -> str | list[Mapping[str, Any]]:
    """What is typed, with what was picked; what stands there already is not added again."""
    if is_group:
        groups = {row["name"].strip(): row for row in typed}
        new = [{"name": each.lines[0], "items": "\n".join(each.lines[1:])} for each in picked]
        return [*typed, *(group for group in new if groups.setdefault(group["name"], group) is group)]
    return with_picked(typed, picked)
