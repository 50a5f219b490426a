"""The order of people's names: tên, then họ, then đệm. Names are compared here and never changed."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from docgen.wording.collation import collation_key
from docgen.wording.text import clean
from docgen.wording.tone_marks import ToneMarkStyle, place_tone_marks

T = TypeVar("T")
NameKey = tuple[tuple[tuple[tuple[int, ...], tuple[int, ...]], ...], tuple[tuple[int, ...], ...], str]


def name_key(name: str) -> NameKey:
    """A key that orders names by tên (last word), họ (first word), đệm (the words between).

    Case counts only between names that are otherwise equal, and «Hòa» and «Hoà» are one tên, so that a list
    typed by several people stays in one order.
    """
    parts = place_tone_marks(name, ToneMarkStyle.FIRST_VOWEL).split()
    given, family, middle = " ".join(parts[-1:]), " ".join(parts[:-1][:1]), " ".join(parts[1:-1])
    keys = [collation_key(part) for part in (given, family, middle)]
    return tuple((letters, tones) for letters, tones, _, _ in keys), tuple(case for _, _, case, _ in keys), clean(name)


def sorted_by_name(items: Iterable[T], key: Callable[[T], str] = str) -> list[T]:
    """The items in the order of their names; equal names keep their order. ``key`` gives the name of an item."""
    return sorted(items, key=lambda item: name_key(key(item)))
