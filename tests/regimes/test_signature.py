import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.model import Authority, Person, PowerHolder, Signatory
from docgen.model.bodies import BodyKind, Post, Rank, SealUse
from docgen.regimes.choose import regime_for
from docgen.regimes.signature import SigningCase, derive
from tests.support.bodies import (
    AUTHORISED,
    BOARD,
    BY_ORDER,
    CHAIRMAN,
    CHIEF,
    CLERK,
    COMMITTEE,
    CULTURE,
    DAY,
    DEPUTY_CHIEF,
    FRONT,
    FRONT_HEAD,
    OFFICE,
    PARTY_BOARD,
    PARTY_CHIEF,
    PARTY_DEPUTY_CHIEF,
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

OWN = PowerHolder.HEAD


def sign(body=UBND, signer=None, kind="decision", *, directory=None, **case):
    case = {"day": DAY, **case}
    return derive(directory or a_directory(), SigningCase(body, kind, signer=signer, **case))


def lines(derived, body):
    directory = a_directory(a_board(), a_board(BodyKind.PARTY_BOARD))
    regime = regime_for(directory.body(body).kind, DAY)
    return regime.signature_lines(derived.signatory, derived.organ)


BLOCKS = {
    "the chairman for the collective": ((UBND,), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    "a deputy for the collective": ((UBND, VICE), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    "the office by order": ((UBND, CHIEF, "invitation"), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    "the office's deputy by order": (
        (UBND, DEPUTY_CHIEF, "invitation"),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
    "the office by authorisation": ((UBND, CHIEF, "report"), ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    "a unit's own paper": ((OFFICE,), ("CHÁNH VĂN PHÒNG",)),
    "a unit's own paper by its deputy": ((OFFICE, DEPUTY_CHIEF), ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
    "the Party committee": ((COMMITTEE,), ("T/M ĐẢNG ỦY", "BÍ THƯ")),
    "a deputy secretary, never K/T": ((COMMITTEE, VICE_SECRETARY), ("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ")),
    "the standing committee, whose posts are the committee's": ((STANDING,), ("T/M BAN THƯỜNG VỤ", "BÍ THƯ")),
    "by order of the standing committee": (
        (STANDING, PARTY_CHIEF, "notice"),
        ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
    ),
    "the Party's office": ((PARTY_OFFICE,), ("CHÁNH VĂN PHÒNG",)),
    "the Party's office by its deputy": (
        (PARTY_OFFICE, PARTY_DEPUTY_CHIEF),
        ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ),
    "the Front": ((FRONT,), ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH")),
}


@pytest.mark.parametrize("case", BLOCKS.values(), ids=BLOCKS)
def test_the_block_follows_from_who_holds_which_post(case):
    asked, expected = case
    derived = sign(*asked)
    assert derived.findings == ()
    assert lines(derived, asked[0]) == expected


def test_the_chairman_s_own_paper_bears_no_power_of_the_collective():
    assert lines(sign(power=OWN), UBND) == ("CHỦ TỊCH",)
    assert lines(sign(signer=VICE, power=OWN), UBND) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_the_written_authorisation_is_named():
    assert sign(UBND, CHIEF, "report").signatory.authorisation == AUTHORISED.document


def with_leader(rank, position, *, head=POSTS[0], body=UBND):
    post = Post(Person("Tạ Uyên"), body, position, rank)
    return a_directory(post, without=(head,))


def test_an_acting_head_signs_q():
    derived = sign(directory=with_leader(Rank.ACTING, "Chủ tịch"))
    assert lines(derived, UBND) == ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")


def test_a_deputy_in_charge_signs_kt_in_the_state():
    derived = sign(directory=with_leader(Rank.IN_CHARGE, "Phó Chủ tịch"))
    assert derived.signatory.person.name == "Tạ Uyên"
    assert lines(derived, UBND) == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_a_deputy_in_charge_signs_directly_in_the_party():
    head = next(post for post in POSTS if post.person == PARTY_CHIEF)
    directory = with_leader(Rank.IN_CHARGE, "Phó Chánh Văn phòng", head=head, body=PARTY_OFFICE)
    assert lines(sign(PARTY_OFFICE, directory=directory), PARTY_OFFICE) == ("PHÓ CHÁNH VĂN PHÒNG",)


def test_a_deputy_in_charge_beside_a_head_is_a_deputy_in_the_party():
    post = Post(Person("Tạ Uyên"), PARTY_OFFICE, "Phó Chánh Văn phòng", Rank.IN_CHARGE)
    derived = sign(PARTY_OFFICE, post.person, directory=a_directory(post))
    assert derived.signatory.authority is Authority.DEPUTY


def test_an_acting_unit_head_signs_by_order_as_acting():
    head = next(post for post in POSTS if post.person == CHIEF)
    post = Post(Person("Tạ Uyên"), OFFICE, "Quyền Chánh Văn phòng", Rank.ACTING)
    derived = sign(UBND, post.person, "invitation", directory=a_directory(post, without=(head,)))
    assert lines(derived, UBND) == ("TL. CHỦ TỊCH", "Q. CHÁNH VĂN PHÒNG")


def test_an_acting_head_of_the_front_bears_the_bare_title():
    derived = sign(FRONT, directory=with_leader(Rank.ACTING, "Quyền Chủ tịch", head=POSTS[-1], body=FRONT))
    assert lines(derived, FRONT) == ("TM. BAN THƯỜNG TRỰC", "Q. CHỦ TỊCH")


def test_a_standing_deputy_signs_for_the_head_by_the_head_s_own_title():
    post = Post(Person("Tạ Uyên"), UBND, "Phó Chủ tịch Thường trực", Rank.DEPUTY)
    derived = sign(signer=post.person, directory=a_directory(post))
    assert lines(derived, UBND) == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")


def on_board(*posts, kind=BodyKind.STATE_BOARD, seal=SealUse.PARENTS):
    return a_directory(a_board(kind, seal), *posts)


def test_the_head_of_a_board_with_the_parent_s_seal_bears_both_titles():
    derived = sign(BOARD, directory=on_board(Post(CHAIRMAN, BOARD, "Trưởng ban")))
    assert lines(derived, BOARD) == ("TRƯỞNG BAN",)
    assert derived.signatory.other_post == "Chủ tịch Ủy ban nhân dân xã\u00a0Lưu\u00a0Vệ"
    assert derived.seal == UBND


def test_the_deputy_of_a_board_bears_their_own_second_title():
    posts = Post(CHAIRMAN, BOARD, "Trưởng ban"), Post(VICE, BOARD, "Phó Trưởng ban", Rank.DEPUTY)
    derived = sign(BOARD, VICE, directory=on_board(*posts))
    assert lines(derived, BOARD) == ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")
    assert derived.signatory.other_post == "Phó Chủ tịch Ủy ban nhân dân xã\u00a0Lưu\u00a0Vệ"


def test_the_deputy_of_a_board_whose_head_is_not_entered_signs_for_the_bare_title():
    derived = sign(BOARD, VICE, directory=on_board(Post(VICE, BOARD, "Phó Trưởng ban Thường trực", Rank.DEPUTY)))
    assert lines(derived, BOARD) == ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC")


def test_a_board_without_the_parent_s_seal_bears_one_title_and_no_seal():
    derived = sign(BOARD, directory=on_board(Post(CHAIRMAN, BOARD, "Trưởng ban"), seal=SealUse.NONE))
    assert (derived.signatory.other_post, derived.seal) == ("", "")


def test_the_party_s_board_names_the_post_of_the_seal_first():
    post = Post(SECRETARY, PARTY_BOARD, "Trưởng Ban Chỉ đạo")
    derived = sign(PARTY_BOARD, directory=on_board(post, kind=BodyKind.PARTY_BOARD))
    assert lines(derived, PARTY_BOARD) == ("BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO")


def test_on_each_day_the_holder_of_that_day_signs():
    before = Post(Person("Tạ Uyên"), UBND, "Chủ tịch", held_to=dt.date(2026, 8, 31))
    after = replace(POSTS[0], held_from=dt.date(2026, 9, 1))
    directory = a_directory(before, after, without=(POSTS[0],))
    names = [sign(directory=directory, day=dt.date(2026, *day)).signatory.person.name for day in ((8, 31), (9, 1))]
    assert names == ["Tạ Uyên", "Lê Văn An"]


def test_two_people_of_one_name_are_told_apart_by_their_day_of_birth():
    older, younger = (Person("Tạ Uyên", born=dt.date(year, 1, 1)) for year in (1970, 1990))
    posts = Post(older, UBND, "Phó Chủ tịch", Rank.DEPUTY), Post(younger, UBND, "Ủy viên", Rank.OTHER)
    assert sign(signer=older, directory=a_directory(*posts)).signatory.person == older
    assert sign(signer=younger, directory=a_directory(*posts)).findings[0].rule == "SG-13"


def test_a_position_alone_finds_its_holder():
    assert sign(position="phó chủ tịch").signatory.person == VICE


REFUSALS = {
    "a body that nobody entered": ({"body": "nowhere"}, "SG-11", "Danh bạ không có cơ quan «nowhere»"),
    "a body of another time, with the one in its place": (
        {"body": "tan-phong/ubnd"},
        "SG-11",
        "không có Ủy ban nhân dân thị trấn Tân Phong (đến 30/6/2025). Hãy chọn Ủy ban nhân dân xã Lưu Vệ.",
    ),
    "a body that is not there yet": ({"day": dt.date(2025, 6, 30)}, "SG-11", "Hãy sửa ngày văn bản"),
    "nobody leads": ({"body": CULTURE}, "SG-12", "Ngày 01/9/2026 danh bạ chưa ghi ai đứng đầu Phòng Văn hóa"),
    "somebody who holds nothing": (
        {"signer": Person("Tạ Uyên")},
        "SG-12",
        "Tạ Uyên không giữ chức vụ nào ở Ủy ban nhân dân xã Lưu Vệ",
    ),
    "a post that nobody holds": ({"position": "Trưởng phòng"}, "SG-12", "không ai giữ chức vụ «Trưởng phòng»"),
    "a post without power": ({"signer": CLERK}, "SG-13", "«Ủy viên» của Cao Oanh không phải cấp trưởng, cấp phó"),
    "a kind that is not delegated": (
        {"signer": CHIEF, "kind": "plan"},
        "SG-14",
        "ký TL. của «Quy chế làm việc» không gồm loại văn bản này",
    ),
    "who is authorised lets nobody else sign": (
        {"signer": DEPUTY_CHIEF, "kind": "report"},
        "SG-07",
        "không ủy quyền lại",
    ),
    "a deputy of the Party's office by order": (
        {"body": STANDING, "signer": PARTY_DEPUTY_CHIEF, "kind": "notice"},
        "SG-13",
        "Ký T/L do người đứng đầu đơn vị ký",
    ),
}


@pytest.mark.parametrize("case", REFUSALS.values(), ids=REFUSALS)
def test_who_cannot_sign_is_refused_with_rule_and_reason(case):
    asked, rule, reason = case
    derived = sign(**asked)
    assert derived.signatory is None
    assert derived.findings[0].rule == rule
    assert reason in derived.findings[0].message


def refused(kind="report", *, delegation, day=DAY, body=UBND, signer=CHIEF):
    directory = a_directory(delegation, without=(BY_ORDER, AUTHORISED, PARTY_ORDER))
    return sign(body, signer, kind, directory=directory, day=day).findings[0]


@pytest.mark.parametrize("day", [dt.date(2026, 8, 19), dt.date(2026, 10, 1)])
def test_an_authorisation_out_of_its_period_is_refused_with_period_and_writing(day):
    finding = refused(delegation=AUTHORISED, day=day)
    assert (finding.rule, finding.clause) == ("SG-07", "Nghị định 30/2020/NĐ-CP, Điều 13 khoản 3")
    assert "(từ 20/8/2026 đến 30/9/2026) của «Văn bản số 07/GUQ-UBND ngày 20 tháng 8 năm 2026»" in finding.message


@pytest.mark.parametrize(
    ("change", "lacking"),
    [
        ({"document": ""}, "văn bản giao ký"),
        ({"content": ""}, "nội dung ủy quyền"),
        ({"valid_to": None}, "ngày kết thúc"),
        ({"valid_from": None, "kinds": ()}, "loại văn bản được ký, ngày bắt đầu"),
    ],
)
def test_an_authorisation_that_is_not_written_and_limited_is_refused(change, lacking):
    finding = refused(delegation=replace(AUTHORISED, **change))
    assert finding.rule == "SG-07"
    assert finding.message == f"Việc giao ký TUQ. chưa ghi {lacking}. Hãy bổ sung."


def test_without_any_delegation_a_unit_does_not_sign_for_the_body():
    derived = sign(UBND, CHIEF, "invitation", directory=a_directory(without=(BY_ORDER, AUTHORISED)))
    assert derived.findings[0].rule == "SG-14"
    assert "chưa được giao ký thừa lệnh hoặc thừa ủy quyền" in derived.findings[0].message


def test_the_party_knows_no_authorisation():
    finding = refused(
        delegation=replace(AUTHORISED, giver=STANDING, unit=PARTY_OFFICE), body=STANDING, signer=PARTY_CHIEF
    )
    assert finding.clause == "Hướng dẫn 05-HD/VPTW, Phần II, I.7"
    assert "không ký thừa ủy quyền" in finding.message


def test_a_board_s_head_without_a_post_under_the_seal_is_refused():
    derived = sign(BOARD, directory=on_board(Post(FRONT_HEAD, BOARD, "Trưởng ban")))
    assert (derived.findings[0].rule, derived.seal) == ("SG-06", "")


def test_the_deputy_of_a_party_board_does_not_sign_for_its_head():
    post = Post(VICE_SECRETARY, PARTY_BOARD, "Phó Trưởng Ban Chỉ đạo", Rank.DEPUTY)
    derived = sign(PARTY_BOARD, VICE_SECRETARY, directory=on_board(post, kind=BodyKind.PARTY_BOARD))
    assert "không ký thay Trưởng ban" in derived.findings[0].message


def test_a_position_that_the_state_does_not_know_is_refused():
    post = Post(Person("Tạ Uyên"), UBND, "Thường trực Ủy ban nhân dân")
    assert sign(directory=a_directory(post, without=(POSTS[0],))).findings[0].rule == "SG-08"


def test_the_field_that_was_asked_about_is_named():
    found = derive(a_directory(), SigningCase("nowhere", "plan", DAY), "plan.signatory")
    assert found.findings[0].path == "plan.signatory"


BODIES = [body.id for body in a_directory().bodies]
PEOPLE = st.none() | st.sampled_from([post.person for post in POSTS])
CASES = st.builds(
    SigningCase,
    body=st.sampled_from([*BODIES, "nowhere"]),
    kind=st.sampled_from(["decision", "report", "invitation", "notice"]),
    day=st.dates(dt.date(2025, 1, 1), dt.date(2027, 1, 1)),
    signer=PEOPLE,
    power=st.sampled_from(PowerHolder),
)


@settings(max_examples=200)
@given(CASES)
def test_a_case_has_either_a_signatory_who_holds_a_post_that_day_or_a_finding(case):
    directory = a_directory()
    derived = derive(directory, case)
    assert (derived.signatory is None) == bool(derived.findings)
    if derived.signatory:
        assert directory.body(case.body).exists_on(case.day)
        held = [post.position for post in directory.posts if post.person == derived.signatory.person]
        assert derived.signatory.position in held
    for finding in derived.findings:
        assert finding.message.endswith(".")


@given(CASES)
def test_what_a_case_prints_shows_no_gap(case):
    derived = derive(a_directory(), case)
    if isinstance(derived.signatory, Signatory):
        regime = regime_for(a_directory().body(case.body).kind, case.day)
        assert not any(regime.MISSING in line for line in regime.signature_lines(derived.signatory, derived.organ))
