"""File names from names of people: readable, unique, safe on every system."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import count

from docgen.model import Person
from docgen.wording import slug


def stem_of(person: Person, taken: AbstractSet[str], *, prefix: str = "") -> str:
    """A file name without suffix for a person, not among ``taken``: ASCII, at most 80 characters with a short prefix.

    Somebody of the same name gets the year of birth («nguyen-van-an-1975»), where that is known and still free,
    else a number from 2. ``prefix`` is put before the name («cam-ket»).
    """
    stem = _stem(person, prefix)
    return _unnumbered(person, stem, taken) or f"{stem}-{_free_number(stem, taken, 2)}"


def stems_of(people: Iterable[Person], *, prefix: str = "") -> tuple[str, ...]:
    """The file names of all people of a list, in its order; the same list gives the same names."""
    taken: dict[str, None] = {}
    following: dict[str, int] = {}
    for person in people:
        stem = _stem(person, prefix)
        name = _unnumbered(person, stem, taken.keys())
        if not name:
            number = _free_number(stem, taken.keys(), following.get(stem, 2))
            following[stem] = number + 1
            name = f"{stem}-{number}"
        taken[name] = None
    return tuple(taken)


def _unnumbered(person: Person, stem: str, taken: AbstractSet[str]) -> str:
    """The stem, or that with the year of birth, if one of them is free; else nothing."""
    names = (stem, f"{stem}-{person.born.year}" if person.born else stem)
    return next((name for name in names if name not in taken), "")


def _free_number(stem: str, taken: AbstractSet[str], start: int) -> int:
    return next(number for number in count(start) if f"{stem}-{number}" not in taken)


def _stem(person: Person, prefix: str) -> str:
    name = slug(person.name)
    return f"{slug(prefix)}-{name}" if prefix else name
