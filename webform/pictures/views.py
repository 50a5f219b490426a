"""Bringing pictures in, and showing them."""

import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Response, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from docgen.codec.regular_file import MEGABYTE
from docgen.word.picture_files import NotAPicture
from docgen.workflow.meetings import open_meeting, save_meeting, stamped
from docgen.workflow.pictures import KeptPicture, add_picture
from webform.errors import wants_json
from webform.office import the_office, the_user

blueprint = Blueprint("pictures", __name__, url_prefix="/ho-so/<int:meeting_id>/anh")

MOST_BYTES = 40_000_000  # a picture of a telephone has 3 to 12 million; without a script several come at once
NAME = re.compile(r"anh-[0-9a-f]{16}\.(jpeg|png)")
FIELD = "pictures"
Named = tuple[str, KeptPicture]  # two pictures of two folders may have one name
NO_FILE = "Chưa chọn ảnh. Chọn một hay nhiều tệp JPG, PNG rồi bấm «Tải ảnh lên»."


@blueprint.url_value_preprocessor
def _larger_bodies(endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Pictures may be larger than forms; this is said before anything reads the body."""
    del endpoint, values
    request.max_content_length = MOST_BYTES


@blueprint.get("/")
def ask(meeting_id: int) -> ResponseReturnValue:
    """Where pictures are chosen without scripts. The editor comes here after saving: whatever is chosen, text stays."""
    meeting = open_meeting(the_office(), meeting_id)
    return render_template("editor/upload.html", meeting=meeting, most_mb=MOST_BYTES // MEGABYTE)


@blueprint.get("/<name>")
def show(meeting_id: int, name: str) -> ResponseReturnValue:
    """A picture that was brought in. Its name is made from what it shows, so the browser may keep it."""
    found = NAME.fullmatch(name)
    data = the_office().pictures.of(meeting_id).read(name) if found else None
    if not found or data is None:
        abort(HTTPStatus.NOT_FOUND)
    headers = {"Cache-Control": "private, max-age=604800, immutable"}
    return Response(data, mimetype=f"image/{found[1]}", headers=headers)


@blueprint.post("/")
def add(meeting_id: int) -> ResponseReturnValue:
    """Bring pictures in. The script gets their names; without it they are added to the meeting as saved last."""
    files = [each for each in request.files.getlist(FIELD) if each.filename]
    kept, refused = _kept(meeting_id, files)
    if wants_json():
        status = HTTPStatus.OK if kept else HTTPStatus.UNPROCESSABLE_ENTITY
        shown = [{"file": each.file, "url": picture_url(meeting_id, each.file)} for _, each in kept]
        return jsonify(pictures=shown, error=" ".join(refused) if files else NO_FILE), status
    for sentence in refused if files else [NO_FILE]:
        flash(sentence, "error")
    if not kept:
        return redirect(url_for("pictures.ask", meeting_id=meeting_id), HTTPStatus.SEE_OTHER)
    _add_to_meeting(meeting_id, kept)
    return redirect(url_for("editor.show", meeting_id=meeting_id, _anchor="photos"), HTTPStatus.SEE_OTHER)


def picture_url(meeting_id: int, name: str) -> str:
    """Where a picture of the meeting is shown; empty where no such picture was brought in."""
    if not NAME.fullmatch(name) or not the_office().pictures.has(meeting_id, name):
        return ""
    return url_for("pictures.show", meeting_id=meeting_id, name=name)


def _kept(meeting_id: int, files: list[FileStorage]) -> tuple[list[Named], list[str]]:
    """The pictures, each with the name of its file, and a sentence for each file that is none."""
    kept: list[Named] = []
    refused: list[str] = []
    for file in files:
        name = str(file.filename)
        try:
            kept.append((name, add_picture(the_office(), meeting_id, file.stream.read(), name)))
        except NotAPicture as error:
            refused.append(str(error))
    return kept, refused


def _add_to_meeting(meeting_id: int, kept: list[Named]) -> None:
    office = the_office()
    meeting = open_meeting(office, meeting_id)
    photos = list(_placed(meeting_id, meeting.typed.get("photos") or [], list(kept)))
    stamp = stamped(office, the_user())
    save_meeting(office, meeting_id, {**meeting.typed, "photos": photos}, meeting.summary.version, stamp)


def _placed(meeting_id: int, rows: list[Mapping[str, Any]], kept: list[Named]) -> Iterator[Mapping[str, Any]]:
    """The rows; one that waits for a file of this name gets it, the other pictures follow."""
    for row in rows:
        name = str(row.get("file", ""))
        own = None if picture_url(meeting_id, name) else _first_named(name.rpartition("/")[2], kept)
        if own:
            kept.remove(own)
        yield {**row, "file": own[1].file} if own else row
    yield from ({"file": each.file, "caption": ""} for _, each in kept)


def _first_named(name: str, kept: list[Named]) -> Named | None:
    return next((each for each in kept if each[0] == name), None)
