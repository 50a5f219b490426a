"""References that follow their units when the numbers change."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from docgen.model import Block, Level
from docgen.wording.lists import point_letter
from docgen.wording.outline.numbering import Unit, numbered, walk
from docgen.wording.outline.numerals import write_roman
from docgen.wording.outline.places import Chain, Place, chains, place_of
from docgen.wording.outline.reading import Outline
from docgen.wording.outline.references import Reference, find_references


def settled(outline: Outline, document: str = "") -> tuple[Block, ...]:
    """The blocks as a record keeps them: references that named typed numbers name the counted ones.

    A clerk who puts «Điều 3a.» or «Điều: …» between two articles, or takes one out, leaves the other numbers as they
    are; «Điều 5» in the text goes with the article that was typed as Điều 5. A reference to a number that was typed
    twice, or for nothing, stays as it is: tell it (``find_faults``) before the blocks take the place of the text.
    """
    units = numbered(outline.blocks)
    typed = tuple(chains(units, [line.number for line in outline.openings]))
    return _moved(outline.blocks, iter(typed), dict(_moves(units, typed)), document)


def move_references(text: str, here: Chain, moves: Mapping[Place, Place], document: str = "") -> str:
    """The text with each reference to a place in ``moves`` naming its new number. ``here`` is in old numbers."""
    for reference in reversed(find_references(text, here, document)):
        new = moves.get(reference.place)
        if new and new[-1] != reference.place[-1]:
            text = text[: reference.start] + _written(reference, text, new[-1]) + text[reference.end :]
    return text


def _written(reference: Reference, text: str, new: tuple[Level, int]) -> str:
    level, number = new
    if level is Level.POINT:
        return point_letter(number - 1)
    return write_roman(number) if text[reference.start].isalpha() else str(number)


def _moves(units: Sequence[Unit], typed: Sequence[Chain]) -> Iterator[tuple[Place, Place]]:
    """Old place and new place of each unit whose typed number is its alone."""
    levels = [unit.level for _, unit in walk(units)]
    counted = chains(units, [unit.number for _, unit in walk(units)])
    pairs = [
        (old, new)
        for level, before, after in zip(levels, typed, counted, strict=True)
        if (old := place_of(level, before)) and (new := place_of(level, after))
    ]
    times = Counter(old for old, _ in pairs)
    return (pair for pair in pairs if times[pair[0]] == 1)


def _moved(
    blocks: Sequence[Block], chain_of: Iterator[Chain], moves: Mapping[Place, Place], document: str
) -> tuple[Block, ...]:
    moved = []
    for block in blocks:
        here = next(chain_of)
        title = move_references(block.title, here, moves, document)
        text = "\n".join(move_references(line, here, moves, document) for line in block.text.split("\n"))
        moved.append(Block(block.level, title, text, _moved(block.children, chain_of, moves, document)))
    return tuple(moved)
