"""The marks of a template as its author typed them: where each stands in its paragraph, whatever Word made of it.

Word splits a text into runs as it likes (spelling, a change of language, one letter in bold), so a mark is looked for
in the text of the whole paragraph and then put into one piece.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from docgen.word.names import w

OPENERS: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
ENDS: Final = re.compile(r"\{[{%#]|[%}#]\}")
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
DELETED: Final = frozenset({w("del"), w("moveFrom")})  # ECMA-376 §17.13.5: what a tracked change took away
INSERTED: Final = frozenset({w("ins"), w("moveTo")})  # and what it brought


@dataclass(frozen=True, slots=True)
class Piece:
    """A w:t of a paragraph; ``start`` and ``end`` are its place in the text of the paragraph."""

    node: etree._Element
    start: int
    end: int
    is_inserted: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A mark in a paragraph's text. ``is_closed`` is whether its closing sign follows; ``is_stray`` a lone sign."""

    start: int
    end: int
    is_closed: bool = True
    is_stray: bool = False


def pieces_of(paragraph: etree._Element) -> list[Piece]:
    """The visible pieces of text of a paragraph, those of its text boxes left out."""
    found: list[Piece] = []
    for node in paragraph.iter(w("t")):
        above = _between(node, paragraph)
        if w("p") in above or not DELETED.isdisjoint(above):
            continue
        start = found[-1].end if found else 0
        found.append(Piece(node, start, start + len(node.text or ""), not INSERTED.isdisjoint(above)))
    return found


def text_of(pieces: list[Piece]) -> str:
    """The text of a paragraph."""
    return "".join(piece.node.text or "" for piece in pieces)


def spans_in(text: str) -> Iterator[Span]:
    """The marks of a text in their order, also those that are left open and signs that close nothing."""
    signs = list(ENDS.finditer(text))
    at = 0
    while at < len(signs):
        sign = signs[at]
        following = signs[at + 1] if at + 1 < len(signs) else None
        if sign[0] not in OPENERS:
            yield Span(sign.start(), sign.end(), is_stray=True)
        elif following is not None and following[0] == OPENERS[sign[0]]:
            yield Span(sign.start(), following.end())
            at += 1
        else:
            yield Span(sign.start(), sign.end(), is_closed=False)
        at += 1


def gather_marks(root: etree._Element) -> None:
    """Put every mark of the tree into one piece, in composed letters; a deleted mark is none any more."""
    for paragraph in root.iter(w("p")):
        pieces = pieces_of(paragraph)
        text = text_of(pieces)
        if "{" not in text:
            continue
        for span in reversed([span for span in spans_in(text) if span.is_closed and not span.is_stray]):
            replace_span(pieces, span, unicodedata.normalize("NFC", text[span.start : span.end]))
    for node in root.iter(w("delText")):
        node.text = (node.text or "").replace("{", "(").replace("}", ")")


def replace_span(pieces: list[Piece], span: Span, written: str) -> None:
    """Write over a span, all of it into the piece in which it begins. Later spans are written before earlier ones."""
    touched = [piece for piece in pieces if piece.start < span.end and piece.end > span.start]
    for piece in reversed(touched):
        text = piece.node.text or ""
        before = text[: max(span.start - piece.start, 0)]
        after = text[span.end - piece.start :] if piece.end > span.end else ""
        changed = before + (written if piece is touched[0] else "") + after
        if changed != text:
            piece.node.text = changed
            piece.node.set(SPACE, "preserve")


def _between(node: etree._Element, paragraph: etree._Element) -> set[str]:
    """The names of the elements between a node and its paragraph."""
    names: set[str] = set()
    for above in node.iterancestors():
        if above is paragraph:
            break
        names.add(str(above.tag))
    return names
