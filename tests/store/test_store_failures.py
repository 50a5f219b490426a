"""What the disk and the database say is told for what it was."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from docgen.cli import main
from docgen.ports import (
    NumberTooLarge,
    StoreBroken,
    StoreBusy,
    StoreFailure,
    StoreFull,
    StoreReadOnly,
    StoreRefused,
    disk_failure,
)
from docgen.store import FolderVault, SqlRecordStore, open_database
from docgen.store.database import told_plainly
from docgen.store.pictures import FolderPictures

FULL = [errno.ENOSPC, errno.EDQUOT, errno.EFBIG]
NOT_OURS = [errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR]
UNKNOWN = [errno.EIO, errno.EMFILE, errno.ESTALE]
DISK = [(code, StoreFull) for code in FULL]
DISK += [(code, StoreReadOnly) for code in NOT_OURS] + [(code, StoreRefused) for code in UNKNOWN]
DATABASE = [
    (sqlite3.SQLITE_FULL, StoreFull),
    (sqlite3.SQLITE_IOERR_SHMSIZE, StoreFull),
    (sqlite3.SQLITE_IOERR_READ, StoreRefused),
    (sqlite3.SQLITE_IOERR_WRITE, StoreRefused),
    (sqlite3.SQLITE_READONLY_DBMOVED, StoreReadOnly),
    (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreBusy),
    (sqlite3.SQLITE_CORRUPT_VTAB, StoreBroken),
    (sqlite3.SQLITE_NOTADB, StoreBroken),
    (sqlite3.SQLITE_ERROR, StoreRefused),
    (sqlite3.SQLITE_TOOBIG, StoreRefused),
    (None, StoreRefused),
]


def a_driver_error(code):
    error = sqlite3.OperationalError("words of the driver")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(("code", "failure"), DISK)
def test_what_the_disk_says_is_told_for_what_it_was(code, failure):
    with pytest.raises(StoreFailure) as told, told_plainly(Path("kho")):
        raise OSError(code, os.strerror(code))
    assert type(told.value) is failure
    assert "kho" in str(told.value)


@pytest.mark.parametrize(("code", "failure"), DATABASE)
def test_what_the_database_says_is_told_for_what_it_was(code, failure):
    for error in (a_driver_error(code), sa.exc.OperationalError("SELECT 1", None, a_driver_error(code))):
        with pytest.raises(StoreFailure) as told, told_plainly(Path("kho")):
            raise error
        assert type(told.value) is failure


@pytest.mark.parametrize(
    "error", [a_driver_error(None), OSError(errno.EIO, "words of the driver"), OSError("words of")]
)
def test_the_words_of_an_unknown_failure_are_handed_on(error):
    with pytest.raises(StoreRefused, match=r"«words of.*người quản trị"), told_plainly(Path("kho")):
        raise error


def test_a_database_without_our_tables_is_not_called_broken(database):
    with pytest.raises(StoreRefused, match="no such table"), database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")


def test_a_full_disk_is_told_when_a_database_is_made(tmp_path, monkeypatch):
    def full(*_args, **_options):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(StoreFull):
        open_database(tmp_path / "home" / "docgen.sqlite")


@pytest.mark.parametrize("put", [
    lambda folder: FolderVault(folder).put(b"Word"), lambda folder: FolderPictures(folder).put(7, b"anh", "png"),
])  # fmt: skip
@pytest.mark.parametrize(("code", "failure"), [(errno.EDQUOT, StoreFull), (errno.EIO, StoreRefused)])
def test_files_are_kept_or_told_why_not(tmp_path, monkeypatch, put, code, failure):
    def refuse(_handle):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(failure):
        put(tmp_path / "kho")
    assert [path for path in (tmp_path / "kho").rglob("*") if path.is_file()] == []


def test_a_failure_of_the_disk_without_a_number_keeps_its_words():
    assert disk_failure("kho", OSError("lời của máy")).words == "lời của máy"


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, int("9" * 40)])
def test_a_number_beyond_all_of_the_store_is_told(database, number, text, stamp):
    store = SqlRecordStore(database)
    for act in (lambda: store.get(number), lambda: store.save(number, text(), 1, stamp())):
        with pytest.raises(NumberTooLarge, match="số lớn như vậy"):
            act()


def test_a_version_beyond_all_numbers_is_told_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path))
    words = ["template", "restore", "--kind", "decision", "--version", "9" * 20]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert "số lớn như vậy" in done.stderr
    assert done.stderr.count("\n") == 1
