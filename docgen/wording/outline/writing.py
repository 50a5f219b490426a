"""From a tree to the text that a clerk types."""

from collections.abc import Iterator, Sequence

from docgen.model import Block, Level
from docgen.wording.outline.levels import HEADINGS
from docgen.wording.outline.numbering import Unit, is_by_articles, numbered

_STANDS_APART = HEADINGS | {Level.ARTICLE}


def write_outline(blocks: Sequence[Block]) -> str:
    """The text with its numbers, one paragraph a line, an empty line before headings and articles.

    A tree that came from ``read_outline`` is read back the same. A paragraph that itself begins with a mark
    («1. …» inside the text of a block) becomes a unit of its own when it is read.
    """
    is_plan = not is_by_articles(blocks)
    return "\n".join(_lines(numbered(blocks), is_plan=is_plan)).strip("\n")


def _lines(units: Sequence[Unit], *, is_plan: bool) -> Iterator[str]:
    for unit in units:
        if unit.level in _STANDS_APART:
            yield ""
        first, *rest = [*filter(None, (" ".join(unit.title.split()),)), *filter(str.strip, unit.paragraphs)] or [""]
        yield f"{_typed_label(unit, has_body=bool(first), is_plan=is_plan)} {first}".strip()
        yield from rest
        yield from _lines(unit.children, is_plan=is_plan)


def _typed_label(unit: Unit, *, has_body: bool, is_plan: bool) -> str:
    """A full stop parts «Chương I» from a title on the same line."""
    is_bare = unit.level in HEADINGS and not (is_plan and unit.level is Level.SECTION)
    return f"{unit.label}." if is_bare and has_body else unit.label
