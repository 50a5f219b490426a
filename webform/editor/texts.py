"""The numbered text beside what is typed, while it is typed."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from webform.editor.outlines import read_text

blueprint = Blueprint("texts", __name__)


@blueprint.post("/so-thu-tu")
def numbered() -> ResponseReturnValue:
    """A typed text as it will print, with what there is to look at."""
    read = read_text(request.form.get("text", "").replace("\r\n", "\n"), request.form.get("document", ""))
    return render_template("editor/outline.html", read=read)
