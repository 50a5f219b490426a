"""References that follow their units when the units get other numbers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from docgen.model import Block, Level
from docgen.wording.lists import point_letter
from docgen.wording.outline.numbering import numbered, walk
from docgen.wording.outline.numerals import write_roman
from docgen.wording.outline.places import Chain, Place, chains, place_of
from docgen.wording.outline.reading import Outline
from docgen.wording.outline.references import find_references


def settled(outline: Outline, document: str = "") -> tuple[Block, ...]:
    """The tree, each inner reference with the number that its unit is printed with.

    A reference to no unit, or to a number that was typed twice, stays as it was typed: ``find_faults`` tells it.
    ``document`` is what the text calls itself («Quy chế»), as in ``find_references``.
    """
    units = numbered(outline.blocks)
    typed = tuple(chains(units, [line.number for line in outline.openings]))
    found = [place_of(unit.level, chain) for (_, unit), chain in zip(walk(units), typed, strict=True)]
    counts = Counter(found)
    printed = {
        place: unit.number
        for place, (_, unit) in zip(found, walk(units), strict=True)
        if place is not None and counts[place] == 1
    }
    return _blocks(outline.blocks, iter(typed), printed, document)


def _blocks(
    blocks: tuple[Block, ...], following: Iterator[Chain], printed: Mapping[Place, int], document: str
) -> tuple[Block, ...]:
    return tuple(_block(block, following, printed, document) for block in blocks)


def _block(block: Block, following: Iterator[Chain], printed: Mapping[Place, int], document: str) -> Block:
    here = next(following)
    text = "\n".join(_moved(paragraph, here, printed, document) for paragraph in block.text.splitlines())
    title = _moved(block.title, here, printed, document)
    return replace(block, title=title, text=text, children=_blocks(block.children, following, printed, document))


def _moved(text: str, here: Chain, printed: Mapping[Place, int], document: str) -> str:
    for reference in reversed(find_references(text, here, document)):
        if reference.place in printed:
            typed = text[reference.start : reference.end]
            number = _written(reference.level, printed[reference.place], typed)
            text = text[: reference.start] + number + text[reference.end :]
    return text


def _written(level: Level, number: int, typed: str) -> str:
    """The number in the numerals that were typed."""
    if level is Level.POINT:
        return point_letter(number - 1)
    return str(number) if typed.isdigit() else write_roman(number)
