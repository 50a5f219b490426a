"""The record as plain data (str, list, dict, int, bool, None), and back.

The walk goes along the type hints of the model, so a new field of the model needs no line here.
"""

import datetime as dt
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from docgen.codec.errors import RecordUnreadable
from docgen.codec.scalars import SCALARS, Plain, Wrong, kind_of, read_choice, write_when
from docgen.codec.trace import Trace, child, did_you_mean, shown
from docgen.model import MeetingRecord

SCHEMA_VERSION = 1
VERSION_KEY = "schema"
# What nests deeper than this is no record: blocks of a text go seven levels down (part … point, text).
MAX_DEPTH = 40


def from_plain(mapping: Mapping[str, Any], *, source: str = "dữ liệu") -> MeetingRecord:
    """The record that plain data describes. A missing key takes the default of the model.

    Raises:
        RecordUnreadable: with every fault of the data.
    """
    trace = Trace()
    record = read_mapping(dict(mapping), trace)
    if trace.faults:
        raise RecordUnreadable(source, tuple(trace.faults))
    return record


def read_mapping(mapping: dict[str, Plain], trace: Trace) -> MeetingRecord:
    """The record, as far as it can be read; what cannot be read is noted in ``trace``."""
    rest = dict(mapping)
    version = rest.pop(VERSION_KEY, str(SCHEMA_VERSION))
    if str(version) != str(SCHEMA_VERSION) or isinstance(version, bool):
        trace.fault(
            VERSION_KEY,
            f"Phiên bản «{shown(str(version))}» chưa được hỗ trợ; bản docgen này đọc phiên bản {SCHEMA_VERSION}.",
        )
    record: MeetingRecord = _read_object(MeetingRecord, rest, "", trace)
    return record


def to_plain(record: MeetingRecord) -> dict[str, Any]:
    """Everything in the record as str, list, dict, int, bool and None, with the schema version on top."""
    return {VERSION_KEY: SCHEMA_VERSION, **plain_object(record)}


def to_sparse(record: MeetingRecord) -> dict[str, Any]:
    """As ``to_plain``, without the fields that hold the model's default."""
    return {VERSION_KEY: SCHEMA_VERSION, **plain_object(record, full=False)}


@cache
def hints_of(cls: type) -> dict[str, Any]:
    """Field name → type, in the order of the class."""
    hints = get_type_hints(cls)
    return {each.name: hints[each.name] for each in fields(cls)}


@cache
def without_none(hint: Any) -> Any:
    """The type itself where a hint says «or None»."""
    if get_origin(hint) in (types.UnionType, Union):
        return next(part for part in get_args(hint) if part is not type(None))
    return hint


def default_of(cls: type, name: str) -> Any:
    """The model's default for a field."""
    for each in fields(cls):
        if each.name == name and each.default is not MISSING:
            return each.default
    raise LookupError(f"{cls.__name__}.{name} has no default")


def _read(hint: Any, value: Plain, path: str, trace: Trace) -> Any:
    target = without_none(hint)
    if get_origin(target) is tuple:
        return _read_list(get_args(target)[0], value, path, trace)
    if is_dataclass(target) and isinstance(target, type):
        return _read_object(target, value, path, trace)
    if isinstance(target, type) and issubclass(target, StrEnum):
        found: Any = read_choice(value, target)
    else:
        found = SCALARS[target](value)
    if isinstance(found, Wrong):
        trace.fault(path, found.message)
        return None
    return found


def _read_list(item: Any, value: Plain, path: str, trace: Trace) -> tuple[Any, ...]:
    if not isinstance(value, list):
        trace.fault(path, f"Phải là danh sách (mỗi dòng bắt đầu bằng dấu «-»), ở đây là {kind_of(value)}.")
        return ()
    return tuple(_read_item(item, each, f"{path}[{index}]", trace) for index, each in enumerate(value))


def _read_item(item: Any, value: Plain, path: str, trace: Trace) -> Any:
    return item() if value is None else _read(item, value, path, trace)


def _read_object(cls: type, value: Plain, path: str, trace: Trace) -> Any:
    if not isinstance(value, dict):
        trace.fault(path, f"Phải là nhóm khóa ({', '.join(list(hints_of(cls))[:3])}…), ở đây là {kind_of(value)}.")
        return cls()
    if path.count(".") > MAX_DEPTH:
        trace.fault(path[:200] + "…", f"Lồng nhau quá {MAX_DEPTH} tầng.")
        return cls()
    hints = hints_of(cls)
    given: dict[str, Any] = {}
    for key, each in value.items():
        place = child(path, str(key))
        if key not in hints:
            trace.fault(place, f"Hồ sơ không có khóa «{shown(str(key))}»{did_you_mean(str(key), hints)}.")
        elif each is not None:
            given[key] = _read(hints[key], each, place, trace)
    return cls(**given)


def plain_object(thing: Any, *, full: bool = True) -> dict[str, Any]:
    """The fields of one object of the model as plain data; with ``full`` off only those that are not its default."""
    cls: type = type(thing)
    values = ((name, getattr(thing, name)) for name in hints_of(cls))
    kept = values if full else ((n, v) for n, v in values if v != default_of(cls, n))
    return {name: _plain(value, full=full) for name, value in kept}


def _plain(value: Any, *, full: bool) -> Any:
    match value:
        case StrEnum():
            return value.value
        case tuple():
            return [_plain(each, full=full) for each in value]
        case dt.date() | dt.time():
            return write_when(value)
        case _ if is_dataclass(value):
            return plain_object(value, full=full)
        case _:
            return value
