"""A paper as one HTML text with its own style sheet: well-formed XML, small classes, no inline styles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from docgen.model import Notice, Result
from docgen.paper.formats import ParagraphFormat, RunFormat
from docgen.paper.nodes import (
    Block,
    Break,
    BreakKind,
    Inline,
    Paper,
    Paragraph,
    Section,
    SignaturePlace,
    Table,
    Text,
)
from docgen.pdf import css
from docgen.pdf.column import Column
from docgen.pdf.css import Classes
from docgen.pdf.inline_html import InlineWriter
from docgen.pdf.pages import STARTS, page_rules, running_elements
from docgen.pdf.table_html import TableWriter

DEEPEST_HEADING = 6
SIGNATURE_ID = "sign-"


@dataclass(frozen=True, slots=True)
class Html:
    """A paper as HTML: the title, the language, the style sheet and the body, apart.

    The sheets of papers from one template are mostly equal, so that a printer may keep them parsed.
    """

    title: str
    language: str
    sheet: str
    body: str

    def document(self) -> str:
        """All of it as one text, well-formed as XML."""
        head = f"<title>{escape(self.title)}</title><style>{self.sheet}</style>"
        return f'<html lang="{escape(self.language)}"><head>{head}</head><body>{self.body}</body></html>'


def to_html(paper: Paper) -> Result[Html]:
    """The HTML of a paper, with notices on fonts and characters that we do not have.

    A place of signature n (in reading order, from 0) is the element with the id ``sign-<n>``.
    """
    writer = BlockWriter(paper.default_tab_pt, adds_spacing=paper.adds_spacing)
    body = "".join(_section(index, section, writer) for index, section in enumerate(paper.sections))
    pages = "".join(page_rules(index, section) for index, section in enumerate(paper.sections))
    html = Html(paper.title, paper.language.split("-")[0], pages + writer.classes.sheet(), body)
    return Result(html, tuple(writer.notices()))


def _section(index: int, section: Section, writer: "BlockWriter") -> str:
    sides = section.page.margins
    width = section.page.width_pt - sides.left_pt - sides.right_pt
    column = Column(width, sides.left_pt, writer.default_tab_pt)
    running = "".join(
        f'<div class="{writer.classes.name(f"position:running({name})")}">{writer.blocks(blocks, column)}</div>'
        for name, blocks in running_elements(index, section)
    )
    start = f";break-before:{STARTS[section.start]}" if index else ""
    name = writer.classes.name(f"page:s{index}{start}")
    return f'<section class="{name}">{running}{writer.blocks(section.blocks, column)}</section>'


@dataclass(slots=True)
class BlockWriter:
    """Writes blocks; numbers the places of signature."""

    default_tab_pt: float
    adds_spacing: bool
    classes: Classes = field(default_factory=Classes)
    foreign_families: set[str] = field(default_factory=set)
    missing_characters: set[str] = field(default_factory=set)
    signatures: int = 0

    def notices(self) -> Iterator[Notice]:
        """What our fonts could not do."""
        if self.foreign_families:
            names = ", ".join(sorted(self.foreign_families))
            yield Notice("font-substituted", f"Không có phông chữ {names}; bản PDF dùng phông thay thế.")
        if self.missing_characters:
            signs = " ".join(sorted(self.missing_characters)[:20])
            yield Notice(
                "character-missing", f"Phông chữ không có các ký tự {signs}; bản PDF in ô vuông thay cho chúng."
            )

    def blocks(self, blocks: Sequence[Block], column: Column) -> str:
        """The HTML of some blocks, with the space between them."""
        parts = []
        for index, block in enumerate(blocks):
            above = blocks[index - 1] if index else None
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            parts.append(self._block(block, above, below, column))
        return "".join(parts)

    def _block(self, block: Block, above: Block | None, below: Block | None, column: Column) -> str:
        match block:
            case Paragraph():
                end = 0.0 if isinstance(below, Paragraph) else block.format.after_pt
                return self._paragraph(block, self._gap(block, above), end, column)
            case Table():
                return TableWriter(self.classes, self.blocks).write(block, column)
            case SignaturePlace():
                number = self.signatures
                self.signatures += 1
                return f'<div class="signature" id="{SIGNATURE_ID}{number}">{self.blocks(block.blocks, column)}</div>'

    def _gap(self, paragraph: Paragraph, above: Block | None) -> float:
        """The space above a paragraph: its own and what the one above leaves (ECMA-376 §17.3.1.9, §17.3.1.33)."""
        look = paragraph.format
        before, after = look.before_pt, 0.0
        if isinstance(above, Paragraph):
            after = above.format.after_pt
            if above.format.style == look.style:
                before = 0.0 if look.contextual_spacing else before
                after = 0.0 if above.format.contextual_spacing else after
        return before + after if self.adds_spacing else max(before, after)

    def _paragraph(self, paragraph: Paragraph, gap_pt: float, end_pt: float, column: Column) -> str:
        pieces = _page_pieces(paragraph)
        return "".join(
            self._piece(paragraph, piece, index, gap_pt, end_pt, column) for index, piece in enumerate(pieces)
        )

    def _piece(
        self, paragraph: Paragraph, piece: Paragraph, index: int, gap_pt: float, end_pt: float, column: Column
    ) -> str:
        look = paragraph.format
        base = _base(piece)
        content = InlineWriter(self.classes, self.foreign_families, self.missing_characters).write(
            piece.content, look, base, column
        )
        if not any(isinstance(item, Text) and item.text for item in piece.content) and "\n" not in content:
            content += "\n"  # an empty paragraph is one line high
        declarations = css.paragraph(look, base, 0.0 if index else gap_pt, end_pt)
        if index:
            declarations += ";break-before:page"
        tag = _tag(look) if paragraph.content else "p"
        return f'<{tag} class="{self.classes.name(declarations)}">{content}</{tag}>'


def _base(paragraph: Paragraph) -> RunFormat:
    """The font a paragraph's lines are built on: that of its smallest text, so that small lines stay small."""
    looks = [item.format for item in paragraph.content if isinstance(item, Text) and not item.format.raised]
    return min(looks, key=lambda look: look.size_pt) if looks else paragraph.mark


def _page_pieces(paragraph: Paragraph) -> list[Paragraph]:
    """The parts of a paragraph between its page breaks."""
    pieces: list[list[Inline]] = [[]]
    for item in paragraph.content:
        if isinstance(item, Break) and item.kind is not BreakKind.LINE:
            pieces.append([])
        else:
            pieces[-1].append(item)
    return [Paragraph(paragraph.format, tuple(piece), paragraph.mark, paragraph.label) for piece in pieces]


def _tag(look: ParagraphFormat) -> str:
    return f"h{min(look.outline_level, DEEPEST_HEADING)}" if look.outline_level else "p"
