"""The rules that papers and records are held against. A rule is a function with an id, a clause and two examples."""

from docgen.rules.record import RECORD_RULES, check_record
from docgen.rules.rule import Example, RecordRule

__all__ = ["RECORD_RULES", "Example", "RecordRule", "check_record"]
