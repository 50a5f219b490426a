"""Writing files: whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from docgen.workflow.files import NotWritten, write_file


def test_a_file_is_written_with_its_folder(tmp_path: Path):
    write_file(tmp_path / "a" / "b.txt", b"x")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"x"


def test_a_file_in_the_way_of_a_folder_is_named(tmp_path: Path):
    (tmp_path / "a").write_text("x")
    with pytest.raises(NotWritten, match="thư mục"):
        write_file(tmp_path / "a" / "b.txt", b"x")


def test_what_stood_there_is_unharmed_when_the_disk_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(NotWritten, match="ổ đĩa đã đầy"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_name_that_is_too_long_is_named(tmp_path: Path):
    with pytest.raises(NotWritten, match="tên quá dài"):
        write_file(tmp_path / ("x" * 300), b"x")


def test_ctrl_c_leaves_nothing_of_a_file_that_is_being_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.txt", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", [errno.ELOOP, errno.EIO, errno.ENOENT])
def test_a_refusal_of_the_disk_is_told_in_vietnamese(code: int):
    said = str(NotWritten(Path("a.txt"), OSError(code, os.strerror(code))))
    assert os.strerror(code) not in said
    assert "hãy chọn" in said
