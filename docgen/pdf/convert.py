"""A paper to PDF in one step, and where on its pages people sign."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docgen.layout.pages import lay_paper
from docgen.model import Notice
from docgen.paper.nodes import Block, Paper, SignaturePlace, Table
from docgen.pdf.attachments import Attachment
from docgen.pdf.content import Place
from docgen.pdf.writer import write_pdf


@dataclass(frozen=True, slots=True)
class Converted:
    """A PDF, the number of its pages, notices on what is not shown as in Word, and the places of signature."""

    pdf: bytes
    pages: int
    notices: tuple[Notice, ...]
    signatures: tuple[tuple[SignaturePlace, Place], ...]


def convert(
    paper: Paper,
    *,
    title: str = "",
    made_at: dt.datetime | None = None,
    attachments: Sequence[Attachment] = (),
    fields: bool = False,
) -> Converted:
    """The PDF/A of a paper. ``title`` stands in for a title that the paper lacks; a PDF without one is not PDF/A-2a.

    ``fields`` puts an empty signature field at each place of signature.
    """
    laid = lay_paper(paper if paper.title else replace(paper, title=title))
    places = signature_places(paper)
    written = write_pdf(laid.value, made_at=made_at, attachments=attachments, signers=places if fields else ())
    signatures = tuple(zip(places, written.signature_places, strict=True))
    return Converted(written.pdf, len(laid.value.pages), laid.warnings, signatures)


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
