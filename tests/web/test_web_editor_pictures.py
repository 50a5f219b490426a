"""Pictures in the editor: brought in, shown, refused, put into the papers."""

import io
import re
import zipfile

import pytest
from PIL import Image

from docgen.codec import read_record


def picture(color="red", kind="JPEG", size=(80, 60)):
    packed = io.BytesIO()
    Image.new("RGB", size, color).save(packed, kind)
    return packed.getvalue()


@pytest.fixture
def meeting(clerk):
    made = clerk.new_meeting()
    clerk.get(f"/ho-so/{made}")
    return made


def bring(clerk, meeting, *files, script=True):
    """Send files as the page does, by name and content."""
    head = '--parts\r\nContent-Disposition: form-data; name="{}"{}\r\n\r\n'
    parts = [(head.format("csrf_token", "") + clerk.token).encode()]
    parts += [head.format("pictures", f'; filename="{name}"').encode() + content for name, content in files]
    body = b"\r\n".join([*parts, b"--parts--\r\n"])
    headers = {"Accept": "application/json"} if script else {}
    kind = "multipart/form-data; boundary=parts"
    return clerk.client.post(f"/ho-so/{meeting}/anh/", data=body, headers=headers, content_type=kind, buffered=True)


def test_several_pictures_come_in_at_once_and_are_shown(clerk, meeting):
    answer = bring(clerk, meeting, ("một.jpg", picture()), ("hai.png", picture("blue", "PNG")))
    shown = answer.json["pictures"]
    assert len(shown) == 2
    for each in shown:
        assert re.fullmatch(r"anh-[0-9a-f]{16}\.(jpeg|png)", each["file"])
        got = clerk.get(each["url"])
        assert (got.status_code, got.mimetype) == (200, "image/jpeg")
        assert Image.open(io.BytesIO(got.data)).size == (80, 60)


def test_the_same_picture_is_kept_once(clerk, meeting):
    first, second = (bring(clerk, meeting, (name, picture())).json["pictures"][0] for name in ("a.jpg", "b.jpg"))
    assert first == second


def test_a_file_that_is_no_picture_is_told_in_one_sentence_and_the_others_come_in(clerk, meeting):
    answer = bring(clerk, meeting, ("danh sách.jpg", b"khong phai anh"), ("tot.jpg", picture()))
    assert answer.status_code == 200
    assert len(answer.json["pictures"]) == 1
    assert answer.json["error"].count("«danh sách.jpg»") == 1
    assert bring(clerk, meeting, ("hong.png", picture()[:100])).status_code == 422


@pytest.mark.parametrize("name", ["..%2Fsecret", "anh-0000000000000000.jpeg", "docgen.sqlite3", "anh-x.svg"])
def test_nothing_but_pictures_that_came_in_is_shown(clerk, meeting, name):
    assert clerk.get(f"/ho-so/{meeting}/anh/{name}").status_code == 404


def test_a_picture_belongs_to_its_meeting(clerk, meeting):
    shown = bring(clerk, meeting, ("a.jpg", picture())).json["pictures"][0]
    other = clerk.new_meeting()
    assert clerk.get(f"/ho-so/{other}/anh/{shown['file']}").status_code == 404
    assert bring(clerk, 99, ("a.jpg", picture())).status_code == 404


def test_without_scripts_pictures_are_added_and_find_the_row_that_waits_for_them(clerk, meeting, typed):
    waits = {"photos-0-file": "anh/anh-1.jpg", "photos-0-caption": "Toàn cảnh"}
    clerk.post(f"/ho-so/{meeting}", typed(1) | waits)
    assert "Chưa có tệp ảnh «anh/anh-1.jpg»" in clerk.get(f"/ho-so/{meeting}").text
    answer = bring(clerk, meeting, ("anh-1.jpg", picture()), ("anh-2.jpg", picture("green")), script=False)
    assert answer.location.endswith("#photos")
    photos = read_record(clerk.get(f"/ho-so/{meeting}/ho-so.yaml").data, source="x").photos
    assert [photo.caption for photo in photos] == ["Toàn cảnh", ""]
    page = clerk.get(f"/ho-so/{meeting}").text
    assert all(f'src="/ho-so/{meeting}/anh/{photo.file}"' in page for photo in photos)


def test_without_scripts_the_button_for_pictures_saves_what_is_typed_first(clerk, meeting, office, typed):
    page = clerk.get(f"/ho-so/{meeting}").text
    assert re.search(r'<button type="submit" name="upload"[^>]*>Tải ảnh lên</button>', page.partition("</form>")[0])
    answer = clerk.post(f"/ho-so/{meeting}", typed(1, place="Hội trường", upload="1"))
    assert answer.location == f"/ho-so/{meeting}/anh/"
    assert re.search(r'<input[^>]*type="file"[^>]*name="pictures"', clerk.get(answer.location).text)
    assert office.records.get(meeting).typed["place"] == "Hội trường"


def test_without_scripts_a_file_over_the_limit_costs_no_typed_text(clerk, meeting, office, typed):
    clerk.post(f"/ho-so/{meeting}", typed(1, place="Hội trường", upload="1"))
    assert bring(clerk, meeting, ("lon.jpg", b"x" * 40_000_001), script=False).status_code == 413
    assert office.records.get(meeting).typed["place"] == "Hội trường"


@pytest.mark.parametrize(("files", "told"), [((), "Chưa chọn ảnh"), ((("xau.jpg", b"x"),), "«xau.jpg»")])
def test_without_scripts_who_brought_no_picture_may_choose_again(clerk, meeting, files, told):
    answer = bring(clerk, meeting, *files, script=False)
    assert answer.location == f"/ho-so/{meeting}/anh/"
    assert told in clerk.get(answer.location).text


def test_without_scripts_two_pictures_of_one_name_both_come_in(clerk, meeting, typed):
    clerk.post(f"/ho-so/{meeting}", typed(1) | {"photos-0-file": "IMG_1.jpg", "photos-0-caption": "Toàn cảnh"})
    bring(clerk, meeting, ("IMG_1.jpg", picture()), ("IMG_1.jpg", picture("green")), script=False)
    photos = read_record(clerk.get(f"/ho-so/{meeting}/ho-so.yaml").data, source="x").photos
    assert [photo.caption for photo in photos] == ["Toàn cảnh", ""]
    assert len({photo.file for photo in photos}) == 2


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"hevc", b"mif1"])
def test_a_picture_of_an_iphone_is_told_to_be_saved_as_jpg(clerk, meeting, brand):
    answer = bring(clerk, meeting, ("IMG_2.HEIC", b"\0\0\0\x18ftyp" + brand + b"\0" * 40))
    assert answer.status_code == 422
    assert "HEIC" in answer.json["error"]
    assert "lưu thành JPG" in answer.json["error"]


def test_a_version_kept_apart_has_its_pictures(clerk, meeting, typed):
    shown = bring(clerk, meeting, ("a.jpg", picture())).json["pictures"][0]
    answer = clerk.send(f"/ho-so/{meeting}/ban-rieng", typed(1) | {"photos-0-file": shown["file"]})
    own = answer.json["location"]
    assert clerk.get(f"{own}/anh/{shown['file']}").status_code == 200


def test_the_papers_show_the_pictures_of_the_meeting(clerk, meeting, typed):
    shown = bring(clerk, meeting, ("a.jpg", picture())).json["pictures"][0]
    clerk.send(f"/ho-so/{meeting}", typed(1) | {"photos-0-file": shown["file"], "photos-0-caption": "Toàn cảnh"})
    paper = clerk.get(f"/ho-so/{meeting}/van-ban/phu-luc-anh.docx").data
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        media = [package.read(name) for name in package.namelist() if name.endswith(".jpeg")]
    assert [Image.open(io.BytesIO(each)).size for each in media] == [(80, 60)]


def test_a_picture_that_is_larger_than_a_form_may_be_comes_in(clerk, meeting):
    noise = Image.effect_noise((3000, 2300), 120).convert("RGB")
    packed = io.BytesIO()
    noise.save(packed, "PNG")
    assert len(packed.getvalue()) > 8_400_000
    assert bring(clerk, meeting, ("lon.png", packed.getvalue())).status_code == 200
