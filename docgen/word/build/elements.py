"""The smallest pieces of a Word template: elements, paragraphs, runs, tables, Jinja marks."""

from collections.abc import Iterable, Sequence

from lxml import etree

from docgen.paper.length import from_mm, to_twips
from docgen.word.names import MC, PIC, WP, WPS, A, R, W, w

Element = etree._Element  # noqa: SLF001 - the type has no other name
VML = "urn:schemas-microsoft-com:vml"
FULL_WIDTH = 5000  # ECMA-376 §17.4.90: fiftieths of a percent
NAMESPACES = {"w": W, "r": R, "mc": MC, "wp": WP, "a": A, "wps": WPS, "pic": PIC, "v": VML}


def element(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """A WordprocessingML element; ``attributes`` are those of the same namespace."""
    made = etree.Element(w(name), nsmap=NAMESPACES)
    for key, value in attributes.items():
        made.set(w(key), str(value))
    made.extend(children)
    return made


def make(namespace: str, name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element of another namespace; its attributes have none."""
    made = etree.Element(f"{{{namespace}}}{name}", nsmap=NAMESPACES)
    for key, value in attributes.items():
        made.set(key, str(value))
    made.extend(children)
    return made


def run(text: str, style: str = "") -> Element:
    """A run of text; ``style`` is the id of a character style."""
    made = element("r", element("rPr", element("rStyle", val=style))) if style else element("r")
    content = element("t")
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    content.text = text
    made.append(content)
    return made


def paragraph(style: str, *content: str | Element) -> Element:
    """A paragraph in a named style; text becomes plain runs."""
    runs = [run(part) if isinstance(part, str) else part for part in content]
    return element("p", element("pPr", element("pStyle", val=style)), *runs)


def mark(statement: str) -> Element:
    """A paragraph that holds a Jinja statement only and is not printed («{%p for … %}»)."""
    return paragraph("Normal", f"{{%p {statement} %}}")


def when(condition: str, *content: Element) -> list[Element]:
    """Paragraphs and tables that are printed when a Jinja expression is true."""
    return [mark(f"if {condition}"), *content, mark("endif")]


def either(condition: str, first: Element, second: Element) -> list[Element]:
    """The first paragraph when a Jinja expression is true, otherwise the second."""
    return [mark(f"if {condition}"), first, mark("else"), second, mark("endif")]


def each(name: str, values: str, *content: Element) -> list[Element]:
    """Paragraphs that are printed once for each of some values."""
    return [mark(f"for {name} in {values}"), *content, mark("endfor")]


def cell(width_mm: float, *content: Element, span: int = 1) -> Element:
    """A table cell. Its last child is a paragraph that is always printed (ECMA-376 §17.4.65 asks for one)."""
    properties = element("tcPr", element("tcW", w=_twips(width_mm), type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    return element("tc", properties, *content)


def row(*cells: Element, is_header: bool = False) -> Element:
    """A table row that does not split over pages; a header row is repeated on each page."""
    properties = element("trPr", element("cantSplit"))
    if is_header:
        properties.append(element("tblHeader"))
    return element("tr", properties, *cells)


def repeated_rows(name: str, values: str, columns: int, *rows: Element) -> list[Element]:
    """Rows that are printed once for each of some values, between two rows of Jinja marks."""
    return [_mark_row(f"for {name} in {values}", columns), *rows, _mark_row("endfor", columns)]


def either_row(condition: str, columns: int, first: Element, second: Element) -> list[Element]:
    """The first row when a Jinja expression is true, otherwise the second."""
    marks = (_mark_row(statement, columns) for statement in (f"if {condition}", "else", "endif"))
    return [next(marks), first, next(marks), second, next(marks)]


def repeated_cells(name: str, values: str, *content: Element) -> list[Element]:
    """Cells that are made once for each of some values, between two cells of Jinja marks."""
    return [_mark_cell(f"for {name} in {values}"), element("tc", element("tcPr"), *content), _mark_cell("endfor")]


def table(style: str, widths_mm: Sequence[float], rows: Iterable[Element]) -> Element:
    """A table of fixed column widths that starts at the left margin."""
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=sum(_twips(width) for width in widths_mm), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0000"),
    )
    grid = element("tblGrid", *(element("gridCol", w=_twips(width)) for width in widths_mm))
    return element("tbl", properties, grid, *rows)


def fitted_table(style: str, rows: Iterable[Element]) -> Element:
    """A table as wide as the text, its columns as wide as their words ask (ECMA-376 §17.4.52, autofit)."""
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=FULL_WIDTH, type="pct"),
        element("tblLayout", type="autofit"),
        element("tblLook", val="0000"),
    )
    return element("tbl", properties, element("tblGrid", element("gridCol")), *rows)


def _mark_cell(statement: str) -> Element:
    return element("tc", element("tcPr"), paragraph("Normal", f"{{%tc {statement} %}}"))


def _mark_row(statement: str, columns: int) -> Element:
    marked = element(
        "tc", element("tcPr", element("gridSpan", val=columns)), paragraph("Normal", f"{{%tr {statement} %}}")
    )
    return element("tr", marked)


def _twips(millimetres: float) -> int:
    return to_twips(from_mm(millimetres))
