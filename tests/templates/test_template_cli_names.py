"""Which template a command is about, and what it says when that cannot be."""

from docgen.bootstrap import SHIPPED_TEMPLATES
from docgen.cli.template_name import named_template

MINUTES = SHIPPED_TEMPLATES / "state" / "minutes.docx"


def test_a_kind_is_of_the_state_unless_a_regime_is_named():
    assert named_template("minutes", None) == "state/minutes.docx"
    assert named_template("minutes", "party") == "party/minutes.docx"
    assert named_template("party/minutes", None) == named_template("party/minutes", "party") == "party/minutes.docx"
    assert named_template("own/giay", "party") == "own/giay.docx"


def test_an_unknown_regime_is_the_fault_and_the_known_ones_are_named(run):
    done = run("check", MINUTES, "--kind", "minutes", "--regime", "nosuch")
    assert done.exit_code == 2
    assert done.stderr == "Không có thể thức «nosuch». Các thể thức: state, party, front.\n"


def test_a_name_of_one_regime_with_another_regime_is_refused(run):
    done = run("check", MINUTES, "--kind", "state/minutes", "--regime", "party")
    assert done.exit_code == 2
    assert "--kind party/minutes" in done.stderr


def test_nothing_is_put_away_where_the_office_changed_nothing(run):
    done = run("put-away", "--kind", "decision", "--yes")
    assert done.exit_code == 0
    assert "đang dùng mẫu có sẵn" in done.stderr
    assert "restore" not in done.stderr
    assert run("history", "--kind", "decision").stderr == ""


def test_a_question_that_nobody_can_answer_names_the_option_that_answers_it(run):
    assert run("add", SHIPPED_TEMPLATES / "state" / "decision.docx", "--kind", "decision").exit_code == 0
    done = run("put-away", "--kind", "decision")
    assert done.exit_code == 2
    assert "--yes" in done.stderr
    assert "mẫu của cơ quan" in run("list").stdout
