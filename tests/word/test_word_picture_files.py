"""Pictures made ready: nothing goes along with their points, and many threads may ask at once."""

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image, ImageFile

from docgen.word.picture_files import NotAPicture, ready_picture

PLACE = b"GPS 19.8067 105.7852"
XMP = b"http://ns.adobe.com/xmp/extension/\0" + PLACE


def a_jpeg(side=200, **how):
    packed = io.BytesIO()
    Image.effect_noise((side, side), 80).save(packed, "JPEG", **how)
    return packed.getvalue()


def with_segment(data, marker, content):
    """The file with a segment behind its first one."""
    first = 4 + int.from_bytes(data[4:6])
    segment = b"\xff" + marker + (len(content) + 2).to_bytes(2) + content
    return data[:first] + segment + data[first:]


LOADED = {
    "application 15": with_segment(a_jpeg(), b"\xef", PLACE),
    "extended XMP": with_segment(a_jpeg(), b"\xe1", XMP),
    "XMP": with_segment(a_jpeg(), b"\xe1", b"http://ns.adobe.com/xap/1.0/\0" + PLACE),
    "a comment": with_segment(a_jpeg(), b"\xfe", PLACE),
    "a long JFIF head": with_segment(a_jpeg(), b"\xe0", b"JFIF\0\1\1\0\0\1\0\1\0\0" + PLACE),
    "between the segments": a_jpeg()[:20] + PLACE + a_jpeg()[20:],
    "behind the end": a_jpeg() + PLACE,
}


@pytest.mark.parametrize("data", LOADED.values(), ids=LOADED)
def test_what_a_jpeg_carries_beside_its_points_does_not_reach_a_paper(data):
    ready = ready_picture(data, "a.jpg")
    assert PLACE in data
    assert PLACE not in ready.data
    assert (ready.width_px, ready.height_px) == (200, 200)


@pytest.mark.parametrize("how", [{}, {"progressive": True}, {"dpi": (300, 300)}, {"restart_marker_blocks": 3}], ids=str)
def test_a_jpeg_of_points_alone_stays_as_it_is(how):
    data = a_jpeg(**how)
    assert ready_picture(data, "a.jpg").data == data


def test_cut_pictures_are_refused_while_other_threads_make_pictures_ready(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    whole = a_jpeg(1_500)
    cut = whole[: len(whole) // 2]

    def is_refused(number):
        try:
            ready_picture(cut if number % 2 else whole, "a.jpg")
        except NotAPicture:
            return True
        return False

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(is_refused, range(48))) == [False, True] * 24
    assert ImageFile.LOAD_TRUNCATED_IMAGES
