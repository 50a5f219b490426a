"""Tin bài and the annex of pictures: papers without letterhead; no norm fixes their form."""

from docgen.regimes.regime import Regime
from docgen.word.build.blocks import Blocks
from docgen.word.build.drawn_picture import drawn_picture
from docgen.word.build.elements import Element, each, mark, paragraph, when


def news_item(regime: Regime) -> list[Element]:
    """Tin bài: headline, lead, text with pictures and their captions, byline."""
    blocks = Blocks(regime)
    return [
        paragraph("DauDe", "{{ headline }}"),
        *blocks.body_text("lead", "SaPo"),
        mark("for part in parts"),
        *each("line", "part.paragraphs", paragraph("NoiDung", "{{ line }}")),
        *_pictures("part.photos"),
        mark("endfor"),
        *when("author", paragraph("TacGia", "{{ author }}")),
        paragraph("KetThuc"),
    ]


def photo_annex(regime: Regime) -> list[Element]:
    """Phụ lục ảnh: the pictures of the meeting, each kept with its caption."""
    blocks = Blocks(regime)
    return [
        paragraph("TenPhuLuc", "PHỤ LỤC ẢNH"),
        paragraph("TrichYeu", "{{ subject }}"),
        blocks.under_subject(),
        *_pictures("photos"),
        paragraph("KetThuc"),
    ]


def _pictures(photos: str) -> list[Element]:
    return each(
        "photo",
        photos,
        *when("photo.picture", paragraph("Anh", drawn_picture("photo.picture"))),
        paragraph("ChuThichAnh", "{{ photo.caption }}"),
    )
