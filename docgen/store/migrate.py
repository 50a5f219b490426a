"""Bringing the tables of a database to the newest form."""

from pathlib import Path
from threading import Lock
from typing import Final

import alembic.command
import sqlalchemy as sa
from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"
_ONE_AT_A_TIME: Final = Lock()  # alembic keeps what it works on in a module of its own


def migrate(connection: sa.Connection) -> None:
    """Run the migrations that the database has not seen yet, within the connection's transaction."""
    with _ONE_AT_A_TIME:
        alembic.command.upgrade(_config(connection), "head")


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
