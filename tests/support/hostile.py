"""Word files made to break a reader: too much, too deep, without end, out of range, pointing outside."""

import struct
import zlib
from collections.abc import Callable

from tests.support.docx import NAMESPACES, a_docx, a_style, a_table, p, r, relationships, zipped

OUTSIDE = "http://192.0.2.1/secret.png"  # RFC 5737: an address that nobody has
HUGE_VALUES = ("99999999999999999999", "-99999999999", "1e308", "2147483648", "-1", "0", "nan", "", "ا")


def a_huge_picture(side: int = 30_000) -> bytes:
    """A PNG of ``side`` x ``side`` black pixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    row = bytes(1 + (side + 7) // 8)
    data = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def a_picture(relationship: str, *, extent: str = "914400", attribute: str = "embed") -> str:
    """A paragraph with an inline picture."""
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{extent}" cy="{extent}"/><wp:docPr id="1" name="x"/>'
        f'<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:{attribute}="{relationship}"/>'
        "</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def nested_tables(depth: int) -> bytes:
    """A table in a table in a table."""
    opened = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
    return a_docx(opened * depth + p("x") + "<w:p/></w:tc></w:tr></w:tbl>" * depth + p("z"))


def nested_controls(depth: int) -> bytes:
    """A content control in a content control."""
    return a_docx("<w:sdt><w:sdtContent>" * depth + p("x") + "</w:sdtContent></w:sdt>" * depth)


def nested_links(depth: int) -> bytes:
    """A hyperlink in a hyperlink, inside one paragraph."""
    return a_docx("<w:p>" + "<w:hyperlink>" * depth + r("x") + "</w:hyperlink>" * depth + "</w:p>")


def nested_fields(depth: int) -> bytes:
    """Fields opened in fields and never closed."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
    return a_docx(f"<w:p>{begin * depth}{r('x')}</w:p>")


def looping_styles() -> bytes:
    """A style based on itself, and two based on each other."""
    styles = (a_style("A", based_on="A"), a_style("B", based_on="C"), a_style("C", based_on="B"))
    body = "".join(p(name, properties=f'<w:pStyle w:val="{name}"/>') for name in "ABC")
    return a_docx(body, styles="".join(styles))


def looping_numbering() -> bytes:
    """A numbering style that names itself through its list, and lists that name each other."""
    numbering = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="N"/><w:numStyleLink w:val="N"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
        "</w:numbering>"
    )
    style = a_style("N", kind="numbering", based_on="N", paragraph='<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = "".join(
        p("x", properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>') for number in (1, 2)
    )
    links = {"rN": ("numbering", "numbering.xml")}
    return a_docx(body, styles=style, parts={"word/numbering.xml": numbering}, links=links)


def looping_header() -> bytes:
    """A header whose notes and pictures lead back to itself and to the document."""
    header = (
        f'<w:hdr {NAMESPACES}>{p("h")}{a_picture("r1")}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:hdr>'
    )
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>n</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>'
    parts = {
        "word/header1.xml": header,
        "word/_rels/header1.xml.rels": relationships({"r1": ("header", "header1.xml")}),
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{note}</w:footnotes>",
    }
    links = {"rH": ("header", "header1.xml"), "rF": ("footnotes", "footnotes.xml"), "rD": ("header", "document.xml")}
    references = '<w:headerReference w:type="default" r:id="rH"/><w:headerReference w:type="first" r:id="rD"/>'
    body = p("x") + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    return a_docx(body, section=f"{references}<w:titlePg/>", parts=parts, links=links)


def outside_links() -> bytes:
    """Pictures, headers and a template that lie on another machine or in a file of this one."""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="x/image" Target="{OUTSIDE}" TargetMode="External"/>'
        '<Relationship Id="r2" Type="x/image" Target="file:///etc/passwd" TargetMode="External"/>'
        '<Relationship Id="r3" Type="x/image" Target="../../../../../../etc/passwd"/>'
        f'<Relationship Id="r4" Type="x/header" Target="{OUTSIDE}" TargetMode="External"/></Relationships>'
    )
    body = "".join(a_picture(f"r{n}", attribute=attribute) for n in (1, 2, 3) for attribute in ("embed", "link"))
    link = f'<w:p><w:hyperlink r:id="r2">{r("x")}</w:hyperlink></w:p>'
    section = '<w:headerReference w:type="default" r:id="r4"/>'
    return a_docx(body + link, section=section, parts={"word/_rels/document.xml.rels": rels})


def an_svg_that_asks() -> bytes:
    """An SVG picture that names pictures and styles elsewhere."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
        f'<style>@import url({OUTSIDE});</style><image href="{OUTSIDE}" width="9" height="9"/>'
        '<image xlink:href="file:///etc/passwd" width="9" height="9"/><use href="#a"/><g id="a">'
        '<use href="#a"/></g></svg>'
    )
    links = {"rP": ("image", "media/x.svg")}
    return a_docx(a_picture("rP"), parts={"word/media/x.svg": svg}, links=links)


def a_huge_image() -> bytes:
    """A picture of 30,000 x 30,000 pixels."""
    links = {"rP": ("image", "media/x.png")}
    return a_docx(a_picture("rP"), parts={"word/media/x.png": a_huge_picture()}, links=links)


def huge_numbers(value: str) -> bytes:
    """One value in every measure, count and id of a document."""
    names = ("before", "after", "line", "left", "right", "hanging", "firstLine", "w", "h", "val", "sz", "space", "num")
    attributes = " ".join(f'w:{name}="{value}"' for name in names)
    paragraph = (
        "".join(f"<w:{name} {attributes}/>" for name in ("spacing", "ind", "outlineLvl", "framePr"))
        + f'<w:tabs><w:tab w:val="left" w:pos="{value}"/></w:tabs>'
        + f'<w:pBdr><w:top w:val="single" w:sz="{value}" w:space="{value}"/></w:pBdr>'
    )
    run = "".join(f'<w:{name} w:val="{value}"/>' for name in ("sz", "szCs", "spacing", "w", "position", "kern"))
    grid = "".join(f'<w:{name} w:w="{value}" w:val="{value}" w:type="dxa"/>' for name in ("tblW", "tblInd", "jc"))
    cell = (
        f'<w:tcPr><w:tcW w:w="{value}" w:type="dxa"/><w:gridSpan w:val="{value}"/><w:vMerge w:val="{value}"/></w:tcPr>'
    )
    row = f'<w:trPr><w:trHeight w:val="{value}"/><w:gridBefore w:val="{value}"/><w:gridAfter w:val="{value}"/></w:trPr>'
    table = (
        f'<w:tbl><w:tblPr>{grid}</w:tblPr><w:tblGrid><w:gridCol w:w="{value}"/></w:tblGrid>'
        f"<w:tr>{row}<w:tc>{cell}{p('x')}</w:tc></w:tr></w:tbl>"
    )
    section = "".join(f"<w:{name} {attributes}/>" for name in ("pgSz", "pgMar", "cols", "docGrid", "pgNumType"))
    symbol = f'<w:p><w:r><w:sym w:font="Wingdings" w:char="{value}"/></w:r></w:p>'
    return a_docx(
        p("x", properties=paragraph, run=run) + table + symbol + a_picture("r0", extent=value), section=section
    )


def _many_paragraphs() -> bytes:
    return a_docx(p("một đoạn văn") * 100_000)


def _many_columns() -> bytes:
    return a_docx(a_table(("x",) * 10_000, widths=(100,) * 10_000))


def _wide_span() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr><w:p/></w:tc>'
    return a_docx(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl>")


def _many_rows() -> bytes:
    return a_docx(a_table(*((("x", "y"),) * 20_000)))


def _one_long_word() -> bytes:
    return a_docx(p("x" * 1_000_000))


def _one_long_paragraph() -> bytes:
    return a_docx(p("một hai ba " * 100_000))


def _many_runs() -> bytes:
    return a_docx("<w:p>" + "".join(r("x", f'<w:sz w:val="{n % 90 + 2}"/>') for n in range(50_000)) + "</w:p>")


def _many_styles() -> bytes:
    styles = "".join(a_style(f"S{n}", based_on=f"S{n - 1}") for n in range(20_000))
    return a_docx(p("x", properties='<w:pStyle w:val="S19999"/>'), styles=styles)


def _many_tabs() -> bytes:
    return a_docx("<w:p><w:r>" + "<w:tab/>" * 50_000 + "</w:r></w:p>")


def _many_sections() -> bytes:
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    return a_docx(section * 5_000)


def _many_page_breaks() -> bytes:
    return a_docx("<w:p><w:r>" + '<w:br w:type="page"/>' * 20_000 + "</w:r></w:p>")


def _one_part_many_times() -> bytes:
    """Five thousand entries, each of a megabyte of blanks that packs to a kilobyte."""
    return zipped({f"word/{n}.xml": b" " * 2**20 for n in range(300)} | {"word/document.xml": b"<a/>"})


CASES: dict[str, Callable[[], bytes]] = {
    "100,000 paragraphs": _many_paragraphs,
    "a paragraph of 300,000 words": _one_long_paragraph,
    "a word of a million letters": _one_long_word,
    "50,000 runs": _many_runs,
    "50,000 tabs": _many_tabs,
    "20,000 rows": _many_rows,
    "10,000 columns": _many_columns,
    "a cell over 100 million columns": _wide_span,
    "20,000 styles in a chain": _many_styles,
    "5,000 sections": _many_sections,
    "20,000 page breaks": _many_page_breaks,
    "tables 60 deep": lambda: nested_tables(60),
    "tables 20 deep": lambda: nested_tables(20),
    "content controls 80 deep": lambda: nested_controls(80),
    "links 200 deep": lambda: nested_links(200),
    "fields 5,000 deep": lambda: nested_fields(5_000),
    "styles that go round": looping_styles,
    "numbering that goes round": looping_numbering,
    "a header that goes round": looping_header,
    "targets outside": outside_links,
    "an SVG that asks outside": an_svg_that_asks,
    "a picture of 30,000 pixels": a_huge_image,
    "a bomb of many parts": _one_part_many_times,
    **{f"{value or 'nothing'} everywhere": lambda value=value: huge_numbers(value) for value in HUGE_VALUES},
}
