"""Tin bài and phụ lục ảnh: what they tell and which pictures they show."""

from dataclasses import replace

import pytest

from docgen.kinds.news_item import NEWS_ITEM
from docgen.kinds.photo_annex import PHOTO_ANNEX
from docgen.model import Conclusions, News, Person, Photo, Proceeding
from tests.support.builders import a_record
from tests.support.whole_records import GUEST, whole_record

PHOTOS = tuple(Photo(f"anh-{number}.jpg", f"Ảnh {number}") for number in range(1, 6))


def news(**changes):
    return NEWS_ITEM.plans(whole_record(**changes))[0]


def shown(part):
    return [photo["caption"] for photo in part["photos"]]


def test_news_stand_in_the_words_of_the_clerk_where_there_are_some():
    context = news(news=News("Đầu đề", "Lời dẫn", ("Một.\nHai.", "Ba."))).context
    assert (context["headline"], context["lead"]) == ("Đầu đề", ["Lời dẫn"])
    assert [part["paragraphs"] for part in context["parts"]] == [["Một."], ["Hai."], ["Ba."]]
    assert context["author"] == "Thái Bảo"


def test_news_without_words_are_told_from_the_record():
    context = news(news=None).context
    told = " ".join(line for part in context["parts"] for line in part["paragraphs"])
    assert context["headline"].startswith("Hội nghị ra mắt mô hình")
    assert context["lead"][0].startswith("Chiều ngày 10 tháng 7 năm 2026, tại Hội trường")
    assert f"Tham dự hội nghị có: đồng chí {GUEST.name}" in told
    assert "phát biểu chỉ đạo: Đẩy mạnh cải cách. Tăng cường đối thoại." in told


def test_a_record_without_news_and_author_gives_no_news():
    assert NEWS_ITEM.plans(a_record()) == ()
    assert len(NEWS_ITEM.plans(a_record(author="Thái Bảo"))) == 1


def test_pictures_are_spread_over_the_paragraphs_and_the_rest_stands_below_the_last():
    two = news(news=News(paragraphs=("Một.", "Hai.")), photos=PHOTOS).context["parts"]
    assert [shown(part) for part in two] == [["Ảnh 1"], ["Ảnh 2", "Ảnh 3", "Ảnh 4", "Ảnh 5"]]
    six = news(news=News(paragraphs=tuple(f"{n}." for n in range(6))), photos=PHOTOS).context["parts"]
    assert [shown(part) for part in six] == [["Ảnh 1"], ["Ảnh 2"], ["Ảnh 3"], ["Ảnh 4"], ["Ảnh 5"], []]


def test_each_file_is_asked_for_once_and_a_picture_without_file_not_at_all():
    photos = (*PHOTOS[:2], PHOTOS[0], Photo("", "Chưa có tệp"))
    for kind in (NEWS_ITEM, PHOTO_ANNEX):
        (plan,) = kind.plans(whole_record(photos=photos))
        assert plan.pictures == ("anh-1.jpg", "anh-2.jpg")


def test_the_annex_of_pictures_shows_them_in_their_order_with_their_captions():
    context = PHOTO_ANNEX.plans(whole_record(photos=PHOTOS))[0].context
    assert [photo["picture"] for photo in context["photos"]] == [photo.file for photo in PHOTOS]
    assert shown(context) == [photo.caption for photo in PHOTOS]


def test_without_pictures_there_is_no_annex_of_pictures():
    assert PHOTO_ANNEX.plans(replace(whole_record(), photos=())) == ()


def told(*proceedings, speaker=None):
    conclusions = Conclusions(speaker=speaker, items=("tiếp tục thực hiện",)) if speaker else None
    parts = news(news=News(), proceedings=proceedings, conclusions=conclusions).context["parts"]
    return [line for part in parts for line in part["paragraphs"]]


def test_the_news_say_who_did_what():
    lines = told(
        Proceeding("Báo cáo", speaker="đồng chí Nguyễn Thị Minh", text="Trình bày báo cáo sơ kết."),
        Proceeding("Ý kiến", speaker="Trưởng Công an xã:", text="Tình hình ổn định."),
        Proceeding("Thảo luận", speaker="Các đại biểu", text="Các đại biểu tham gia ý kiến."),
        Proceeding("Công bố Quyết định", speaker="Chủ tịch"),
    )
    assert lines[-4:] == [
        "Đồng chí Nguyễn Thị Minh trình bày báo cáo sơ kết.",
        "Trưởng Công an xã: Tình hình ổn định.",
        "Các đại biểu tham gia ý kiến.",
        "Chủ tịch công bố Quyết định.",
    ]


@pytest.mark.parametrize("name", ["", "Đỗ Đình Cường"])
def test_only_what_the_speaker_of_the_conclusions_said_is_left_to_them(name):
    said = (Proceeding("A", speaker="Đỗ Đình Cường A", text="Một."), Proceeding("B", speaker=name or "Ai", text="Hai."))
    lines = told(*said, speaker=Person(name))
    assert any("Một." in line for line in lines)
    assert any("Hai." in line for line in lines) == (not name)


@pytest.mark.parametrize("speaker", ["", "Đồng chí Lê Văn An"])
def test_what_was_said_in_paragraphs_stays_in_paragraphs(speaker):
    lines = told(Proceeding("A", speaker=speaker, text="Báo cáo kết quả.\nĐoạn thứ hai\nĐoạn ba"))
    begun = f"{speaker} báo cáo kết quả." if speaker else "Báo cáo kết quả."
    assert lines[-3:] == [begun, "Đoạn thứ hai", "Đoạn ba."]


@pytest.mark.parametrize(
    ("points", "shown"),
    [
        (("Đẩy mạnh A", "tăng cường B"), "Đẩy mạnh A. Tăng cường B."),
        (("Đẩy mạnh A;", "Tăng cường B;"), "Đẩy mạnh A. Tăng cường B."),
        (("đẩy mạnh A;", "UBND xã làm B./."), "đẩy mạnh A; UBND xã làm B."),
        (("Mua bàn, ghế, v.v.", "Sửa nhà"), "Mua bàn, ghế, v.v. Sửa nhà."),
    ],
)
def test_points_in_a_row_are_sentences_or_parts_of_one(points, shown):
    assert told(Proceeding("Đề nghị", text="Đề nghị:", points=points))[-1] == f"Đề nghị: {shown}"
    concluded = news(news=News(), conclusions=Conclusions(speaker=GUEST, items=points)).context["parts"]
    assert concluded[-1]["paragraphs"][0].endswith(f"phát biểu chỉ đạo: {shown}")


@pytest.mark.parametrize(
    ("speaker", "is_meant"),
    [
        ("Đồng chí Trần Hòa Bình và đồng chí Lê Văn An", True),
        ("Đồng chí Trần Hòa Bình phát biểu", True),
        ("Đồng chí Trần Hòa Bình Bí thư Đảng ủy", True),
        ("Ông Trần Hòa Bình (Chủ tịch)", True),
        ("Ông Trần Hòa Bình Phó", False),
        ("Ông Trần Hòa Bình An", False),
        ("Ông Trần Hòa Bìnhh", False),
    ],
)
def test_a_name_ends_where_no_capital_or_a_post_follows(speaker, is_meant):
    lines = told(Proceeding("A", speaker=speaker, text="Một."), speaker=Person("Trần Hòa Bình"))
    assert any("Một." in line for line in lines) != is_meant
