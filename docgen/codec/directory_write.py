"""The directory as plain data and as a YAML file in which a comment explains each field."""

import datetime as dt
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from typing import Any

from docgen.codec.directory import DIRECTORY_SCHEMA, KIND_OF_ORGAN
from docgen.codec.directory_labels import directory_label
from docgen.codec.plain import VERSION_KEY
from docgen.codec.scalars import write_when
from docgen.codec.write import dashed, yaml_entry
from docgen.model import Authority, Person
from docgen.model.bodies import Delegation, Post
from docgen.model.directory import Directory

_WIDTH = 100
_HEAD = (
    "# Danh bạ cơ quan và người ký. Điền sau dấu hai chấm; dòng bắt đầu bằng dấu # là lời giải thích.",
    "# Mọi dòng có ngày: người thôi chức, cơ quan đổi tên thì ghi ngày kết thúc và thêm dòng mới, không xóa dòng cũ.",
    "# Kiểm tra: docgen directory check TÊN-TỆP.yaml",
)
_SECTIONS = (
    ("bodies", "Cơ quan, mỗi tên một mục; cơ quan cấp trên và cơ quan mà nó kế tục gọi bằng mã"),
    ("posts", "Ai giữ chức vụ gì, ở đâu, từ ngày nào đến ngày nào"),
    ("delegations", "Giao ký thừa lệnh (TL.), ủy quyền (TUQ.)"),
)
_OFFERED = {
    "posts": Post(Person("Nguyễn Văn An"), "luu-ve/ubnd", "Chủ tịch"),
    "delegations": Delegation(
        "luu-ve/ubnd", "luu-ve/vp", Authority.BY_ORDER, "Quy chế làm việc", kinds=("invitation",)
    ),
}


def directory_to_plain(directory: Directory) -> dict[str, Any]:
    """Everything in the directory as str, list, dict and None, without what holds the model's default."""
    return {VERSION_KEY: DIRECTORY_SCHEMA, **row_to_plain(directory)}


def row_to_plain(row: Any) -> dict[str, Any]:
    """The fields of one object of the directory that are not its default, as plain data."""
    values = ((each, getattr(row, each.name)) for each in fields(row))
    return {
        each.name: _plain(value)
        for each, value in values
        if value != each.default and (type(row), each.name) != KIND_OF_ORGAN
    }


def _plain(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case tuple():
            return [_plain(each) for each in value]
        case dt.date():
            return write_when(value)
        case float():
            return f"{value:g}"
        case _:
            return row_to_plain(value) if is_dataclass(value) else value


def write_directory(directory: Directory) -> str:
    """The whole directory as YAML. A comment explains each field where its sort first appears."""
    writer, lines = _Writer(), [*_HEAD, f"{VERSION_KEY}: {DIRECTORY_SCHEMA}"]
    for name, words in _SECTIONS:
        rows = getattr(directory, name)
        lines += ["", f"# {words}", f"{name}:", *(writer.rows(rows) if rows else writer.offer(name))]
    if directory.sample_data:
        lines += ["", "# Đường dẫn các chỗ còn là dữ liệu mẫu, phải thay trước khi dùng"]
        lines += yaml_entry("sample_data", list(directory.sample_data), "")
    return "\n".join(lines) + "\n"


@dataclass(slots=True)
class _Writer:
    """``explained`` are the fields that have had their comment."""

    explained: set[tuple[type, str]] = field(default_factory=set)

    def rows(self, rows: Iterable[Any]) -> list[str]:
        return [line for row in rows for line in dashed(self._object(row, "    "), "  ")]

    def offer(self, name: str) -> list[str]:
        """A row behind comment signs where there is none yet: taking them away fills it in."""
        offered = _OFFERED.get(name)
        return (
            [f"  # {line.strip() if line.strip().startswith('#') else line[2:]}" for line in self.rows([offered])]
            if offered
            else []
        )

    def _object(self, row: Any, indent: str) -> list[str]:
        found: list[str] = []
        for name, value in row_to_plain(row).items():
            found += self._comment(type(row), name, indent)
            part = getattr(row, name)
            if is_dataclass(part):
                found += [f"{indent}{name}:", *self._object(part, indent + "  ")]
            else:
                found += yaml_entry(name, value, indent)
        return found

    def _comment(self, cls: type, name: str, indent: str) -> list[str]:
        if (cls, name) in self.explained:
            return []
        self.explained.add((cls, name))
        title, note = directory_label(cls, name)
        words = f"{title} - {note}" if note else title
        return [f"{indent}# {line}" for line in textwrap.wrap(words, _WIDTH, subsequent_indent="  ")]
