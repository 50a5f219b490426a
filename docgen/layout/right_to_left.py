"""Words of scripts that run from right to left, in a line that runs from left to right.

A stretch of such words, with the numbers and signs between them, is set from its right end; its last spaces stay behind
it (Unicode Standard Annex #9, rules L1 and L2, for whole words).
"""

import re
from collections.abc import Iterator, Sequence

from docgen.layout.atoms import Atom, Kind

LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic, Syriac and their neighbours


def is_from_right(atom: Atom) -> bool:
    """Whether a word is written from right to left."""
    text = atom.text
    return not text.isascii() and LETTERS.search(text) is not None


def stretch_end(atoms: Sequence[Atom], start: int, end: int) -> int:
    """Where a stretch that begins with such a word ends: behind the last of them before a word of another direction."""
    found = start + 1
    for index in range(start, end):
        atom = atoms[index]
        if atom.kind is not Kind.WORD:
            break
        if is_from_right(atom):
            found = index + 1
        elif any(sign.isalpha() for sign in atom.text):
            break
    return found


def placed_from_right(atoms: Sequence[Atom], x: float, space_pt: float) -> Iterator[tuple[Atom, float]]:
    """The words of a stretch in the order of reading, each with its place; every space is ``space_pt`` wider."""
    gaps = [atom.space_width + space_pt * atom.spaces for atom in atoms]
    right = x + sum(atom.width for atom in atoms) + sum(gaps[:-1])
    for atom, gap in zip(atoms, gaps, strict=True):
        right -= atom.width
        yield atom, right
        right -= gap


def stretch_width(atoms: Sequence[Atom], space_pt: float) -> float:
    """The width of a stretch with the spaces behind it."""
    return sum(atom.width + atom.space_width + space_pt * atom.spaces for atom in atoms)
