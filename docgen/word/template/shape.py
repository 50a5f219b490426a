"""What a template may print: the shape of the facts of a paper, with examples, and sample facts of any length."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import cycle, islice
from typing import Any, Final

SHOWN: Final = 60  # characters of an example


class Holds(StrEnum):
    """What a field holds."""

    TEXT = "text"
    FLAG = "flag"
    LIST = "list"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of one field. ``fields`` are the parts by name, ``item`` what a list holds (None: never seen)."""

    holds: Holds = Holds.TEXT
    fields: Mapping[str, "Shape"] = field(default_factory=dict)
    item: "Shape | None" = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class KnownField:
    """A field as a list for people shows it: «annex.members» holds a list, «annex.members[].name» a text."""

    path: str
    holds: Holds
    example: str


def shape_of(*values: Any) -> Shape:
    """The shape that some values of one field have together."""
    given = [value for value in values if value is not None]
    if any(isinstance(value, Mapping) for value in given):
        return _parts([value for value in given if isinstance(value, Mapping)])
    lists = [value for value in given if isinstance(value, Sequence) and not isinstance(value, str)]
    if lists:
        items = [item for value in lists for item in value]
        return Shape(Holds.LIST, item=shape_of(*items) if items else None)
    example = next((str(value) for value in given if str(value)), "")
    is_flag = bool(given) and all(isinstance(value, bool) for value in given)
    return Shape(Holds.FLAG if is_flag else Holds.TEXT, example=example)


def _parts(values: list[Mapping[str, Any]]) -> Shape:
    names = dict.fromkeys(name for value in values for name in value)
    return Shape(Holds.PARTS, {name: shape_of(*(value.get(name) for value in values)) for name in names})


def known_fields(shape: Shape, path: str = "") -> Iterator[KnownField]:
    """Every field of a shape, in the order of the facts."""
    if path and shape.holds is not Holds.PARTS:
        yield KnownField(path, shape.holds, _short(shape.example or (shape.item.example if shape.item else "")))
    for name, inner in shape.fields.items():
        yield from known_fields(inner, f"{path}.{name}" if path else name)
    if shape.item is not None and shape.item.holds is not Holds.TEXT:
        yield from (known for known in known_fields(shape.item, f"{path}[]") if known.path != f"{path}[]")


def with_rows(value: Any, count: int, shape: Shape) -> Any:
    """The value with ``count`` rows in every list, its own rows over and over."""
    match value:
        case Mapping():
            return {name: with_rows(inner, count, shape.fields.get(name, Shape())) for name, inner in value.items()}
        case Sequence() if not isinstance(value, str):
            item = shape.item or Shape()
            rows = list(value) or [_blank(item)]
            return [with_rows(row, count, item) for row in islice(cycle(rows), count)]
        case _:
            return value


def sample_of(shape: Shape, name: str = "") -> Any:
    """Made-up facts of a shape: each text is its example, or its own name in brackets."""
    match shape.holds:
        case Holds.PARTS:
            return {inner: sample_of(part, inner) for inner, part in shape.fields.items()}
        case Holds.LIST:
            return [sample_of(shape.item or Shape(), name)]
        case Holds.FLAG:
            return True
        case _:
            return shape.example or f"[{name.replace('_', ' ')}]"


def _blank(shape: Shape) -> Any:
    return sample_of(shape)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
