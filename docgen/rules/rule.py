"""What a rule is: a small function that finds what the clerk can mend, and an example of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docgen.model import Finding, MeetingRecord, Severity
from docgen.regimes.clauses import NOWHERE, Clause
from docgen.rules.examples import SOUND
from docgen.rules.places import norm_at

Spots = Iterator[tuple[str, str]]
"""Pairs of path and message. A message says what is wrong, where, and what to do."""
ClauseOf = Callable[[MeetingRecord, str], str]
"""Gives the clause of a finding, of which the record and the path are given."""


@dataclass(frozen=True, slots=True)
class Example:
    """A case of a rule: as people read it, and as the rule sees it."""

    shown: str
    record: MeetingRecord


@dataclass(frozen=True, slots=True)
class RecordRule:
    """A rule about a record.

    ``asks`` is one Vietnamese sentence: what a right record has. ``clause`` says of a finding where its rule stands: ""
    where it follows from the papers themselves, or the norm of the paper does not ask for it.
    """

    id: str
    severity: Severity
    asks: str
    wrong: Example
    right: Example
    spots: Callable[[MeetingRecord], Spots]
    clause: ClauseOf

    def check(self, record: MeetingRecord) -> tuple[Finding, ...]:
        """The findings of this rule, in the order of the record."""
        return tuple(
            Finding(self.id, self.severity, path, message, self.clause(record, path))
            for path, message in self.spots(record)
        )


def rule(
    rule_id: str,
    severity: Severity,
    asks: str,
    *,
    wrong: tuple[str, MeetingRecord],
    right: str,
    clause: Clause | ClauseOf = NOWHERE,
) -> Callable[[Callable[[MeetingRecord], Spots]], RecordRule]:
    """Turns a function into a rule. The right example is the sound record; ``right`` is how people see it."""

    def make(spots: Callable[[MeetingRecord], Spots]) -> RecordRule:
        where = _by_norm(clause) if isinstance(clause, Clause) else clause
        return RecordRule(rule_id, severity, asks, Example(*wrong), Example(right, SOUND), spots, where)

    return make


def _by_norm(clause: Clause) -> ClauseOf:
    """A place in the norm that the paper of the finding follows on its day."""
    return lambda record, path: clause.within(norm_at(record, path))
