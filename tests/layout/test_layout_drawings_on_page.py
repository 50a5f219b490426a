"""Drawings of Word files on their pages: where they stand there, from the anchor to the mark."""

import pytest

from docgen.layout.marks import LineMark, RectMark
from docgen.word.read import read
from tests.support.docx import NAMESPACES, a_docx, p
from tests.support.drawings import EMU, drawing, offset, position, shape
from tests.support.layout import Placed, placed

PAGE = (
    '<w:pgSz w:w="8000" w:h="8000"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" '
    'w:header="400" w:footer="400"/>'
)  # 400 pt wide and high, margins of 50 pt
INK = "<a:solidFill><a:srgbClr val='0000FF'/></a:solidFill><a:ln><a:noFill/></a:ln>"
STROKE = f"<a:ln w='{EMU}'><a:solidFill><a:srgbClr val='0000FF'/></a:solidFill></a:ln>"
CENTER, BOTTOM = "<wp:align>center</wp:align>", "<wp:align>bottom</wp:align>"
HERE = position("V", "paragraph", offset(30))
Box = tuple[float, float, float, float]


def boxes(body: str, **more: object) -> list[Box]:
    """The boxes of all blue marks on the first page, from its upper left corner."""
    section = PAGE + str(more.pop("section", ""))
    paper = read(a_docx(body, section=section, **more)).value  # type: ignore[arg-type]
    return [box for item in placed(paper) if item.page == 1 for box in blue(item)]


def blue(item: Placed) -> list[Box]:
    """The box of a mark, if it is blue."""
    x, y = item.x, item.y
    match item.mark:
        case RectMark(color="0000FF") as mark:
            return [(x + mark.x, y + mark.y, x + mark.x + mark.width, y + mark.y + mark.height)]
        case LineMark(color="0000FF") as mark:
            return [(x + mark.x, y + mark.y, x + mark.to_x, y + mark.to_y)]
    return []


def near(box: Box) -> object:
    return pytest.approx(box, abs=0.1)


def a_square(horizontal: str, vertical: str) -> str:
    return drawing(shape(look=INK), place=horizontal + vertical)


@pytest.mark.parametrize(
    ("horizontal", "vertical", "box"),
    [
        (position("H", "column", offset(10)), HERE, (60, 80, 160, 130)),
        (position("H", "column", CENTER), HERE, (150, 80, 250, 130)),
        (position("H", "page", offset(10)), HERE, (10, 80, 110, 130)),
        (position("H", "page", CENTER), position("V", "page", BOTTOM), (150, 350, 250, 400)),
        (position("H", "margin", "<wp:align>right</wp:align>"), position("V", "margin", CENTER), (250, 175, 350, 225)),
        (position("H", "rightMargin", offset(0)), position("V", "topMargin", offset(5)), (350, 5, 450, 55)),
    ],
)
def test_a_drawing_stands_where_its_anchor_says(horizontal: str, vertical: str, box: Box) -> None:
    assert boxes(f"<w:p>{a_square(horizontal, vertical)}</w:p>") == [near(box)]


def test_a_drawing_is_placed_from_above_the_space_of_its_paragraph() -> None:
    square = a_square(position("H", "column", offset(0)), HERE)
    exact = '<w:spacing w:line="400" w:lineRule="exact"/>'
    body = p("x", properties=exact) + f'<w:p><w:pPr><w:spacing w:before="400"/></w:pPr>{square}</w:p>'
    assert boxes(body) == [near((50, 100, 150, 150))]  # the line above is 20 pt high


def test_the_line_under_the_motto_lies_in_the_middle_of_its_cell() -> None:
    place = position("H", "column", CENTER) + position("V", "paragraph", offset(20))
    line = drawing(shape("line", look=STROKE), place=place, size=(60, 0))
    cell = f'<w:tc><w:tcPr/><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{line}</w:p></w:tc>'
    zero = '<w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar><w:tblLayout w:type="fixed"/>'
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    table = f"<w:tbl><w:tblPr>{zero}</w:tblPr>{grid}<w:tr><w:tc>{p('A')}</w:tc>{cell}</w:tr></w:tbl>{p()}"
    assert boxes(table) == [near((220, 70, 280, 70))]


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_a_drawing_in_a_running_head_is_placed_on_the_page(kind: str) -> None:
    run = a_square(position("H", "page", offset(20)), position("V", "page", offset(200)))
    root = "hdr" if kind == "header" else "ftr"
    part = f"<w:{root} {NAMESPACES}><w:p>{run}</w:p></w:{root}>"
    reference = f'<w:{kind}Reference r:id="k" w:type="default"/>'
    found = boxes(p("x"), section=reference, parts={"word/k.xml": part}, links={"k": (kind, "k.xml")})
    assert found == [near((20, 200, 120, 250))]
