"""Atoms: the content of a paragraph in the parts that lines are filled with, such as words, tabs and pictures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from docgen.layout import faces
from docgen.layout.drawings import lay_drawing, lay_float
from docgen.layout.marks import Element, Mark
from docgen.layout.slices import Float, Room, Work
from docgen.layout.text import Ink, ink, inks, missing
from docgen.paper.drawings import Group, Line, Picture, Shape, WordArt
from docgen.paper.formats import RunFormat
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

WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"  # a line may end beside any Chinese or Japanese letter
PIECES = re.compile(
    rf"(?:([{WIDE}])|([^ \-–—{WIDE}]*[\-–—]+(?![,.;:!?)\]}}»”’…%])|[^ \-–—{WIDE}]+[\-–—]*|[\-–—]+))?( *)"
)
NO_LINE_BEGINS = frozenset("、。，．・：；？！゛゜ヽヾ々ー）］｝〉》」』】〕…‥％,.;:!?)]}%»”’")
NO_LINE_ENDS = frozenset("（［｛〈《「『【〔([{«“‘")
LONGEST_WORD = 500  # letters; one that is longer is divided anyhow, and goes quicker in parts
DASHES = "-–—"


class Kind(Enum):
    """What an atom is."""

    WORD = 1
    TAB = 2
    LINE_END = 3
    BOX = 4
    SPOT = 5  # takes no room: a bookmark, the anchor of something that floats


@dataclass(slots=True, eq=False)
class Atom:
    """A part of a line. ``width`` is without the spaces behind it, which are ``space_width`` wide.

    A line may end behind it where ``may_end``. ``height`` is that of a box.
    """

    kind: Kind
    ink: Ink
    text: str = ""
    spaces: int = 0
    width: float = 0.0
    space_width: float = 0.0
    may_end: bool = False
    link: str = ""
    tag: Element | None = None
    height: float = 0.0
    marks: list[Mark] | None = None
    note: NoteMark | None = None
    floating: Float | None = None
    bookmark: str = ""


@lru_cache(maxsize=20_000)
def cut(text: str) -> tuple[tuple[str, int, bool], ...]:
    """A text in words: each with how many spaces follow it, and whether a line may end behind it."""
    found: list[tuple[str, int, bool]] = []
    for match in PIECES.finditer(text):
        wide, word, spaces = match.groups()
        part = wide or word or ""
        if not part and not spaces:
            continue
        ends = bool(spaces) or bool(wide and wide not in NO_LINE_ENDS)
        if not ends and part[-1] in DASHES:
            ends = part.strip(DASHES) != "" or (bool(found) and not found[-1][1])
        after = text[match.end() : match.end() + 1]
        if not spaces and after and (after in NO_LINE_BEGINS or (after in NO_LINE_ENDS and part[-1] in DASHES)):
            ends = False
        elif not ends and after and WIDE_LETTER.match(after) and after not in NO_LINE_BEGINS:
            ends = True
        found.append((part, len(spaces), ends))
    return tuple(found)


WIDE_LETTER = re.compile(f"[{WIDE}]")


def atoms(
    content: Sequence[Inline], room: Room, work: Work, tag: Element | None, around: Element | None
) -> Iterator[Atom]:
    """The atoms of some content. ``tag`` is the element of its paragraph, ``around`` the one that this stands in."""
    for index, item in enumerate(content):
        match item:
            case Text():
                yield from _text_atoms(item, index, work, tag)
            case Break(kind=BreakKind.LINE):
                yield Atom(Kind.LINE_END, ink(item.format), tag=tag)
            case Tab() if not item.format.hidden:
                yield Atom(Kind.TAB, ink(item.format), tag=tag)
            case PageField():
                yield from _words(_number(item, room), item.format, work, tag)
            case Bookmark():
                yield Atom(Kind.SPOT, ink(RunFormat()), bookmark=item.name)
            case NoteMark():
                yield from _note_atoms(item, work, tag)
            case Line() | Picture() | Shape() | WordArt() | Group():
                yield _drawn(item, room, work, tag if isinstance(item, Picture) else around)


def _text_atoms(item: Text, index: int, work: Work, tag: Element | None) -> Iterator[Atom]:
    if item.format.hidden:
        return
    inner = tag.child(("link", index), "Link") if item.link and tag is not None else tag
    for atom in _words(item.text, item.format, work, inner):
        atom.link = item.link
        yield atom


def _words(text: str, look: RunFormat, work: Work, tag: Element | None) -> Iterator[Atom]:
    if faces.twin(look.family) is None:
        work.foreign_families.add(look.family)
    work.missing_characters |= missing(text, look)
    for part, style in inks(text, look):
        width, space = style.width, style.width(" ")
        for word, spaces, may_end in cut(part):
            while len(word) > LONGEST_WORD:
                head, word = word[:LONGEST_WORD], word[LONGEST_WORD:]  # noqa: PLW2901 - what is left of it
                yield Atom(Kind.WORD, style, head, width=width(head), tag=tag)
            # the seam between two words that are kerned is where a line may end: no pair crosses it
            yield Atom(Kind.WORD, style, word, spaces, width(word) if word else 0.0, spaces * space, may_end, tag=tag)


def _note_atoms(item: NoteMark, work: Work, tag: Element | None) -> Iterator[Atom]:
    if item.format.hidden:
        return
    found = list(_words(item.text, item.format, work, tag))
    if item.place is NotePlace.PAGE_END and item.blocks:
        found = found or [Atom(Kind.SPOT, ink(item.format), tag=tag)]
        found[-1].note = item
    yield from found


def _number(field: PageField, room: Room) -> str:
    numbers = room.numbers
    match field.kind:
        case FieldKind.PAGE:
            return numbers.page
        case FieldKind.PAGE_COUNT:
            return str(numbers.pages)
        case FieldKind.SECTION_PAGE_COUNT:
            return str(numbers.section_pages)


def _drawn(item: Line | Picture | Shape | WordArt | Group, room: Room, work: Work, parent: Element | None) -> Atom:
    style = ink(RunFormat())
    if item.anchor is not None:
        return Atom(Kind.SPOT, style, floating=lay_float(item, room, work, parent))
    width, height, marks = lay_drawing(item, room, work, parent)
    return Atom(Kind.BOX, style, width=width, height=height, marks=marks, may_end=True)
