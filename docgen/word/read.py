"""A Word file as a paper: ``read(data) -> Result[Paper]``. Pure; what is not shown is a notice, never an error."""

from dataclasses import replace
from itertools import pairwise

from lxml import etree

from docgen.model import Notice, Result
from docgen.paper.nodes import Paper, Paragraph, Section, SectionStart
from docgen.word import values
from docgen.word.body import PartReader
from docgen.word.links import linked_bookmarks
from docgen.word.names import DC, w
from docgen.word.notes import Notes
from docgen.word.package import NotAWordFile, Package, Reason, open_package
from docgen.word.sections import read_section
from docgen.word.styles import Styles

WORD_2007, WORD_2013 = 12, 15  # values of compatibilityMode; a file without one was made by Word 2007
DEFAULT_TAB_PT = 36.0  # ECMA-376 §17.15.1.25: 720 twips
# What fits into some hundred pages, more than the time limit allows to be printed: it is said at once instead.
MOST = {"p": 40_000, "tc": 40_000, "r": 200_000, "tab": 40_000, "br": 20_000, "sectPr": 1_000, "drawing": 10_000}
MOST_LETTERS = 6_000_000


def read(data: bytes) -> Result[Paper]:
    """The paper in a Word file, with a notice for each kind of thing that is not shown.

    Raises:
        NotAWordFile: the bytes are no readable Word document.
    """
    package = open_package(data)
    main = package.main_part
    root = package.xml(main)
    if root.tag != w("document"):  # a workbook or a presentation is a package with a main part too
        raise NotAWordFile(Reason.NO_DOCUMENT, main)
    _check_length(root, main)
    settings = package.settings
    notes = Notes(package, settings)
    reader = PartReader(
        package, Styles(package), package.relationships(main), notes=notes, bookmarks=linked_bookmarks(root)
    )
    body = root.find(w("body"))
    sections = _with_endnotes(_sections(body, reader), notes) if body is not None else ()
    paper = Paper(
        sections or (Section(()),),
        _title(package),
        default_tab_pt=_default_tab(settings),
        adds_spacing=_adds_spacing(settings),
        squeezes_spaces=_mode(settings) >= WORD_2013,
        stretches_ended_lines=not _is_set(settings, f"{w('compat')}/{w('doNotExpandShiftReturn')}"),
        background=_background(root, settings),
    )
    return Result(paper, (*reader.notices.values(), *_left_out(package)))


def _check_length(root: etree._Element, part: str) -> None:
    """Raises: NotAWordFile where a document holds more than can be printed."""
    is_long = any(sum(1 for _ in root.iter(w(name))) > most for name, most in MOST.items())
    if is_long or sum(len(element.text or "") for element in root.iter(w("t"))) > MOST_LETTERS:
        raise NotAWordFile(Reason.TOO_LONG, part)


def _left_out(package: Package) -> tuple[Notice, ...]:
    if not package.damaged:
        return ()
    names = ", ".join(sorted(set(package.damaged)))
    return (Notice("part-damaged", f"Phần {names} của tệp bị hỏng nên không được dùng."),)


def _with_endnotes(sections: list[Section], notes: Notes) -> tuple[Section, ...]:
    """Sections with all endnotes after the last block (§17.11.22: at the end of the document)."""
    last = sections[-1]
    return (*sections[:-1], replace(last, blocks=(*last.blocks, *notes.at_end)))


def _sections(body: etree._Element, reader: PartReader) -> list[Section]:
    """The sections of a body: each ends with the paragraph that holds its w:sectPr (§17.6.18)."""
    sections: list[Section] = []
    pending: list[etree._Element] = []
    previous: Section | None = None
    final = body.find(w("sectPr"))
    for child in list(body):
        pending.append(child)
        properties = child.find(f"{w('pPr')}/{w('sectPr')}")
        if properties is not None:
            _begin_notes(reader, properties)
            previous = read_section(properties, reader, reader.blocks(pending), previous)
            sections.append(previous)
            pending = []
    _begin_notes(reader, final)
    blocks = reader.blocks(pending)
    if blocks or not sections:
        sections.append(read_section(final, reader, blocks, previous))
    return [_without_end(each, after) for each, after in pairwise([*sections, None]) if each is not None]


def _without_end(section: Section, following: Section | None) -> Section:
    """A section without the empty paragraph that only ends it: Word gives that no line where the next one goes on."""
    last = section.blocks[-1] if len(section.blocks) > 1 else None
    goes_on = following is not None and following.start is SectionStart.CONTINUOUS
    if goes_on and isinstance(last, Paragraph) and not last.content:
        return replace(section, blocks=section.blocks[:-1])
    return section


def _begin_notes(reader: PartReader, properties: etree._Element | None) -> None:
    if reader.notes is not None:
        reader.notes.begin_section(properties)


def _title(package: Package) -> str:
    part = package.related("", "core-properties")
    if part is None:
        return ""
    return (package.xml(part).findtext(f"{{{DC}}}title") or "").strip()


def _default_tab(settings: etree._Element) -> float:
    element = settings.find(w("defaultTabStop"))
    found = None if element is None else values.attribute_twips(element, "val")
    return found or DEFAULT_TAB_PT


def _mode(settings: etree._Element) -> int:
    """The version of Word whose layout a file asks for ([MS-DOCX] §2.2.3, compatibilityMode)."""
    for element in settings.iterfind(f"{w('compat')}/{w('compatSetting')}"):
        if element.get(w("name")) == "compatibilityMode":
            return values.integer(element.get(w("val")), WORD_2007)
    return WORD_2007


def _adds_spacing(settings: etree._Element) -> bool:
    """Whether the spaces between two paragraphs add up (§17.15.3.23, doNotUseHTMLParagraphAutoSpacing)."""
    return _is_set(settings, f"{w('compat')}/{w('doNotUseHTMLParagraphAutoSpacing')}")


def _background(root: etree._Element, settings: etree._Element) -> str:
    """The colour of the paper, where the file asks to show it (§17.2.1, §17.15.1.26)."""
    if not _is_set(settings, w("displayBackgroundShape")):
        return ""
    element = root.find(w("background"))
    return "" if element is None else values.color(element.get(w("color")))


def _is_set(settings: etree._Element, path: str) -> bool:
    element = settings.find(path)
    return element is not None and values.is_on(element)
