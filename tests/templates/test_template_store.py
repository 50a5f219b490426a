"""What the stores of templates and own kinds promise: held over the database and over those in memory."""

import datetime as dt
from itertools import count

import pytest

from docgen.ports import MeetingText, Stamp
from docgen.ports.templates import (
    OwnKind,
    OwnKindExists,
    OwnKindNotFound,
    OwnValues,
    OwnValuesChangedElsewhere,
    TemplateVersionNotFound,
)
from docgen.store import SqlRecordStore

NAME = "state/decision.docx"
SECONDS = count()


def stamp(by="lan"):
    return Stamp(by, dt.datetime(2023, 5, 12, 7, tzinfo=dt.UTC) + dt.timedelta(seconds=next(SECONDS)))


def test_versions_are_numbered_for_each_template_and_the_last_is_in_force(versions):
    first, second = versions.add(NAME, b"1", "", stamp()), versions.add(NAME, b"2", "to hơn", stamp("hoa"))
    other = versions.add("state/minutes.docx", b"1", "", stamp())
    assert (first.number, second.number, other.number) == (1, 2, 1)
    assert versions.versions(NAME) == (second, first)
    assert versions.in_force() == {NAME: second, "state/minutes.docx": other}
    assert versions.data_in_force(NAME) == b"2"
    assert versions.data(NAME, 1) == b"1"


def test_an_old_version_comes_back_and_the_shipped_one_too(versions):
    versions.add(NAME, b"1", "", stamp())
    versions.add(NAME, b"2", "", stamp())
    versions.choose(NAME, 1, stamp("hoa"))
    assert versions.data_in_force(NAME) == b"1"
    versions.choose(NAME, None, stamp("mai"))
    assert versions.data_in_force(NAME) is None
    assert versions.in_force() == {}
    assert [(c.number, c.by) for c in versions.choices(NAME)] == [(None, "mai"), (1, "hoa"), (2, "lan"), (1, "lan")]
    assert len(versions.versions(NAME)) == 2


def test_the_same_file_again_is_the_same_version_in_force_again(versions):
    first = versions.add(NAME, b"1", "đầu", stamp())
    versions.add(NAME, b"2", "", stamp())
    assert versions.add(NAME, b"1", "lại", stamp()) == first
    assert versions.in_force()[NAME] == first


def test_a_version_is_found_by_its_digest(versions):
    made = versions.add(NAME, b"1", "", stamp())
    assert versions.find(made.digest) == made
    assert versions.find("0" * 64) is None


def test_a_version_that_does_not_exist_is_named(versions):
    for call in (lambda: versions.data(NAME, 7), lambda: versions.choose(NAME, 7, stamp())):
        with pytest.raises(TemplateVersionNotFound, match="bản số 7"):
            call()
    assert versions.choices(NAME) == ()


def a_kind(kind="giay-xac-nhan", name="Giấy xác nhận"):
    at = stamp()
    return OwnKind(kind, name, "GXN", at.by, at.at)


def test_kinds_are_listed_by_name_and_one_id_is_used_once(own_kinds):
    first, second = a_kind(), a_kind("don", "Đơn")
    own_kinds.add(first)
    own_kinds.add(second)
    assert set(own_kinds.all()) == {first, second}
    assert own_kinds.get("don") == second
    with pytest.raises(OwnKindExists, match="Giấy xác nhận"):
        own_kinds.add(a_kind(name="GIẤY XÁC NHẬN (mới)"))


def test_a_retired_kind_is_gone_and_comes_back_when_it_is_added_again(own_kinds):
    own_kinds.add(a_kind())
    own_kinds.retire("giay-xac-nhan", stamp())
    assert own_kinds.all() == ()
    for call in (lambda: own_kinds.get("giay-xac-nhan"), lambda: own_kinds.retire("giay-xac-nhan", stamp())):
        with pytest.raises(OwnKindNotFound):
            call()
    back = a_kind(name="Giấy chứng nhận")
    own_kinds.add(back)
    assert own_kinds.all() == (back,)


@pytest.fixture
def meeting(request, own_kinds):
    own_kinds.add(a_kind())
    if "memory" in request.node.name:
        return 1
    store = SqlRecordStore(request.getfixturevalue("template_database"))
    return store.create(MeetingText("Họp", "", {}), stamp()).summary.id


def test_values_are_kept_with_the_meeting_and_counted(own_kinds, meeting):
    assert own_kinds.values(meeting) == {}
    first = own_kinds.save_values(meeting, "giay-xac-nhan", OwnValues({"họ_tên": "A"}), stamp())
    second = own_kinds.save_values(meeting, "giay-xac-nhan", OwnValues({"họ_tên": "B"}, first.version), stamp())
    assert (first.version, second.version) == (1, 2)
    assert own_kinds.values(meeting) == {"giay-xac-nhan": OwnValues({"họ_tên": "B"}, 2)}


@pytest.mark.parametrize("seen", [0, 1])
def test_values_that_somebody_else_saved_since_are_not_overwritten(own_kinds, meeting, seen):
    first = own_kinds.save_values(meeting, "giay-xac-nhan", OwnValues({"a": "1"}), stamp())
    own_kinds.save_values(meeting, "giay-xac-nhan", OwnValues({"a": "2"}, first.version), stamp("hoa"))
    with pytest.raises(OwnValuesChangedElsewhere, match="hoa"):
        own_kinds.save_values(meeting, "giay-xac-nhan", OwnValues({"a": "3"}, seen), stamp())
    assert own_kinds.values(meeting)["giay-xac-nhan"].typed == {"a": "2"}
