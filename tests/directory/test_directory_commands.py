import json
import os

import pytest
from click.testing import CliRunner
from support.bodies import a_directory
from support.places import ROOT

from docgen.cli import main
from docgen.codec import read_record_file
from docgen.codec.directory import read_directory, read_directory_file
from docgen.codec.directory_write import write_directory
from docgen.model.directory import Directory
from docgen.regimes.directory_rules import directory_findings
from docgen.regimes.luu_ve import luu_ve_directory
from docgen.workflow.directory.findings import signing_findings

EXAMPLE = ROOT / "examples" / "directory.yaml"
RECORD = ROOT / "examples" / "tan_phong_2023.yaml"


@pytest.fixture(autouse=True)
def _own_home(tmp_path, monkeypatch):
    for name in list(os.environ):
        if name.startswith("DOCGEN_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("DOCGEN_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def run(*arguments):
    return CliRunner().invoke(main, ["directory", *map(str, arguments)])


def sign(*arguments, file=EXAMPLE):
    return run("sign", *arguments, "--directory", file)


def test_a_new_file_holds_the_bodies_of_a_commune_and_is_never_written_over():
    assert run("new", "danh-ba.yaml").exit_code == 0
    with open("danh-ba.yaml", "rb") as file:  # noqa: PTH123 - beside the command that wrote it
        assert set(read_directory(file.read(), source="tệp").bodies) == set(luu_ve_directory().bodies)
    assert run("new", "danh-ba.yaml").exit_code == 2


def test_the_example_is_sound_and_says_that_it_is_a_sample():
    result = run("check", EXAMPLE)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "29 cơ quan, 19 chức vụ, 3 việc giao ký; 0 chỗ phải sửa" in result.stderr
    assert "dữ liệu mẫu" in result.stderr
    assert directory_findings(read_directory_file(EXAMPLE)) == ()


def test_the_example_agrees_with_the_example_record():
    assert signing_findings(read_record_file(RECORD), read_directory_file(EXAMPLE)) == ()


def test_findings_go_to_stdout_with_exit_code_one(tmp_path):
    file = tmp_path / "sai.yaml"
    file.write_text("posts:\n  - {person: {name: An}, body: nowhere, position: Chủ tịch}\n", encoding="utf-8")
    result = run("check", file)
    assert result.exit_code == 1
    assert result.stdout.startswith("posts[0].body: lỗi DB-02: Danh bạ không có cơ quan «nowhere»")


def test_an_unreadable_file_is_told_by_line_with_exit_code_two(tmp_path):
    file = tmp_path / "sai.yaml"
    file.write_text("posts:\n  - {body: a}\n", encoding="utf-8")
    result = run("check", file)
    assert result.exit_code == 2
    assert [line.partition(": ")[2][:23] for line in result.stderr.splitlines()] == [
        "dòng 2, posts[0].person",
        "dòng 2, posts[0].positi",
    ]


def test_show_prints_what_holds_on_a_day():
    result = run("show", EXAMPLE, "--date", "12/5/2023")
    assert "Chủ tịch: Nguyễn Hữu Thành (người đứng đầu; 25/6/2021 – 30/6/2025)" in result.stdout
    assert "xã Lưu Vệ" not in result.stdout
    assert "TUQ. luu-ve/vp" in run("show", EXAMPLE, "--date", "1/9/2026").stdout


def test_show_as_yaml_is_a_directory_file():
    shown = run("show", EXAMPLE, "--yaml").stdout
    assert read_directory(shown.encode(), source="in ra") == read_directory_file(EXAMPLE)


def test_sign_prints_heading_block_and_seal():
    result = sign("--body", "tan-phong/ubnd", "--kind", "decision", "--date", "12/5/2023")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG", "", "Ký hiệu: UBND", "",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Hữu Thành", "(đóng dấu của tan-phong/ubnd)",
    ]  # fmt: skip


ANSWERS = {
    "the deputy of the day": (
        ("tan-phong/ubnd", "plan", "12/5/2023", "--person", "Lê Thị Bích Ngọc"),
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Bích Ngọc",
    ),
    "the acting chairman of some weeks": (("luu-ve/ubnd", "decision", "1/7/2026"), "Q. CHỦ TỊCH\nPhạm Hoàng Việt"),
    "the chairman's own decision": (("luu-ve/ubnd", "decision", "1/9/2026", "--own"), "UBND\n\nCHỦ TỊCH\nPhạm"),
    "a board with the town's seal": (
        ("tan-phong/bcd", "regulation", "12/5/2023"),
        "TRƯỞNG BAN\nCHỦ TỊCH ỦY BAN NHÂN DÂN THỊ\u00a0TRẤN\u00a0TÂN\u00a0PHONG\nNguyễn Hữu Thành\n(đóng dấu",
    ),
    "a board of the Party": (("luu-ve/bcd-du", "plan", "1/9/2026"), "BÍ THƯ\nkiêm\nTRƯỞNG BAN CHỈ ĐẠO\nTrịnh Xuân"),
    "by order, by position": (
        ("luu-ve/ubnd", "invitation", "1/9/2026", "--position", "Chánh Văn phòng"),
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nVũ Đức Cảnh",
    ),
    "two bodies together": (
        ("luu-ve/ubnd", "plan", "1/9/2026", "--body", "luu-ve/mttq"),
        "Ký hiệu: UBND-MTTQ-BTT",
    ),
}


@pytest.mark.parametrize("case", ANSWERS.values(), ids=ANSWERS)
def test_sign_answers_for_bodies_people_and_days(case):
    (body, kind, day, *more), expected = case
    result = sign("--body", body, "--kind", kind, "--date", day, *more)
    assert expected in result.stdout
    assert (result.exit_code, result.stderr) == (0, "")


def test_who_cannot_sign_is_told_on_stderr_with_exit_code_one():
    result = sign("--body", "luu-ve/ubnd", "--kind", "report", "--date", "1/10/2026", "--person", "Vũ Đức Cảnh")
    assert result.exit_code == 1
    assert "SG-07" in result.stderr
    assert "ngoài thời hạn giao ký TUQ. (từ 20/8/2026 đến 30/9/2026)" in result.stderr


def test_sign_as_json_is_read_by_a_program():
    found = json.loads(sign("--body", "luu-ve/ubnd", "--kind", "plan", "--date", "2026-09-01", "--json").stdout)
    assert found["blocks"][0]["name"] == "Phạm Hoàng Việt"


@pytest.mark.parametrize(("wrong", "words"), [(("plan", "32/1/2026"), "--date"), (("plam", "1/1/2026"), "«plan»")])
def test_a_wrong_day_or_kind_is_one_line(wrong, words):
    result = sign("--body", "luu-ve/ubnd", "--kind", wrong[0], "--date", wrong[1])
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_imported_file_becomes_the_office_s_directory_and_old_versions_stay(tmp_path):
    assert run("import", EXAMPLE).exit_code == 0
    small = tmp_path / "nhỏ.yaml"
    small.write_text(write_directory(Directory(a_directory().bodies)), encoding="utf-8")
    assert run("import", small).exit_code == 0
    assert "27 cơ quan, 0 chức vụ" in run("check").stderr
    lines = run("history").stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["2", "1"]
    assert lines[1].endswith("docgen\tNhập từ tệp directory.yaml")


UNSIGNED = """\
body: tan-phong/ubnd
subject: ra mắt mô hình
start: 14:00 12/5/2023
plan:
  subject: Xây dựng mô hình
  signatory: {signatory}
"""


def make(tmp_path, signatory, *more):
    file = tmp_path / "họp.yaml"
    file.write_text(UNSIGNED.replace("{signatory}", signatory), encoding="utf-8")
    arguments = ["make", str(file), "--kind", "plan", "--no-pdf", "--out", str(tmp_path / "ra"), *more]
    return CliRunner().invoke(main, arguments)


def test_validate_asks_the_directory_that_is_named(tmp_path):
    file = tmp_path / "họp.yaml"
    file.write_text(UNSIGNED.replace("{signatory}", ""), encoding="utf-8")
    alone, asked = (CliRunner().invoke(main, ["validate", str(file), *more]) for more in ((), ("--directory", EXAMPLE)))
    assert "plan.signatory" in alone.stdout
    assert "plan.signatory" not in asked.stdout
    assert "organ" not in asked.stdout


def test_make_signs_by_the_directory_that_is_named(tmp_path):
    result = make(tmp_path, "", "--directory", str(EXAMPLE))
    assert "plan.signatory" not in result.stderr
    assert "organ." not in result.stderr


def test_make_takes_the_office_s_directory_and_tells_what_contradicts_it(tmp_path):
    run("import", EXAMPLE)
    assert "plan.signatory" not in make(tmp_path, "").stderr
    result = make(tmp_path, "{person: {name: Ai Đó}, position: Chủ tịch}")
    assert "plan.signatory.person.name: lỗi SG-12: Ngày 12/5/2023, Ai Đó không giữ chức vụ «Chủ tịch»" in result.stderr


def test_without_a_directory_make_tells_of_the_body_it_does_not_know(tmp_path):
    assert "body: lỗi SG-11" in make(tmp_path, "").stderr
