"""The content of a paragraph: runs, and what stands in them. ECMA-376 §17.3.3, §17.16."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from lxml import etree

from docgen.paper.formats import RunFormat
from docgen.paper.nodes import Break, BreakKind, FieldKind, Inline, Line, PageField, Picture, Tab, Text
from docgen.word import values
from docgen.word.names import w
from docgen.word.shapes import read_drawing

PAGE_FIELDS = {"PAGE": FieldKind.PAGE, "NUMPAGES": FieldKind.PAGE_COUNT, "SECTIONPAGES": FieldKind.SECTION_PAGE_COUNT}
BREAKS = {"page": BreakKind.PAGE, "column": BreakKind.COLUMN}
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
TRANSPARENT = {"hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple", "moveTo", "bdo", "dir", "customXml"}
SILENT = {
    "pPr",
    "rPr",
    "sdtPr",
    "sdtEndPr",
    "bookmarkStart",
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
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
}


class RunSource(Protocol):
    """What reading a paragraph's content needs from the reader."""

    def run_format(self, paragraph_style: str, properties: etree._Element | None) -> RunFormat:
        """The format of a run."""
        ...

    def picture(self, relationship_id: str) -> tuple[str, bytes] | None:
        """The part name and bytes of a picture."""
        ...

    def lose(self, kind: str, message: str) -> None:
        """Note that something is not shown."""
        ...


@dataclass(slots=True)
class ParagraphReader:
    """Reads the content of one paragraph; holds the state of complex fields while it does."""

    source: RunSource
    style: str
    fields: list[str] = field(default_factory=list)
    in_result: list[bool] = field(default_factory=list)

    def read(self, parent: etree._Element) -> Iterator[Inline]:
        """The inlines of a paragraph, or of an element in it that only wraps runs."""
        for child in parent:
            name = etree.QName(child).localname
            if name == "r":
                yield from self._run(child)
            elif name == "fldSimple" and _field_name(child.get(w("instr"), "")) in PAGE_FIELDS:
                properties = child.find(f"{w('r')}/{w('rPr')}")
                kind = PAGE_FIELDS[_field_name(child.get(w("instr"), ""))]
                yield PageField(kind, self.source.run_format(self.style, properties))
            elif name in TRANSPARENT:
                yield from self.read(child)
            elif name not in SILENT:
                self.source.lose(f"inline-{name}", f"Phần tử «{name}» trong đoạn văn không được in.")

    def _run(self, run: etree._Element) -> Iterator[Inline]:
        look = self.source.run_format(self.style, run.find(w("rPr")))
        for child in run:
            name = etree.QName(child).localname
            if name == "fldChar":
                yield from self._field_mark(child, look)
            elif name == "instrText" and self.fields:
                self.fields[-1] += child.text or ""
            elif self._is_hidden_by_field():
                continue
            elif handler := HANDLERS.get(name):
                yield from handler(child, look)
            elif name in {"drawing", "pict"}:
                yield from self._drawing(child)
            elif name not in SILENT:
                self.source.lose(f"inline-{name}", f"Phần tử «{name}» trong đoạn văn không được in.")

    def _field_mark(self, mark: etree._Element, look: RunFormat) -> Iterator[Inline]:
        """Complex fields (§17.16.18): code between begin and separate, result between separate and end."""
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            self.fields.append("")
            self.in_result.append(False)
        elif kind == "separate" and self.fields:
            self.in_result[-1] = True
        elif kind == "end" and self.fields:
            page_field = PAGE_FIELDS.get(_field_name(self.fields.pop()))
            self.in_result.pop()
            if page_field:
                yield PageField(page_field, look)

    def _is_hidden_by_field(self) -> bool:
        codes = zip(self.fields, self.in_result, strict=True)
        return any(not in_result or _field_name(code) in PAGE_FIELDS for code, in_result in codes)

    def _drawing(self, element: etree._Element) -> Iterator[Inline]:
        found: Line | Picture | None = None
        if etree.QName(element).localname == "drawing":
            found = read_drawing(element, self.source.picture)
        if found is None:
            self.source.lose("drawing", "Một hình vẽ trong văn bản thuộc loại chưa in được nên bị bỏ qua.")
        else:
            yield found


def _field_name(code: str) -> str:
    words = code.split()
    return words[0].upper() if words else ""


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
    code = int(values.text(element, "char") or "0", 16)
    # ECMA-376 §17.3.3.30: symbol fonts are stored in the private use area
    yield Text(chr(code & 0xFF if 0xF000 <= code <= 0xF0FF else code), look)  # noqa: PLR2004 - the area's bounds


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
