"""Bringing the tables of a database to the newest form."""

from pathlib import Path
from threading import Lock
from typing import Final

import alembic.command
import sqlalchemy as sa
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from docgen.ports import StoreTooNew

SCRIPTS = Path(__file__).parent / "migrations"
_ONE_AT_A_TIME: Final = Lock()  # alembic keeps what it works on in a module of its own


def migrate(engine: sa.Engine) -> None:
    """Run the migrations that the database has not seen yet, all of them or none.

    One that is up to date is only read. Another thread or process that comes at the same time waits and finds it so.

    Raises:
        StoreTooNew: a newer docgen wrote the database; it is left as it is.
    """
    with _ONE_AT_A_TIME:
        with engine.connect() as connection:
            if _is_newest(connection):
                return
        with engine.begin() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # https://www.sqlite.org/lang_transaction.html: nobody else
            alembic.command.upgrade(_config(connection), "head")


def _is_newest(connection: sa.Connection) -> bool:
    scripts = ScriptDirectory(str(SCRIPTS))
    reached = MigrationContext.configure(connection).get_current_revision()
    if reached not in {None, *(script.revision for script in scripts.walk_revisions())}:
        raise StoreTooNew(str(connection.engine.url.database))
    return reached == scripts.get_current_head()


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
