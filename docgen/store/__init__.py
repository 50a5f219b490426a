"""The database: meetings as typed, and accounts. The only door to SQLAlchemy and Alembic."""

from docgen.store.accounts import SqlAccounts
from docgen.store.database import Database, open_database
from docgen.store.directories import SqlDirectory
from docgen.store.merges import SqlMerges
from docgen.store.own_kinds import SqlOwnKinds
from docgen.store.papers import SqlPapers
from docgen.store.records import SqlRecordStore
from docgen.store.templates import SqlTemplates
from docgen.store.vault import FolderVault

__all__ = [
    "Database",
    "FolderVault",
    "SqlAccounts",
    "SqlDirectory",
    "SqlMerges",
    "SqlOwnKinds",
    "SqlPapers",
    "SqlRecordStore",
    "SqlTemplates",
    "open_database",
]
