"""Papers of the office's own kinds: taking a kind into use, what is typed for it in a meeting, and its plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from docgen.kinds import KINDS
from docgen.kinds.base import PaperPlan
from docgen.kinds.facts.printing import one_line
from docgen.model import Finding, MeetingRecord
from docgen.model.errors import DocgenError
from docgen.ports import Stamp, in_office_time
from docgen.ports.templates import OwnKind, OwnKindExists, OwnValues, OwnValuesChangedElsewhere, TemplateVersion
from docgen.word.template.check import own_shape
from docgen.word.template.filling import digest_of
from docgen.word.template.form import FormField, form_fields
from docgen.wording import clean, fold, slug
from docgen.workflow.templates.desk import TemplateDesk, TemplateRefused, check_new_kind, keep_template
from docgen.workflow.templates.own_facts import common_facts, given_facts, numbered, own_values
from docgen.workflow.templates.own_typed import asked, copied, merged, typed_findings
from docgen.workflow.templates.trial import Trial

LONGEST_NAME = 100
LONGEST_SYMBOL = 10


class OwnKindNameless(DocgenError):
    """A kind needs a name that people read."""

    def __str__(self) -> str:
        return f"Loại văn bản phải có tên, nhiều nhất {LONGEST_NAME} ký tự; ký hiệu nhiều nhất {LONGEST_SYMBOL} ký tự."


class OwnPaperDesk(TemplateDesk, Protocol):
    """What the use cases need of an office."""


@dataclass(frozen=True, slots=True)
class OwnPaper:
    """An own kind in one meeting: its form, and what was typed so far."""

    kind: OwnKind
    fields: tuple[FormField, ...]
    values: OwnValues
    template: str = ""  # the digest of the template that asks for the fields; empty where it cannot be read

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was typed and cannot be read."""
        return self.findings_of(self.values.typed)

    def findings_of(self, typed: Mapping[str, Any]) -> tuple[Finding, ...]:
        """What could not be read of this, if it were saved."""
        return typed_findings(self.fields, typed, numbered=bool(self.kind.symbol))


def propose_kind(desk: OwnPaperDesk, name: str, symbol: str, by: str) -> OwnKind:
    """A kind of its own that is not kept yet.

    Raises:
        OwnKindNameless: the name is empty or too long.
        OwnKindExists: docgen or the office has a kind of this name.
    """
    name, symbol = one_line(clean(name)), clean(symbol).upper()
    if not name or len(name) > LONGEST_NAME or len(symbol) > LONGEST_SYMBOL:
        raise OwnKindNameless
    shipped = {fold(kind.name): kind.name for kind in KINDS}
    own = {kind.id: kind.name for kind in desk.own_kinds.all()}
    taken = shipped.get(fold(name)) or own.get(slug(name))
    if taken:
        raise OwnKindExists(taken)
    return OwnKind(slug(name), name, symbol, by, desk.clock.now())


def add_kind(desk: OwnPaperDesk, kind: OwnKind, data: bytes, note: str, by: str) -> tuple[TemplateVersion, Trial]:
    """Check the first template of a kind, keep it, and take the kind into use: a kind in use always has a template.

    Raises:
        TemplateRefused: the template has faults; nothing is kept.
        OwnKindExists: somebody was faster.
        StoreFailure: the kind is not in use, and the same can be tried again.
    """
    trial = check_new_kind(desk, kind, data)
    if trial.is_refused:
        raise TemplateRefused(kind.template, trial)
    _refuse_taken(desk, kind)  # the trial takes seconds, and the template of a kind in use is not replaced here
    version = keep_template(desk, kind.template, trial, note, by)
    desk.own_kinds.add(kind)
    return version, trial


def _refuse_taken(desk: OwnPaperDesk, kind: OwnKind) -> None:
    for known in desk.own_kinds.all():
        if known.id == kind.id:
            raise OwnKindExists(known.name)


def retire_kind(desk: OwnPaperDesk, kind: str, by: str) -> None:
    """Take a kind out of use; templates and values stay and come back with it. Raises: OwnKindNotFound."""
    desk.own_kinds.retire(kind, Stamp(by, desk.clock.now()))


def own_papers(desk: OwnPaperDesk, meeting_id: int) -> tuple[OwnPaper, ...]:
    """The own kinds as this meeting has them. One whose template cannot be read any more has no fields."""
    values, kinds = desk.own_kinds.values(meeting_id), desk.own_kinds.all()
    return tuple(_paper(desk, kind, values.get(kind.id)) for kind in kinds)


def own_paper(desk: OwnPaperDesk, meeting_id: int, kind: str, template: str = "") -> OwnPaper:
    """One of them; with the fields of the version of this digest, where there is one, or else of that in force.

    Raises:
        OwnKindNotFound: the kind is not in use.
    """
    return _paper(desk, desk.own_kinds.get(kind), desk.own_kinds.values(meeting_id).get(kind), template)


def save_own_paper(
    desk: OwnPaperDesk, meeting_id: int, paper: OwnPaper, typed: Mapping[str, Any], version: int, by: str
) -> OwnValues:
    """What is typed now for the fields of ``paper``, over ``version`` of its values.

    Fields that the template no longer has keep their last values, and so do those that it uses otherwise.

    Raises:
        OwnValuesChangedElsewhere: with the time of the other saving as the office's clock shows it.
    """
    values = OwnValues(merged(asked(paper.fields), paper.values.typed, typed), version)
    try:
        return desk.own_kinds.save_values(meeting_id, paper.kind.id, values, Stamp(by, desk.clock.now()))
    except OwnValuesChangedElsewhere as conflict:
        local = in_office_time(desk.clock, conflict.at)
        raise OwnValuesChangedElsewhere(conflict.by, local) from conflict


def copy_own_papers(desk: OwnPaperDesk, old_id: int, new_id: int, by: str) -> None:
    """Take what was typed along when a meeting is copied, without the numbers and dates of that time."""
    for kind, values in desk.own_kinds.values(old_id).items():
        desk.own_kinds.save_values(new_id, kind, OwnValues(copied(values.typed)), Stamp(by, desk.clock.now()))


def take_own_papers_along(desk: OwnPaperDesk, old_id: int, new_id: int, by: str) -> None:
    """Take what was typed along whole, numbers and dates too, when a version of the same meeting is kept apart."""
    for kind, values in desk.own_kinds.values(old_id).items():
        desk.own_kinds.save_values(new_id, kind, OwnValues(values.typed), Stamp(by, desk.clock.now()))


def own_plans(papers: Iterable[OwnPaper], record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The plans of those papers of own kinds for which something was typed."""
    return tuple(_plan(paper, record) for paper in papers if paper.values.version)


def own_stem(kind: OwnKind) -> str:
    """The name of the paper's file."""
    return f"rieng-{kind.id}"


def _plan(paper: OwnPaper, record: MeetingRecord) -> PaperPlan:
    typed = paper.values.typed
    facts = common_facts(record, paper.kind, numbered(typed)) | own_values(paper.fields, typed)
    return PaperPlan(paper.kind.id, paper.kind.template, own_stem(paper.kind), str(facts["title"]), facts)


def _paper(desk: OwnPaperDesk, kind: OwnKind, values: OwnValues | None, template: str = "") -> OwnPaper:
    values = values or OwnValues({})
    try:
        data = _template(desk, kind.template, template)
        return OwnPaper(kind, form_fields(own_shape(data, given_facts(kind))), values, digest_of(data))
    except DocgenError:
        return OwnPaper(kind, (), values)


def _template(desk: OwnPaperDesk, name: str, digest: str) -> bytes:
    """The version of this digest, where it is one of this template, or else the one in force."""
    versions = desk.template_versions.versions(name) if digest else ()
    asked_for = next((version for version in versions if version.digest == digest), None)
    return desk.template_versions.data(name, asked_for.number) if asked_for else desk.templates.read(name)
