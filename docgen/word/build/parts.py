"""The parts of a Word package around its text, and the package itself."""

import io
import zipfile

from lxml import etree

from docgen.paper.length import from_mm, to_twips
from docgen.regimes import state
from docgen.word.build.elements import Element, element, paragraph
from docgen.word.build.styles import styles
from docgen.word.names import CONTENT_TYPES, CORE, DC, RELATIONSHIPS, R

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold: same template, same bytes
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DCTERMS = "http://purl.org/dc/terms/"
EXTENDED = f"{OFFICE}/extended-properties"
FIRST_PAGE_HEADER, PAGE_HEADER = "rId1", "rId2"
COMPATIBILITY_MODE = 15  # [MS-DOCX] §2.3.1: the layout of Word 2013 and later

PARTS = {
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "word/document.xml": f"{WORD_TYPE}.document.main+xml",
    "word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
    "word/header1.xml": f"{WORD_TYPE}.header+xml",
    "word/header2.xml": f"{WORD_TYPE}.header+xml",
    "word/settings.xml": f"{WORD_TYPE}.settings+xml",
    "word/styles.xml": f"{WORD_TYPE}.styles+xml",
}


def package(content: list[Element]) -> bytes:
    """A Word file whose body is ``content`` and one section; equal content gives equal bytes."""
    roots = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(),
        "word/_rels/document.xml.rels": _relationships(
            *((f"{OFFICE}/relationships/{kind}", f"{kind}{number}.xml") for kind, number in
              (("header", 1), ("header", 2), ("styles", ""), ("settings", ""), ("fontTable", "")))
        ),
        "word/document.xml": element("document", element("body", *content, section())),
        "word/fontTable.xml": _font_table(),
        "word/header1.xml": element("hdr", paragraph("DauTrang")),
        "word/header2.xml": element("hdr", _page_number()),
        "word/settings.xml": _settings(),
        "word/styles.xml": styles(),
    }  # fmt: skip
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, root in roots.items():
            archive.writestr(_member(name), _xml(root), zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def section() -> Element:
    """A section in the page of the norm; its pages count from 1, the first one without a number."""
    return element(
        "sectPr",
        _header("first", FIRST_PAGE_HEADER),
        _header("default", PAGE_HEADER),
        element("type", val="nextPage"),
        element("pgSz", w=_twips(state.PAGE_WIDTH_MM), h=_twips(state.PAGE_HEIGHT_MM)),
        element(
            "pgMar",
            top=_twips(state.MARGIN_TOP_MM),
            right=_twips(state.MARGIN_RIGHT_MM),
            bottom=_twips(state.MARGIN_BOTTOM_MM),
            left=_twips(state.MARGIN_LEFT_MM),
            header=_twips(state.HEADER_FROM_EDGE_MM),
            footer=_twips(state.HEADER_FROM_EDGE_MM),
            gutter=0,
        ),
        element("pgNumType", start=1),
        element("titlePg"),
    )


def _header(kind: str, relationship: str) -> Element:
    made = element("headerReference", type=kind)
    made.set(f"{{{R}}}id", relationship)
    return made


def _page_number() -> Element:
    """The page's number as a field (ECMA-376 §17.16.5.44)."""
    code = element("instrText")
    code.text = " PAGE "
    shown = element("t")
    shown.text = "2"
    marks = [element("r", element("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")]
    return paragraph("DauTrang", marks[0], element("r", code), marks[1], element("r", shown), marks[2])


def _settings() -> Element:
    mode = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=COMPATIBILITY_MODE,
    )
    return element(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", mode),
        element("themeFontLang", val="vi-VN"),
        element("decimalSymbol", val=","),
        element("listSeparator", val=";"),
    )


def _font_table() -> Element:
    font = element(
        "font",
        element("charset", val="00"),
        element("family", val="roman"),
        element("pitch", val="variable"),
        name=state.FONT,
    )
    return element("fonts", font)


def _core() -> Element:
    """Title from the context, no times and no names: what leaves the office says nothing about who typed it."""
    root = etree.Element(f"{{{CORE}}}coreProperties", nsmap={"cp": CORE, "dc": DC, "dcterms": DCTERMS})
    etree.SubElement(root, f"{{{DC}}}title").text = "{{ title }}"
    etree.SubElement(root, f"{{{DC}}}language").text = "vi-VN"
    return root


def _app() -> Element:
    root = etree.Element(f"{{{EXTENDED}}}Properties", nsmap={None: EXTENDED})  # type: ignore[dict-item]  # lxml takes None for the default namespace
    etree.SubElement(root, f"{{{EXTENDED}}}Application").text = "docgen"
    return root


def _content_types() -> Element:
    root = etree.Element(f"{{{CONTENT_TYPES}}}Types", nsmap={None: CONTENT_TYPES})  # type: ignore[dict-item]  # lxml takes None for the default namespace
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    for extension, kind in defaults.items():
        etree.SubElement(root, f"{{{CONTENT_TYPES}}}Default", Extension=extension, ContentType=kind)
    for name, kind in PARTS.items():
        etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=kind)
    return root


def _relationships(*links: tuple[str, str]) -> Element:
    root = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})  # type: ignore[dict-item]  # lxml takes None for the default namespace
    for number, (kind, target) in enumerate(links, 1):
        etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return root


def _member(name: str) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, EPOCH)


def _xml(root: Element) -> bytes:
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _twips(millimetres: float) -> int:
    return to_twips(from_mm(millimetres))
