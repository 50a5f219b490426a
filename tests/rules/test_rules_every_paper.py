"""A rule holds for every paper of the same form, each with the words that it prints itself."""

from dataclasses import replace

import pytest
from support.builders import a_decision, a_pledge, a_record, a_signatory

from docgen.kinds.promulgating_decision import plans
from docgen.model import (
    BodyKind,
    CorrectionLetter,
    OfficialLetter,
    Party,
    Person,
    Plan,
    PowerHolder,
    Regulation,
    Report,
    Resolution,
    Severity,
    Submission,
)
from docgen.rules import check_record
from docgen.rules.places import USUAL_ARTICLES


def found(record):
    return {(finding.rule, finding.path): finding for finding in check_record(record)}


def of_party(**papers):
    return a_record(organ=replace(a_record().organ, kind=BodyKind.PARTY_COMMITTEE), **papers)


COLLECTIVE = a_signatory(for_collective=True)
POWERS = {
    "the chairman's regulation, signed for the body": Regulation(signatory=COLLECTIVE),
    "the body's regulation, signed by the chairman": Regulation(power_holder=PowerHolder.BODY, signatory=a_signatory()),
    "a resolution, signed by the chairman": Resolution(signatory=a_signatory()),
}


@pytest.mark.parametrize("paper", POWERS.values(), ids=POWERS)
def test_power_and_signature_of_every_enactment_agree(paper):
    name = "regulation" if isinstance(paper, Regulation) else "resolution"
    assert ("SG-02", f"{name}.signatory.for_collective") in found(a_record(**{name: paper}))


def test_a_resolution_of_the_body_and_one_of_a_people_s_council_are_left_alone():
    assert ("SG-02", "resolution.signatory.for_collective") not in found(
        a_record(resolution=Resolution(signatory=COLLECTIVE))
    )
    council = replace(a_record().organ, kind=BodyKind.PEOPLES_COUNCIL)
    record = a_record(organ=council, resolution=Resolution(signatory=a_signatory()))
    assert ("SG-02", "resolution.signatory.for_collective") not in found(record)


ARTICLES = ("Một.", "Hai.", "Ba.")


@pytest.mark.parametrize(
    ("name", "paper", "what"),
    [
        ("decision", a_decision(articles=ARTICLES, executing_article=0), "quyết định"),
        ("regulation", Regulation(articles=ARTICLES, executing_article=9), "quyết định"),
        ("regulation", Regulation(executing_article=4), "quyết định"),
        ("resolution", Resolution(articles=ARTICLES, executing_article=4), "nghị quyết"),
    ],
)
def test_the_executing_article_of_every_enactment_is_there(name, paper, what):
    finding = found(a_record(**{name: paper}))["MR-26", f"{name}.executing_article"]
    assert f"{what} có 3 điều" in finding.message
    assert ("MR-26", f"{name}.executing_article") not in found(a_record(**{name: replace(paper, executing_article=3)}))


def test_the_usual_articles_are_counted_as_they_are_printed():
    printed = plans(a_record(regulation=Regulation("Quy chế")))[0].context["articles"]
    assert len(printed) == USUAL_ARTICLES


@pytest.mark.parametrize("name", ["decision", "regulation", "resolution"])
def test_no_article_of_an_enactment_bears_its_number(name):
    paper = {"decision": a_decision(), "regulation": Regulation(), "resolution": Resolution()}[name]
    record = a_record(**{name: replace(paper, articles=("Thông qua báo cáo.", "Điều 2. Giao Ban Thường vụ."))})
    assert [path for rule, path in found(record) if rule == "BD-04"] == [f"{name}.articles[1]"]


# field of the record, what is typed, what is to be taken away, what the State prints before it, what the Party prints
LABELS = [
    ("decision.subject", a_decision(subject="Về việc thành lập"), "Về việc", "Về việc", "về việc"),
    ("decision.subject", a_decision(subject="v/v: thành lập"), "v/v:", "Về việc", "về việc"),
    ("resolution.subject", Resolution("Về nhiệm vụ"), "Về", "Về", "về"),
    ("resolution.subject", Resolution("về việc thực hiện"), "về việc", "Về", "về"),
    ("regulation.subject", Regulation("Ban hành Quy chế"), "Ban hành", "Ban hành", "ban hành"),
    ("regulation.subject", Regulation("Về việc ban hành Quy chế"), "Về việc ban hành", "Ban hành", "ban hành"),
    ("official_letter.subject", OfficialLetter("V/v báo cáo"), "V/v", "V/v", "về việc"),
    ("official_letter.subject", OfficialLetter("về việc báo cáo"), "về việc", "V/v", "về việc"),
    (
        "correction_letter.paper",
        CorrectionLetter("Đính chính Quyết định"),
        "Đính chính",
        "V/v đính chính",
        "về việc đính",
    ),
]


@pytest.mark.parametrize(("path", "paper", "typed", "of_state", "of_the_party"), LABELS)
def test_what_a_paper_prints_before_its_subject_is_not_typed(path, paper, typed, of_state, of_the_party):
    name = path.partition(".")[0]
    for make, label in ((a_record, of_state), (of_party, of_the_party)):
        message = found(make(**{name: paper}))["TT-05", path].message
        assert f"sau «{label}" in message
        assert f"bỏ «{typed}»" in message


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("subject", {"subject": "V/v ra mắt mô hình"}),
        ("plan.subject", {"plan": Plan("v/v: tổ chức hội nghị")}),
        ("report.subject", {"report": Report("V/v kết quả")}),
        ("submission.subject", {"submission": Submission("V/vxin kinh phí")}),
    ],
)
def test_a_paper_that_bears_its_name_has_no_label_of_a_letter(path, changes):
    for make in (a_record, of_party):
        assert found(make(**changes))["TT-03", path].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("decision", a_decision(subject="vềnguồn")),
        ("regulation", Regulation("Quy chế ban hành văn bản")),
        ("plan", Plan("Về nguồn năm 2026")),
        ("correction_letter", CorrectionLetter("Quyết định về việc thành lập Tổ công tác")),
    ],
)
def test_words_that_only_look_like_a_label_are_left_alone(name, paper):
    assert "TT-05" not in {rule for rule, _ in found(a_record(**{name: paper}))}


SUBJECTS = {
    "decision.subject": a_decision(subject="thành lập."),
    "pledge.subject": a_pledge(subject="Thực hiện;"),
    "plan.subject": Plan("Tổ chức."),
    "regulation.subject": Regulation("Quy chế."),
    "resolution.subject": Resolution("nhiệm vụ."),
    "report.subject": Report("Kết quả."),
    "submission.subject": Submission("đề nghị,"),
    "official_letter.subject": OfficialLetter("báo cáo."),
    "correction_letter.paper": CorrectionLetter("Quyết định số 12/QĐ-UBND."),
}


@pytest.mark.parametrize("path", SUBJECTS)
def test_no_subject_ends_with_a_mark(path):
    finding = found(a_record(**{path.partition(".")[0]: SUBJECTS[path]}))["TT-02", path]
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "subject", ["Về đích nông thôn mới năm 2023", "về nguồn năm 2023", "Về quê", "Về thăm chiến khu"]
)
def test_words_with_which_a_subject_begins_are_no_label(subject):
    papers = {"decision": a_decision(subject=subject), "resolution": Resolution(subject)}
    assert "TT-05" not in {rule for rule, _ in found(a_record(**papers))}
    message = found(a_record(decision=a_decision(subject=f"Về việc {subject}")))["TT-05", "decision.subject"].message
    assert "bỏ «Về việc»" in message


@pytest.mark.parametrize("end", ["v.v.", "..."])
def test_stops_that_belong_to_the_words_are_no_end_marks(end):
    text = f"quyết định, nghị quyết, {end}"
    decision = a_decision(subject=text, bases=(f"Căn cứ {text}",), recipients=(text,), archived_by=text)
    record = a_record(decision=decision, report=Report("Kết quả", (text,)))
    assert not {"TT-02", "CC-03", "NN-02", "NN-07", "NN-08"} & {rule for rule, _ in found(record)}


def test_a_pledge_of_units_alone_needs_no_parties():
    units = (Party("Trạm Y tế", Person("Lê An")),)
    assert check_record(a_record(pledge=a_pledge(parties=(), persons=(), units=units))) == ()


def test_a_pledge_of_nobody_names_the_three_ways():
    finding = found(a_record(pledge=a_pledge(parties=(), persons=())))["MR-07", "pledge.parties"]
    assert "pledge.units" in finding.message
    assert "pledge.persons" in finding.message
