"""Everything that can be said about a template before it is used: every fault in one run, each at its place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from docgen.word.package import NotAWordFile, open_package
from docgen.word.template.container import package_findings
from docgen.word.template.errors import TemplateTooCostly
from docgen.word.template.fields import NO_HELPERS, misuses, unused
from docgen.word.template.findings import TemplateFinding, error, in_order, refuses
from docgen.word.template.form import first_places, form_fields, form_findings, inferred_shape
from docgen.word.template.located import Place, mark_places
from docgen.word.template.parts import TemplatePart, located_source, template_parts
from docgen.word.template.prints import wordless_marks
from docgen.word.template.sandbox import TooMuchWork
from docgen.word.template.script import Nesting, Script, fault_of, read_script
from docgen.word.template.shape import Holds, Shape, sample_of, with_rows
from docgen.word.template.trial import trial_findings
from docgen.word.template.typed import typing_findings
from docgen.word.template.uses import FieldUse, Uses, uses_of

ROW_COUNTS: Final = (0, 1, 18)  # a list without rows, with one, and as long as that of a whole board
MOST_MARKS: Final = 5_000


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What a template may print: the shape, and made-up facts of it."""

    shape: Shape
    sample: Mapping[str, Any] = field(default_factory=dict)

    def with_rows(self, count: int) -> Mapping[str, Any]:
        """The made-up facts with so many rows in every list."""
        rows: Mapping[str, Any] = with_rows(self.sample, count, self.shape)
        return rows


@dataclass(frozen=True, slots=True)
class PartScript:
    """A part that was read as far as it can be: its script, how it nests, what it uses, which marks are wrong."""

    script: Script
    nesting: Nesting
    uses: Uses
    without: frozenset[int]
    findings: tuple[TemplateFinding, ...]


def own_facts(data: bytes, given: KnownFacts) -> tuple[KnownFacts, tuple[TemplateFinding, ...]]:
    """The facts of a template of the office's own kind: those of every meeting, and its own fields as a form asks them.

    With them, what the form cannot ask for.

    Raises:
        DocgenError: the bytes are no readable Word file.
    """
    uses = _own_uses(data)
    own = inferred_shape((use for use, _ in uses), given.shape.fields)
    shape = Shape(Holds.PARTS, {**given.shape.fields, **own.fields})
    sample = {**given.sample, **sample_of(own)}
    return KnownFacts(shape, sample), tuple(form_findings(form_fields(own), given.shape.fields, first_places(uses)))


def own_shape(data: bytes, given: KnownFacts) -> Shape:
    """The fields of a template that nobody gives: what is typed for each paper. Raises: DocgenError."""
    return inferred_shape((use for use, _ in _own_uses(data)), given.shape.fields)


def _own_uses(data: bytes) -> list[tuple[FieldUse, Place]]:
    """Every use of a field in a template, with its place. Raises: DocgenError."""
    try:
        parts = read_parts(template_parts(data))
    except TooMuchWork as failed:
        raise TemplateTooCostly("") from failed
    uses = ((use, part.script.marks[use.mark].place) for part in parts for use in part.uses.fields)
    return [(use, place) for use, place in uses if use.path[0] not in NO_HELPERS]


def check_template(data: bytes, facts: KnownFacts) -> tuple[TemplateFinding, ...]:
    """The findings of a template against the facts of its paper, errors first; nothing is raised."""
    try:
        package = open_package(data)
        whole = list(package_findings(package))
        parts = [] if refuses(whole) else read_parts(template_parts(data, every=True))
    except NotAWordFile as unreadable:
        return (error("unreadable", str(unreadable)),)
    except TooMuchWork:
        return (error("costly", "Quá nhiều dấu lệnh «{{», «{%» để ngỏ nên tệp không được xử lý. Hãy đóng đủ dấu."),)
    found = whole + [finding for part in parts for finding in part.findings]
    for part in parts:
        found += misuses(part.uses.fields, part.script.marks, facts.shape)
    found += _trial(parts, [facts.with_rows(count) for count in ROW_COUNTS])
    if parts or not refuses(found):
        found += unused((use for part in parts for use in part.uses.fields), facts.shape)
    return _without_echoes(found)


def read_parts(parts: Sequence[TemplatePart]) -> list[PartScript]:
    """Each part as a script, with the faults that need no facts."""
    return [_read(part) for part in parts]


def _read(part: TemplatePart) -> PartScript:
    root = part.tree()
    places = mark_places(root, part.label, part.path)
    findings = typing_findings(root, places[1:])
    script = read_script(located_source(root, places))
    if len(script.marks) > MOST_MARKS:
        script = Script(script.texts[:1], ())
        findings.append(error("costly", f"Phần này có hơn {MOST_MARKS} lệnh nên không được xử lý."))
    faults = {number: fault for number, mark in enumerate(script.marks) if (fault := fault_of(mark)) is not None}
    nesting = Nesting(script)
    wrong = faults | {number: fault for number, fault in nesting.faults.items() if number not in faults}
    for number, fault in wrong.items():
        mark = script.marks[number]
        findings.append(error(fault.code, f"Lệnh «{mark.typed}»: {fault.sentence}", mark.place))
    without = frozenset(each for number in wrong for each in nesting.together.get(number, {number}) | {number})
    wordless = {number: reason for number, reason in wordless_marks(script) if number not in wrong}
    for number, reason in wordless.items():
        mark = script.marks[number]
        findings.append(error("wordless", f"Lệnh «{mark.typed}» {reason}.", mark.place))
    uses = uses_of(script, frozenset(faults))
    findings += _forbidden(uses, script)
    return PartScript(script, nesting, uses, without | wordless.keys(), tuple(findings))


def _forbidden(uses: Uses, script: Script) -> Iterable[TemplateFinding]:
    for each in uses.forbidden:
        mark = script.marks[each.mark]
        yield error("forbidden", f"Lệnh «{mark.typed}»: «{each.name}» không được dùng trong mẫu.", mark.place)


def _trial(parts: Iterable[PartScript], facts: Sequence[Mapping[str, Any]]) -> Iterable[TemplateFinding]:
    for part in parts:
        hostile = {each.mark for each in part.uses.forbidden}
        left_out = {other for number in hostile for other in part.nesting.together.get(number, {number})}
        yield from trial_findings(part.script, part.nesting, part.without | left_out, facts)


def _without_echoes(found: Iterable[TemplateFinding]) -> tuple[TemplateFinding, ...]:
    """The findings without those that a rendering adds where an earlier step has said more about the same place."""
    ordered = in_order(found)
    told: set[Place] = {each.place for each in ordered if each.place and each.code in SAYS_MORE}
    return tuple(each for each in ordered if not (each.code in ECHOES and each.place in told))


SAYS_MORE: Final = frozenset({"unknown", "list", "no-list", "parts", "no-parts", "forbidden"})
ECHOES: Final = frozenset({"misfit"})
