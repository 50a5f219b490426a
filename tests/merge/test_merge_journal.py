"""The journal of a folder: what it says when the disk refuses, and that a later run goes on."""

import errno
import fcntl
import os
import resource
from contextlib import contextmanager

import pytest

from docgen.workflow.files import NotWritten
from docgen.workflow.merge.journal import JOURNAL, STAGING, FolderInUse, Standing, open_journal
from docgen.workflow.merge.work import FileMark, Staged

NAMES = [f"cam-ket-{number}.docx" for number in range(50)]
ROOM = 300  # bytes: less than the lines of all units, more than the line of one


@contextmanager
def files_no_longer_than(size):
    """The disk really refuses what is written behind ``size`` bytes of a file, and again when the file is closed."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def staged(journal, name):
    """A unit of one file that a worker laid ready."""
    path = journal.staging / name
    path.write_bytes(b"Word")
    found = path.stat()
    return Staged(name, "facts", (2,), (FileMark(name, found.st_size, found.st_mtime_ns, "digest"),))


def test_a_disk_that_fills_while_units_are_noted_is_told_and_no_file_is_moved(tmp_path):
    with files_no_longer_than(ROOM), pytest.raises(NotWritten, match="dung lượng"), open_journal(tmp_path) as journal:
        journal.publish([staged(journal, name) for name in NAMES])
    assert [path.name for path in tmp_path.iterdir()] == [JOURNAL]


def test_a_disk_that_is_full_already_is_told_when_a_unit_is_noted(tmp_path):
    (tmp_path / JOURNAL).write_bytes(b"{" * (ROOM - 1) + b"\n")
    with files_no_longer_than(ROOM), pytest.raises(NotWritten, match="dung lượng"), open_journal(tmp_path) as journal:
        journal.publish([staged(journal, NAMES[0])])


def test_after_a_full_disk_the_next_run_goes_on(tmp_path):
    with files_no_longer_than(ROOM), pytest.raises(NotWritten), open_journal(tmp_path) as journal:
        journal.publish([staged(journal, name) for name in NAMES])
    with open_journal(tmp_path) as journal:
        assert {journal.standing(name, "facts", [name]) for name in NAMES} == {Standing.OPEN}
        journal.publish([staged(journal, name) for name in NAMES])
    with open_journal(tmp_path) as journal:
        assert {journal.standing(name, "facts", [name]) for name in NAMES} == {Standing.CURRENT}


def test_a_full_disk_is_told_where_a_line_that_was_cut_short_is_to_be_ended(tmp_path):
    (tmp_path / JOURNAL).write_bytes(b"{" * ROOM)
    with files_no_longer_than(ROOM), pytest.raises(NotWritten, match="dung lượng"), open_journal(tmp_path):
        pytest.fail("nothing can be noted")
    assert not (tmp_path / STAGING).exists()


@pytest.mark.parametrize(
    ("code", "failure", "said"),
    [
        (errno.EWOULDBLOCK, FolderInUse, "đang ghi"),
        (errno.ENOLCK, NotWritten, "khóa tệp"),
        (errno.EIO, NotWritten, "ổ đĩa"),
    ],
)
def test_a_folder_is_in_use_only_where_somebody_has_its_lock(tmp_path, monkeypatch, code, failure, said):
    def refuse(*_args):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(failure, match=said), open_journal(tmp_path):
        pytest.fail("nobody may write here")
