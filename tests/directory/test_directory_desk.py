import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.bodies import POSTS, UBND, a_directory
from support.offices import NOON, StandingClock

from docgen.bootstrap import office_directory, open_office
from docgen.model import Person
from docgen.model.bodies import Post
from docgen.model.directory import Directory
from docgen.ports import DirectoryChangedElsewhere, DirectoryEdition, DirectoryVersionNotFound, KeptDirectory, Stamp
from docgen.regimes.directory_rules import directory_findings
from docgen.regimes.luu_ve import luu_ve_directory
from docgen.settings import Settings
from docgen.store import SqlDirectory, open_database
from docgen.workflow.directory.desk import (
    CommuneUnknown,
    bring_back,
    editions,
    free_id,
    open_directory,
    open_proposals,
    reopened,
    save_directory,
    successor_of,
    with_proposal,
    with_row,
    without_row,
)


class MemoryDirectory:
    def __init__(self):
        self.kept = []

    def newest(self):
        return KeptDirectory(len(self.kept), self.kept[-1][0]) if self.kept else KeptDirectory()

    def version(self, number):
        if not 1 <= number <= len(self.kept):
            raise DirectoryVersionNotFound(number)
        return KeptDirectory(number, self.kept[number - 1][0])

    def editions(self):
        found = [DirectoryEdition(at + 1, s.at, s.by, note) for at, (_, s, note) in enumerate(self.kept)]
        return tuple(reversed(found))

    def save(self, plain, expected_version, stamp, note):
        if expected_version != len(self.kept):
            raise DirectoryChangedElsewhere(self.editions()[0])
        self.kept.append((plain, stamp, note))
        return KeptDirectory(len(self.kept), plain)


class Desk:
    def __init__(self, store):
        self.directory = store
        self.clock = StandingClock()


@pytest.fixture(params=["sql", "memory"])
def desk(request, tmp_path):
    if request.param == "memory":
        yield Desk(MemoryDirectory())
        return
    database = open_database(tmp_path / "docgen.sqlite3")
    yield Desk(SqlDirectory(database))
    database.close()


def test_before_the_first_saving_the_directory_is_empty(desk):
    found = open_directory(desk)
    assert (found.version, found.directory, editions(desk)) == (0, Directory(), ())


def test_each_saving_is_a_version_that_says_who_when_and_what(desk):
    save_directory(desk, luu_ve_directory(), 0, "lan", "Thêm 27 cơ quan")
    save_directory(desk, a_directory(), 1, "hoa", "Thêm người")
    assert open_directory(desk).directory == a_directory()
    assert open_directory(desk, 1).directory == luu_ve_directory()
    first = editions(desk)[-1]
    assert (first.version, first.saved_by, first.note) == (1, "lan", "Thêm 27 cơ quan")
    assert first.saved_at == NOON


@pytest.mark.parametrize("seen", [0, 1, 3])
def test_a_saving_over_a_version_that_is_not_the_newest_is_refused_and_changes_nothing(desk, seen):
    save_directory(desk, luu_ve_directory(), 0, "lan", "một")
    save_directory(desk, a_directory(), 1, "hoa", "hai")
    with pytest.raises(DirectoryChangedElsewhere, match=r"hoa lưu ở nơi khác lúc .* \(hai\)"):
        save_directory(desk, Directory(), seen, "lan", "ba")
    assert open_directory(desk).directory == a_directory()


def test_an_old_version_comes_back_as_a_new_one(desk):
    save_directory(desk, luu_ve_directory(), 0, "lan", "một")
    save_directory(desk, Directory(), 1, "hoa", "xóa nhầm")
    back = bring_back(desk, 1, "lan")
    assert (back.version, open_directory(desk).directory) == (3, luu_ve_directory())
    assert [each.note for each in editions(desk)] == ["Lấy lại bản số 1", "xóa nhầm", "một"]


def test_a_directory_is_read_anew_only_where_somebody_saved_since(desk):
    first = save_directory(desk, luu_ve_directory(), 0, "lan", "một")
    assert reopened(desk, first) is first
    save_directory(desk, a_directory(), 1, "hoa", "hai")
    assert reopened(desk, first).directory == a_directory()


def test_a_version_that_is_not_there_is_told(desk):
    with pytest.raises(DirectoryVersionNotFound, match="bản số 7"):
        open_directory(desk, 7)


def test_the_office_s_directory_is_read_from_its_home_and_makes_none(tmp_path):
    settings = Settings(home=tmp_path)
    assert office_directory(settings) == Directory()
    assert list(tmp_path.iterdir()) == []
    office = open_office(settings)
    office.directory.save({"posts": []}, 0, Stamp("lan", NOON), "một")
    save_directory(office, a_directory(), 1, "lan", "hai")
    office.records.database.close()
    assert office_directory(settings) == a_directory()


def test_a_row_is_added_corrected_and_taken_out():
    post = Post(Person("Tạ Uyên"), UBND, "Phó Chủ tịch")
    added = with_row(a_directory(), post)
    assert added.posts == (*POSTS, post)
    moved = with_row(added, replace(post, position="Ủy viên"), len(POSTS))
    assert moved.posts[-1].position == "Ủy viên"
    assert without_row(moved, "posts", len(POSTS)) == a_directory()


def test_a_reorganisation_is_a_new_body_that_ends_the_old_one_the_day_before():
    old = a_directory().body("luu-ve/kt")
    new = successor_of(old)
    first = dt.date(2027, 1, 1)
    organ = replace(new.organ, name="Phòng Kinh tế mới", valid_from=first)
    changed = with_row(a_directory(), replace(new, organ=organ))
    assert changed.body(old.id).organ.valid_to == dt.date(2026, 12, 31)
    assert changed.heir(old.id, first).organ.name == "Phòng Kinh tế mới"
    assert directory_findings(changed) == ()


def test_an_end_that_was_given_stays():
    tan_phong = luu_ve_directory().body("tan-phong/ubnd")
    new = successor_of(tan_phong)
    assert new.organ.valid_from == dt.date(2025, 7, 1)
    late = replace(new, organ=replace(new.organ, valid_from=dt.date(2025, 9, 1)))
    assert with_row(luu_ve_directory(), late).body("tan-phong/ubnd").organ.valid_to == dt.date(2025, 6, 30)


def test_a_shipped_commune_brings_what_it_was_made_of_and_leaves_what_is_there():
    proposed = with_proposal(Directory(), "luu-ve")
    assert set(proposed.bodies) == set(luu_ve_directory().bodies)
    mine = replace(proposed.bodies[0], collective="của tôi")
    assert with_proposal(Directory((mine,)), "luu-ve").bodies[0] == mine
    assert open_proposals(proposed) == ()
    with pytest.raises(CommuneUnknown, match=r"«nowhere».*luu-ve"):
        with_proposal(Directory(), "nowhere")


@given(st.lists(st.sampled_from(["Phòng Kinh tế", "Phòng kinh tế", "Đội 1"]), max_size=6))
def test_ids_made_from_names_are_never_taken_twice(names):
    directory = Directory()
    for name in names:
        body = replace(luu_ve_directory().bodies[0], id=free_id(directory, name))
        directory = with_row(directory, body)
    ids = [body.id for body in directory.bodies]
    assert len(set(ids)) == len(ids)
    assert free_id(directory, "") == ""


def test_a_version_that_never_was_is_no_ground_to_save_on(tmp_path):
    database = open_database(tmp_path / "so.sqlite")
    moment = dt.datetime(2026, 7, 1, 8, 0, tzinfo=dt.UTC)
    with pytest.raises(DirectoryVersionNotFound, match="bản số 5"):
        SqlDirectory(database).save({}, 5, Stamp("lan", moment), "")
    database.close()
