import importlib
import pkgutil

import pytest
from hypothesis import given
from support.builders import records

from docgen import rules
from docgen.model import Severity
from docgen.rules import RECORD_RULES, check_record
from docgen.rules.examples import SOUND
from docgen.rules.facts import stated_numbers
from docgen.rules.rule import RecordRule


def by_id(rule):
    return rule.id


def test_every_rule_has_an_id_of_its_own():
    ids = [rule.id for rule in RECORD_RULES]
    assert len(ids) == len(set(ids))


def test_every_rule_that_is_written_is_asked():
    modules = [importlib.import_module(each.name) for each in pkgutil.iter_modules(rules.__path__, "docgen.rules.")]
    written = {each for module in modules for each in vars(module).values() if isinstance(each, RecordRule)}
    assert written == set(RECORD_RULES)


def test_the_sound_record_has_no_findings():
    assert check_record(SOUND) == ()


@pytest.mark.parametrize("rule", RECORD_RULES, ids=by_id)
def test_a_rule_finds_its_wrong_example(rule):
    findings = rule.check(rule.wrong.record)
    assert findings
    assert {finding.rule for finding in findings} == {rule.id}


@pytest.mark.parametrize("rule", RECORD_RULES, ids=by_id)
def test_a_rule_is_content_with_its_right_example(rule):
    assert rule.check(rule.right.record) == ()


@pytest.mark.parametrize("rule", RECORD_RULES, ids=by_id)
def test_a_rule_explains_itself(rule):
    assert rule.asks.endswith(".")
    assert rule.wrong.shown
    assert rule.right.shown
    assert rule.wrong.shown != rule.right.shown
    assert rule.spots.__doc__


@pytest.mark.parametrize("rule", RECORD_RULES, ids=by_id)
def test_a_message_says_what_to_do_in_whole_sentences(rule):
    for finding in rule.check(rule.wrong.record):
        assert finding.message.endswith(".")
        assert finding.path
        assert any(word in finding.message for word in ("Hãy", "hãy"))


@given(records())
def test_any_record_can_be_checked_and_findings_are_sorted(record):
    findings = check_record(record)
    assert findings == check_record(record)
    assert all(finding.severity in Severity for finding in findings)
    starts = [finding.path.partition(".")[0].partition("[")[0] for finding in findings]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("gồm 18 thành viên", [18]),
        ("gồm 18 (mười tám) đồng chí", [18]),
        ("gồm mười tám thành viên", [18]),
        ("gồm hai mươi mốt ông, bà", [21]),
        ("gồm 05 người", [5]),
        ("gồm 01 Trưởng ban, 03 Phó Trưởng ban và 14 thành viên", [1, 3, 14]),
        ("phục vụ 250 người dân", []),
        ("do một thành viên phụ trách", []),
        ("gồm các ông (bà) có tên sau", []),
        ("của 03 đơn vị", []),
    ],
)
def test_numbers_of_people_are_read_from_a_sentence(text, numbers):
    assert [number for number, _ in stated_numbers(text)] == numbers
