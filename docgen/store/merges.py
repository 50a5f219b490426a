"""The merges in SQL: the ``MergeStore`` of ``docgen.ports``."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from docgen.ports.meetings import MeetingNotFound
from docgen.ports.merges import AT_WORK, Merge, MergeNotFound, MergeOutput, MergeState, RowFault
from docgen.store.database import Database
from docgen.store.tables import Moment, metadata

merges = sa.Table(
    "merges",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("meeting_id", sa.ForeignKey("meetings.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("kind", sa.String(64), nullable=False),
    sa.Column("list_name", sa.Text, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("sheet", sa.Text, nullable=False),
    sa.Column("choice", sa.JSON, nullable=False),
    sa.Column("output", sa.String(16), nullable=False),
    sa.Column("with_pdf", sa.Boolean, nullable=False),
    sa.Column("total", sa.Integer, nullable=False),
    sa.Column("done", sa.Integer, nullable=False),
    sa.Column("faults", sa.JSON, nullable=False),
    sa.Column("message", sa.Text, nullable=False),
    sa.Column("is_asked_to_stop", sa.Boolean, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("created_by", sa.Text, nullable=False),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True, slots=True)
class SqlMerges:
    """Merges kept in the database."""

    database: Database

    def create(self, merge: Merge) -> Merge:
        """The merge with its id."""
        values = _written(merge) | {"is_asked_to_stop": False}
        try:
            with self.database.writing() as connection:
                new = connection.execute(merges.insert().values(values).returning(merges.c.id))
                return replace(merge, id=int(new.scalar_one()))
        except sa.exc.IntegrityError as error:
            raise MeetingNotFound(merge.meeting_id) from error

    def get(self, merge_id: int) -> Merge:
        """The merge as saved last."""
        found = self._found(merges.c.id == merge_id)
        if not found:
            raise MergeNotFound(merge_id)
        return found[0]

    def of_meeting(self, meeting_id: int) -> tuple[Merge, ...]:
        """The merges of a meeting, the newest first."""
        return self._found(merges.c.meeting_id == meeting_id)[::-1]

    def unfinished(self) -> tuple[Merge, ...]:
        """All that are at work by what is kept, the oldest first."""
        return self._found(merges.c.state.in_([state.value for state in AT_WORK]))

    def idle_before(self, moment: dt.datetime) -> tuple[Merge, ...]:
        """All brought before the moment that are not at work."""
        is_idle = merges.c.state.not_in([state.value for state in AT_WORK])
        return self._found(sa.and_(is_idle, merges.c.created_at < moment))

    def save(self, merge: Merge) -> None:
        """Keep the merge as it is now."""
        with self.database.writing() as connection:
            change = merges.update().where(merges.c.id == merge.id).values(_written(merge))
            if not connection.execute(change).rowcount:
                raise MergeNotFound(merge.id)

    def ask_to_stop(self, merge_id: int, *, is_asked: bool = True) -> None:
        """Note that somebody wants the work to end, or that it may go on."""
        with self.database.writing() as connection:
            connection.execute(merges.update().where(merges.c.id == merge_id).values(is_asked_to_stop=is_asked))

    def is_asked_to_stop(self, merge_id: int) -> bool:
        """Whether somebody wants the work to end; so it is for a merge that was deleted."""
        query = sa.select(merges.c.is_asked_to_stop).where(merges.c.id == merge_id)
        with self.database.reading() as connection:
            return connection.execute(query).scalar() is not False

    def delete(self, merge_id: int) -> None:
        """Forget the merge."""
        with self.database.writing() as connection:
            connection.execute(merges.delete().where(merges.c.id == merge_id))

    def _found(self, condition: sa.ColumnElement[bool]) -> tuple[Merge, ...]:
        with self.database.reading() as connection:
            rows = connection.execute(merges.select().where(condition).order_by(merges.c.id))
            return tuple(_read(row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's own name for it


def _written(merge: Merge) -> dict[str, Any]:
    names = ("meeting_id", "kind", "list_name", "sheet", "with_pdf", "total", "done", "message")
    return {name: getattr(merge, name) for name in names} | {
        "state": merge.state.value,
        "choice": dict(merge.choice),
        "output": merge.output.value,
        "faults": [[fault.row, fault.reason] for fault in merge.faults],
        "created_at": merge.created_at,
        "created_by": merge.created_by,
    }


def _read(row: Any) -> Merge:
    kept = {name: value for name, value in row.items() if name != "is_asked_to_stop"}
    return Merge(
        **kept
        | {
            "state": MergeState(row["state"]),
            "output": MergeOutput(row["output"]),
            "faults": tuple(RowFault(number, reason) for number, reason in row["faults"]),
        }
    )
