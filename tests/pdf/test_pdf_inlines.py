"""The content of paragraphs on the page: labels, tabs, notes, links, spaces, lines."""

import io
from html import escape

import pikepdf
import pytest

from docgen.layout.text import ink
from docgen.paper.formats import ParagraphFormat, RunFormat, Sides, TabAlign, TabStop
from docgen.paper.nodes import (
    Bookmark,
    Break,
    BreakKind,
    Label,
    NoteMark,
    PageFormat,
    Paper,
    Paragraph,
    Section,
    Tab,
    Text,
)
from docgen.pdf import probe
from docgen.pdf.convert import convert
from docgen.word.read import read
from tests.support.docx import a_docx, a_table
from tests.support.texts import first_difference, pdf_text, squeezed

LOOK = RunFormat(size_pt=14.0)
TAB = Tab(LOOK)


def text(words: str, link: str = "") -> Text:
    return Text(words, LOOK, link)


def a_paragraph(*content, label: Label | None = None, **look) -> Paragraph:
    return Paragraph(ParagraphFormat(**look), content, LOOK, label)


def printed(*blocks: Paragraph) -> str:
    return "".join(probe.page_texts(pdf_of(*blocks)))


def pdf_of(*blocks: Paragraph) -> bytes:
    return convert(Paper((Section(blocks),), title="Thử")).pdf


def text_width(words: str, look: RunFormat) -> float:
    return ink(look).width(words)


def test_a_label_is_text_before_the_content():
    label = Label("a)", LOOK)
    assert "a)" in printed(a_paragraph(text("nội dung"), label=label, left_pt=36.0, first_line_pt=-18.0))


@pytest.mark.parametrize("overlap_pt", [4.0, 5.0, 6.5])
def test_two_spaces_that_do_not_fit_hang_over_the_end_of_the_line(overlap_pt: float):
    first, label = "Thời hạn giải quyết hồ sơ đề nghị", Label("3.12", LOOK)
    tab = 36.0 - text_width("3.12", LOOK)
    room = text_width("3.12", LOOK) + tab + text_width(first + " " * 2, LOOK) - overlap_pt
    page = PageFormat(width_pt=room + 100.0, margins=Sides(72.0, 50.0, 72.0, 50.0))
    paragraph = a_paragraph(text(f"{first}  cấp phép"), label=label)
    pdf = convert(Paper((Section((paragraph,), page=page),), title="Thử")).pdf
    (shown,) = probe.page_texts(pdf)
    assert [line.split() for line in shown.splitlines()] == [["3.12", *first.split()], ["cấp", "phép"]]


def test_leaders_are_drawn_and_not_written():
    stop = TabStop(300.0, TabAlign.RIGHT, ".")
    shown = printed(a_paragraph(text("Chương I"), TAB, text("12"), tabs=(stop,)))
    assert "." not in shown
    assert "Chương I" in shown


def test_a_note_stands_on_the_page_of_its_mark():
    note = NoteMark("1", LOOK, (a_paragraph(text("1 Chú thích.")),))
    fillers = [a_paragraph(text("chữ")) for _ in range(60)]
    pages = probe.page_texts(pdf_of(a_paragraph(text("đầu"), note), *fillers))
    assert len(pages) > 1
    assert "Chú thích" in pages[0]
    assert "Chú thích" not in "".join(pages[1:])


def test_links_are_in_the_pdf_and_lead_to_bookmarks():
    pdf = pdf_of(
        a_paragraph(text("tới", "#Đích"), text("ra", "https://example.vn/")), a_paragraph(Bookmark("Đích"), text("đây"))
    )
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        notes = list(opened.pages[0].Annots)
        addresses = [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]
    assert len(notes) == 2
    assert addresses == ["https://example.vn/"]


def test_what_stands_after_a_page_break_at_the_end_is_the_next_paragraph():
    blocks = (a_paragraph(text("một"), Break(BreakKind.PAGE, LOOK)), a_paragraph(text("hai")))
    assert [page.strip() for page in probe.page_texts(pdf_of(*blocks))] == ["một", "hai"]


def test_a_long_word_in_several_fonts_is_broken_inside_its_narrow_cell():
    word = "ªñl¤劓ķKĈG#Uc±ĝ|ġèÝ±ãąýcFVtM>É>w"
    docx = a_docx(a_table(("trái", escape(word)), widths=(8400, 900)))
    assert first_difference(pdf_text(convert(read(docx).value).pdf), squeezed("trái" + word)) == ""


def test_letters_that_no_font_holds_can_be_read_and_searched():
    words = "xin chào مرحبا שלום"
    found = printed(a_paragraph(text(words)))
    assert set(words.split()[2]) <= set(found)
    assert "□" not in found
