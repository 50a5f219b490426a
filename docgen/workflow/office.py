"""The office: everything with effects that the use cases need, chosen once in ``docgen.bootstrap``."""

from dataclasses import dataclass, field

from docgen.ports import AccountStore, Clock, FieldSetter, RecordStore, TemplateSource
from docgen.settings import Settings
from docgen.word.template import TemplateCache


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingOffice:
    """What making papers needs. ``compiled`` keeps the templates that were compiled already."""

    settings: Settings
    clock: Clock
    templates: TemplateSource
    fields: FieldSetter
    compiled: TemplateCache = field(default_factory=TemplateCache)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(DraftingOffice):
    """An office with its database open."""

    records: RecordStore
    accounts: AccountStore
