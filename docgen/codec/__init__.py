"""The meeting record as text: YAML for people, JSON for programs, plain data for the web form.

The only door to PyYAML and msgspec. Reading collects every fault of the file before it stops.
"""

from docgen.codec.commented import blank_record, from_last_time, write_commented
from docgen.codec.errors import Fault, RecordUnreadable
from docgen.codec.fields import LABELS, label_of
from docgen.codec.file_sort import MAX_BYTES
from docgen.codec.files import read_record, read_record_file
from docgen.codec.labels import Label
from docgen.codec.plain import SCHEMA_VERSION, from_plain, to_plain
from docgen.codec.schema import json_schema
from docgen.codec.write import write_json, write_yaml

__all__ = [
    "LABELS",
    "MAX_BYTES",
    "SCHEMA_VERSION",
    "Fault",
    "Label",
    "RecordUnreadable",
    "blank_record",
    "from_last_time",
    "from_plain",
    "json_schema",
    "label_of",
    "read_record",
    "read_record_file",
    "to_plain",
    "write_commented",
    "write_json",
    "write_yaml",
]
