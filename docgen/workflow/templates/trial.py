"""What a worker does with a template that was handed in: check it, really make papers with it, say what is wrong in it.

Everything here runs apart from the server, within limits of time and memory; nothing is written anywhere.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docgen.model import Notice, Severity
from docgen.model.errors import DocgenError
from docgen.pdf.convert import convert
from docgen.word.package import NotAWordFile
from docgen.word.read import read
from docgen.word.template import compile_template, fill
from docgen.word.template.check import ROW_COUNTS, KnownFacts, check_template, own_facts
from docgen.word.template.comments import Comment, add_comments, remove_comments
from docgen.word.template.container import OWN_AUTHOR
from docgen.word.template.findings import TemplateFinding, error, in_order, refuses, warning

UNREMARKABLE = frozenset({"tracked-changes-accepted", "comments-left-out"})


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a template: its findings, the file to keep, a paper with made-up facts, a copy with comments.

    ``pdf`` is None for a template that is refused, ``commented`` for a file that is no Word file.
    """

    findings: tuple[TemplateFinding, ...]
    data: bytes
    pdf: bytes | None = None
    commented: bytes | None = None

    @property
    def is_refused(self) -> bool:
        """Whether the template cannot be used."""
        return refuses(self.findings)


def try_template(data: bytes, name: str, facts: KnownFacts, at: dt.datetime) -> Trial:
    """The trial of a template against the facts of a kind that docgen knows. ``at`` stamps the comments."""
    try:
        kept = remove_comments(data, author=OWN_AUTHOR)
    except NotAWordFile as unreadable:
        return Trial((error("unreadable", str(unreadable)),), data)
    findings = list(check_template(kept, facts))
    pdf = None
    if not refuses(findings):
        pdf, made = _make_papers(kept, name, facts, at)
        findings += made
    ordered = in_order(findings)
    return Trial(ordered, kept, pdf if not refuses(ordered) else None, with_comments(kept, ordered, at))


def try_own_template(data: bytes, name: str, given: KnownFacts, at: dt.datetime) -> Trial:
    """The trial of a template of the office's own kind: what is not ``given`` by every meeting becomes a form."""
    try:
        facts, findings = own_facts(data, given)
    except DocgenError:
        return try_template(data, name, given, at)
    trial = try_template(data, name, facts, at)
    # Nobody expects a paper of one's own to show all that a meeting gives
    ordered = in_order(each for each in (*trial.findings, *findings) if each.code != "unused")
    if refuses(ordered) and not trial.is_refused:
        return Trial(ordered, trial.data, None, with_comments(trial.data, ordered, at))
    return Trial(ordered, trial.data, trial.pdf, trial.commented)


def print_sample(data: bytes, name: str, facts: KnownFacts, at: dt.datetime) -> bytes:
    """The PDF of a template filled with made-up facts. Raises: DocgenError."""
    paper = read(fill(compile_template(data, name=name), facts.sample))
    return convert(paper.value, title=name, made_at=at).pdf


def print_own_sample(data: bytes, name: str, given: KnownFacts, at: dt.datetime) -> bytes:
    """The same for a template of the office's own kind. Raises: DocgenError."""
    return print_sample(data, name, own_facts(data, given)[0], at)


def with_comments(data: bytes, findings: Iterable[TemplateFinding], at: dt.datetime) -> bytes | None:
    """A copy of the file with each finding as a comment where it belongs; None where none can be written."""
    comments = [_comment(finding) for finding in findings]
    if not comments:
        return None
    try:
        return add_comments(data, comments, author=OWN_AUTHOR, at=at)
    except DocgenError:
        return None


def _comment(finding: TemplateFinding) -> Comment:
    """A place outside the main text is said in words: Word keeps comments in the main text only."""
    place = finding.place
    mood = "LỖI" if finding.severity is Severity.ERROR else "Lưu ý"
    if place is None:
        return Comment("", 0, f"{mood} (cả tệp): {finding.message}")
    where = f" ({place.part}, đoạn {place.number})" if place.part else ""
    return Comment(place.path, place.index, f"{mood}{where}: {finding.message}")


def _make_papers(
    data: bytes, name: str, facts: KnownFacts, at: dt.datetime
) -> tuple[bytes | None, list[TemplateFinding]]:
    """The paper with the made-up facts as they are, and what is found while printing it with lists of any length."""
    notices: dict[str, Notice] = {}
    try:
        template = compile_template(data, name=name)
        for count in ROW_COUNTS:
            paper = read(fill(template, facts.with_rows(count)))
            converted = convert(paper.value, title=name, made_at=at)
            notices |= {notice.kind: notice for notice in (*paper.warnings, *converted.notices)}
        pdf = print_sample(data, name, facts, at)
    except DocgenError as failed:
        return None, [error("not-made", str(failed))]
    return pdf, list(_told(notices.values()))


def _told(notices: Iterable[Notice]) -> Iterator[TemplateFinding]:
    return (warning(notice.kind, notice.message) for notice in notices if notice.kind not in UNREMARKABLE)
