"""Opening the SQLite database, and saying in our own words what went wrong with it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from docgen.ports import (
    NumberTooLarge,
    StoreBroken,
    StoreBusy,
    StoreFailure,
    StoreFull,
    StoreReadOnly,
    StoreRefused,
    disk_failure,
)
from docgen.store.migrate import migrate

BUSY_TIMEOUT_MS = 5_000

# https://www.sqlite.org/rescode.html: the low byte of a result code is the primary one. The rest is StoreRefused.
FAILURES: dict[int, type[StoreFull | StoreReadOnly | StoreBusy | StoreBroken]] = {
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_IOERR_SHMSIZE: StoreFull,  # what a full disk gives while the index of the write-ahead log grows
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_CANTOPEN: StoreReadOnly,
    sqlite3.SQLITE_PERM: StoreReadOnly,
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_CORRUPT: StoreBroken,
    sqlite3.SQLITE_NOTADB: StoreBroken,
}


@dataclass(frozen=True, slots=True)
class Database:
    """An open database at ``path``, at the newest migration."""

    path: Path
    engine: sa.Engine

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection to read with. Raises: StoreFailure, NumberTooLarge."""
        with told_plainly(self.path), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction: all of it is kept, or nothing. Raises: StoreFailure, NumberTooLarge."""
        with told_plainly(self.path), self.engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def open_database(path: Path) -> Database:
    """The database in the file, created and migrated where needed. Raises: StoreFailure."""
    with told_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = _engine(path)
        migrate(engine)
        return Database(path, engine)


def _engine(path: Path) -> sa.Engine:
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        json_serializer=partial(json.dumps, ensure_ascii=False),
    )
    sa.event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    """Set what SQLite forgets between connections."""
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what the screen calls saved survives a power cut


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn errors of the database and the disk into ours."""
    try:
        yield
    except sa.exc.IntegrityError:
        raise  # a question of names, which the tables' own modules answer
    except sa.exc.DBAPIError as error:
        raise _failure(path, error.orig) from error
    except sqlite3.Error as error:
        raise _failure(path, error) from error
    except OSError as error:
        raise disk_failure(str(path), error) from error
    except OverflowError as error:  # what the driver raises for a number of more than 64 bits
        raise NumberTooLarge from error


def _failure(path: Path, error: BaseException | None) -> StoreFailure:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)  # none: the driver itself refused
    found = FAILURES.get(code) or FAILURES.get(code & 0xFF)
    return found(str(path)) if found else StoreRefused(str(path), str(error))
