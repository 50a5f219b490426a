"""The command merge: what it says, what it makes, with which exit code."""

import os
import resource
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from merge_cases import a_csv, files_of, people

from docgen.cli import main, merge_progress
from docgen.cli.merge_progress import Progress
from docgen.codec import write_yaml
from docgen.pdf.probe import page_count, page_texts
from docgen.workflow.merge.run import Tally
from tests.support.builders import a_pledge, a_record
from tests.support.docx import a_docx, p
from tests.support.places import ROOT
from tests.support.processes import run as run_program
from tests.support.signing import signature_fields
from tests.support.workers import wait_for_workers

ANNE, BEN = "1;Nguyễn Văn An;02/9/1975;Công dân;Số 1", "2;Trần Thị Bích;03/4/1980;Công dân;Số 2"

pytestmark = pytest.mark.usefixtures("plain_surroundings")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "hop.yaml"
    finished = a_record(pledge=a_pledge(addressee="Ủy ban nhân dân thị trấn Tân Phong"))
    path.write_text(write_yaml(finished), encoding="utf-8")
    return path


def a_file(tmp_path: Path, data: bytes, name: str = "ds.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def merge(record: Path, people_file: Path, *options: object) -> Result:
    arguments = ("merge", record, "--kind", "pledge", "--people", people_file, *options)
    return CliRunner().invoke(main, [str(each) for each in arguments])


def test_a_list_becomes_a_folder_of_papers(tmp_path, record):
    result = merge(record, a_file(tmp_path, a_csv(ANNE, BEN)))
    assert result.exit_code == 0, result.stderr
    folder = Path("output/hop-pledge")
    assert result.stdout == f"{folder}\n"
    assert "Đã làm 2 người" in result.stderr
    assert len(files_of(folder)) == 4
    again = merge(record, a_file(tmp_path, a_csv(ANNE, BEN)))
    assert "Đã làm 0 người, 2 người đã có sẵn" in again.stderr


def test_a_row_with_more_cells_than_the_header_ends_the_check_with_findings(tmp_path, record):
    result = merge(record, a_file(tmp_path, a_csv(ANNE, f"{BEN};ngõ 2")), "--check")
    assert result.exit_code == 1
    assert "lỗi: Dòng 3: có 6 ô mà tiêu đề chỉ có 5; ô thừa: «ngõ 2»." in result.stdout
    assert "1 người sẽ có văn bản" in result.stderr


def test_rows_with_errors_are_named_and_left_out(tmp_path, record):
    rows = a_csv(ANNE, BEN, "3;;01/01/1990;;", "4;Lê Ba;31/02/1990;;")
    result = merge(record, a_file(tmp_path, rows), "--no-pdf", "--out", "out")
    assert result.exit_code == 1
    assert "Dòng 4, cột B «Họ và tên»: thiếu họ và tên" in result.stderr
    assert "Dòng 5, cột C «Ngày sinh»" in result.stderr
    assert "2 dòng có lỗi" in result.stderr
    assert len(files_of(Path("out"))) == 2


def test_the_same_person_twice_is_said_and_has_two_papers(tmp_path, record):
    result = merge(record, a_file(tmp_path, a_csv(ANNE, ANNE)), "--no-pdf", "--out", "out")
    assert result.exit_code == 1
    assert "có thể trùng với dòng 2" in result.stderr
    assert len(files_of(Path("out"))) == 2


def test_what_papers_would_lack_is_said_before_the_start(tmp_path, record):
    result = merge(record, a_file(tmp_path, a_csv(ANNE, "2;Lê Ba;;;")), "--no-pdf", "--out", "out")
    assert "Thiếu «Địa chỉ» ở 1 người" in result.stderr
    assert "dòng 3" in result.stderr
    assert result.exit_code == 1


@pytest.mark.parametrize("option", ["--check", "--no-pdf"])
def test_an_unfinished_record_is_something_to_look_at(tmp_path, record, option):
    record.write_text(write_yaml(a_record(pledge=a_pledge(addressee=""))), encoding="utf-8")
    result = merge(record, a_file(tmp_path, a_csv(ANNE, BEN)), option)
    assert "còn thiếu nội dung" in result.stderr
    assert result.exit_code == 1


def test_check_makes_nothing_and_shows_every_finding(tmp_path, record):
    rows = tuple(f"{n};Lê Ba;31/02/1990;;" for n in range(60))
    result = merge(record, a_file(tmp_path, a_csv(*rows)), "--check", "--out", "out")
    assert result.exit_code == 1
    assert result.stdout.count("31/2/1990") == 60
    assert not Path("out").exists()
    short = merge(record, a_file(tmp_path, a_csv(*rows)), "--out", "out")
    assert "… và" in short.stderr
    assert "không có ai" in short.stderr


def test_a_sound_list_passes_the_check(tmp_path, record):
    assert merge(record, a_file(tmp_path, a_csv(ANNE, BEN)), "--check").exit_code == 0


def test_columns_that_are_not_known_are_named_with_the_way_to_say_it(tmp_path, record):
    data = a_csv("1;An;thợ", head="STT;Họ và tên;Việc làm")
    result = merge(record, a_file(tmp_path, data), "--no-pdf", "--out", "out")
    assert "«Việc làm»" in result.stderr
    assert "--match 'Việc làm=post'" in result.stderr
    told = merge(record, a_file(tmp_path, data), "--no-pdf", "--out", "out", "--match", "Việc làm=post")
    assert "chưa rõ cột" not in told.stderr
    assert "Đã làm 1 người" in told.stderr


def test_a_list_without_names_is_refused_with_the_way_to_say_which_column(tmp_path, record):
    result = merge(record, a_file(tmp_path, a_csv("1;An;thợ", head="STT;Ai;Chức vụ")), "--out", "out")
    assert result.exit_code == 2
    assert "chưa có cột cho «Họ và tên»" in result.stderr
    assert "--match" in result.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize(("match", "words"), [("Việc làm", "phải có dạng CỘT=MỤC"), ("x=post", "không có cột «x»")])
def test_a_wrong_match_is_one_line(tmp_path, record, match, words):
    result = merge(record, a_file(tmp_path, a_csv(ANNE)), "--match", match)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_heading_is_found_by_the_columns_that_the_user_names(tmp_path, record):
    data = a_csv("Thôn 1;Nguyễn Văn An", head="Tên đơn vị;Người")
    assert merge(record, a_file(tmp_path, data), "--check").exit_code == 2
    result = merge(record, a_file(tmp_path, data), "--no-pdf", "--out", "out", "--match", "Người=name")
    assert "Đã làm 1 người" in result.stderr


@pytest.mark.parametrize("options", [("--one-file", "--zip"), ("--zip", "--one-file"), ("--one-file", "--no-pdf")])
def test_wishes_that_contradict_each_other_are_refused(tmp_path, record, options):
    result = merge(record, a_file(tmp_path, a_csv(ANNE)), *options, "--out", "out")
    assert result.exit_code == 2
    assert all(option in result.stderr for option in options)
    assert not Path("out").exists()


def test_a_file_in_the_place_of_the_folder_leaves_nothing_to_go_on_with(tmp_path, record):
    Path("out").write_text("x", encoding="utf-8")
    result = merge(record, a_file(tmp_path, a_csv(ANNE)), "--out", "out")
    assert result.exit_code == 2
    assert "Không ghi được out" in result.stderr
    assert "Chạy lại" not in result.stderr


def test_one_zip_or_one_print_file_is_made_beside_each_other(tmp_path, record):
    people_file = a_file(tmp_path, a_csv(ANNE, BEN))
    assert merge(record, people_file, "--zip", "--out", "out").stdout == "out/cam-ket.zip\n"
    assert merge(record, people_file, "--one-file", "--out", "out").stdout == "out/cam-ket.pdf\n"
    assert len(zipfile.ZipFile("out/cam-ket.zip").namelist()) == 4
    assert page_count(Path("out/cam-ket.pdf").read_bytes()) >= 2


def test_the_first_few_can_be_made_for_a_look(tmp_path, record):
    result = merge(record, a_file(tmp_path, a_csv(*people(9))), "--preview", "2", "--no-pdf", "--out", "out")
    assert result.exit_code == 0
    assert len(files_of(Path("out"))) == 2


def test_papers_for_signing_by_hand_have_no_fields(tmp_path, record):
    people_file = a_file(tmp_path, a_csv(ANNE))
    merge(record, people_file, "--paper", "--out", "hand")
    merge(record, people_file, "--out", "screen")
    assert not signature_fields(Path("hand/cam-ket-nguyen-van-an.pdf").read_bytes())
    assert signature_fields(Path("screen/cam-ket-nguyen-van-an.pdf").read_bytes())


def test_a_file_changed_by_hand_is_named_and_kept(tmp_path, record):
    people_file = a_file(tmp_path, a_csv(ANNE))
    merge(record, people_file, "--no-pdf", "--out", "out")
    Path("out/cam-ket-nguyen-van-an.docx").write_bytes(b"by hand")
    result = merge(record, people_file, "--no-pdf", "--out", "out")
    assert result.exit_code == 1
    assert "out/cam-ket-nguyen-van-an: tệp đã bị sửa" in result.stderr
    assert Path("out/cam-ket-nguyen-van-an.docx").read_bytes() == b"by hand"
    assert merge(record, people_file, "--no-pdf", "--out", "out", "--overwrite").exit_code == 0


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "ds.xlsx", "rỗng"),
        (b"1;2\r\n3;4\r\n", "ds.xlsx", "dòng tiêu đề"),
        (b"%PDF-1.7\n", "ds.xlsx", "PDF"),
        (b"PK\x03\x04broken", "ds.xlsx", "hỏng"),
        (("Họ và tên\r\n" + "An\r\n" * 100_001).encode(), "ds.csv", "100.000 dòng"),
    ],
)
def test_a_list_that_cannot_be_read_is_one_line_and_leaves_nothing(tmp_path, record, data, name, words):
    result = merge(record, a_file(tmp_path, data, name), "--out", "out")
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not Path("out").exists()


def test_a_csv_under_the_name_of_a_workbook_is_read_and_said(tmp_path, record):
    result = merge(record, a_file(tmp_path, a_csv(ANNE), "ds.xlsx"), "--no-pdf", "--out", "out")
    assert result.exit_code == 0
    assert "ds.xlsx" in result.stderr.splitlines()[0]
    assert len(files_of(Path("out"))) == 1


def test_a_kind_without_persons_and_a_missing_list_are_refused(tmp_path, record):
    people_file = a_file(tmp_path, a_csv(ANNE))
    refused = CliRunner().invoke(main, ["merge", str(record), "--kind", "decision", "--people", str(people_file)])
    assert refused.exit_code == 2
    assert "không làm riêng cho từng người" in refused.stderr
    assert merge(record, tmp_path / "none.xlsx").exit_code == 2


def test_a_broken_template_stops_before_anything_is_written(tmp_path, record, monkeypatch):
    own = tmp_path / "own" / "state"
    own.mkdir(parents=True)
    (own / "pledge_individual.docx").write_bytes(a_docx(p("{{ khong_co }}")))
    monkeypatch.setenv("DOCGEN_TEMPLATES", str(own.parent))
    result = merge(record, a_file(tmp_path, a_csv(ANNE)), "--out", "out")
    assert result.exit_code == 2
    assert "khong_co" in result.stderr
    assert not Path("out").exists()


def test_a_limit_on_the_size_of_files_stops_with_nothing_half_written(tmp_path, record):
    people_file = a_file(tmp_path, a_csv(ANNE, BEN))
    command = (sys.executable, "-m", "docgen", "merge", str(record), "--kind", "pledge", "--people", str(people_file))

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))

    done = subprocess.run(
        (*command, "--out", str(tmp_path / "out")),
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False, preexec_fn=narrow,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Không ghi được" in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(tmp_path / "out") == {}


def a_merge_of(record: Path, people_file: Path, out: Path) -> subprocess.Popen[str]:
    """A merge that hears Ctrl-C also where the tests run in the background, whose children ignore it."""
    program = ["env", "--default-signal=INT", sys.executable, "-m", "docgen", "merge", str(record)]
    return subprocess.Popen(
        [*program, "--kind", "pledge", "--people", str(people_file), "--out", str(out)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip


def wait_for_files(run: subprocess.Popen[str], out: Path, count: int) -> None:
    end = time.monotonic() + 120
    while len(list(out.glob("*.docx"))) < count:
        assert run.poll() is None, run.communicate()
        assert time.monotonic() < end
        time.sleep(0.02)


def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(tmp_path, record):
    people_file, out = a_file(tmp_path, a_csv(*people(2_000))), tmp_path / "out"
    run = a_merge_of(record, people_file, out)
    wait_for_files(run, out, 16)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "Chạy lại đúng lệnh này để làm tiếp" in said
    assert "Traceback" not in said
    assert not (out / ".docgen-merge").exists()


def test_ctrl_c_while_the_workers_start_is_told_in_our_words_with_the_number_of_people(tmp_path, record):
    run = a_merge_of(record, a_file(tmp_path, a_csv(*people(300))), tmp_path / "out")
    wait_for_workers(run)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "300 người. Chạy lại đúng lệnh này" in said
    assert "Traceback" not in said


def test_a_run_that_was_killed_is_resumed_with_each_file_once_and_none_damaged(tmp_path, record):
    count = 120
    people_file, out = a_file(tmp_path, a_csv(*people(count))), tmp_path / "out"
    for done in (16, 60):
        run = a_merge_of(record, people_file, out)
        wait_for_files(run, out, done)
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
    before = {path: path.stat().st_mtime_ns for path in out.glob("*.docx")}
    last = run_program(
        [sys.executable, "-m", "docgen", "merge", str(record), "--kind", "pledge",
         "--people", str(people_file), "--out", str(out)], timeout_seconds=240, cwd=ROOT,
    )  # fmt: skip
    assert last.code == 0, last.stderr
    assert f"Đã làm {count - kept_of(last.stderr)} người" in last.stderr
    assert len(files_of(out)) == 2 * count
    whole = [path for path in before if path.with_suffix(".pdf").exists() and path.stat().st_mtime_ns == before[path]]
    assert len(whole) >= 60
    texts = [" ".join(page_texts(path.read_bytes())[0].split()) for path in out.glob("*.pdf")]
    numbers = sorted(int(text.partition("Địa chỉ: Số ")[2].split()[0]) for text in texts)
    assert numbers == list(range(1, count + 1))
    assert all(zipfile.ZipFile(path).testzip() is None for path in out.glob("*.docx"))


def kept_of(said: str) -> int:
    return int(said.rpartition("người, ")[2].split()[0])


class Screen:
    """A stream that may be a terminal."""

    def __init__(self, *, is_terminal: bool) -> None:
        self.is_terminal, self.text = is_terminal, ""

    def isatty(self) -> bool:
        return self.is_terminal

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None: ...


def shown(*, is_terminal: bool) -> str:
    screen = Screen(is_terminal=is_terminal)
    progress = Progress(screen)
    for done in range(1001):
        progress.show(Tally(1000, made=done))
    progress.close()
    return screen.text


def test_on_a_terminal_one_line_shows_the_progress(monkeypatch):
    monkeypatch.setattr(merge_progress, "BETWEEN_SECONDS", 0.0)
    text = shown(is_terminal=True)
    assert text.count("\n") == 1
    assert text.count("\r") == 1001
    assert "1000/1000 người (100 %)" in text


def test_elsewhere_a_line_comes_now_and_then():
    text = shown(is_terminal=False)
    assert "\r" not in text
    assert len(text.splitlines()) == 10
