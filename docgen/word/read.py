"""A Word file as a paper: ``read(data) -> Result[Paper]``. Pure; what is not shown is a notice, never an error."""

from lxml import etree

from docgen.model import Result
from docgen.paper.nodes import Paper, Section
from docgen.word import values
from docgen.word.body import PartReader
from docgen.word.names import DC, w
from docgen.word.package import Package, open_package
from docgen.word.sections import read_section
from docgen.word.styles import Styles

DEFAULT_TAB_PT = 36.0  # ECMA-376 §17.15.1.25: 720 twips


def read(data: bytes) -> Result[Paper]:
    """The paper in a Word file, with a notice for each kind of thing that is not shown.

    Raises:
        NotAWordFile: the bytes are no readable Word document.
    """
    package = open_package(data)
    main = package.main_part
    reader = PartReader(package, Styles(package), package.relationships(main))
    root = package.xml(main)
    body = root.find(w("body"))
    sections = tuple(_sections(body, reader)) if body is not None else ()
    settings = _settings(package)
    paper = Paper(
        sections or (Section(()),),
        _title(package),
        default_tab_pt=_default_tab(settings),
        adds_spacing=_adds_spacing(settings),
    )
    return Result(paper, tuple(reader.notices.values()))


def _sections(body: etree._Element, reader: PartReader) -> list[Section]:
    """The sections of a body: each ends with the paragraph that holds its w:sectPr (§17.6.18)."""
    sections: list[Section] = []
    pending = etree.Element(w("body"))
    previous: Section | None = None
    final = body.find(w("sectPr"))
    for child in list(body):
        pending.append(child)
        properties = child.find(f"{w('pPr')}/{w('sectPr')}")
        if properties is not None:
            previous = read_section(properties, reader, reader.blocks(pending), previous)
            sections.append(previous)
            pending = etree.Element(w("body"))
    blocks = reader.blocks(pending)
    if blocks or not sections:
        sections.append(read_section(final, reader, blocks, previous))
    return sections


def _title(package: Package) -> str:
    part = package.related("", "core-properties")
    if part is None:
        return ""
    return (package.xml(part).findtext(f"{{{DC}}}title") or "").strip()


def _settings(package: Package) -> etree._Element:
    part = package.related(package.main_part, "settings")
    return package.xml(part) if part else etree.Element(w("settings"))


def _default_tab(settings: etree._Element) -> float:
    element = settings.find(w("defaultTabStop"))
    found = None if element is None else values.attribute_twips(element, "val")
    return found or DEFAULT_TAB_PT


def _adds_spacing(settings: etree._Element) -> bool:
    """Whether the spaces between two paragraphs add up (§17.15.3.23, doNotUseHTMLParagraphAutoSpacing)."""
    element = settings.find(f"{w('compat')}/{w('doNotUseHTMLParagraphAutoSpacing')}")
    return element is not None and values.is_on(element)
