"""The database: meetings as typed, and accounts. The only door to SQLAlchemy and Alembic."""

from docgen.store.accounts import SqlAccounts
from docgen.store.database import Database, open_database
from docgen.store.records import SqlRecordStore

__all__ = ["Database", "SqlAccounts", "SqlRecordStore", "open_database"]
