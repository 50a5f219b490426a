"""The first papers of a list as pictures, before any is made for good."""

from dataclasses import dataclass, replace
from hashlib import sha256

from flask import Response, abort, current_app, render_template, url_for
from flask.typing import ResponseReturnValue

from docgen.model.errors import DocgenError
from docgen.ports import Merge
from docgen.roster import Entry
from docgen.workflow.draft import make_paper
from docgen.workflow.meetings import open_meeting
from docgen.workflow.merge import desk
from docgen.workflow.merge.list import maker_of
from webform.merge.views import blueprint, the_record
from webform.office import the_office
from webform.papers.shelf import Shelf, Shown

COUNT = 5  # papers that are looked at before the start


@dataclass(frozen=True, slots=True)
class Preview:
    """The paper of one person."""

    entry: Entry
    shown: Shown


@blueprint.get("/<int:merge_id>/xem-truoc")
def preview(meeting_id: int, merge_id: int) -> ResponseReturnValue:
    """The first five papers, or why they cannot be made."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    try:
        papers = [_preview(merge, entry) for entry in desk.look(the_office(), merge).usable[:COUNT]]
    except DocgenError as error:
        back = url_for("merge.show", meeting_id=meeting_id, merge_id=merge_id)
        return render_template("part.html", inside="papers/broken.html", title="Xem trước", back=back, error=error)
    return render_template("merge/preview.html", merge=merge, papers=papers)


@blueprint.get("/<int:merge_id>/xem-truoc/<int:row>/<int:page>.png")
def picture(meeting_id: int, merge_id: int, row: int, page: int) -> ResponseReturnValue:
    """A page (from 1) of the paper of the person in a row."""
    merge = desk.the_merge(the_office(), meeting_id, merge_id)
    first = desk.look(the_office(), merge).usable[:COUNT]
    entry = next((entry for entry in first if entry.row == row), None) or abort(404)
    pages = _preview(merge, entry).shown.pages()
    if not 1 <= page <= len(pages):
        abort(404)
    return Response(pages[page - 1], mimetype="image/png")


def _preview(merge: Merge, entry: Entry) -> Preview:
    """The paper of a person, made where it was not yet for this record and this matching. Raises: DocgenError."""
    shelf: Shelf = current_app.extensions[Shelf.KEY]
    meeting = open_meeting(the_office(), merge.meeting_id).summary
    matching = sha256(repr((merge.sheet, sorted(merge.choice.items()))).encode()).hexdigest()[:16]
    key = (meeting.id, meeting.version, f"merge-{merge.id}-{entry.row}-{matching}")
    plan = maker_of(merge.kind)(the_record(merge.meeting_id), entry.person)
    return Preview(entry, shelf.take(key, lambda: make_paper(the_office(), replace(plan, stem="xem-truoc"))))
