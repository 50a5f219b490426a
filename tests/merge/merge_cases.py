"""What tests of merges work with: lists as CSV, offices, workers without processes."""

import os
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from docgen.bootstrap import SHIPPED_TEMPLATES, FolderTemplates
from docgen.jobs.pool import Unexpected, WorkerDied
from docgen.model.errors import DocgenError
from docgen.ports import Outcome
from docgen.settings import Settings
from docgen.workflow.merge.journal import open_journal
from docgen.workflow.merge.list import PeopleList, read_people
from docgen.workflow.merge.run import Crew, MergeJob, Tally, run_merge
from docgen.workflow.merge.work import Staged, Unit, Wish, stage
from docgen.workflow.office import DraftingOffice
from tests.support.builders import a_record
from tests.support.offices import a_drafting_office

HEAD = "STT;Họ và tên;Ngày sinh;Chức vụ;Địa chỉ"
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Đỗ")
GIVEN = ("An", "Bình", "Cúc", "Dũng", "Em", "Phúc", "Giang")


def a_list(*rows: str, head: str = HEAD) -> PeopleList:
    """The people of a CSV file with these rows."""
    return read_people(a_csv(*rows, head=head), "danh-sach.csv")


def a_csv(*rows: str, head: str = HEAD) -> bytes:
    return "\r\n".join((head, *rows, "")).encode()


def people(count: int) -> tuple[str, ...]:
    """Rows of so many people; names return, dates of birth do not."""
    return tuple(
        f"{n};{FAMILY[n % 5]} Văn {GIVEN[n % 7]};{n % 28 + 1:02}/{n % 12 + 1:02}/{1950 + n % 50};Công dân;Số {n}"
        for n in range(1, count + 1)
    )


def a_job(*rows: str, **changes: Any) -> MergeJob:
    """The pledges of these people as Word files alone, which is fast."""
    facts = {"people": a_list(*rows)} if rows else {}
    return MergeJob(**{"record": a_record(), "kind": "pledge", "wish": Wish(pdf=False)} | facts | changes)


@dataclass(slots=True)
class HereWorkers:
    """Does the work in this process. ``deadly`` are rows whose worker dies; ``seen`` what was asked for."""

    deadly: frozenset[int] = frozenset()
    seen: list[tuple[Unit, ...]] = field(default_factory=list)

    def run(
        self, function: Callable[..., Any], items: Iterable[tuple[Any, ...]]
    ) -> Generator[Outcome[Any], None, None]:
        for item in items:
            units: tuple[Unit, ...] = item[-1]
            self.seen.append(units)
            if any(sheet.row in self.deadly for unit in units for sheet in unit.sheets):
                yield Outcome(error=WorkerDied(9))
                continue
            try:
                yield Outcome(value=function(*item))
            except DocgenError as error:
                yield Outcome(error=error)
            except Exception as error:  # noqa: BLE001 - as the real ones do
                yield Outcome(error=Unexpected(type(error).__name__))

    @property
    def rows(self) -> list[int]:
        """The rows that were worked on."""
        return [sheet.row for units in self.seen for unit in units for sheet in unit.sheets]


def staging_for(office: DraftingOffice) -> Callable[..., tuple[Staged, ...]]:
    """What a worker does, in an office of the test."""

    def here(_: Settings, wish: Wish, folder: Path, units: tuple[Unit, ...]) -> tuple[Staged, ...]:
        return stage(office, wish, folder, units)

    return here


def merged(
    folder: Path,
    job: MergeJob,
    *,
    office: DraftingOffice | None = None,
    workers: HereWorkers | None = None,
    **watch: Any,
) -> Tally:
    """What became of a run into the folder."""
    place = office or a_drafting_office()
    crew = Crew(workers or HereWorkers(), staging_for(place), **watch)
    with open_journal(folder) as journal:
        return run_merge(place, crew, job, journal)


def files_of(folder: Path) -> dict[str, bytes]:
    """What a user sees in the folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.startswith(".")}


def an_office_with(folder: Path, name: str, template: bytes) -> DraftingOffice:
    """An office whose own template stands over the shipped one."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(template)
    return replace(a_drafting_office(), templates=FolderTemplates((folder, SHIPPED_TEMPLATES)))


def touch_later(path: Path, data: bytes) -> None:
    """Write a file as a hand would: its time of change is another one."""
    path.write_bytes(data)
    known = path.stat()
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns + 1_000_000_000))
