"""From the bytes of a file to the record."""

import json
from pathlib import Path
from typing import Any

from docgen.codec.errors import RecordUnreadable
from docgen.codec.file_sort import FileSort
from docgen.codec.plain import read_mapping
from docgen.codec.scalars import Plain, kind_of
from docgen.codec.trace import Trace, shown
from docgen.codec.yaml_text import YamlStopped, parse_yaml
from docgen.model import MeetingRecord

_RECORD = FileSort("hồ sơ", RecordUnreadable)
_EMPTY = "Tệp trống; hãy tạo hồ sơ bằng lệnh «docgen new»."


def read_record_file(path: Path) -> MeetingRecord:
    """The record in a file. The size is checked before anything is read.

    Raises:
        RecordUnreadable: with every fault of the file.
        OSError: the file is missing, or may not be read.
    """
    return read_record(_RECORD.read(path), source=str(path))


def read_record(data: bytes, *, source: str) -> MeetingRecord:
    """The record in the bytes of a YAML or JSON file. ``source`` names the file in messages.

    Raises:
        RecordUnreadable: with every fault of the data.
    """
    trace = Trace()
    value = _RECORD.parsed(data, source, lambda text: _parse(text, source, trace))
    if not isinstance(value, dict):
        raise _RECORD.refused(source, _not_a_mapping(value))
    record = read_mapping(value, trace)
    if trace.faults:
        raise RecordUnreadable(source, tuple(sorted(trace.faults, key=lambda fault: fault.line)))
    return record


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
