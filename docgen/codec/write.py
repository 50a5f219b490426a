"""The record as a file: YAML that a clerk can read, JSON that a program can."""

import json
import re
import textwrap
from collections.abc import Mapping
from typing import Any

import msgspec

from docgen.codec.plain import to_plain, to_sparse
from docgen.model import MeetingRecord

_WIDTH = 100
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?")
# Safe without quotation marks for every reader of YAML: begins with a letter, holds no indicator.
_UNQUOTED = re.compile(r"[^\W\d_][\w ,./()“”‘’…&+-]*")
_RESERVED = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def write_yaml(record: MeetingRecord) -> str:
    """The record as YAML, without the fields that hold the model's default."""
    return "\n".join(yaml_lines(to_sparse(record))) + "\n"


def write_json(record: MeetingRecord) -> str:
    """Everything in the record as JSON, indented."""
    return msgspec.json.format(msgspec.json.encode(to_plain(record)), indent=2).decode() + "\n"


def yaml_lines(mapping: Mapping[str, Any], indent: str = "") -> list[str]:
    """The lines of a mapping in block style."""
    return [line for key, value in mapping.items() for line in yaml_entry(key, value, indent)]


def yaml_entry(key: str, value: Any, indent: str) -> list[str]:
    """The lines of one key with its value."""
    match value:
        case dict() if value:
            return [f"{indent}{key}:", *yaml_lines(value, indent + "  ")]
        case list() if value:
            return [f"{indent}{key}:", *(line for item in value for line in yaml_item(item, indent + "  "))]
        case _:
            first, *rest = scalar_lines(value, indent + "  ")
            return [f"{indent}{key}: {first}", *rest]


def yaml_item(value: Any, indent: str) -> list[str]:
    """The lines of one item of a list, behind its dash."""
    if isinstance(value, dict) and value:
        return dashed(yaml_lines(value, indent + "  "), indent)
    first, *rest = scalar_lines(value, indent + "  ")
    return [f"{indent}- {first}", *rest]


def dashed(lines: list[str], indent: str) -> list[str]:
    """The lines of a mapping with the dash of its list before the first key."""
    at = next((n for n, line in enumerate(lines) if not line.lstrip().startswith("#")), 0)
    marked = f"{indent}- {lines[at][len(indent) + 2 :]}"
    return [*(indent + line.lstrip() for line in lines[:at]), marked, *lines[at + 1 :]]


def scalar_lines(value: Any, indent: str) -> list[str]:
    """A scalar, or an empty list or mapping; long text in a block of its own."""
    match value:
        case None:
            return ["null"]
        case bool():
            return ["true" if value else "false"]
        case int():
            return [str(value)]
        case str():
            return _text_lines(value, indent)
        case _:
            return ["[]" if isinstance(value, list) else "{}"]


def _text_lines(text: str, indent: str) -> list[str]:
    if _DATE.fullmatch(text) or (_UNQUOTED.fullmatch(text) and len(text) <= _WIDTH and _is_plain(text)):
        return [text]
    lines = text.split("\n")
    if len(lines) > 1 and all(_fits_block(line) for line in lines):
        return ["|-", *(indent + line if line else "" for line in lines)]
    if len(lines) == 1 and len(text) > _WIDTH and _fits_block(text) and "  " not in text:
        return [">-", *_wrapped(text, indent)]
    return [_quoted(text)]


def _is_plain(text: str) -> bool:
    return text.casefold() not in _RESERVED and text.isprintable() and not text.endswith(" ")


def _fits_block(line: str) -> bool:
    return not line or (line.isprintable() and line == line.strip(" "))


def _wrapped(text: str, indent: str) -> list[str]:
    """Lines that a folded block joins with one space each (YAML 1.2.2 §8.1.3)."""
    wrap = textwrap.TextWrapper(
        width=_WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return wrap.wrap(text)


def _quoted(text: str) -> str:
    """A double-quoted scalar; what is not printable is escaped."""
    return "".join(
        letter if letter == " " or letter.isprintable() else _escaped(letter)
        for letter in json.dumps(text, ensure_ascii=False)
    )


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 -- the end of the first plane
