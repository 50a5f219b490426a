"""The office: everything with effects that the use cases need, chosen once in ``docgen.bootstrap``."""

from dataclasses import dataclass, field

from docgen.ports import (
    AccountStore,
    Clock,
    DirectoryStore,
    FileVault,
    MergeStore,
    PaperStore,
    Queue,
    RecordStore,
    TemplateSource,
    Workers,
)
from docgen.ports.pictures import PictureStore
from docgen.ports.templates import OfficeTemplates, OwnKinds, TemplateVersions
from docgen.settings import Settings
from docgen.word.template import TemplateCache


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingOffice:
    """What making papers needs. ``compiled`` keeps the templates that were compiled already."""

    settings: Settings
    clock: Clock
    templates: TemplateSource
    compiled: TemplateCache = field(default_factory=TemplateCache)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(DraftingOffice):
    """An office with its database open."""

    templates: OfficeTemplates
    records: RecordStore
    accounts: AccountStore
    directory: DirectoryStore
    papers: PaperStore
    vault: FileVault
    pictures: PictureStore
    workers: Workers
    template_versions: TemplateVersions
    own_kinds: OwnKinds
    merges: MergeStore
    queue: Queue
