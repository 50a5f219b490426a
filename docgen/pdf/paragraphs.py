"""What a paragraph needs before it is written: its label as text, its pages, its borders beside its neighbours'."""

from dataclasses import replace

from docgen.paper.formats import NO_BORDER, Align, Borders, ParagraphFormat, RunFormat
from docgen.paper.nodes import (
    Block,
    Bookmark,
    Break,
    BreakKind,
    Inline,
    Label,
    LabelSuffix,
    NoteMark,
    PageField,
    Paragraph,
    Tab,
    Text,
)
from docgen.pdf.pieces import text_width


def base_font(paragraph: Paragraph) -> RunFormat:
    """The font a paragraph's lines are built on: that of its smallest text, so that small lines stay small."""
    looks = [item.format for item in paragraph.content if isinstance(item, Text) and not item.format.raised]
    return min(looks, key=lambda look: look.size_pt) if looks else paragraph.mark


def labelled(paragraph: Paragraph) -> Paragraph:
    """The paragraph with its label as the first of its content, where Word places it (ECMA-376 §17.9.7, §17.9.28)."""
    label = paragraph.label
    if label is None or label.format.hidden:
        return paragraph
    look = paragraph.format
    if label.align is not Align.LEFT:
        width = text_width(label.text, label.format)
        shift = width if label.align is Align.RIGHT else width / 2
        # the hanging indent's stop must not move with the label
        look = replace(look, first_line_pt=look.first_line_pt - shift)
    return replace(paragraph, format=look, content=(*_label_content(label), *paragraph.content))


def _label_content(label: Label) -> tuple[Inline, ...]:
    text: tuple[Inline, ...] = (Text(label.text, label.format),) if label.text else ()
    plain = replace(label.format, underline="")
    match label.suffix:
        case LabelSuffix.TAB:
            return (*text, Tab(plain)) if label.text else ()
        case LabelSuffix.SPACE:
            return (*text, Text(" ", plain)) if label.text else ()
        case _:
            return text


def page_pieces(paragraph: Paragraph) -> list[Paragraph]:
    """The parts of a paragraph between its page breaks.

    A break at its end gives no empty part: the paragraph mark stays with the break, and the next paragraph begins the
    page (ECMA-376 §17.15.3.60, splitPgBreakAndParaMark, is off).
    """
    parts: list[list[Inline]] = [[]]
    for item in paragraph.content:
        if isinstance(item, Break) and item.kind is not BreakKind.LINE:
            parts.append([])
        else:
            parts[-1].append(item)
    later = replace(paragraph.format, first_line_pt=0.0, page_break_before=False)
    pieces = [
        replace(paragraph, format=later if index else paragraph.format, content=tuple(part))
        for index, part in enumerate(parts)
    ]
    return pieces[:-1] if ends_page(paragraph) else pieces


def ends_page(paragraph: Paragraph) -> bool:
    """Whether nothing follows the last page break of a paragraph."""
    for item in reversed(paragraph.content):
        if isinstance(item, Break) and item.kind is not BreakKind.LINE:
            return True
        if not isinstance(item, Bookmark):
            return False
    return False


def is_empty(paragraph: Paragraph) -> bool:
    """Whether a paragraph prints no characters; it is one line high all the same."""
    return not any(
        isinstance(item, Text | NoteMark) and item.text and not item.format.hidden
        for item in paragraph.content
        if not isinstance(item, PageField)
    ) and not any(isinstance(item, PageField) for item in paragraph.content)


def joins(look: ParagraphFormat, other: Block | None) -> bool:
    """Whether two neighbours share one frame: equal borders and indents (ECMA-376 §17.3.1.24)."""
    if not isinstance(other, Paragraph) or not look.borders.is_drawn():
        return False
    there = other.format
    return (look.borders, look.left_pt, look.right_pt) == (there.borders, there.left_pt, there.right_pt)


def framed(look: ParagraphFormat, *, joins_above: bool, joins_below: bool) -> ParagraphFormat:
    """The format with its borders outside of its text, as Word draws them, and none towards a joined neighbour."""
    borders = look.borders
    if not borders.is_drawn():
        return look
    shown = Borders(
        NO_BORDER if joins_above else borders.top,
        borders.right,
        NO_BORDER if joins_below else borders.bottom,
        borders.left,
    )
    left = borders.left.width_pt + borders.left.space_pt if borders.left.width_pt else 0.0
    right = borders.right.width_pt + borders.right.space_pt if borders.right.width_pt else 0.0
    return replace(look, borders=shown, left_pt=look.left_pt - left, right_pt=look.right_pt - right)
