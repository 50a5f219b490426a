"""What changed in a text, word by word."""

import re
from dataclasses import dataclass
from enum import StrEnum

from docgen.paper.compare.alignment import align

TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
BRIDGE = 2  # letters; what is left between two changes and shorter than this is shown as part of them


class Mark(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that were kept, added or removed together."""

    text: str
    mark: Mark


def words_changed(old: str, new: str) -> tuple[Piece, ...]:
    """Both texts as one row of pieces: the kept and removed ones are the old text, the kept and added ones the new."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    pieces: list[tuple[str, str]] = []  # (old, new), equal where kept
    for span in align(before, after):
        gone = "".join(before[span.old_start : span.old_end])
        come = "".join(after[span.new_start : span.new_end])
        pieces.append((gone, come))
    return tuple(piece for gone, come in _bridged(pieces) for piece in _marked(gone, come))


def _bridged(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pieces, with a space or a comma between two changes made part of one change."""
    found: list[tuple[str, str]] = []
    for index, (gone, come) in enumerate(pieces):
        is_bridge = gone == come and len(gone) < BRIDGE and 0 < index < len(pieces) - 1
        follows = bool(found) and (is_bridge or (gone != come and found[-1][0] != found[-1][1]))
        if follows:
            found[-1] = (found[-1][0] + gone, found[-1][1] + come)
        else:
            found.append((gone, come))
    return found


def _marked(gone: str, come: str) -> tuple[Piece, ...]:
    if gone == come:
        return (Piece(gone, Mark.KEPT),)
    pieces = (Piece(gone, Mark.REMOVED), Piece(come, Mark.ADDED))
    return tuple(piece for piece in pieces if piece.text)


def likeness(old: frozenset[str], new: frozenset[str]) -> float:
    """How many of the words of two texts are the same: 0 none, 1 all."""
    if not old or not new:
        return 0.0
    return 2 * len(old & new) / (len(old) + len(new))


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(re.findall(r"\w+", text.casefold()))
