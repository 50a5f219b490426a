"""Laid-out papers made by hand, for the tests of the PDF writer."""

import io

from PIL import Image

from docgen.layout.marks import (
    Clipped,
    Element,
    Face,
    Glyph,
    HeadingMark,
    ImageMark,
    LaidPaper,
    LineMark,
    LinkMark,
    Mark,
    Moved,
    Page,
    PathMark,
    RectMark,
    SignatureMark,
    TargetMark,
    TextMark,
    Turned,
)

SERIF, BOLD = Face("Times New Roman"), Face("Times New Roman", bold=True)
SYMBOLS, HAN = Face("Docgen Symbols"), Face("Droid Sans Fallback")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#00ff00"/></svg>'


def a_page(*marks: Mark, label: str = "1") -> Page:
    return Page(595.0, 842.0, list(marks), label)


def a_paper(*pages: Page, root: Element | None = None, title: str = "Thử") -> LaidPaper:
    return LaidPaper(list(pages), root or Element("Document"), title, "vi-VN")


def words(text: str, y: float = 100.0, **look) -> TextMark:
    return TextMark(72.0, y, 100.0, text, look.pop("face", SERIF), look.pop("size_pt", 13.0), **look)


def a_picture(mode: str = "RGB", color: object = (200, 30, 30), kind: str = "PNG", **options) -> bytes:
    stream = io.BytesIO()
    Image.new(mode, (20, 10), color).save(stream, kind, **options)
    return stream.getvalue()


def everything() -> LaidPaper:
    """A paper with every kind of mark and of element."""
    root = Element("Document")
    heading, text = root.child("h", "H1"), root.child("p", "P")
    first, second = (_every_text(root, heading, text), [TargetMark(72.0, "điều 2"), words("Tiếp theo", tag=text)])
    first += _every_drawing(root.child("figure", "Figure"))
    second += [HeadingMark(90.0, 2, "Điều 2"), words("≤", 150.0, face=SYMBOLS, tag=text)]
    second += [words("漢字", 170.0, face=HAN, tag=text), SignatureMark(300.0, 500.0, 150.0, 60.0, 0)]
    return LaidPaper([a_page(*first, label="1"), a_page(*second, label="i")], root, "Quyết định <& thử>", "vi-VN")


def _every_text(root: Element, heading: Element, text: Element) -> list[Mark]:
    link, inner, note = text.child("link", "Link"), text.child("inner", "Link"), text.child("note", "Note")
    item = root.child("list", "L").child(0, "LI")
    row = root.child("table", "Table").child(0, "TR")
    head, empty = row.child(0, "TH"), row.child(1, "TD")
    head.is_column_header, empty.column_span = True, 2
    shaped = (Glyph(72, 0.444, 0.0, 0.0, "ẹ"), Glyph(200, 0.0, -0.3, 0.2, ""))
    return [
        HeadingMark(70.0, 1, "QUYẾT ĐỊNH"),
        words("QUYẾT ĐỊNH", 80.0, face=BOLD, color="CC0000", tag=heading),
        words("Ủy ban nhân dân xã", space_pt=3.0, spacing_pt=0.5, scale=0.9, tag=text),
        words("nơi đây", 120.0, tag=link),
        LinkMark(72.0, 108.0, 60.0, 15.0, "https://example.vn/văn bản?q=1", tag=link),
        words("Điều 2", 140.0, tag=inner),
        LinkMark(72.0, 128.0, 60.0, 15.0, "#điều 2", tag=inner),
        words("ẹ", 160.0, glyphs=shaped, tag=text),
        words("a)", 180.0, tag=item.child(0, "Lbl")),
        words("mục thứ nhất", 200.0, tag=item.child(1, "LBody")),
        Moved(0.0, 220.0, [words("cột", 0.0, face=BOLD, tag=head)]),
        words("1) chú thích", 780.0, tag=note),
        words("Trang 1", 820.0),
        LinkMark(72.0, 808.0, 60.0, 15.0, "mailto:a@example.vn"),
    ]


def _every_drawing(figure: Element) -> list[Mark]:
    return [
        RectMark(72.0, 300.0, 100.0, 20.0, "EEEEFF"),
        LineMark(72.0, 330.0, 172.0, 330.0, 2.0, "FF0000", (0.0, 4.0), is_round=True),
        PathMark(
            [("M", 72.0, 340.0), ("L", 172.0, 340.0), ("C", 190.0, 350.0, 190.0, 370.0, 172.0, 380.0), ("Z",)],
            fill="00AA00",
            stroke_pt=2.0,
            opacity=0.5,
            tag=figure,
        ),
        ImageMark(72.0, 400.0, 40.0, 20.0, a_picture("RGBA", (200, 30, 30, 128)), "image/png", tag=figure),
        ImageMark(122.0, 400.0, 40.0, 20.0, a_picture("P", 3), "image/png", tag=figure),
        ImageMark(172.0, 400.0, 40.0, 20.0, a_picture("CMYK", (0, 255, 0, 0), "JPEG"), "image/jpeg", tag=figure),
        ImageMark(222.0, 400.0, 40.0, 40.0, SVG, "image/svg+xml", tag=figure),
        Turned((0.0, 1.0, -1.0, 0.0, 400.0, 300.0), [words("Xoay", 10.0, tag=figure)]),
        Clipped(72.0, 450.0, 60.0, 30.0, [RectMark(60.0, 440.0, 200.0, 25.0, "00FFFF")]),
    ]
