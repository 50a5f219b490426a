"""The base of the editor's forms: fields that are bound quickly."""

from typing import Any

from wtforms import Field, FieldList, Form, FormField, Label
from wtforms.fields.core import UnboundField

_PATTERNS: dict[UnboundField, Field] = {}
"""Each field of a class as it was bound first."""


class RecordForm(Form):
    """A form whose fields are copies of one pattern each.

    WTForms works out label, flags and filters anew for each of the nine hundred fields of a meeting; here this is done
    once for each field of a class, which makes the form in a third of the time.
    """

    class Meta:
        """How the fields are bound."""

        def bind_field(self, form: Any, unbound_field: UnboundField, options: dict[str, Any]) -> Field:
            """The field of this form. Fields that hold others are bound as WTForms does."""
            if issubclass(unbound_field.field_class, (FormField, FieldList)):
                return unbound_field.bind(form=form, **options)
            if unbound_field not in _PATTERNS:
                _PATTERNS[unbound_field] = unbound_field.bind(form=form, **options)
            return _copied(_PATTERNS[unbound_field], options)


def _copied(pattern: Field, options: dict[str, Any]) -> Field:
    """A field like the pattern, under its own name and not processed yet."""
    field = object.__new__(type(pattern))
    vars(field).update(vars(pattern))
    field.short_name = options["name"]
    field.name = options.get("prefix", "") + options["name"]
    field.id = options.get("id") or field.name
    field.label = Label(field.id, pattern.label.text)
    return field
