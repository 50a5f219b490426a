"""The words above a signature: what the paper writes itself, whole names, and whose post goes with which power."""

from dataclasses import replace

import pytest
from support.builders import a_decision, a_record, a_signatory

from docgen.model import Authority, BodyKind, PowerHolder, Severity
from docgen.rules import check_record

DEPUTY = {"position": "Phó Chủ tịch", "authority": Authority.DEPUTY, "head_position": "Chủ tịch"}
BY_ORDER = {"position": "Chánh Văn phòng", "authority": Authority.BY_ORDER, "head_position": "Chủ tịch"}


def told(kind=BodyKind.PEOPLES_COMMITTEE, **changes):
    organ = replace(a_record().organ, kind=kind, valid_to=None)
    power = PowerHolder.BODY if changes.get("for_collective") else PowerHolder.HEAD
    decision = a_decision(power_holder=power, signatory=a_signatory(**changes))
    record = a_record(organ=organ, decision=decision, pledge=None, plan=None, regulation=None, conclusions=None)
    found = [each for each in check_record(record) if each.path.startswith("decision.signatory")]
    return {(each.rule, each.path.removeprefix("decision.signatory.")) for each in found}


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("collective", {"for_collective": True, "collective": "TM. Ủy ban nhân dân"}),
        ("collective", {"for_collective": True, "collective": "T/M Ủy ban nhân dân"}),
        ("head_position", DEPUTY | {"head_position": "KT. Chủ tịch"}),
        ("head_position", BY_ORDER | {"head_position": "TL. Chủ tịch"}),
        ("head_position", {"authority": Authority.ACTING, "head_position": "Q. Chủ tịch"}),
        ("position", DEPUTY | {"position": "KT. Phó Chủ tịch"}),
        ("position", {"position": "KT.Chủ tịch"}),
    ],
)
def test_the_sign_of_a_power_is_not_typed_for_the_paper_writes_it(field, changes):
    assert ("SG-17", field) in told(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        DEPUTY,
        BY_ORDER,
        {"for_collective": True},
        {"for_collective": True, "collective": "Ủy ban nhân dân"},
        DEPUTY | {"for_collective": True, "collective": "Ủy ban nhân dân"},
        DEPUTY | {"position": "Phó Chủ tịch Thường trực"},
        DEPUTY | {"position": "Phó Chủ tịch Ủy ban nhân dân thị trấn Tân Phong"},
        DEPUTY | {"position": "Phó Trưởng ban", "head_position": "Trưởng Ban Chỉ đạo"},
        DEPUTY | {"position": "Phó Ban", "head_position": "Trưởng ban"},
        DEPUTY | {"position": "Phó Chánh Văn phòng", "head_position": "Chánh Văn phòng"},
        DEPUTY | {"position": "Ủy viên phụ trách"},
        BY_ORDER | {"position": "Phó Chánh Văn phòng"},
        BY_ORDER | {"position": "Q. Chánh Văn phòng"},
        BY_ORDER | {"position": "Trưởng phòng"},
        BY_ORDER | {"position": "Giám đốc Trung tâm Phục vụ hành chính công"},
        {"authority": Authority.ACTING, "head_position": "Chủ tịch"},
        {"authority": Authority.ACTING, "position": "Quyền Chủ tịch", "head_position": "Chủ tịch"},
        {"position": "CHỦ TỊCH"},
    ],
)
def test_sound_blocks_are_left_alone(changes):
    assert told(**changes) == set()


@pytest.mark.parametrize("collective", ["UBND xã Lưu Vệ", "UBND", "HĐND thị trấn"])
def test_a_collective_is_named_in_full(collective):
    assert ("SG-18", "collective") in told(for_collective=True, collective=collective)
    assert ("SG-18", "collective") not in told(for_collective=False, collective=collective)


def test_the_front_shortens_its_own_name():
    typed = {"for_collective": True, "collective": "Ban Thường trực Ủy ban MTTQ Việt Nam xã"}
    assert told(BodyKind.FRONT_STANDING, **typed) == set()


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("position", {"position": "CVP"}),
        ("position", BY_ORDER | {"position": "CVP"}),
        ("position", DEPUTY | {"position": "PCT"}),
        ("head_position", DEPUTY | {"head_position": "CT"}),
    ],
)
def test_a_position_in_short_is_told_as_a_warning(field, changes):
    assert ("SG-19", field) in told(**changes)
    rules = check_record(a_record(decision=a_decision(signatory=a_signatory(**changes))))
    assert {each.severity for each in rules if each.rule == "SG-19"} == {Severity.WARNING}


def test_an_acting_head_signs_by_the_power_of_acting_heads():
    assert ("SG-20", "authority") in told(position="Quyền Chủ tịch")
    assert ("SG-20", "authority") in told(position="quyền Chánh Văn phòng")
    assert told(position="Quyền Chủ tịch", authority=Authority.ACTING, head_position="Chủ tịch") == set()


@pytest.mark.parametrize("position", ["Chánh Văn phòng", "Trưởng phòng Kinh tế", "Phó Chánh Văn phòng"])
@pytest.mark.parametrize("kind", [BodyKind.PEOPLES_COMMITTEE, BodyKind.FRONT_STANDING])
def test_who_signs_for_a_head_is_a_deputy_of_that_head(kind, position):
    assert told(kind, **DEPUTY | {"position": position}) == {("SG-21", "authority")}


@pytest.mark.parametrize("position", ["Chủ tịch", "Phó Chủ tịch", "Chuyên viên", "Công chức Văn phòng - Thống kê"])
def test_by_order_signs_the_head_of_a_unit(position):
    assert ("SG-22", "position") in told(**BY_ORDER | {"position": position})


def test_nobody_is_authorised_by_themselves():
    typed = {"authority": Authority.BY_AUTHORISATION, "head_position": "Chủ tịch", "authorisation": "Văn bản số 5"}
    assert told(position="Chủ tịch", **typed) == {("SG-22", "position")}
    assert told(position="Chánh Văn phòng", **typed) == set()
