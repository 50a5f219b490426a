import datetime as dt
from dataclasses import replace

import pytest
from support.bodies import (
    AUTHORISED,
    BOARD,
    CHAIRMAN,
    CHIEF,
    CLERK,
    DAY,
    PARTY_CHIEF,
    PARTY_OFFICE,
    PARTY_ORDER,
    POSTS,
    SECRETARY,
    STANDING,
    UBND,
    VICE,
    VICE_SECRETARY,
    a_board,
    a_directory,
)

from docgen.model import (
    Authority,
    BodyKind,
    Conclusions,
    Decision,
    Invitation,
    MeetingRecord,
    Organ,
    Person,
    Plan,
    Pledge,
    PowerHolder,
    Regulation,
    Report,
    Severity,
    Signatory,
)
from docgen.model.bodies import Post, Rank, SealUse
from docgen.model.directory import Directory
from docgen.rules import check_record
from docgen.workflow.directory.findings import check_signed, signing_findings
from docgen.workflow.directory.signing import issuing_body, sign_papers, signed_papers

NOON = dt.datetime.combine(DAY, dt.time(14))


def a_meeting(**parts):
    return MeetingRecord(**{"body": UBND, "start": NOON} | parts)


def signed(directory=None, **parts):
    return sign_papers(a_meeting(**parts), directory or a_directory())


def told(directory=None, **parts):
    return signing_findings(a_meeting(**parts), directory or a_directory())


def test_an_id_alone_gives_the_whole_organ():
    organ = signed().organ
    assert (organ.name, organ.heading) == ("Ủy ban nhân dân xã Lưu Vệ", ("ỦY BAN NHÂN DÂN", "XÃ LƯU VỆ"))
    assert (organ.symbol, organ.place) == ("UBND", "Lưu Vệ")


def test_the_name_alone_gives_the_rest_and_what_is_typed_stays():
    organ = signed(body="", organ=Organ("ủy ban nhân dân xã Lưu Vệ", symbol="UBND-VP")).organ
    assert (organ.name, organ.symbol, organ.place) == ("ủy ban nhân dân xã Lưu Vệ", "UBND-VP", "Lưu Vệ")


def test_the_kind_of_body_comes_with_its_name():
    assert signed(body="", organ=Organ("Đảng ủy xã Lưu Vệ")).organ.kind is BodyKind.PARTY_COMMITTEE


def test_a_record_of_a_body_that_the_directory_does_not_hold_stays_as_it_is():
    record = a_meeting(body="", organ=Organ("Trường Tiểu học"), decision=Decision())
    assert sign_papers(record, a_directory()) == record
    assert signing_findings(record, a_directory()) == ()


def test_an_unknown_id_is_told():
    assert [(each.rule, each.path) for each in told(body="nowhere")] == [("SG-11", "body")]


def test_every_paper_without_a_signatory_gets_the_head_of_its_day():
    record = signed(decision=Decision(), plan=Plan(), report=Report(), regulation=Regulation())
    names = {paper.part: paper.signatory.person for paper in signed_papers(record)}
    assert names == dict.fromkeys(("decision", "plan", "regulation", "report"), CHAIRMAN)


def test_the_power_of_a_decision_decides_about_the_collective():
    own, collective = (signed(decision=Decision(power_holder=each)).decision.signatory for each in PowerHolder)
    assert (own.for_collective, collective.for_collective) == (False, True)


def test_each_paper_is_signed_on_its_own_day():
    before = Post(Person("Tạ Uyên"), UBND, "Chủ tịch", held_to=dt.date(2026, 8, 31))
    directory = a_directory(before, replace(POSTS[0], held_from=DAY), without=(POSTS[0],))
    record = signed(directory, decision=Decision(date=dt.date(2026, 8, 20)), plan=Plan())
    assert (record.decision.signatory.person.name, record.plan.signatory.person) == ("Tạ Uyên", CHAIRMAN)


def test_without_any_day_nobody_is_put_in():
    assert signed(start=None, plan=Plan()).plan.signatory is None
    assert told(start=None, plan=Plan()) == ()


def test_a_name_alone_gets_its_power_and_keeps_its_spelling():
    typed = Person("Trần Thị Bình", title="bà")
    found = signed(plan=Plan(signatory=Signatory(typed))).plan.signatory
    assert (found.person, found.position, found.authority) == (typed, "Phó Chủ tịch", Authority.DEPUTY)


def test_a_position_alone_gets_its_holder():
    assert signed(plan=Plan(signatory=Signatory(position="Phó Chủ tịch"))).plan.signatory.person == VICE


def test_what_the_clerk_typed_is_never_overwritten():
    typed = Signatory(Person("Người Khác"), "Chủ tịch", for_collective=True)
    assert signed(plan=Plan(signatory=typed)).plan.signatory == typed


def test_who_confirms_pledges_is_not_put_in():
    assert signed(pledge=Pledge()).pledge.confirmed_by is None


def test_a_unit_s_head_signs_by_order_what_was_delegated():
    found = signed(invitation=Invitation(signatory=Signatory(CHIEF))).invitation.signatory
    assert (found.authority, found.position) == (Authority.BY_ORDER, "Chánh Văn phòng")


def test_two_bodies_of_one_name_are_told_apart_by_the_day():
    plain = a_directory()
    old, new = (replace(plain.body("luu-ve/vp"), id=name) for name in ("vp-cu", "vp-moi"))
    old = replace(old, organ=replace(old.organ, valid_from=None, valid_to=dt.date(2026, 8, 31)))
    new = replace(new, organ=replace(new.organ, valid_from=DAY))
    directory = Directory((old, new))
    assert issuing_body(a_meeting(body="", organ=Organ(old.organ.name)), directory) == new


CONTRADICTIONS = {
    "a name that did not hold the post": (
        {"decision": Decision(signatory=Signatory(Person("Tạ Uyên"), "Chủ tịch"))},
        ("SG-12", "decision.signatory.person.name"),
        "Tạ Uyên không giữ chức vụ «Chủ tịch»",
    ),
    "a deputy who signs as the head": (
        {"plan": Plan(signatory=Signatory(VICE, "Phó Chủ tịch"))},
        ("SG-15", "plan.signatory.authority"),
        "Trần Thị Bình là Phó Chủ tịch nên ký KT., hồ sơ ghi ký trực tiếp",
    ),
    "KT. by the head": (
        {"plan": Plan(signatory=Signatory(CHAIRMAN, "Chủ tịch", Authority.DEPUTY, "Chủ tịch"))},
        ("SG-15", "plan.signatory.authority"),
        "nên ký trực tiếp, hồ sơ ghi ký KT.",
    ),
    "TUQ. for a kind that was not authorised": (
        {
            "conclusions": Conclusions(
                signatory=Signatory(CHIEF, "Chánh Văn phòng", Authority.BY_AUTHORISATION, "Chủ tịch")
            )
        },
        ("SG-07", "conclusions.signatory.authorisation"),
        "không gồm loại văn bản này",
    ),
    "TUQ. out of its period": (
        {
            "report": Report(
                date=dt.date(2026, 10, 1),
                signatory=Signatory(CHIEF, "Chánh Văn phòng", Authority.BY_AUTHORISATION, "Chủ tịch"),
            )
        },
        ("SG-07", "report.signatory.authorisation"),
        "nằm ngoài thời hạn giao ký TUQ. (từ 20/8/2026 đến 30/9/2026)",
    ),
    "a post that signs nothing": (
        {"plan": Plan(signatory=Signatory(CLERK, "Ủy viên"))},
        ("SG-13", "plan.signatory.authority"),
        "không phải cấp trưởng, cấp phó",
    ),
    "another head": (
        {"plan": Plan(signatory=Signatory(VICE, "Phó Chủ tịch", Authority.DEPUTY, "Giám đốc", for_collective=True))},
        ("SG-15", "plan.signatory.head_position"),
        "Người đứng đầu theo danh bạ là «Chủ tịch», hồ sơ ghi «Giám đốc»",
    ),
    "who confirms pledges": (
        {"pledge": Pledge(confirmed_by=Signatory(Person("Tạ Uyên"), "Chủ tịch"))},
        ("SG-12", "pledge.confirmed_by.person.name"),
        "Tạ Uyên không giữ",
    ),
}


@pytest.mark.parametrize("case", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_what_contradicts_the_directory_is_found_beside_its_field(case):
    parts, place, words = case
    found = told(**parts)
    assert [(each.rule, each.path) for each in found] == [place]
    assert words in found[0].message
    assert found[0].clause


SOUND = {
    "the head": Signatory(CHAIRMAN, "Chủ tịch", for_collective=True),
    "the head with the body's name": Signatory(CHAIRMAN, "Chủ tịch Ủy ban nhân dân xã Lưu Vệ", for_collective=True),
    "the deputy": Signatory(VICE, "Phó Chủ tịch", Authority.DEPUTY, "Chủ tịch", for_collective=True),
    "a name with its tone mark elsewhere": Signatory(
        Person("Hoà Thuý"), "Ủy viên phụ trách", Authority.DEPUTY, "Chủ tịch"
    ),
}


@pytest.mark.parametrize("signatory", SOUND.values(), ids=SOUND)
def test_what_agrees_with_the_directory_is_left_alone(signatory):
    more = Post(Person("Hòa Thúy"), UBND, "Ủy viên phụ trách", Rank.IN_CHARGE)
    assert told(a_directory(more), plan=Plan(signatory=signatory)) == ()


def test_a_head_led_body_does_not_sign_for_a_collective():
    found = told(body=PARTY_OFFICE, plan=Plan(signatory=Signatory(PARTY_CHIEF, "Chánh Văn phòng", for_collective=True)))
    assert [each.path for each in found] == ["plan.signatory.for_collective"]


REFUSED_IN_THE_PARTY = {
    "TUQ. by the head": Signatory(SECRETARY, "Bí thư", Authority.BY_AUTHORISATION, "Bí thư", for_collective=True),
    "K/T BÍ THƯ": Signatory(VICE_SECRETARY, "Phó Bí thư", Authority.DEPUTY, "Bí thư"),
}


@pytest.mark.parametrize("typed", REFUSED_IN_THE_PARTY.values(), ids=REFUSED_IN_THE_PARTY)
def test_what_the_party_refuses_is_told_once_whether_the_directory_knows_people_or_not(typed):
    record = a_meeting(body=STANDING, plan=Plan(signatory=typed))
    for directory in (a_directory(), Directory(a_directory().bodies)):
        found = check_signed(record, directory).findings
        assert [each.rule for each in found if each.path.startswith("plan.signatory")] == ["SG-13"]


def test_an_authorisation_that_the_directory_holds_for_the_party_is_told_once():
    typed = Signatory(PARTY_CHIEF, "Chánh Văn phòng", Authority.BY_AUTHORISATION, "Ban Thường vụ")
    given = replace(AUTHORISED, giver=STANDING, unit=PARTY_OFFICE, kinds=("plan",))
    directory = a_directory(given, without=(PARTY_ORDER,))
    found = check_signed(a_meeting(body=STANDING, plan=Plan(signatory=typed)), directory).findings
    assert [each.rule for each in found if each.path.startswith("plan.signatory")] == ["SG-13"]


@pytest.mark.parametrize(
    ("day", "clause"),
    [(dt.date(2025, 7, 10), "Hướng dẫn 36-HD/VPTW"), (DAY, "Hướng dẫn 05-HD/VPTW, Phần II, I.7")],
)
def test_a_refusal_in_the_party_names_the_guide_of_the_paper_s_day(day, clause):
    typed = Signatory(Person("Tạ Uyên"), "Bí thư", for_collective=True)
    found = told(body=STANDING, plan=Plan(signatory=typed, date=day))
    assert [(each.rule, each.clause) for each in found] == [("SG-12", clause)]
    head_led = Signatory(PARTY_CHIEF, "Chánh Văn phòng", for_collective=True)
    found = told(body=PARTY_OFFICE, plan=Plan(signatory=head_led, date=day))
    assert [(each.path, each.clause) for each in found] == [("plan.signatory.for_collective", clause)]
    assert "T/M" in found[0].message


def test_a_body_of_another_time_is_told_once_with_the_one_in_its_place():
    found = told(body="tan-phong/ubnd", decision=Decision(), plan=Plan())
    assert [each.path for each in found] == ["organ.name"]
    assert "Hãy chọn Ủy ban nhân dân xã Lưu Vệ" in found[0].message


def test_dates_that_the_clerk_typed_have_a_rule_of_their_own():
    organ = Organ("Ủy ban nhân dân thị trấn Tân Phong", valid_to=dt.date(2025, 6, 30))
    record = a_meeting(body="", organ=organ, decision=Decision(date=DAY))
    assert signing_findings(record, a_directory()) == ()
    assert "HD-14" in {each.rule for each in check_record(record)}


def test_nobody_to_propose_is_a_hint_and_an_empty_directory_says_nothing():
    found = told(a_directory(without=(POSTS[0],)), plan=Plan())
    assert [(each.severity, each.rule) for each in found] == [(Severity.HINT, "SG-12")]
    assert told(Directory(a_directory().bodies), plan=Plan(signatory=Signatory(Person("Ai"), "Chủ tịch"))) == ()


def on_board(**typed):
    directory = a_directory(a_board(seal=SealUse.PARENTS), Post(CHAIRMAN, BOARD, "Trưởng ban"))
    return told(directory, body=BOARD, plan=Plan(signatory=Signatory(CHAIRMAN, "Trưởng ban", **typed)))


def test_a_board_with_the_parent_s_seal_needs_both_titles():
    assert [(each.rule, each.path) for each in on_board()] == [("SG-06", "plan.signatory.other_post")]
    assert on_board(other_post="Chủ tịch Ủy ban nhân dân xã Lưu Vệ") == ()


def test_the_checked_record_is_signed_and_lacks_no_signatory():
    record = a_meeting(plan=Plan("x"))
    checked = check_signed(record, a_directory())
    assert checked.record == sign_papers(record, a_directory())
    assert not [each for each in checked.findings if each.path.startswith("plan.signatory")]
    assert [each for each in check_record(record) if each.path.startswith("plan.signatory")]


def test_the_power_to_issue_is_asked_of_the_directory_s_kind_of_body():
    record = a_meeting(body="luu-ve/btv", regulation=Regulation("Quy chế làm việc"))
    assert "KD-02" in {each.rule for each in check_signed(record, a_directory()).findings}
