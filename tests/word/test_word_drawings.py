"""Drawings: their kind, size, place, look and text, and what is said of those that we cannot show."""

import io
import struct

import pytest
from PIL import Image

from docgen.paper.drawings import (
    Drawing,
    Group,
    HorizontalOrigin,
    Line,
    Outline,
    Picture,
    Shape,
    VerticalOrigin,
    WordArt,
    Wrap,
)
from docgen.paper.formats import Align, VerticalAlign
from docgen.paper.nodes import Paragraph
from docgen.word.metafiles import bitmap
from docgen.word.pictures import Printable, Trouble, printable
from docgen.word.read import read
from tests.support.docx import NAMESPACES, a_docx, p
from tests.support.drawings import EMU, an_image, drawing, offset, pict, picture, position, shape

RED = "<a:solidFill><a:srgbClr val='FF0000'/></a:solidFill>"
ACCENT = "<a:solidFill><a:schemeClr val='accent1'>{}</a:schemeClr></a:solidFill>"
THEME = f"<a:theme {NAMESPACES}><a:themeElements><a:clrScheme>{{}}</a:clrScheme></a:themeElements></a:theme>"
COLORS = "<a:dk1><a:sysClr val='windowText' lastClr='102030'/></a:dk1><a:accent1><a:srgbClr val='4472C4'/></a:accent1>"


def found_in(run: str, *, image: bytes = b"", parts: dict[str, str | bytes] | None = None) -> tuple[Drawing, list[str]]:
    """The drawing in a paragraph, and the kinds of the notices."""
    links = {"pic": ("image", "media/p.bin"), "theme": ("theme", "theme.xml")}
    more = {"word/media/p.bin": image, "word/theme.xml": THEME.format(COLORS), **(parts or {})}
    result = read(a_docx(f"<w:p>{run}</w:p>", parts=more, links=links))
    block = result.value.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    (item,) = block.content
    return item, [str(notice.kind) for notice in result.warnings]


def the_shape(content: str, **more: object) -> Shape:
    item, _ = found_in(drawing(content, **more))  # type: ignore[arg-type]
    assert isinstance(item, Shape)
    return item


def the_picture(run: str, image: bytes) -> tuple[Picture, list[str]]:
    item, kinds = found_in(run, image=image)
    assert isinstance(item, Picture)
    return item, kinds


def opened(item: Picture) -> Image.Image:
    return Image.open(io.BytesIO(item.data))


def test_a_place_has_an_origin_and_an_offset_or_an_alignment_on_each_axis():
    place = position("H", "rightMargin", offset(9)) + position("V", "page", "<wp:align>bottom</wp:align>")
    anchor = the_shape(shape(), place=place).anchor
    assert anchor is not None
    assert (anchor.horizontal, anchor.x_pt, anchor.align) == (HorizontalOrigin.RIGHT_MARGIN, 9.0, None)
    assert (anchor.vertical, anchor.vertical_align, anchor.order) == (VerticalOrigin.PAGE, VerticalAlign.BOTTOM, 7)


def test_places_and_sizes_may_be_shares_of_the_page():
    share = "<wp14:pctPosHOffset>25000</wp14:pctPosHOffset>"
    size = "<wp14:sizeRelH relativeFrom='margin'><wp14:pctWidth>50000</wp14:pctWidth></wp14:sizeRelH>"
    anchor = the_shape(shape(), place=position("H", "page", share) + size).anchor
    assert anchor is not None
    assert (anchor.x_share, anchor.width_share, anchor.width_of) == (0.25, 0.5, HorizontalOrigin.MARGIN)


@pytest.mark.parametrize(
    ("element", "wrap"),
    [
        ("<wp:wrapNone/>", Wrap.IN_FRONT),
        ("<wp:wrapSquare/>", Wrap.SQUARE),
        ("<wp:wrapTight/>", Wrap.SQUARE),
        ("<wp:wrapTopAndBottom/>", Wrap.TOP_AND_BOTTOM),
    ],
)
def test_wrapping_is_one_of_four_kinds(element: str, wrap: Wrap):
    anchor = the_shape(shape(), place=element).anchor
    assert anchor is not None
    assert anchor.wrap is wrap


def test_a_flipped_line_rises_and_an_arrow_stands_at_its_end():
    look = f"<a:ln w='{2 * EMU}'>{RED}<a:tailEnd type='triangle'/></a:ln>"
    item, _ = found_in(drawing(shape("line", look=look, transform="<a:xfrm flipV='1'/>")))
    assert isinstance(item, Line)
    assert (item.stroke_pt, item.color, item.rises, item.start_arrow, item.end_arrow) == (
        2.0,
        "FF0000",
        True,
        False,
        True,
    )


@pytest.mark.parametrize(
    ("change", "color"),
    [
        ("", "4472C4"),
        ("<a:lumMod val='50000'/>", "203864"),
        ("<a:lumMod val='40000'/><a:lumOff val='60000'/>", "B4C7E7"),
        ("<a:alpha val='0'/>", ""),
    ],
)
def test_a_theme_colour_is_changed_as_office_changes_it(change: str, color: str):
    fill = the_shape(shape(look=ACCENT.format(change))).fill
    assert len(fill) == len(color)
    assert all(abs(int(fill[i : i + 2], 16) - int(color[i : i + 2], 16)) <= 1 for i in range(0, len(color), 2))


def test_a_text_box_has_its_blocks_insets_and_alignment():
    box = the_shape(shape(text=p("Trong hộp"), body=f"lIns='{5 * EMU}' anchor='ctr'"))
    assert [block.content[0].text for block in box.blocks] == ["Trong hộp"]
    assert (box.insets.left_pt, box.insets.right_pt, box.vertical_align) == (5.0, 7.2, VerticalAlign.CENTER)


def test_a_place_of_signature_in_a_text_box_is_plain_text():
    control = f'<w:sdt><w:sdtPr><w:tag w:val="sign:A"/></w:sdtPr><w:sdtContent>{p("Ký")}</w:sdtContent></w:sdt>'
    assert [type(block) for block in the_shape(shape(text=control)).blocks] == [Paragraph]


def test_text_boxes_in_text_boxes_end_somewhere():
    text = p("đáy")
    for _ in range(6):
        text = f"<w:p>{drawing(shape(text=text))}</w:p>"
    _, kinds = found_in(drawing(shape(text=text)))
    assert kinds == ["text-box-nested"]


def test_a_shape_of_unknown_form_is_a_box_with_a_notice():
    item, kinds = found_in(drawing(shape("cloud", look=f"<a:ln>{RED}</a:ln>")))
    assert isinstance(item, Shape)
    assert (item.outline, item.border.color, kinds) == (Outline.BOX, "FF0000", ["drawing-shape"])


def test_a_group_counts_in_units_of_its_own():
    def frame(x: int, y: int, prefix: str = "") -> str:
        return f"<a:off x='{x}' y='{y}'/><a:ext cx='200' cy='100'/>{prefix}"

    child = shape(transform=f"<a:xfrm>{frame(1100, 550)}</a:xfrm>")
    own = frame(0, 0, "<a:chOff x='1000' y='500'/><a:chExt cx='1000' cy='500'/>")
    group, _ = found_in(drawing(f"<wpg:wgp><wpg:grpSpPr><a:xfrm>{own}</a:xfrm></wpg:grpSpPr>{child}</wpg:wgp>"))
    assert isinstance(group, Group)
    (item,) = group.items
    assert (item.x_pt, item.y_pt, item.drawing.width_pt, item.drawing.height_pt) == (10.0, 5.0, 20.0, 10.0)


def test_a_chart_is_an_empty_frame_with_a_notice_of_its_own():
    item, kinds = found_in(drawing("<c:chart xmlns:c='urn:c'/>", size=(80, 40)))
    assert isinstance(item, Picture)
    assert (item.data, item.width_pt, item.height_pt, kinds) == (b"", 80.0, 40.0, ["drawing-chart"])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF"])
def test_every_usual_picture_is_shown(kind: str):
    item, kinds = the_picture(drawing(picture(), holder="inline"), an_image(kind))
    assert (opened(item).size, item.media_type in {"image/png", "image/jpeg"}) == ((40, 20), True)
    assert (item.description, item.anchor, kinds) == ("mô tả", None, [])


def test_a_picture_is_cropped_and_turned():
    run = drawing(picture(crop="<a:srcRect l='50000'/>", transform="<a:xfrm rot='5400000' flipH='1'/>"))
    item, _ = the_picture(run, an_image(mode="L"))
    assert (opened(item).size, opened(item).getextrema()) == ((20, 20), (1, 1))
    assert (item.rotation, item.is_mirrored, item.is_upside_down) == (90.0, True, False)


def test_a_picture_for_a_printing_house_becomes_rgb():
    item, _ = the_picture(drawing(picture()), an_image("JPEG", mode="CMYK"))
    assert opened(item).mode == "RGB"


def test_a_transparent_picture_stays_so():
    item, _ = the_picture(drawing(picture()), an_image("PNG", mode="RGBA"))
    assert opened(item).mode == "RGBA"


def test_a_picture_is_not_finer_than_paper_shows():
    item, _ = the_picture(drawing(picture(), size=(72, 36)), an_image(size=(3000, 1500)))
    assert opened(item).size == (300, 150)


def a_png_head(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""
    plain = an_image()
    head = struct.pack(">II", width, height) + plain[24:29]
    from zlib import crc32  # noqa: PLC0415 - used here only

    return plain[:16] + head + struct.pack(">I", crc32(b"IHDR" + head)) + plain[33:]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (a_png_head(30_000, 30_000), "picture-too-large"),
        (an_image("PNG")[:60], "picture-broken"),
        (an_image("JPEG")[:-40], "picture-broken"),
        (b"", "picture-broken"),
        (b"%PDF-1.7", "picture-unknown"),
        (b"\x01\x00\x09\x00" + bytes(60), "picture-metafile"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_a_frame_of_its_size(data: bytes, kind: str):
    item, kinds = the_picture(drawing(picture(), size=(80, 40)), data)
    assert (item.data, item.width_pt, item.height_pt, kinds) == (b"", 80.0, 40.0, [kind])


def test_an_svg_loses_what_could_reach_outside():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/><script/><path d="M0 0"/></svg>'
    found = printable(svg, (10, 10))
    assert isinstance(found, Printable)
    assert b"path" in found.data
    assert b"passwd" not in found.data
    assert b"script" not in found.data
    assert printable(b"<svg", (10, 10)) is Trouble.BROKEN


def an_emf(*kinds: int) -> bytes:
    """An EMF file with records of these kinds; 81 copies a bitmap."""
    dib = an_image("BMP", size=(4, 4))[14:]
    head = struct.pack("<II", 1, 88) + bytes(32) + b" EMF" + bytes(44)
    records = []
    for kind in kinds:
        place = struct.pack("<IIII", 80, 40, 120, len(dib) - 40)
        body = bytes(40) + place + bytes(16) + dib if kind == 81 else bytes(16)
        records.append(struct.pack("<II", kind, 8 + len(body)) + body)
    return head + b"".join(records)


def test_a_metafile_that_only_wraps_a_bitmap_is_that_bitmap():
    inner = bitmap(an_emf(81))
    assert inner is not None
    assert Image.open(io.BytesIO(inner)).size == (4, 4)


def test_a_metafile_that_draws_more_than_a_bitmap_is_not_taken_for_it():
    assert bitmap(an_emf(81, 84)) is None
    assert bitmap(an_emf(81)[:130]) is None


def test_a_vml_line_stands_where_its_two_points_say():
    item, _ = found_in(
        pict('<v:line style="position:absolute" from="90pt,23.4pt" to="5in,13.4pt" strokeweight="1.5pt"/>')
    )
    assert isinstance(item, Line)
    assert item.anchor is not None
    assert (item.anchor.x_pt, round(item.anchor.y_pt, 3), item.width_pt, round(item.height_pt, 3)) == (
        90.0,
        13.4,
        270.0,
        10.0,
    )
    assert (item.rises, item.stroke_pt) == (True, 1.5)


def test_a_vml_text_box_has_its_text_and_look():
    text = f"<v:textbox inset='1pt,2pt,3pt,4pt'><w:txbxContent>{p('Cũ')}</w:txbxContent></v:textbox>"
    style = "position:absolute;margin-left:1in;width:50pt;height:20pt;z-index:-3"
    item, _ = found_in(pict(f'<v:rect style="{style}" fillcolor="#abc [3205]" stroked="f">{text}</v:rect>'))
    assert isinstance(item, Shape)
    assert item.anchor is not None
    assert (item.fill, item.border.width_pt, item.insets.bottom_pt) == ("AABBCC", 0.0, 4.0)
    assert (item.anchor.x_pt, item.anchor.wrap, len(item.blocks)) == (72.0, Wrap.BEHIND, 1)


def test_an_embedded_object_is_shown_by_its_preview():
    shown = '<v:shape type="#_x0000_t75" style="width:60pt;height:30pt"><v:imagedata r:id="pic"/></v:shape>'
    run = pict(shown).replace("w:pict", "w:object").replace("</w:object>", "<o:OLEObject/></w:object>")
    item, kinds = the_picture(run, an_image())
    assert (item.width_pt, item.height_pt, item.anchor, kinds) == (60.0, 30.0, None, [])


def test_a_vml_group_counts_in_units_of_its_own():
    child = '<v:oval style="position:absolute;left:150;top:250;width:50;height:100"/>'
    group, _ = found_in(
        pict(f'<v:group style="width:100pt;height:50pt" coordorigin="100,200" coordsize="1000,500">{child}</v:group>')
    )
    assert isinstance(group, Group)
    (item,) = group.items
    assert (item.x_pt, item.y_pt, item.drawing.width_pt, item.drawing.height_pt) == (5.0, 5.0, 5.0, 10.0)
    assert isinstance(item.drawing, Shape)
    assert item.drawing.outline is Outline.ELLIPSE


WATERMARK = (
    '<v:shape type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:150pt;'
    "rotation:315;z-index:-5;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    'mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="silver" stroked="f">'
    '<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Arial&quot;" string="DỰ THẢO"/></v:shape>'
)


def test_a_watermark_is_word_art_in_the_middle_of_the_page():
    item, kinds = found_in(pict(WATERMARK))
    assert isinstance(item, WordArt)
    assert item.anchor is not None
    assert (item.text, item.format.family, item.format.color, item.opacity) == ("DỰ THẢO", "Arial", "C0C0C0", 0.5)
    assert (item.rotation, item.anchor.align, item.anchor.vertical_align) == (315.0, Align.CENTER, VerticalAlign.CENTER)
    assert (item.anchor.wrap, kinds) == (Wrap.BEHIND, [])
