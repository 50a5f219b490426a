"""Looking into a PDF: pages as pictures, their text. The only door to pypdfium2."""

import io
import threading

import pypdfium2

_LOCK = threading.Lock()  # PDFium is not thread-safe


def page_count(pdf: bytes) -> int:
    """The number of pages."""
    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def page_picture(pdf: bytes, page: int, *, width_px: int = 900) -> bytes:
    """A page (from 0) as PNG of some width.

    Raises:
        IndexError: there is no such page.
    """
    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        sheet = document[page]
        picture = sheet.render(scale=width_px / sheet.get_width()).to_pil()
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def page_pictures(pdf: bytes, *, width_px: int = 900) -> list[bytes]:
    """All pages as PNG."""
    return [page_picture(pdf, page, width_px=width_px) for page in range(page_count(pdf))]


def page_texts(pdf: bytes, *, top_pt: float = 0.0, bottom_pt: float = 0.0) -> list[str]:
    """The text of each page between the margins: ``top_pt`` and ``bottom_pt`` are left out."""
    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        texts = []
        for sheet in document:
            width, height = sheet.get_size()
            page = sheet.get_textpage()
            texts.append(page.get_text_bounded(left=0, bottom=bottom_pt, right=width, top=height - top_pt))
        return texts
