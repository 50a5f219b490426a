import errno
import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.builders import a_decision, a_record, members
from support.places import ROOT

from docgen.cli import main
from docgen.cli import record as record_commands
from docgen.cli.messages import MESSAGES
from docgen.codec import blank_record, read_record_file, write_yaml

EXAMPLE = str(ROOT / "examples" / "tan_phong_2023.yaml")

pytestmark = pytest.mark.usefixtures("plain_surroundings")


def run(*arguments: object, **environ: str):
    return CliRunner().invoke(main, [str(each) for each in arguments], env=environ or None)


def put(name: str, text: str) -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    return path


def test_new_makes_a_record_that_is_read_as_blank():
    result = run("new", "họp.yaml")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "họp.yaml" in result.stderr
    assert read_record_file(Path("họp.yaml")) == blank_record()


def test_new_never_writes_over_a_file():
    path = put("họp.yaml", "kind: họp\n")
    result = run("new", path)
    assert result.exit_code == 2
    assert "không ghi đè" in result.stderr
    assert path.read_text(encoding="utf-8") == "kind: họp\n"


def test_new_from_an_old_record_keeps_its_people():
    assert run("new", "mới.yaml", "--from", EXAMPLE).exit_code == 0
    old, new = read_record_file(Path(EXAMPLE)), read_record_file(Path("mới.yaml"))
    assert (new.start, new.end, new.photos) == (None, None, ())
    assert new.organ == old.organ
    assert new.sample_data == old.sample_data


def test_new_from_an_unreadable_record_makes_nothing():
    put("cũ.yaml", "kind: [họp]\n")
    result = run("new", "mới.yaml", "--from", "cũ.yaml")
    assert result.exit_code == 2
    assert not Path("mới.yaml").exists()


def test_new_without_room_to_write_leaves_no_half_file():
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        result = run("new", "họp.yaml")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert result.exit_code == 2
    assert result.stderr == "Đĩa đã đầy, chưa ghi được họp.yaml. Hãy dọn bớt rồi làm lại.\n"
    assert not Path("họp.yaml").exists()


def test_validate_is_content_with_the_example():
    result = run("validate", EXAMPLE)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "sample_data" in result.stderr


def test_validate_prints_findings_on_stdout_and_leaves_with_1():
    record = a_record(decision=a_decision(articles=("Thành lập gồm 18 thành viên.",), members=members(17)))
    result = run("validate", put("f.yaml", write_yaml(record)))
    assert result.exit_code == 1
    assert "decision.members: lỗi BD-10" in result.stdout
    assert "1 lỗi" in result.stderr


def test_a_hint_alone_is_no_reason_to_leave_with_1():
    record = a_record(place="Hội trường Uỷ ban nhân dân thị trấn Tân Phong")
    result = run("validate", put("f.yaml", write_yaml(record)))
    assert "gợi ý VN-01" in result.stdout
    assert result.exit_code == 0


def test_validate_tells_every_fault_of_an_unreadable_record_on_a_line_of_its_own():
    result = run("validate", put("f.yaml", "kynd: họp\nstart: 31/2/2023 14:00\n"))
    assert (result.exit_code, result.stdout) == (2, "")
    first, second = result.stderr.splitlines()
    assert first.startswith("f.yaml: dòng 1, kynd: ")
    assert second.startswith("f.yaml: dòng 2, start: ")


def test_validate_speaks_json_to_programs():
    result = run("validate", put("f.yaml", write_yaml(a_record(chair=None))), "--json")
    assert result.exit_code == 1
    (finding,) = json.loads(result.stdout)["findings"]
    assert (finding["path"], finding["rule"], finding["severity"]) == ("chair", "MR-02", "error")
    result = run("validate", put("g.yaml", "kynd: họp\n"), "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["faults"][0]["path"] == "kynd"


def test_schema_is_json():
    result = run("schema")
    assert result.exit_code == 0
    assert "MeetingRecord" in json.loads(result.stdout)["$defs"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("validate", "không-có.yaml"), "Không có tệp"),
        (("validate", "."), "là một thư mục"),
        (("validate", "a" * 300), "quá dài"),
        (("validate", "tệp/trong.yaml"), "không phải là thư mục"),
        (("new", "không-có/f.yaml"), "Không có tệp hoặc thư mục"),
        (("validate",), "Thiếu FILE.yaml"),
        (("validate", "--jsn", "f"), "«--json»"),
        (("validate", "a", "b"), "docgen validate --help"),
        (("validat", "a"), "«validate»"),
        (("new", "f.yaml", "--from"), "--help"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(arguments, words):
    put("tệp", "")
    result = CliRunner().invoke(main, arguments, prog_name="docgen")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_no_permission_is_said_in_one_line(monkeypatch):
    def locked(_path):
        raise PermissionError(errno.EACCES, "Permission denied", "f.yaml")

    monkeypatch.setattr(record_commands, "read_record_file", locked)
    result = run("validate", "f.yaml")
    assert result.exit_code == 2
    assert result.stderr == "Không có quyền đọc hoặc ghi f.yaml. Hãy kiểm tra quyền của tệp và thư mục.\n"


def test_an_unknown_setting_stops_every_command():
    result = run("validate", EXAMPLE, DOCGEN_HOMES="x")
    assert result.exit_code == 2
    assert "«DOCGEN_HOME»" in result.stderr


def test_help_is_in_the_language_of_the_settings():
    assert "Các lệnh" in run("--help").stdout
    assert "Check a record" in run("validate", "--help", DOCGEN_LANG="en").stdout
    assert "Kiểm tra hồ sơ" in run("validate", "--help").stdout


def test_status_lines_are_in_the_language_of_the_settings():
    assert "complete and sound" in run("validate", EXAMPLE, DOCGEN_LANG="en").stderr


def test_every_help_text_is_a_message():
    for name, command in main.commands.items():
        assert command.help in MESSAGES, name
        for parameter in command.params:
            assert getattr(parameter, "help", None) in (None, *MESSAGES), (name, parameter.name)


@pytest.mark.parametrize("key", MESSAGES)
def test_both_languages_have_the_same_places(key):
    vi, en = MESSAGES[key]
    assert set(re.findall(r"{\w+", vi)) == set(re.findall(r"{\w+", en))
    assert vi
    assert en


def test_the_program_runs_without_a_utf_8_locale():
    environ = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "docgen", "validate", "không-có.yaml"],
        env=environ,
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Không có tệp" in done.stderr.decode()
