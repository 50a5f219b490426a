"""Which column tells which fact: found by name, and settled by the clerk where names do not suffice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docgen.roster.errors import NoSuchColumn
from docgen.roster.fields import (
    FAMILY_NAMES,
    FIELDS,
    NAME,
    Field,
    bare_name,
    is_order,
    is_sex,
    names_of,
)
from docgen.roster.table import Column

IGNORED = ""  # in a choice: the column is not read
EXACT, BEGINS, NOT = 2, 1, 0  # how well a column's name fits


@dataclass(frozen=True, slots=True)
class Contest:
    """Columns that all go by a name of one field; the clerk says which one is meant."""

    field: Field
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """The columns of each field, and what is open.

    ``pairs`` gives the columns of a field by its id: several where they are parts of one fact (họ đệm and tên;
    năm sinh of men and women). ``unknown`` are columns that no field is called like, ``missing`` required fields
    without a column.
    """

    pairs: Mapping[str, tuple[Column, ...]]
    order: Column | None = None
    unknown: tuple[Column, ...] = ()
    contested: tuple[Contest, ...] = ()
    missing: tuple[Field, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether people can be read: nothing is contested and nothing required is missing."""
        return not self.contested and not self.missing

    @property
    def choice(self) -> dict[str, str]:
        """The matching as plain data for ``match_columns``: the id of a field by the name of a column."""
        matched = {column.name: field for field, columns in self.pairs.items() for column in columns}
        return matched | {column.name: IGNORED for column in self.unknown}


def match_columns(
    columns: Sequence[Column], fields: Sequence[Field] = FIELDS, choice: Mapping[str, str] | None = None
) -> Matching:
    """The matching of columns and fields. ``choice`` overrules the names: a field's id by a column's name.

    A choice made for another list may be given in again; what it does not name is matched as usual, and a column
    that it names and this list has not is passed over.

    Raises:
        NoSuchColumn: the choice names a field that there is not.
    """
    chosen = _checked(choice or {}, fields)
    order = next((column for column in columns if is_order(column.top) and column.name not in chosen), None)
    free = [column for column in columns if column.name not in chosen and column is not order]
    pairs = {field.id: tuple(column for column in columns if chosen.get(column.name) == field.id) for field in fields}
    contested = []
    for field, found in _by_name(free, [field for field in fields if not pairs[field.id]]):
        if is_one_fact(field, found):
            pairs[field.id] = found
        else:
            contested.append(Contest(field, found))
    matched = {field: found for field, found in pairs.items() if found}
    open_ids = {contest.field.id for contest in contested}
    missing = tuple(field for field in fields if field.is_required and field.id not in {*matched, *open_ids})
    used = {column for found in [*matched.values(), *(contest.columns for contest in contested)] for column in found}
    return Matching(matched, order, tuple(column for column in free if column not in used), tuple(contested), missing)


def _by_name(columns: Sequence[Column], fields: Sequence[Field]) -> Iterator[tuple[Field, tuple[Column, ...]]]:
    """The fields that columns are named for, each with the columns that fit it best."""
    closest: dict[str, list[tuple[int, Column]]] = {}
    for column in columns:
        (how_well, _), name = max(((fit(field, column), field.id) for field in fields), default=((NOT, 0), ""))
        if how_well:
            closest.setdefault(name, []).append((how_well, column))
    for field in fields:
        found = closest.get(field.id, [])
        best = max((how_well for how_well, _ in found), default=NOT)
        if found:
            yield field, tuple(column for how_well, column in found if how_well == best)


def is_one_fact(field: Field, columns: Sequence[Column]) -> bool:
    """Whether several columns tell one fact in parts.

    Neighbours below one header «Họ và tên» are họ đệm and tên, unless both hold names: husband and wife.
    """
    if len(columns) == 1:
        return True
    if len({column.top for column in columns}) == 1 and all(is_sex(column.sub) for column in columns):
        return True
    names = [bare_name(column.sub or column.top) for column in columns]
    is_divided = len(set(names)) == 1 and _are_neighbours(columns) and columns[0].sub == ""
    is_divided = is_divided and not all(column.holds_phrases for column in columns)
    is_split = len(names) == 2 and names[0] in FAMILY_NAMES and names[1] == "ten"  # noqa: PLR2004 - họ đệm, tên
    return field.id == NAME.id and (is_divided or is_split)


def _are_neighbours(columns: Sequence[Column]) -> bool:
    return all(left.index + 1 == right.index for left, right in pairwise(columns))


def _checked(choice: Mapping[str, str], fields: Sequence[Field]) -> Mapping[str, str]:
    known = {field.id for field in fields}
    for column, field in choice.items():
        if field != IGNORED and field not in known:
            raise NoSuchColumn(column, field)
    return choice


def fit(field: Field, column: Column) -> tuple[int, int]:
    """How well a column's name fits a field (exactly, by its beginning, not at all), and by how many letters."""
    names = [name for text in _texts(column) for name in names_of(text)]
    exact = max((len(name) for name in names if name in field.names), default=0)
    if exact:
        return EXACT, exact
    begins = (len(name) for name in field.names if " " in name and any(found.startswith(f"{name} ") for found in names))
    length = max(begins, default=0)
    return (BEGINS if length else NOT), length


def _texts(column: Column) -> tuple[str, ...]:
    """The texts by which a column may be known: its lower header cell, both, or the upper one for parts by sex."""
    if not column.sub:
        return (column.top,)
    both = f"{column.top} {column.sub}"
    return (column.top, both) if is_sex(column.sub) else (column.sub, both)
