"""The blocks of a part: paragraphs, tables, wrappers. ECMA-376 §17.2, §17.5.2."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from docgen.model import Notice
from docgen.paper.formats import RunFormat
from docgen.paper.nodes import Block, Bookmark, Label, NoteMark, NotePlace, Paragraph, SignaturePlace
from docgen.word import values
from docgen.word.frames import Framed, frame_of, with_boxes
from docgen.word.inlines import ParagraphReader, composed
from docgen.word.legacy_encodings import modern
from docgen.word.links import hyperlink_target
from docgen.word.lists import Reference
from docgen.word.names import local_name, w
from docgen.word.notes import PLACES, Notes
from docgen.word.numbering import label_properties
from docgen.word.package import Package, Relationship
from docgen.word.styles import Styles
from docgen.word.symbols import BULLET, TEXT_FAMILY, bullet_in_unicode
from docgen.word.tables import read_table

SIGNATURE_TAG = "sign:"  # the tag of a content control where a person signs
WRAPPERS = {"sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"}
CONTENT = tuple(w(name) for name in ("t", "tab", "br", "sym", "drawing", "pict", "object", "fldChar"))
SILENT = {
    "sectPr",
    "bookmarkEnd",
    "proofErr",
    "sdtPr",
    "sdtEndPr",
    "tcPr",
    "del",
    "moveFrom",
    "permStart",
    "permEnd",
}


@dataclass(slots=True)
class PartReader:
    """Reads the blocks of one part (the document, a header, a footer)."""

    package: Package
    styles: Styles
    relationships: dict[str, Relationship]
    notices: dict[str, Notice] = field(default_factory=dict)
    notes: Notes | None = None
    own_mark: str = ""
    bookmarks: frozenset[str] = frozenset()
    placed_bookmarks: set[str] = field(default_factory=set)
    waiting_bookmarks: list[Bookmark] = field(default_factory=list)

    def run_format(self, paragraph_style: str, properties: etree._Element | None) -> RunFormat:
        """The format of a run in a paragraph of some style."""
        return self.styles.run(paragraph_style, properties)

    def picture(self, relationship_id: str) -> tuple[str, bytes] | None:
        """The part name and bytes behind a relationship; None where it points outside or nowhere."""
        found = self.relationships.get(relationship_id)
        if found is None or found.is_external or not self.package.has(found.target):
            return None
        return found.target, self.package.read(found.target)

    def lose(self, kind: str, message: str) -> None:
        """Note once for each kind that something is not shown."""
        self.notices.setdefault(kind, Notice(kind, message))

    def link(self, element: etree._Element) -> str:
        """Where a w:hyperlink leads."""
        return hyperlink_target(element, self.relationships, self.bookmarks)

    def bookmark(self, name: str) -> Bookmark | None:
        """The bookmark of a name, once, where something links to it."""
        if name not in self.bookmarks or name in self.placed_bookmarks:
            return None
        self.placed_bookmarks.add(name)
        return Bookmark(name)

    def note(self, reference: etree._Element, look: RunFormat) -> NoteMark | None:
        """The mark of a note and the note, from its reference in the text (§17.11.14)."""
        kind = local_name(reference).removesuffix("Reference")
        counter = None if self.notes is None else self.notes.counters[kind]
        element = None if counter is None else counter.find(reference.get(w("id"), ""))
        if self.notes is None or counter is None or counter.part is None or element is None:
            self.lose("note", "Một chú thích không có nội dung trong tệp nên không được in.")
            return None
        if counter.restarts_on_pages():
            self.lose("note-restart", "Chú thích được đánh số liền cả văn bản, không đánh lại từ 1 ở mỗi trang.")
        mark = "" if values.text(reference, "customMarkFollows") in {"1", "true", "on"} else counter.next_mark()
        reader = PartReader(
            self.package, self.styles, self.package.relationships(counter.part), self.notices, own_mark=mark
        )
        blocks = reader.blocks(element)
        if PLACES[kind] is NotePlace.PAPER_END:
            self.notes.keep_endnote(blocks, look)
            return NoteMark(mark, look, (), NotePlace.PAPER_END)
        return NoteMark(mark, look, blocks)

    def blocks(self, parent: Iterable[etree._Element]) -> tuple[Block, ...]:
        """The blocks directly in a body, a cell, a header or a wrapper; framed paragraphs in boxes."""
        return tuple(with_boxes(self._read_blocks(parent)))

    def _read_blocks(self, parent: Iterable[etree._Element]) -> list[Framed]:
        found: list[Framed] = []
        for child in parent:
            name = local_name(child)
            if name == "p":
                found.append(Framed(self._paragraph(child), frame_of(child.find(w("pPr")))))
            elif name == "bookmarkStart":
                mark = self.bookmark(child.get(w("name"), ""))
                self.waiting_bookmarks += [] if mark is None else [mark]
            elif name == "tbl":
                found.extend(Framed(block) for block in read_table(child, self.styles, self.blocks, self.lose))
            elif name in WRAPPERS:
                found.extend(Framed(block) for block in self._wrapped(child))
            elif name not in SILENT:
                self.lose(f"block-{name}", f"Phần tử «{name}» không được in.")
        return found

    def part_blocks(self, part: str) -> tuple[Block, ...]:
        """The blocks of another part, such as a header; it has relationships of its own."""
        reader = PartReader(self.package, self.styles, self.package.relationships(part), self.notices)
        return reader.blocks(self.package.xml(part))

    def _wrapped(self, element: etree._Element) -> tuple[Block, ...]:
        blocks = self.blocks(element)
        tag = values.text(element.find(f"{w('sdtPr')}/{w('tag')}"))
        if tag.startswith(SIGNATURE_TAG):
            label = values.text(element.find(f"{w('sdtPr')}/{w('alias')}"))
            return (SignaturePlace(tag.removeprefix(SIGNATURE_TAG), label, blocks),)
        return blocks

    def _paragraph(self, element: etree._Element) -> Paragraph:
        properties = element.find(w("pPr"))
        look, reference = self.styles.paragraph(properties)
        mark_properties = None if properties is None else properties.find(w("rPr"))
        mark = self.styles.run(look.style, mark_properties)
        reference = None if _only_ends_section(element) else reference
        label = None if reference is None else self._label(reference, look.style, mark_properties)
        waiting, self.waiting_bookmarks = self.waiting_bookmarks, []
        content = composed(ParagraphReader(self, look.style).read(element))
        return Paragraph(look, (*waiting, *content), mark, label)

    def _label(self, reference: Reference, style: str, mark: etree._Element | None) -> Label | None:
        numbered = self.styles.numbering.advance(reference)
        if numbered is None:
            return None
        look = self.styles.run(style, label_properties(mark, numbered.level))
        text = numbered.text
        if numbered.is_picture():
            self.lose("picture-bullet", "Dấu đầu dòng bằng hình chưa in được; bản PDF in dấu chấm tròn thay cho nó.")
            text, look = BULLET, replace(look, family=TEXT_FAMILY)
        found = modern(*bullet_in_unicode(text, look))
        return Label(found.text, found.format, numbered.suffix, numbered.align)


def _only_ends_section(paragraph: etree._Element) -> bool:
    """Whether a paragraph is nothing but the end of a section; Word gives it no number."""
    properties = paragraph.find(w("pPr"))
    is_end = properties is not None and properties.find(w("sectPr")) is not None
    return is_end and next(paragraph.iterdescendants(*CONTENT), None) is None
