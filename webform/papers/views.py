"""The page of papers, and the papers themselves. The page comes at once; each paper is made when it comes into view."""

import io

from flask import Blueprint, Response, abort, render_template, url_for
from flask.typing import ResponseReturnValue

from docgen.kinds import KINDS
from docgen.model.errors import DocgenError
from docgen.workflow.papers.states import main_changes, what_changed
from webform.downloads import DOCX, PDF, ZIP, attachment
from webform.errors import wants_json
from webform.office import the_office
from webform.papers.bundle import zip_of
from webform.papers.dossier import BY_HAND, open_dossier
from webform.papers.words import STATES

blueprint = Blueprint("papers", __name__, url_prefix="/ho-so/<int:meeting_id>/van-ban")

TYPES = {"docx": DOCX, "pdf": PDF}
KIND_NAMES = {kind.id: kind.name for kind in KINDS}


@blueprint.get("/")
def index(meeting_id: int) -> ResponseReturnValue:
    """Every paper with its state."""
    dossier = open_dossier(meeting_id)
    changes = what_changed(the_office(), dossier.plans, dossier.stock)
    return render_template(
        "papers/index.html",
        dossier=dossier,
        names=KIND_NAMES,
        states=STATES,
        changes=changes,
        main=main_changes(changes),
    )


@blueprint.get("/tom-tat")
def tally(meeting_id: int) -> ResponseReturnValue:
    """How many papers are in which state, for the list of meetings; as numbers for the editor."""
    stock = open_dossier(meeting_id).stock
    if wants_json():
        return {"outdated": len(stock.outdated), "issued": len(stock.issued_with_old_facts) + len(stock.issued_orphans)}
    return render_template("papers/tally.html", stock=stock, states=STATES)


@blueprint.get("/<stem>")
def preview(meeting_id: int, stem: str) -> ResponseReturnValue:
    """The pages of one paper, or why it could not be made: the others go on."""
    dossier = open_dossier(meeting_id)
    plan = dossier.plan(stem)
    way = {"title": plan.title, "back": url_for("papers.index", meeting_id=meeting_id, _anchor=stem)}
    try:
        shown = dossier.shown(plan)
    except DocgenError as error:
        return render_template("part.html", inside="papers/broken.html", **way, error=error)
    return render_template("part.html", inside="papers/pages.html", **way, dossier=dossier, plan=plan, shown=shown)


@blueprint.get("/<stem>/<int:version>/<int:page>.png")
def picture(meeting_id: int, stem: str, version: int, page: int) -> ResponseReturnValue:
    """A page (from 1) as a picture. Version and edition in the address let the browser keep it."""
    dossier = open_dossier(meeting_id)
    pages = dossier.shown(dossier.plan(stem)).pages()
    if not 1 <= page <= len(pages):
        abort(404)
    keep = "private, max-age=86400" if version == dossier.meeting.version else "no-store"
    return Response(pages[page - 1], mimetype="image/png", headers={"Cache-Control": keep})


@blueprint.get("/<stem>.<any(docx, pdf):suffix>")
def file(meeting_id: int, stem: str, suffix: str) -> ResponseReturnValue:
    """One paper as a file; that it was handed out is written down."""
    dossier = open_dossier(meeting_id)
    paper = dossier.shown(dossier.plan(stem)).paper
    dossier.hand_out([paper])
    return attachment((paper.pdf or b"") if suffix == "pdf" else paper.docx, f"{stem}.{suffix}", TYPES[suffix])


@blueprint.get("/<stem>/ky-tay.pdf")
def by_hand(meeting_id: int, stem: str) -> ResponseReturnValue:
    """One paper as a PDF to print and sign by hand: no signature fields in it."""
    dossier = open_dossier(meeting_id)
    paper = dossier.shown(dossier.plan(stem), fields=False).paper
    dossier.hand_out([paper])
    return attachment(paper.pdf or b"", f"{stem}{BY_HAND}.pdf", PDF)


@blueprint.get("/tat-ca.zip")
def bundle(meeting_id: int) -> ResponseReturnValue:
    """Every paper as Word file and PDF; what could not be made is named in a note inside."""
    dossier = open_dossier(meeting_id)
    stream = io.BytesIO()
    packed = zip_of(((plan, dossier.shown) for plan in dossier.plans), stream, the_office().clock.now())
    dossier.hand_out(packed)
    return attachment(stream.getvalue(), f"ho-so-{meeting_id}.zip", ZIP)
