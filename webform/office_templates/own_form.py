"""The form that a template asks for by itself: made of the same fields as the form of a meeting."""

from collections.abc import Mapping
from typing import Any, Final

from wtforms import Form

from docgen.word.template.form import Asks, FormField
from docgen.workflow.templates.own_facts import DATE, NUMBER
from docgen.workflow.templates.own_papers import OwnPaper
from webform.editor.fields import DayField, GrowingField, LinesField, NumberField, PartField, RowsField, YesField

PREFIX: Final = "x_"  # a field may be called «data» or «errors», which a form has already
DAY_EXAMPLE: Final = "Ví dụ: 12/5/2023"


def form_of(paper: OwnPaper, typed: Mapping[str, Any] | None = None, sent: Any = None) -> Form:
    """The form of a paper, with what is stored or with what was sent."""
    form: Form = _class_of(paper)(sent, data=_prefixed(typed or {}))
    return form


def typed_of(form: Form) -> dict[str, Any]:
    """What is typed, by the names of the template."""
    plain: dict[str, Any] = _bare(form.data)
    return plain


def _class_of(paper: OwnPaper) -> type[Form]:
    fields: dict[str, Any] = {}
    if paper.kind.symbol:
        fields[PREFIX + NUMBER] = NumberField("Số văn bản", description="Để trống thì chừa chỗ ghi số bằng bút.")
    fields[PREFIX + DATE] = DayField("Ngày văn bản", description=DAY_EXAMPLE)
    return type("OwnForm", (Form,), fields | _fields(paper.fields))


def _fields(asked: tuple[FormField, ...]) -> dict[str, Any]:
    return {PREFIX + each.name: _field(each) for each in asked}


def _field(each: FormField) -> Any:
    match each.asks:
        case Asks.DAY:
            return DayField(each.label, description=DAY_EXAMPLE)
        case Asks.YES:
            return YesField(each.label)
        case Asks.LINES:
            return LinesField(each.label, description="Mỗi dòng một mục.", render_kw={"rows": 4})
        case Asks.ROWS:
            return RowsField(PartField(_inner(each)), each.label)
        case Asks.PART:
            return PartField(_inner(each), each.label)
        case _:
            return GrowingField(each.label)


def _inner(each: FormField) -> type[Form]:
    return type("OwnPart", (Form,), _fields(each.inner))


def _prefixed(value: Any) -> Any:
    match value:
        case Mapping():
            return {PREFIX + str(name): _prefixed(inner) for name, inner in value.items()}
        case list():
            return [_prefixed(inner) for inner in value]
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
