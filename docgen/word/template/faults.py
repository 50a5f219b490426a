"""Finding the place of what is wrong in a template. Runs only when something is, so it may take its time."""

import inspect
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from jinja2 import Template, TemplateSyntaxError, Undefined
from jinja2 import TemplateError as JinjaError

from docgen.word.template.errors import UnknownField, UnknownFields
from docgen.word.template.located import Located, Place
from docgen.word.template.parts import TemplatePart
from docgen.word.template.sandbox import Sandbox, TooMuchWork, render

STATEMENT = re.compile(r"\{%[-+]?\s*(end)?(for|if|macro|call|filter|set|block|with|raw)\b")


def syntax_place(part: TemplatePart, error: TemplateSyntaxError) -> tuple[Place, str]:
    """Where a template is written wrongly, and what Jinja says about it."""
    located = part.located()
    try:
        Sandbox().compiled(located.source)
    except TemplateSyntaxError as found:
        opened = _left_open(located) if "Unexpected end of template" in str(found) else None
        return located.place(opened or found.lineno), found.message or ""
    return located.place(1), error.message or ""


def unknown_fields(name: str, parts: tuple[TemplatePart, ...], context: Mapping[str, Any]) -> UnknownFields:
    """The error that names every field which the parts ask for in vain."""
    fields = (field for part in parts for field in _unknown_in(part, context))
    return UnknownFields(name, tuple(dict.fromkeys(fields)))


def _unknown_in(part: TemplatePart, context: Mapping[str, Any]) -> list[UnknownField]:
    located = part.located()
    uses: list[tuple[str, int]] = []
    sandbox = Sandbox(_recording(uses))
    # What was seen before another fault stops the rendering is told; the next run finds the rest
    with suppress(JinjaError, TooMuchWork, TypeError, ValueError, ArithmeticError, LookupError, AttributeError):
        render(sandbox.compiled(located.source), context)
    return [UnknownField(name, located.place(line)) for name, line in uses]


def _recording(uses: list[tuple[str, int]]) -> type[Undefined]:
    """An undefined value that notes where it is used and then behaves as an empty list or text."""

    def note(value: Any, *_: object, **__: object) -> Any:
        uses.append((str(value._undefined_name), _template_line()))  # noqa: SLF001 - Jinja keeps the name nowhere else
        return ()

    def inner(value: Any, name: object) -> Any:
        if str(name).startswith("__"):
            raise AttributeError(name)
        return recording(name=f"{value._undefined_name}.{name}")  # noqa: SLF001 - the same

    behaviour: dict[str, object] = {"__slots__": (), "__getattr__": inner, "__getitem__": inner, "__call__": note}
    behaviour["__iter__"] = lambda value: iter(note(value))
    behaviour["__str__"] = lambda value: "".join(note(value))
    behaviour["__len__"] = lambda value: len(note(value))
    behaviour["__bool__"] = lambda value: bool(note(value))
    behaviour["__truediv__"] = lambda value, _: float(len(note(value)))
    recording: type[Undefined] = type("Recording", (Undefined,), behaviour)
    return recording


def _template_line() -> int:
    """The line of the template that is being rendered."""
    frame = inspect.currentframe()
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            return template.get_corresponding_lineno(frame.f_lineno)
        frame = frame.f_back
    return 1


def _left_open(located: Located) -> int | None:
    """The line of the last statement that is opened and never closed."""
    opened: list[int] = []
    for number, line in enumerate(located.source.split("\n"), 1):
        for found in STATEMENT.finditer(line):
            if found[1] and opened:
                opened.pop()
            elif not found[1] and found[2] != "set":
                opened.append(number)
    return opened[-1] if opened else None
