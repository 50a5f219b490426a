"""YAML as text only: nothing is guessed, nothing is shared, nothing is run.

YAML 1.1 would make «no» a truth value, 14:00 the number 840 and 0123 the number 83. Here every value is text until
the record's own field says what it is; only an empty value (or ``null``, ``~``) is no text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from docgen.codec.scalars import Plain
from docgen.codec.trace import Trace, child, shown

MAX_NODES = 200_000  # a record of 500 people holds some 5 000; a file of 5 MB could hold millions of commas
MAX_NESTING = 40
_MOST_CONTROL_CHARACTERS = 100  # a binary file holds thousands, and nobody reads them
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
# YAML 1.2.2 §5.1: everything that is not c-printable
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SCANNER_WORDS = {
    "found character that cannot start any token": "giá trị không được bắt đầu bằng ký tự này (dấu tab, @, `, %); "
    "hãy thụt lề bằng dấu cách và đặt giá trị trong dấu nháy kép",
    "found a tab character": "có dấu tab; hãy thụt lề bằng dấu cách",
    "mapping values are not allowed": "có dấu hai chấm ở chỗ không được có; hãy đặt giá trị trong dấu nháy kép, "
    "hoặc xem lại thụt lề của dòng này",
    "could not find expected ':'": "thiếu dấu hai chấm sau tên khóa",
    "did not find expected key": "chờ một tên khóa; hãy xem lại thụt lề của dòng này và dòng trên",
    "did not find expected '-' indicator": "chờ dấu «-» của danh sách; hãy xem lại thụt lề",
    "did not find expected ',' or": "thiếu dấu phẩy hoặc dấu đóng ngoặc",
    "found unexpected end of stream": "thiếu dấu nháy đóng",
    "found unknown escape character": "có dấu \\ trong dấu nháy kép; hãy viết \\\\ hoặc dùng dấu nháy đơn",
    "block sequence entries are not allowed": "dấu «-» của danh sách phải xuống dòng",
    "did not find expected <document start>": "có chữ thừa sau phần cuối của hồ sơ; hãy xem lại thụt lề",
}


class YamlStopped(Exception):
    """The text cannot be read any further. ``line`` counts from 1."""

    def __init__(self, message: str, line: int, path: str = "") -> None:
        super().__init__(message, line, path)
        self.message, self.line, self.path = message, line, path


@dataclass(slots=True)
class _Reader:
    events: Iterator[Any]
    trace: Trace
    lines: dict[str, int] = field(default_factory=dict)
    nodes: int = 0

    def node(self, event: Any, path: str, depth: int) -> Plain:
        self._check(event, path, depth)
        self.lines.setdefault(path, event.start_mark.line + 1)
        match event:
            case yaml.MappingStartEvent():
                return self._mapping(path, depth)
            case yaml.SequenceStartEvent():
                return self._sequence(path, depth)
            case _:
                return None if not event.style and event.value in _NOTHING else str(event.value)

    def _check(self, event: Any, path: str, depth: int) -> None:
        line = event.start_mark.line + 1
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = (
                f"Có dấu neo «{sign}{shown(event.anchor)}» của YAML, hồ sơ không dùng; hãy viết giá trị ra, hoặc đặt "
            )
            raise YamlStopped(message + "trong dấu nháy kép nếu đó là chữ.", line, path)
        if event.tag:
            message = f"Có nhãn kiểu «{shown(event.tag)}» của YAML, hồ sơ không dùng; hãy bỏ nhãn này."
            raise YamlStopped(message, line, path)
        if depth > MAX_NESTING:
            raise YamlStopped(f"Lồng nhau quá {MAX_NESTING} tầng; đây không phải là hồ sơ cuộc họp.", line)
        if self.nodes > MAX_NODES:
            raise YamlStopped(f"Có hơn {MAX_NODES} giá trị; đây không phải là hồ sơ cuộc họp.", line)

    def _mapping(self, path: str, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, path, depth)
            place = child(path, key)
            first_line = self.lines.get(place)
            self.lines.setdefault(place, event.start_mark.line + 1)
            value = self.node(next(self.events), place, depth + 1)
            if key in found:
                message = f"Khóa «{shown(key)}» viết hai lần (lần đầu ở dòng {first_line}); hãy giữ một."
                self.trace.fault(place, message, event.start_mark.line + 1)
            else:
                found[key] = value
        return found

    def _key(self, event: Any, path: str, depth: int) -> str:
        self._check(event, path, depth)
        if not isinstance(event, yaml.ScalarEvent):
            message = "Tên khóa phải là một từ, không phải danh sách hay nhóm; giá trị thì đặt trong dấu nháy kép."
            raise YamlStopped(message, event.start_mark.line + 1, path)
        return str(event.value)

    def _sequence(self, path: str, depth: int) -> list[Plain]:
        found: list[Plain] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self.node(event, f"{path}[{len(found)}]", depth + 1))
        return found


def parse_yaml(text: str, trace: Trace) -> Plain:
    """The one document in the text. The lines of its paths and its double keys are noted in ``trace``.

    Raises:
        YamlStopped: the text is no YAML, or YAML of a sort that no record needs.
    """
    try:
        value = _document(_NOT_YAML.sub(" ", text), trace)
    except yaml.MarkedYAMLError as error:
        raise _stopped(error, text) from None
    except yaml.YAMLError:
        raise YamlStopped("Không phải là YAML.", 1) from None
    _note_control_characters(text, trace)
    return value


def _document(text: str, trace: Trace) -> Plain:
    events: Iterator[Any] = (
        each for each in yaml.parse(text, Loader=_LOADER) if not isinstance(each, yaml.StreamStartEvent)
    )
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        return None
    reader = _Reader(events, trace)
    trace.lines = reader.lines
    value = reader.node(next(events), "", 1)
    next(events)  # the end of the document
    following = next(events)
    line = following.start_mark.line + 1
    if isinstance(following, yaml.DocumentStartEvent):
        raise YamlStopped("Tệp có nhiều hồ sơ, ngăn bằng dòng «---»; hãy để mỗi hồ sơ một tệp.", line)
    return value


def _note_control_characters(text: str, trace: Trace) -> None:
    """YAML cannot hold them; they were read as spaces, so that the other faults come to light too."""
    for found in _NOT_YAML.finditer(text):
        line, column = text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
        path = next((path for path, begin in reversed(trace.lines.items()) if begin <= line), "")
        message = f"Có ký tự điều khiển U+{ord(found.group()):04X} ở cột {column}, không in được; hãy xóa ký tự này."
        trace.fault(path, message, line)
        if len(trace.faults) > _MOST_CONTROL_CHARACTERS:
            return


def _stopped(error: yaml.MarkedYAMLError, text: str) -> YamlStopped:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    problem = error.problem or ""
    words = next((vi for en, vi in _SCANNER_WORDS.items() if en in problem), "sai cú pháp YAML")
    lines = text.split("\n")
    there = f": «{shown(lines[line].strip())}»" if line < len(lines) and lines[line].strip() else ""
    return YamlStopped(f"Cột {column + 1}: {words}{there}.", line + 1)
