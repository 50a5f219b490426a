"""The versions of the directory in SQL: the ``DirectoryStore`` of ``docgen.ports``."""

from dataclasses import dataclass

import sqlalchemy as sa

from docgen.ports.directory import (
    DirectoryChangedElsewhere,
    DirectoryEdition,
    DirectoryVersionNotFound,
    KeptDirectory,
    PlainDirectory,
)
from docgen.ports.meetings import Stamp
from docgen.store.database import Database
from docgen.store.tables import Moment, metadata

directories = sa.Table(
    "directories",
    metadata,
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("content", sa.JSON, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("saved_at", Moment, nullable=False),
    sa.Column("saved_by", sa.Text, nullable=False),
)
EDITION = (directories.c.version, directories.c.saved_at, directories.c.saved_by, directories.c.note)


@dataclass(frozen=True, slots=True)
class SqlDirectory:
    """The directory kept in the database, one row for each version; rows are never changed."""

    database: Database

    def newest(self) -> KeptDirectory:
        """The directory as saved last; version 0 before the first saving."""
        query = sa.select(directories.c.version, directories.c.content).order_by(directories.c.version.desc()).limit(1)
        with self.database.reading() as connection:
            row = connection.execute(query).one_or_none()
            return KeptDirectory(*row) if row else KeptDirectory()

    def version(self, number: int) -> KeptDirectory:
        """An older version."""
        query = sa.select(directories.c.content).where(directories.c.version == number)
        with self.database.reading() as connection:
            content = connection.scalar(query)
            if content is None:
                raise DirectoryVersionNotFound(number)
            return KeptDirectory(number, content)

    def editions(self) -> tuple[DirectoryEdition, ...]:
        """All versions, the newest first."""
        query = sa.select(*EDITION).order_by(directories.c.version.desc())
        with self.database.reading() as connection:
            return tuple(DirectoryEdition(*row) for row in connection.execute(query))

    def save(self, plain: PlainDirectory, expected_version: int, stamp: Stamp, note: str) -> KeptDirectory:
        """The version after the expected one: the table's key lets only one such row be."""
        newest = self.newest().version
        if expected_version and not newest:
            raise DirectoryVersionNotFound(expected_version)
        if expected_version and expected_version != newest:
            raise DirectoryChangedElsewhere(self.editions()[0])
        version = expected_version + 1
        row = {"version": version, "content": dict(plain), "note": note, "saved_at": stamp.at, "saved_by": stamp.by}
        try:
            with self.database.writing() as connection:
                connection.execute(directories.insert().values(row))
        except sa.exc.IntegrityError:
            raise DirectoryChangedElsewhere(self.editions()[0]) from None
        return KeptDirectory(version, plain)
