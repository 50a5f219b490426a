"""Bringing the tables of a database to the newest form."""

from pathlib import Path

import alembic.command
import sqlalchemy as sa
from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(connection: sa.Connection) -> None:
    """Run the migrations that the database has not seen yet, within the connection's transaction."""
    alembic.command.upgrade(_config(connection), "head")


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
