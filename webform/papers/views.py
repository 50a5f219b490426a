"""The page of papers, and the papers themselves. The page comes at once; each paper is made when it comes into view."""

import io
from dataclasses import dataclass

from flask import Blueprint, Response, abort, current_app, render_template
from flask.typing import ResponseReturnValue

from docgen.kinds import KINDS
from docgen.kinds.base import PaperPlan
from docgen.model.errors import DocgenError
from docgen.ports import MeetingSummary
from docgen.workflow.draft import make_paper, plan_papers
from docgen.workflow.meetings import open_meeting
from webform.editor.form import MeetingForm
from webform.editor.reading import kept_parts, read_form
from webform.editor.spots import spots
from webform.office import the_office
from webform.papers.bundle import zip_of
from webform.papers.shelf import Shelf, Shown
from webform.papers.state import missing

blueprint = Blueprint("papers", __name__, url_prefix="/ho-so/<int:meeting_id>/van-ban")

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
BY_HAND = "-ky-tay"
KIND_NAMES = {kind.id: kind.name for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Dossier:
    """The papers that a saved meeting calls for, and what is to be said about its record."""

    meeting: MeetingSummary
    plans: tuple[PaperPlan, ...]
    remarks: list[dict[str, str]]

    def plan(self, stem: str) -> PaperPlan:
        """The plan of one paper. There may be none any more: the record goes on changing."""
        return next((plan for plan in self.plans if plan.stem == stem), None) or abort(404)

    def shown(self, plan: PaperPlan, *, fields: bool = True) -> Shown:
        """The paper, made where it was not yet; without signature fields for signing by hand. Raises: DocgenError."""
        shelf: Shelf = current_app.extensions[Shelf.KEY]
        key = (self.meeting.id, self.meeting.version, plan.stem if fields else f"{plan.stem}{BY_HAND}")
        return shelf.take(key, lambda: make_paper(the_office(), plan, fields=fields))


@blueprint.get("/")
def index(meeting_id: int) -> ResponseReturnValue:
    """Every paper with its state."""
    dossier = _dossier(meeting_id)
    wanting = {plan.stem: missing(plan, dossier.remarks) for plan in dossier.plans}
    return render_template("papers/index.html", dossier=dossier, names=KIND_NAMES, wanting=wanting)


@blueprint.get("/<stem>")
def preview(meeting_id: int, stem: str) -> ResponseReturnValue:
    """The pages of one paper, or why it could not be made: the others go on."""
    dossier = _dossier(meeting_id)
    plan = dossier.plan(stem)
    try:
        shown = dossier.shown(plan)
    except DocgenError as error:
        return render_template("papers/broken.html", error=error)
    return render_template("papers/pages.html", dossier=dossier, plan=plan, shown=shown)


@blueprint.get("/<stem>/<int:version>/<int:page>.png")
def picture(meeting_id: int, stem: str, version: int, page: int) -> ResponseReturnValue:
    """A page (from 1) as a picture. The version in the address lets the browser keep it."""
    dossier = _dossier(meeting_id)
    pages = dossier.shown(dossier.plan(stem)).pages()
    if not 1 <= page <= len(pages):
        abort(404)
    keep = "private, max-age=86400" if version == dossier.meeting.version else "no-store"
    return Response(pages[page - 1], mimetype="image/png", headers={"Cache-Control": keep})


@blueprint.get("/<stem>.<any(docx, pdf):suffix>")
def file(meeting_id: int, stem: str, suffix: str) -> ResponseReturnValue:
    """One paper as a file."""
    dossier = _dossier(meeting_id)
    paper = dossier.shown(dossier.plan(stem)).paper
    return _download((paper.pdf or b"") if suffix == "pdf" else paper.docx, f"{stem}.{suffix}", TYPES[suffix])


@blueprint.get("/<stem>/ky-tay.pdf")
def by_hand(meeting_id: int, stem: str) -> ResponseReturnValue:
    """One paper as a PDF to print and sign by hand: no signature fields in it."""
    dossier = _dossier(meeting_id)
    paper = dossier.shown(dossier.plan(stem), fields=False).paper
    return _download(paper.pdf or b"", f"{stem}{BY_HAND}.pdf", TYPES["pdf"])


@blueprint.get("/tat-ca.zip")
def bundle(meeting_id: int) -> ResponseReturnValue:
    """Every paper as Word file and PDF; what could not be made is named in a note inside."""
    dossier = _dossier(meeting_id)
    stream = io.BytesIO()
    zip_of(((plan, dossier.shown) for plan in dossier.plans), stream, the_office().clock.now())
    return _download(stream.getvalue(), f"ho-so-{meeting_id}.zip", "application/zip")


def _dossier(meeting_id: int) -> Dossier:
    meeting = open_meeting(the_office(), meeting_id)
    reading = read_form(MeetingForm(data=meeting.typed), kept_parts(meeting.typed))
    return Dossier(meeting.summary, plan_papers(reading.record), spots(reading))


def _download(data: bytes, name: str, mimetype: str) -> Response:
    return Response(data, mimetype=mimetype, headers={"Content-Disposition": f"attachment; filename={name}"})
