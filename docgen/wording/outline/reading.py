"""From typed text to a tree. Every text gives one; no typed word is lost."""

from dataclasses import dataclass, field
from typing import Final

from docgen.model import Block, Level
from docgen.wording.outline.levels import BY_ARTICLES, CLAUSES, DEPTH, HEADINGS
from docgen.wording.outline.numbering import numbered, walk
from docgen.wording.outline.typed_lines import TypedLine, typed_lines

LONGEST_TITLE: Final = 250  # characters; no norm says: a longer «title» without a full stop is a sentence
_CLOSING: Final = "”\"’')»]"


@dataclass(frozen=True, slots=True)
class Outline:
    """A typed text as a tree. The lines that open a unit stand in the order of ``walk(numbered(blocks))``."""

    blocks: tuple[Block, ...] = ()
    lines: tuple[TypedLine, ...] = ()

    @property
    def openings(self) -> tuple[TypedLine, ...]:
        """The line on which each unit begins."""
        return tuple(line for line in self.lines if line.opens)


@dataclass(frozen=True, slots=True)
class LiveLabel:
    """What the paper prints for a mark: ``line`` counts from 1, ``is_changed`` when another number was typed."""

    line: int
    level: Level
    typed: str
    label: str
    is_changed: bool


@dataclass(slots=True)
class _Draft:
    level: Level
    lines: list[str] = field(default_factory=list)
    children: list["_Draft"] = field(default_factory=list)


def read_outline(typed: str, *, has_titles: bool = True) -> Outline:
    """The tree of a typed text.

    A line belongs to the unit above it until the next mark. A line without a mark under «Chương I» is its title.
    ``has_titles`` is false for texts whose articles are running text only (Mẫu 1.2): then nothing that follows
    «Điều 1.» becomes a title. Otherwise it is one when it ends without a mark of punctuation.
    """
    lines = typed_lines(typed)
    by_articles = any(line.level in BY_ARTICLES for line in lines)
    return Outline(tuple(_block(draft, by_articles, has_titles) for draft in _drafts(lines)), lines)


def live_labels(outline: Outline) -> tuple[LiveLabel, ...]:
    """For each typed mark, what is printed in its place."""
    units = (unit for _, unit in walk(numbered(outline.blocks)))
    return tuple(
        LiveLabel(line.line, line.level, line.label, unit.label, line.number not in (None, unit.number))
        for line, unit in zip(outline.openings, units, strict=True)
        if line.level is not Level.TEXT
    )


def _drafts(lines: tuple[TypedLine, ...]) -> list[_Draft]:
    root = _Draft(Level.TEXT)
    open_units: list[_Draft] = []
    for line in lines:
        if line.opens:
            while open_units and DEPTH[open_units[-1].level] >= DEPTH[line.level]:
                open_units.pop()
            draft = _Draft(line.level)
            (open_units[-1] if open_units else root).children.append(draft)
            open_units.append(draft)
        if line.body:
            open_units[-1].lines.append(line.body)
    return root.children


def _block(draft: _Draft, by_articles: bool, has_titles: bool) -> Block:  # noqa: FBT001 - two facts of the whole text
    title, text = _title_and_text(draft, by_articles=by_articles, has_titles=has_titles)
    children = tuple(_block(child, by_articles, has_titles) for child in draft.children)
    return Block(draft.level, title, "\n".join(text), children)


def _title_and_text(draft: _Draft, *, by_articles: bool, has_titles: bool) -> tuple[str, list[str]]:
    lines = draft.lines
    if not lines:
        return "", []
    if draft.level in HEADINGS:
        is_plan_section = draft.level is Level.SECTION and not by_articles
        return _heading(lines) if not is_plan_section or _heads_section(lines[0]) else ("", lines)
    is_title = _looks_like_title(lines[0]) and (
        (draft.level is Level.ARTICLE and has_titles)
        or (draft.level in CLAUSES and (len(lines) > 1 or bool(draft.children)))
    )
    return (lines[0], lines[1:]) if is_title else ("", lines)


def _heading(lines: list[str]) -> tuple[str, list[str]]:
    """The title and the rest; a title in capitals goes on over the next lines in capitals."""
    count = 1
    while lines[0].isupper() and count < len(lines) and lines[count].isupper():
        count += 1
    return " ".join(lines[:count]), lines[count:]


def _heads_section(line: str) -> bool:
    return _is_in_capitals(line) or not _ends_with(line, ".;!?…")


def _looks_like_title(line: str) -> bool:
    return _is_in_capitals(line) or (len(line) <= LONGEST_TITLE and not _ends_with(line, ".;:!?…"))


def _is_in_capitals(line: str) -> bool:
    """Whether the words are typed as a title is printed; one capital letter is no title."""
    return line.isupper() and " " in line


def _ends_with(line: str, marks: str) -> bool:
    return line.rstrip(_CLOSING).endswith(tuple(marks))
