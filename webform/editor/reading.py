"""From the form to the record and back, and from the path of a finding to the field it belongs to."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wtforms import Form

from docgen.codec import Fault, RecordUnreadable, from_plain, to_plain
from docgen.model import Finding, MeetingRecord, Severity
from docgen.workflow.meetings import KEPT_BY
from webform.editor.fields import PartField, RowsField
from webform.editor.form import MeetingForm
from webform.editor.people_forms import MomentForm, SwitchedForm
from webform.editor.text_fields import OutlineField, TableField
from webform.editor.typed import blank, typed_part

__all__ = ["Reading", "kept_parts", "read_form", "read_typed", "typed_part", "typed_record"]

STEP = re.compile(r"[^.\[\]]+")
UNREADABLE = "FORM-READ"
INCOMPLETE = "FORM-MOMENT"


@dataclass(frozen=True, slots=True)
class Reading:
    """The record that a form describes, as far as it can be read.

    ``places`` names the field of the page for each path of the record; ``lines`` the line of its text (from 1) for
    each path inside a structured text. ``faults`` are values that no record can hold, ``text_faults`` what is to be
    looked at in structured texts.
    """

    record: MeetingRecord
    faults: tuple[Finding, ...]
    places: Mapping[str, str]
    text_faults: tuple[Finding, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    def place_of(self, path: str) -> str:
        """The id of the field that shows this path, or of the nearest part around it; empty for none."""
        return next((self.places[each] for each in _around(path) if each in self.places), "")

    def line_of(self, path: str) -> int:
        """The line of the text that this path lies on, from 1; 0 for what lies in no structured text."""
        return next((self.lines[each] for each in _around(path) if each in self.lines), 0)


def _around(path: str) -> Iterator[str]:
    """The path and those of the parts around it, from the inmost on."""
    while path:
        yield path
        path = path[: max(path.rfind("."), path.rfind("["), path.rfind("#"), 0)]


@dataclass(frozen=True, slots=True)
class _Found:
    """What is found on the way through the form, besides the values."""

    places: dict[str, str] = field(default_factory=dict)
    faults: list[Finding] = field(default_factory=list)
    text_faults: list[Finding] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def apart(self) -> "_Found":
        """The same places, and faults that may be forgotten."""
        return _Found(self.places, lines=self.lines)

    def take(self, other: "_Found") -> None:
        """Remember the faults that were found apart."""
        self.faults.extend(other.faults)
        self.text_faults.extend(other.text_faults)


def read_form(form: MeetingForm, kept: Mapping[str, Any]) -> Reading:
    """The record of what is typed, with the parts that the form does not show as they were ``kept``."""
    found = _Found()
    plain = {name: value for name, value in kept.items() if name != KEPT_BY} | _part(form, "", found)
    try:
        record = from_plain(plain)
    except RecordUnreadable as error:
        found.faults.extend(_told(fault) for fault in error.faults)
        record = _without_faults(plain, error.faults)
    return Reading(record, tuple(found.faults), found.places, tuple(found.text_faults), found.lines)


def read_typed(typed: Mapping[str, Any]) -> Reading:
    """The record of what is stored of a meeting."""
    return read_form(MeetingForm(data=typed), kept_parts(typed))


def kept_parts(typed: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a stored meeting that the form does not show."""
    shown = set(blank(MeetingForm))
    return {name: value for name, value in typed.items() if name not in shown}


def typed_record(record: MeetingRecord) -> dict[str, Any]:
    """A record as a clerk would have typed it, with the parts that the form does not show."""
    plain = to_plain(record)
    return kept_parts(plain) | typed_part(MeetingForm, plain)


def _part(form: Form, path: str, found: _Found) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for each in form:
        here = f"{path}.{each.short_name}".lstrip(".")
        if isinstance(each, TableField):
            found.places.update({f"{path}.{name}": each.id for name in each.holds})
            plain |= each.plain()
        elif each.short_name != "wanted":
            plain[each.short_name] = _plain(each, here, found)
    return plain


def _plain(shown: Any, path: str, found: _Found) -> Any:
    found.places[path] = shown.id
    match shown:
        case PartField() if isinstance(shown.form, MomentForm):
            return _moment(shown.form, path, found)
        case PartField():
            return _optional_part(shown, path, found)
        case RowsField():
            filled = [row for row in shown.entries if not _untouched(row)]
            return [_plain(row, f"{path}[{index}]", found) for index, row in enumerate(filled)]
        case OutlineField():
            return _text(shown, path, found)
        case _:
            return shown.plain()


def _text(shown: OutlineField, path: str, found: _Found) -> Any:
    read = shown.read()
    found.lines.update({path + below: line for below, line in read.places.items()})
    for fault in read.faults:
        here = f"{path}#{fault.line}"
        found.lines[here] = fault.line
        message = f"Dòng {fault.line}: {fault.message}"
        found.text_faults.append(Finding(f"TEXT-{fault.code}", fault.severity, here, message, fault.clause))
    return shown.plain()


def _optional_part(shown: PartField, path: str, found: _Found) -> Any:
    apart = found.apart()
    plain = _part(shown.form, path, apart)
    if isinstance(shown.form, SwitchedForm):
        absent = not shown.form.wanted.data
    else:
        absent = shown.optional and _untouched(shown)
    if absent:
        return None
    found.take(apart)
    return plain


def _untouched(row: Any) -> bool:
    """Whether nothing was typed in a row or part."""
    if isinstance(row, PartField):
        return bool(row.data == blank(row.form_class))
    return not str(row.data).strip()


def _moment(form: MomentForm, path: str, found: _Found) -> str | None:
    """Day and time as one text for the codec; one without the other is told and left out."""
    found.places[path] = form.time.id if form.earlier else form.date.id
    day, clock = form.day(), form.time.plain()
    if day and clock:
        return f"{day} {clock}"
    if day or clock:
        missing, words = (form.time, "giờ, viết như 14:00") if day else (form.date, "ngày, viết như 12/5/2023")
        found.places[path] = missing.id
        found.faults.append(Finding(INCOMPLETE, Severity.ERROR, path, f"Còn thiếu {words}."))
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
