"""What was typed for a paper of an own kind: what its fields take today, what is kept aside, what nobody can read.

A new version of a template may ask otherwise for a field of the same name: for rows where a box was ticked. What was
typed before is then of a type that the field does not take. It is not shown and not printed, and it waits aside until a
version asks for that type again.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from docgen.model import Finding, Severity
from docgen.ports.meetings import Typed
from docgen.word.template.form import Asks, FormField
from docgen.wording import DateNotUnderstood, NoSuchDate, parse_date

NUMBER: Final = "số_văn_bản"  # asked for with every own kind that has a symbol, whatever its template holds
DATE: Final = "ngày_văn_bản"
NUMBER_FIELD: Final = FormField(NUMBER, "Số văn bản", Asks.TEXT)
HEAD: Final = (NUMBER_FIELD, FormField(DATE, "Ngày văn bản", Asks.DAY))
ASIDE: Final = "0_aside"  # values of another type, by field; no field of a template begins with a digit
ROW: Final = "0_row"  # in a row that is typed: its place, from 0, among the rows that were stored; empty for a new one
LONGEST_NUMBER: Final = 9  # digits: the largest number that every database and every reader takes
SHOWN: Final = 40  # characters of a wrong value in a message


def asked(fields: Iterable[FormField], *, numbered: bool = True) -> tuple[FormField, ...]:
    """The fields of a template, after number and day, which its own fields of these names replace."""
    own = tuple(fields)
    names = {each.name for each in own} | (set() if numbered else {NUMBER})
    return (*(each for each in HEAD if each.name not in names), *own)


def fitting(fields: Iterable[FormField], typed: Typed) -> dict[str, Any]:
    """The values that the fields take, all the way down; a value kept aside stands in for one that does not fit."""
    found = ((each, _current(each, typed)) for each in fields)
    return {each.name: _fitting_inside(each, value) for each, value in found if value is not None}


def merged(fields: Iterable[FormField], old: Typed, typed: Typed) -> dict[str, Any]:
    """``typed`` over ``old``. What no field shows stays as it was, and what its field no longer takes is kept aside."""
    fields = tuple(each for each in fields if each.name in typed)
    own = {each.name: _merged_inside(each, _current(each, old), typed[each.name]) for each in fields}
    aside = {**old.get(ASIDE, {}), **{each.name: _not_taken(each, old) for each in fields}}
    kept = {name: values for name, values in aside.items() if values}
    whole = {**old, **typed, **own, ASIDE: kept}
    return {name: value for name, value in whole.items() if name != ROW and (name != ASIDE or kept)}


def left_out(shown: Iterable[FormField], now: Iterable[FormField], typed: Typed) -> tuple[str, ...]:
    """The labels of the fields that were ``shown`` and filled, and that are not asked for, or asked otherwise, ``now``.

    A field inside rows or a part stands after theirs: «Người nhà: Ngày sinh». Each is named once.
    """
    return tuple(dict.fromkeys(_left_out(tuple(shown), {each.name: each for each in now}, typed)))


def copied(typed: Typed) -> dict[str, Any]:
    """What goes along when a meeting is copied: all but number and day of that time, also those that wait aside."""
    own, aside = _without_head(typed), _without_head(typed.get(ASIDE, {}))
    return {name: value for name, value in own.items() if name != ASIDE} | ({ASIDE: aside} if aside else {})


def is_filled(value: Any) -> bool:
    """Whether anything was typed, anywhere inside."""
    match value:
        case Mapping():
            return any(map(is_filled, value.values()))
        case list():
            return any(map(is_filled, value))
        case str():
            return bool(value.strip())
        case _:
            return bool(value)


def typed_number(typed: Typed) -> int | None:
    """The number of the paper, as far as it can be read."""
    text = _text(typed, NUMBER)
    return int(text) if _is_number(text) else None


def typed_findings(fields: Iterable[FormField], typed: Typed, *, numbered: bool) -> tuple[Finding, ...]:
    """What is typed and cannot be read, in the order of the form; ``path`` as in «người_nhà[0].ngày_sinh»."""
    number = _text(typed, NUMBER)
    wrong_number = numbered and number and not _is_number(number)
    shown = fitting(asked(fields), typed)
    days = _day_findings(asked(fields), shown, "")
    return ((_number_finding(number),) if wrong_number else ()) + tuple(days)


def _without_head(typed: Typed) -> dict[str, Any]:
    return {name: value for name, value in typed.items() if name not in {NUMBER, DATE}}


def _current(each: FormField, typed: Typed) -> Any:
    return next((value for value in _kept_values(each, typed) if _fits(each, value)), None)


def _not_taken(each: FormField, old: Typed) -> list[Any]:
    return [value for value in _kept_values(each, old) if is_filled(value) and not _fits(each, value)]


def _kept_values(each: FormField, typed: Typed) -> tuple[Any, ...]:
    return (typed.get(each.name), *typed.get(ASIDE, {}).get(each.name, ()))


def _fits(each: FormField, value: Any) -> bool:
    match each.asks:
        case Asks.YES:
            return isinstance(value, bool)
        case Asks.ROWS:
            return isinstance(value, list) and all(isinstance(row, Mapping) for row in value)
        case Asks.PART:
            return isinstance(value, Mapping)
        case _:
            return isinstance(value, str)


def _fitting_inside(each: FormField, value: Any) -> Any:
    match each.asks:
        case Asks.ROWS:
            return [fitting(each.inner, row) for row in value]
        case Asks.PART:
            return fitting(each.inner, value)
        case _:
            return value


def _merged_inside(each: FormField, old: Any, new: Any) -> Any:
    match each.asks:
        case Asks.ROWS if _fits(each, new):
            return [merged(each.inner, _old_row(old or [], row), row) for row in new]
        case Asks.PART if _fits(each, new):
            return merged(each.inner, old or {}, new)
        case _:
            return new


def _old_row(old: list[Typed], row: Typed) -> Typed:
    """The row that is typed anew, as it was stored."""
    place = _text(row, ROW)
    return old[int(place)] if _is_short(place) and int(place) < len(old) else {}


def _left_out(shown: tuple[FormField, ...], now: Mapping[str, FormField], typed: Typed) -> Iterator[str]:
    for each in shown:
        value, takes = typed.get(each.name), now.get(each.name)
        if not is_filled(value):
            continue
        if takes is None or not _fits(takes, value):
            yield each.label
            continue
        inner = {one.name: one for one in takes.inner}
        for row in value if isinstance(value, list) else [value] if isinstance(value, Mapping) else []:
            yield from (f"{each.label}: {label}" for label in _left_out(each.inner, inner, row))


def _text(typed: Typed, name: str) -> str:
    value = typed.get(name)
    return value.strip() if isinstance(value, str) else ""


def _is_number(text: str) -> bool:
    return _is_short(text) and int(text) > 0


def _is_short(digits: str) -> bool:
    """Whether this is a number that is not too long to be one."""
    return digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_NUMBER


def _number_finding(number: str) -> Finding:
    shown = number if len(number) <= SHOWN else f"{number[:SHOWN]}…"
    said = f"Không đọc được số văn bản «{shown}», nên văn bản còn chừa chỗ ghi số."
    how = f"Hãy gõ số từ 1, nhiều nhất {LONGEST_NUMBER} chữ số, ví dụ 12; phần chữ đã có trong ký hiệu."
    return Finding("OWN-NUMBER", Severity.ERROR, NUMBER, f"{said} {how}")


def _day_findings(fields: Iterable[FormField], typed: Typed, path: str) -> Iterator[Finding]:
    for each in fields:
        here, value = f"{path}{each.name}", typed.get(each.name)
        if each.asks is Asks.DAY and value:
            yield from _day_finding(here, value)
        if each.asks is Asks.PART and value:
            yield from _day_findings(each.inner, value, f"{here}.")
        if each.asks is Asks.ROWS:
            for place, row in enumerate(value or ()):
                yield from _day_findings(each.inner, row, f"{here}[{place}].")


def _day_finding(path: str, typed: str) -> Iterator[Finding]:
    """A day that is none is an error. Words may be meant where a name only sounds like a day: «số_ngày_nghỉ»."""
    try:
        if typed.strip():
            parse_date(typed)
    except NoSuchDate as wrong:
        yield Finding("OWN-DAY", Severity.ERROR, path, str(wrong))
    except DateNotUnderstood as wrong:
        if path == DATE:
            yield Finding("OWN-DAY", Severity.ERROR, path, str(wrong))
        else:
            yield Finding("OWN-DAY", Severity.WARNING, path, f"{wrong} Nếu không phải ngày thì cứ để: in như đã gõ.")
