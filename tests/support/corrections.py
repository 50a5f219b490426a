"""Word files as a clerk corrects them."""

import io

from docx import Document
from docx.text.paragraph import Paragraph


def corrected(docx: bytes, *, old: str = "", new: str = " (sửa tay)") -> bytes:
    """The file with words put in the place of others, in every run; without ``old``: behind the longest paragraph."""
    document = Document(io.BytesIO(docx))
    if old:
        for paragraph in _paragraphs(document):
            for run in paragraph.runs:
                run.text = run.text.replace(old, new)
    else:
        max(document.paragraphs, key=lambda one: len(one.text)).add_run(new)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _paragraphs(document: Document) -> list[Paragraph]:  # type: ignore[valid-type]  # a function named like a class
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)  # type: ignore[attr-defined]
    return [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]  # type: ignore[attr-defined]
