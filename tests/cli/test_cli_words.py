"""What the command line says when it is written wrongly, when the system refuses, and when nobody listens."""

import errno
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.cli.serve import AddressRefused
from docgen.codec import write_yaml
from tests.support.builders import a_record
from tests.support.places import ROOT


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], prog_name="docgen")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["make", "x.yaml", "--out"], "Sau --out còn thiếu giá trị. Xem: docgen make --help"),
        (["make", "x.yaml", "--no-pdf=1"], "Tùy chọn --no-pdf không nhận giá trị. Xem: docgen make --help"),
        (["directory", "show", "--date", "31/2/2026"], "--date không dùng được: lịch không có ngày 31/2/2026"),
        (["serve", "--port", "90000"], "--port không dùng được. Cần một số từ 1 đến 65535"),
        (["template", "restore", "--kind", "x", "--version", "hai"], "--version không dùng được. Cần một số."),
        (["changes", "compar"], "Có phải là «compare»? Các lệnh: docgen changes --help"),
        (["mak"], "Các lệnh: docgen --help"),
        (["make", "x.yaml", "y.yaml"], "Lệnh viết chưa đúng. Xem: docgen make --help"),
    ],
)
def test_a_command_that_is_written_wrongly_is_told_where_and_what_is_expected(arguments, words):
    result = run(*arguments)
    assert result.exit_code == 2
    assert words.lower() in result.stderr.lower()
    assert len(result.stderr.splitlines()) == 1


def test_an_unknown_commune_makes_no_file_and_the_known_ones_are_named(tmp_path: Path):
    result = run("directory", "new", tmp_path / "d.yaml", "--commune", "nosuch")
    assert result.exit_code == 2
    assert "«nosuch»" in result.stderr
    assert "luu-ve" in result.stderr
    assert not (tmp_path / "d.yaml").exists()


def test_a_host_that_is_not_this_machine_is_not_blamed_on_the_port():
    unknown = AddressRefused("nosuch.invalid", 8000, socket.gaierror(socket.EAI_NONAME, "Name not known"))
    foreign = AddressRefused("192.0.2.1", 8000, OSError(errno.EADDRNOTAVAIL, "Cannot assign requested address"))
    assert "máy này không có địa chỉ «nosuch.invalid»" in str(unknown)
    assert "máy này không có địa chỉ «192.0.2.1»" in str(foreign)
    assert "--port" not in str(unknown) + str(foreign)


def test_a_link_to_itself_is_told_in_vietnamese(tmp_path: Path):
    (tmp_path / "x.yaml").symlink_to(tmp_path / "x.yaml")
    result = run("validate", tmp_path / "x.yaml")
    assert result.exit_code == 2
    assert "trỏ vòng" in result.stderr


def unread(*arguments: object) -> subprocess.CompletedProcess[str]:
    """A command whose reader is gone before the first line."""
    command = [sys.executable, "-m", "docgen", *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        said = program.stderr.read()
        return subprocess.CompletedProcess(command, program.wait(timeout=60), "", said)


def test_a_reader_that_goes_away_is_an_error_and_no_traceback():
    done = unread("kinds")
    assert (done.returncode, done.stderr) == (2, "")


def test_make_stops_with_whole_papers_when_nobody_reads_its_lines(tmp_path: Path):
    (tmp_path / "hop.yaml").write_text(write_yaml(a_record()), encoding="utf-8")
    done = unread("make", tmp_path / "hop.yaml", "--kind", "decision", "--kind", "plan", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "dừng sau 1 văn bản" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.suffix for path in (tmp_path / "out").glob("[!.]*")) == [".docx", ".pdf"]
