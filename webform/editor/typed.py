"""From plain data of the record to what a clerk would have typed for it."""

from collections.abc import Mapping
from typing import Any

from wtforms import Form

from webform.editor.fields import PartField, RowsField
from webform.editor.people_forms import MomentForm, SwitchedForm
from webform.editor.text_fields import TableField


def typed_part(form_class: type[Form], plain: Mapping[str, Any] | None) -> dict[str, Any]:
    """A part of the record as typed; an absent part as an empty form."""
    if plain is None:
        return dict(blank(form_class))
    if issubclass(form_class, SwitchedForm):
        return _typed_fields(form_class, plain) | {"wanted": True}
    return _typed_fields(form_class, plain)


def blank(form_class: type[Form]) -> Mapping[str, Any]:
    """What an untouched form of this class holds."""
    if form_class not in _BLANK:
        _BLANK[form_class] = form_class().data
    return _BLANK[form_class]


_BLANK: dict[type[Form], Mapping[str, Any]] = {}


def brought_up(form_class: type[Form], stored: Mapping[str, Any]) -> dict[str, Any]:
    """What is stored of a meeting, with the parts that an older version kept as plain data brought up to the form."""
    brought = dict(stored)
    for name, part_class in _switched(form_class).items():
        part = stored.get(name)
        if isinstance(part, Mapping) and "wanted" not in part:
            brought[name] = typed_part(part_class, part)
    return brought


def _switched(form_class: type[Form]) -> dict[str, type[Form]]:
    """The parts that a meeting may do without."""
    if form_class not in _SWITCHED:
        parts = (field for field in form_class() if isinstance(field, PartField))
        switched = {part.short_name: part.form_class for part in parts if issubclass(part.form_class, SwitchedForm)}
        _SWITCHED[form_class] = switched
    return _SWITCHED[form_class]


_SWITCHED: dict[type[Form], dict[str, type[Form]]] = {}


def _typed_fields(form_class: type[Form], plain: Mapping[str, Any]) -> dict[str, Any]:
    return {field.short_name: _typed(field, plain) for field in form_class()}


def _typed(field: Any, part: Mapping[str, Any]) -> Any:
    return field.typed(part) if isinstance(field, TableField) else typed_value(field, part.get(field.short_name))


def typed_value(field: Any, value: Any) -> Any:
    """The value of one field of the record as typed."""
    match field:
        case PartField() if issubclass(field.form_class, MomentForm):
            return MomentForm.typed(value)
        case PartField():
            return typed_part(field.form_class, value)
        case RowsField():
            row = field.blank()
            return [typed_value(row, item) for item in value or ()]
        case _:
            return field.typed(value)
