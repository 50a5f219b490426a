"""The form that a template asks for by itself: made of the same fields as the form of a meeting."""

import re
from collections.abc import Mapping
from typing import Any, Final

from wtforms import Form
from wtforms.widgets import HiddenInput

from docgen.model import Finding
from docgen.word.template.form import Asks, FormField
from docgen.workflow.templates.own_papers import OwnPaper
from docgen.workflow.templates.own_typed import NUMBER_FIELD, ROW, asked, fitting
from webform.editor.fields import (
    DayField,
    GrowingField,
    LinesField,
    NumberField,
    PartField,
    RowsField,
    TextField,
    YesField,
)
from webform.editor.spots import Spot, by_field

PREFIX: Final = "x_"  # a field may be called «data» or «errors», which a form has already
DAY_EXAMPLE: Final = "Ví dụ: 12/5/2023"
STEP: Final = re.compile(r"[^.\[\]]+")


def form_of(paper: OwnPaper, typed: Mapping[str, Any] | None = None, sent: Any = None) -> Form:
    """The form of a paper, with what is stored or with what was sent. Each stored row knows its place."""
    form: Form = _class_of(paper)(sent, data=_prefixed(fitting(asked(paper.fields), typed or {})))
    return form


def typed_of(form: Form) -> dict[str, Any]:
    """What is typed, by the names of the template."""
    plain: dict[str, Any] = _bare(form.data)
    return plain


def spots_of(paper: OwnPaper, form: Form) -> dict[str, list[Spot]]:
    """What cannot be read of what the form holds, by the id of its field."""
    return by_field([_spot(form, finding) for finding in paper.findings_of(typed_of(form))])


def _spot(form: Form, finding: Finding) -> Spot:
    said = {"message": finding.message, "clause": finding.clause, "line": "", "in_text": ""}
    return {"id": _place_of(form, finding.path), "severity": finding.severity.value, **said}


def _place_of(form: Any, path: str) -> str:
    """The id of the field at a path, whatever numbers its rows have on the page."""
    for step in STEP.findall(path):
        form = form.entries[int(step)] if isinstance(form, RowsField) else form[PREFIX + step]
    return str(form.id)


def _class_of(paper: OwnPaper) -> type[Form]:
    asks = asked(paper.fields, numbered=bool(paper.kind.symbol))
    return type("OwnForm", (Form,), _fields(asks))


def _fields(asks: tuple[FormField, ...]) -> dict[str, Any]:
    # by identity: a template's own field of that name may equal it, and is typed freely
    return {PREFIX + each.name: _number(each) if each is NUMBER_FIELD else _field(each) for each in asks}


def _number(each: FormField) -> NumberField:
    return NumberField(each.label, description="Để trống thì chừa chỗ ghi số bằng bút.")


def _field(each: FormField) -> Any:
    match each.asks:
        case Asks.DAY:
            return DayField(each.label, description=DAY_EXAMPLE)
        case Asks.YES:
            return YesField(each.label)
        case Asks.LINES:
            return LinesField(each.label, description="Mỗi dòng một mục.", render_kw={"rows": 4})
        case Asks.ROWS:
            return RowsField(PartField(_row(each)), each.label)
        case Asks.PART:
            return PartField(_inner(each), each.label)
        case _:
            return GrowingField(each.label)


def _inner(each: FormField) -> type[Form]:
    return type("OwnPart", (Form,), _fields(each.inner))


def _row(each: FormField) -> type[Form]:
    place = {PREFIX + ROW: TextField(widget=HiddenInput())}
    return type("OwnRow", (Form,), _fields(each.inner) | place)


def _prefixed(value: Any) -> Any:
    match value:
        case Mapping():
            return {PREFIX + str(name): _prefixed(inner) for name, inner in value.items()}
        case list():
            return [_prefixed({**row, ROW: str(place)}) for place, row in enumerate(value)]
        case _:
            return value


def _bare(value: Any) -> Any:
    match value:
        case Mapping():
            return {str(name).removeprefix(PREFIX): _bare(inner) for name, inner in value.items()}
        case list():
            return [_bare(inner) for inner in value]
        case _:
            return value
