"""Fields as HTML. A meeting has some eight hundred of them, and each page shows them all.

Written out here and not in a template, which takes five times as long. Every text of a clerk goes through ``escape``;
names and ids are the program's own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from flask import Flask
from markupsafe import Markup, escape
from wtforms.widgets import HiddenInput

Spots = Mapping[str, Sequence[Mapping[str, str]]]
"""Findings by the id of their field."""

AREAS: Final = {
    "long": "",
    "lines": "",
    "growing": " data-one-line",
    "outline": " data-outline",
    "table": " data-table",
}
"""What a text area of each kind says to the script; any other kind has one line, as long as what it holds has."""


def add_to(app: Flask) -> None:
    """Let templates draw fields."""
    app.jinja_env.globals.update(
        draw_field=field, draw_leaves=leaves, draw_control=control, draw_remarks=remarks, draw_once=_Once()
    )


class _Once:
    """Draws what is the same on every page once: the empty row of each list of a meeting, by the name of the list."""

    def __init__(self) -> None:
        self._drawn: dict[str, Markup] = {}

    def __call__(self, name: str, caller: Callable[[], Markup]) -> Markup:
        """What the template draws between ``call`` and ``endcall``, or what it drew the first time."""
        if name not in self._drawn:
            self._drawn[name] = caller()
        return self._drawn[name]


def field(shown: Any, spots: Spots, label: str | None = None, *, wide: bool = False) -> Markup:
    """A field with its label, its help and its findings."""
    return Markup(_field(shown, spots, label, wide=wide))  # noqa: S704 - made of escaped texts and our own words


def leaves(form: Any, spots: Spots) -> Markup:
    """The fields of a form and of its parts, one after the other."""
    return Markup("".join(_leaves(form, spots)))  # noqa: S704 - the same


def control(shown: Any) -> Markup:
    """The input of a field alone."""
    return Markup(_control(shown))  # noqa: S704 - the same


def remarks(place: str, spots: Spots) -> Markup:
    """The findings of a field or part, in the list that the script fills."""
    return Markup(_remarks(place, spots))  # noqa: S704 - the same


def _leaves(form: Any, spots: Spots) -> Iterator[str]:
    for shown in form:
        if shown.kind == "part":
            yield from _leaves(shown.form, spots)
        else:
            yield _field(shown, spots)


def _field(shown: Any, spots: Spots, label: str | None = None, *, wide: bool = False) -> str:
    if isinstance(shown.widget, HiddenInput):
        return f'<input type="hidden" id="{shown.id}" name="{shown.name}" value="{escape(_hidden(shown))}">'
    when = (shown.render_kw or {}).get("data-when")
    conditions = f' data-shown-when="{when}"' if when else ""
    name = f'<label for="{shown.id}">{escape(label or shown.label.text)}</label>'
    pair = (_control(shown), name) if shown.kind == "yes" else (name, _control(shown))
    kind = f"{shown.kind} wide" if wide else shown.kind
    helped = f'<p class="help" id="{shown.id}-help">{escape(shown.description)}</p>' if shown.description else ""
    return f'<div class="field field-{kind}"{conditions}>{"".join(pair)}{helped}{_remarks(shown.id, spots)}</div>\n'


def _hidden(shown: Any) -> str:
    if shown.kind == "yes":
        return "y" if shown.data else ""
    return str(shown.data)


def _control(shown: Any) -> str:
    helped = f"{shown.id}-help " if shown.description else ""
    names = f'id="{shown.id}" name="{shown.name}" aria-describedby="{helped}{shown.id}-findings"'
    given = shown.render_kw or {}
    if shown.kind == "yes":
        return f'<input type="checkbox" value="y" {names}{" checked" if shown.data else ""}>'
    if shown.kind == "choice":
        return f"<select {names}>{''.join(_options(shown))}</select>"
    if shown.kind in AREAS or "\n" in str(shown.data):  # HTML 4.10.5.1.2: an input of one line drops line ends
        about = f' data-document="{escape(shown.document)}"' if shown.kind == "outline" else ""
        marks = f'rows="{given.get("rows", 1)}"{AREAS.get(shown.kind, AREAS["growing"])}{about}'
        return f'<textarea placeholder=" " {names} {marks}>\n{escape(shown.data)}</textarea>'
    listed = f' list="{given["list"]}"' if "list" in given else ""
    return f'<input type="text" placeholder=" " value="{escape(shown.data)}" {names} autocomplete="off"{listed}>'


def _options(shown: Any) -> Iterator[str]:
    for choice in shown.choices:
        chosen = " selected" if choice.value == shown.data else ""
        yield f'<option value="{escape(choice.value)}"{chosen}>{escape(choice.label)}</option>'


def _remarks(place: str, spots: Spots) -> str:
    here = spots.get(place) if spots else None
    told = "".join(_remark(each) for each in here) if here else ""
    return f'<ul class="findings" id="{place}-findings" data-findings="{place}">{told}</ul>'


def _remark(remark: Mapping[str, str]) -> str:
    clause = f' title="{escape(remark["clause"])}"' if remark.get("clause") else ""
    return f'<li class="finding finding-{remark["severity"]}"{clause}>{escape(remark["message"])}</li>'
