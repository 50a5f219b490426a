"""The versions of papers in SQL: the ``PaperStore`` of ``docgen.ports``."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa

from docgen.ports import (
    IssuedFiles,
    NewVersion,
    Origin,
    PaperEditedElsewhere,
    PaperIssued,
    PaperSuperseded,
    PaperVersion,
    PaperVersionNotFound,
    Stamp,
)
from docgen.store.database import Database
from docgen.store.paper_tables import STILL_ISSUED, paper_issues, paper_versions

ISSUED = (
    paper_issues.c.at.label("issued_at"),
    paper_issues.c.by.label("issued_by"),
    paper_issues.c.pdf_hash,
    paper_issues.c.by_hand_hash,
)
SHOWN: sa.Select[Any] = sa.select(
    *(paper_versions.c[name] for name in PaperVersion.__slots__ if name in paper_versions.c), *ISSUED
).outerjoin(paper_issues, sa.and_(paper_issues.c.version_id == paper_versions.c.id, STILL_ISSUED))
EDITED = paper_versions.c.origin == Origin.EDITED.value


@dataclass(frozen=True, slots=True)
class SqlPapers:
    """Versions kept in the database; their files lie in the vault."""

    database: Database

    def versions(self, meeting_id: int) -> tuple[PaperVersion, ...]:
        """All versions of a meeting's papers, the oldest first."""
        query = SHOWN.where(paper_versions.c.meeting_id == meeting_id).order_by(paper_versions.c.id)
        with self.database.reading() as connection:
            return tuple(map(_version, connection.execute(query)))

    def version(self, meeting_id: int, version_id: int) -> PaperVersion:
        """One version."""
        with self.database.reading() as connection:
            return _fetch(connection, meeting_id, version_id)

    def facts(self, version_ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
        """What each of the versions printed, by their numbers."""
        query = sa.select(paper_versions.c.id, paper_versions.c.facts).where(paper_versions.c.id.in_(version_ids))
        with self.database.reading() as connection:
            return {row.id: row.facts for row in connection.execute(query)}

    def add(self, meeting_id: int, new: Sequence[NewVersion], stamp: Stamp) -> tuple[PaperVersion, ...]:
        """The versions with their numbers, all of them or none."""
        with self.database.writing() as connection:
            return tuple(_insert(connection, meeting_id, one, stamp) for one in new)

    def keep(self, meeting_id: int, version_id: int, seen: int, stamp: Stamp) -> PaperVersion:
        """Let a correction count."""
        with self.database.writing() as connection:
            found = _fetch_for_change(connection, meeting_id, version_id)
            if found.origin is not Origin.EDITED:
                raise PaperVersionNotFound(version_id)
            _refuse_issued(connection, meeting_id, found.stem)
            if found.kept_at is None:
                _check_seen(_standing(connection, meeting_id, found.stem), seen)
                change = paper_versions.update().where(paper_versions.c.id == version_id)
                back = {"set_aside_at": None, "set_aside_by": None}
                connection.execute(change.values(kept_at=stamp.at, kept_by=stamp.by, **back))
            return _fetch(connection, meeting_id, version_id)

    def add_kept(self, meeting_id: int, new: NewVersion, seen: int, stamp: Stamp) -> PaperVersion:
        """A correction that counts from the start."""
        with self.database.writing() as connection:
            added = _insert(connection, meeting_id, new, stamp)
            _refuse_issued(connection, meeting_id, new.stem)
            _check_seen(_standing(connection, meeting_id, new.stem), seen)
            own = paper_versions.update().where(paper_versions.c.id == added.id)
            connection.execute(own.values(kept_at=stamp.at, kept_by=stamp.by))
            return _fetch(connection, meeting_id, added.id)

    def dismiss(self, meeting_id: int, version_id: int, stamp: Stamp) -> None:
        """Let an uploaded file wait no longer."""
        waiting = sa.and_(EDITED, paper_versions.c.kept_at.is_(None))
        own = sa.and_(paper_versions.c.id == version_id, paper_versions.c.meeting_id == meeting_id)
        change = paper_versions.update().where(own, waiting)
        with self.database.writing() as connection:
            connection.execute(change.values(set_aside_at=stamp.at, set_aside_by=stamp.by))

    def set_aside(self, meeting_id: int, stem: str, seen: int, stamp: Stamp) -> None:
        """Let no correction of the paper count any more."""
        kept = sa.and_(EDITED, paper_versions.c.kept_at.is_not(None), paper_versions.c.set_aside_at.is_(None))
        change = paper_versions.update().where(_of(meeting_id, stem), kept)
        with self.database.writing() as connection:
            written = connection.execute(change.values(set_aside_at=stamp.at, set_aside_by=stamp.by))
            _refuse_issued(connection, meeting_id, stem)
            if written.rowcount:
                _check_seen(_last_set_aside(connection, meeting_id, stem), seen)

    def take_back(self, meeting_id: int, stem: str) -> None:
        """Undo the last setting aside."""
        gone = sa.and_(_of(meeting_id, stem), EDITED, paper_versions.c.kept_at.is_not(None))
        last = sa.select(sa.func.max(paper_versions.c.set_aside_at)).where(gone).scalar_subquery()
        change = paper_versions.update().where(gone, paper_versions.c.set_aside_at == last)
        with self.database.writing() as connection:
            connection.execute(change.values(set_aside_at=None, set_aside_by=None))
            _refuse_issued(connection, meeting_id, stem)

    def mark_issued(self, meeting_id: int, files: Mapping[int, IssuedFiles], stamp: Stamp) -> tuple[PaperVersion, ...]:
        """Note that these versions are the papers that were issued."""
        with self.database.writing() as connection:
            return tuple(_mark(connection, meeting_id, number, each, stamp) for number, each in files.items())

    def unmark_issued(self, meeting_id: int, stem: str, stamp: Stamp) -> None:
        """Take the mark of issue off the paper."""
        paper = sa.and_(paper_issues.c.meeting_id == meeting_id, paper_issues.c.stem == stem)
        change = paper_issues.update().where(paper, STILL_ISSUED)
        with self.database.writing() as connection:
            connection.execute(change.values(ended_at=stamp.at, ended_by=stamp.by))


def _mark(
    connection: sa.Connection, meeting_id: int, version_id: int, files: IssuedFiles, stamp: Stamp
) -> PaperVersion:
    version = _fetch_for_change(connection, meeting_id, version_id)
    if version.issued_at is not None:
        return version
    _refuse_issued(connection, meeting_id, version.stem)
    if _current(connection, meeting_id, version.stem) != version:
        raise PaperSuperseded(version.title)
    own = {"version_id": version_id, "meeting_id": meeting_id, "stem": version.stem}
    kept = {"pdf_hash": files.pdf_hash, "by_hand_hash": files.by_hand_hash}
    connection.execute(paper_issues.insert().values(**own, **kept, at=stamp.at, by=stamp.by))
    return _fetch(connection, meeting_id, version_id)


def _refuse_issued(connection: sa.Connection, meeting_id: int, stem: str) -> None:
    """Raises: PaperIssued where a version of the paper is marked."""
    row = connection.execute(SHOWN.where(_of(meeting_id, stem), STILL_ISSUED, paper_issues.c.id.is_not(None))).first()
    if row is not None:
        raise PaperIssued(_version(row).title)


def _of(meeting_id: int, stem: str) -> sa.ColumnElement[bool]:
    return sa.and_(paper_versions.c.meeting_id == meeting_id, paper_versions.c.stem == stem)


def _insert(connection: sa.Connection, meeting_id: int, new: NewVersion, stamp: Stamp) -> PaperVersion:
    kept = {"kept_at": stamp.at, "kept_by": stamp.by} if new.origin is Origin.MADE else {}
    row = asdict(new) | {"facts": dict(new.facts), "origin": new.origin.value}
    values = row | {"meeting_id": meeting_id, "at": stamp.at, "by": stamp.by} | kept
    added = connection.execute(paper_versions.insert().values(values).returning(paper_versions.c.id))
    return _fetch(connection, meeting_id, int(added.scalar_one()))


def _fetch(connection: sa.Connection, meeting_id: int, version_id: int) -> PaperVersion:
    query = SHOWN.where(paper_versions.c.id == version_id, paper_versions.c.meeting_id == meeting_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise PaperVersionNotFound(version_id)
    return _version(row)


def _fetch_for_change(connection: sa.Connection, meeting_id: int, version_id: int) -> PaperVersion:
    """The version, after a writing that lets nobody else write before this transaction ends (SQLite locks late)."""
    own = paper_versions.update().where(paper_versions.c.id == version_id)
    connection.execute(own.values(kept_at=paper_versions.c.kept_at))
    return _fetch(connection, meeting_id, version_id)


def _standing(connection: sa.Connection, meeting_id: int, stem: str) -> PaperVersion | None:
    """The correction that counts: the last that was kept, and of two in one moment the later version."""
    query = SHOWN.where(_of(meeting_id, stem), EDITED).order_by(paper_versions.c.kept_at, paper_versions.c.id)
    found = [version for version in map(_version, connection.execute(query)) if version.stands]
    return found[-1] if found else None


def _current(connection: sa.Connection, meeting_id: int, stem: str) -> PaperVersion | None:
    """What counts as the paper: the correction, otherwise what was made last."""
    made = SHOWN.where(_of(meeting_id, stem), paper_versions.c.origin == Origin.MADE.value)
    row = connection.execute(made.order_by(paper_versions.c.id.desc()).limit(1)).one_or_none()
    return _standing(connection, meeting_id, stem) or (None if row is None else _version(row))


def _last_set_aside(connection: sa.Connection, meeting_id: int, stem: str) -> PaperVersion | None:
    """The correction that counted until the last setting aside."""
    order = (paper_versions.c.set_aside_at.desc(), paper_versions.c.kept_at.desc(), paper_versions.c.id.desc())
    gone = sa.and_(EDITED, paper_versions.c.kept_at.is_not(None), paper_versions.c.set_aside_at.is_not(None))
    query = SHOWN.where(_of(meeting_id, stem), gone)
    row = connection.execute(query.order_by(*order).limit(1)).one_or_none()
    return None if row is None else _version(row)


def _check_seen(current: PaperVersion | None, seen: int) -> None:
    """Raises: PaperEditedElsewhere where the page showed another correction, and the transaction ends unwritten."""
    if (current.id if current else 0) != seen:
        raise PaperEditedElsewhere(current)


def _version(row: sa.Row[Any]) -> PaperVersion:
    values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for a row as a mapping
    pdf, by_hand = values.pop("pdf_hash"), values.pop("by_hand_hash")
    files = IssuedFiles(pdf, by_hand) if pdf and by_hand else None
    return PaperVersion(**values | {"origin": Origin(values["origin"]), "issued_files": files})
