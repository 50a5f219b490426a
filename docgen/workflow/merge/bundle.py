"""All papers of a merge in one file, a ZIP or a PDF to print: written piece by piece, there whole or not at all."""

import errno
import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from docgen.pdf.joining import join
from docgen.ports import MergeOutput
from docgen.workflow.files import NotWritten
from docgen.workflow.merge.journal import Journal, Standing, forget, open_journal
from docgen.workflow.merge.run import Crew, MergeJob, Tally, run_merge, units
from docgen.workflow.merge.work import FileMark, Staged
from docgen.workflow.office import DraftingOffice

NOTE = "CHUA-LAM-DUOC.txt"
SUFFIXES = {MergeOutput.ARCHIVE: "zip", MergeOutput.PRINT_FILE: "pdf"}


@dataclass(frozen=True, slots=True)
class Bundle:
    """The one file that holds all papers. ``title`` is what a PDF calls itself."""

    output: MergeOutput
    folder: Path
    stem: str
    title: str

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.stem}.{SUFFIXES[self.output]}"

    @property
    def workroom(self) -> Path:
        """The folder in which the papers lie until the file is whole."""
        return self.folder / f".docgen-{self.stem}-{SUFFIXES[self.output]}"


class BundleChanged(NotWritten):
    """The file that was to be made anew was changed by somebody."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, FileExistsError(errno.EEXIST, "", str(path)))

    def __str__(self) -> str:
        return f"{self.path} đã bị sửa hoặc không do docgen làm ra nên không ghi đè. Hãy đổi tên tệp đó rồi làm lại."


def make_bundle(office: DraftingOffice, crew: Crew, job: MergeJob, bundle: Bundle) -> Tally:
    """Make the file. Where it is there already, made of the same facts, nothing is done.

    When the work is interrupted, the papers stay in the workroom, and the next run goes on from there.

    Raises:
        BundleChanged: somebody changed the file since.
        NotWritten: the disk refuses.
    """
    job = replace(job, wish=replace(job.wish, is_one_file=bundle.output is MergeOutput.PRINT_FILE))
    with open_journal(bundle.folder) as journal:
        key = _key(office, job)
        standing = journal.standing(bundle.name, key, (bundle.name,))
        if standing is Standing.CURRENT:
            return Tally(len(job.entries), kept=len(job.entries))
        if standing is Standing.CHANGED and not job.overwrite:
            raise BundleChanged(bundle.folder / bundle.name)
        with open_journal(bundle.workroom) as room:
            tally = run_merge(office, crew, job, room)
            if not tally.is_stopped and tally.stems:
                _put(office, journal, room, bundle, tally, "" if tally.faults else key)
    if not tally.is_stopped:
        forget(bundle.workroom)
    return tally


def _key(office: DraftingOffice, job: MergeJob) -> str:
    whole = hashlib.sha256()
    for unit in units(office, job):
        whole.update(f"{unit.stem} {unit.key}\n".encode())
    return whole.hexdigest()


def _put(office: DraftingOffice, journal: Journal, room: Journal, bundle: Bundle, tally: Tally, key: str) -> None:
    """Write the file beside its place, then move it there."""
    path = journal.staging / bundle.name
    files = [room.folder / name for stem in tally.stems for name in sorted(room.entries[stem][1])]
    if bundle.output is MergeOutput.PRINT_FILE:
        mark = _written(path, lambda stream: join(files, stream, title=bundle.title, made_at=office.clock.now()))
    else:
        mark = _written(path, lambda stream: _zip(files, tally, stream))
    journal.publish([Staged(bundle.name, key, (), (mark,))])


def _written(path: Path, write: Callable[[IO[bytes]], object]) -> FileMark:
    """The mark of a file that ``write`` fills. Raises: NotWritten."""
    try:
        with path.open("wb") as stream:
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        known = path.stat()
    except OSError as error:
        path.unlink(missing_ok=True)
        raise NotWritten(path, error) from error
    return FileMark(path.name, known.st_size, known.st_mtime_ns, digest)


def _zip(files: Iterable[Path], tally: Tally, stream: IO[bytes]) -> None:
    """The papers, stored as they are (they are compressed already), and a note on the people without one."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for file in files:
            archive.write(file, file.name)
        if tally.faults:
            lines = [f"Dòng {fault.row} – {fault.name}: {fault.reason}" for fault in tally.faults]
            archive.writestr(NOTE, "\r\n".join(lines).encode("utf-8-sig"))
