"""Where a view finds the office it works for, and who is asking."""

from typing import cast

from flask import current_app
from flask_security import current_user

from docgen.workflow.office import Office

KEY = "docgen-office"


def the_office() -> Office:
    """The office that the application was made for."""
    return cast("Office", current_app.extensions[KEY])


def the_user() -> str:
    """The name of whoever is logged in."""
    return cast("str", current_user.username)
