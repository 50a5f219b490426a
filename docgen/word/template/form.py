"""What a template of a kind of the office's own asks for: the fields that nobody else fills, as a form by itself."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from docgen.word.template.findings import TemplateFinding, error, warning
from docgen.word.template.located import Place
from docgen.word.template.shape import Holds, Shape
from docgen.word.template.uses import ITEM, FieldUse, Path, Use
from docgen.wording import fold

DAY: Final = re.compile(r"(^|_)ngay(_|$)")  # a name that asks for a day: ngay_hop, ngày_sinh
SHORT: Final = "_ngan"  # a day that is printed as 12/5/2023 instead of in words


class Asks(StrEnum):
    """What is typed into a field of the form."""

    TEXT = "text"
    DAY = "day"
    YES = "yes"
    LINES = "lines"
    ROWS = "rows"
    PART = "part"


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of the form: ``name`` in the template, ``label`` for people, ``inner`` the fields of a row or part."""

    name: str
    label: str
    asks: Asks
    inner: tuple["FormField", ...] = ()


@dataclass(slots=True)
class _Seen:
    """What the uses say about one field so far."""

    inner: dict[str, "_Seen"] = field(default_factory=dict)
    uses: set[Use] = field(default_factory=set)

    def at(self, path: Path) -> "_Seen":
        """The field at a path below."""
        here = self
        for step in path:
            here = here.inner.setdefault(step, _Seen())
        return here


def inferred_shape(uses: Iterable[FieldUse], given: Collection[str]) -> Shape:
    """The shape of the fields that are used and not ``given`` by the office."""
    top = _Seen()
    for use in uses:
        if use.path[0] not in given:
            top.at(use.path).uses.add(use.use)
    return Shape(Holds.PARTS, {name: _shape(seen) for name, seen in top.inner.items()})


def _shape(seen: _Seen) -> Shape:
    if ITEM in seen.inner or Use.LOOPED in seen.uses:
        return Shape(Holds.LIST, item=_shape(seen.inner.get(ITEM, _Seen())))
    if seen.inner:
        return Shape(Holds.PARTS, {name: _shape(inner) for name, inner in seen.inner.items()})
    return Shape(Holds.FLAG if seen.uses <= {Use.TESTED} and seen.uses else Holds.TEXT)


def form_fields(shape: Shape) -> tuple[FormField, ...]:
    """The form of a shape."""
    return tuple(_field(name, inner) for name, inner in shape.fields.items())


def _field(name: str, shape: Shape) -> FormField:
    label = label_of(name)
    match shape.holds:
        case Holds.LIST if shape.item is not None and shape.item.holds is Holds.PARTS:
            return FormField(name, label, Asks.ROWS, form_fields(shape.item))
        case Holds.LIST:
            return FormField(name, label, Asks.LINES)
        case Holds.PARTS:
            return FormField(name, label, Asks.PART, form_fields(shape))
        case Holds.FLAG:
            return FormField(name, label, Asks.YES)
        case _:
            return FormField(name, label, Asks.DAY if DAY.search(fold(name)) else Asks.TEXT)


def label_of(name: str) -> str:
    """«họ_tên» as «Họ tên»."""
    words = name.removesuffix(SHORT).replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def first_places(uses: Iterable[tuple[FieldUse, Place]]) -> dict[Path, Place]:
    """Where each field, and each field around one, stands first."""
    found: dict[Path, Place] = {}
    for use, place in uses:
        for length in range(1, len(use.path) + 1):
            found.setdefault(use.path[:length], place)
    return found


def form_findings(
    fields: Iterable[FormField], given: Collection[str], places: Mapping[Path, Place]
) -> Iterator[TemplateFinding]:
    """What a form by itself cannot ask for, and names that are probably misspelt names of the office's facts.

    ``places`` says where a field stands first.
    """
    for each in fields:
        near = next((name for name in given if _is_near(each.name, name)), "")
        if near:
            said = (
                f"Trường «{each.name}» gần giống «{near}» có sẵn. Nếu gõ nhầm, hãy sửa; nếu không, đây là một ô để nhập"
            )
            yield warning("near-given", f"{said}.", places.get((each.name,)), near)
        yield from _too_deep(each, (each.name,), places)


def _too_deep(each: FormField, path: Path, places: Mapping[Path, Place]) -> Iterator[TemplateFinding]:
    if each.asks is Asks.ROWS and ITEM in path:
        said = f"Danh sách «{each.name}» nằm trong một danh sách khác: biểu mẫu không nhập được như vậy."
        yield error("too-deep", said, places.get(path))
    inside = (*path, ITEM) if each.asks is Asks.ROWS else path
    for inner in each.inner:
        yield from _too_deep(inner, (*inside, inner.name), places)


def _is_near(name: str, given: str) -> bool:
    """Whether two names differ by one letter, or by marks and capitals only."""
    one, other = fold(name), fold(given)
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:  # noqa: PLR2004 - one letter of a real word
        return False
    short, long = sorted((one, other), key=len)
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest = short[same:] if len(short) < len(long) else short[same + 1 :]
    return rest == long[same + 1 :]
