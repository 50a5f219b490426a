"""From the form to the record and back, and from the path of a finding to the field it belongs to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wtforms import Form

from docgen.codec import Fault, RecordUnreadable, from_plain, to_plain
from docgen.model import Finding, MeetingRecord, Severity
from webform.editor.fields import PartField, RowsField
from webform.editor.form import MeetingForm
from webform.editor.people_forms import MomentForm, SwitchedForm

STEP = re.compile(r"[^.\[\]]+")
UNREADABLE = "FORM-READ"
INCOMPLETE = "FORM-MOMENT"


@dataclass(frozen=True, slots=True)
class Reading:
    """The record that a form describes, as far as it can be read.

    ``places`` names the field of the page for each path of the record; ``faults`` are values that no record can hold.
    """

    record: MeetingRecord
    faults: tuple[Finding, ...]
    places: Mapping[str, str]

    def place_of(self, path: str) -> str:
        """The id of the field that shows this path, or of the nearest part around it; empty for none."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return ""


def read_form(form: MeetingForm, kept: Mapping[str, Any]) -> Reading:
    """The record of what is typed, with the parts that the form does not show as they were ``kept``."""
    places: dict[str, str] = {}
    faults: list[Finding] = []
    plain = dict(kept) | _part(form, "", places, faults)
    try:
        record = from_plain(plain)
    except RecordUnreadable as error:
        faults.extend(_told(fault) for fault in error.faults)
        record = _without_faults(plain, error.faults)
    return Reading(record, tuple(faults), places)


def kept_parts(typed: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a stored meeting that the form does not show."""
    shown = set(blank(MeetingForm))
    return {name: value for name, value in typed.items() if name not in shown}


def typed_record(record: MeetingRecord) -> dict[str, Any]:
    """A record as a clerk would have typed it, with the parts that the form does not show."""
    plain = to_plain(record)
    return kept_parts(plain) | typed_part(MeetingForm, plain)


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


def _typed_fields(form_class: type[Form], plain: Mapping[str, Any]) -> dict[str, Any]:
    return {field.short_name: _typed(field, plain.get(field.short_name)) for field in form_class()}


def _typed(field: Any, value: Any) -> Any:
    match field:
        case PartField() if issubclass(field.form_class, MomentForm):
            return MomentForm.typed(value)
        case PartField():
            return typed_part(field.form_class, value)
        case RowsField():
            row = field.blank()
            return [_typed(row, item) for item in value or ()]
        case _:
            return field.typed(value)


def _part(form: Form, path: str, places: dict[str, str], faults: list[Finding]) -> dict[str, Any]:
    fields = (field for field in form if field.short_name != "wanted")
    return {
        field.short_name: _plain(field, f"{path}.{field.short_name}".lstrip("."), places, faults) for field in fields
    }


def _plain(field: Any, path: str, places: dict[str, str], faults: list[Finding]) -> Any:
    places[path] = field.id
    match field:
        case PartField() if isinstance(field.form, MomentForm):
            return _moment(field.form, path, places, faults)
        case PartField():
            return _optional_part(field, path, places, faults)
        case RowsField():
            filled = [row for row in field.entries if not _untouched(row)]
            return [_plain(row, f"{path}[{index}]", places, faults) for index, row in enumerate(filled)]
        case _:
            return field.plain()


def _optional_part(field: PartField, path: str, places: dict[str, str], faults: list[Finding]) -> Any:
    unwanted: list[Finding] = []
    plain = _part(field.form, path, places, unwanted)
    if isinstance(field.form, SwitchedForm):
        absent = not field.form.wanted.data
    else:
        absent = field.optional and _untouched(field)
    if absent:
        return None
    faults.extend(unwanted)
    return plain


def _untouched(row: Any) -> bool:
    """Whether nothing was typed in a row or part."""
    if isinstance(row, PartField):
        return bool(row.data == blank(row.form_class))
    return not str(row.data).strip()


def _moment(form: MomentForm, path: str, places: dict[str, str], faults: list[Finding]) -> str | None:
    """Day and time as one text for the codec; one without the other is told and left out."""
    places[path] = form.time.id if form.earlier else form.date.id
    day, clock = form.day(), form.time.plain()
    if day and clock:
        return f"{day} {clock}"
    if day or clock:
        missing, words = (form.time, "giờ, viết như 14:00") if day else (form.date, "ngày, viết như 12/5/2023")
        places[path] = missing.id
        faults.append(Finding(INCOMPLETE, Severity.ERROR, path, f"Còn thiếu {words}."))
    return None


def _told(fault: Fault) -> Finding:
    return Finding(UNREADABLE, Severity.ERROR, fault.path, fault.message)


def _without_faults(plain: dict[str, Any], faults: tuple[Fault, ...]) -> MeetingRecord:
    """The record without the values that no record can hold."""
    for fault in faults:
        _empty(plain, list(STEP.findall(fault.path)))
    try:
        return from_plain(plain)
    except RecordUnreadable:
        return MeetingRecord()


def _empty(tree: Any, steps: list[str]) -> None:
    """Take the value at the end of the steps out of the tree; an item of a list becomes an empty text."""
    *way, last = steps
    for step in way:
        tree = tree[int(step)] if isinstance(tree, list) else tree[step]
    if isinstance(tree, list):
        tree[int(last)] = ""
    else:
        tree.pop(last, None)
