"""Marking papers as issued, and taking the mark off again."""

from http import HTTPStatus

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from docgen.model.errors import DocgenError
from docgen.ports import PaperVersion, StoreFailure
from docgen.workflow.papers.issues import mark_issued, unmark_issued
from webform.office import the_office, the_user
from webform.papers.dossier import open_dossier

blueprint = Blueprint("issues", __name__, url_prefix="/ho-so/<int:meeting_id>/van-ban")


@blueprint.post("/ban-hanh")
def mark(meeting_id: int) -> ResponseReturnValue:
    """Mark one version, or several, as issued."""
    dossier = open_dossier(meeting_id)
    chosen = request.form.getlist("version", type=int)
    try:
        marked = mark_issued(the_office(), dossier.meeting, dossier.plans, dossier.stock.by_stem, chosen, the_user())
    except StoreFailure:
        raise
    except DocgenError as error:
        flash(str(error), "error")
    else:
        _tell(marked)
    anchor = request.form.get("stem", "")
    return redirect(url_for("papers.index", meeting_id=meeting_id, _anchor=anchor or None), HTTPStatus.SEE_OTHER)


@blueprint.post("/<stem>/bo-ban-hanh")
def unmark(meeting_id: int, stem: str) -> ResponseReturnValue:
    """Take the mark off, also from a paper that the record does not call for any more."""
    dossier = open_dossier(meeting_id)
    issued = [each for each in the_office().papers.versions(meeting_id) if each.stem == stem and each.issued_at]
    unmark_issued(the_office(), dossier.meeting, stem, the_user())
    is_called_for = stem in dossier.stock.by_stem
    when = "bất cứ lúc nào" if is_called_for else "khi hồ sơ có lại văn bản này"
    for version in issued:
        flash(f"«{version.title}» không còn đánh dấu đã ban hành. Đánh dấu lại được {when}.", "success")
    anchor = stem if is_called_for else "orphans"
    return redirect(url_for("papers.index", meeting_id=meeting_id, _anchor=anchor), HTTPStatus.SEE_OTHER)


def _tell(marked: tuple[PaperVersion, ...]) -> None:
    if marked:
        flash(f"Đã đánh dấu đã ban hành: {'; '.join(f'«{version.title}»' for version in marked)}.", "success")
    else:
        flash("Chưa chọn văn bản nào. Đánh dấu vào ô trước tên văn bản rồi bấm lại.", "error")
