"""The content of a paragraph as HTML: spans, tab stops, lines, pictures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise

from docgen.paper.formats import ParagraphFormat, RunFormat, TabAlign, TabStop
from docgen.paper.measure import text_width_pt
from docgen.paper.nodes import (
    Break,
    BreakKind,
    FieldKind,
    Inline,
    Line,
    PageField,
    Picture,
    Tab,
    Text,
)
from docgen.pdf import css, faces
from docgen.pdf.column import Column
from docgen.pdf.css import Classes, pt
from docgen.pdf.drawing_html import line_html, picture_html

SMALL_CAPS_SCALE = 0.8  # the size of a small capital, as Word draws it
MISSING_GLYPH = "\N{WHITE SQUARE}"  # printed for a character that the shipped fonts do not hold
FIELD_CLASSES = {FieldKind.PAGE: "page", FieldKind.PAGE_COUNT: "pages", FieldKind.SECTION_PAGE_COUNT: "pages"}
FIELD_SAMPLE = "00"  # the width a page number is counted with beside a tab stop
NARROWEST_TAB_PT = 1.0


@dataclass(slots=True)
class InlineWriter:
    """Writes inlines; collects classes, and the families and characters that our fonts do not hold."""

    classes: Classes
    foreign_families: set[str]
    missing_characters: set[str]

    def write(self, content: Sequence[Inline], look: ParagraphFormat, base: RunFormat, column: Column) -> str:
        """The HTML of a paragraph's content."""
        tabs = iter(_tab_widths(content, look, column)) if any(isinstance(item, Tab) for item in content) else iter(())
        return "".join(self._inline(item, look, base, column, tabs) for item in content)

    def _inline(
        self, item: Inline, look: ParagraphFormat, base: RunFormat, column: Column, tabs: Iterator[float]
    ) -> str:
        match item:
            case Text():
                return "".join(self._span(text, run, look, base) for text, run in _pieces(item))
            case Tab():
                return self._tab(next(tabs))
            case Break():
                return "\n" if item.kind is BreakKind.LINE else ""
            case PageField():
                name = self.classes.name(css.run(item.format, base, look.line))
                return f'<span class="{FIELD_CLASSES[item.kind]} {name}"/>'
            case Line():
                return line_html(item, column, self.classes)
            case Picture():
                return picture_html(item, self.classes)

    def _span(self, text: str, run: RunFormat, look: ParagraphFormat, base: RunFormat) -> str:
        if run.hidden:
            return ""
        if faces.twin(run.family) is None:
            self.foreign_families.add(run.family)
        shown = escape(_kept_spaces(self._printable(text, run.family)), quote=False)
        name = self.classes.name(css.run(run, base, look.line))
        return f'<span class="{name}">{shown}</span>' if name else shown

    def _printable(self, text: str, family: str) -> str:
        """The text with a square for each character that our fonts lack (PDF/A-2 §6.2.11.8 forbids empty glyphs)."""
        known = faces.characters(faces.stand_in(family))
        if known.issuperset(text):
            return text
        lost = set(text) - known - INVISIBLE
        self.missing_characters |= lost
        return "".join(
            MISSING_GLYPH if character in lost else character for character in text if character not in INVISIBLE
        )

    def _tab(self, width_pt: float) -> str:
        name = self.classes.name(f"width:{pt(width_pt)}")
        return f'<span class="tab {name}"/>'


SPACES = re.compile("  +")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
INVISIBLE = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\ufe0e", "\ufe0f", "\u200e", "\u200f"}


def _kept_spaces(text: str) -> str:
    """The text with all but the last of several spaces made unbreakable, so that none of them is folded away.

    The base sheet folds spaces (white-space: pre-line), because WeasyPrint justifies only text whose spaces fold.
    """
    return SPACES.sub(lambda found: NO_BREAK_SPACE * (len(found[0]) - 1) + " ", text)


def _pieces(item: Text) -> Iterator[tuple[str, RunFormat]]:
    """A text as printed: capitals written out, small capitals as capitals of a smaller size."""
    look = item.format
    if look.caps:
        yield item.text.upper(), look
    elif look.small_caps:
        yield from _small_capitals(item.text, look)
    else:
        yield item.text, look


def _small_capitals(text: str, look: RunFormat) -> Iterator[tuple[str, RunFormat]]:
    small = replace(look, size_pt=look.size_pt * SMALL_CAPS_SCALE)
    starts = [
        0,
        *(i + 1 for i, (left, right) in enumerate(pairwise(text)) if left.islower() != right.islower()),
        len(text),
    ]
    for start, end in pairwise(starts):
        piece = text[start:end]
        yield piece.upper(), small if piece.islower() else look


def _tab_widths(content: Sequence[Inline], look: ParagraphFormat, column: Column) -> list[float]:
    """The width of each tab, from the text before it on its line and the stop it jumps to (ECMA-376 §17.3.1.37)."""
    widths: list[float] = []
    position = look.left_pt + look.first_line_pt
    for index, item in enumerate(content):
        if isinstance(item, Tab):
            stop = _next_stop(position, look, column)
            following = _width_after(content, index + 1, stop.align)
            width = max(stop.position_pt - position - following, NARROWEST_TAB_PT)
            widths.append(width)
            position += width
        elif isinstance(item, Break):
            position = look.left_pt
        else:
            position += _inline_width(item)
    return widths


def _next_stop(position: float, look: ParagraphFormat, column: Column) -> TabStop:
    hanging = [TabStop(look.left_pt)] if look.first_line_pt < 0 else []
    for stop in sorted([*look.tabs, *hanging], key=lambda stop: stop.position_pt):
        if stop.position_pt > position + 0.05:
            return stop
    step = column.default_tab_pt
    return TabStop((int((position + 0.05) / step) + 1) * step)


def _width_after(content: Sequence[Inline], start: int, align: TabAlign) -> float:
    """How much of the text after a tab stands left of its stop."""
    if align is TabAlign.LEFT:
        return 0.0
    total = 0.0
    for item in content[start:]:
        if isinstance(item, Tab | Break):
            break
        total += _inline_width(item)
    return total / 2 if align is TabAlign.CENTER else total


def _inline_width(item: Inline) -> float:
    match item:
        case Text() if not item.format.hidden:
            return sum(_run_width(text, run) for text, run in _pieces(item))
        case PageField():
            return _run_width(FIELD_SAMPLE, item.format)
        case Picture(anchor=None):
            return item.width_pt
        case _:
            return 0.0


def _run_width(text: str, look: RunFormat) -> float:
    size = look.size_pt * (css.RAISED_SCALE if look.raised else 1.0)
    family = faces.stand_in(look.family)
    width = text_width_pt(text, family=family, size_pt=size, bold=look.bold, italic=look.italic)
    return width + look.spacing_pt * len(text)
