"""The commands that make files: what they write, what they say, and with which exit code."""

import io
import json
import socket
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.codec import write_yaml
from docgen.kinds import KINDS
from tests.support.builders import a_decision, a_record, members
from tests.support.docx import a_docx, p
from tests.support.places import ROOT
from tests.support.signing import signature_fields

EXAMPLE = ROOT / "examples" / "tan_phong_2023.yaml"

pytestmark = pytest.mark.usefixtures("plain_surroundings")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def a_file(tmp_path: Path, **changes: object) -> Path:
    path = tmp_path / "hop.yaml"
    path.write_text(write_yaml(a_record(**changes)), encoding="utf-8")
    return path


def test_make_writes_word_and_pdf_and_a_line_for_each_file(tmp_path: Path):
    result = run("make", a_file(tmp_path), "--kind", "decision", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.stderr
    assert sorted(path.name for path in (tmp_path / "out").glob("[!.]*")) == ["quyet-dinh.docx", "quyet-dinh.pdf"]
    assert len(result.stdout.splitlines()) == 2
    assert all(line.endswith(" ms") for line in result.stdout.splitlines())


def test_make_goes_home_to_a_folder_of_the_records_name(tmp_path: Path):
    assert run("make", a_file(tmp_path), "--kind", "decision", "--no-pdf").exit_code == 0
    assert (tmp_path / "output" / "hop" / "quyet-dinh.docx").exists()
    assert not (tmp_path / "output" / "hop" / "quyet-dinh.pdf").exists()


def test_the_whole_set_of_the_proving_case_is_made(tmp_path: Path):
    result = run("make", EXAMPLE, "--out", tmp_path / "out", "--no-pdf")
    assert result.exit_code == 0, result.stderr
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"quyet-dinh.docx", "bien-ban.docx", "cam-ket-thi-dua.docx"} <= names
    assert len([name for name in names if name.startswith("cam-ket-")]) == 19


def test_findings_are_told_and_counted_in_the_exit_code(tmp_path: Path):
    wrong = a_decision(members=members(17), articles=("Thành lập Ban Chỉ đạo gồm 18 thành viên", "Thi hành"))
    result = run("make", a_file(tmp_path, decision=wrong), "--kind", "decision", "--no-pdf")
    assert result.exit_code == 1
    assert "18" in result.stderr
    assert "17" in result.stderr


def test_json_lines_can_be_read_by_a_program(tmp_path: Path):
    result = run("make", a_file(tmp_path), "--kind", "decision", "--no-pdf", "--json")
    facts = [json.loads(line) for line in result.stdout.splitlines()]
    assert [fact["kind"] for fact in facts] == ["decision"]


def test_an_unreadable_record_makes_nothing(tmp_path: Path):
    (tmp_path / "x.yaml").write_bytes(b"\xff\xfe")
    result = run("make", tmp_path / "x.yaml", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()


def test_an_unknown_kind_is_answered_with_the_nearest(tmp_path: Path):
    result = run("make", a_file(tmp_path), "--kind", "minute")
    assert result.exit_code == 2
    assert "minutes" in result.stderr


def test_a_file_where_the_folder_should_be_is_one_plain_line(tmp_path: Path):
    (tmp_path / "out").write_text("x")
    result = run("make", a_file(tmp_path), "--kind", "decision", "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "Không ghi được" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_broken_template_of_the_office_is_told_with_its_place_and_the_other_papers_are_made(tmp_path: Path):
    own = tmp_path / "output" / "templates" / "state" / "decision.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(a_docx(p("Số {{ khong_co_truong_nay }} của mẫu")))
    result = run("make", a_file(tmp_path), "--no-pdf")
    assert result.exit_code == 2
    assert "khong_co_truong_nay" in result.stderr
    assert "của mẫu" in result.stderr
    assert (tmp_path / "output" / "hop" / "bien-ban.docx").exists()
    assert not (tmp_path / "output" / "hop" / "quyet-dinh.docx").exists()


def test_pdf_turns_any_word_file_into_a_pdf_beside_it(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(a_docx(p("Kính gửi")))
    result = run("pdf", tmp_path / "a.docx")
    assert result.exit_code == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_pdf_says_in_one_line_why_not(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(b"no")
    result = run("pdf", tmp_path / "a.docx")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert run("pdf", tmp_path / "nowhere.docx").exit_code == 2


def test_kinds_names_every_kind_and_its_templates():
    lines = run("kinds").stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == [kind.id for kind in KINDS]
    assert all(f"{regime}/" in line for line in lines for regime in ("state", "party", "front"))


def test_doctor_finds_this_machine_well_and_a_read_only_home_ill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    well = run("doctor")
    assert well.exit_code == 0, well.stdout
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path / "file" / "home"))
    ill = run("doctor")
    assert ill.exit_code == 1
    assert "DOCGEN_HOME" in ill.stdout


def test_doctor_tells_of_a_folder_of_templates_that_is_not_there(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DOCGEN_TEMPLATES", "/nowhere/mau")
    result = run("doctor")
    assert result.exit_code == 2
    assert "DOCGEN_TEMPLATES" in result.stderr


def test_serve_says_plainly_that_a_port_is_taken(taken_port: int):
    result = run("serve", "--port", taken_port)
    assert result.exit_code == 2
    assert str(taken_port) in result.stderr
    assert "--port" in result.stderr


@pytest.fixture
def taken_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def test_paper_for_wet_signing_is_smaller_by_its_fields(tmp_path: Path):
    record = a_file(tmp_path)
    run("make", record, "--kind", "decision", "--out", tmp_path / "a")
    run("make", record, "--kind", "decision", "--out", tmp_path / "b", "--paper")
    assert signature_fields((tmp_path / "a" / "quyet-dinh.pdf").read_bytes())
    assert not signature_fields((tmp_path / "b" / "quyet-dinh.pdf").read_bytes())


def test_every_word_file_is_a_sound_zip(tmp_path: Path):
    run("make", a_file(tmp_path), "--no-pdf", "--out", tmp_path)
    for path in tmp_path.glob("*.docx"):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            assert archive.testzip() is None


def test_a_kind_that_is_named_twice_is_made_once(tmp_path: Path):
    result = run("make", a_file(tmp_path), "--kind", "decision", "--kind", "decision", "--no-pdf")
    assert len(result.stdout.splitlines()) == 1
