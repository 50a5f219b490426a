"""The content of a paragraph as HTML: spans, links, notes, tab stops, lines, pictures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from docgen.paper.drawings import Group, Line, Picture, Shape, WordArt
from docgen.paper.formats import ParagraphFormat, RunFormat
from docgen.paper.nodes import (
    Bookmark,
    Break,
    BreakKind,
    FieldKind,
    Inline,
    NoteMark,
    NotePlace,
    PageField,
    Tab,
    Text,
)
from docgen.pdf import css, faces
from docgen.pdf.column import Column
from docgen.pdf.css import Classes, pt
from docgen.pdf.drawing_html import DrawingWriter, WriteBlocks, in_layout_order
from docgen.pdf.pieces import NO_BREAK_HYPHEN, pieces, text_width
from docgen.pdf.spaces import spaced
from docgen.pdf.tab_stops import SetTab, set_tabs

FIELD_CLASSES = {FieldKind.PAGE: "page", FieldKind.PAGE_COUNT: "pages", FieldKind.SECTION_PAGE_COUNT: "pages"}
INVISIBLE = {"\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\ufe0e", "\ufe0f", "\u200e", "\u200f"}

# Word breaks a line after a hyphen or a dash, but not after these, where Unicode allows it (UAX 14: SY, IN, EX, CL;
# a digit after a stroke stays with it there too)
UNBROKEN = re.compile(r"[^\s\-–—]{0,40}(?:/(?=[^\W\d_])|[…|!?}\]](?=\w)|\u2011)[^\s\-–—]{0,40}[\-–—]?")
# A row of dots longer than its line is broken anywhere; WeasyPrint does not do that after the text of another run
LONG_WORD = re.compile(r"([._…\-])\1{19,1999}")
BREAK_HERE = '<span class="tab"/>'
LONGEST_UNBROKEN = 40  # characters; anything longer may be wider than its line and is better broken somewhere


@dataclass(slots=True)
class InlineWriter:
    """Writes inlines; collects classes, and the families and characters that our fonts do not hold."""

    classes: Classes
    foreign_families: set[str]
    missing_characters: set[str]
    write_blocks: WriteBlocks
    room_pt: float = 0.0

    def write(self, content: Sequence[Inline], look: ParagraphFormat, base: RunFormat, column: Column) -> str:
        """The HTML of a paragraph's content."""
        self.room_pt = column.width_pt - look.left_pt - look.right_pt
        content = list(spaced(in_layout_order(content, column)))
        tabs = iter(set_tabs(content, look, column))
        parts = []
        for link, items in groupby(content, _link):
            written = "".join(self._inline(item, look, base, column, tabs) for item in items)
            parts.append(f'<a href="{escape(_target(link))}">{written}</a>' if link and written else written)
        return "".join(parts)

    def _inline(  # noqa: PLR0911 - one return for each kind of node
        self, item: Inline, look: ParagraphFormat, base: RunFormat, column: Column, tabs: Iterator[SetTab]
    ) -> str:
        match item:
            case Text():
                return self._text(item.text, item.format, look, base)
            case Tab():
                tab = next(tabs)
                return f'<span class="tab {self.classes.name(css.tab(tab.width_pt, tab.leader, item.format))}"/>'
            case Break():
                return "\n" if item.kind is BreakKind.LINE else ""
            case PageField():
                name = self.classes.name(css.run(item.format, base, look.line))
                return f'<span class="{FIELD_CLASSES[item.kind]} {name}"/>'
            case Bookmark():
                return f'<span id="{bookmark_id(item.name)}"/>'
            case NoteMark():
                return self._text(item.text, item.format, look, base) + self._note(item, column)
            case Line() | Picture() | Shape() | WordArt() | Group():
                return DrawingWriter(self.classes, self.write_blocks).write(item, look, column)

    def _text(self, text: str, run: RunFormat, look: ParagraphFormat, base: RunFormat) -> str:
        if run.hidden:
            return ""
        if faces.twin(run.family) is None:
            self.foreign_families.add(run.family)
        return "".join(self._span(part, format_, look, base) for part, format_ in pieces(text, run))

    def _span(self, text: str, run: RunFormat, look: ParagraphFormat, base: RunFormat) -> str:
        printable = self._printable(text, run.family)
        if run.square:
            shown = escape(printable, quote=False)
        elif LONG_WORD.search(printable) and text_width(printable, run) > self.room_pt:
            shown = LONG_WORD.sub(_breakable, escape(printable, quote=False))
        else:
            shown = UNBROKEN.sub(_unbroken, escape(printable, quote=False))
        shown = shown.replace(NO_BREAK_HYPHEN, "-")
        name = self.classes.name(css.run(run, base, look.line))
        return f'<span class="{name}">{shown}</span>' if name else shown

    def _note(self, note: NoteMark, column: Column) -> str:
        """A note at the foot of its page, as wide as the page; the line above it (base sheet) is as wide as Word's."""
        if note.place is not NotePlace.PAGE_END or not note.blocks:
            return ""
        page = column.page
        width = column.width_pt if page is None else page.width_pt - page.margins.left_pt - page.margins.right_pt
        room = Column(width, column.left_pt, column.default_tab_pt, page)
        name = self.classes.name(f"width:{pt(width)}")
        return f'<span class="note {name}">{self.write_blocks(note.blocks, room)}</span>'

    def _printable(self, text: str, family: str) -> str:
        """The text with a square for each character that our fonts lack (PDF/A-2 §6.2.11.8 forbids empty glyphs)."""
        known = faces.characters(faces.stand_in(family))
        if known.issuperset(text):
            return text
        lost = set(text) - known - INVISIBLE - {NO_BREAK_HYPHEN}
        self.missing_characters |= lost
        return "".join(
            faces.MISSING_GLYPH if character in lost else character for character in text if character not in INVISIBLE
        )


def bookmark_id(name: str) -> str:
    """The id of a bookmark's element: letters and digits only, whatever its name holds."""
    return "b-" + name.encode("utf-8").hex()


def _link(item: Inline) -> str:
    return item.link if isinstance(item, Text) else ""


def _target(link: str) -> str:
    return "#" + bookmark_id(link[1:]) if link.startswith("#") else link


def _unbroken(found: re.Match[str]) -> str:
    if len(found[0]) > LONGEST_UNBROKEN:
        return found[0]
    return f'<span class="unbroken">{found[0]}</span>'


def _breakable(found: re.Match[str]) -> str:
    return BREAK_HERE.join(found[0])
