"""The order of the levels, and which of them count, head or restart."""

from typing import Final

from docgen.model import Level

DEPTH: Final = {
    level: depth
    for depth, level in enumerate(
        (
            Level.PART,
            Level.CHAPTER,
            Level.SECTION,
            Level.SUBSECTION,
            Level.ARTICLE,
            Level.CLAUSE,
            Level.SUBCLAUSE,
            Level.SUBSUBCLAUSE,
            Level.POINT,
            Level.DASH,
            Level.PLUS,
            Level.TEXT,
        )
    )
}
HEADINGS: Final = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION})
CLAUSES: Final = frozenset({Level.CLAUSE, Level.SUBCLAUSE, Level.SUBSUBCLAUSE})
# A text that has one of these is laid out by articles: NĐ 30/2020/NĐ-CP, Phụ lục I, Mục V, nội dung văn bản, a) and b)
BY_ARTICLES: Final = frozenset({Level.CHAPTER, Level.SUBSECTION, Level.ARTICLE})
# Parts, chapters and articles are counted through the whole text, so that «Điều 5» names one article only
CONTINUOUS: Final = frozenset({Level.PART, Level.CHAPTER, Level.ARTICLE})
NAMES: Final = {
    Level.PART: "phần",
    Level.CHAPTER: "chương",
    Level.SECTION: "mục",
    Level.SUBSECTION: "tiểu mục",
    Level.ARTICLE: "điều",
    Level.CLAUSE: "khoản",
    Level.SUBCLAUSE: "tiểu khoản",
    Level.SUBSUBCLAUSE: "tiểu khoản",
    Level.POINT: "điểm",
    Level.DASH: "gạch đầu dòng",
    Level.PLUS: "dấu cộng đầu dòng",
    Level.TEXT: "đoạn văn",
}
