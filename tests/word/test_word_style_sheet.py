"""Style sheets that are kept for the next file: nothing of one file shows in another."""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from docgen.paper.nodes import Paragraph, Table, Text
from docgen.word import style_sheet
from docgen.word.names import A
from docgen.word.package import open_package
from docgen.word.read import read
from tests.support.docx import NAMESPACES, SINGLE, a_docx, a_style, a_table, p

NUMBERING = f"""<w:numbering {NAMESPACES}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def blocks(body: str, styles: str = SINGLE, **more: object) -> list[Paragraph]:
    return list(read(a_docx(body, styles=styles, **more)).value.sections[0].blocks)


def look(block: Paragraph):
    text = block.content[0]
    assert isinstance(text, Text)
    return text.format


def test_lists_begin_anew_in_each_file():
    item = p("x", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    parts, links = {"word/n.xml": NUMBERING}, {"n": ("numbering", "n.xml")}
    for _ in range(2):
        assert [block.label.text for block in blocks(item * 3, parts=parts, links=links)] == ["1.", "2.", "3."]


def test_the_same_name_of_another_file_is_another_style():
    named = p("x", properties='<w:pStyle w:val="P"/>')
    assert look(blocks(named, SINGLE + a_style("P", run="<w:b/>"))[0]).bold
    assert not look(blocks(named, SINGLE + a_style("P", run="<w:i/>"))[0]).bold


def test_what_a_table_style_gives_stays_in_tables():
    styles = SINGLE + a_style("T", kind="table", run="<w:b/>")
    table = blocks(a_table(("x",), properties='<w:tblStyle w:val="T"/>'), styles)[0]
    assert isinstance(table, Table)
    assert look(table.rows[0].cells[0].blocks[0]).bold
    assert not look(blocks(p("x"), styles)[0]).bold


def test_files_that_differ_in_their_theme_only_are_told_apart():
    body = p("x", run='<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    for family in ("Arial", "Cambria"):
        theme = f'<a:theme xmlns:a="{A}"><a:minorFont><a:latin typeface="{family}"/></a:minorFont></a:theme>'
        found = blocks(body, parts={"word/theme.xml": theme}, links={"t": ("theme", "theme.xml")})
        assert look(found[0]).family == family


def indented(number):
    return p("x", properties=f'<w:ind w:left="{number}"/>')


def test_a_sheet_is_kept_until_the_formats_of_its_files_are_very_many(monkeypatch):
    monkeypatch.setattr(style_sheet, "MOST_HELD", 8 * style_sheet.FORMAT_BYTES)
    styles = SINGLE + a_style("Kept", run="<w:b/>")
    package = open_package(a_docx(p("x"), styles=styles))
    kept = style_sheet.sheet_of(package)
    blocks(indented(1), styles)
    assert style_sheet.sheet_of(package) is kept
    for twips in range(9):
        blocks(indented(twips), styles)
    assert style_sheet.sheet_of(package) is not kept


@pytest.mark.parametrize(
    "body",
    ["".join(map(indented, range(100))), p("x", run=f'<w:color w:val="000000" w:themeShade="{"0" * 90_000}"/>')],
    ids=["many formats", "one of many bytes"],
)
def test_a_heavy_file_that_is_read_once_leaves_no_sheet(monkeypatch, body):
    monkeypatch.setattr(style_sheet, "MOST_HELD", 25 * style_sheet.FORMAT_BYTES)
    data = a_docx(body, styles=SINGLE + a_style("Heavy"))
    sheet = weakref.ref(style_sheet.sheet_of(open_package(data)))
    read(data)
    gc.collect()
    assert sheet() is None


def test_many_threads_read_light_and_heavy_files_alike(monkeypatch):
    monkeypatch.setattr(style_sheet, "MOST_HELD", 8 * style_sheet.FORMAT_BYTES)
    bodies = ["".join(map(indented, range(size))) for size in (1, 5, 40)]

    def found(number):
        return [block.format.left_pt for block in blocks(bodies[number % 3])]

    alone = [found(number) for number in range(3)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(found, range(24))) == alone * 8


def test_a_very_large_sheet_is_not_kept(monkeypatch):
    monkeypatch.setattr(style_sheet, "LARGEST_KEPT", 10)
    package = open_package(a_docx(p("x")))
    assert style_sheet.sheet_of(package) is not style_sheet.sheet_of(package)
