"""What a rule is: a small function that finds what the clerk can mend, and an example of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docgen.model import Finding, MeetingRecord, Severity
from docgen.rules.examples import SOUND

Spots = Iterator[tuple[str, str]]
"""Pairs of path and message. A message says what is wrong, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Example:
    """A case of a rule: as people read it, and as the rule sees it."""

    shown: str
    record: MeetingRecord


@dataclass(frozen=True, slots=True)
class RecordRule:
    """A rule about a record. ``clause`` is where it stands, empty for one that follows from the papers themselves.

    ``asks`` is one Vietnamese sentence: what a right record has.
    """

    id: str
    severity: Severity
    asks: str
    wrong: Example
    right: Example
    spots: Callable[[MeetingRecord], Spots]
    clause: str = ""

    def check(self, record: MeetingRecord) -> tuple[Finding, ...]:
        """The findings of this rule, in the order of the record."""
        return tuple(
            Finding(self.id, self.severity, path, message, self.clause) for path, message in self.spots(record)
        )


def rule(
    rule_id: str,
    severity: Severity,
    asks: str,
    *,
    wrong: tuple[str, MeetingRecord],
    right: str,
    clause: str = "",
) -> Callable[[Callable[[MeetingRecord], Spots]], RecordRule]:
    """Turns a function into a rule. The right example is the sound record; ``right`` is how people see it."""

    def make(spots: Callable[[MeetingRecord], Spots]) -> RecordRule:
        return RecordRule(rule_id, severity, asks, Example(*wrong), Example(right, SOUND), spots, clause)

    return make
