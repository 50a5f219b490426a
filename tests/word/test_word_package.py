"""The package door: what is read, what is refused, and with which words."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.errors import DocgenError
from docgen.paper.text import paper_text
from docgen.word.package import NotAWordFile, Reason, open_package
from docgen.word.read import read
from tests.support.docx import NAMESPACES, a_docx, p, relationships, zipped

OLE2 = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"hello", Reason.NOT_ZIP),
        (OLE2, Reason.LEGACY),
        (OLE2 + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
        (b"PK\x03\x04 cut off", Reason.DAMAGED),
        (zipped({"a.txt": "x"}), Reason.NO_DOCUMENT),
        (zipped({"word/document.xml": "<w:document"}), Reason.BAD_XML),
        (zipped({"word/document.xml": "<workbook/>"}), Reason.NO_DOCUMENT),
    ],
)
def test_a_file_that_is_no_word_document_is_named_for_what_it_is(data: bytes, reason: Reason):
    with pytest.raises(NotAWordFile) as caught:
        read(data)
    assert caught.value.reason is reason
    assert reason.value in str(caught.value)


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = zipped({"word/document.xml": b" " * (60 * 2**20)})
    with pytest.raises(NotAWordFile) as caught:
        open_package(bomb)
    assert caught.value.reason is Reason.TOO_LARGE


def test_entities_are_refused():
    evil = '<!DOCTYPE x [<!ENTITY a "boom">]>' + f"<w:document {NAMESPACES}><w:body>&a;</w:body></w:document>"
    with pytest.raises(NotAWordFile):
        read(a_docx("", parts={"word/document.xml": evil}))


def test_nesting_without_end_is_an_answer_and_no_crash():
    deep = "<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000
    with pytest.raises(NotAWordFile):
        read(a_docx(deep))


def test_the_main_part_is_found_wherever_it_lies():
    found = read(
        zipped(
            {
                "_rels/.rels": relationships({"x": ("officeDocument", "/somewhere/else.xml")}),
                "somewhere/else.xml": f"<w:document {NAMESPACES}><w:body>{p('Ở đây')}</w:body></w:document>",
            }
        )
    )
    assert paper_text(found.value) == "Ở đây"


def test_strict_files_read_like_transitional_ones():
    strict = a_docx(p("Nội dung"))
    with zipfile.ZipFile(io.BytesIO(strict)) as archive:
        members = {
            name: archive.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            for name in archive.namelist()
        }
    assert paper_text(read(zipped(members)).value) == "Nội dung"


def test_an_understood_choice_stands_and_its_fallback_does_not():
    choice = (
        '<w:p><mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:t>mới</w:t></w:r></mc:Choice>'
        "<mc:Fallback><w:r><w:t>cũ</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert paper_text(read(a_docx(choice)).value) == "mới"


def test_a_choice_that_we_do_not_understand_gives_way_to_the_fallback():
    choice = (
        '<w:p><mc:AlternateContent><mc:Choice Requires="future"><w:r><w:t>mới</w:t></w:r></mc:Choice>'
        "<mc:Fallback><w:r><w:t>cũ</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert paper_text(read(a_docx(choice)).value) == "cũ"


@given(st.binary(max_size=400))
def test_no_bytes_whatever_give_anything_but_a_paper_or_a_plain_error(data: bytes):
    with pytest.raises(DocgenError):
        read(data)


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_gives_a_paper_or_a_plain_error(position: int, noise: bytes):
    sound = a_docx(p("Căn cứ Luật Tổ chức chính quyền địa phương") * 3)
    place = position % len(sound)
    damaged = sound[:place] + noise + sound[place + len(noise) :]
    try:
        read(damaged)
    except NotAWordFile as error:
        assert str(error).endswith(".")  # noqa: PT017 - reading on is as good an answer
