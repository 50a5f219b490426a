"""Symbols, old encodings, fields, links, frames: what the reader makes of the content of a paragraph."""

import pytest

from docgen.paper.drawings import Shape
from docgen.paper.formats import RunFormat
from docgen.paper.nodes import Bookmark, Paragraph, Text
from docgen.paper.text import paragraph_text
from docgen.word.legacy_encodings import modern
from docgen.word.read import read
from tests.support.docx import a_docx, p, r


def content(inner: str, **more):
    return read(a_docx(f"<w:p>{inner}</w:p>", **more)).value.sections[0].blocks[0].content


def text_of(inner: str, **more) -> str:
    return "".join(item.text for item in content(inner, **more) if isinstance(item, Text))


def in_font(family: str) -> str:
    return f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'


def mark(kind: str, more: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{more}</w:fldChar></w:r>'


def a_field(code: str, result: str = "", form: str = "") -> str:
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return mark("begin", f"<w:ffData>{form}</w:ffData>") + instruction + mark("separate") + result + mark("end")


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [("Wingdings", "F0FE", "☑"), ("Wingdings", "00A8", "◻"), ("Symbol", "F0B7", "•"), ("Arial", "F041", "A")],
)
def test_a_symbol_is_a_unicode_character(font: str, code: str, sign: str):
    assert text_of(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>') == sign


@pytest.mark.parametrize("code", ["", "zz", "0", "D800", "FFFFFFFF"])
def test_a_symbol_without_sense_is_left_out(code: str):
    assert text_of(f'<w:r><w:sym w:font="Symbol" w:char="{code}"/></w:r>{r("a")}') == "a"


def test_letters_in_a_symbol_font_are_its_signs():
    (item,) = content(r("ü", in_font("Wingdings")))
    assert (item.text, item.format.family) == ("✓", "Times New Roman")


@pytest.mark.parametrize(
    ("font", "stored", "shown"),
    [
        (".VnTime", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (".VnTimeH", "§éc lËp - Tù do - H¹nh phóc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        ("VNI-Times", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("VNI-Times", "ÑOÄC LAÄP - Töï do - Haïnh phuùc", "ĐỘC LẬP - Tự do - Hạnh phúc"),
        (".VnTime", "Đã là Unicode: ữ", "Đã là Unicode: ữ"),
        ("Arial", "Céng hßa", "Céng hßa"),
    ],
)
def test_text_of_old_vietnamese_fonts_becomes_unicode(font: str, stored: str, shown: str):
    assert modern(stored, RunFormat(family=font)).text == shown


def test_a_change_of_encoding_is_told_once():
    data = a_docx(p("Céng", run=in_font(".VnTime")) * 2)
    assert [notice.kind for notice in read(data).warnings] == ["legacy-tcvn3"]


def test_decomposed_letters_are_composed_even_across_runs():
    assert text_of(r("Vie\u0302\u0323t")) == "Việt"
    assert text_of(r("Vie") + r("\u0302\u0323t")) == "Việt"


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒"),
        ("<w:checkBox/>", "☐"),
    ],
)
def test_a_check_box_of_a_form_is_drawn_as_it_is_set(form: str, shown: str):
    assert text_of(a_field("FORMCHECKBOX", form=form)) == shown


def test_a_list_of_a_form_shows_what_was_chosen():
    form = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Nam"/><w:listEntry w:val="Nữ"/></w:ddList>'
    assert text_of(a_field("FORMDROPDOWN", form=form)) == "Nữ"


def test_fields_within_fields_show_only_the_outer_result():
    inner = a_field("MERGEFIELD A", r("ẩn"))
    nested = (
        mark("begin")
        + "<w:r><w:instrText> IF </w:instrText></w:r>"
        + inner
        + mark("separate")
        + r("hiện")
        + mark("end")
    )
    assert text_of(nested) == "hiện"


def test_fields_nested_without_end_do_no_harm():
    assert text_of(mark("begin") * 500 + r("a") + mark("end") * 500 + r("b")) == "b"


def test_links_lead_outside_and_to_bookmarks_that_exist():
    inside = '<w:bookmarkStart w:id="1" w:name="Dich"/>' + f'<w:hyperlink w:anchor="Dich">{r("a")}</w:hyperlink>'
    target = 'https://example.vn/" TargetMode="External'
    outside = f'<w:hyperlink r:id="out">{r("b")}</w:hyperlink><w:hyperlink w:anchor="Mất">{r("c")}</w:hyperlink>'
    found = content(inside + outside, links={"out": ("hyperlink", target)})
    assert [item for item in found if isinstance(item, Bookmark)] == [Bookmark("Dich")]
    assert [item.link for item in found if isinstance(item, Text)] == ["#Dich", "https://example.vn/", ""]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "\\\\host\\share"])
def test_an_address_that_is_no_web_page_is_no_link(address: str):
    links = {"out": ("hyperlink", address + '" TargetMode="External')}
    (item,) = content(f'<w:hyperlink r:id="out">{r("b")}</w:hyperlink>', links=links)
    assert item.link == ""


def test_a_hyperlink_field_is_a_link():
    (item,) = content(a_field('HYPERLINK "https://example.vn/a"', r("trang")))
    assert (item.text, item.link) == ("trang", "https://example.vn/a")


def test_a_frame_is_a_box_in_the_paragraph_after_it():
    frame = '<w:framePr w:w="2000" w:hAnchor="page" w:x="1000" w:y="500" w:vAnchor="page" w:wrap="around"/>'
    body = p("khung 1", properties=frame) + p("khung 2", properties=frame) + p("văn bản")
    (block,) = read(a_docx(body)).value.sections[0].blocks
    box = block.content[0]
    assert isinstance(box, Shape)
    assert (box.width_pt, box.anchor.x_pt, box.anchor.y_pt) == (100.0, 50.0, 25.0)
    assert [paragraph_text(inner) for inner in box.blocks] == ["khung 1", "khung 2"]
    assert paragraph_text(block) == "văn bản"


def test_a_frame_at_the_very_end_keeps_its_text():
    body = p("x") + p("khung", properties='<w:framePr w:w="2000"/>')
    last = read(a_docx(body)).value.sections[0].blocks[-1]
    assert isinstance(last, Paragraph)
    assert paragraph_text(last.content[0].blocks[0]) == "khung"


def test_a_paragraph_whose_frame_is_inline_stands_in_the_flow():
    body = p("khung", properties='<w:framePr w:hAnchor="text" w:xAlign="left" w:yAlign="inline"/>') + p("x")
    assert [paragraph_text(block) for block in read(a_docx(body)).value.sections[0].blocks] == ["khung", "x"]


def test_position_scale_and_double_strike_are_kept():
    run = '<w:position w:val="6"/><w:w w:val="150"/><w:dstrike/>'
    (item,) = content(r("a", run))
    assert (item.format.shift_pt, item.format.scale, item.format.double_strike) == (3.0, 1.5, True)
