"""What a record leaves behind when the next meeting begins with it: what belongs to one day only."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any, Final

from docgen.codec.plain import hints_of, without_none
from docgen.model import MeetingRecord


def _numbers_and_dates() -> Iterator[str]:
    """Number and date of each paper, wherever the model has them."""
    for name, hint in hints_of(MeetingRecord).items():
        part = without_none(hint)
        if isinstance(part, type) and is_dataclass(part):
            yield from (f"{name}.{each}" for each in hints_of(part) if each in ("number", "date"))


OF_ONE_DAY: Final = (
    "start",
    "end",
    "attendance.absent",
    "attendance.invited_count",
    "attendance.present_count",
    "agenda.start",
    "minutes.votes",
    *_numbers_and_dates(),
    "correction_letter",
    "photos",
)
"""What would be wrong in the papers of the next meeting; «agenda.start» is that of each line of the programme."""


def without_that_day(tree: Mapping[str, Any]) -> dict[str, Any]:
    """A record, as plain data or as typed into the form, without what belongs to its day only."""
    rest: Any = tree
    for path in OF_ONE_DAY:
        rest = _without(rest, path.split("."))
    return dict(rest)


def _without(tree: Any, path: list[str]) -> Any:
    """The tree without the value at the path; in a list, of each of its items."""
    if isinstance(tree, list):
        return [_without(item, path) for item in tree]
    if not isinstance(tree, Mapping):
        return tree
    head, *rest = path
    if not rest:
        return {key: value for key, value in tree.items() if key != head}
    return {key: _without(value, rest) if key == head else value for key, value in tree.items()}
