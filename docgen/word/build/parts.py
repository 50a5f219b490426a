"""The parts of a Word package around its text, and the package itself."""

import io
import zipfile

from lxml import etree

from docgen.paper.length import from_mm, to_twips
from docgen.regimes.regime import Regime
from docgen.word.build.drawn_picture import grey_picture
from docgen.word.build.elements import Element, element, paragraph
from docgen.word.build.styles import styles
from docgen.word.names import CONTENT_TYPES, CORE, DC, PIC, RELATIONSHIPS, R

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold: same template, same bytes
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DCTERMS = "http://purl.org/dc/terms/"
EXTENDED = f"{OFFICE}/extended-properties"
FIRST_PAGE_HEADER, PAGE_HEADER = "rId1", "rId2"
PICTURE = "word/media/image1.png"
PLAIN_PARTS = ("styles", "settings", "fontTable")
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


def package(content: list[Element], regime: Regime) -> bytes:
    """A Word file whose body is ``content`` and one section; equal content gives equal bytes."""
    document = element("document", element("body", *content, section(regime)))
    pictures = {PICTURE: grey_picture()} if next(document.iter(f"{{{PIC}}}pic"), None) is not None else {}
    parts = {name: _xml(root) for name, root in _roots(document, regime, has_picture=bool(pictures)).items()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in (parts | pictures).items():
            archive.writestr(_member(name), data, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def _roots(document: Element, regime: Regime, *, has_picture: bool) -> dict[str, Element]:
    """The XML parts by their names in the package."""
    links = [("header", "header1.xml"), ("header", "header2.xml"), *((kind, f"{kind}.xml") for kind in PLAIN_PARTS)]
    if has_picture:
        links.append(("image", PICTURE.removeprefix("word/")))
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(),
        "word/_rels/document.xml.rels": _relationships(
            *((f"{OFFICE}/relationships/{kind}", target) for kind, target in links)
        ),
        "word/document.xml": document,
        "word/fontTable.xml": _font_table(regime),
        "word/header1.xml": element("hdr", paragraph("DauTrang")),
        "word/header2.xml": element("hdr", _page_number()),
        "word/settings.xml": _settings(regime),
        "word/styles.xml": styles(regime),
    }


def section(regime: Regime, *, is_wide: bool = False) -> Element:
    """A section in the page of the norm; its pages count from 1, the first one without a number.

    A wide one lies on its side: the paper is turned, so that its top margin is the left one of upright pages.
    """
    return element(
        "sectPr",
        _header("first", FIRST_PAGE_HEADER),
        _header("default", PAGE_HEADER),
        element("type", val="nextPage"),
        _page(regime, is_wide=is_wide),
        _margins(regime, is_wide=is_wide),
        element("pgNumType", start=1),
        element("titlePg"),
    )


def section_break(regime: Regime, *, is_wide: bool = False) -> Element:
    """The paragraph that ends a section; what follows begins on a new page with number 1."""
    made = paragraph("KetThuc")
    made[0].append(section(regime, is_wide=is_wide))
    return made


def _page(regime: Regime, *, is_wide: bool) -> Element:
    width, height = _twips(regime.PAGE_WIDTH_MM), _twips(regime.PAGE_HEIGHT_MM)
    if is_wide:
        return element("pgSz", w=height, h=width, orient="landscape")
    return element("pgSz", w=width, h=height)


def _margins(regime: Regime, *, is_wide: bool) -> Element:
    """The margins of the norm; on a turned page the binding edge, the left one, lies at the top."""
    top, right = regime.MARGIN_TOP_MM, regime.MARGIN_RIGHT_MM
    bottom, left = regime.MARGIN_BOTTOM_MM, regime.MARGIN_LEFT_MM
    if is_wide:
        top, right, bottom, left = left, top, right, bottom
    return element(
        "pgMar",
        top=_twips(top),
        right=_twips(right),
        bottom=_twips(bottom),
        left=_twips(left),
        header=_twips(regime.HEADER_FROM_EDGE_MM),
        footer=_twips(regime.HEADER_FROM_EDGE_MM),
        gutter=0,
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


def _settings(regime: Regime) -> Element:
    mode = element(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=COMPATIBILITY_MODE,
    )
    return element(
        "settings",
        element("zoom", percent=100),
        *([element("mirrorMargins")] if regime.MIRRORS_BACK_PAGES else []),
        element("defaultTabStop", val=720),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", mode),
        element("themeFontLang", val="vi-VN"),
        element("decimalSymbol", val=","),
        element("listSeparator", val=";"),
    )


def _font_table(regime: Regime) -> Element:
    font = element(
        "font",
        element("charset", val="00"),
        element("family", val="roman"),
        element("pitch", val="variable"),
        name=regime.FONT,
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
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
    }
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
