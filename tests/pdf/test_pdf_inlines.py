"""The content of paragraphs on the page: labels, tabs, notes, links, spaces, lines."""

import io
from html import escape

import pikepdf
import pytest

from docgen.paper.formats import Align, Border, Borders, ParagraphFormat, RunFormat, Sides, TabAlign, TabStop
from docgen.paper.nodes import (
    Bookmark,
    Break,
    BreakKind,
    Label,
    LabelSuffix,
    NoteMark,
    PageFormat,
    Paper,
    Paragraph,
    Section,
    Tab,
    Text,
)
from docgen.pdf import probe
from docgen.pdf.column import Column
from docgen.pdf.convert import convert
from docgen.pdf.html import to_html
from docgen.pdf.pieces import text_width
from docgen.pdf.spaces import spaced
from docgen.pdf.tab_stops import set_tabs
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


def body_of(*blocks: Paragraph) -> str:
    return to_html(Paper((Section(blocks),))).value.body


def widths(*content, width_pt: float = 400.0, **look) -> list[float]:
    return [tab.width_pt for tab in set_tabs(content, ParagraphFormat(**look), Column(width_pt))]


def test_a_label_is_text_before_the_content():
    label = Label("a)", LOOK)
    assert "a)" in printed(a_paragraph(text("nội dung"), label=label, left_pt=36.0, first_line_pt=-18.0))


def test_the_tab_after_a_label_ends_at_the_hanging_indent():
    assert widths(text("1."), TAB, left_pt=36.0, first_line_pt=-18.0) == [pytest.approx(18.0 - text_width("1.", LOOK))]


def test_a_label_wider_than_its_room_goes_on_to_the_next_stop():
    (width,) = widths(text("1.1.1.1."), TAB, left_pt=18.0, first_line_pt=-18.0)
    assert width + text_width("1.1.1.1.", LOOK) == pytest.approx(72.0)


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


def test_two_spaces_are_as_wide_as_two():
    wide = LOOK.size_pt / 4  # a space of the twin of Times New Roman
    html = to_html(Paper((Section((a_paragraph(text("một  hai")),)),))).value
    assert f"letter-spacing:{wide:g}pt" in html.sheet
    assert "letter-spacing" not in to_html(Paper((Section((a_paragraph(text("a  \u0301b")),)),))).value.sheet


def test_a_label_may_stand_left_of_its_place():
    label = Label("VIII.", LOOK, LabelSuffix.SPACE, Align.RIGHT)
    width = text_width("VIII.", LOOK)
    sheet = to_html(Paper((Section((a_paragraph(text("x"), label=label, left_pt=50.0),)),))).value.sheet
    assert f"text-indent:{-width:.3f}".rstrip("0") in sheet


@pytest.mark.parametrize(
    ("align", "words", "left_of_stop"),
    [
        (TabAlign.RIGHT, "12", "12"),
        (TabAlign.DECIMAL, "1.234,5", "1.234"),
        (TabAlign.DECIMAL, "1234", "1234"),
    ],
)
def test_text_stands_at_its_stop_as_the_stop_says(align: TabAlign, words: str, left_of_stop: str):
    (width,) = widths(TAB, text(words), tabs=(TabStop(200.0, align),))
    assert width == pytest.approx(200.0 - text_width(left_of_stop, LOOK))


def test_a_bar_is_no_place_to_stop():
    assert widths(TAB, tabs=(TabStop(10.0, TabAlign.BAR),)) == [36.0]


def test_tabs_on_a_wrapped_line_are_measured_from_that_line():
    words = "chữ " * 20
    (width,) = widths(text(words), TAB, width_pt=200.0)
    lines, used = 1, 0.0
    for _ in range(20):
        if used + text_width("chữ", LOOK) > 200.0:
            lines, used = lines + 1, 0.0
        used += text_width("chữ ", LOOK)
    assert lines > 1
    assert (used + width) % 36.0 == pytest.approx(0.0, abs=0.01)


def test_a_tab_without_room_begins_the_next_line():
    assert widths(text("x" * 27), TAB, width_pt=200.0, left_pt=0.0) == [36.0]


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


def test_spaces_at_the_start_and_of_several_all_but_the_last_are_kept():
    found = "".join(item.text for item in spaced([text("  a  "), text(" b c")]))
    assert found == "\xa0\xa0a\xa0\xa0 b c"


def test_underlined_spaces_at_the_end_are_a_place_to_fill_in():
    lined = Text("Ký   ", RunFormat(underline="single"))
    assert [item.text for item in spaced([lined])] == ["Ký\xa0\xa0\xa0"]
    assert [item.text for item in spaced([text("Ký ")])] == ["Ký "]


@pytest.mark.parametrize("words", ["và/hoặc", "a\N{NON-BREAKING HYPHEN}b", "……chữ"])
def test_words_that_word_does_not_break_are_kept_whole(words: str):
    assert 'class="unbroken"' in body_of(a_paragraph(text(words)))


@pytest.mark.parametrize("words", ["12/5/2020", "Nghị định", "05-CT", "x" * 60 + "/y"])
def test_other_words_are_left_to_the_line_breaker(words: str):
    assert 'class="unbroken"' not in body_of(a_paragraph(text(words)))


def test_what_stands_after_a_page_break_at_the_end_is_the_next_paragraph():
    blocks = (a_paragraph(text("một"), Break(BreakKind.PAGE, LOOK)), a_paragraph(text("hai")))
    assert [page.strip() for page in probe.page_texts(pdf_of(*blocks))] == ["một", "hai"]
    assert body_of(*blocks).count("<p") == 2


def test_neighbours_with_equal_borders_share_one_frame():
    edge = Border(1.0, "solid", "", 4.0)
    framed = a_paragraph(text("x"), borders=Borders(edge, edge, edge, edge))
    sheet = to_html(Paper((Section((framed, framed, framed)),))).value.sheet
    classes = [rule for rule in sheet.split("}") if "border-left" in rule]
    assert sorted(("border-top" in rule, "border-bottom" in rule) for rule in classes) == [
        (False, False),
        (False, True),
        (True, False),
    ]


def test_stretched_characters_take_the_room_that_word_gives_them():
    wide = RunFormat(size_pt=14.0, scale=1.5)
    assert text_width("rộng", wide) == pytest.approx(1.5 * text_width("rộng", LOOK))


def test_a_long_word_in_several_fonts_is_broken_inside_its_narrow_cell():
    word = "ªñl¤劓ķKĈG#Uc±ĝ|ġèÝ±ãąýcFVtM>É>w"
    docx = a_docx(a_table(("trái", escape(word)), widths=(8400, 900)))
    assert first_difference(pdf_text(convert(read(docx).value).pdf), squeezed("trái" + word)) == ""
