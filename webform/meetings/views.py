"""The list of meetings and what can be done with a whole one."""

from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.codec import read_record, write_yaml
from docgen.model import MeetingRecord
from docgen.workflow.copies import copy_meeting
from docgen.workflow.meetings import (
    create_meeting,
    delete_meeting,
    list_meetings,
    open_meeting,
    restore_meeting,
    start_meeting,
)
from webform.downloads import YAML, attachment
from webform.editor.reading import read_typed, typed_record
from webform.office import the_office, the_user

blueprint = Blueprint("meetings", __name__)


@blueprint.get("/")
def index() -> ResponseReturnValue:
    """Every meeting, the last changed first."""
    gone = {meeting.id for meeting in list_meetings(the_office(), deleted=True)} if "undo" in request.args else set()
    undo = request.args.get("undo", type=int)
    return render_template(
        "meetings/index.html", meetings=list_meetings(the_office()), undo=undo if undo in gone else None
    )


@blueprint.get("/da-xoa")
def bin_() -> ResponseReturnValue:
    """The deleted meetings."""
    return render_template("meetings/bin.html", meetings=list_meetings(the_office(), deleted=True))


@blueprint.post("/ho-so-moi")
def create() -> ResponseReturnValue:
    """A new meeting."""
    made = start_meeting(the_office(), typed_record(MeetingRecord()), the_user())
    return redirect(url_for("editor.show", meeting_id=made.summary.id), HTTPStatus.SEE_OTHER)


@blueprint.post("/ho-so/<int:meeting_id>/sao-chep")
def copy(meeting_id: int) -> ResponseReturnValue:
    """A new meeting like an old one."""
    made = copy_meeting(the_office(), meeting_id, the_user())
    flash("Đã sao chép. Ngày giờ, số văn bản, người vắng, biểu quyết và ảnh của lần trước đã để trống.", "success")
    return redirect(url_for("editor.show", meeting_id=made.summary.id), HTTPStatus.SEE_OTHER)


@blueprint.post("/ho-so/<int:meeting_id>/xoa")
def delete(meeting_id: int) -> ResponseReturnValue:
    """Take a meeting off the list, with the way back on the next page."""
    delete_meeting(the_office(), meeting_id, the_user())
    issued = sum(version.issued_at is not None for version in the_office().papers.versions(meeting_id))
    if issued:
        flash(
            f"Hồ sơ vừa xóa có {issued} văn bản đã đánh dấu là đã ban hành. Tệp của chúng vẫn được giữ cùng hồ sơ: "
            "nếu xóa nhầm, bấm «Phục hồi».",
            "error",
        )
    return redirect(url_for("meetings.index", undo=meeting_id), HTTPStatus.SEE_OTHER)


@blueprint.post("/ho-so/<int:meeting_id>/phuc-hoi")
def restore(meeting_id: int) -> ResponseReturnValue:
    """Put a deleted meeting back."""
    restore_meeting(the_office(), meeting_id, the_user())
    flash("Đã phục hồi hồ sơ.", "success")
    return redirect(url_for("meetings.index"), HTTPStatus.SEE_OTHER)


@blueprint.post("/nhap-tep")
def upload() -> ResponseReturnValue:
    """A new meeting from a record file. Raises: RecordUnreadable."""
    file = request.files.get("file")
    if file is None or not file.filename:
        flash("Chưa chọn tệp. Chọn một tệp hồ sơ có đuôi .yaml rồi bấm «Nhập».", "error")
        return redirect(url_for("meetings.index"), HTTPStatus.SEE_OTHER)
    record = read_record(file.stream.read(), source=f"tệp «{file.filename}»")
    made = create_meeting(the_office(), typed_record(record), the_user())
    flash("Đã nhập hồ sơ từ tệp.", "success")
    return redirect(url_for("editor.show", meeting_id=made.summary.id), HTTPStatus.SEE_OTHER)


@blueprint.get("/ho-so/<int:meeting_id>/ho-so.yaml")
def download(meeting_id: int) -> ResponseReturnValue:
    """The meeting as a record file; what no record can hold stays in the form only."""
    typed = open_meeting(the_office(), meeting_id).typed
    return attachment(write_yaml(read_typed(typed).record), f"ho-so-{meeting_id}.yaml", YAML)
