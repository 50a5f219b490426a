"""SVG to a bitmap: a door to WeasyPrint, which draws it, and to PDFium, which makes dots of the drawing.

Nothing is fetched from anywhere: an SVG shows what it holds itself.
"""

import base64
import io
import logging
import threading
from contextlib import closing
from typing import Any

import pypdfium2
from PIL import Image

PRINT_DPI = 300
MAX_SIDE = 4000  # dots; an A4 page at 300 dots to the inch has 3508
POINTS_PER_INCH = 72
_LOCK = threading.Lock()  # neither Pango nor PDFium is made for several threads


def bitmap(data: bytes, width_pt: float, height_pt: float) -> Image.Image | None:
    """An SVG in a box of some size, at 300 dots to the inch on nothing; None for one that cannot be drawn."""
    if width_pt <= 0 or height_pt <= 0:
        return None
    scale = min(PRINT_DPI / POINTS_PER_INCH, MAX_SIDE / max(width_pt, height_pt))
    with _LOCK:
        return _rendered(_drawn(data, width_pt, height_pt), scale)


def pango_version() -> tuple[int, int, int]:
    """The version of the text layout library on this machine, which draws the text of an SVG.

    Raises:
        OSError: the library is missing.
    """
    from weasyprint.text.ffi import pango  # noqa: PLC0415 - as below

    version = pango.pango_version()  # major * 10000 + minor * 100 + micro
    return version // 10_000, version // 100 % 100, version % 100


def _drawn(data: bytes, width_pt: float, height_pt: float) -> bytes:
    """A PDF of one page that holds the drawing."""
    import weasyprint  # noqa: PLC0415 - slow to load, and few papers hold an SVG

    class NothingIsFetched(weasyprint.urls.URLFetcher):  # type: ignore[misc]  # the library ships no types
        """Refuses every address but the data inside the document."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            raise ValueError(f"refused: {url[:80]}")

    logging.getLogger("weasyprint").addHandler(logging.NullHandler())
    size = f"{width_pt:.3f}pt {height_pt:.3f}pt"
    box = f"width:{width_pt:.3f}pt;height:{height_pt:.3f}pt"
    source = base64.b64encode(data).decode("ascii")
    html = (
        f"<style>@page{{size:{size};margin:0}}body{{margin:0}}img{{display:block;{box}}}</style>"
        f'<img src="data:image/svg+xml;base64,{source}">'
    )
    return bytes(weasyprint.HTML(string=html, url_fetcher=NothingIsFetched()).write_pdf())


def _rendered(pdf: bytes, scale: float) -> Image.Image | None:
    with closing(pypdfium2.PdfDocument(io.BytesIO(pdf))) as document:
        picture = document[0].render(scale=scale, fill_color=(0, 0, 0, 0), maybe_alpha=True)
        image: Image.Image = picture.to_pil().convert("RGBA")
        return image.copy() if image.getbbox() else None
