"""The office's own templates in SQL: the ``TemplateVersions`` of ``docgen.ports``."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from docgen.ports import Stamp
from docgen.ports.templates import TemplateChoice, TemplateVersion, TemplateVersionNotFound
from docgen.store.database import Database
from docgen.store.template_tables import template_choices, template_versions

VERSION = (
    template_versions.c.name,
    template_versions.c.number,
    template_versions.c.digest,
    template_versions.c.note,
    template_versions.c.author,
    template_versions.c.added_at,
)
LAST_CHOICES = sa.select(sa.func.max(template_choices.c.id)).group_by(template_choices.c.name)


@dataclass(frozen=True, slots=True)
class SqlTemplates:
    """Versions of templates kept in the database; a row once written never changes."""

    database: Database

    def add(self, name: str, data: bytes, note: str, stamp: Stamp) -> TemplateVersion:
        """Keep a new version and put it in force; a file that is kept already is put in force again."""
        try:
            return self._add(name, data, note, stamp)
        except sa.exc.IntegrityError:  # somebody took the number between looking and writing: there is another one
            return self._add(name, data, note, stamp)

    def _add(self, name: str, data: bytes, note: str, stamp: Stamp) -> TemplateVersion:
        digest = sha256(data).hexdigest()
        with self.database.writing() as connection:
            number = _number_of(connection, name, digest)
            if number is None:
                number = _next_number(connection, name)
                values = {"name": name, "number": number, "digest": digest, "data": data, "note": note}
                values |= {"author": stamp.by, "added_at": stamp.at}
                connection.execute(template_versions.insert().values(values))
            _choose(connection, name, number, stamp)
            return _version(connection, name, number)

    def versions(self, name: str) -> tuple[TemplateVersion, ...]:
        """All versions of a template, the newest first."""
        query = sa.select(*VERSION).where(template_versions.c.name == name)
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(template_versions.c.number.desc()))
            return tuple(TemplateVersion(*row) for row in rows)

    def in_force(self) -> Mapping[str, TemplateVersion]:
        """The version in force of each template that the office has put one in force of."""
        with self.database.reading() as connection:
            rows = connection.execute(sa.select(*VERSION).select_from(_in_force()))
            return {row.name: TemplateVersion(*row) for row in rows}

    def data(self, name: str, number: int) -> bytes:
        """The file of a version."""
        where = (template_versions.c.name == name, template_versions.c.number == number)
        with self.database.reading() as connection:
            found = connection.scalar(sa.select(template_versions.c.data).where(*where))
        if found is None:
            raise TemplateVersionNotFound(name, number)
        return bytes(found)

    def data_in_force(self, name: str) -> bytes | None:
        """The file of the version in force; None where the shipped template is."""
        query = sa.select(template_versions.c.data).select_from(_in_force()).where(template_versions.c.name == name)
        with self.database.reading() as connection:
            found = connection.scalar(query)
        return None if found is None else bytes(found)

    def choose(self, name: str, number: int | None, stamp: Stamp) -> None:
        """Put a version in force, or the shipped template with None."""
        with self.database.writing() as connection:
            if number is not None:
                _version(connection, name, number)
            _choose(connection, name, number, stamp)

    def choices(self, name: str) -> tuple[TemplateChoice, ...]:
        """What was put in force, the last first."""
        chosen = template_choices.c
        query = sa.select(chosen.number, chosen.chosen_by, chosen.chosen_at).where(chosen.name == name)
        with self.database.reading() as connection:
            return tuple(TemplateChoice(*row) for row in connection.execute(query.order_by(chosen.id.desc())))

    def find(self, digest: str) -> TemplateVersion | None:
        """The version with this digest."""
        query = sa.select(*VERSION).where(template_versions.c.digest == digest).order_by(template_versions.c.id)
        with self.database.reading() as connection:
            row = connection.execute(query.limit(1)).one_or_none()
        return None if row is None else TemplateVersion(*row)


def _in_force() -> sa.FromClause:
    """Versions joined to the last choice of their template."""
    chosen = template_choices.c
    match = sa.and_(chosen.name == template_versions.c.name, chosen.number == template_versions.c.number)
    return template_versions.join(template_choices, sa.and_(match, chosen.id.in_(LAST_CHOICES)))


def _number_of(connection: sa.Connection, name: str, digest: str) -> int | None:
    where = (template_versions.c.name == name, template_versions.c.digest == digest)
    found = connection.scalar(sa.select(template_versions.c.number).where(*where))
    return None if found is None else int(found)


def _next_number(connection: sa.Connection, name: str) -> int:
    last = sa.select(sa.func.max(template_versions.c.number)).where(template_versions.c.name == name)
    return int(connection.scalar(last) or 0) + 1


def _choose(connection: sa.Connection, name: str, number: int | None, stamp: Stamp) -> None:
    values: dict[str, Any] = {"name": name, "number": number, "chosen_by": stamp.by, "chosen_at": stamp.at}
    connection.execute(template_choices.insert().values(values))


def _version(connection: sa.Connection, name: str, number: int) -> TemplateVersion:
    where = (template_versions.c.name == name, template_versions.c.number == number)
    row = connection.execute(sa.select(*VERSION).where(*where)).one_or_none()
    if row is None:
        raise TemplateVersionNotFound(name, number)
    return TemplateVersion(*row)
