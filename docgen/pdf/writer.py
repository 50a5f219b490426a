"""A laid-out paper to PDF/A-2a, which is PDF/UA-1 too; PDF/A-3a where it carries other files."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docgen.layout.marks import LaidPaper, Page
from docgen.paper.nodes import SignaturePlace
from docgen.pdf.attachments import Attachment, attach
from docgen.pdf.content import PageContent, Painter, Place
from docgen.pdf.embedded_fonts import Fonts
from docgen.pdf.fields import add_fields
from docgen.pdf.images import Images
from docgen.pdf.metadata import add_information, add_output_intent, add_packet
from docgen.pdf.navigation import add_links, add_outline, destinations, names_entry, page_labels
from docgen.pdf.objects import Objects, numbers, reference, text_string
from docgen.pdf.structure import Structure

UNTITLED = "Văn bản"  # ISO 14289-1 §7.1: a document has a title


@dataclass(frozen=True, slots=True)
class Written:
    """A PDF, and the places of signature in reading order."""

    pdf: bytes
    signature_places: tuple[Place, ...]


def write_pdf(
    paper: LaidPaper,
    *,
    made_at: dt.datetime | None = None,
    attachments: Sequence[Attachment] = (),
    signers: Sequence[SignaturePlace] = (),
) -> Written:
    """The PDF/A-2a of a paper (PDF/A-3a with attachments). Same arguments, same bytes.

    ``signers`` are its places of signature in reading order, where each is to have an empty signature field.
    """
    objects = Objects()
    title = _title(paper.title)
    files, file_names = attach(objects, attachments, made_at)
    packet = add_packet(objects, title, made_at, 3 if attachments else 2)
    contents, entries = _body(objects, paper, signers, file_names)
    root = objects.add(
        f"<</Type/Catalog/Lang {text_string(paper.language)}/MarkInfo<</Marked true>>"
        f"/ViewerPreferences<</DisplayDocTitle true>>{add_output_intent(objects)}/Metadata {reference(packet)}"
        f"{entries}{files}>>"
    )
    pdf = objects.written(root, add_information(objects, title, made_at))
    return Written(pdf, _signature_places(contents))


def _body(
    objects: Objects, paper: LaidPaper, signers: Sequence[SignaturePlace], file_names: str
) -> tuple[list[PageContent], str]:
    """Write the pages and all ways through them: what stands on the pages, and the catalog's entries."""
    pages = [objects.reserve() for _ in paper.pages]
    painter = Painter(Fonts(), Images(objects))
    contents = [painter.page(page) for page in paper.pages]
    structure = Structure(objects, pages)
    for index, content in enumerate(contents):
        structure.add_page(index, content.owners, content.figures)
    links = add_links(objects, structure, paper, contents)
    places = _signature_places(contents) if signers else ()
    key = len(contents) + sum(map(len, links.values()))
    fields = add_fields(objects, structure, paper.root, list(zip(signers, places, strict=True)), key)
    annotations = {page: [*links.get(page, ()), *fields.widgets.get(page, ())] for page in {*links, *fields.widgets}}
    tree = _add_pages(objects, paper, contents, pages, _PageParts(_add_resources(objects, painter), annotations))
    names = names_entry(destinations(contents, pages)) + file_names
    return contents, (
        f"/Pages {reference(tree)}/StructTreeRoot {reference(structure.written(paper.root, paper.language))}"
        f"{add_outline(objects, contents, pages)}{page_labels([page.label for page in paper.pages])}"
        f"{f'/Names<<{names}>>' if names else ''}{fields.entry}"
    )


@dataclass(frozen=True, slots=True)
class _PageParts:
    """What pages refer to: the resources of all, and the annotations of each that has some."""

    resources: int
    annotations: Mapping[int, Sequence[int]]


def _add_resources(objects: Objects, painter: Painter) -> int:
    """The number of the resources, which all pages share (ISO 32000-1 §7.8.3)."""
    return objects.add(
        f"<</Font<<{painter.fonts.add_to(objects)}>>/XObject<<{painter.images.resources()}>>"
        f"/ExtGState<<{painter.resources()}>>>>"
    )


def _add_pages(
    objects: Objects, paper: LaidPaper, contents: Sequence[PageContent], pages: Sequence[int], parts: _PageParts
) -> int:
    """Write the reserved pages: the number of their tree (ISO 32000-1 §7.7.3)."""
    tree = objects.reserve()
    for index, (page, content, item) in enumerate(zip(paper.pages, contents, pages, strict=True)):
        stream = objects.add_stream(content.stream)
        objects.put(item, _page(page, index, tree, stream, parts))
    kids = " ".join(map(reference, pages))
    objects.put(tree, f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>")
    return tree


def _page(page: Page, index: int, tree: int, stream: int, parts: _PageParts) -> str:
    listed = " ".join(map(reference, parts.annotations.get(index, ())))
    return (
        f"<</Type/Page/Parent {reference(tree)}/MediaBox[0 0 {numbers(page.width_pt, page.height_pt)}]"
        f"/Resources {reference(parts.resources)}/Contents {reference(stream)}/StructParents {index}/Tabs/S"
        f"{f'/Annots[{listed}]' if listed else ''}>>"
    )


def _title(text: str) -> str:
    """A title in one line, of signs that an XMP packet can hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split()) or UNTITLED


def _signature_places(contents: Sequence[PageContent]) -> tuple[Place, ...]:
    found: dict[int, Place] = {}
    for index, content in enumerate(contents):
        for number, box in content.signatures:
            found.setdefault(number, Place(index, *box))
    return tuple(place for _, place in sorted(found.items()))
