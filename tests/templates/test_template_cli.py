import json

import pytest
from template_files import a_template

from docgen.bootstrap import SHIPPED_TEMPLATES
from docgen.cli.template import template

NAME = "state/decision.docx"


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.docx"
    path.write_bytes(a_template("{{ subjec }}", "{% for b in bases %}"))
    return path


def test_a_sound_template_gives_zero_and_makes_no_database(run, tmp_path):
    done = run("check", SHIPPED_TEMPLATES / NAME, "--kind", "decision")
    assert (done.exit_code, done.stdout) == (0, "")
    assert not (tmp_path / "home").exists()


def test_every_fault_is_a_line_and_a_comment(run, bad, tmp_path):
    done = run("check", bad, "--kind", "decision", "--comments", tmp_path / "out.docx")
    assert done.exit_code == 2
    assert "lỗi unknown: đoạn 1" in done.stdout
    assert "lỗi structure: đoạn 2" in done.stdout
    assert (tmp_path / "out.docx").read_bytes().startswith(b"PK")


def test_the_findings_as_json_carry_their_places(run, bad):
    found = json.loads(run("check", bad, "--kind", "state/decision", "--json").stdout)
    assert found[0] | {"code": "unknown", "near": "subject", "paragraph": 1, "words": "{{ subjec }}"} == found[0]


def test_a_kind_with_several_templates_asks_which(run, bad):
    done = run("check", bad, "--kind", "pledge")
    assert done.exit_code == 2
    assert "state/pledge_joint" in done.stderr


def test_a_template_is_added_listed_put_away_after_a_question_and_brought_back(run):
    assert run("add", SHIPPED_TEMPLATES / NAME, "--kind", "decision", "--note", "đầu", "--by", "lan").exit_code == 0
    assert f"{NAME}\tQuyết định\tmẫu của cơ quan, bản 1, lan" in run("list").stdout
    assert run("put-away", "--kind", "decision", answer="n\n").exit_code == 2
    assert "bản 1, lan" in run("list").stdout
    assert run("put-away", "--kind", "decision", "--yes").exit_code == 0
    assert "bản 1, lan" not in run("list").stdout
    assert run("restore", "--kind", "decision", "--version", "1", "--by", "hoa").exit_code == 0
    history = run("history", "--kind", "decision")
    assert "đầu" in history.stdout
    assert "hoa đưa bản 1 vào dùng" in history.stderr


def test_a_file_in_the_folder_of_templates_is_not_called_a_shipped_one(run, tmp_path):
    assert run("add", SHIPPED_TEMPLATES / NAME, "--kind", "decision", "--by", "lan").exit_code == 0
    by_hand = tmp_path / "home" / "templates" / NAME
    by_hand.parent.mkdir(parents=True)
    by_hand.write_bytes((SHIPPED_TEMPLATES / NAME).read_bytes())
    for said in ("Đã cất mẫu của cơ quan", "không cất được. Không đổi gì"):
        done = run("put-away", "--kind", "decision", "--yes")
        assert done.exit_code == 0
        assert said in done.stderr
        assert "tệp trong thư mục mẫu" in done.stderr
        assert f"{NAME}\tQuyết định\ttệp trong thư mục mẫu" in run("list").stdout
    by_hand.unlink()
    assert "đang dùng mẫu có sẵn" in run("put-away", "--kind", "decision", "--yes").stderr


def test_a_refused_template_is_not_added(run, bad):
    assert run("add", bad, "--kind", "decision").exit_code == 2
    assert "mẫu của cơ quan" not in run("list").stdout


def test_the_fields_of_a_kind_are_lines_with_examples(run):
    lines = run("fields", "--kind", "decision").stdout.splitlines()
    assert any(line.startswith("letterhead.number\tchữ\tSố:") for line in lines)
    assert json.loads(run("fields", "--kind", "decision", "--json").stdout.splitlines()[0])["path"]


@pytest.mark.parametrize("command", template.commands)
def test_every_command_explains_itself(run, command):
    shown = run(command, "--help")
    assert shown.exit_code == 0
    assert "template." not in shown.stdout
