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
WORDS = re.compile(r"[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+")  # a line may end beside any Chinese letter
LONGER_THAN_A_SYLLABLE = 8  # letters; such a word, or one that goes on in another font, may be the long one
MOST_BREAKS = 500  # in one word; more would take long
LETTER_EM = 0.45  # the usual width of a letter
BREAK_HERE = '<span class="tab"/>'
# Several spaces become one that is as wide: WeasyPrint lets it hang over the end of the line, and no unbreakable one.
# An accent that combines with its space stays with it.
SEVERAL_SPACES = re.compile(r"(?<=[^\s>])(\u00a0+) (?=[\w<&(\[«“‘\"'.…–—\-]|$)")


@dataclass(slots=True)
class InlineWriter:
    """Writes inlines; collects classes, and the families and characters that our fonts do not hold."""

    classes: Classes
    foreign_families: set[str]
    missing_characters: set[str]
    write_blocks: WriteBlocks
    room_pt: float = 0.0
    has_long_word: bool = False

    def write(self, content: Sequence[Inline], look: ParagraphFormat, base: RunFormat, column: Column) -> str:
        """The HTML of a paragraph's content."""
        self.room_pt = column.width_pt - look.left_pt - look.right_pt
        content = list(spaced(in_layout_order(content, column)))
        self.has_long_word = self._has_long_word(content)
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
        elif self.has_long_word:
            shown = WORDS.sub(lambda word: _anywhere(word, len(printable)), printable)
        elif LONG_WORD.search(printable) and text_width(printable, run) > self.room_pt:
            shown = LONG_WORD.sub(_breakable, escape(printable, quote=False))
        else:
            shown = UNBROKEN.sub(lambda found: self._unbroken(found[0], run), escape(printable, quote=False))
        shown = SEVERAL_SPACES.sub(lambda found: self._wide_space(found[1], run), shown)
        shown = shown.replace(NO_BREAK_HYPHEN, "-")
        name = self.classes.name(css.run(run, base, look.line))
        return f'<span class="{name}">{shown}</span>' if name else shown

    def _wide_space(self, more: str, run: RunFormat) -> str:
        """A space with the width of those before it as letter spacing."""
        spacing = run.spacing_pt + text_width(more, run)
        return f'<span class="{self.classes.name(f"letter-spacing:{pt(spacing)}")}"> </span>'

    def _has_long_word(self, content: Sequence[Inline]) -> bool:
        """Whether a word of several pieces is longer than a line."""
        texts = [item for item in content if isinstance(item, Text)]
        if not texts or sum(1 for item in texts for _ in pieces(item.text, item.format)) == 1:
            return False
        most = self.room_pt / (LETTER_EM * texts[0].format.size_pt)
        joined = "".join(getattr(item, "text", " ") for item in content)
        return any(len(word[0]) > most for word in WORDS.finditer(joined))

    def _unbroken(self, text: str, run: RunFormat) -> str:
        """A stretch in which no line ends, unless it is wider than half a line: then it had better end somewhere."""
        if self.has_long_word or text_width(text, run) > self.room_pt / 2:
            return text
        return f'<span class="unbroken">{text}</span>'

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


def _anywhere(word: re.Match[str], end: int) -> str:
    """A word with places to break in it, where it may be a part of one that is longer than its line.

    WeasyPrint itself breaks such a word only where no text of another run stands before it on the line.
    """
    letters = word[0]
    if len(letters) < LONGER_THAN_A_SYLLABLE and word.start() and word.end() < end:
        return escape(letters, quote=False)
    step = 1 + len(letters) // MOST_BREAKS
    return BREAK_HERE.join(escape(letters[at : at + step], quote=False) for at in range(0, len(letters), step))


def _link(item: Inline) -> str:
    return item.link if isinstance(item, Text) else ""


def _target(link: str) -> str:
    return "#" + bookmark_id(link[1:]) if link.startswith("#") else link


def _breakable(found: re.Match[str]) -> str:
    return BREAK_HERE.join(found[0])
