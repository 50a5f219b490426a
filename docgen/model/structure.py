"""Structured text: parts, chapters, sections, articles, clauses and points from one model."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """A level of structured text: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6c-đ."""

    PART = "part"  # Phần I
    CHAPTER = "chapter"  # Chương I
    SECTION = "section"  # Mục 1 (in a regulation), I. TIÊU ĐỀ (in a plan)
    SUBSECTION = "subsection"  # Tiểu mục 1
    ARTICLE = "article"  # Điều 1.
    CLAUSE = "clause"  # 1.
    SUBCLAUSE = "subclause"  # 1.1. (custom of plans, in no norm)
    SUBSUBCLAUSE = "subsubclause"  # 1.1.1. (the same)
    POINT = "point"  # a)
    DASH = "dash"  # - (custom below a point, in no norm)
    PLUS = "plus"  # + (custom below a dash)
    TEXT = "text"  # a paragraph without a number


@dataclass(frozen=True, slots=True)
class Block:
    """One numbered (or plain) unit of a text. Numbers are not kept: they follow from the order.

    ``text`` holds the unit's own paragraphs, one a line, before its ``children``.
    """

    level: Level = Level.TEXT
    title: str = ""
    text: str = ""
    children: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """A row of an annex's table."""

    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """Phụ lục (Mẫu 2.1, 2.2): text, a table, or both. ``is_wide`` lays its pages on their side.

    ``columns`` are the headings of the table; a row has as many cells. ``closing`` is a sentence below the table.
    """

    title: str = ""
    blocks: tuple[Block, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[AnnexRow, ...] = ()
    closing: str = ""
    is_wide: bool = False
