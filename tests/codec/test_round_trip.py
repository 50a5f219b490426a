import datetime as dt
import json
import unicodedata

from hypothesis import given
from support.builders import a_record, records

from docgen.codec import (
    blank_record,
    from_last_time,
    from_plain,
    json_schema,
    read_record,
    to_plain,
    write_commented,
    write_json,
    write_yaml,
)
from docgen.codec.fields import LABELS
from docgen.codec.plain import hints_of
from docgen.model import MeetingRecord


def read(text: str, source: str = "hồ sơ.yaml") -> MeetingRecord:
    return read_record(text.encode(), source=source)


@given(records())
def test_a_record_written_as_yaml_is_read_back_the_same(record):
    assert read(write_yaml(record)) == record


@given(records())
def test_a_record_written_as_json_is_read_back_the_same(record):
    assert read(write_json(record), "hồ sơ.json") == record


@given(records())
def test_a_commented_record_is_read_back_the_same(record):
    assert read(write_commented(record)) == record


@given(records())
def test_plain_data_is_read_back_the_same(record):
    assert from_plain(to_plain(record)) == record


@given(records())
def test_plain_data_holds_nothing_but_what_json_and_templates_know(record):
    def kinds(value):
        yield type(value)
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from kinds(part)

    assert set(kinds(to_plain(record))) <= {str, list, dict, int, bool, type(None)}


@given(records())
def test_the_same_record_gives_the_same_bytes(record):
    assert write_yaml(record) == write_yaml(from_plain(to_plain(record)))


def test_json_that_does_not_say_so_in_its_name_is_still_json():
    assert read(write_json(a_record()), "hồ sơ") == a_record()


def test_a_file_may_begin_with_a_byte_order_mark_and_have_line_ends_of_windows():
    data = b"\xef\xbb\xbf" + write_yaml(a_record()).replace("\n", "\r\n").encode()
    assert read_record(data, source="f.yaml") == a_record()


def test_text_is_composed_and_stripped_at_the_door():
    name = "Đỗ Đình Cường"
    record = read(f"chair:\n  name: '  {unicodedata.normalize('NFD', name)} '\n")
    assert record.chair is not None
    assert record.chair.name == name


def test_yaml_guesses_nothing():
    record = read("subject: no\nplace: 012345678901\nauthor: 14:30\nbody: 2023-05-12\nkind: 1e3\n")
    found = (record.subject, record.place, record.author, record.body, record.kind)
    assert found == ("no", "012345678901", "14:30", "2023-05-12", "1e3")


def test_dates_are_read_as_clerks_write_them():
    day = dt.date(2023, 5, 12)
    for text in ("2023-05-12", "12/5/2023", "12/05/2023", "ngày 12 tháng 5 năm 2023"):
        assert read(f"organ:\n  valid_from: {text}\n").organ.valid_from == day


def test_moments_are_read_in_either_order():
    when = dt.datetime(2023, 5, 12, 14, 0)  # noqa: DTZ001 -- the record holds the clock on the wall
    for text in (
        "2023-05-12 14:00",
        "2023-05-12T14:00",
        "14:00 12/5/2023",
        "14h00, ngày 12/5/2023",
        "12/5/2023 14 giờ",
    ):
        assert read(f"start: {text}\n").start == when


def test_yes_and_no_are_read_for_what_is_true_or_false():
    record = read("pledge:\n  parties:\n    - is_host: có\n    - is_host: no\n    - is_host: true\n")
    assert record.pledge is not None
    assert [party.is_host for party in record.pledge.parties] == [True, False, True]


def test_an_empty_value_takes_the_default_of_the_field():
    assert read("kind:\nsubject: ~\nstart:\nagenda:\n") == MeetingRecord()


def test_form_data_of_strings_is_read_by_the_type_of_the_field():
    record = from_plain({"decision": {"number": "15", "date": "12/5/2023", "members": [{"person": {"name": "Lê An"}}]}})
    assert record.decision is not None
    assert (record.decision.number, record.decision.date) == (15, dt.date(2023, 5, 12))


def test_the_blank_record_explains_every_field_once():
    text = write_commented(blank_record())
    assert read(text) == blank_record()
    for cls, labels in LABELS.items():
        for label in labels.values():
            assert f"# {label.title}" in text, (cls, label)


def test_every_field_of_the_model_has_a_label():
    seen = {MeetingRecord}
    todo = [MeetingRecord]
    while todo:
        cls = todo.pop()
        assert set(LABELS[cls]) == set(hints_of(cls)), cls
        inner = {known for known in LABELS if any(known.__name__ in str(hint) for hint in hints_of(cls).values())}
        todo += inner - seen
        seen |= inner
    assert seen == set(LABELS)


def test_a_record_from_last_time_keeps_people_and_opens_dates_and_numbers():
    new = from_last_time(a_record(start=dt.datetime(2023, 5, 12, 14, 0)))  # noqa: DTZ001 -- on the wall
    assert (new.start, new.end, new.photos, new.attendance.present_count) == (None, None, (), None)
    assert new.chair == a_record().chair
    assert new.decision is not None
    assert new.decision.members == a_record().decision.members


def test_the_schema_knows_every_key_and_forbids_others():
    schema = json_schema()
    definitions = schema["$defs"]
    for cls, labels in LABELS.items():
        properties = dict(definitions[cls.__name__]["properties"])
        properties.pop("schema", None)
        assert {name: each["title"] for name, each in properties.items()} == {
            name: label.title for name, label in labels.items()
        }
        assert definitions[cls.__name__]["additionalProperties"] is False
    assert json.loads(json.dumps(schema)) == schema
