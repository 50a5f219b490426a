"""The content of a paragraph: runs, and what stands in them. ECMA-376 §17.3.3, §17.16."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

from lxml import etree

from docgen.paper.formats import RunFormat
from docgen.paper.nodes import Bookmark, Break, BreakKind, FieldKind, Inline, NoteMark, PageField, Tab, Text
from docgen.word import values
from docgen.word.drawing_source import DrawingSource
from docgen.word.fields import (
    CHECK_BOX,
    DRAWN_FIELDS,
    DROP_DOWN,
    PAGE_FIELDS,
    Fields,
    address_of,
    bookmark_of,
    field_name,
    form_text,
    is_link,
    symbol_field,
)
from docgen.word.legacy_encodings import modern
from docgen.word.links import address, to_bookmark
from docgen.word.names import M, local_name, w
from docgen.word.shapes import read_drawing
from docgen.word.symbols import in_unicode, symbol
from docgen.word.vml import read_pict

BREAKS = {"page": BreakKind.PAGE, "column": BreakKind.COLUMN}
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"  # also, in fonts of TCVN3, the letter ư
MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"  # the combining marks of Vietnamese
SPACE, LARGEST_CODE = 0x20, 0xFFFF  # the codes that a w:sym may hold: four hexadecimal digits
SURROGATES_FROM, SURROGATES_TO = 0xD800, 0xDFFF  # which are no characters
TRANSPARENT = {"ins", "smartTag", "sdt", "sdtContent", "fldSimple", "moveTo", "bdo", "dir", "customXml"}
SILENT = {
    "pPr",
    "rPr",
    "sdtPr",
    "sdtEndPr",
    "bookmarkEnd",
    "proofErr",
    "lastRenderedPageBreak",
    "del",
    "moveFrom",
    "commentRangeStart",
    "commentRangeEnd",
    "commentReference",
    "instrText",
    "delText",
    "permStart",
    "permEnd",
    "smartTagPr",
    "annotationRef",
    "separator",
    "continuationSeparator",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
}


class RunSource(DrawingSource, Protocol):
    """What reading a paragraph's content needs from the reader."""

    own_mark: str
    bookmarks: frozenset[str]

    def run_format(self, paragraph_style: str, properties: etree._Element | None) -> RunFormat:
        """The format of a run."""
        ...

    def link(self, element: etree._Element) -> str:
        """Where a w:hyperlink leads."""
        ...

    def bookmark(self, name: str) -> Bookmark | None:
        """The bookmark of a name, where something links to it."""
        ...

    def note(self, reference: etree._Element, look: RunFormat) -> NoteMark | None:
        """The mark of a note and the note, from its reference."""
        ...


@dataclass(slots=True)
class ParagraphReader:
    """Reads the content of one paragraph; holds the state of complex fields while it does."""

    source: RunSource
    style: str
    fields: Fields = field(default_factory=Fields)
    link: str = ""

    def read(self, parent: etree._Element) -> Iterator[Inline]:
        """The inlines of a paragraph, or of an element in it that only wraps runs."""
        for child in parent:
            name = local_name(child)
            if name == "r":
                yield from self._run(child)
            elif name == "fldSimple":
                yield from self._simple_field(child)
            elif name == "hyperlink":
                yield from self._linked(child, self.source.link(child))
            elif name == "bookmarkStart":
                found = self.source.bookmark(child.get(w("name"), ""))
                yield from () if found is None else (found,)
            elif name in TRANSPARENT:
                yield from self.read(child)
            elif name in {"oMath", "oMathPara"}:
                yield from self._formula(child)
            elif name not in SILENT:
                self.source.lose(f"inline-{name}", f"Phần tử «{name}» trong đoạn văn không được in.")

    def _linked(self, element: etree._Element, link: str) -> Iterator[Inline]:
        outer, self.link = self.link, link or self.link
        yield from self.read(element)
        self.link = outer

    def _simple_field(self, element: etree._Element) -> Iterator[Inline]:
        """A field in one piece (§17.16.19)."""
        code = element.get(w("instr"), "")
        if field_name(code) in DRAWN_FIELDS:
            look = self.source.run_format(self.style, element.find(f"{w('r')}/{w('rPr')}"))
            yield from self._drawn_field(code, element.find(w("ffData")), look)
        else:
            yield from self._linked(element, self._field_link(code))

    def _run(self, run: etree._Element) -> Iterator[Inline]:
        look = self.source.run_format(self.style, run.find(w("rPr")))
        for child in run:
            name = local_name(child)
            if name == "fldChar":
                ended = self.fields.mark(child)
                if ended is not None and not self.fields.is_hidden():
                    yield from self._drawn_field(ended.code, ended.form, look)
            elif name == "instrText":
                self.fields.add_code(child.text or "")
            elif not self.fields.is_hidden():
                yield from self._run_content(name, child, look)

    def _run_content(self, name: str, child: etree._Element, look: RunFormat) -> Iterator[Inline]:
        if handler := HANDLERS.get(name):
            yield from (self._finished(item) for item in handler(child, look))
        elif name in {"drawing", "pict", "object"}:
            yield from self._drawing(child)
        elif name in {"footnoteReference", "endnoteReference"}:
            found = self.source.note(child, look)
            yield from () if found is None else (found,)
        elif name in {"footnoteRef", "endnoteRef"}:
            yield Text(self.source.own_mark, look)
        elif name == "ruby":
            self.source.lose("ruby", "Chữ chú âm phía trên (ruby) không được in, chỉ in chữ chính.")
            base = child.find(w("rubyBase"))
            yield from () if base is None else self.read(base)
        elif name not in SILENT:
            self.source.lose(f"inline-{name}", f"Phần tử «{name}» trong đoạn văn không được in.")

    def _finished(self, item: Inline) -> Inline:
        """A text in Unicode, with its link; anything else as it is."""
        if not isinstance(item, Text):
            return item
        found = modern(*in_unicode(item.text, item.format))
        if found.encoding:
            message = f"Chữ viết trong phông mã cũ {found.encoding} được đổi sang Unicode; hãy đọc lại bản PDF."
            self.source.lose(f"legacy-{found.encoding.lower()}", message)
        link = self.link or self._field_link(self.fields.link_code())
        return Text(unicodedata.normalize("NFC", found.text), found.format, link)

    def _field_link(self, code: str) -> str:
        if not is_link(code):
            return ""
        return address(address_of(code)) or to_bookmark(bookmark_of(code), self.source.bookmarks)

    def _drawn_field(self, code: str, form: etree._Element | None, look: RunFormat) -> Iterator[Inline]:
        """What we show ourselves of a field, whatever result is stored with it."""
        name = field_name(code)
        if name in PAGE_FIELDS:
            yield PageField(PAGE_FIELDS[name], look)
        elif name in {CHECK_BOX, DROP_DOWN}:
            yield Text(form_text(form, name), look)
        elif name == "SYMBOL":
            yield from (Text(*found) for found in symbol_field(code, look))

    def _formula(self, element: etree._Element) -> Iterator[Inline]:
        """A formula's characters in one line."""
        self.source.lose("formula", "Công thức toán được in thành chữ trên một dòng.")
        look = self.source.run_format(self.style, None)
        text = "".join(item.text or "" for item in element.iter(f"{{{M}}}t"))
        yield Text(text, replace(look, italic=True))

    def _drawing(self, element: etree._Element) -> Iterator[Inline]:
        if local_name(element) == "drawing":
            found = read_drawing(element, self.source)
            yield from () if found is None else (found,)
        else:
            yield from read_pict(element, self.source)


def composed(content: Iterable[Inline]) -> Iterator[Inline]:
    """Inlines with marks that stand in another run than their letter moved to it, as one character (NFC)."""
    last: Text | None = None
    for item in content:
        if not isinstance(item, Text):
            yield from () if last is None else (last,)
            last = None
            yield item
            continue
        marks = len(item.text) - len(item.text.lstrip(MARKS))
        if last is not None and marks:
            last = replace(last, text=unicodedata.normalize("NFC", last.text + item.text[:marks]))
            item = replace(item, text=item.text[marks:])  # noqa: PLW2901 - what is left of it
        if item.text:
            yield from () if last is None else (last,)
            last = item
    yield from () if last is None else (last,)


def _text(element: etree._Element, look: RunFormat) -> Iterator[Inline]:
    raw = element.text or ""
    is_kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    text = raw if is_kept else raw.strip(" \t\r\n")
    text = text.replace("\n", " ").replace("\r", " ")
    for index, part in enumerate(text.split("\t")):
        if index:
            yield Tab(look)
        if part:
            yield Text(part, look)


def _break(element: etree._Element, look: RunFormat) -> Iterator[Inline]:
    yield Break(BREAKS.get(element.get(w("type"), ""), BreakKind.LINE), look)


def _symbol(element: etree._Element, look: RunFormat) -> Iterator[Inline]:
    """A w:sym (§17.3.3.30): a character by its code, in a font of its own."""
    try:
        code = int(values.text(element, "char") or "0", 16)
    except ValueError:
        return
    if SPACE <= code <= LARGEST_CODE and not SURROGATES_FROM <= code <= SURROGATES_TO:
        yield Text(*symbol(code, values.text(element, "font"), look))


HANDLERS: dict[str, Callable[[etree._Element, RunFormat], Iterator[Inline]]] = {
    "t": _text,
    "tab": lambda _element, look: iter((Tab(look),)),
    "ptab": lambda _element, look: iter((Tab(look),)),
    "br": _break,
    "cr": lambda _element, look: iter((Break(BreakKind.LINE, look),)),
    "noBreakHyphen": lambda _element, look: iter((Text(NO_BREAK_HYPHEN, look),)),
    "softHyphen": lambda _element, look: iter((Text(SOFT_HYPHEN, look),)),
    "sym": _symbol,
    "pgNum": lambda _element, look: iter((PageField(FieldKind.PAGE, look),)),
}
