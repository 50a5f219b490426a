"""Runs, fields, breaks, tables, sections, drawings: what the reader makes of them."""

import pytest

from docgen.paper.drawings import Line
from docgen.paper.formats import Align
from docgen.paper.nodes import (
    Break,
    BreakKind,
    FieldKind,
    PageField,
    Paragraph,
    Section,
    SignaturePlace,
    Tab,
    Table,
    Text,
)
from docgen.paper.text import paper_text
from docgen.word.read import read
from tests.support.docx import NAMESPACES, a_docx, a_table, p, r

BORDERS = '<w:tblBorders><w:top w:val="single" w:sz="8"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>'
LINE = (
    "<w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom='column'><wp:align>center</wp:align></wp:positionH>"
    "<wp:positionV relativeFrom='paragraph'><wp:posOffset>25400</wp:posOffset></wp:positionV>"
    "<wp:extent cx='1270000' cy='0'/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst='line'/>"
    "<a:ln w='9525'><a:solidFill><a:srgbClr val='000000'/></a:solidFill></a:ln></wps:spPr></wps:wsp>"
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
)


def section_of(body: str, **more) -> Section:
    return read(a_docx(body, **more)).value.sections[0]


def content(body: str):
    return section_of(f"<w:p>{body}</w:p>").blocks[0].content


def table_of(body: str) -> Table:
    block = section_of(body).blocks[0]
    assert isinstance(block, Table)
    return block


def test_tabs_and_breaks_are_nodes_of_their_own():
    kinds = content("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:br w:type='page'/></w:r>")
    assert [type(kind) for kind in kinds] == [Text, Tab, Text, Break, Break]
    assert [kind.kind for kind in kinds if isinstance(kind, Break)] == [BreakKind.LINE, BreakKind.PAGE]


def test_spaces_count_only_where_the_file_keeps_them():
    assert content("<w:r><w:t>  a  </w:t></w:r>")[0].text == "a"
    assert content('<w:r><w:t xml:space="preserve">  a  </w:t></w:r>')[0].text == "  a  "


SEPARATE, END = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def a_field(code: str, result: str) -> str:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{SEPARATE}{r(result)}{END}"


def test_a_page_field_is_a_field_and_its_stored_result_is_not_text():
    assert [type(item) for item in content(a_field("PAGE", "7"))] == [PageField]
    simple = content('<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple>')
    assert [item.kind for item in simple] == [FieldKind.PAGE_COUNT]


def test_the_result_of_any_other_field_is_text():
    assert [item.text for item in content(a_field("MERGEFIELD Ten", "An"))] == ["An"]


def test_deletions_are_gone_and_insertions_stay():
    assert (
        paper_text(
            read(
                a_docx(f"<w:p><w:ins>{r('mới')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>")
            ).value
        )
        == "mới"
    )


def test_what_is_not_shown_is_named_once():
    notices = read(a_docx("<w:p><w:r><w:unheardOf/></w:r><w:r><w:unheardOf/></w:r></w:p>")).warnings
    assert [notice.kind for notice in notices] == ["inline-unheardOf"]


def test_a_line_knows_its_place_and_length():
    line = section_of(LINE).blocks[0].content[0]
    assert isinstance(line, Line)
    assert (line.width_pt, line.stroke_pt, line.anchor.align, line.anchor.y_pt) == (100.0, 0.75, Align.CENTER, 2.0)


def test_a_table_has_its_grid_and_its_borders():
    table = table_of(a_table(("a", "b"), ("c", "d"), properties=BORDERS, widths=(1000, 3000)))
    assert table.columns_pt == (50.0, 150.0)
    left, right = table.rows[0].cells
    assert (left.format.borders.top.width_pt, left.format.borders.right.width_pt) == (1.0, 0.5)
    assert (left.format.borders.left.width_pt, right.format.borders.right.width_pt) == (0.0, 0.0)


def test_cells_merged_downwards_are_one_with_a_row_span():
    start = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("a") + "</w:tc>"
    more = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc>"
    other = "<w:tc>" + p("x") + "</w:tc>"
    rows = "".join(f"<w:tr>{cell}{other}</w:tr>" for cell in (start, more, more))
    table = table_of(f"<w:tbl><w:tblGrid><w:gridCol w:w='500'/><w:gridCol w:w='500'/></w:tblGrid>{rows}</w:tbl>")
    assert [row.cells[0].row_span for row in table.rows] == [3, 0, 0]


def test_rows_say_whether_they_repeat_and_split():
    row = (
        "<w:tr><w:trPr><w:tblHeader/><w:cantSplit/><w:trHeight w:val='400' w:hRule='exact'/></w:trPr><w:tc>"
        + p("x")
        + "</w:tc></w:tr>"
    )
    found = table_of(f"<w:tbl><w:tblGrid><w:gridCol w:w='500'/></w:tblGrid>{row}</w:tbl>").rows[0]
    assert (found.is_header, found.may_split, found.height_pt, found.is_exact) == (True, False, 20.0, True)


def test_a_place_of_signature_is_a_content_control_with_its_tag():
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="Chỗ ký của Chủ tịch"/><w:tag w:val="sign:Chu_tich"/></w:sdtPr>'
        f"<w:sdtContent>{p('')}</w:sdtContent></w:sdt>"
    )
    place = section_of(control).blocks[0]
    assert isinstance(place, SignaturePlace)
    assert (place.name, place.label, len(place.blocks)) == ("Chu_tich", "Chỗ ký của Chủ tịch", 1)


def test_a_section_ends_with_the_paragraph_that_holds_it():
    inner = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgNumType w:start="3"/></w:sectPr></w:pPr>'
    paper = read(a_docx(f"<w:p>{inner}{r('ngang')}</w:p>{p('dọc')}", section='<w:pgSz w:w="11906" w:h="16838"/>')).value
    assert [round(section.page.width_pt) for section in paper.sections] == [842, 595]
    assert paper.sections[0].first_page_number == 3
    assert [type(section.blocks[0]) for section in paper.sections] == [Paragraph, Paragraph]


@pytest.mark.parametrize("has_first", [True, False])
def test_a_first_header_counts_only_with_a_title_page(has_first: bool):
    header = f"<w:hdr {NAMESPACES}>{p('trang sau')}</w:hdr>"
    section = '<w:headerReference r:id="h" w:type="default"/>' + ("<w:titlePg/>" if has_first else "")
    found = section_of(p("x"), section=section, parts={"word/h.xml": header}, links={"h": ("header", "h.xml")})
    assert found.header.default[0].content[0].text == "trang sau"
    assert found.header.first == (() if has_first else None)


def test_spaces_between_paragraphs_add_up_only_where_the_file_says_so():
    assert not read(a_docx(p("x"))).value.adds_spacing
    old = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    assert read(a_docx(p("x"), settings=old)).value.adds_spacing


def test_a_picture_outside_the_file_is_never_fetched():
    drawing = (
        "<w:p><w:r><w:drawing><wp:inline><wp:extent cx='100' cy='100'/><a:graphic><a:graphicData><pic:pic>"
        "<pic:blipFill><a:blip r:embed='out'/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r></w:p>"
    )
    links = {"out": ("image", 'http://127.0.0.1:9/x.png" TargetMode="External')}
    assert [notice.kind for notice in read(a_docx(drawing, links=links)).warnings] == ["drawing"]
