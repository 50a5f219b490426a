"""Files that are none: no command reads a pipe or a device, and each error names what it is about."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.codec import write_yaml
from docgen.codec.regular_file import MEGABYTE, FileTooLarge, read_regular_file
from tests.support.builders import a_record
from tests.support.places import ROOT

READERS = [
    ("pdf", "{}"),
    ("merge", "hop.yaml", "--kind", "pledge", "--people", "{}"),
    ("template", "check", "{}", "--kind", "decision"),
    ("template", "add", "{}", "--kind", "decision"),
    ("changes", "compare", "{}", "{}"),
    ("directory", "posts", "{}", "--body", "x"),
    ("validate", "{}"),
    ("make", "{}"),
]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hop.yaml").write_text(write_yaml(a_record()), encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("command", READERS, ids=lambda command: " ".join(command[:2]))
@pytest.mark.parametrize("source", ["pipe", "/dev/zero"])
def test_a_pipe_and_a_device_are_refused_and_not_waited_for(command: tuple[str, ...], source: str):
    os.mkfifo("pipe")
    result = run(*(word.format(source) for word in command))
    assert result.exit_code == 2
    assert f"{source}: Không phải là tệp thường." in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_file_is_read_up_to_its_limit(tmp_path: Path):
    path = tmp_path / "x"
    path.write_bytes(b"12345")
    assert read_regular_file(path, 5) == b"12345"
    with pytest.raises(FileTooLarge, match="x: tệp lớn hơn"):
        read_regular_file(path, 4)
    assert "lớn hơn 32 MB" in str(FileTooLarge(path, 33 * MEGABYTE, 32 * MEGABYTE))


def test_a_file_that_cannot_be_read_is_named():
    assert "khi đọc hoặc ghi /proc/self/mem;" in run("validate", "/proc/self/mem").stderr


def test_a_full_disk_behind_the_output_is_named():
    command = [sys.executable, "-m", "docgen", "kinds"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, timeout=60, check=False
        )
    assert done.returncode == 2
    assert "chưa ghi được màn hình hoặc tệp nhận kết quả" in done.stderr


def test_a_preview_of_a_merge_leaves_the_whole_file_alone_and_is_nobodys_paper(tmp_path: Path):
    rows = "Họ và tên;Chức vụ\nNguyễn Văn An;Công dân\nTrần Thị Bích;Công dân\n"
    (tmp_path / "ds.csv").write_text(rows, encoding="utf-8")
    merge = ("merge", "hop.yaml", "--kind", "pledge", "--people", "ds.csv", "--out", "out", "--paper")
    whole, preview, as_zip = run(*merge, "--one-file"), run(*merge, "--one-file", "--preview", "1"), run(
        *merge, "--zip", "--preview", "1"
    )  # fmt: skip
    assert [each.stdout for each in (whole, preview, as_zip)] == [
        "out/cam-ket.pdf\n", "out/xem-truoc-cam-ket.pdf\n", "out/xem-truoc-cam-ket.zip\n"
    ]  # fmt: skip
    before = Path("out/cam-ket.pdf").read_bytes()
    assert "0 người, 2 người đã có sẵn" in run(*merge, "--one-file").stderr
    assert Path("out/cam-ket.pdf").read_bytes() == before
    assert "không còn trong danh sách" not in run(*merge, "--no-pdf").stderr
