"""What is wrong with a template that staff made, or worth a word: a sentence, and where in the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.model import Severity
from docgen.word.template.located import Place


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """Something in a template. ``code`` is a stable name; ``near`` what was probably meant; no place: the whole file.

    An error keeps the template out; a warning does not.
    """

    code: str
    severity: Severity
    message: str
    place: Place | None = None
    near: str = ""

    def __str__(self) -> str:
        return f"{self.place} — {self.message}" if self.place else self.message


def error(code: str, message: str, place: Place | None = None, near: str = "") -> TemplateFinding:
    """A fault that keeps the template out."""
    return TemplateFinding(code, Severity.ERROR, message, place, near)


def warning(code: str, message: str, place: Place | None = None, near: str = "") -> TemplateFinding:
    """Something to know that keeps nothing out."""
    return TemplateFinding(code, Severity.WARNING, message, place, near)


def in_order(findings: Iterable[TemplateFinding]) -> tuple[TemplateFinding, ...]:
    """Each finding once, errors first, in the order in which they stand in the file."""
    return tuple(sorted(dict.fromkeys(findings), key=_rank))


def refuses(findings: Iterable[TemplateFinding]) -> bool:
    """Whether any of the findings keeps the template out."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def _rank(finding: TemplateFinding) -> tuple[bool, bool, str, int]:
    place = finding.place
    part, index = (place.part, place.index) if place else ("", -1)
    return finding.severity is not Severity.ERROR, part != "", part, index
