"""Word files with tracked changes: counted, and accepted part by part."""

import io
import zipfile

import pytest

from docgen.paper.text import paper_text
from docgen.word.read import read
from docgen.word.revisions import accept_changes, count_changes
from tests.support.docx import NAMESPACES, a_docx, p, r

BY = 'w:id="1" w:author="Lan" w:date="2023-05-12T08:00:00Z"'


def accepted_text(body, **options):
    return paper_text(read(accept_changes(a_docx(body, **options))).value)


def deleted(text):
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def inserted(text):
    return f"<w:ins {BY}>{r(text)}</w:ins>"


def row(text, mark=""):
    return f"<w:tr><w:trPr>{mark}</w:trPr><w:tc><w:tcPr/>{p(text)}</w:tc></w:tr>"


def table(*rows):
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def test_what_was_inserted_stays_and_what_was_deleted_goes():
    body = f"<w:p>{r('Ông ')}{deleted('An')}{inserted('Bình')}{r(' chủ trì')}</w:p>"
    assert count_changes(a_docx(body)) == 2
    assert accepted_text(body) == "Ông Bình chủ trì"


def test_the_deleted_words_are_nowhere_in_the_accepted_file():
    docx = accept_changes(a_docx(f"<w:p>{r('Công khai')}{deleted('bí mật')}</w:p>"))
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert all("bí mật".encode() not in archive.read(name) for name in archive.namelist())


def test_a_move_leaves_the_text_at_its_new_place():
    start, end = f'<w:moveFromRangeStart {BY} w:name="m"/>', '<w:moveFromRangeEnd w:id="1"/>'
    away = f"<w:p>{start}<w:moveFrom {BY}>{r('đoạn')}</w:moveFrom>{end}</w:p>"
    here = f"<w:p><w:moveTo {BY}>{r('đoạn')}</w:moveTo></w:p>"
    assert accepted_text(away + p("giữa") + here).split() == ["giữa", "đoạn"]


def test_paragraphs_whose_mark_was_deleted_become_one():
    first = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{r('một ')}</w:p>"
    assert accepted_text(first + p("hai")) == "một hai"


def test_a_paragraph_deleted_whole_leaves_nothing():
    gone = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{deleted('thừa')}</w:p>"
    assert accepted_text(p("một") + gone + p("hai")) == "một\nhai"


def test_deleted_rows_go_and_inserted_ones_stay():
    body = table(row("một"), row("hai", f"<w:del {BY}/>"), row("ba", f"<w:ins {BY}/>"))
    assert accepted_text(body) == "một\nba"


def test_a_table_all_of_whose_rows_were_deleted_goes():
    assert accepted_text(table(row("hai", f"<w:del {BY}/>")) + p("sau")) == "sau"


def test_changes_of_formats_are_accepted_as_they_are_now():
    change = f"<w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    docx = a_docx(p("đậm", run=change))
    assert count_changes(docx) == 1
    [text] = read(accept_changes(docx)).value.sections[0].blocks[0].content
    assert (text.format.bold, text.format.italic) == (True, False)
    assert count_changes(accept_changes(docx)) == 0


def test_headers_are_part_of_it():
    header = f"<w:hdr {NAMESPACES}><w:p>{inserted('mới')}{deleted('cũ')}</w:p></w:hdr>"
    docx = a_docx(p("thân"), parts={"word/header1.xml": header}, links={"rH": ("header", "header1.xml")})
    assert count_changes(docx) == 2
    with zipfile.ZipFile(io.BytesIO(accept_changes(docx))) as archive:
        assert "cũ" not in archive.read("word/header1.xml").decode()


@pytest.mark.parametrize("text", ["không có gì", "một & hai"])
def test_a_file_without_tracked_changes_keeps_its_bytes(text):
    docx = a_docx(p(text.replace("&", "&amp;")))
    assert count_changes(docx) == 0
    assert accept_changes(docx) is docx
