"""Which parts of the record a paper prints, so that only what it lacks is told beside it."""

from dataclasses import fields

from docgen.kinds import KINDS
from docgen.model import MeetingRecord
from webform.papers.state import PRINTS


def test_every_kind_says_which_parts_of_the_record_it_prints():
    assert set(PRINTS) == {kind.id for kind in KINDS}


def test_what_a_kind_prints_are_parts_of_the_record():
    parts = {part for printed in PRINTS.values() for part in printed}
    assert parts <= {each.name for each in fields(MeetingRecord)}
