"""Templates of the staff: which one is in force, checking and adding one, its history, and the way back."""

import datetime as dt
import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from docgen.model.errors import DocgenError
from docgen.ports import Clock, Stamp, Workers
from docgen.ports.templates import (
    OWN_FOLDER,
    OfficeTemplates,
    OwnKind,
    OwnKinds,
    TemplateChoice,
    TemplateOrigin,
    TemplateVersion,
    TemplateVersions,
)
from docgen.word.template.check import KnownFacts
from docgen.workflow.apart import run_apart
from docgen.workflow.templates.choice import is_own
from docgen.workflow.templates.own_facts import given_facts
from docgen.workflow.templates.samples import ShippedTemplate, shipped_templates
from docgen.workflow.templates.trial import Trial, print_own_sample, print_sample, try_own_template, try_template

LARGEST_BYTES = 8 * 2**20
LONGEST_NOTE = 500


class TemplateDesk(Protocol):
    """What the use cases need of an office."""

    @property
    def templates(self) -> OfficeTemplates:
        """Where the templates in force are read."""
        ...

    @property
    def template_versions(self) -> TemplateVersions:
        """Where those of the office are kept."""
        ...

    @property
    def own_kinds(self) -> OwnKinds:
        """The office's own kinds."""
        ...

    @property
    def workers(self) -> Workers:
        """Where a file of unknown origin is looked at."""
        ...

    @property
    def clock(self) -> Clock:
        """The office's clock."""
        ...


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One template in a list: what it is of, whose is in force, and the version where it is the office's."""

    name: str
    kind: str
    title: str
    regime: str
    origin: TemplateOrigin
    version: TemplateVersion | None
    own_kind: OwnKind | None = None

    @property
    def regime_and_stem(self) -> tuple[str, str]:
        """The two parts of its name, as an address takes them."""
        regime, _, file = self.name.partition("/")
        return regime, file.removesuffix(".docx")


class TemplateUnknown(DocgenError):
    """No paper uses a template of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        near = difflib.get_close_matches(self.name, shipped_templates(), n=1, cutoff=0.5)
        hint = f" Ý bạn là «{near[0]}»?" if near else " Xem các mẫu: docgen template list"
        return f"Không có mẫu «{self.name}».{hint}"


class TemplateRefused(DocgenError):
    """The template has faults, so that nothing was kept. ``trial`` tells all of them."""

    def __init__(self, name: str, trial: Trial) -> None:
        super().__init__(name, trial)
        self.name, self.trial = name, trial

    def __str__(self) -> str:
        first = self.trial.findings[0]
        return f"Mẫu «{self.name}» chưa dùng được, chưa lưu gì. {first}"


class TemplateTooLarge(DocgenError):
    """A file of a size that no template has."""

    def __str__(self) -> str:
        return f"Tệp lớn hơn {LARGEST_BYTES // 2**20} MB nên không được nhận. Bỏ bớt ảnh trong mẫu rồi thử lại."


def list_templates(desk: TemplateDesk) -> tuple[TemplateLine, ...]:
    """Every template that can be replaced, in the order of the kinds, then those of the office's own kinds."""
    versions = desk.template_versions.in_force()
    shipped = (_shipped_line(desk, each, versions) for each in shipped_templates().values())
    own = (_own_line(kind, versions) for kind in desk.own_kinds.all())
    return (*shipped, *own)


def template_line(desk: TemplateDesk, name: str) -> TemplateLine:
    """One template. Raises: TemplateUnknown."""
    for line in list_templates(desk):
        if line.name == name:
            return line
    raise TemplateUnknown(name)


def facts_of(desk: TemplateDesk, name: str) -> KnownFacts:
    """What a template may print; of an own kind, what every meeting gives. Raises: TemplateUnknown."""
    own = template_line(desk, name).own_kind if is_own(name) else None
    return given_facts(own) if own else shipped_facts(name)


def shipped_facts(name: str) -> KnownFacts:
    """What a template that docgen brings may print. Raises: TemplateUnknown."""
    found = shipped_templates().get(name)
    if found is None:
        raise TemplateUnknown(name)
    return found.facts


def check_upload(desk: TemplateDesk, name: str, data: bytes) -> Trial:
    """The trial of a file for a template, run apart from us.

    Raises:
        TemplateUnknown: no paper uses such a template.
        DocgenError: as ``try_apart``.
    """
    return try_apart(desk.workers, name, data, facts_of(desk, name), desk.clock.now())


def check_new_kind(desk: TemplateDesk, kind: OwnKind, data: bytes) -> Trial:
    """The trial of the first template of a kind that is not there yet. Raises: as ``try_apart``."""
    return try_apart(desk.workers, kind.template, data, given_facts(kind), desk.clock.now())


def try_apart(workers: Workers, name: str, data: bytes, facts: KnownFacts, at: dt.datetime) -> Trial:
    """The trial of a file in a worker.

    Raises:
        TemplateTooLarge: the file is larger than any template.
        DocgenError: it took too long or too much memory.
    """
    if len(data) > LARGEST_BYTES:
        raise TemplateTooLarge
    return run_apart(workers, try_own_template if is_own(name) else try_template, data, name, facts, at)


def add_template(desk: TemplateDesk, name: str, data: bytes, note: str, by: str) -> tuple[TemplateVersion, Trial]:
    """Check a template, keep it as a new version and put it in force.

    Raises:
        TemplateRefused: it has faults; nothing is kept.
        DocgenError: as ``check_upload``.
    """
    trial = check_upload(desk, name, data)
    return keep_template(desk, name, trial, note, by), trial


def keep_template(desk: TemplateDesk, name: str, trial: Trial, note: str, by: str) -> TemplateVersion:
    """Keep what passed its trial, and put it in force. Raises: TemplateRefused."""
    if trial.is_refused:
        raise TemplateRefused(name, trial)
    stamp = Stamp(by, desk.clock.now())
    return desk.template_versions.add(name, trial.data, note.strip()[:LONGEST_NOTE], stamp)


def restore_template(desk: TemplateDesk, name: str, number: int, by: str) -> TemplateVersion:
    """Put an old version in force again, after trying it against the fields of today.

    Raises:
        TemplateVersionNotFound: there is no such version.
        TemplateRefused: the fields have changed since, so that it would fail.
    """
    return keep_template(desk, name, check_upload(desk, name, desk.template_versions.data(name, number)), "", by)


def put_away(desk: TemplateDesk, name: str, by: str) -> None:
    """Use the shipped template again; the office's versions stay kept. Raises: TemplateUnknown."""
    template_line(desk, name)
    desk.template_versions.choose(name, None, Stamp(by, desk.clock.now()))


def history(desk: TemplateDesk, name: str) -> tuple[tuple[TemplateVersion, ...], tuple[TemplateChoice, ...]]:
    """The versions of a template, and what was put in force when; both the newest first. Raises: TemplateUnknown."""
    template_line(desk, name)
    return desk.template_versions.versions(name), desk.template_versions.choices(name)


def sample_pdf(desk: TemplateDesk, name: str) -> bytes:
    """The template in force filled with made-up facts, as PDF. Raises: DocgenError."""
    data, facts = desk.templates.read(name), facts_of(desk, name)
    function = print_own_sample if is_own(name) else print_sample
    return run_apart(desk.workers, function, data, name, facts, desk.clock.now())


def _shipped_line(
    desk: TemplateDesk, shipped: ShippedTemplate, versions: Mapping[str, TemplateVersion]
) -> TemplateLine:
    origin = desk.templates.origin(shipped.name)
    version = versions.get(shipped.name) if origin is TemplateOrigin.OFFICE else None
    return TemplateLine(shipped.name, shipped.kind.name, shipped.title, shipped.regime, origin, version)


def _own_line(kind: OwnKind, versions: Mapping[str, TemplateVersion]) -> TemplateLine:
    version = versions.get(kind.template)
    return TemplateLine(kind.template, kind.name, kind.name, OWN_FOLDER, TemplateOrigin.OFFICE, version, kind)
