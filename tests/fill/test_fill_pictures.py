"""Pictures in filled papers: made ready, put in their places, and words where one is missing."""

import io
import zipfile

import pytest
from lxml import etree
from PIL import Image, ImageFile

from docgen.kinds.news_item import NEWS_ITEM
from docgen.kinds.photo_annex import PHOTO_ANNEX
from docgen.model import Photo
from docgen.paper.length import from_emu, from_mm
from docgen.word.build import template_bytes
from docgen.word.names import PIC, WP, A, R, w
from docgen.word.picture_files import LONGEST_SIDE_PX, MOST_PIXELS, NotAPicture, ready_picture
from docgen.word.read import read
from docgen.word.template import compile_template, fill
from tests.support.whole_records import whole_record

ORIENTATION = 0x0112
GPS = 0x8825  # Exif: where a picture was taken
QUARTER_TURN = 6  # Exif: the top of the scene is at the right of the file


def a_file(width=60, height=40, *, kind="JPEG", mode="RGB", orientation=0):
    image = Image.new(mode, (width, height), 0 if mode == "L" else (10, 20, 30, 100)[: len(mode)])
    image.paste(200 if mode == "L" else (250, 0, 0, 255)[: len(mode)], (0, 0, width // 2, height // 2))
    packed = io.BytesIO()
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    image.save(packed, kind, **({"exif": exif} if orientation else {}))
    return packed.getvalue()


def opened(picture):
    return Image.open(io.BytesIO(picture.data))


def filled(photos, pictures, kind=PHOTO_ANNEX):
    plan = kind.plans(whole_record(photos=photos))[0]
    return fill(compile_template(template_bytes(plan.template), name=plan.template), plan.context, pictures)


def document(data):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def sizes(data):
    return [
        (int(extent.get("cx")), int(extent.get("cy")))
        for extent in document(data).iter(f"{{{WP}}}extent")
        if extent.getparent().tag.endswith("inline")
    ]


def test_a_picture_is_turned_as_the_camera_says():
    upright = ready_picture(a_file(60, 40, orientation=QUARTER_TURN), "a.jpg")
    assert (upright.width_px, upright.height_px) == opened(upright).size == (40, 60)
    red, _, _ = opened(upright).convert("RGB").getpixel((35, 5))
    assert red > 200
    assert ORIENTATION not in opened(upright).getexif()


def test_transparency_stays_and_what_has_none_becomes_a_jpeg():
    clear, plain, grey = (
        ready_picture(a_file(kind=kind, mode=mode), "a")
        for kind, mode in (("PNG", "RGBA"), ("PNG", "RGB"), ("GIF", "L"))
    )
    assert (clear.suffix, opened(clear).mode) == ("png", "RGBA")
    assert (plain.suffix, opened(plain).format, opened(grey).format) == ("jpeg", "JPEG", "JPEG")


def test_a_jpeg_that_is_ready_stays_as_it_is_unless_it_tells_more_than_it_shows():
    plain = a_file(60, 40)
    assert ready_picture(plain, "a.jpg").data == plain
    exif = Image.Exif()
    exif[GPS] = {1: "N"}
    located = io.BytesIO()
    Image.new("RGB", (60, 40)).save(located, "JPEG", exif=exif)
    assert GPS in Image.open(located).getexif()
    assert not opened(ready_picture(located.getvalue(), "a.jpg")).getexif()


def test_a_picture_of_a_camera_is_no_larger_than_print_needs():
    large = ready_picture(a_file(3000, 1500), "a.jpg")
    assert (large.width_px, large.height_px) == (LONGEST_SIDE_PX, LONGEST_SIDE_PX // 2)
    small = ready_picture(a_file(30, 20), "a.jpg")
    assert (small.width_px, small.height_px) == (30, 20)


@pytest.mark.parametrize(
    "data",
    [b"", b"khong phai anh", a_file()[:200], a_file(kind="PNG")[:60], b"<svg/>", b"\x89PNG\r\n\x1a\n" + b"\0" * 40],
    ids=["empty", "text", "cut jpeg", "cut png", "drawing", "bare head"],
)
def test_a_broken_picture_is_one_sentence(data):
    with pytest.raises(NotAPicture) as caught:
        ready_picture(data, "anh/hong.jpg")
    assert str(caught.value).startswith("Không dùng được ảnh «anh/hong.jpg»: ")
    assert str(caught.value).endswith("Hãy chọn tệp JPG hoặc PNG khác.")
    assert "\n" not in str(caught.value)


def test_a_cut_picture_is_refused_whatever_another_library_allowed(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(NotAPicture):
        ready_picture(a_file(kind="PNG")[:60], "anh/hong.png")
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked():
    side = int(MOST_PIXELS**0.5) + 1
    head = io.BytesIO()
    Image.new("1", (side, side)).save(head, "PNG")
    with pytest.raises(NotAPicture, match="ảnh quá lớn"):
        ready_picture(head.getvalue(), "a.png")


def test_a_picture_keeps_its_proportions_within_its_room():
    photos = (Photo("a.jpg", "Ngang"), Photo("b.jpg", "Dọc"))
    pictures = {"a.jpg": ready_picture(a_file(600, 200), "a"), "b.jpg": ready_picture(a_file(200, 600), "b")}
    wide, high = sizes(filled(photos, pictures))
    assert wide[0] / wide[1] == pytest.approx(3, rel=0.001)
    assert high[0] / high[1] == pytest.approx(1 / 3, rel=0.001)
    assert from_emu(wide[0]) == pytest.approx(from_mm(150), abs=0.1)
    assert from_emu(high[1]) == pytest.approx(from_mm(100), abs=0.1)


@pytest.mark.parametrize("kind", [NEWS_ITEM, PHOTO_ANNEX], ids=lambda kind: kind.id)
def test_each_picture_lies_once_in_the_package_and_is_known_by_its_type(kind):
    photos = (Photo("a.jpg", "Một"), Photo("b.png", "Hai"), Photo("a.jpg", "Ba"))
    pictures = {"a.jpg": ready_picture(a_file(), "a"), "b.png": ready_picture(a_file(kind="PNG", mode="RGBA"), "b")}
    data = filled(photos, pictures, kind)
    archive = zipfile.ZipFile(io.BytesIO(data))
    media = {name for name in archive.namelist() if name.startswith("word/media/rIdPicture")}
    assert media == {"word/media/rIdPicture1.jpeg", "word/media/rIdPicture2.png"}
    assert b'Extension="jpeg"' in archive.read("[Content_Types].xml")
    links = [blip.get(f"{{{R}}}embed") for blip in document(data).iter(f"{{{A}}}blip")]
    assert links == ["rIdPicture1", "rIdPicture2", "rIdPicture1"]
    targets = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    assert {link.get("Target") for link in targets} >= {"media/rIdPicture1.jpeg", "media/rIdPicture2.png"}


def test_the_words_of_a_picture_are_its_description_for_who_cannot_see_it():
    data = filled((Photo("a.jpg", "Toàn cảnh <hội nghị>"),), {"a.jpg": ready_picture(a_file(), "a")})
    (inline,) = document(data).iter(f"{{{WP}}}inline")
    named = inline.find(f"{{{WP}}}docPr")
    assert named.get("descr") == "Toàn cảnh <hội nghị>"


def test_a_missing_file_is_said_in_words_and_its_caption_stays():
    data = filled((Photo("a.jpg", "Có"), Photo("mat.jpg", "Mất")), {"a.jpg": ready_picture(a_file(), "a")})
    texts = [text.text for text in document(data).iter(w("t"))]
    assert texts.count("(Chưa có tệp ảnh)") == 1
    assert {"Có", "Mất"} <= set(texts)
    assert len(list(document(data).iter(f"{{{PIC}}}pic"))) == 1


def test_a_photo_without_a_file_prints_its_caption_alone():
    texts = [text.text for text in document(filled((Photo("", "Chờ ảnh"),), {})).iter(w("t"))]
    assert "Chờ ảnh" in texts
    assert "(Chưa có tệp ảnh)" not in texts


def test_the_names_of_files_cannot_break_the_paper():
    name = "anh \"<&>' {{ x }}.jpg"
    data = filled((Photo(name, "Ảnh"),), {name: ready_picture(a_file(), name)})
    assert len(list(document(data).iter(f"{{{PIC}}}pic"))) == 1


def test_a_paper_with_pictures_is_read_without_a_warning():
    data = filled((Photo("a.jpg", "Một"),), {"a.jpg": ready_picture(a_file(), "a")})
    assert read(data).warnings == ()


def test_equal_pictures_give_equal_bytes():
    pictures = {"a.jpg": ready_picture(a_file(), "a")}
    assert filled((Photo("a.jpg", "Một"),), pictures) == filled((Photo("a.jpg", "Một"),), pictures)
