"""Settings to office: the one place that chooses implementations."""

import datetime as dt
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from zoneinfo import ZoneInfo

from docgen.jobs.pool import WorkerPool
from docgen.jobs.queue import SqliteQueue
from docgen.model import Result
from docgen.model.directory import Directory
from docgen.model.errors import DocgenError
from docgen.ports import PictureSource
from docgen.ports.templates import OfficeTemplates, TemplateVersions
from docgen.settings import Settings
from docgen.store.pictures import FolderPictures, PictureFolder
from docgen.workflow.convert import convert_file
from docgen.workflow.directory.desk import kept_directory
from docgen.workflow.merge.desk import reopen, run_kept
from docgen.workflow.merge.run import Crew
from docgen.workflow.merge.work import Staged, Unit, Wish, stage
from docgen.workflow.office import DraftingOffice, Office
from docgen.workflow.templates.source import LayeredTemplates

SHIPPED_TEMPLATES = Path(__file__).resolve().parent.parent / "templates_docx"
OWN_TEMPLATES = "templates"  # the office's own templates, below its home
DATABASE = "docgen.sqlite3"
QUEUE = "queue.sqlite3"
KEPT_PICTURES = "pictures"  # the pictures of the meetings, below the office's home
KEPT_PAPERS = "papers"  # the files of papers that were made or corrected, below the office's home


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

    def has(self, name: str) -> bool:
        """Whether one of the folders holds it."""
        return any((folder / name).is_file() for folder in self.folders)

    def read(self, name: str) -> bytes:
        """The bytes of a template. Raises: TemplateMissing."""
        for folder in self.folders:
            path = folder / name
            if path.is_file():
                return path.read_bytes()
        raise TemplateMissing(name)


def picture_folder(folder: Path) -> PictureSource:
    """The pictures that lie in a folder."""
    return PictureFolder(folder)


def office_templates(settings: Settings) -> OfficeTemplates:
    """The templates in force, the office's own first. The database is opened when one is read and it is there."""
    named = (settings.templates,) if settings.templates else ()
    kept = partial(_kept_template, settings.home / DATABASE)
    folder, brought = FolderTemplates((settings.home / OWN_TEMPLATES,)), FolderTemplates((SHIPPED_TEMPLATES,))
    return LayeredTemplates(FolderTemplates(named), kept, folder, brought)


def _kept_template(path: Path, name: str) -> bytes | None:
    return _kept_templates(path).data_in_force(name) if path.is_file() else None


@cache
def _kept_templates(path: Path) -> TemplateVersions:
    from docgen.store import SqlTemplates, open_database  # noqa: PLC0415 - only where there is one

    return SqlTemplates(open_database(path))


def system_clock(settings: Settings) -> SystemClock:
    """The machine's clock in the office's zone."""
    return SystemClock(settings.time_zone)


def drafting_office(settings: Settings) -> DraftingOffice:
    """What making papers needs; opens no database."""
    return DraftingOffice(
        settings=settings,
        clock=SystemClock(settings.time_zone),
        templates=office_templates(settings),
    )


def worker_pool(workers: int | None = None) -> WorkerPool:
    """Worker processes, one for each core or as many as are wanted."""
    return WorkerPool(workers)


def open_office(settings: Settings) -> Office:
    """The whole office, its database opened and migrated.

    Raises:
        StoreFailure: the database cannot be opened.
    """
    from docgen.store import (  # noqa: PLC0415 - papers need no database
        FolderVault,
        SqlAccounts,
        SqlDirectory,
        SqlMerges,
        SqlOwnKinds,
        SqlPapers,
        SqlRecordStore,
        SqlTemplates,
        open_database,
    )

    database = open_database(settings.home / DATABASE)
    return Office(
        settings=settings,
        clock=SystemClock(settings.time_zone),
        templates=office_templates(settings),
        records=SqlRecordStore(database),
        accounts=SqlAccounts(database),
        directory=SqlDirectory(database),
        papers=SqlPapers(database),
        vault=FolderVault(settings.home / KEPT_PAPERS),
        pictures=FolderPictures(settings.home / KEPT_PICTURES),
        workers=worker_pool(1),
        template_versions=SqlTemplates(database),
        own_kinds=SqlOwnKinds(database),
        merges=SqlMerges(database),
        queue=SqliteQueue(settings.home / QUEUE),
    )


def office_directory(settings: Settings) -> Directory:
    """The directory of the office's home, empty where nobody entered one; makes no database. Raises: StoreFailure."""
    if not (settings.home / DATABASE).is_file():
        return Directory()
    from docgen.store import SqlDirectory, open_database  # noqa: PLC0415 - only where there is one

    database = open_database(settings.home / DATABASE)
    try:
        return kept_directory(SqlDirectory(database)).directory
    finally:
        database.close()


def start_background(office: Office) -> None:
    """Begin to do what is queued, and what the last run of the server left. ``office.queue.stop`` ends it."""
    reopen(office)
    office.queue.start(lambda merge_id: run_kept(office, Crew(office.workers, stage_apart), merge_id))


def print_apart(settings: Settings, docx: bytes, title: str, fields: bool) -> Result[bytes]:  # noqa: FBT001 - sent between processes by position
    """What a worker process does with one Word file: its PDF/A, as ``convert_file`` makes it."""
    return convert_file(_worker_office(settings), docx, title=title, fields=fields)


def stage_apart(settings: Settings, wish: Wish, folder: Path, units: tuple[Unit, ...]) -> tuple[Staged, ...]:
    """What a worker process does with a portion of a merge."""
    return stage(_worker_office(settings), wish, folder, units)


@cache
def _worker_office(settings: Settings) -> DraftingOffice:
    return drafting_office(settings)
