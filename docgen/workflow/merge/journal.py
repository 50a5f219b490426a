"""What a folder of many papers remembers: which file was made of which facts, so that no work is done twice.

The journal is a text file in the folder, one line of JSON for each unit that was made, and only added to. A line is on
the disk before the files of its unit are moved in place, so that what stands in the folder under a known name is either
ours, and known to the journal, or was changed by somebody.
"""

import fcntl
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from io import FileIO
from pathlib import Path
from typing import Any

from docgen.model.errors import DocgenError
from docgen.workflow.files import NotWritten
from docgen.workflow.merge.work import FileMark, Staged

JOURNAL = ".docgen-merge.jsonl"
STAGING = ".docgen-merge"  # a folder below, for files that are not yet in place


class FolderInUse(DocgenError):
    """Another run writes into the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"Một lượt làm hàng loạt khác đang ghi vào {self.folder}. Hãy chờ lượt đó xong hoặc chọn thư mục khác."


class Standing(Enum):
    """How the files of a unit stand in the folder."""

    CURRENT = auto()  # made of these facts, all there and untouched
    OPEN = auto()  # to be made, or made anew
    CHANGED = auto()  # somebody else wrote one of them


@dataclass(slots=True)
class Journal:
    """The journal of one folder, while this run holds it."""

    folder: Path
    staging: Path
    stream: FileIO
    entries: dict[str, tuple[str, dict[str, FileMark]]] = field(default_factory=dict)
    digests: dict[str, set[str]] = field(default_factory=dict)

    def standing(self, stem: str, key: str, names: Sequence[str]) -> Standing:
        """How the files of a unit stand. ``key`` is of the facts that it should be made of now."""
        known_key, marks = self.entries.get(stem, ("", {}))
        digests = {name: self._digest(name, marks.get(name)) for name in {*names, *marks}}
        if any(digest and digest not in self.digests.get(name, ()) for name, digest in digests.items()):
            return Standing.CHANGED
        is_whole = set(names) == set(marks) and all(digests[name] == marks[name].digest for name in names)
        return Standing.CURRENT if is_whole and key and key == known_key else Standing.OPEN

    def _digest(self, name: str, mark: FileMark | None) -> str:
        """The digest of a file as it is now, "" where there is none. An untouched file is not read."""
        path = self.folder / name
        try:
            found = path.stat()
            if mark and (found.st_size, found.st_mtime_ns) == (mark.size, mark.changed_ns):
                return mark.digest
            with path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except FileNotFoundError:
            return ""
        except IsADirectoryError:
            return "folder"

    def publish(self, done: Sequence[Staged]) -> None:
        """Note the units, then move their files in place. Raises: NotWritten."""
        try:
            _write(self.stream, b"".join(_line(unit) for unit in done))
            os.fsync(self.stream.fileno())
            for unit in done:
                self._move(unit)
        except OSError as error:
            raise NotWritten(Path(error.filename2 or error.filename or self.folder), error) from error

    def _move(self, unit: Staged) -> None:
        _, before = self.entries.get(unit.stem, ("", {}))
        self._learn(unit.stem, unit.key, unit.files)
        for mark in unit.files:
            (self.staging / mark.name).replace(self.folder / mark.name)
        for name in before.keys() - {mark.name for mark in unit.files}:
            (self.folder / name).unlink(missing_ok=True)  # made of facts that no longer hold

    def _learn(self, stem: str, key: str, files: Iterable[FileMark]) -> None:
        marks = {mark.name: mark for mark in files}
        self.entries[stem] = (key, marks)
        for mark in marks.values():
            self.digests.setdefault(mark.name, set()).add(mark.digest)

    def load(self) -> None:
        """Read what earlier runs noted. A line that was cut short by a power cut is passed over."""
        self.stream.seek(0)
        for line in self.stream.readall().splitlines():
            try:
                entry = json.loads(line)
                files = [FileMark(*mark) for mark in entry["files"]]
                self._learn(str(entry["stem"]), str(entry["key"]), files)
            except (ValueError, KeyError, TypeError):
                continue


@contextmanager
def open_journal(folder: Path) -> Iterator[Journal]:
    """The journal of a folder, which is made where it is missing; nobody else writes there until the block ends.

    Raises:
        FolderInUse: another run has it.
        NotWritten: the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stream = (folder / JOURNAL).open("a+b", buffering=0)  # nothing is left to write when it closes on a full disk
    except OSError as error:
        raise NotWritten(folder, error) from error
    with stream:
        _lock(stream, folder)
        journal = Journal(folder, _new_staging(folder), stream)
        try:
            _prepare(journal)
            yield journal
        finally:
            shutil.rmtree(folder / STAGING, ignore_errors=True)


def forget(folder: Path) -> None:
    """Remove a working folder with all that is in it."""
    shutil.rmtree(folder, ignore_errors=True)


def _lock(stream: FileIO, folder: Path) -> None:
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:  # flock(2), EWOULDBLOCK: somebody else has the lock
        raise FolderInUse(folder) from error
    except OSError as error:
        raise NotWritten(folder / JOURNAL, error) from error


def _new_staging(folder: Path) -> Path:
    """A folder of this run alone. What an earlier run left is removed: a worker that outlived it finds no folder."""
    try:
        shutil.rmtree(folder / STAGING, ignore_errors=True)
        staging = folder / STAGING / secrets.token_hex(8)
        staging.mkdir(parents=True)
    except OSError as error:
        raise NotWritten(folder / STAGING, error) from error
    return staging


def _prepare(journal: Journal) -> None:
    """Read what is there, and begin a new line. Raises: NotWritten."""
    try:
        journal.load()
        _end_line(journal.stream)
    except OSError as error:
        raise NotWritten(journal.folder / JOURNAL, error) from error


def _end_line(stream: FileIO) -> None:
    """Begin a new line where the last one was cut short."""
    if stream.seek(0, os.SEEK_END):
        stream.seek(-1, os.SEEK_END)
        if stream.read(1) != b"\n":
            _write(stream, b"\n")


def _write(stream: FileIO, data: bytes) -> None:
    """Write all of it: a disk that fills takes a part, and refuses the rest."""
    while data:
        data = data[stream.write(data) :]


def _line(unit: Staged) -> bytes:
    marks = [[mark.name, mark.size, mark.changed_ns, mark.digest] for mark in unit.files]
    entry: dict[str, Any] = {"stem": unit.stem, "key": unit.key, "files": marks}
    return json.dumps(entry, ensure_ascii=False).encode() + b"\n"
