"""The nodes of a paper: sections of blocks, blocks of inlines. Plain frozen data, no behaviour.

All lengths are points.
"""

from dataclasses import dataclass
from enum import StrEnum

from docgen.paper.formats import Align, CellFormat, ParagraphFormat, RunFormat, Sides


@dataclass(frozen=True, slots=True)
class Text:
    """Characters in one format. Holds no tab and no line break."""

    text: str
    format: RunFormat


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next tab stop."""

    format: RunFormat


class BreakKind(StrEnum):
    """What ends at a break."""

    LINE = "line"
    PAGE = "page"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class Break:
    """A line, page or column break."""

    kind: BreakKind
    format: RunFormat


class FieldKind(StrEnum):
    """Values that only the layout knows."""

    PAGE = "page"
    PAGE_COUNT = "pages"
    SECTION_PAGE_COUNT = "section-pages"


@dataclass(frozen=True, slots=True)
class PageField:
    """A page number, set when the page is printed."""

    kind: FieldKind
    format: RunFormat


class HorizontalOrigin(StrEnum):
    """What a drawing's horizontal place is measured from."""

    COLUMN = "column"
    MARGIN = "margin"
    PAGE = "page"
    CHARACTER = "character"


class VerticalOrigin(StrEnum):
    """What a drawing's vertical place is measured from."""

    PARAGRAPH = "paragraph"
    LINE = "line"
    MARGIN = "margin"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place of a floating drawing: an offset from an origin, or an alignment within it."""

    horizontal: HorizontalOrigin = HorizontalOrigin.COLUMN
    x_pt: float = 0.0
    align: Align | None = None
    vertical: VerticalOrigin = VerticalOrigin.PARAGRAPH
    y_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line drawn from a corner of its box to the opposite one."""

    anchor: Anchor
    width_pt: float
    height_pt: float
    stroke_pt: float
    color: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; ``anchor`` is None where it stands in the line like a character."""

    data: bytes
    media_type: str
    width_pt: float
    height_pt: float
    description: str = ""
    anchor: Anchor | None = None


Inline = Text | Tab | Break | PageField | Line | Picture


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``mark`` is the format of its end mark: it gives an empty paragraph its height."""

    format: ParagraphFormat
    content: tuple[Inline, ...]
    mark: RunFormat
    label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. ``row_span`` is 0 for a cell that continues the one above it (it holds nothing)."""

    blocks: tuple["Block", ...]
    format: CellFormat
    column_span: int = 1
    row_span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. ``skip_before`` and ``skip_after`` are grid columns left empty."""

    cells: tuple[Cell, ...]
    height_pt: float = 0.0
    is_exact: bool = False
    is_header: bool = False
    may_split: bool = True
    skip_before: int = 0
    skip_after: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a grid of column widths. ``indent_pt`` moves the left edge of its border."""

    columns_pt: tuple[float, ...]
    rows: tuple[Row, ...]
    indent_pt: float = 0.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class SignaturePlace:
    """Blocks that stand where a person signs. ``name`` is the field's name, ``label`` what people read."""

    name: str
    label: str
    blocks: tuple["Block", ...]


Block = Paragraph | Table | SignaturePlace


@dataclass(frozen=True, slots=True)
class PageFormat:
    """Paper size and margins. ``header_pt`` and ``footer_pt`` are distances from the paper's edge."""

    width_pt: float = 595.3
    height_pt: float = 841.9
    margins: Sides = Sides(72.0, 72.0, 72.0, 72.0)
    header_pt: float = 36.0
    footer_pt: float = 36.0


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands in the top or bottom margin; ``first`` is None where page 1 is like the others."""

    default: tuple[Block, ...] = ()
    first: tuple[Block, ...] | None = None
    even: tuple[Block, ...] | None = None


class SectionStart(StrEnum):
    """Where a section begins: ECMA-376 §17.18.77."""

    NEXT_PAGE = "nextPage"
    CONTINUOUS = "continuous"
    ODD_PAGE = "oddPage"
    EVEN_PAGE = "evenPage"


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one shape. ``first_page_number`` is None where the numbers run on."""

    blocks: tuple[Block, ...]
    page: PageFormat = PageFormat()
    header: Margin = Margin()
    footer: Margin = Margin()
    start: SectionStart = SectionStart.NEXT_PAGE
    first_page_number: int | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document.

    ``default_tab_pt`` is the distance of the tab stops that nobody set. ``adds_spacing``: the space after a paragraph
    and before the next one add up, where otherwise the larger of the two counts.
    """

    sections: tuple[Section, ...]
    title: str = ""
    language: str = "vi-VN"
    default_tab_pt: float = 36.0
    adds_spacing: bool = False
