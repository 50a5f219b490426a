"""From the bytes of a file to the record."""

import json
from pathlib import Path
from typing import Any

from docgen.codec.errors import Fault, RecordUnreadable
from docgen.codec.plain import read_mapping
from docgen.codec.regular_file import NOT_REGULAR, FileTooLarge, NotARegularFile, read_regular_file
from docgen.codec.scalars import Plain, kind_of
from docgen.codec.trace import Trace, shown
from docgen.codec.yaml_text import YamlStopped, parse_yaml
from docgen.model import MeetingRecord

MAX_BYTES = 5_000_000
_MEGABYTE = 1_000_000
_EMPTY = "Tệp trống; hãy tạo hồ sơ bằng lệnh «docgen new»."


def read_record_file(path: Path) -> MeetingRecord:
    """The record in a file. The size is checked before anything is read.

    Raises:
        RecordUnreadable: with every fault of the file.
        OSError: the file is missing, or may not be read.
    """
    try:
        data = read_regular_file(path, MAX_BYTES)
    except NotARegularFile:
        raise _refused(str(path), NOT_REGULAR) from None
    except FileTooLarge as large:
        raise _too_large(str(path), large.size) from None
    return read_record(data, source=str(path))


def read_record(data: bytes, *, source: str) -> MeetingRecord:
    """The record in the bytes of a YAML or JSON file. ``source`` names the file in messages.

    Raises:
        RecordUnreadable: with every fault of the data.
    """
    if len(data) > MAX_BYTES:
        raise _too_large(source, len(data))
    trace = Trace()
    try:
        value = _parse(_decode(data, source), source, trace)
    except YamlStopped as stopped:
        raise RecordUnreadable(source, (Fault(stopped.path, stopped.message, stopped.line),)) from None
    if not isinstance(value, dict):
        raise _refused(source, _not_a_mapping(value))
    record = read_mapping(value, trace)
    if trace.faults:
        raise RecordUnreadable(source, tuple(sorted(trace.faults, key=lambda fault: fault.line)))
    return record


def _decode(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            f"Tệp không phải UTF-8: byte 0x{data[error.start]:02X} ở vị trí {error.start + 1}. "
            "Hãy mở tệp và lưu lại với bảng mã UTF-8."
        )
        raise RecordUnreadable(source, (Fault("", message, line),)) from None


def _parse(text: str, source: str, trace: Trace) -> Plain:
    """JSON where the file says so or its text is JSON; otherwise YAML."""
    is_json = source.casefold().endswith(".json")
    if not is_json and not text.lstrip().startswith("{"):
        return parse_yaml(text, trace)
    try:
        return _parse_json(text, trace)
    except json.JSONDecodeError as error:
        if not is_json:
            return parse_yaml(text, trace)
        there = text.split("\n")[error.lineno - 1] if text.strip() else ""
        raise YamlStopped(f"Cột {error.colno}: sai cú pháp JSON: «{shown(there.strip())}».", error.lineno) from None
    except RecursionError:
        raise YamlStopped("Lồng nhau quá sâu; đây không phải là hồ sơ cuộc họp.", 1) from None


def _parse_json(text: str, trace: Trace) -> Plain:
    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in items:
            if key in found:
                trace.fault("", f"Khóa «{shown(key)}» viết hai lần trong một nhóm; hãy giữ một.")
            found.setdefault(key, value)
        return found

    # numbers stay text: 2 000 digits would stop int(), and the field decides what the text means
    value: Plain = json.loads(text, object_pairs_hook=pairs, parse_int=str, parse_float=str, parse_constant=str)
    return value


def _not_a_mapping(value: Plain) -> str:
    if value is None:
        return _EMPTY
    return f"Ở ngoài cùng phải là các khóa (organ, subject, start…), ở đây là {kind_of(value)}."


def _too_large(source: str, size: int) -> RecordUnreadable:
    megabytes = f"{size / _MEGABYTE:.1f}".replace(".", ",")
    return _refused(source, f"Tệp lớn {megabytes} MB, quá mức {MAX_BYTES // _MEGABYTE} MB của một hồ sơ.")


def _refused(source: str, message: str) -> RecordUnreadable:
    return RecordUnreadable(source, (Fault("", message),))
