import os
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.codec import MAX_BYTES, RecordUnreadable, from_plain, read_record, read_record_file
from docgen.codec.directory import DirectoryUnreadable, read_directory
from docgen.codec.yaml_text import MAX_NODES
from docgen.model import MeetingRecord


def faults(text: str | bytes, source: str = "f.yaml"):
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(RecordUnreadable) as caught:
        read_record(data, source=source)
    assert "\n" not in str(caught.value)
    return caught.value.faults


def only(text: str | bytes, source: str = "f.yaml"):
    (fault,) = faults(text, source)
    return fault


def test_every_fault_is_told_in_one_run_with_its_path_and_line():
    text = """schema: 1
subjekt: ra mắt mô hình
start: 31/2/2023 14:00
attendance:
  invited_count: mười
  persons: Lê An
decision:
  power_holder: boss
  members:
    - person:
        name: [Lê, An]
    - role: "a\\x07"
    - person:
        born: 30/2/1980
    - 5
kind: một
kind: hai
pledge:
  parties:
    - is_host: có lẽ
place: Hội\x0btrường
"""
    assert [(fault.line, fault.path) for fault in faults(text)] == [
        (2, "subjekt"),
        (3, "start"),
        (5, "attendance.invited_count"),
        (6, "attendance.persons"),
        (8, "decision.power_holder"),
        (11, "decision.members[0].person.name"),
        (12, "decision.members[1].role"),
        (14, "decision.members[2].person.born"),
        (15, "decision.members[3]"),
        (17, "kind"),
        (20, "pledge.parties[0].is_host"),
        (21, "place"),
    ]


def test_an_unknown_key_is_told_with_the_key_that_was_meant():
    assert "«members»" in only("decision:\n  membres: []\n").message


@pytest.mark.parametrize(
    "day", ["31/2/2023", "2023-02-31", "0/1/2023", "2023-13-01", "9999999999-1-1", "12/5/23", "mai"]
)
def test_an_impossible_date_is_a_fault(day):
    assert only(f"organ:\n  valid_to: {day}\n").path == "organ.valid_to"


@pytest.mark.parametrize("number", ["x", "-1", "1,5", "1.0", "9" * 5000, "٣", "0x10", "true", "[1]"])
def test_what_is_no_number_is_a_fault(number):
    assert only(f"decision:\n  number: {number}\n").path == "decision.number"


@pytest.mark.parametrize(
    "when", ["14:00", "12/5/2023", "25:00 12/5/2023", "2023-05-12 14:61", "2023-05-12T14:00+07:00"]
)
def test_what_is_no_moment_is_a_fault(when):
    assert only(f"start: {when}\n").path == "start"


@pytest.mark.parametrize("version", ["0", "2", "một", "[]"])
def test_another_schema_version_is_a_fault(version):
    assert only(f"schema: {version}\n").path == "schema"


def test_a_file_that_is_not_utf_8_is_told_with_line_and_byte():
    fault = only("kind: họp\nsubject: hội".encode() + b"\xff\xfe")
    assert fault.line == 2
    assert "0xFF" in fault.message
    assert "UTF-8" in fault.message


def test_utf_16_is_not_utf_8():
    assert "UTF-8" in only("kind: họp\n".encode("utf-16")).message


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ có lời giải thích\n", "---\n", "\ufeff"])
def test_an_empty_file_is_told_so(text):
    assert "trống" in only(text).message


@pytest.mark.parametrize("text", ["- a\n- b\n", "chỉ có chữ", "[]", "5"])
def test_something_else_than_keys_at_the_top_is_told_so(text):
    assert "organ" in only(text).message


def test_several_records_in_one_file_are_refused():
    assert only("kind: a\n---\nkind: b\n").line == 2


def test_a_key_that_stands_twice_is_told_with_both_lines():
    fault = only("organ:\n  name: a\n  name: b\n")
    assert (fault.path, fault.line) == ("organ.name", 3)
    assert "dòng 2" in fault.message


def test_a_key_that_stands_twice_in_json_is_told():
    assert "«kind»" in only('{"kind": "a", "kind": "b"}', "f.json").message


@pytest.mark.parametrize("text", ["organ: &a {}\n", "organ: *a\n", "organ:\n  <<: *b\n"])
def test_anchors_and_aliases_are_refused(text):
    assert "neo" in only(text).message


def test_a_bomb_of_aliases_is_refused_at_once():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
    )
    assert only(bomb).line == 1


def test_types_of_python_are_refused():
    assert "nhãn" in only("organ: !!python/object/apply:os.system [ls]\n").message


@pytest.mark.parametrize(
    "text",
    ["[" * 5000, "{" * 5000, '{"a":' * 100_000, "- " * 5000, "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 60))],
)
def test_deep_nesting_is_refused(text):
    faults(text)


def test_deep_nesting_of_blocks_in_json_is_refused():
    text = '{"plan": {"blocks": [' + '{"children": [' * 60 + "]}" * 60 + "]}}"
    assert "tầng" in only(text, "f.json").message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("kind: a\n\tplace: b\n", 2),
        ("kind: a\nplace: b: c\n", 2),
        ('kind: "a\n', 2),
        ("kind: a\n  place: b\n", 2),
        ("place: @b\n", 1),
        ("organ: {name: a\n", 2),
        ("kind: a\nplace\nsubject: c\n", 3),
    ],
)
def test_wrong_syntax_is_told_with_its_line_in_vietnamese(text, line):
    fault = only(text)
    assert fault.line == line
    assert "Cột" in fault.message
    assert not any(word in fault.message for word in ("expected", "found", "mapping"))


def test_wrong_json_is_told_with_its_line():
    assert only('{\n"kind": "a",\n}', "f.json").line == 3


def test_fifty_megabytes_are_refused_without_reading_them(tmp_path: Path):
    path = tmp_path / "lớn.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    with pytest.raises(RecordUnreadable, match="50,0 MB"):
        read_record_file(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_more_bytes_than_a_record_may_have_are_refused_in_memory_too():
    assert "5 MB" in only(b"a" * (MAX_BYTES + 1)).message


def test_a_full_size_file_of_commas_is_read_up_to_the_most_nodes():
    assert f"hơn {MAX_NODES} giá trị" in only("[" + "a," * (MAX_BYTES // 2 - 1)).message


@pytest.mark.parametrize("data", [b"a" * (MAX_BYTES + 1), b"schema: 1\n\xff", b"- [", b"a:\tb: c"])
def test_a_directory_is_refused_in_the_words_of_a_record(data: bytes):
    with pytest.raises(DirectoryUnreadable) as caught:
        read_directory(data, source="f.yaml")
    (fault,) = caught.value.faults
    assert replace(fault, message=fault.message.replace("danh bạ", "hồ sơ")) == only(data)


def test_what_is_no_plain_file_is_refused(tmp_path: Path):
    os.mkfifo(tmp_path / "ống")
    with pytest.raises(RecordUnreadable, match="tệp thường"):
        read_record_file(tmp_path / "ống")
    with pytest.raises(IsADirectoryError):
        read_record_file(tmp_path)


def outcome(read, *arguments, **options):
    """The record, or the error that says why there is none. Anything else that is raised fails the test."""
    try:
        return read(*arguments, **options)
    except RecordUnreadable as error:
        return error


def is_sound(result) -> bool:
    if isinstance(result, MeetingRecord):
        return True
    return bool(result.faults) and all(fault.message for fault in result.faults) and "\n" not in str(result)


@given(st.binary(max_size=300), st.sampled_from(["f.yaml", "f.json"]))
def test_any_bytes_are_read_or_refused(data, source):
    assert is_sound(outcome(read_record, data, source=source))


SOUP = [
    "organ",
    "decision",
    "members",
    "schema",
    ":",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a",
    "*a",
    "!!int",
    "|",
    ">",
    "'",
    '"',
    "\\",
    "#",
    "---",
    "...",
    "~",
    "1",
    "ế",
    "😀",
    "\x00",
    "\x85",
    "\u2028",
]
YAML_PARTS = st.sampled_from([*SOUP, ": ", "- ", "? ", "\n", "  ", "\t", "%YAML 1.1"])


@given(st.lists(YAML_PARTS, max_size=40).map("".join), st.sampled_from(["f.yaml", "f.json"]))
def test_any_soup_of_yaml_is_read_or_refused(text, source):
    assert is_sound(outcome(read_record, text.encode(), source=source))


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["organ", "name", "decision", "members", "x", "schema"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["organ", "subject", "decision", "agenda", "start", "schema", "y"]), PLAIN))
def test_any_plain_data_is_read_or_refused(data):
    assert is_sound(outcome(from_plain, data))
