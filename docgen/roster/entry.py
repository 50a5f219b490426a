"""One person of a list, with the place in the file and what is to be mended there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from docgen.model import Finding, Person, Severity
from docgen.roster.table import Column


@dataclass(frozen=True, slots=True)
class Entry:
    """A person as the list tells of them. ``values`` are texts by the id of the field, without the empty ones.

    ``row`` is the number of the row in the file; ``born`` is None where the list tells a year alone or nothing;
    ``group`` is the heading of the part of the list in which the row stands.
    """

    row: int
    values: Mapping[str, str]
    born: date | None = None
    group: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """The person's name as typed."""
        return self.values.get("name", "")

    @property
    def person(self) -> Person:
        """The person for a record: post and unit are one text there, as papers print them."""
        values = self.values
        post = ", ".join(text for text in (values.get("post", ""), values.get("unit", "")) if text)
        return Person(self.name, post, values.get("title", ""), self.born, values.get("address", ""))

    @property
    def is_usable(self) -> bool:
        """Whether a paper can be made for this person: nothing in the row is an error."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def finding(rule: str, severity: Severity, row: int, column: Column | None, message: str) -> Finding:
    """A finding with its place: the cell as path («C12»), and row and column in the sentence."""
    if column is None:
        return Finding(rule, severity, str(row), f"Dòng {row}: {message}")
    place = f"Dòng {row}, cột {column.letter} «{column.name}»"
    return Finding(rule, severity, f"{column.letter}{row}", f"{place}: {message}")
