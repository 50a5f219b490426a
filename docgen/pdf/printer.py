"""HTML to PDF/A: the only door to WeasyPrint.

Nothing is fetched from anywhere: pictures come inside the HTML, fonts from our own folder.
"""

import datetime as dt
import logging
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree as ET

import cssselect2
import weasyprint
from weasyprint.text.fonts import FontConfiguration

from docgen.paper.measure import ONE_FACE
from docgen.pdf import faces
from docgen.pdf.html import SIGNATURE_ID, Html

PX_TO_PT = 0.75  # WeasyPrint lays out in CSS pixels, 96 to the inch
logging.getLogger("weasyprint").addHandler(logging.NullHandler())
_LOCK = threading.Lock()  # Pango's font map is not made for several threads


class NothingIsFetched(weasyprint.urls.URLFetcher):  # type: ignore[misc]  # the library ships no types
    """Refuses every address but the data inside the HTML and the font files of our own folder."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        """What is behind an allowed address."""
        if url.startswith(("data:", faces.FOLDER.as_uri())):
            return super().fetch(url, headers)
        raise ValueError(f"refused: {url[:80]}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside a PDF/A-3. ``relationship`` is Source or Data (ISO 19005-3, 6.8)."""

    name: str
    data: bytes
    description: str
    relationship: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands: page from 0, and left, bottom, right, top in points from the page's lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, the number of its pages, and the places of signature in reading order."""

    pdf: bytes
    pages: int
    signature_places: tuple[Place, ...]


class _Page(weasyprint.HTML):  # type: ignore[misc]  # the library ships no types
    """A parsed document under our own base sheet. The HTML is well-formed, so the XML parser is enough, and quicker."""

    def __init__(self, html: Html) -> None:
        self.base_url = None
        self.url_fetcher = _fetcher()
        self.media_type = "print"
        root = ET.fromstring(replace(html, sheet="").document())  # noqa: S314 - our own text
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002, FBT001, FBT002 - the library's signature
        return [_base_sheet()]


def print_pdf(html: Html, *, made_at: dt.datetime | None = None, attachments: Sequence[Attachment] = ()) -> Printed:
    """The PDF/A-2a of a paper's HTML (PDF/A-3a with attachments). Same arguments, same bytes."""
    variant = "pdf/a-3a" if attachments else "pdf/a-2a"
    with _LOCK:
        for family in faces.FILES:
            if f"'{family}'" in html.sheet:
                _add_family(family)
        document = _Page(html).render(font_config=_fonts(), stylesheets=[_sheet(html.sheet)])
        if made_at is not None:
            document.metadata.created = document.metadata.modified = made_at.isoformat(timespec="seconds")
        document.metadata.generator = "docgen"
        document.metadata.attachments = [_attachment(item, made_at) for item in attachments]
        pdf = document.write_pdf(pdf_variant=variant)
    places = tuple(_signature_places(document)) if SIGNATURE_ID in html.body else ()
    return Printed(pdf, len(document.pages), places)


def pango_version() -> tuple[int, int, int]:
    """The version of the text layout library on this machine."""
    version = weasyprint.text.ffi.pango.pango_version()  # major * 10000 + minor * 100 + micro
    return version // 10_000, version // 100 % 100, version % 100


def _attachment(item: Attachment, made_at: dt.datetime | None) -> Any:
    moment = made_at or dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
    return weasyprint.Attachment(
        string=item.data,
        name=item.name,
        description=item.description,
        created=moment,
        modified=moment,
        relationship=item.relationship,
    )


def _signature_places(document: Any) -> Iterator[Place]:
    found: dict[int, Place] = {}
    for number, page in enumerate(document.pages):
        for box in page._page_box.descendants():  # noqa: SLF001 - the library offers no other way to a box's size
            name = box.element.get("id", "") if box.element is not None else ""
            if name.startswith(SIGNATURE_ID):
                left, top = box.border_box_x(), box.border_box_y()
                right, bottom = left + box.border_width(), top + box.border_height()
                low, high = page.height - bottom, page.height - top
                index = int(name.removeprefix(SIGNATURE_ID))
                found.setdefault(index, Place(number, *(PX_TO_PT * value for value in (left, low, right, high))))
    yield from (place for _, place in sorted(found.items()))


@cache
def _fetcher() -> NothingIsFetched:
    return NothingIsFetched()


@lru_cache(maxsize=64)
def _sheet(css: str) -> Any:
    """A parsed style sheet; papers of one template share theirs."""
    return weasyprint.CSS(string=css, url_fetcher=_fetcher())


@cache
def _base_sheet() -> Any:
    return weasyprint.CSS(string=files("docgen.pdf").joinpath("page.css").read_text("utf-8"))


@cache
def _fonts() -> Any:
    """The font configuration, shared by all papers."""
    return FontConfiguration()


@cache
def _add_family(family: str) -> None:
    """Make a shipped family known; done once, when a paper first asks for it."""
    rules = "".join(
        f"@font-face{{font-family:'{family}';src:url('{faces.file_of(family, variant).as_uri()}');"
        f"font-weight:{'bold' if bold else 'normal'};font-style:{'italic' if italic else 'normal'}}}"
        for variant, (bold, italic) in faces.VARIANTS.items()
        if variant == "Regular" or family not in ONE_FACE
    )
    weasyprint.CSS(string=rules, font_config=_fonts(), url_fetcher=_fetcher())
