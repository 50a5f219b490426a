"""The office's own kinds of papers in SQL: the ``OwnKinds`` of ``docgen.ports``."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from docgen.ports import Stamp
from docgen.ports.templates import (
    OwnKind,
    OwnKindExists,
    OwnKindNotFound,
    OwnValues,
    OwnValuesChangedElsewhere,
)
from docgen.store.database import Database
from docgen.store.template_tables import own_kinds, own_values

KIND = (own_kinds.c.id, own_kinds.c.name, own_kinds.c.symbol, own_kinds.c.created_by, own_kinds.c.created_at)
IN_USE = own_kinds.c.retired_at.is_(None)


@dataclass(frozen=True, slots=True)
class SqlOwnKinds:
    """Own kinds, and what is typed for them, kept in the database."""

    database: Database

    def all(self) -> tuple[OwnKind, ...]:
        """The kinds in use, by name."""
        with self.database.reading() as connection:
            rows = connection.execute(sa.select(*KIND).where(IN_USE).order_by(own_kinds.c.name))
            return tuple(OwnKind(*row) for row in rows)

    def get(self, kind: str) -> OwnKind:
        """One kind in use."""
        with self.database.reading() as connection:
            row = connection.execute(sa.select(*KIND).where(IN_USE, own_kinds.c.id == kind)).one_or_none()
        if row is None:
            raise OwnKindNotFound(kind)
        return OwnKind(*row)

    def add(self, kind: OwnKind) -> None:
        """Take a kind into use; one of the same id that was retired comes back."""
        row = asdict(kind)
        back = own_kinds.update().where(own_kinds.c.id == kind.id, own_kinds.c.retired_at.is_not(None))
        try:
            with self.database.writing() as connection:
                if not connection.execute(back.values(row | {"retired_at": None, "retired_by": None})).rowcount:
                    connection.execute(own_kinds.insert().values(row))
        except sa.exc.IntegrityError:
            raise OwnKindExists(self.get(kind.id).name) from None

    def retire(self, kind: str, stamp: Stamp) -> None:
        """Take a kind out of use; its templates and values stay."""
        change = own_kinds.update().where(IN_USE, own_kinds.c.id == kind)
        with self.database.writing() as connection:
            if not connection.execute(change.values(retired_by=stamp.by, retired_at=stamp.at)).rowcount:
                raise OwnKindNotFound(kind)

    def values(self, meeting_id: int) -> Mapping[str, OwnValues]:
        """What was typed in a meeting, by kind."""
        query = sa.select(own_values.c.kind, own_values.c.typed, own_values.c.version)
        with self.database.reading() as connection:
            rows = connection.execute(query.where(own_values.c.meeting_id == meeting_id))
            return {row.kind: OwnValues(row.typed, row.version) for row in rows}

    def save_values(self, meeting_id: int, kind: str, values: OwnValues, stamp: Stamp) -> OwnValues:
        """The values one version further, decided and written by one statement so that no two can both win."""
        saved = {"typed": dict(values.typed), "saved_by": stamp.by, "saved_at": stamp.at}
        mine = (own_values.c.meeting_id == meeting_id, own_values.c.kind == kind)
        try:
            with self.database.writing() as connection:
                if values.version == 0:
                    first = {"meeting_id": meeting_id, "kind": kind, "version": 1}
                    connection.execute(own_values.insert().values(saved | first))
                    return OwnValues(values.typed, 1)
                change = own_values.update().where(*mine, own_values.c.version == values.version)
                if connection.execute(change.values(saved | {"version": values.version + 1})).rowcount:
                    return OwnValues(values.typed, values.version + 1)
        except sa.exc.IntegrityError:
            pass  # somebody saved the first version before: told below
        raise self._changed(meeting_id, kind)

    def _changed(self, meeting_id: int, kind: str) -> OwnValuesChangedElsewhere | OwnKindNotFound:
        query = sa.select(own_values.c.saved_by, own_values.c.saved_at)
        with self.database.reading() as connection:
            where = (own_values.c.meeting_id == meeting_id, own_values.c.kind == kind)
            row = connection.execute(query.where(*where)).one_or_none()
        return OwnKindNotFound(kind) if row is None else OwnValuesChangedElsewhere(*row)
