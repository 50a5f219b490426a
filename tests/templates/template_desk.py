"""The office's templates without a database and without worker processes, held to the same contracts."""

import datetime as dt
from dataclasses import dataclass, field, replace
from hashlib import sha256

from docgen.bootstrap import SHIPPED_TEMPLATES, FolderTemplates
from docgen.ports.templates import (
    OwnKindExists,
    OwnKindNotFound,
    OwnValues,
    OwnValuesChangedElsewhere,
    TemplateChoice,
    TemplateVersion,
    TemplateVersionNotFound,
)
from docgen.workflow.templates.source import LayeredTemplates
from tests.support.offices import HereAndNow, StandingClock


class MemoryTemplates:
    def __init__(self):
        self._kept = []
        self._choices = []

    def add(self, name, data, note, stamp):
        digest = sha256(data).hexdigest()
        found = next((v for v, _ in self._kept if (v.name, v.digest) == (name, digest)), None)
        if found is None:
            found = TemplateVersion(name, len(self.versions(name)) + 1, digest, note, stamp.by, stamp.at)
            self._kept.append((found, data))
        self._choices.append((name, TemplateChoice(found.number, stamp.by, stamp.at)))
        return found

    def versions(self, name):
        return tuple(v for v, _ in reversed(self._kept) if v.name == name)

    def in_force(self):
        last = dict(self._choices)
        return {v.name: v for v, _ in self._kept if v.name in last and last[v.name].number == v.number}

    def data(self, name, number):
        for version, data in self._kept:
            if (version.name, version.number) == (name, number):
                return data
        raise TemplateVersionNotFound(name, number)

    def data_in_force(self, name):
        version = self.in_force().get(name)
        return None if version is None else self.data(name, version.number)

    def choose(self, name, number, stamp):
        if number is not None:
            self.data(name, number)
        self._choices.append((name, TemplateChoice(number, stamp.by, stamp.at)))

    def choices(self, name):
        return tuple(choice for each, choice in reversed(self._choices) if each == name)

    def find(self, digest):
        return next((v for v, _ in self._kept if v.digest == digest), None)


class MemoryOwnKinds:
    def __init__(self):
        self._kinds, self._retired, self._values = {}, set(), {}

    def all(self):
        return tuple(sorted((k for k in self._kinds.values() if k.id not in self._retired), key=lambda k: k.name))

    def get(self, kind):
        if kind not in self._kinds or kind in self._retired:
            raise OwnKindNotFound(kind)
        return self._kinds[kind]

    def add(self, kind):
        if kind.id in self._kinds and kind.id not in self._retired:
            raise OwnKindExists(self._kinds[kind.id].name)
        self._kinds[kind.id] = kind
        self._retired.discard(kind.id)

    def retire(self, kind, stamp):
        del stamp
        self.get(kind)
        self._retired.add(kind)

    def values(self, meeting_id):
        return {kind: values for (meeting, kind), (values, _) in self._values.items() if meeting == meeting_id}

    def save_values(self, meeting_id, kind, values, stamp):
        kept, by = self._values.get((meeting_id, kind), (OwnValues({}), None))
        if kept.version != values.version:
            raise OwnValuesChangedElsewhere(by.by, by.at)
        saved = replace(values, version=values.version + 1)
        self._values[meeting_id, kind] = saved, stamp
        return saved


@dataclass
class Desk:
    template_versions: MemoryTemplates = field(default_factory=MemoryTemplates)
    own_kinds: MemoryOwnKinds = field(default_factory=MemoryOwnKinds)
    workers: HereAndNow = field(default_factory=HereAndNow)
    clock: StandingClock = field(default_factory=StandingClock)

    def __post_init__(self):
        nothing, ours = FolderTemplates(()), FolderTemplates((SHIPPED_TEMPLATES,))
        self.templates = LayeredTemplates(nothing, self.template_versions.data_in_force, nothing, ours)


NOON = dt.datetime(2023, 5, 12, 5, 0, tzinfo=dt.UTC)
