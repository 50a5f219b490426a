"""The difference of two papers, for people to read: units, their alignment, the words in them, their looks."""

from docgen.paper.compare.difference import Change, Difference, Entry, Folded, LookChange, compare
from docgen.paper.compare.words import Mark, Piece

__all__ = ["Change", "Difference", "Entry", "Folded", "LookChange", "Mark", "Piece", "compare"]
