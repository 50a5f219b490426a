import re

import pytest

from docgen.ports import StoreReadOnly
from docgen.store.pictures import FolderPictures


@pytest.fixture
def pictures(tmp_path):
    return FolderPictures(tmp_path / "pictures")


def test_a_picture_comes_back_under_the_name_it_was_given(pictures):
    name = pictures.put(7, b"anh", "jpeg")
    assert re.fullmatch(r"anh-[0-9a-f]{16}\.jpeg", name)
    assert pictures.of(7).read(name) == b"anh"
    assert pictures.has(7, name)


def test_the_same_picture_has_the_same_name_and_another_one_another(pictures):
    assert pictures.put(7, b"anh", "png") == pictures.put(7, b"anh", "png") != pictures.put(7, b"khac", "png")


def test_a_meeting_does_not_have_the_pictures_of_another_one(pictures):
    name = pictures.put(7, b"anh", "jpeg")
    assert pictures.of(8).read(name) is None
    assert not pictures.has(8, name)


@pytest.mark.parametrize("name", ["../7/a.jpeg", "", ".", "/etc/hostname", "thieu.png"])
def test_what_is_no_picture_of_the_meeting_is_not_there(pictures, name):
    pictures.put(7, b"anh", "jpeg")
    assert not pictures.has(7, name)


def test_all_pictures_of_a_meeting_are_copied_and_the_first_meeting_keeps_its_own(pictures):
    names = [pictures.put(7, data, "png") for data in (b"a", b"b")]
    pictures.copy(7, 9)
    pictures.copy(100, 9)
    assert [pictures.of(meeting).read(name) for meeting in (7, 9) for name in names] == [b"a", b"b", b"a", b"b"]


def test_a_cut_off_file_is_written_anew(pictures):
    name = pictures.put(7, b"anh rat dai", "jpeg")
    (pictures.folder / "7" / name).write_bytes(b"anh")
    assert pictures.put(7, b"anh rat dai", "jpeg") == name
    assert pictures.of(7).read(name) == b"anh rat dai"


def test_a_place_that_cannot_be_written_to_is_told_in_one_sentence(tmp_path):
    (tmp_path / "pictures").write_text("không phải thư mục")
    with pytest.raises(StoreReadOnly, match="pictures"):
        FolderPictures(tmp_path / "pictures").put(7, b"anh", "jpeg")
