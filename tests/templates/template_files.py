"""Word files that staff might hand in as templates, good and bad."""

import io
import zipfile

import docx

from docgen.word.template.check import KnownFacts
from docgen.word.template.shape import shape_of
from tests.support.docx import a_docx, zipped

SAMPLE = {
    "title": "Giấy mời",
    "subject": "ra mắt mô hình",
    "guests": ["ông Bình", "bà Mai"],
    "letterhead": {"number": "Số: 12/GM-UBND", "place_date": "Tân Phong, ngày 12"},
    "members": [{"name": "Lê Mai", "roles": ["Thư ký"]}],
    "recipients": ["- Lưu: VT."],
}
FACTS = KnownFacts(shape_of(SAMPLE), SAMPLE)
SOUND = (
    "{{ letterhead.number }}{{ letterhead.place_date }}",
    "{{ subject }}",
    "{% for r in recipients %}{{ r }}{% endfor %}",
)


def a_template(*texts, cells=(), header=""):
    """A Word file of these paragraphs, a table of one row, and a header."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if cells:
        table = document.add_table(1, len(cells))
        for cell, text in zip(table.rows[0].cells, cells, strict=True):
            cell.text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def in_runs(*pieces):
    """A Word file with one paragraph, cut into runs by Word's whims."""
    return a_docx("<w:p>" + "".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in pieces) + "</w:p>")


def typed(data, content_type):
    """The same file under another content type of its main part."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        members = {name: source.read(name) for name in source.namelist()}
    types = members["[Content_Types].xml"].decode()
    known = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    members["[Content_Types].xml"] = types.replace(known, content_type)
    return zipped(members)
