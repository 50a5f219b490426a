"""Many papers as one PDF/A-2a, with shared fonts and an outline entry for each."""

import datetime as dt
from collections.abc import Sequence

from docgen.layout.marks import Element, HeadingMark, LaidPaper, LinkMark, Page, walk
from docgen.pdf.writer import write_pdf

Named = tuple[str, LaidPaper]


def one_pdf(papers: Sequence[Named], *, title: str, made_at: dt.datetime | None = None) -> bytes:
    """The PDF of laid papers, one behind the other. Each is given with the name of its outline entry.

    Links to other places of the same paper are left out: what is put together is for printing. The papers are changed
    by this and can be used only once.
    """
    root = Element("Document")
    pages = [page for name, paper in papers for page in _pages(name, paper, root)]
    return write_pdf(LaidPaper(pages, root, title, papers[0][1].language), made_at=made_at).pdf


def _pages(name: str, paper: LaidPaper, root: Element) -> list[Page]:
    """The pages of one paper among others: its headings stand below its name."""
    paper.root.kind = "Part"  # ISO 32000-1 §14.8.4.2: one Document, divided into parts
    root.children.append(paper.root)
    for page in paper.pages:
        for mark in walk(page.marks):
            if isinstance(mark, HeadingMark):
                mark.level += 1
            elif isinstance(mark, LinkMark) and mark.target.startswith("#"):
                mark.target = "#"
    paper.pages[0].marks.insert(0, HeadingMark(0.0, 1, name))
    return paper.pages
