"""What a worker does of a merge: papers in a folder of their own, whole and on the disk, to be moved in place later."""

import errno
import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.kinds.base import PaperPlan
from docgen.layout.pages import lay_paper
from docgen.model.errors import DocgenError
from docgen.pdf.print_file import one_pdf
from docgen.word.read import read
from docgen.workflow.draft import make_paper
from docgen.workflow.files import NotWritten
from docgen.workflow.office import DraftingOffice


@dataclass(frozen=True, slots=True)
class Wish:
    """How the papers are wanted. ``is_one_file`` lays the papers of a unit into one PDF without signature fields."""

    pdf: bool = True
    fields: bool = True
    is_one_file: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper of one person. ``row`` is the person's row in the list, ``name`` stands in an outline."""

    row: int
    name: str
    plan: PaperPlan


@dataclass(frozen=True, slots=True)
class Unit:
    """What is made and kept together: the files of one person, or a part of a print file. ``key`` is of all facts."""

    stem: str
    key: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class FileMark:
    """What a file was when it was made."""

    name: str
    size: int
    changed_ns: int
    digest: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a person has no paper."""

    row: int
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Staged:
    """A unit that lies in the folder of the worker."""

    stem: str
    key: str
    rows: tuple[int, ...]
    files: tuple[FileMark, ...]
    faults: tuple[Fault, ...] = ()


def stage(office: DraftingOffice, wish: Wish, folder: Path, units: Sequence[Unit]) -> tuple[Staged, ...]:
    """The units as files in ``folder``; all of them are on the disk when this ends.

    A paper that cannot be made is told as a fault of its row.

    Raises:
        NotWritten: the disk refuses.
    """
    written: list[Path] = []
    try:
        staged = tuple(_staged(office, wish, folder, unit, written) for unit in units)
        _sync([*written, folder])
    except OSError as error:
        _remove(written)
        raise NotWritten(Path(error.filename or folder), error) from error
    return staged


def _staged(office: DraftingOffice, wish: Wish, folder: Path, unit: Unit, written: list[Path]) -> Staged:
    make = _part if wish.is_one_file else _papers
    contents, faults = make(office, wish, unit)
    marks = []
    for suffix, data in contents:
        path = folder / f"{unit.stem}.{suffix}"
        written.append(path)
        marks.append(_write(path, data))
    failed = {fault.row for fault in faults}
    rows = tuple(sheet.row for sheet in unit.sheets if sheet.row not in failed)
    return Staged(unit.stem, unit.key, rows, tuple(marks), tuple(faults))


def _papers(office: DraftingOffice, wish: Wish, unit: Unit) -> tuple[list[tuple[str, bytes]], list[Fault]]:
    """The Word file and the PDF of one person."""
    (sheet,) = unit.sheets
    try:
        made = make_paper(office, sheet.plan, pdf=wish.pdf, fields=wish.fields)
    except DocgenError as error:
        return [], [Fault(sheet.row, sheet.name, str(error))]
    return [("docx", made.docx)] + ([("pdf", made.pdf)] if made.pdf is not None else []), []


def _part(office: DraftingOffice, wish: Wish, unit: Unit) -> tuple[list[tuple[str, bytes]], list[Fault]]:
    """The papers of several people as one PDF, with an entry of the outline for each."""
    del wish
    laid, faults = [], []
    for sheet in unit.sheets:
        try:
            paper = read(make_paper(office, sheet.plan, pdf=False).docx).value
            laid.append((sheet.name, lay_paper(paper).value))
        except DocgenError as error:
            faults.append(Fault(sheet.row, sheet.name, str(error)))
    title = unit.sheets[0].plan.title
    return ([("pdf", one_pdf(laid, title=title, made_at=office.clock.now()))] if laid else []), faults


def _write(path: Path, data: bytes) -> FileMark:
    path.write_bytes(data)
    known = path.stat()
    return FileMark(path.name, known.st_size, known.st_mtime_ns, hashlib.sha256(data).hexdigest())


def _sync(paths: Iterable[Path]) -> None:
    """Have the disk hold the files; all were written first, so that it works on them together."""
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno != errno.EINVAL:  # some file systems do not know it for folders
                raise
        finally:
            os.close(handle)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
