"""A paper as one HTML text with its own style sheet: well-formed XML, small classes, no inline styles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from docgen.model import Notice, Result
from docgen.paper.formats import ParagraphFormat
from docgen.paper.nodes import (
    Block,
    Paper,
    Paragraph,
    Section,
    SignaturePlace,
    Table,
)
from docgen.pdf import css
from docgen.pdf.column import Column
from docgen.pdf.css import Classes
from docgen.pdf.heights import on_grid
from docgen.pdf.inline_html import InlineWriter
from docgen.pdf.pages import (
    STARTS,
    column_width,
    columns,
    numbers_class,
    page_names,
    page_rules,
    running_column,
    running_elements,
    text_top,
)
from docgen.pdf.paragraphs import base_font, ends_page, framed, is_empty, joins, labelled, page_pieces
from docgen.pdf.placement import leaves_paragraph
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
    names = page_names(paper.sections)
    body = "".join(_section(index, names[index], paper.sections, writer) for index in range(len(paper.sections)))
    pages = "".join(page_rules(index, section) for index, section in enumerate(paper.sections))
    html = Html(paper.title, paper.language.split("-")[0], pages + writer.classes.sheet(), body)
    return Result(html, tuple(writer.notices()))


def _section(index: int, page_name: int, sections: Sequence[Section], writer: "BlockWriter") -> str:
    section = sections[index]
    sides = section.page.margins
    width = section.page.width_pt - sides.left_pt - sides.right_pt
    column = Column(width, sides.left_pt, writer.default_tab_pt, page=section.page, area_top_pt=text_top(section))
    running = "".join(
        f'<div class="{writer.classes.name(f"position:running({name})")}">'
        f"{writer.blocks(blocks, running_column(name, section, column))}</div>"
        for name, blocks in running_elements(index, section)
    )
    start = f";break-before:{STARTS[section.start]}" if page_name == index and index else ""
    following = sections[index + 1] if index + 1 < len(sections) else None
    declarations = f"page:s{page_name}{start}{columns(section, following)}"
    inner = replace(column, width_pt=column_width(section, width), grid_pt=section.line_pitch_pt)
    name = f"{writer.classes.name(declarations)} {numbers_class(section)}".strip()
    return f'<section class="{name}">{running}{writer.blocks(section.blocks, inner)}</section>'


@dataclass(slots=True)
class BlockWriter:
    """Writes blocks; numbers the places of signature."""

    default_tab_pt: float
    adds_spacing: bool
    classes: Classes = field(default_factory=Classes)
    foreign_families: set[str] = field(default_factory=set)
    missing_characters: set[str] = field(default_factory=set)
    lost: dict[str, Notice] = field(default_factory=dict)
    signatures: int = 0
    heading: int = 0

    def lose(self, kind: str, message: str) -> None:
        """Note once for each kind that something does not look as in Word."""
        self.lost.setdefault(kind, Notice(kind, message))

    def notices(self) -> Iterator[Notice]:
        """What our fonts could not do, and what else was lost."""
        yield from self.lost.values()
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
                gap, lead = self._gap(block, above)
                neighbours = (joins(block.format, above), joins(block.format, below))
                opens = above is None or (isinstance(above, Paragraph) and ends_page(above))
                return self._paragraph(block, neighbours, gap, end, replace(column, lead_pt=lead, keeps_gap=opens))
            case Table():
                return TableWriter(self.classes, self.blocks, self.lose).write(block, column)
            case SignaturePlace():
                number = self.signatures
                self.signatures += 1
                return f'<div class="signature" id="{SIGNATURE_ID}{number}">{self.blocks(block.blocks, column)}</div>'

    def _gap(self, paragraph: Paragraph, above: Block | None) -> tuple[float, float]:
        """The space above a paragraph: its own and what the one above leaves (ECMA-376 §17.3.1.9, §17.3.1.33).

        And how much of it belongs to the paragraph.
        """
        look = paragraph.format
        before, after = look.before_pt, 0.0
        if isinstance(above, Paragraph):
            after = above.format.after_pt
            if above.format.style == look.style:
                before = 0.0 if look.contextual_spacing else before
                after = 0.0 if above.format.contextual_spacing else after
        gap = before + after if self.adds_spacing else max(before, after)
        return gap, gap - after

    def _tag(self, look: ParagraphFormat) -> str:
        """A heading's element; no level is skipped on the way down (ISO 14289-1 §7.4.2)."""
        if not look.outline_level:
            return "p"
        self.heading = min(look.outline_level, self.heading + 1, DEEPEST_HEADING)
        return f"h{self.heading}"

    def _paragraph(
        self, paragraph: Paragraph, neighbours: tuple[bool, bool], gap_pt: float, end_pt: float, column: Column
    ) -> str:
        """A paragraph; ``neighbours``: whether the ones above and below share its frame."""
        pieces = page_pieces(labelled(paragraph))
        last = len(pieces) - 1
        written = []
        for index, piece in enumerate(pieces):
            above, below = (neighbours[0] and not index, neighbours[1] and index == last)
            drawn = framed(piece.format, joins_above=above, joins_below=below)
            more = ";break-before:page" if index else ""
            more += ";break-after:page" if index == last and ends_page(paragraph) else ""
            gaps = (0.0 if index else gap_pt, end_pt if index == last else 0.0)
            if above:
                more, gaps = more + f";padding-top:{css.pt(gaps[0])}", (0.0, gaps[1])
            room = replace(column, lead_pt=0.0) if index else column
            written.append(self._piece(piece, drawn, more, gaps, room))
        return "".join(written)

    def _piece(
        self, piece: Paragraph, drawn: ParagraphFormat, more: str, gaps: tuple[float, float], column: Column
    ) -> str:
        """A part of a paragraph on one page. ``drawn`` is its format with borders, ``more`` further declarations."""
        base = base_font(piece)
        look = on_grid(piece.format, base, column.grid_pt)
        content = InlineWriter(self.classes, self.foreign_families, self.missing_characters, self.blocks).write(
            piece.content, look, base, column
        )
        if is_empty(piece) and "\n" not in content:
            content += "\n"  # an empty paragraph is one line high
        declarations = css.paragraph(on_grid(drawn, base, column.grid_pt), base, *gaps) + more
        if column.keeps_gap and gaps[0]:
            declarations += ";margin-break:keep"
        if leaves_paragraph(piece.content, column):
            declarations += ";position:static"
        tag = self._tag(look) if piece.content else "p"
        return f'<{tag} class="{self.classes.name(declarations)}">{content}</{tag}>'
