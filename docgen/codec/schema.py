"""The JSON schema of a record file, with Vietnamese titles."""

from typing import Any

import msgspec

from docgen.codec.fields import LABELS
from docgen.codec.plain import SCHEMA_VERSION, VERSION_KEY
from docgen.model import MeetingRecord

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {cls.__name__: labels for cls, labels in LABELS.items()}
# Dates are read in several forms (12/5/2023, 14:00 12/5/2023); a «format» would forbid all but one of them.
_FORMS = {
    "date": "Ngày: 2023-05-12 hoặc 12/5/2023.",
    "time": "Giờ: 14:00.",
    "date-time": "Ngày và giờ: 2023-05-12 14:00 hoặc 14:00 12/5/2023.",
}


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a record. What conforms is read; reading also takes numbers written as text."""
    schema: dict[str, Any] = _open_dates(msgspec.json.schema(MeetingRecord))
    definitions: dict[str, Any] = schema["$defs"]
    for name, definition in definitions.items():
        _describe(name, definition)
    record = definitions["MeetingRecord"]
    version = {"title": "Phiên bản của dạng tệp", "const": SCHEMA_VERSION}
    record["properties"] = {VERSION_KEY: version, **record["properties"]}
    return {"$schema": _DRAFT, "title": "Hồ sơ cuộc họp", **schema}


def _describe(name: str, definition: dict[str, Any]) -> None:
    definition.pop("description", None)  # the docstring of the model, for programmers
    if name not in _TITLES:
        return
    definition["additionalProperties"] = False
    for field, schema in definition["properties"].items():
        label = _TITLES[name][field]
        definition["properties"][field] = described = {"title": label.title, **_or_empty(schema)}
        if label.note:
            described["description"] = label.note


def _or_empty(schema: dict[str, Any]) -> dict[str, Any]:
    """An empty value is read as the default, so null is always right."""
    given, null = dict(schema), {"type": "null"}
    default = {"default": given.pop("default")} if "default" in given else {}
    either = given["anyOf"] if set(given) == {"anyOf"} else [given]
    return {"anyOf": [each for each in either if each != null] + [null], **default}


def _open_dates(part: Any) -> Any:
    if isinstance(part, list | tuple):
        return [_open_dates(each) for each in part]
    if not isinstance(part, dict):
        return part
    opened = {key: _open_dates(value) for key, value in part.items()}
    if form := _FORMS.get(str(opened.get("format"))):
        del opened["format"]
        opened["description"] = form
    return opened
