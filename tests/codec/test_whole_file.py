"""Files written whole or not at all, with the rights that the process gives."""

import os
import stat
import threading

import pytest

from docgen.codec.whole_file import EVERYBODY, OWNER_ONLY, write_whole


@pytest.fixture(params=[0o022, 0o077, 0o000])
def mask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.parametrize("mode", [EVERYBODY, OWNER_ONLY])
def test_the_mask_of_the_process_says_who_may_read_a_file(tmp_path, mask, mode):
    write_whole(tmp_path / "a", b"x", mode)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == mode & ~mask


def test_the_mask_is_never_taken_away_while_a_file_is_written(tmp_path, monkeypatch):
    def forbidden(_mask):
        pytest.fail("files of other threads would be open to everybody")

    monkeypatch.setattr(os, "umask", forbidden)
    write_whole(tmp_path / "a", b"x", EVERYBODY)


def test_many_threads_write_one_file_and_it_is_one_of_theirs(tmp_path):
    texts = [bytes([number]) * 50_000 for number in range(8)]
    threads = [threading.Thread(target=write_whole, args=(tmp_path / "a", text, EVERYBODY)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (tmp_path / "a").read_bytes() in texts
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("stopped", [OSError(28, "full"), KeyboardInterrupt()])
@pytest.mark.parametrize("before", [None, b"old"])
def test_what_stood_there_stays_when_the_writing_is_stopped(tmp_path, monkeypatch, stopped, before):
    target = tmp_path / "a"
    if before is not None:
        target.write_bytes(before)

    def stop(_handle):
        raise stopped

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(type(stopped)):
        write_whole(target, b"new", EVERYBODY)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([] if before is None else [before])
