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
from docgen.layout.text import SOFT_HYPHEN, Ink, ink, inks, missing
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
IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
SEAM_EM = 0.25  # what Word leaves free between Chinese or Japanese letters and others
NO_LINE_BEGINS = frozenset("、。，．・：；？！゛゜ヽヾ々ー）］｝〉》」』】〕…‥％,.;:!?)]}%»”’")
NO_LINE_ENDS = frozenset("（［｛〈《「『【〔([{«“‘")
LONGEST_WORD = 500  # letters; one that is longer is divided anyhow, and goes quicker in parts
DASHES = "-–—"
LONGEST_KEPT = 1_000  # letters of a text whose words are kept


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

    A line may end behind it where ``may_end``; then a hyphen of ``hyphen_width`` is printed, unless that is 0.
    ``height`` is that of a box.
    """

    kind: Kind
    ink: Ink
    text: str = ""
    spaces: int = 0
    width: float = 0.0
    space_width: float = 0.0
    may_end: bool = False
    hyphen_width: float = 0.0
    link: str = ""
    tag: Element | None = None
    height: float = 0.0
    marks: list[Mark] | None = None
    note: NoteMark | None = None
    floating: Float | None = None
    bookmark: str = ""


@lru_cache(maxsize=20_000)
def cut(text: str, *, goes_on: bool = False) -> tuple[tuple[str, int, bool], ...]:
    """A text in words: each with how many spaces follow it, and whether a line may end behind it.

    ``goes_on``: its first word goes on with that of the text before.
    """
    found: list[tuple[str, int, bool]] = []
    for match in PIECES.finditer(text):
        wide, word, spaces = match.groups()
        part = wide or word or ""
        if not part and not spaces:
            continue
        ends = bool(spaces) or bool(wide and wide not in NO_LINE_ENDS)
        if not ends and part[-1] in DASHES:
            ends = part.strip(DASHES) != "" or (not found[-1][1] if found else goes_on)
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
    before = ""
    for index, item in enumerate(content):
        goes_on, before = ends_in_word(before), item.text if isinstance(item, Text) else ""
        match item:
            case Text():
                yield from _text_atoms(item, index, work, tag, goes_on=goes_on)
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


def ends_in_word(text: str) -> bool:
    """Whether a text ends with a character that belongs to a word."""
    return bool(text) and text[-1] != " " and text[-1] not in NO_LINE_ENDS


def _text_atoms(item: Text, index: int, work: Work, tag: Element | None, *, goes_on: bool) -> Iterator[Atom]:
    if item.format.hidden:
        return
    inner = tag.child(("link", index), "Link") if item.link and tag is not None else tag
    for atom in _words(item.text, item.format, work, inner, goes_on=goes_on):
        atom.link = item.link
        yield atom


def _words(text: str, look: RunFormat, work: Work, tag: Element | None, *, goes_on: bool = False) -> Iterator[Atom]:
    if faces.twin(look.family) is None:
        work.foreign_families.add(look.family)
    work.missing_characters |= missing(text, look)
    first, *others = text.split(SOFT_HYPHEN)
    yield from _whole_words(first, look, tag, goes_on=goes_on)
    for other in others:
        style = ink(look)
        yield Atom(Kind.WORD, style, may_end=True, hyphen_width=style.width("-"), tag=tag)
        yield from _whole_words(other, look, tag)


def _whole_words(text: str, look: RunFormat, tag: Element | None, *, goes_on: bool = False) -> Iterator[Atom]:
    """The words of a text that names no places to divide them."""
    measure = _measured_once if len(text) <= LONGEST_KEPT else _measured
    for word in measure(text, look, goes_on=goes_on):
        yield Atom(Kind.WORD, word.ink, word.text, word.spaces, word.width, word.space_width, word.may_end, tag=tag)


def _measured(text: str, look: RunFormat, *, goes_on: bool) -> tuple[Atom, ...]:
    """The words of a text, without their element."""
    found: list[Atom] = []
    for part, style in inks(text, look):
        width, space = style.width, style.width(" ")
        if found:
            before = found[-1]
            before.space_width += look.size_pt * SEAM_EM if _is_seam(before, part) else 0.0
            goes_on = ends_in_word(before.text) and not before.spaces
        for word, spaces, may_end in cut(part, goes_on=goes_on):
            while len(word) > LONGEST_WORD:
                head, word = word[:LONGEST_WORD], word[LONGEST_WORD:]  # noqa: PLW2901 - what is left of it
                found.append(Atom(Kind.WORD, style, head, width=width(head)))
            # the seam between two words that are kerned is where a line may end: no pair crosses it
            found.append(Atom(Kind.WORD, style, word, spaces, width(word) if word else 0.0, spaces * space, may_end))
    return tuple(found)


_measured_once = lru_cache(maxsize=2_000)(_measured)  # papers of one template say much the same


def _is_seam(before: Atom, part: str) -> bool:
    """Whether a Chinese or Japanese letter meets one of another script or a digit (§17.3.1.2, autoSpaceDE, is on)."""
    left, right = before.text[-1:], part[:1]
    if before.spaces or not (left and right):
        return False
    return (
        (IDEOGRAPH.match(left) is not None) != (IDEOGRAPH.match(right) is not None)
        and left.isalnum()
        and right.isalnum()
    )


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
