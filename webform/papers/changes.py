"""Papers corrected by hand: upload, compare, keep, put back, and making anew."""

from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from docgen.kinds.base import PaperPlan
from docgen.model.errors import DocgenError
from docgen.ports import PaperIssued, PaperVersion, Stamp, StoreFailure
from docgen.workflow.meetings import open_meeting, stamped
from docgen.workflow.papers.changes import confirm_edited, examine, stranger, upload_edited
from docgen.workflow.papers.issues import refuse_issued
from docgen.workflow.papers.makings import Remade, keep_makings, make_fresh, making_to_compare, remake
from docgen.workflow.papers.states import Standing
from webform.downloads import DOCX, attachment
from webform.office import the_office, the_user
from webform.papers.dossier import Dossier, open_dossier
from webform.papers.words import CHANGES

blueprint = Blueprint("changes", __name__, url_prefix="/ho-so/<int:meeting_id>/van-ban")

MOST_OTHERS = 6  # versions offered for comparison
NO_CORRECTION = "Văn bản này không có bản sửa tay nào đang dùng."
NOW = "ho-so"  # compare with a paper made from the record as it is now


@blueprint.post("/<stem>/nop")
def upload(meeting_id: int, stem: str) -> ResponseReturnValue:
    """Take a corrected Word file in, and show what it changes before anything counts."""
    dossier = open_dossier(meeting_id)
    plan = dossier.plan(stem)
    sent = request.files.get("file")
    data = sent.stream.read() if sent is not None else b""
    if not data:
        return _refused(meeting_id, stem, "Chưa chọn tệp, hoặc tệp rỗng. Chọn tệp Word (.docx) đã sửa rồi bấm «Nộp».")
    try:
        version = _taken_in(dossier, plan, data)
    except StoreFailure:
        raise
    except DocgenError as error:
        return _refused(meeting_id, stem, str(error))
    there = url_for("changes.compare", meeting_id=meeting_id, stem=stem, version_id=version.id)
    return redirect(there, HTTPStatus.SEE_OTHER)


@blueprint.get("/<stem>/ban/<int:version_id>/so-sanh")
def compare(meeting_id: int, stem: str, version_id: int) -> ResponseReturnValue:
    """A corrected file beside the made one, or beside another version."""
    dossier = open_dossier(meeting_id)
    plan = dossier.plan(stem)
    version = the_office().papers.version(meeting_id, version_id)
    old, beside = _beside(dossier, plan, version)
    examined = examine(the_office(), old, _handed_in(version))
    return render_template(
        "papers/compare.html",
        dossier=dossier,
        plan=plan,
        version=version,
        beside=beside,
        others=_others(dossier.standing(plan), {version.id} | ({beside.id} if beside else set())),
        examined=examined,
        strange=stranger(examined, plan, dossier.plans, dossier.standing(plan).versions),
        called=CHANGES,
        now=NOW,
    )


@blueprint.post("/<stem>/ban/<int:version_id>/giu")
def keep(meeting_id: int, stem: str, version_id: int) -> ResponseReturnValue:
    """Let a correction count."""
    open_meeting(the_office(), meeting_id)
    version = the_office().papers.keep(meeting_id, version_id, _seen(), _stamp())
    flash(f"Đã giữ bản sửa tay của «{version.title}». Lập lại từ hồ sơ sẽ không ghi đè lên bản này.", "success")
    return _back(meeting_id, stem)


@blueprint.post("/<stem>/ban/<int:version_id>/thoi")
def dismiss(meeting_id: int, stem: str, version_id: int) -> ResponseReturnValue:
    """Let an uploaded file go; it stays among the versions."""
    open_meeting(the_office(), meeting_id)
    if the_office().papers.version(meeting_id, version_id).kept_at:
        return _refused(meeting_id, stem, "Bản này đã được giữ từ trước nên vẫn còn. Muốn bỏ, bấm «Lập lại từ hồ sơ…».")
    the_office().papers.dismiss(meeting_id, version_id, _stamp())
    flash("Chưa giữ bản vừa nộp; tệp vẫn nằm trong các bản đã lưu.", "info")
    return _back(meeting_id, stem)


@blueprint.get("/<stem>/bo-ban-sua")
def ask(meeting_id: int, stem: str) -> ResponseReturnValue:
    """What would be lost if the paper were made from the record again."""
    dossier = open_dossier(meeting_id)
    plan = dossier.plan(stem)
    refuse_issued(the_office(), meeting_id, stem)
    edited = dossier.standing(plan).edited
    if edited is None:
        flash(NO_CORRECTION, "info")
        return _back(meeting_id, stem)
    fresh = make_fresh(the_office(), dossier.meeting, plan)
    examined = examine(the_office(), the_office().vault.get(edited.docx_hash), fresh.docx)
    return render_template(
        "papers/put_back.html", dossier=dossier, plan=plan, version=edited, examined=examined, called=CHANGES
    )


@blueprint.post("/<stem>/bo-ban-sua")
def put_back(meeting_id: int, stem: str) -> ResponseReturnValue:
    """Let the paper as made from the record count again; the correction stays kept."""
    dossier = open_dossier(meeting_id)
    plan = dossier.plan(stem)
    refuse_issued(the_office(), meeting_id, stem)
    fresh = make_fresh(the_office(), dossier.meeting, plan)
    the_office().papers.set_aside(meeting_id, stem, _seen(), _stamp())
    keep_makings(the_office(), dossier.meeting, [fresh], the_user())
    flash(
        f"«{plan.title}» dùng lại bản máy làm. Bản sửa tay vẫn còn: bấm «Dùng lại bản sửa tay» để lấy lại.", "success"
    )
    return _back(meeting_id, stem)


@blueprint.post("/<stem>/dung-lai-ban-sua")
def take_back(meeting_id: int, stem: str) -> ResponseReturnValue:
    """Undo the putting back."""
    dossier = open_dossier(meeting_id)
    the_office().papers.take_back(meeting_id, stem)
    flash(f"«{dossier.plan(stem).title}» dùng lại bản sửa tay.", "success")
    return _back(meeting_id, stem)


@blueprint.post("/<stem>/van-dung")
def confirm(meeting_id: int, stem: str) -> ResponseReturnValue:
    """Note that a correction still holds after the record has changed."""
    dossier = open_dossier(meeting_id)
    plan = dossier.plan(stem)
    refuse_issued(the_office(), meeting_id, stem)
    standing = dossier.standing(plan)
    if standing.edited is None:
        return _refused(meeting_id, stem, NO_CORRECTION)
    if request.form.get("record", type=int) != dossier.meeting.version:
        return _refused(meeting_id, stem, f"Hồ sơ vừa đổi nữa. Xem lại «{plan.title}» rồi hãy xác nhận.")
    confirm_edited(the_office(), dossier.meeting, plan, standing, _seen(), the_user())
    flash(f"Đã ghi nhận: bản sửa tay của «{plan.title}» vẫn đúng với hồ sơ hiện nay.", "success")
    return _back(meeting_id, stem)


@blueprint.post("/<stem>/lap-lai")
def make_again(meeting_id: int, stem: str) -> ResponseReturnValue:
    """Make one paper anew; over a correction the clerk is asked first."""
    dossier = open_dossier(meeting_id)
    plan = dossier.plan(stem)
    refuse_issued(the_office(), meeting_id, stem)
    if dossier.standing(plan).edited:
        return redirect(url_for("changes.ask", meeting_id=meeting_id, stem=stem), HTTPStatus.SEE_OTHER)
    _tell(remake(the_office(), dossier.meeting, [plan], dossier.stock.by_stem, the_user()))
    return _back(meeting_id, stem)


@blueprint.post("/lap-lai")
def make_outdated_again(meeting_id: int) -> ResponseReturnValue:
    """Make every paper anew that is out of date; those corrected by hand are named, not touched."""
    dossier = open_dossier(meeting_id)
    plans = [dossier.plan(stem) for stem in dossier.stock.outdated]
    _tell(remake(the_office(), dossier.meeting, plans, dossier.stock.by_stem, the_user()))
    return redirect(url_for("papers.index", meeting_id=meeting_id), HTTPStatus.SEE_OTHER)


@blueprint.get("/ban/<int:version_id>.docx")
def kept_file(meeting_id: int, version_id: int) -> ResponseReturnValue:
    """The Word file of a version, as it is kept."""
    open_meeting(the_office(), meeting_id)
    version = the_office().papers.version(meeting_id, version_id)
    data = the_office().vault.get(version.docx_hash)
    return attachment(data, f"{version.stem}-ban-{version.id}.docx", DOCX)


@blueprint.get("/ban/<int:version_id>/goc.docx")
def source_file(meeting_id: int, version_id: int) -> ResponseReturnValue:
    """The Word file of a version as it was uploaded, with its tracked changes."""
    open_meeting(the_office(), meeting_id)
    version = the_office().papers.version(meeting_id, version_id)
    return attachment(_handed_in(version), f"{version.stem}-ban-{version.id}-goc.docx", DOCX)


def _taken_in(dossier: Dossier, plan: PaperPlan, data: bytes) -> PaperVersion:
    standing, by = dossier.standing(plan), the_user()
    base = making_to_compare(the_office(), dossier.meeting, plan, standing, by)
    return upload_edited(the_office(), dossier.meeting, base, standing, data, by)


def _beside(dossier: Dossier, plan: PaperPlan, version: PaperVersion) -> tuple[bytes, PaperVersion | None]:
    """The file to compare with: of the version asked for, of the record now, or of what was corrected."""
    asked = request.args.get("voi", "")
    if asked == NOW:
        return make_fresh(the_office(), dossier.meeting, plan).docx, None
    known = dossier.standing(plan).versions
    wanted = request.args.get("voi", type=int) or version.based_on
    beside = next((each for each in known if each.id == wanted and each.id != version.id), None)
    if beside is None:
        return make_fresh(the_office(), dossier.meeting, plan).docx, None
    return the_office().vault.get(beside.docx_hash), beside


def _others(standing: Standing, shown: set[int]) -> list[PaperVersion]:
    """The versions that a file may be compared with as well, the newest first."""
    kept = [version for version in reversed(standing.versions) if version.kept_at and version.id not in shown]
    return kept[:MOST_OTHERS]


def _handed_in(version: PaperVersion) -> bytes:
    return the_office().vault.get(version.source_hash or version.docx_hash)


def _tell(remade: Remade) -> None:
    """Say what was made anew, what a correction protects, and what failed."""
    if remade.made:
        flash(f"Đã lập lại: {_titles(remade.made)}.", "success")
    if remade.protected:
        titles = _titles(remade.protected)
        flash(f"Không động tới vì đã sửa tay hoặc đã ban hành: {titles}. Mở từng văn bản để quyết định.", "info")
    for plan, error in remade.failed:
        flash(f"Chưa lập lại được «{plan.title}». {error}", "error")


def _titles(plans: tuple[PaperPlan, ...]) -> str:
    return "; ".join(f"«{plan.title}»" for plan in plans)


def _seen() -> int:
    """The correction that counted when the page was shown; 0 for none."""
    return request.form.get("seen", type=int) or 0


def _stamp() -> Stamp:
    return stamped(the_office(), the_user())


def _refused(meeting_id: int, stem: str, message: str) -> Response:
    flash(message, "error")
    return _back(meeting_id, stem)


@blueprint.errorhandler(PaperIssued)
def _issued(error: PaperIssued) -> Response:
    arguments = request.view_args or {}
    return _refused(arguments["meeting_id"], arguments["stem"], str(error))


def _back(meeting_id: int, stem: str) -> Response:
    return redirect(url_for("papers.index", meeting_id=meeting_id, _anchor=stem), HTTPStatus.SEE_OTHER)
