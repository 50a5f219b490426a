import datetime as dt
import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from template_files import FACTS, a_template

from docgen.word.read import read
from docgen.word.template.comments import Comment, add_comments, remove_comments
from docgen.workflow.templates.trial import try_template
from tests.support.docx import a_docx, p

AT = dt.datetime(2023, 5, 12, 7, 0, tzinfo=dt.UTC)
MAIN = "word/document.xml"


def commented(data, *comments, author="docgen"):
    return add_comments(data, comments, author=author, at=AT)


def comments_in(data):
    return [(each.author, each.text) for each in docx.Document(io.BytesIO(data)).comments]


def texts(data):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def test_comments_are_read_again_with_author_and_words():
    data = commented(a_template("Một", "Hai"), Comment(MAIN, 1, "Sai ở đây & <kia>"), Comment(MAIN, 0, "Hai\ndòng"))
    assert comments_in(data) == [("docgen", "Sai ở đây & <kia>"), ("docgen", "Hai\ndòng")]
    assert texts(data) == ["Một", "Hai"]


def test_comments_stand_beside_those_of_others_and_only_ours_go():
    theirs = commented(a_template("Một"), Comment(MAIN, 0, "của tôi"), author="Lan")
    both = commented(theirs, Comment(MAIN, 0, "của máy"))
    assert comments_in(both) == [("Lan", "của tôi"), ("docgen", "của máy")]
    assert comments_in(remove_comments(both, author="docgen")) == [("Lan", "của tôi")]


def test_a_file_without_our_comments_is_the_same_bytes():
    data = a_template("Một")
    assert remove_comments(data, author="docgen") is data


@pytest.mark.parametrize("place", [("word/header1.xml", 0), (MAIN, 99), ("", 0)])
def test_a_comment_that_has_no_place_in_the_text_hangs_on_the_first_paragraph(place):
    data = commented(a_template("Một"), Comment(*place, "ở đầu trang"))
    first = docx.Document(io.BytesIO(data)).paragraphs[0]._p.xml
    assert "commentReference" in first


def test_a_comment_in_a_text_box_hangs_on_the_paragraph_around_it():
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('trong hộp')}</w:txbxContent></w:pict></w:r></w:p>"
    data = commented(a_docx(p("trước") + box), Comment(MAIN, 2, "trong hộp"))
    inner = zipfile.ZipFile(io.BytesIO(data)).read(MAIN).decode()
    assert inner.index("commentRangeStart") < inner.index("txbxContent")
    assert inner.rindex("commentReference") > inner.rindex("txbxContent")


@given(st.lists(st.tuples(st.integers(0, 5), st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"))))))
def test_adding_and_removing_comments_leaves_the_text_as_it_was(wanted):
    data = a_template("Một", "Hai", cells=("a", "b"))
    there = commented(data, *(Comment(MAIN, index, text) for index, text in wanted))
    back = remove_comments(there, author="docgen")
    assert texts(back) == texts(data)
    assert comments_in(back) == []
    assert not read(there).warnings or {n.kind for n in read(there).warnings} <= {"comments"}


def test_a_refused_template_comes_back_with_each_fault_as_a_comment_and_may_be_handed_in_again():
    trial = try_template(a_template("{{ subjec }}", "Hai", header="{{ dau }}"), "a.docx", FACTS, AT)
    said = [text for _, text in comments_in(trial.commented)]
    assert len(said) == len(trial.findings)
    assert any("LỖI" in text and "đầu trang" in text for text in said)
    again = try_template(trial.commented, "a.docx", FACTS, AT)
    assert again.findings == trial.findings
    assert comments_in(again.data) == []


@pytest.mark.office
def test_an_office_suite_opens_the_commented_copy(office):
    trial = try_template(a_template("{{ subjec }}", cells=("{{ x", "b"), header="{{ dau }}"), "a.docx", FACTS, AT)
    assert office.to_pdf(trial.commented).startswith(b"%PDF")
