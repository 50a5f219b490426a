"""The pages of merges: those of a meeting, and one of them from the list to its result."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from docgen.model import MeetingRecord
from docgen.model.errors import DocgenError
from docgen.ports import Merge, MergeState
from docgen.roster import sheet_names, write_template
from docgen.wording import grouped, rows_listed
from docgen.workflow.directory.signing import sign_papers
from docgen.workflow.meetings import open_meeting
from docgen.workflow.merge import desk
from docgen.workflow.merge.list import gaps, is_unfinished, kind_name, kinds_for_persons, maker_of
from webform.directory.known import known
from webform.downloads import XLSX, attachment
from webform.editor.reading import read_typed
from webform.merge import words
from webform.office import the_office, the_user

blueprint = Blueprint("merge", __name__, url_prefix="/ho-so/<int:meeting_id>/hang-loat")
BLANK_NAME = "danh-sach-mau.xlsx"
WANTED = "ket-qua"  # the output that was chosen before the page was shown anew
MATCHED_ANEW = "Đã ghép lại cột như vừa chọn. Hãy xem lại danh sách và văn bản thử, rồi bấm làm lần nữa."


@blueprint.context_processor
def _words() -> dict[str, object]:
    said = {"words": words, "kind_name": kind_name, "grouped": grouped, "rows_listed": rows_listed}
    return said | {"kept_days": desk.KEPT_DAYS}


@blueprint.get("/")
def index(meeting_id: int) -> ResponseReturnValue:
    """The lists of a meeting, and where to bring another."""
    meeting = open_meeting(the_office(), meeting_id).summary
    merges = the_office().merges.of_meeting(meeting_id)
    return render_template("merge/index.html", meeting=meeting, merges=merges, kinds=kinds_for_persons())


@blueprint.get(f"/{BLANK_NAME}")
def blank(meeting_id: int) -> ResponseReturnValue:
    """The spreadsheet to fill in."""
    del meeting_id
    return attachment(write_template(), BLANK_NAME, XLSX)


@blueprint.post("/")
def bring(meeting_id: int) -> ResponseReturnValue:
    """Bring a list."""
    open_meeting(the_office(), meeting_id)
    file = request.files.get("file")
    if file is None or not file.filename:
        flash("Chưa chọn tệp danh sách. Chọn tệp .xlsx, .xls, .ods hoặc .csv rồi bấm «Tải lên».", "error")
        return _to("index", meeting_id)
    name = file.filename.replace("\\", "/").rpartition("/")[2]
    try:
        made = desk.bring_list(
            the_office(), meeting_id, request.form.get("kind", ""), name, file.stream.read(), the_user()
        )
    except DocgenError as error:
        flash(str(error), "error")
        return _to("index", meeting_id)
    return _to("show", meeting_id, made)


@blueprint.get("/<int:merge_id>")
def show(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """One merge: the list before the start, the work after it."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    meeting = open_meeting(the_office(), meeting_id).summary
    if merge.state is not MergeState.DRAFT:
        return render_template("merge/work.html", meeting=meeting, merge=merge)
    found = desk.look(the_office(), merge)
    record, for_person = the_record(meeting_id), maker_of(merge.kind)
    return render_template(
        "merge/list.html",
        meeting=meeting,
        merge=merge,
        found=found,
        sheets=sheets_of(merge),
        gaps=gaps(record, for_person, found.usable),
        unfinished=is_unfinished(record, for_person),
        wanted=request.args.get(WANTED, next(iter(words.OUTPUTS))),
    )


@blueprint.get("/<int:merge_id>/tien-do")
def progress(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """How far the work is, for the page that asks again and again.

    While it lasts, only its numbers: a button that is pressed or has the focus is not replaced under the hand.
    """
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    if merge.is_at_work:
        return render_template("merge/tally.html", merge=merge)
    return render_template("merge/progress.html", merge=merge), {"HX-Retarget": "#tien-do"}


@blueprint.post("/<int:merge_id>/ghep-cot")
def match(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """Say what the columns tell, or which sheet holds the list."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    return _done(merge, lambda: _choose(merge))


@blueprint.post("/<int:merge_id>/bat-dau")
def start(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """Have the papers made. Columns matched anew on the page are shown first: what was looked at is what is made."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    output, with_pdf, _ = words.OUTPUTS.get(request.form.get("output", ""), None) or abort(HTTPStatus.BAD_REQUEST)
    record = the_record(meeting_id)
    try:
        if merge.state is MergeState.DRAFT and _is_matched_anew(merge):
            flash(MATCHED_ANEW, "info")
            return _to("show", meeting_id, merge, **{WANTED: request.form["output"]})
        desk.start(the_office(), merge, record, output, with_pdf=with_pdf)
    except DocgenError as error:
        flash(str(error), "error")
    return _to("show", meeting_id, merge)


@blueprint.post("/<int:merge_id>/dung")
def stop(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """Have the work end."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    return _done(merge, lambda: desk.stop(the_office(), merge))


@blueprint.post("/<int:merge_id>/lam-tiep")
def resume(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """Go on."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    return _done(merge, lambda: desk.resume(the_office(), merge))


@blueprint.get("/<int:merge_id>/xoa")
def removal(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """Ask before the list and all that was made go away."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    meeting = open_meeting(the_office(), meeting_id).summary
    return render_template("merge/remove.html", meeting=meeting, merge=merge)


@blueprint.post("/<int:merge_id>/xoa")
def remove(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """Take the list and all that was made away."""
    desk.remove(the_office(), desk.the_merge(the_office(), meeting_id, merge_id))
    flash("Đã xóa danh sách và các tệp đã làm.", "success")
    return _to("index", meeting_id)


@blueprint.get("/<int:merge_id>/ket-qua")
def result(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """All papers in one file."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    path = desk.result(the_office(), merge) or abort(HTTPStatus.NOT_FOUND)
    return send_file(path.resolve(), as_attachment=True, download_name=f"{path.stem}-{merge.id}{path.suffix}")


def the_record(meeting_id: int) -> MeetingRecord:
    """The record of a meeting as saved last, as far as it can be read, signed by the office's directory."""
    typed = open_meeting(the_office(), meeting_id).typed
    return sign_papers(read_typed(typed).record, known().directory)


def sheets_of(merge: Merge) -> tuple[str, ...]:
    """The sheets to choose from; none where there is one only."""
    names = sheet_names(desk.room(the_office(), merge) / desk.LIST, merge.list_name)
    return names if len(names) > 1 else ()


def _choose(merge: Merge) -> Merge:
    """The merge as the form matches its columns. Raises: AlreadyStarted, TableUnreadable."""
    choice = {
        column.name: request.form[f"cot-{column.index}"]
        for column in words.column_choices(desk.look(the_office(), merge))
        if f"cot-{column.index}" in request.form
    }
    return desk.choose(the_office(), merge, request.form.get("sheet", merge.sheet), choice)


def _is_matched_anew(merge: Merge) -> bool:
    """Whether the form matches the columns otherwise than before; if so, this is kept. Raises: TableUnreadable."""
    if not any(name.startswith("cot-") for name in request.form):
        return False
    chosen = _choose(merge)
    before, after = (desk.look(the_office(), each).matching for each in (merge, chosen))
    return chosen.sheet != merge.sheet or after != before


def _done(merge: Merge, act: Callable[[], object]) -> ResponseReturnValue:
    """Do it and show the merge again, with a word on what stood in the way."""
    try:
        act()
    except DocgenError as error:
        flash(str(error), "error")
    return _to("show", merge.meeting_id, merge)


def _to(view: str, meeting_id: int, merge: Merge | None = None, **asked: str) -> ResponseReturnValue:
    more: dict[str, Any] = {"meeting_id": meeting_id, **({"merge_id": merge.id} if merge else {}), **asked}
    return redirect(url_for(f"merge.{view}", **more), HTTPStatus.SEE_OTHER)
