"""The directory of bodies, posts and delegations as a file and as plain data, and back.

The file is YAML like that of a record: everything is text until its field decides, every fault is told with path and
line. Rows have fields that must be there (``Body.kind``), so what is missing is told.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from docgen.codec.directory_labels import directory_label
from docgen.codec.errors import RecordUnreadable
from docgen.codec.file_sort import FileSort
from docgen.codec.plain import VERSION_KEY, hints_of, without_none
from docgen.codec.scalars import SCALARS, Plain, Wrong, kind_of, read_choice
from docgen.codec.trace import Trace, child, did_you_mean, shown
from docgen.codec.yaml_text import parse_yaml
from docgen.model import Organ
from docgen.model.bodies import Body, Delegation, Post
from docgen.model.directory import Directory

DIRECTORY_SCHEMA = 1
LARGEST_SEAL_MM = 100.0
KIND_OF_ORGAN = (Organ, "kind")
"""Not in the file: the body has it."""

Row = TypeVar("Row", bound=Body | Post | Delegation)


class DirectoryUnreadable(RecordUnreadable):
    """The file holds no directory. ``faults`` are all of its faults, in the order of the file."""


_DIRECTORY = FileSort("danh bạ", DirectoryUnreadable)


def read_directory_file(path: Path) -> Directory:
    """The directory in a file. The size is checked before anything is read.

    Raises:
        DirectoryUnreadable: with every fault of the file.
        OSError: the file is missing, or may not be read.
    """
    return read_directory(_DIRECTORY.read(path), source=str(path))


def read_directory(data: bytes, *, source: str) -> Directory:
    """The directory in the bytes of a file. ``source`` names the file in messages. Raises: DirectoryUnreadable."""
    trace = Trace()
    return _whole(_DIRECTORY.parsed(data, source, lambda text: parse_yaml(text, trace)), trace, source)


def directory_from_plain(mapping: Mapping[str, Any], *, source: str = "danh bạ") -> Directory:
    """The directory that plain data describes. Raises: DirectoryUnreadable."""
    return _whole(dict(mapping), Trace(), source)


def row_from_plain(cls: type[Row], mapping: Mapping[str, Any]) -> Row:
    """One row of the directory. Raises: DirectoryUnreadable, whose paths begin at the row."""
    trace = Trace()
    row = _read_object(cls, dict(mapping), "", trace)
    if trace.faults or row is None:
        raise DirectoryUnreadable("dòng này", tuple(trace.faults))
    return row  # type: ignore[no-any-return] # the walk follows the hints of the class


def _whole(value: Plain, trace: Trace, source: str) -> Directory:
    if not isinstance(value, dict):
        what = "tệp trống" if value is None else kind_of(value)
        raise _DIRECTORY.refused(
            source, f"Ở ngoài cùng phải là các khóa (bodies, posts, delegations), ở đây là {what}."
        )
    rest = dict(value)
    version = rest.pop(VERSION_KEY, DIRECTORY_SCHEMA)
    if str(version) != str(DIRECTORY_SCHEMA):
        words = f"Phiên bản «{shown(str(version))}» chưa được hỗ trợ; bản docgen này đọc phiên bản {DIRECTORY_SCHEMA}."
        trace.fault(VERSION_KEY, words)
    directory = _read_object(Directory, rest, "", trace)
    if trace.faults:
        raise DirectoryUnreadable(source, tuple(sorted(trace.faults, key=lambda fault: fault.line)))
    return directory  # type: ignore[no-any-return] # the walk follows the hints of the class


def _read(hint: Any, value: Plain, path: str, trace: Trace) -> Any:
    target = without_none(hint)
    if get_origin(target) is tuple:
        return _read_list(get_args(target)[0], value, path, trace)
    if is_dataclass(target) and isinstance(target, type):
        return _read_object(target, value, path, trace)
    found = _scalar(target, value)
    if not isinstance(found, Wrong):
        return found
    trace.fault(path, found.message)
    return None


def _scalar(target: Any, value: Plain) -> object:
    if target is float:
        return read_millimetres(value)
    return read_choice(value, target) if issubclass(target, StrEnum) else SCALARS[target](value)


def read_millimetres(value: Plain) -> float | Wrong:
    """A length of a seal in millimetres: «36», «36,5»."""
    try:
        length = float(str(value).strip().replace(",", "."))
    except ValueError:
        length = 0.0
    if 0 < length <= LARGEST_SEAL_MM:
        return length
    return Wrong(f"Phải là số milimét trên 0, nhiều nhất {LARGEST_SEAL_MM:g}; ở đây là «{shown(str(value))}».")


def _read_list(item: Any, value: Plain, path: str, trace: Trace) -> tuple[Any, ...]:
    if not isinstance(value, list):
        trace.fault(path, f"Phải là danh sách (mỗi dòng bắt đầu bằng dấu «-»), ở đây là {kind_of(value)}.")
        return ()
    return tuple(_read(item, each, f"{path}[{index}]", trace) for index, each in enumerate(value))


def _read_object(cls: type, value: Plain, path: str, trace: Trace) -> Any:
    """An object of the model; ``None``, with a fault, where it cannot be."""
    if not isinstance(value, dict):
        trace.fault(path, f"Phải là nhóm khóa ({', '.join(list(hints_of(cls))[:3])}…), ở đây là {kind_of(value)}.")
        return None
    hints = {name: hint for name, hint in hints_of(cls).items() if (cls, name) != KIND_OF_ORGAN}
    given: dict[str, Any] = {}
    for key, each in value.items():
        place = child(path, str(key))
        if key not in hints:
            trace.fault(place, f"Danh bạ không có khóa «{shown(str(key))}»{did_you_mean(str(key), hints)}.")
        elif each is not None:
            given[key] = _read(hints[key], each, place, trace)
    missing = [each.name for each in fields(cls) if each.default is MISSING and given.get(each.name, "") == ""]
    for name in missing:
        trace.fault(
            child(path, name), f"Thiếu «{directory_label(cls, name).title.lower()}». Hãy điền.", _line(trace, path)
        )
    return None if missing else _whole_body(cls(**given))


def _whole_body(found: Any) -> Any:
    """A body whose organ bears its kind, which is written once."""
    return (
        replace(found, organ=replace(found.organ, kind=found.kind))
        if isinstance(found, Body) and found.organ
        else found
    )


def _line(trace: Trace, path: str) -> int:
    """Where the object that lacks something begins."""
    return trace.lines.get(path, 0)
