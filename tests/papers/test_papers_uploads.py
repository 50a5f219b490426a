"""What may be handed in as a corrected paper, and the one clear word for all else."""

import io
import zipfile

import pytest

from docgen.word.package import NotAWordFile
from docgen.word.uploads import UploadRefused, check_upload
from tests.support.docx import NAMESPACES, TYPES, a_docx, p

MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


def typed(content_type):
    override = f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>'
    return a_docx(p("x"), parts={"[Content_Types].xml": TYPES.replace("</Types>", override)})


def with_project():
    return a_docx(p("x"), parts={"word/vbaProject.bin": b"x"}, links={"rV": ("vbaProject", "vbaProject.bin")})


def an_open_document():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return stream.getvalue()


REFUSED = {
    "rỗng": b"",
    "PDF": b"%PDF-1.7\n",
    "RTF": b"{\\rtf1 x}",
    "OpenDocument": an_open_document(),
    "macro": typed(MACRO_TYPE),
    "tệp mẫu": typed(TEMPLATE_TYPE),
    "Word đời cũ": bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600),
    "không phải tệp Word": "chữ thường".encode(),
    "hỏng": a_docx(p("x"))[:-40],
    "quá lớn": a_docx(p("x"), parts={"word/media/a.bin": bytes(64 * 2**20)}),
}


@pytest.mark.parametrize("word", REFUSED)
def test_each_wrong_file_has_its_own_word(word):
    with pytest.raises((UploadRefused, NotAWordFile)) as refused:
        check_upload(REFUSED[word])
    assert word in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_project_of_macros_is_found_without_its_type():
    with pytest.raises(UploadRefused, match="macro"):
        check_upload(with_project())


def test_a_sound_file_is_taken_as_it_is():
    docx = a_docx(p("Quyết định"))
    checked = check_upload(docx)
    assert checked.accepted is docx
    assert (checked.tracked, checked.comments) == (0, 0)


def test_comments_are_counted():
    comments = f'<w:comments {NAMESPACES}><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>'
    docx = a_docx(p("x"), parts={"word/comments.xml": comments}, links={"rC": ("comments", "comments.xml")})
    assert check_upload(docx).comments == 2


def test_tracked_changes_are_counted_and_accepted():
    docx = a_docx('<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>')
    checked = check_upload(docx)
    assert checked.tracked == 1
    assert checked.accepted != docx
