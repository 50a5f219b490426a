"""The text of a Word file and of a PDF, each read without docgen's own reader, in a form that can be compared."""

import io
import re
import unicodedata
import zipfile

import pypdfium2
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINE_END_HYPHEN = "\ufffe\x02\u2010"  # how PDFium writes a hyphen at the end of a line
TOP_MARGIN_PT = 56.0  # 20 mm less a hair: page numbers stand above


def docx_text(docx: bytes) -> str:
    """All characters of the body."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "".join(element.text or "" for element in root.iter(f"{W}t"))


def pdf_text(pdf: bytes) -> str:
    """All characters between the margins, without white space."""
    return "".join(pdf_pages(pdf))


def pdf_pages(pdf: bytes) -> list[str]:
    """What each page has between its margins, without white space."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = []
        for page in document:
            width, height = page.get_size()
            pages.append(squeezed(page.get_textpage().get_text_bounded(0, 0, width, height - TOP_MARGIN_PT)))
    return pages


def squeezed(text: str) -> str:
    """The text without white space and hyphens, in compatibility form.

    A soft hyphen shows only at a line's end, where PDFium marks any hyphen; PDFium writes ligatures out as letters.
    """
    return unicodedata.normalize("NFKC", re.sub(rf"[\s\xad\-{LINE_END_HYPHEN}]+", "", text))


def with_heads_once(docx: bytes, pages: list[str]) -> str:
    """The squeezed text of the pages without the table heads that a new page repeats at its top."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    for row in root.iter(f"{W}tr"):
        head = squeezed("".join(text.text or "" for text in row.iter(f"{W}t")))
        if head and row.find(f"{W}trPr/{W}tblHeader") is not None:
            pages = [*pages[:1], *(page.removeprefix(head) for page in pages[1:])]
    return "".join(pages)


def first_difference(left: str, right: str) -> str:
    """Where two texts part, with what stands around it; "" for equal ones."""
    if left == right:
        return ""
    place = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    around = slice(max(place - 20, 0), place + 20)
    return f"at {place}: {left[around]!a} / {right[around]!a}"
