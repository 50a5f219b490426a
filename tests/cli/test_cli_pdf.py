"""The command pdf: no result ever takes the place of another file."""

from collections import deque
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.cli.pdf import Pairs, jobs_of
from docgen.settings import Settings
from tests.support.docx import a_docx, p

WORD = a_docx(p("Kính gửi"))


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def pdf(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["pdf", *arguments])


def a_word_file(name: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(WORD)
    return name


def test_two_files_of_one_name_are_refused_before_anything_is_made():
    result = pdf(a_word_file("q1/a.docx"), a_word_file("q2/a.docx"), "-o", "q3")
    assert result.exit_code == 2
    assert "q1/a.docx và q2/a.docx đều thành q3/a.pdf" in result.stderr
    assert not Path("q3").exists()


def test_two_files_of_other_names_go_into_the_folder():
    result = pdf(a_word_file("q1/a.docx"), a_word_file("q2/b.docx"), "-o", "q3")
    assert (result.exit_code, result.stdout) == (0, "q3/a.pdf\nq3/b.pdf\n")


def test_a_file_that_cannot_be_read_is_told_of_and_stops_no_other():
    Path("folder.docx").mkdir()
    result = pdf(a_word_file("a.docx"), "nowhere.docx", "folder.docx", a_word_file("b.docx"))
    assert (result.exit_code, result.stdout) == (2, "a.pdf\nb.pdf\n")
    missing, folder = result.stderr.splitlines()
    assert ("nowhere.docx" in missing, "folder.docx" in folder) == (True, True)


def test_a_file_is_read_when_its_turn_comes():
    read: Pairs = deque()
    pairs = deque((Path(f"{name}.docx"), Path(f"{name}.pdf")) for name in "ab")
    jobs = jobs_of(Settings(), pairs, read, fields=True)
    a_word_file("a.docx")
    assert (next(jobs)[2], len(read)) == ("a", 1)
    a_word_file("b.docx")
    assert (next(jobs)[2], len(read)) == ("b", 2)


@pytest.mark.parametrize("target", ["own.docx", "./own.docx"])
def test_a_word_file_is_not_replaced_by_its_pdf(target: str):
    result = pdf(a_word_file("own.docx"), "-o", target)
    assert result.exit_code == 2
    assert "ghi đè lên chính tệp Word own.docx" in result.stderr
    assert Path("own.docx").read_bytes() == WORD


def test_a_word_file_that_is_called_pdf_is_not_replaced():
    assert pdf(a_word_file("in.pdf")).exit_code == 2
    assert Path("in.pdf").read_bytes() == WORD
    assert pdf("in.pdf", "-o", "out.PDF").stdout == "out.PDF\n"


def test_another_word_file_and_a_name_without_suffix_are_no_name_of_a_pdf():
    other = a_word_file("other.docx")
    assert "-o other.pdf" in pdf(a_word_file("own.docx"), "-o", other).stderr
    assert pdf("own.docx", "-o", "q3").exit_code == 2
    assert Path(other).read_bytes() == WORD
    assert not Path("q3").exists()
