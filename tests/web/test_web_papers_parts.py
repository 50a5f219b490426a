"""Which parts of the record a paper prints, so that only what it lacks is told beside it."""

from dataclasses import fields

from docgen.kinds import KINDS
from docgen.kinds.prints import PRINTS
from docgen.model import MeetingRecord
from docgen.rules.issuing import ISSUED_AS, issued_as, part_of


def test_every_kind_says_which_parts_of_the_record_it_prints():
    assert set(PRINTS) == {kind.id for kind in KINDS}


def test_what_a_kind_prints_are_parts_of_the_record():
    parts = {part for printed in PRINTS.values() for part in printed}
    assert parts <= {each.name for each in fields(MeetingRecord)}


def test_a_kind_prints_the_part_that_it_is_made_from():
    made_from = {kind.id: part_of(kind.id) for kind in KINDS}
    known = {each.name for each in fields(MeetingRecord)}
    assert [kind for kind, part in made_from.items() if part in known and part not in PRINTS[kind]] == []


def test_what_a_part_is_issued_as_is_a_kind_made_from_it():
    assert set(ISSUED_AS.values()) <= {kind.id for kind in KINDS}
    assert all(part_of(issued_as(part)) == part for part in ISSUED_AS)
