"""A paper to PDF in one step, and where on its pages people sign."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docgen.model import Notice
from docgen.paper.nodes import Block, Paper, SignaturePlace, Table
from docgen.pdf.html import to_html
from docgen.pdf.printer import Attachment, Place, print_pdf


@dataclass(frozen=True, slots=True)
class Converted:
    """A PDF, the number of its pages, notices on what is not shown as in Word, and the places of signature."""

    pdf: bytes
    pages: int
    notices: tuple[Notice, ...]
    signatures: tuple[tuple[SignaturePlace, Place], ...]


def convert(
    paper: Paper, *, title: str = "", made_at: dt.datetime | None = None, attachments: Sequence[Attachment] = ()
) -> Converted:
    """The PDF/A of a paper. ``title`` stands in for a title that the paper lacks; a PDF without one is not PDF/A-2a."""
    named = paper if paper.title else replace(paper, title=title or "Văn bản")
    html = to_html(named)
    printed = print_pdf(html.value, made_at=made_at, attachments=attachments)
    places = signature_places(named)
    return Converted(
        printed.pdf, printed.pages, html.warnings, tuple(zip(places, printed.signature_places, strict=True))
    )


def signature_places(paper: Paper) -> tuple[SignaturePlace, ...]:
    """The places of signature of a paper, in reading order."""
    return tuple(place for section in paper.sections for place in _places(section.blocks))


def _places(blocks: tuple[Block, ...]) -> tuple[SignaturePlace, ...]:
    found: list[SignaturePlace] = []
    for block in blocks:
        if isinstance(block, SignaturePlace):
            found += [block, *_places(block.blocks)]
        elif isinstance(block, Table):
            found += [place for row in block.rows for cell in row.cells for place in _places(cell.blocks)]
    return tuple(found)
