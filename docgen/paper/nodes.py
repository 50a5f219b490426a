"""The nodes of a paper: sections of blocks, blocks of inlines. Plain frozen data, no behaviour.

All lengths are points.
"""

from dataclasses import dataclass
from enum import StrEnum

from docgen.paper.drawings import Anchor, Group, Line, Picture, Shape, WordArt
from docgen.paper.formats import Align, Borders, CellFormat, ParagraphFormat, RunFormat, Sides, VerticalAlign, Width


@dataclass(frozen=True, slots=True)
class Text:
    """Characters in one format. Holds no tab and no line break.

    ``link`` is an address, or «#» and the name of a bookmark; it is printed as a link and never followed.
    """

    text: str
    format: RunFormat
    link: str = ""


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


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that links of the same paper lead to."""

    name: str


class NotePlace(StrEnum):
    """Where notes are printed."""

    PAGE_END = "page-end"
    PAPER_END = "paper-end"


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note in the text, and the note itself. The blocks begin with their own mark."""

    text: str
    format: RunFormat
    blocks: tuple["Block", ...]
    place: NotePlace = NotePlace.PAGE_END


Inline = Text | Bookmark | NoteMark | Tab | Break | PageField | Line | Picture | Shape | WordArt | Group


class LabelSuffix(StrEnum):
    """What stands between a label and the text: ECMA-376 §17.9.28."""

    TAB = "tab"
    SPACE = "space"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Label:
    """The number or bullet of a paragraph. ``align``: which part of it stands at the paragraph's first indent."""

    text: str
    format: RunFormat
    suffix: LabelSuffix = LabelSuffix.TAB
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``mark`` is the format of its end mark: it gives an empty paragraph its height."""

    format: ParagraphFormat
    content: tuple[Inline, ...]
    mark: RunFormat
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. ``row_span`` is 0 for a cell that continues the one above it (it holds nothing)."""

    blocks: tuple["Block", ...]
    format: CellFormat
    column_span: int = 1
    row_span: int = 1
    width: Width = Width()


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
    """A table on a grid of column widths; 0 is a width that the file leaves open.

    ``indent_pt`` moves the left edge of its border. ``reach_pt`` is by how much a table that fills the room is wider
    than it. ``spacing_pt`` stands between its cells. ``anchor`` is None where the table stands in the flow of the text.
    ``is_mirrored``: its first column is the rightmost.
    """

    columns_pt: tuple[float, ...]
    rows: tuple[Row, ...]
    indent_pt: float = 0.0
    align: Align = Align.LEFT
    width: Width = Width()
    is_fixed: bool = True
    reach_pt: float = 0.0
    spacing_pt: float = 0.0
    anchor: Anchor | None = None
    is_mirrored: bool = False


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
class Columns:
    """Text columns; ``has_rule`` draws a line between them.

    Columns of equal width are ``gap_pt`` apart. ``each`` holds the width of each column and the gap behind it, where
    they differ.
    """

    count: int = 1
    gap_pt: float = 36.0
    has_rule: bool = False
    each: tuple[tuple[float, float], ...] = ()


class BorderedPages(StrEnum):
    """Which pages of a section have its page border: ECMA-376 §17.18.61."""

    ALL = "allPages"
    FIRST = "firstPage"
    NOT_FIRST = "notFirstPage"


@dataclass(frozen=True, slots=True)
class PageBorders:
    """The border around the pages of a section (§17.6.10).

    Its edges stand as far as their ``space_pt`` from the paper's edge or, ``from_text``, outside of the margins.
    """

    borders: Borders = Borders()
    from_text: bool = False
    pages: BorderedPages = BorderedPages.ALL


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one shape.

    ``first_page_number`` is None where the numbers run on; ``page_numbers`` is a number format of §17.18.59. Lines
    stand on a grid of ``line_pitch_pt``, unless that is 0.
    """

    blocks: tuple[Block, ...]
    page: PageFormat = PageFormat()
    header: Margin = Margin()
    footer: Margin = Margin()
    start: SectionStart = SectionStart.NEXT_PAGE
    first_page_number: int | None = None
    page_numbers: str = "decimal"
    columns: Columns = Columns()
    line_pitch_pt: float = 0.0
    borders: PageBorders = PageBorders()
    vertical_align: VerticalAlign = VerticalAlign.TOP


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document.

    ``default_tab_pt`` is the distance of the tab stops that nobody set. ``adds_spacing``: the space after a paragraph
    and before the next one add up, where otherwise the larger of the two counts. ``squeezes_spaces``: the spaces of a
    justified line may become narrower, as in Word since 2013. ``stretches_ended_lines``: a justified line that ends
    with a line break is stretched like any other. ``background`` is the colour of the paper, "" for none.
    """

    sections: tuple[Section, ...]
    title: str = ""
    language: str = "vi-VN"
    default_tab_pt: float = 36.0
    adds_spacing: bool = False
    squeezes_spaces: bool = False
    stretches_ended_lines: bool = True
    background: str = ""
