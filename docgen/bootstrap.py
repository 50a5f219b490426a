"""Settings to office: the one place that chooses implementations."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from docgen.jobs.pool import WorkerPool
from docgen.model import Result
from docgen.model.errors import DocgenError
from docgen.settings import Settings
from docgen.sign.fields import PdfFieldSetter
from docgen.workflow.convert import convert_file
from docgen.workflow.office import DraftingOffice, Office

SHIPPED_TEMPLATES = Path(__file__).resolve().parent.parent / "templates_docx"
OWN_TEMPLATES = "templates"  # the office's own templates, below its home
DATABASE = "docgen.sqlite3"


class TemplateMissing(DocgenError):
    """No folder holds a template of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"Không có mẫu «{self.name}». Hãy cài lại docgen, hoặc đặt tệp mẫu vào thư mục mẫu của cơ quan."


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock, in the office's zone, to the second."""

    zone: ZoneInfo

    def now(self) -> dt.datetime:
        """The present moment."""
        return dt.datetime.now(self.zone).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class FolderTemplates:
    """Templates in folders; an earlier folder stands over a later one."""

    folders: tuple[Path, ...]

    def read(self, name: str) -> bytes:
        """The bytes of a template. Raises: TemplateMissing."""
        for folder in self.folders:
            path = folder / name
            if path.is_file():
                return path.read_bytes()
        raise TemplateMissing(name)


def template_folders(settings: Settings) -> tuple[Path, ...]:
    """Where templates are looked for, in this order."""
    given = (settings.templates,) if settings.templates else ()
    return (*given, settings.home / OWN_TEMPLATES, SHIPPED_TEMPLATES)


def drafting_office(settings: Settings) -> DraftingOffice:
    """What making papers needs; opens no database."""
    return DraftingOffice(
        settings=settings,
        clock=SystemClock(settings.time_zone),
        templates=FolderTemplates(template_folders(settings)),
        fields=PdfFieldSetter(),
    )


def worker_pool() -> WorkerPool:
    """Worker processes, one for each core."""
    return WorkerPool()


def open_office(settings: Settings) -> Office:
    """The whole office, its database opened and migrated.

    Raises:
        StoreFailure: the database cannot be opened.
    """
    from docgen.store import SqlAccounts, SqlRecordStore, open_database  # noqa: PLC0415 - papers need no database

    database = open_database(settings.home / DATABASE)
    return Office(
        settings=settings,
        clock=SystemClock(settings.time_zone),
        templates=FolderTemplates(template_folders(settings)),
        fields=PdfFieldSetter(),
        records=SqlRecordStore(database),
        accounts=SqlAccounts(database),
    )


def print_apart(settings: Settings, docx: bytes, title: str, fields: bool) -> Result[bytes]:  # noqa: FBT001 - sent between processes by position
    """What a worker process does with one Word file: its PDF/A, as ``convert_file`` makes it."""
    return convert_file(_worker_office(settings), docx, title=title, fields=fields)


@cache
def _worker_office(settings: Settings) -> DraftingOffice:
    return drafting_office(settings)
