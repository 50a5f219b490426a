"""The blocks of a part: paragraphs, tables, wrappers. ECMA-376 §17.2, §17.5.2."""

from dataclasses import dataclass, field

from lxml import etree

from docgen.model import Notice
from docgen.paper.formats import RunFormat
from docgen.paper.nodes import Block, Paragraph, SignaturePlace
from docgen.word import values
from docgen.word.inlines import ParagraphReader
from docgen.word.names import w
from docgen.word.package import Package, Relationship
from docgen.word.styles import Styles
from docgen.word.tables import read_table

SIGNATURE_TAG = "sign:"  # the tag of a content control where a person signs
WRAPPERS = {"sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"}
SILENT = {
    "sectPr",
    "bookmarkStart",
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

    def blocks(self, parent: etree._Element) -> tuple[Block, ...]:
        """The blocks directly in a body, a cell, a header or a wrapper."""
        found: list[Block] = []
        for child in parent:
            name = etree.QName(child).localname
            if name == "p":
                found.append(self._paragraph(child))
            elif name == "tbl":
                found.append(read_table(child, self.styles, self.blocks))
            elif name in WRAPPERS:
                found.extend(self._wrapped(child))
            elif name not in SILENT:
                self.lose(f"block-{name}", f"Phần tử «{name}» không được in.")
        return tuple(found)

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
        look, numbering = self.styles.paragraph(properties)
        mark_properties = None if properties is None else properties.find(w("rPr"))
        mark = self.styles.run(look.style, mark_properties)
        if numbering.get("numId"):
            self.lose("numbering", "Số thứ tự tự động của Word chưa được in ra.")
        content = tuple(ParagraphReader(self, look.style).read(element))
        return Paragraph(look, content, mark)
