"""The folder in which the pictures of a meeting lie: what is read from it, and what never is."""

import pytest

from docgen.store import pictures
from docgen.store.pictures import PictureFolder, PictureUnreadable


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "ho-so"
    (inside / "anh").mkdir(parents=True)
    (inside / "anh" / "toàn cảnh.jpg").write_bytes(b"anh")
    (tmp_path / "bi-mat.txt").write_bytes(b"bi mat")
    return inside


def test_a_picture_is_read_by_its_name_below_the_folder(folder):
    assert PictureFolder(folder).read("anh/toàn cảnh.jpg") == b"anh"
    assert PictureFolder(folder).read("./anh/../anh/toàn cảnh.jpg") == b"anh"


@pytest.mark.parametrize("name", ["anh/khong-co.jpg", "", "anh"])
def test_what_is_no_file_is_nothing(folder, name):
    assert PictureFolder(folder).read(name) is None


@pytest.mark.parametrize("name", ["../bi-mat.txt", "anh/../../bi-mat.txt", "{outside}", "../ho-so-khac/a.jpg"])
def test_a_name_that_leads_out_of_the_folder_is_refused(folder, name):
    with pytest.raises(PictureUnreadable) as caught:
        PictureFolder(folder).read(name.format(outside=folder.parent / "bi-mat.txt"))
    assert "đi ra ngoài thư mục của hồ sơ" in str(caught.value)


def test_a_link_that_leads_out_of_the_folder_is_refused(folder):
    (folder / "anh" / "loi-ra.jpg").symlink_to(folder.parent / "bi-mat.txt")
    with pytest.raises(PictureUnreadable):
        PictureFolder(folder).read("anh/loi-ra.jpg")


def test_links_in_a_circle_are_one_sentence(folder):
    (folder / "a.jpg").symlink_to(folder / "b.jpg")
    (folder / "b.jpg").symlink_to(folder / "a.jpg")
    with pytest.raises(PictureUnreadable) as caught:
        PictureFolder(folder).read("a.jpg")
    assert str(caught.value).startswith("Không đọc được ảnh «a.jpg»: ")


def test_a_file_larger_than_the_limit_is_refused(folder, monkeypatch):
    monkeypatch.setattr(pictures, "MOST_BYTES", 2)
    with pytest.raises(PictureUnreadable, match="lớn hơn"):
        PictureFolder(folder).read("anh/toàn cảnh.jpg")


@pytest.mark.parametrize("name", ["a\0b.jpg", "x" * 5000])
def test_a_name_that_no_disk_can_hold_is_one_sentence(folder, name):
    with pytest.raises(PictureUnreadable) as caught:
        PictureFolder(folder).read(name)
    assert str(caught.value).startswith("Không đọc được ảnh «")
