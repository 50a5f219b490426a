"""A structured text as it is typed, and everything the page says about it: its blocks, its numbers, its faults."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from docgen.codec.plain import plain_object
from docgen.model import Block, Level
from docgen.wording.outline import (
    LineFault,
    Outline,
    Unit,
    find_faults,
    live_labels,
    numbered,
    read_outline,
    settled,
    write_outline,
)

KEPT_TEXTS = 256  # a meeting has some ten texts, and each of its pages reads them again
HEADINGS = (Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A unit as it will print. ``line`` counts from 1 in the typed text; ``typed`` is a mark that is printed otherwise.

    ``depth`` is that of the tree; ``title`` is in capitals where the paper prints it so.
    """

    line: int
    depth: int
    level: Level
    label: str
    typed: str
    title: str
    paragraphs: tuple[str, ...]
    faults: tuple[LineFault, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadText:
    """What a typed text comes to.

    ``places`` gives the line of each block by its path below the field («[0].children[1]»).
    """

    blocks: tuple[Block, ...]
    lines: tuple[OutlineLine, ...]
    faults: tuple[LineFault, ...]
    places: Mapping[str, int]


@lru_cache(maxsize=KEPT_TEXTS)
def read_text(typed: str, document: str = "") -> ReadText:
    """The blocks of a text as a record keeps them, and its lines for the page; ``document`` as in ``find_faults``."""
    outline = read_outline(typed)
    blocks, faults = settled(outline, document), find_faults(outline, document)
    return ReadText(blocks, tuple(_lines(outline, blocks, faults)), faults, _places(outline, blocks))


def plain_blocks(typed: str, document: str = "") -> list[dict[str, Any]]:
    """The blocks of a typed text as plain data of the codec."""
    return [plain_object(block) for block in read_text(typed, document).blocks]


def typed_blocks(plain: Sequence[Mapping[str, Any]]) -> str:
    """The text that a clerk would have typed for the blocks of a record."""
    return write_outline(tuple(_block(each) for each in plain))


def _block(plain: Mapping[str, Any]) -> Block:
    children = tuple(_block(child) for child in plain.get("children") or ())
    level = Level(plain.get("level") or Level.TEXT)
    return Block(level, plain.get("title") or "", plain.get("text") or "", children)


def _lines(outline: Outline, blocks: tuple[Block, ...], faults: Sequence[LineFault]) -> Iterator[OutlineLine]:
    changed = {label.line: label.typed for label in live_labels(outline) if label.is_changed}
    starts = [typed.line for typed in outline.openings]
    for index, (depth, unit) in enumerate(_walk(numbered(blocks))):
        first, last = starts[index], starts[index + 1] if index + 1 < len(starts) else None
        here = tuple(each for each in faults if first <= each.line and (last is None or each.line < last))
        title = unit.title.upper() if unit.level in HEADINGS else unit.title
        shown = "" if unit.level is Level.TEXT else unit.label
        yield OutlineLine(first, depth, unit.level, shown, changed.get(first, ""), title, unit.paragraphs, here)


def _places(outline: Outline, blocks: tuple[Block, ...]) -> dict[str, int]:
    return dict(zip(_paths(blocks), (typed.line for typed in outline.openings), strict=True))


def _paths(blocks: tuple[Block, ...], above: str = "") -> Iterator[str]:
    for index, block in enumerate(blocks):
        path = f"{above}[{index}]"
        yield path
        yield from _paths(block.children, f"{path}.children")


def _walk(units: Sequence[Unit], depth: int = 0) -> Iterator[tuple[int, Unit]]:
    for unit in units:
        yield depth, unit
        yield from _walk(unit.children, depth + 1)
