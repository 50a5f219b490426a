"""Qualified names of the XML vocabularies in a Word file."""

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
WPC = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"
WP14 = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"
V = "urn:schemas-microsoft-com:vml"
OFFICE_VML = "urn:schemas-microsoft-com:office:office"
W10 = "urn:schemas-microsoft-com:office:word"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"

# ISO/IEC 29500-1 (strict) names of the vocabularies, and the transitional names under which we read them.
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A.encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": PIC.encode(),
}


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def wp(name: str) -> str:
    """The qualified name of a wordprocessingDrawing element."""
    return f"{{{WP}}}{name}"


def a(name: str) -> str:
    """The qualified name of a DrawingML element."""
    return f"{{{A}}}{name}"


def v(name: str) -> str:
    """The qualified name of a VML element."""
    return f"{{{V}}}{name}"


def o(name: str) -> str:
    """The qualified name of an attribute that Office adds to VML."""
    return f"{{{OFFICE_VML}}}{name}"


def wps(name: str) -> str:
    """The qualified name of a wordprocessingShape element."""
    return f"{{{WPS}}}{name}"


def r(name: str) -> str:
    """The qualified name of a relationship attribute."""
    return f"{{{R}}}{name}"


def local_name(element: "etree._Element | None") -> str:
    """The name of an element without its vocabulary, whatever a hostile file calls it; "" where there is none."""
    return "" if element is None else str(element.tag).rpartition("}")[2]
