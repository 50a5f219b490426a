"""The text, the pictures and the drawings of a written PDF."""

import io
from contextlib import closing
from functools import lru_cache

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from docgen.layout.marks import (
    Clipped,
    Element,
    Face,
    Glyph,
    ImageMark,
    LineMark,
    Moved,
    Page,
    PathMark,
    RectMark,
    TextMark,
    Turned,
)
from docgen.paper.nodes import SignaturePlace
from docgen.pdf.attachments import Attachment
from docgen.pdf.writer import write_pdf
from tests.support.marks import SVG, a_page, a_paper, a_picture, everything, words

ATTACHED = (
    Attachment("văn bản.docx", b"word" * 99, "Bản Word", "Source"),
    Attachment("a.json", b"{}", "Dữ liệu", "Data"),
)


def pdf_of(*marks) -> bytes:
    return write_pdf(a_paper(a_page(*marks))).pdf


@lru_cache(maxsize=8)  # what is taken out of a file lives as long as the file
def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def picture_of(pdf: bytes) -> Image.Image:
    """The first page, one dot to a point."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return document[0].render(scale=1).to_pil().convert("RGB")


def ink_of(pdf: bytes) -> tuple[int, int, int, int]:
    """The box (left, top, right, bottom) of what is not white on the first page, in points."""
    box = picture_of(pdf).convert("L").point(lambda level: 255 * (level < 200)).getbbox()
    assert box is not None
    return box


def operators(pdf: bytes) -> list[str]:
    return [str(step.operator) for step in pikepdf.parse_content_stream(opened(pdf).pages[0])]


def fonts_of(pdf: bytes) -> list[pikepdf.Object]:
    return list(opened(pdf).pages[0].Resources.Font.values())


def images_of(pdf: bytes) -> list[pikepdf.Object]:
    return list(opened(pdf).pages[0].Resources.XObject.values())


@pytest.mark.verapdf
def test_a_paper_with_every_mark_is_pdf_a_and_pdf_ua_with_a_field_to_sign_too(verapdf):
    plain, full = write_pdf(everything()), write_pdf(everything(), attachments=ATTACHED)
    with_field = write_pdf(everything(), signers=[SignaturePlace("chu_ky", "Chữ ký", ())]).pdf
    assert verapdf.validate([plain.pdf, with_field], "2a") == ()
    assert verapdf.validate([full.pdf], "3a") == ()
    assert verapdf.validate([plain.pdf, full.pdf, with_field], "ua1") == ()


def test_the_same_paper_gives_the_same_bytes():
    assert write_pdf(everything(), attachments=ATTACHED) == write_pdf(everything(), attachments=ATTACHED)


def test_every_object_of_the_file_can_be_read():
    assert opened(write_pdf(everything()).pdf).check_pdf_syntax() == []


def test_text_can_be_read_back():
    text = "Nguyễn Thị Ỷ (bà) \\ 12/3: «ĐƯỜNG» – 100%"
    assert text_of(pdf_of(words(text))) == text


def test_signs_that_are_special_in_strings_can_be_read_back_in_any_face():
    everyone = "".join(map(chr, range(0x21, 0x180)))
    shown = "".join(sign for sign in everyone if not 0x7F <= ord(sign) <= 0xA0 and sign != "\xad")
    lines = [words(shown[at : at + 50], 50.0 + at) for at in range(0, len(shown), 50)]
    assert "".join(text_of(pdf_of(*lines)).split()) == shown


def test_a_mark_stands_where_its_page_has_it():
    left, top, _, bottom = ink_of(pdf_of(RectMark(100, 200, 50, 30, "000000")))
    assert (left, top, bottom) == (100, 200, 230)


def test_text_stands_on_its_baseline():
    left, _, _, bottom = ink_of(pdf_of(TextMark(100, 300, 40, "HHH", Face("Arial"), 40)))
    assert bottom == pytest.approx(300, abs=1)
    assert left == pytest.approx(103, abs=2)


def test_marks_in_a_moved_mark_count_from_its_corner():
    nested = Moved(50, 100, [Moved(50, 100, [RectMark(0, 0, 50, 30, "000000")])])
    assert ink_of(pdf_of(nested)) == ink_of(pdf_of(RectMark(100, 200, 50, 30, "000000")))


def test_a_turned_mark_is_turned_about_its_origin():
    quarter = Turned((0, 1, -1, 0, 300, 100), [RectMark(0, 0, 80, 20, "000000")])
    assert ink_of(pdf_of(quarter)) == (280, 100, 300, 180)


def test_of_a_clipped_mark_only_the_part_within_shows():
    assert ink_of(pdf_of(Clipped(100, 100, 30, 30, [RectMark(80, 90, 300, 20, "000000")]))) == (100, 100, 130, 110)


def test_a_colour_within_a_clip_does_not_last_behind_it():
    red, black = RectMark(100, 100, 10, 10, "FF0000"), RectMark(200, 100, 10, 10, "")
    page = picture_of(pdf_of(black, Clipped(0, 0, 300, 300, [red]), RectMark(300, 100, 10, 10, "")))
    assert (page.getpixel((105, 105)), page.getpixel((305, 105))) == ((255, 0, 0), (0, 0, 0))


def test_room_behind_spaces_moves_what_follows():
    narrow, wide = (ink_of(pdf_of(words("a b c", space_pt=extra)))[2] for extra in (0.0, 20.0))
    assert wide - narrow == pytest.approx(40, abs=1)


def test_room_behind_characters_moves_what_follows():
    narrow, wide = (ink_of(pdf_of(words("abcde", spacing_pt=extra)))[2] for extra in (0.0, 10.0))
    assert wide - narrow == pytest.approx(40, abs=1)


def test_stretched_letters_leave_added_room_as_it_is():
    plain = ink_of(pdf_of(words("ab", scale=2.0)))[2]
    spaced = ink_of(pdf_of(words("ab", scale=2.0, spacing_pt=30.0)))[2]
    assert spaced - plain == pytest.approx(30, abs=1)


def test_shaped_glyphs_stand_where_shaping_put_them():
    plain = ink_of(pdf_of(words("II", size_pt=40.0)))
    glyphs = (Glyph(44, 1.0, 0.0, 0.0, "I"), Glyph(44, 0.333, 0.5, 0.25, "I"))
    left, top, right, _ = ink_of(pdf_of(words("II", size_pt=40.0, glyphs=glyphs)))
    assert left == plain[0]
    assert plain[1] - top == pytest.approx(10, abs=1)
    assert right - plain[2] == pytest.approx(40 * (1.0 - 0.333 + 0.5), abs=2)


def test_shaped_text_can_be_read_back_though_its_glyphs_tell_less():
    glyphs = (Glyph(72, 0.444, 0.0, 0.0, "ẹ"), Glyph(200, 0.0, -0.3, 0.0, ""))
    mark = TextMark(72, 100, 20, "ẹ", Face("Times New Roman"), 13, glyphs=glyphs)
    assert "".join(text_of(pdf_of(mark, words("e", 130.0))).split()) == "ẹe"


def test_a_sign_that_the_face_lacks_becomes_a_box_and_never_glyph_0():
    pdf = pdf_of(words("a\U0001f600b"))
    (shown,) = (
        step.operands[0] for step in pikepdf.parse_content_stream(opened(pdf).pages[0]) if str(step.operator) == "Tj"
    )
    assert len(bytes(shown)) == 6
    assert b"\0\0" not in bytes(shown)


def test_font_and_colour_are_set_once_for_marks_that_share_them():
    used = operators(pdf_of(*(words(f"dòng {y}", 100.0 + y, tag=None) for y in range(5))))
    assert [used.count(name) for name in ("BT", "Tf", "rg", "Td", "Tj")] == [1, 1, 1, 5, 5]


def test_a_control_character_is_not_what_a_box_stands_for():
    pdf = pdf_of(words("a\x01\x02"))
    assert text_of(pdf) == "a□□"


def test_a_family_of_one_face_is_in_the_file_once():
    faces = [Face("Docgen Symbols", bold=bold, italic=italic) for bold in (True, False) for italic in (True, False)]
    pdf = pdf_of(*(words("≤≥", 100.0 + 20 * index, face=face) for index, face in enumerate(faces)))
    assert len(fonts_of(pdf)) == 1


def test_papers_with_other_names_share_the_font_of_a_long_text():
    body = words("ăâbcdđeêghiklmnoôơpqrstuưvxyaáảãạđ 0123456789 ABCDĐGHKLMNTVX ếềểễệốồổỗộ")
    first, second = (fonts_of(pdf_of(body, words(name)))[0].BaseFont for name in ("Nguyễn Văn Ất", "Phạm Thị Ỷ"))
    assert first == second


def test_a_font_holds_no_more_than_a_short_text_needs():
    short, long = (pdf_of(words(text)) for text in ("Ký tên", "Ký tên, ghi rõ họ và tên người khai"))
    assert fonts_of(short)[0].BaseFont != fonts_of(long)[0].BaseFont
    assert len(short) < len(long)


def test_one_picture_shown_twice_is_in_the_file_once():
    first = ImageMark(100, 100, 40, 20, a_picture(), "image/png")
    again = ImageMark(200, 100, 80, 40, a_picture(), "image/png")
    assert len(images_of(pdf_of(first, again))) == 1


@pytest.mark.parametrize(
    ("data", "media_type", "color"),
    [
        (a_picture(), "image/png", (200, 30, 30)),
        (a_picture("L", 90), "image/png", (90, 90, 90)),
        (a_picture("1", 0), "image/png", (0, 0, 0)),
        (a_picture("I;16", 0x8080), "image/png", (128, 128, 128)),
        (a_picture("RGBA", (0, 0, 255, 128)), "image/png", (127, 127, 255)),
        (a_picture("LA", (0, 128)), "image/png", (127, 127, 127)),
        (a_picture("RGB", (0, 99, 0), "GIF"), "image/gif", (0, 99, 0)),
        (a_picture("RGB", (0, 99, 0), "BMP"), "image/bmp", (0, 99, 0)),
        (a_picture("RGB", (0, 99, 0), "TIFF"), "image/tiff", (0, 99, 0)),
        (a_picture("RGB", (200, 30, 30), "JPEG", quality=100), "image/jpeg", (200, 30, 30)),
        (a_picture("CMYK", (0, 255, 255, 0), "JPEG", quality=100), "image/jpeg", (255, 0, 0)),
        (SVG, "image/svg+xml", (0, 255, 0)),
    ],
)
def test_a_picture_of_any_kind_shows_its_colour(data, media_type, color):
    shown = picture_of(pdf_of(ImageMark(100, 100, 40, 40, data, media_type))).getpixel((118, 118))
    assert shown == pytest.approx(color, abs=3)


def test_a_jpeg_goes_into_the_file_as_it_is():
    data = a_picture("RGB", (200, 30, 30), "JPEG")
    (image,) = images_of(pdf_of(ImageMark(100, 100, 40, 40, data, "image/jpeg")))
    assert image.read_raw_bytes() == data


def test_a_picture_that_the_camera_turned_is_shown_upright():
    turned = Image.new("RGB", (20, 10), "white")
    turned.paste("black", (0, 0, 5, 10))
    exif = Image.Exif()
    exif[0x0112] = 6  # the file's left side is the top of the scene
    stream = io.BytesIO()
    turned.save(stream, "JPEG", exif=exif)
    assert ink_of(pdf_of(ImageMark(100, 100, 100, 200, stream.getvalue(), "image/jpeg")))[:3] == (100, 100, 200)


def test_a_broken_picture_leaves_its_place_empty():
    pdf = pdf_of(ImageMark(100, 100, 40, 40, b"junk", "image/png"), words("chữ"))
    assert text_of(pdf) == "chữ"
    assert len(images_of(pdf)) == 0


def test_an_svg_fetches_nothing(tmp_path, caplog):
    picture = tmp_path / "secret.png"
    picture.write_bytes(a_picture("RGB", (1, 2, 3)))
    image = f'<image href="{picture.as_uri()}" width="9" height="9"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{image}</svg>'
    page = picture_of(pdf_of(ImageMark(100, 100, 40, 40, svg.encode(), "image/svg+xml")))
    assert page.getpixel((120, 120)) == (255, 255, 255)
    assert "refused: file:" in caplog.text


def test_a_half_transparent_path_lets_the_page_through():
    square = [("M", 100, 100), ("L", 200, 100), ("L", 200, 200), ("L", 100, 200), ("Z",)]
    page = picture_of(pdf_of(PathMark(square, fill="000000", opacity=0.5)))
    assert page.getpixel((150, 150)) == pytest.approx((128, 128, 128), abs=2)


def test_a_dashed_line_has_gaps():
    page = picture_of(pdf_of(LineMark(100, 100, 200, 100, 10, "", (10, 10))))
    assert (page.getpixel((105, 100)), page.getpixel((115, 100))) == ((0, 0, 0), (255, 255, 255))


def test_pages_keep_their_sizes():
    pages = [Page(595.3, 841.9, []), Page(841.9, 595.3, [])]
    with closing(pypdfium2.PdfDocument(write_pdf(a_paper(*pages)).pdf)) as document:
        sizes = [document[index].get_size() for index in range(2)]
    assert sizes == [pytest.approx((595.3, 841.9), abs=0.01), pytest.approx((841.9, 595.3), abs=0.01)]


def test_a_run_of_one_element_is_one_marked_sequence():
    paragraph = Element("P")
    used = operators(pdf_of(words("một", tag=paragraph), words("hai", 120.0, tag=paragraph)))
    assert used.count("BDC") == used.count("EMC") == 1
