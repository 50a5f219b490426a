"""Kinds of the office's own: taking one into use, and the form of its paper in a meeting."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from docgen.model import Severity
from docgen.model.errors import DocgenError
from docgen.ports import MeetingNotFound
from docgen.ports.templates import OwnKind, OwnKindExists, OwnKindNotFound, OwnValuesChangedElsewhere
from docgen.word.template.shape import known_fields
from docgen.workflow.meetings import open_meeting
from docgen.workflow.templates.desk import TemplateRefused
from docgen.workflow.templates.own_facts import given_facts
from docgen.workflow.templates.own_papers import (
    OwnKindNameless,
    OwnPaper,
    add_kind,
    own_paper,
    propose_kind,
    save_own_paper,
)
from docgen.workflow.templates.own_typed import asked, left_out
from docgen.workflow.templates.trial import Trial
from webform.accounts.held import Hindrance, held_form, held_page
from webform.editor.rows import change_rows
from webform.office import the_office, the_user
from webform.office_templates.own_form import form_of, spots_of, typed_of
from webform.office_templates.tray import beside_file
from webform.office_templates.views import HOLDS, failed_trial, refusal, sent_file, the_tray

blueprint = Blueprint("own_papers", __name__)

MEETING_GONE = (
    "Hồ sơ cuộc họp đã bị xóa",
    "Trong lúc nhập, hồ sơ của cuộc họp này đã bị xóa ở nơi khác, nên chưa lưu được.",
    "Mở «Hồ sơ đã xóa» ở thẻ mới và phục hồi hồ sơ",
)
KIND_GONE = (
    "Loại văn bản đã thôi dùng",
    "Trong lúc nhập, cơ quan đã thôi dùng loại văn bản này, nên chưa lưu được.",
    "Mở «Loại văn bản riêng» ở thẻ mới và tạo lại loại cùng tên",
)


@blueprint.get("/mau-van-ban/loai-moi")
def ask() -> ResponseReturnValue:
    """What a new kind needs: its name, its symbol, its first template; after a refusal, as it was typed."""
    return _ask(the_tray().typed(request.args.get("lai", "")))


@blueprint.post("/mau-van-ban/loai-moi")
def create() -> ResponseReturnValue:
    """Try the template of a new kind, and take the kind into use where nothing is wrong."""
    data = sent_file()
    if data is None:
        return _ask(request.form, "Chưa chọn tệp. Chọn một tệp Word có đuôi .docx."), HTTPStatus.UNPROCESSABLE_ENTITY
    name = request.form.get("name", "")
    try:
        kind = propose_kind(the_office(), name, request.form.get("symbol", ""), the_user())
        _, trial = add_kind(the_office(), kind, data, request.form.get("note", ""), the_user())
    except TemplateRefused as refused:
        return refusal(refused.trial, name, _again())
    except (OwnKindNameless, OwnKindExists) as impossible:
        return _ask(request.form, str(impossible)), HTTPStatus.UNPROCESSABLE_ENTITY
    except DocgenError as stopped:
        return refusal(failed_trial(stopped), name, _again())
    return _in_use(kind, trial)


@blueprint.get("/ho-so/<int:meeting_id>/rieng/<kind>")
def show(meeting_id: int, kind: str) -> ResponseReturnValue:
    """The form of one paper, as its template asks for it."""
    open_meeting(the_office(), meeting_id)
    paper = own_paper(the_office(), meeting_id, kind)
    return _page(meeting_id, paper, form_of(paper, paper.values.typed), paper.values.version)


@blueprint.post("/ho-so/<int:meeting_id>/rieng/<kind>")
def save(meeting_id: int, kind: str) -> ResponseReturnValue:
    """Save what is typed; a button of a row changes the row as well. Where meeting or kind is gone, hold it."""
    try:
        open_meeting(the_office(), meeting_id)
        paper = own_paper(the_office(), meeting_id, kind, request.form.get("template", ""))
    except MeetingNotFound as gone:
        return _held(gone, MEETING_GONE, url_for("meetings.bin_"))
    except OwnKindNotFound as gone:
        return _held(gone, KIND_GONE, url_for("own_papers.ask"))
    return _save(meeting_id, paper)


def _save(meeting_id: int, paper: OwnPaper) -> ResponseReturnValue:
    form, version = form_of(paper, sent=request.form), request.form.get("version", type=int) or 0
    changed = change_rows(form, request.form.get("row", ""))
    try:
        save_own_paper(the_office(), meeting_id, paper, typed_of(form), version, the_user())
    except OwnValuesChangedElsewhere as conflict:
        return _page(meeting_id, paper, form, version, str(conflict)), HTTPStatus.CONFLICT
    return _saved(meeting_id, paper, changed)


def _held(gone: DocgenError, why: tuple[str, str, str], place: str) -> ResponseReturnValue:
    """What was typed for something that is gone by now, until it is back. Raises: DocgenError where nothing was."""
    held = held_form()
    if held is None:
        raise gone
    return held_page(held, Hindrance(*why, place)), HTTPStatus.NOT_FOUND


def _saved(meeting_id: int, filled: OwnPaper, rows: str) -> ResponseReturnValue:
    """To the papers; back to the form, as long as something there cannot be read or is asked for otherwise by now.

    ``rows`` is the list that a button changed: back to it, then.
    """
    paper = own_paper(the_office(), meeting_id, filled.kind.id)
    form = url_for("own_papers.show", meeting_id=meeting_id, kind=paper.kind.id, _anchor=rows or None)
    changed = paper.template != filled.template
    if changed:
        flash(_changed_meanwhile(filled, paper), "info")
    if rows:
        return redirect(form, HTTPStatus.SEE_OTHER)
    wrong = [finding for finding in paper.findings if finding.severity is Severity.ERROR]
    if wrong:
        flash(f"Đã lưu «{paper.kind.name}», nhưng còn {len(wrong)} chỗ không đọc được: xem ở từng ô.", "info")
    if wrong or changed:
        return redirect(form, HTTPStatus.SEE_OTHER)
    flash(f"Đã lưu «{paper.kind.name}».", "success")
    return redirect(url_for("papers.index", meeting_id=meeting_id), HTTPStatus.SEE_OTHER)


def _changed_meanwhile(filled: OwnPaper, paper: OwnPaper) -> str:
    said = "Trong lúc nhập, mẫu của loại này đã được thay bằng bản khác. Chữ đã gõ được lưu cả."
    labels = left_out(asked(filled.fields), asked(paper.fields), paper.values.typed)
    if not labels:
        return f"{said} Hãy xem lại các ô của mẫu mới."
    names = ", ".join(f"«{label}»" for label in labels)
    return f"{said} Mẫu mới không hỏi, hoặc hỏi cách khác, các ô {names}: chữ ở đó được cất riêng và không in ra."


def _in_use(kind: OwnKind, trial: Trial) -> ResponseReturnValue:
    """To the page of the kind, which shows what is worth knowing about its template."""
    flash(f"Đã có loại «{kind.name}». Mở trang «Văn bản» của một cuộc họp để nhập và in.", "success")
    page: dict[str, Any] = {"xem": the_tray().lay(trial)} if trial.findings else {}
    return redirect(url_for("office_templates.show", regime="own", stem=kind.id, **page), HTTPStatus.SEE_OTHER)


def _again() -> str:
    return url_for("own_papers.ask", lai=the_tray().keep(request.form))


def _ask(typed: Mapping[str, str], complaint: str = "") -> str:
    example = OwnKind("", "", "GXN", "", the_office().clock.now())
    fields = list(known_fields(given_facts(example).shape))
    shown = {"typed": beside_file(typed), "complaint": complaint, "fields": fields, "holds": HOLDS}
    return render_template("office_templates/new_kind.html", **shown)


def _page(meeting_id: int, paper: OwnPaper, form: Any, version: int, conflict: str = "") -> str:
    shown = {"paper": paper, "form": form, "version": version, "conflict": conflict, "meeting_id": meeting_id}
    return render_template("office_templates/own_paper.html", **shown, spots_at=spots_of(paper, form))
