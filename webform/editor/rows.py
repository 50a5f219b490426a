"""Buttons for a page without scripts, sent with the form: those of rows, and the one that begins a text."""

from collections.abc import Iterator
from typing import Any

from wtforms import Form

from docgen.kinds.frames import FRAMES
from webform.editor.fields import PartField, RowsField
from webform.editor.text_fields import OutlineField


def change_rows(form: Form, action: str) -> str:
    """Do ``add:<list>``, ``remove:<row>``, ``up:<row>`` or ``down:<row>`` and give back the list's id.

    What names no list or row of the form changes nothing and gives "".
    """
    verb, _, name = action.partition(":")
    for rows in _lists(form):
        if verb == "add" and rows.name == name:
            rows.append_entry()
            return str(rows.id)
        index = next((at for at, row in enumerate(rows.entries) if row.name == name), None)
        if index is not None:
            rows.entries = _moved(rows.entries, index, verb)
            return str(rows.id)
    return ""


def start_from_frame(form: Form, name: str) -> str:
    """Put the customary sections into an empty structured text, and give back its id; "" where nothing was done."""
    for text in _texts(form):
        if text.name == name and text.frame in FRAMES and not str(text.data).strip():
            text.data = FRAMES[text.frame]
            return str(text.id)
    return ""


def _moved(rows: list[Any], index: int, verb: str) -> list[Any]:
    row, others = rows[index], rows[:index] + rows[index + 1 :]
    match verb:
        case "remove":
            return others
        case "up":
            return [*others[: max(index - 1, 0)], row, *others[max(index - 1, 0) :]]
        case "down":
            return [*others[: index + 1], row, *others[index + 1 :]]
        case _:
            return rows


def _texts(form: Form) -> Iterator[OutlineField]:
    for field in form:
        if isinstance(field, OutlineField):
            yield field
        elif isinstance(field, PartField):
            yield from _texts(field.form)


def _lists(form: Form) -> Iterator[RowsField]:
    for field in form:
        if isinstance(field, RowsField):
            yield field
        elif isinstance(field, PartField):
            yield from _lists(field.form)
