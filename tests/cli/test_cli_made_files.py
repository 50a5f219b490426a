"""What docgen wrote is made anew; what somebody corrected by hand is replaced only where that is asked for."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.codec import write_yaml
from docgen.workflow.made_files import JOURNAL, is_guarded, write_made
from tests.support.builders import a_decision, a_record
from tests.support.docx import a_docx, p

WORD, PDF = Path("out/quyet-dinh.docx"), Path("out/quyet-dinh.pdf")


@pytest.fixture(autouse=True)
def _with_a_meeting(plain_surroundings: Path) -> None:
    a_meeting(plain_surroundings)


def a_meeting(folder: Path = Path(), **changes: object) -> None:
    (folder / "hop.yaml").write_text(write_yaml(a_record(**changes)), encoding="utf-8")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def make(*options: str) -> Result:
    return run("make", "hop.yaml", "--kind", "decision", "--out", "out", *options)


def corrected_by_hand() -> bytes:
    WORD.write_bytes(a_docx(p("Sửa tay")))
    return WORD.read_bytes()


def test_a_word_file_that_was_corrected_by_hand_is_named_and_left_with_its_pdf():
    make()
    by_hand, printed = corrected_by_hand(), PDF.read_bytes()
    a_meeting(decision=a_decision(articles=("Thành lập Ban (có danh sách kèm theo)", "Hiệu lực")))
    result = make("--kind", "plan")
    assert result.exit_code == 1
    assert f"{WORD}: tệp Word đã bị sửa hoặc không do docgen làm nên không ghi đè" in result.stderr
    assert "--overwrite" in result.stderr
    assert (WORD.read_bytes(), PDF.read_bytes()) == (by_hand, printed)
    assert result.stdout.count(".docx") == 1, "the other paper is made"


def test_a_correction_is_replaced_where_that_is_asked_for_and_the_new_file_is_ours():
    make("--no-pdf")
    made, by_hand = WORD.read_bytes(), corrected_by_hand()
    assert make("--no-pdf", "--overwrite").exit_code == 0
    assert by_hand != made == WORD.read_bytes()
    assert make("--no-pdf").exit_code == 0


def test_papers_that_nobody_touched_are_made_anew_when_the_record_changes():
    make("--no-pdf")
    before = WORD.read_bytes()
    a_meeting(decision=a_decision(articles=("Thành lập Ban (có danh sách kèm theo)", "Hiệu lực")))
    result = make("--no-pdf")
    assert "không ghi đè" not in result.stderr
    assert WORD.read_bytes() != before


def test_without_a_journal_the_same_paper_is_taken_for_ours_and_another_is_guarded():
    make("--no-pdf")
    Path("out", JOURNAL).unlink()
    assert make("--no-pdf").exit_code == 0
    Path("out", JOURNAL).write_text("{", encoding="utf-8")
    corrected_by_hand()
    assert make("--no-pdf").exit_code == 1


def test_a_pdf_alone_is_made_anew():
    make()
    WORD.unlink()
    assert make().exit_code == 0
    assert PDF.read_bytes().startswith(b"%PDF")


def test_a_word_file_alone_leaves_no_pdf_of_earlier_facts():
    make()
    a_meeting(decision=a_decision(articles=("Thành lập Ban (có danh sách kèm theo)", "Hiệu lực")))
    result = make("--no-pdf")
    assert (result.exit_code, result.stderr.count(str(PDF))) == (0, 0)
    assert WORD.exists()
    assert not PDF.exists()


def test_a_pdf_that_somebody_changed_is_named_and_stays_beside_a_word_file_alone():
    make()
    PDF.write_bytes(b"signed")
    result = make("--no-pdf")
    assert f"{PDF}: tệp PDF cũ không phải bản docgen đã ghi nên để nguyên" in result.stderr
    assert PDF.read_bytes() == b"signed"
    assert str(PDF) not in make("--no-pdf", "--overwrite").stderr
    assert not PDF.exists()


def test_a_run_that_stopped_before_the_file_was_in_place_leaves_a_file_that_is_known(tmp_path, monkeypatch):
    path = tmp_path / "a.docx"
    write_made(path, b"one")
    monkeypatch.setattr("docgen.workflow.made_files.write_file", lambda where, data: where == path or _put(where, data))
    write_made(path, b"two")
    assert path.read_bytes() == b"one"
    assert not is_guarded(path, b"three")
    assert len(json.loads((tmp_path / JOURNAL).read_bytes())["a.docx"]) == 2


def _put(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def test_what_is_attached_needs_a_pdf():
    result = make("--no-pdf", "--attach")
    assert result.exit_code == 2
    assert "--attach" in result.stderr
    assert not Path("out").exists()


@pytest.fixture
def template() -> bytes:
    faulty = a_docx(p("{{ subjec }}"))
    Path("mau.docx").write_bytes(faulty)
    return faulty


def commented(copy: str) -> Result:
    return run("template", "check", "mau.docx", "--kind", "state/decision", "--comments", copy)


@pytest.mark.parametrize("copy", ["mau.docx", "./mau.docx", "hop.yaml", "quy-che.docx"])
def test_a_commented_copy_takes_the_place_of_no_other_file(template: bytes, copy: str):
    Path("quy-che.docx").write_bytes(b"of somebody")
    before = Path(copy).read_bytes()
    result = commented(copy)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert Path(copy).read_bytes() == before
    assert Path("mau.docx").read_bytes() == template


@pytest.mark.usefixtures("template")
def test_a_commented_copy_is_made_anew_until_somebody_changes_it():
    assert "không ghi đè" not in commented("out.docx").stderr
    assert "không ghi đè" not in commented("out.docx").stderr
    Path("out.docx").write_bytes(a_docx(p("Sửa tay")))
    assert "out.docx đã có, đã bị sửa" in commented("out.docx").stderr


def test_a_pdf_that_was_signed_is_named_and_left_with_its_word_file():
    make()
    made = WORD.read_bytes()
    PDF.write_bytes(PDF.read_bytes() + b"% signed")
    signed = PDF.read_bytes()
    a_meeting(decision=a_decision(articles=("Thành lập Ban (có danh sách kèm theo)", "Hiệu lực")))
    result = make()
    assert result.exit_code == 1
    assert f"{PDF}: tệp PDF đã bị sửa, đã ký" in result.stderr
    assert (WORD.read_bytes(), PDF.read_bytes()) == (made, signed)
    assert make("--overwrite").exit_code == 0
    assert PDF.read_bytes() != signed
