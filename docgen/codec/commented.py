"""A record to fill in: YAML in which a comment explains each field."""

from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass
from typing import Any, get_args, get_origin

from docgen.codec.fields import label_of
from docgen.codec.next_time import without_that_day
from docgen.codec.plain import (
    SCHEMA_VERSION,
    VERSION_KEY,
    from_plain,
    hints_of,
    plain_object,
    to_plain,
    without_none,
)
from docgen.codec.write import dashed, yaml_entry
from docgen.model import (
    AgendaItem,
    Attendance,
    Criterion,
    Decision,
    Group,
    MeetingRecord,
    Member,
    Party,
    Person,
    Pledge,
    Proceeding,
    Signatory,
)

MOST_NESTED = 3  # a paper's annex, its table, a row of it
_HEAD = (
    "# Hồ sơ cuộc họp. Điền sau dấu hai chấm; dòng bắt đầu bằng dấu # là lời giải thích.",
    "# Thụt lề bằng dấu cách. Thêm một người, một dòng: chép cả mục bắt đầu bằng dấu «-».",
    "# Ô để trống: xóa giá trị, giữ tên khóa. Kiểm tra: docgen validate TÊN-TỆP.yaml",
    "",
)


def blank_record() -> MeetingRecord:
    """A record without facts, with one open row in each list that a launch conference fills."""
    person, signatory = Person(), Signatory()
    return MeetingRecord(
        chair=person,
        secretary=person,
        attendance=Attendance(persons=(person,), groups=(Group(),)),
        agenda=(AgendaItem(),),
        proceedings=(Proceeding(),),
        decision=Decision(members=(Member(),), signatory=signatory),
        pledge=Pledge(criteria=(Criterion(),), parties=(Party(is_host=True), Party())),
    )


def from_last_time(old: MeetingRecord) -> MeetingRecord:
    """What stays from one meeting to the next: bodies, people, wording. Times, numbers and photos are open."""
    return from_plain(without_that_day(to_plain(old)))


def write_commented(record: MeetingRecord) -> str:
    """The whole record as YAML, empty fields too. A comment explains each field where its sort first appears."""
    body = _Writer().object_lines(MeetingRecord, plain_object(record), "")
    return "\n".join((*_HEAD, f"{VERSION_KEY}: {SCHEMA_VERSION}", *body)) + "\n"


@dataclass(slots=True)
class _Writer:
    """``explained`` are the classes whose fields have had their comments; ``nested`` counts offers within offers."""

    explained: set[type] = field(default_factory=set)
    nested: int = 0

    def object_lines(self, cls: type, values: Mapping[str, Any], indent: str) -> list[str]:
        explain = cls not in self.explained
        self.explained.add(cls)
        defaults = plain_object(cls())
        found: list[str] = []
        for name, hint in hints_of(cls).items():
            if explain:
                found += _comment(cls, name, indent)
            if not values[name] and values[name] == defaults[name] and not isinstance(values[name], bool):
                found += [f"{indent}{name}:", *self._offer(without_none(hint), indent)]
            else:
                found += self._field_lines(without_none(hint), name, values[name], indent)
        return found

    def _field_lines(self, hint: Any, name: str, value: Any, indent: str) -> list[str]:
        if isinstance(value, dict):
            return [f"{indent}{name}:", *self.object_lines(hint, value, indent + "  ")]
        if value and (item := _row_class(hint)):
            return [f"{indent}{name}:", *self._rows(item, value, indent + "  ")]
        return yaml_entry(name, value, indent)

    def _rows(self, item: type, rows: list[Any], indent: str) -> list[str]:
        return [line for row in rows for line in dashed(self.object_lines(item, row, indent + "  "), indent)]

    def _offer(self, hint: Any, indent: str) -> list[str]:
        """What could stand in an empty field, behind comment signs: taking them away fills it in."""
        if get_origin(hint) is tuple and get_args(hint)[0] is str:
            return [f"{indent}#   -"]
        item = _row_class(hint)
        cls = item or hint
        if not is_dataclass(cls) or self.nested >= MOST_NESTED or (self.nested and cls in self.explained):
            return []
        self.nested += 1
        lines = (
            self._rows(item, [plain_object(item())], indent + "  ")
            if item
            else self.object_lines(hint, plain_object(hint()), indent + "  ")
        )
        self.nested -= 1
        return [f"{indent}# {line.removeprefix(indent)}" for line in lines]


def _row_class(hint: Any) -> type | None:
    item = get_args(hint)[0] if get_origin(hint) is tuple else None
    return item if isinstance(item, type) and is_dataclass(item) else None


def _comment(cls: type, name: str, indent: str) -> list[str]:
    title, note = label_of(cls, name)
    above = [""] if cls is MeetingRecord else []
    return [*above, f"{indent}# {title} - {note}" if note else f"{indent}# {title}"]
