"""Names of people: the name alone, each of its words with a capital."""

import pytest
from support.builders import a_decision, a_pledge, a_record, a_signatory

from docgen.model import Absence, Attendance, Conclusions, Member, Party, Person, Severity
from docgen.rules import check_record


def found(record, rule):
    return {finding.path: finding for finding in check_record(record) if finding.rule == rule}


def everywhere(person):
    return a_record(
        chair=person,
        attendance=Attendance((person,), absent=(Absence(person, "bận"),)),
        decision=a_decision(members=(Member(person, "Trưởng ban"),), signatory=a_signatory(person=person)),
        conclusions=Conclusions(person),
        pledge=a_pledge(parties=(), witness=Party("Trạm Y tế", person), persons=(person,)),
    )


PATHS = [
    "attendance.absent[0].person.name",
    "attendance.persons[0].name",
    "chair.name",
    "conclusions.speaker.name",
    "decision.members[0].person.name",
    "decision.signatory.person.name",
    "pledge.persons[0].name",
    "pledge.witness.representative.name",
]


@pytest.mark.parametrize("name", ["Đồng chí Lê An", "đồng chí Lê An", "Đ/c Lê An", "đc. Lê An", "Đồng chí: Lê An"])
@pytest.mark.parametrize("title", ["", "đồng chí", "ông"])
def test_comrade_before_any_name_is_a_warning(name, title):
    record = everywhere(Person(name, title=title))
    findings = found(record, "SG-10")
    assert [*findings] == PATHS
    assert {finding.severity for finding in findings.values()} == {Severity.WARNING}
    assert not found(record, "SG-09")


def test_the_same_form_of_address_in_both_fields_is_a_warning():
    assert [*found(everywhere(Person("Ông Lê Văn A", title="ông")), "SG-10")] == PATHS


@pytest.mark.parametrize("title", ["", "đồng chí"])
def test_a_word_that_may_be_a_family_name_is_a_hint_for_every_person(title):
    record = everywhere(Person("Ông Ích Khiêm", title=title))
    assert [*found(record, "SG-09")] == PATHS
    assert not found(record, "SG-10")


@pytest.mark.parametrize("name", ["Đồng Văn Chí", "Bàn Thị Nga", "Ônga Lê"])
def test_a_name_is_no_form_of_address(name):
    record = a_record(chair=Person(name, title="đồng chí"))
    assert not found(record, "SG-10")
    assert not found(record, "SG-09")


@pytest.mark.parametrize(
    "name", ["nguyễn hữu thành", "NGUYỄN HỮU THÀNH", "Nguyễn văn Thành", "Nguyễn Hữu thành", "Y BIH NIÊ", "K'SOR H'RIN"]
)
def test_a_name_in_the_wrong_case_is_found_wherever_it_stands(name):
    findings = found(everywhere(Person(name)), "VN-03")
    assert [*findings] == PATHS
    assert findings["chair.name"].severity is Severity.WARNING
    assert findings["chair.name"].clause.endswith("Phụ lục II, Mục II.1")


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Hữu Thành",
        "Y Bih Niê",
        "Y A",
        "K'Sor H'Rin",
        "H’Hen Niê",
        "Lò Văn Đeng",
        "Park Geun-hye",
        "Vla-đi-mia I-lích Lê-nin",
        "Charles de Gaulle",
        "Ludwig van Beethoven",
        "Valéry Giscard d'Estaing",
        "Abdel Fattah al-Sisi",
        "Jean DUPONT",
        "Ông Lê An",
        "ông Lê An",
        "bác sĩ Lê An",
        "",
    ],
)
def test_names_of_all_peoples_are_left_alone(name):
    assert not found(a_record(chair=Person(name)), "VN-03")


def test_the_word_that_lacks_its_capital_is_shown_as_it_should_be():
    message = found(a_record(chair=Person("Nguyễn đình Ưng")), "VN-03")["chair.name"].message
    assert "«đình» thành «Đình»" in message
