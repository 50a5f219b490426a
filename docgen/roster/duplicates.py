"""People who stand in a list twice: said, never dropped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docgen.model import Finding, Severity
from docgen.roster.entry import Entry, finding
from docgen.roster.fields import BORN, IDENTITY, NAME
from docgen.roster.matching import Matching
from docgen.roster.table import Column
from docgen.wording import fold


def with_duplicates(entries: Sequence[Entry], matching: Matching) -> tuple[Entry, ...]:
    """The entries, those with a finding more that are like an earlier one."""
    names = _first_column(matching, NAME.id)
    identities = _first_column(matching, IDENTITY.id)
    return tuple(_judged(entries, names, identities))


def _judged(entries: Iterable[Entry], names: Column | None, identities: Column | None) -> Iterator[Entry]:
    by_identity: dict[str, Entry] = {}
    first: dict[tuple[str, str], Entry] = {}
    first_without_identity: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        identity, key = entry.values.get(IDENTITY.id, ""), (fold(entry.name), _born(entry))
        # two people of one name and birth with numbers of their own are two people
        alike = (first_without_identity if identity else first).get(key) if entry.name else None
        same = by_identity.get(identity) if identity else None
        said = _same_identity(entry, same, identities) if same else _alike(entry, alike, names) if alike else None
        by_identity.setdefault(identity, entry)
        first.setdefault(key, entry)
        if not identity:
            first_without_identity.setdefault(key, entry)
        yield replace(entry, findings=(*entry.findings, said)) if said else entry


def _same_identity(entry: Entry, other: Entry, column: Column | None) -> Finding:
    number = entry.values[IDENTITY.id]
    message = f"số {number} đã có ở dòng {other.row} («{other.name}»); hãy kiểm tra lại."
    return finding("roster-same-identity", Severity.WARNING, entry.row, column, message)


def _alike(entry: Entry, other: Entry, column: Column | None) -> Finding:
    born = _born(entry)
    if born:
        message = f"«{entry.name}» sinh {born} có thể trùng với dòng {other.row}; hãy xóa một dòng nếu là một người."
        return finding("roster-duplicate", Severity.WARNING, entry.row, column, message)
    message = f"«{entry.name}» cùng tên với dòng {other.row} mà không có ngày sinh để phân biệt; hãy kiểm tra lại."
    return finding("roster-duplicate", Severity.HINT, entry.row, column, message)


def _born(entry: Entry) -> str:
    return entry.values.get(BORN.id, "")


def _first_column(matching: Matching, field: str) -> Column | None:
    return next(iter(matching.pairs.get(field, ())), None)
