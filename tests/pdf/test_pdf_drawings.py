"""Drawings on the page: where they stand, what covers what, and what a reader of the text meets."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from PIL import Image, ImageChops

from docgen.paper.text import paper_text
from docgen.pdf.convert import convert
from docgen.pdf.probe import page_picture, page_texts
from docgen.word.read import read
from tests.support.docx import NAMESPACES, a_docx, p
from tests.support.drawings import EMU, an_image, drawing, offset, pict, picture, position, shape

PAGE = (
    '<w:pgSz w:w="8000" w:h="8000"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" '
    'w:header="400" w:footer="400"/>'
)  # 400 pt wide and high, margins of 50 pt
INK = "<a:solidFill><a:srgbClr val='0000FF'/></a:solidFill><a:ln><a:noFill/></a:ln>"
STROKE = f"<a:ln w='{2 * EMU}'><a:solidFill><a:srgbClr val='0000FF'/></a:solidFill></a:ln>"
SCALE = 4  # dots to the point in the pictures of pages
Box = tuple[float, float, float, float]


def printed(body: str, **more: object) -> bytes:
    result = read(a_docx(body, section=PAGE + str(more.pop("section", "")), **more))  # type: ignore[arg-type]
    return convert(result.value, title="x").pdf


def blue(image: Image.Image) -> Image.Image:
    """A mask of the blue dots."""
    red, _, blue = image.split()
    return ImageChops.subtract(blue, red).point(lambda value: 255 if value > 60 else 0)


def black(image: Image.Image) -> Image.Image:
    """A mask of the dark dots."""
    red, green, blue = image.split()
    brightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return brightest.point(lambda value: 255 if value < 100 else 0)


def ink(pdf: bytes, mask: Callable[[Image.Image], Image.Image] = blue) -> Box:
    """The box, in points from the upper left corner of the page, that holds all dots of a kind."""
    image = Image.open(io.BytesIO(page_picture(pdf, 0, width_px=400 * SCALE))).convert("RGB")
    found = mask(image).getbbox()
    assert found is not None
    left, top, right, bottom = (round(value / SCALE, 1) for value in found)
    return left, top, right, bottom


def figures(pdf: bytes) -> list[str]:
    """The descriptions of the figures in a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [
            item for item in document.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        return [str(item["/Alt"]) for item in found]


def near(found: Box, wanted: Box) -> bool:
    """Whether two boxes agree to half a point (0.18 mm)."""
    return all(abs(a - b) <= 0.5 for a, b in zip(found, wanted, strict=True))


def placed(horizontal: str, vertical: str, content: str = shape(look=INK), **more: object) -> str:
    return drawing(content, place=horizontal + vertical, **more)  # type: ignore[arg-type]


CENTER, BOTTOM = "<wp:align>center</wp:align>", "<wp:align>bottom</wp:align>"
HERE = position("V", "paragraph", offset(30))


@pytest.mark.parametrize(
    ("horizontal", "vertical", "box"),
    [
        (position("H", "column", offset(10)), HERE, (60, 80, 160, 130)),
        (position("H", "column", CENTER), HERE, (150, 80, 250, 130)),
        (position("H", "page", offset(10)), HERE, (10, 80, 110, 130)),
        (position("H", "page", CENTER), position("V", "page", BOTTOM), (150, 350, 250, 400)),
        (position("H", "margin", "<wp:align>right</wp:align>"), position("V", "margin", CENTER), (250, 175, 350, 225)),
        (position("H", "rightMargin", offset(0)), position("V", "topMargin", offset(5)), (350, 5, 400, 55)),
        (
            position("H", "page", "<wp14:pctPosHOffset>50000</wp14:pctPosHOffset>"),
            position("V", "page", offset(200)),
            (200, 200, 300, 250),
        ),
    ],
)
def test_a_drawing_stands_where_its_anchor_says(horizontal: str, vertical: str, box: Box):
    pdf = printed(f"<w:p>{placed(horizontal, vertical)}</w:p>")
    assert near(ink(pdf), box)


def test_the_indents_of_a_paragraph_move_its_text_but_not_its_drawings():
    indents = '<w:pPr><w:jc w:val="center"/><w:ind w:left="800" w:firstLine="400"/></w:pPr>'
    pdf = printed(f"<w:p>{indents}{placed(position('H', 'column', offset(10)), HERE)}</w:p>")
    assert near(ink(pdf), (60, 80, 160, 130))


def test_a_drawing_is_placed_from_above_the_space_of_its_paragraph():
    spaced = f'<w:p><w:pPr><w:spacing w:before="400"/></w:pPr>{placed(position("H", "column", offset(0)), HERE)}</w:p>'
    exact = '<w:spacing w:line="400" w:lineRule="exact"/>'
    pdf = printed(p("x", properties=exact) + spaced)
    assert near(ink(pdf), (50, 100, 150, 150))  # the line above is 20 pt high


def test_the_line_under_the_motto_lies_in_the_middle_of_its_cell():
    run = placed(
        position("H", "column", CENTER),
        position("V", "paragraph", offset(20)),
        shape("line", look=STROKE),
        size=(60, 0),
    )
    cell = f'<w:tc><w:tcPr/><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run}</w:p></w:tc>'
    zero = '<w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar><w:tblLayout w:type="fixed"/>'
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    pdf = printed(f"<w:tbl><w:tblPr>{zero}</w:tblPr>{grid}<w:tr><w:tc>{p('A')}</w:tc>{cell}</w:tr></w:tbl>{p()}")
    assert near(ink(pdf), (220, 69, 280, 71))


def test_a_sloping_line_runs_from_corner_to_corner():
    down = ink(printed(f"<w:p>{placed(position('H', 'page', offset(100)), HERE, shape('line', look=STROKE))}</w:p>"))
    assert all(abs(a - b) <= 1.5 for a, b in zip(down, (100, 80, 200, 130), strict=True))


def test_drawings_on_the_page_and_in_the_paragraph_stand_side_by_side():
    both = placed(position("H", "column", offset(0)), position("V", "paragraph", offset(0)), size=(20, 20))
    both += placed(position("H", "page", offset(300)), position("V", "page", offset(300)), size=(20, 20))
    assert near(ink(printed(f"<w:p>{both}</w:p>")), (50, 50, 320, 320))


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_a_drawing_in_a_running_head_is_placed_on_the_page(kind: str):
    run = placed(position("H", "page", offset(20)), position("V", "page", offset(200)))
    root = "hdr" if kind == "header" else "ftr"
    part = f"<w:{root} {NAMESPACES}><w:p>{run}</w:p></w:{root}>"
    reference = f'<w:{kind}Reference r:id="k" w:type="default"/>'
    pdf = printed(p("x"), section=reference, parts={"word/k.xml": part}, links={"k": (kind, "k.xml")})
    assert near(ink(pdf), (20, 200, 120, 250))


def test_a_group_is_placed_as_one():
    frame = "<a:off x='{0}' y='0'/><a:ext cx='10' cy='10'/>"
    children = "".join(shape(look=INK, transform=f"<a:xfrm>{frame.format(x)}</a:xfrm>") for x in (0, 90))
    own = frame.format(0) + "<a:chOff x='0' y='0'/><a:chExt cx='100' cy='50'/>"
    group = f"<wpg:wgp><wpg:grpSpPr><a:xfrm>{own}</a:xfrm></wpg:grpSpPr>{children}</wpg:wgp>"
    pdf = printed(f"<w:p>{placed(position('H', 'column', CENTER), HERE, group)}</w:p>")
    assert near(ink(pdf), (150, 80, 250, 90))


def test_text_stands_beside_a_square_picture_and_below_one_that_wraps_above_and_below():
    def text_left(wrap: str) -> tuple[float, float]:
        place = position("H", "column", offset(0)) + position("V", "paragraph", offset(0)) + wrap
        body = f"<w:p>{drawing(shape(look=INK), place=place)}<w:r><w:t>HHH</w:t></w:r></w:p>"
        return ink(printed(body), black)[:2]

    beside, below = text_left("<wp:wrapSquare/>"), text_left("<wp:wrapTopAndBottom/>")
    assert beside[0] >= 150
    assert beside[1] < 100
    assert below[0] < 60
    assert below[1] >= 100


def test_what_stands_behind_the_text_does_not_cover_it():
    text = '<w:r><w:rPr><w:sz w:val="80"/></w:rPr><w:t>HHHH</w:t></w:r>'
    place = position("H", "column", offset(0)) + position("V", "paragraph", offset(0))

    def dark_dots(behind: str) -> int:
        run = drawing(shape(look=INK), place=place).replace("relativeHeight", f"behindDoc='{behind}' relativeHeight")
        image = Image.open(io.BytesIO(page_picture(printed(f"<w:p>{run}{text}</w:p>"), 0, width_px=400)))
        return black(image.convert("RGB")).histogram()[255]

    assert dark_dots("1") > 2 * dark_dots("0")


def test_the_text_of_a_paper_holds_that_of_its_text_boxes():
    body = f"<w:p>{drawing(shape(text=p('Trong hộp')))}<w:r><w:t>Ngoài</w:t></w:r></w:p>"
    assert paper_text(read(a_docx(body)).value) == "Ngoài\nTrong hộp"


def test_the_text_of_a_text_box_is_read_and_its_frame_is_not_split():
    box = shape(text=p("Trong hộp thứ nhất") + p("dòng hai"), look=INK)
    pdf = printed(f"<w:p>{placed(position('H', 'page', offset(20)), position('V', 'page', offset(340)), box)}</w:p>")
    assert page_texts(pdf)[0].split() == ["Trong", "hộp", "thứ", "nhất", "dòng", "hai"]
    assert len(page_texts(pdf)) == 1


def test_the_indent_and_alignment_of_a_paragraph_end_at_its_text_box():
    outer = '<w:pPr><w:jc w:val="center"/><w:ind w:firstLine="1000"/></w:pPr>'
    box = shape(text=p("HHH"), body="lIns='0' tIns='0'")
    pdf = printed(f"<w:p>{outer}{placed(position('H', 'page', offset(200)), HERE, box)}</w:p>")
    left, top, _, _ = ink(pdf, black)
    assert 200 <= left < 202
    assert 80 <= top < 90


def test_pictures_have_a_description_and_lines_have_none():
    parts, links = {"word/p.png": an_image()}, {"pic": ("image", "p.png")}
    pdf = printed(f"<w:p>{drawing(picture(), holder='inline')}</w:p>", parts=parts, links=links)
    line = printed(f"<w:p>{drawing(shape('line', look=STROKE), size=(50, 0))}</w:p>")
    assert (figures(pdf), figures(line)) == (["mô tả"], [])


def test_a_watermark_lies_under_the_text_and_is_not_read():
    art = (
        '<v:shape type="#_x0000_t136" style="position:absolute;width:200pt;height:60pt;rotation:315;z-index:-5;'
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="blue" stroked="f">'
        '<v:textpath string="DỰ THẢO"/></v:shape>'
    )
    part = f"<w:hdr {NAMESPACES}><w:p>{pict(art)}</w:p></w:hdr>"
    reference = '<w:headerReference r:id="k" w:type="default"/>'
    data = a_docx(p("Nội dung"), section=PAGE + reference, parts={"word/k.xml": part}, links={"k": ("header", "k.xml")})
    paper = read(data).value
    pdf = convert(paper, title="x").pdf
    assert page_texts(pdf)[0].strip() == paper_text(paper) == "Nội dung"
    left, top, right, bottom = ink(pdf)
    assert (abs(left + right - 400) < 20, abs(top + bottom - 400) < 20, bottom - top > 120) == (True, True, True)
