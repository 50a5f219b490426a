"""The office's directory as one request sees it: read once, the same for every question of a page."""

from typing import cast

from flask import current_app, g

from docgen.workflow.directory.desk import OpenDirectory, reopened
from webform.office import the_office

KEY = "docgen-directory"


def known() -> OpenDirectory:
    """The newest directory, asked for at the first question of the request and read where somebody saved since."""
    if "directory" not in g:
        g.directory = reopened(the_office(), current_app.extensions.get(KEY))
        current_app.extensions[KEY] = g.directory
    return cast("OpenDirectory", g.directory)
