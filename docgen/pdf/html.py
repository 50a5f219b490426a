"""A paper as one HTML text with its own style sheet: well-formed XML, small classes, no inline styles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from docgen.model import Notice, Result
from docgen.paper.formats import Align, ParagraphFormat, RunFormat
from docgen.paper.nodes import (
    Block,
    Break,
    BreakKind,
    Cell,
    Inline,
    Paper,
    Paragraph,
    Row,
    Section,
    SignaturePlace,
    Table,
    Text,
)
from docgen.pdf import css
from docgen.pdf.css import Classes, pt
from docgen.pdf.inline_html import Column, InlineWriter
from docgen.pdf.pages import STARTS, page_rules, running_elements

DEEPEST_HEADING = 6
SIGNATURE_ID = "sign-"


def to_html(paper: Paper) -> Result[str]:
    """The HTML of a paper, with notices on fonts and characters that we do not have.

    A place of signature n (in reading order, from 0) is the element with the id ``sign-<n>``.
    """
    writer = BlockWriter(paper.default_tab_pt, adds_spacing=paper.adds_spacing)
    body = "".join(_section(index, section, writer) for index, section in enumerate(paper.sections))
    pages = "".join(page_rules(index, section) for index, section in enumerate(paper.sections))
    head = f"<title>{escape(paper.title)}</title><style>{pages}{writer.classes.sheet()}</style>"
    language = escape(paper.language.split("-")[0])
    html = f'<html lang="{language}"><head>{head}</head><body>{body}</body></html>'
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
                return self._table(block, column)
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

    def _table(self, table: Table, column: Column) -> str:
        is_data = any(row.is_header for row in table.rows) or _has_spans(table) or _is_ruled(table)
        names = _DATA if is_data else _LAYOUT
        width = sum(table.columns_pt)
        declarations = f"width:{pt(width)};{_table_place(table)}"
        heads = _leading_headers(table.rows)
        rows = [self._row(row, table, names, column, is_head=index < heads) for index, row in enumerate(table.rows)]
        grid = (
            "".join(f'<col class="{self.classes.name(f"width:{pt(size)}")}"/>' for size in table.columns_pt)
            if is_data
            else ""
        )
        head = f"<thead>{''.join(rows[:heads])}</thead>" if heads else ""
        name = f"{names.table_class} {self.classes.name(declarations)}".strip()
        return f'<{names.table} class="{name}">{grid}{head}{"".join(rows[heads:])}</{names.table}>'

    def _row(self, row: Row, table: Table, names: "_Names", column: Column, *, is_head: bool) -> str:
        classes = [names.row_class]
        classes += [] if row.may_split else ["whole"]
        classes += ["stay"] if _keeps_next(row) else []
        classes += [self.classes.name(f"height:{pt(row.height_pt)}")] if row.height_pt else []
        cells, index = [], row.skip_before
        for cell in row.cells:
            width = sum(table.columns_pt[index : index + cell.column_span])
            index += cell.column_span
            if cell.row_span:
                cells.append(self._cell(cell, width, names, column, is_head=is_head))
        before = f'<{names.cell} colspan="{row.skip_before}"/>' if row.skip_before else ""
        return f'<{names.row} class="{" ".join(filter(None, classes))}">{before}{"".join(cells)}</{names.row}>'

    def _cell(self, cell: Cell, width_pt: float, names: "_Names", column: Column, *, is_head: bool) -> str:
        tag = names.head_cell if is_head else names.cell
        padding = cell.format.padding
        inner = Column(width_pt - padding.left_pt - padding.right_pt, column.left_pt, column.default_tab_pt)
        look = css.cell(cell.format) + ("" if names is _DATA else f";width:{pt(inner.width_pt)}")
        spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
        spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
        name = " ".join(filter(None, (names.cell_class, self.classes.name(look))))
        return f'<{tag} class="{name}"{spans}>{self.blocks(cell.blocks, inner)}</{tag}>'


@dataclass(frozen=True, slots=True)
class _Names:
    table: str
    row: str
    cell: str
    head_cell: str
    table_class: str = ""
    row_class: str = ""
    cell_class: str = ""


# A table that only places text side by side (a letterhead, signatures) is no table to a screen reader.
_DATA = _Names("table", "tr", "td", "th")
_LAYOUT = _Names("div", "div", "div", "div", "grid", "row", "cell")


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


def _table_place(table: Table) -> str:
    if table.align is Align.CENTER:
        return "margin-left:auto;margin-right:auto"
    if table.align is Align.RIGHT:
        return "margin-left:auto"
    return f"margin-left:{pt(table.indent_pt)}"


def _has_spans(table: Table) -> bool:
    return any(cell.column_span > 1 or cell.row_span != 1 for row in table.rows for cell in row.cells) or any(
        row.skip_before for row in table.rows
    )


def _is_ruled(table: Table) -> bool:
    return any(cell.format.borders.is_drawn() for row in table.rows for cell in row.cells)


def _leading_headers(rows: tuple[Row, ...]) -> int:
    """How many rows at the top repeat on each page; a table of nothing but such rows repeats none."""
    return next((index for index, row in enumerate(rows) if not row.is_header), 0)


def _keeps_next(row: Row) -> bool:
    """Word keeps a row with the next one when its first paragraph says so (§17.3.1.15)."""
    first = next((block for cell in row.cells for block in cell.blocks if isinstance(block, Paragraph)), None)
    return first is not None and first.format.keep_next
