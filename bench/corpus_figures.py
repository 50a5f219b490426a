"""The figures of one file: ours and LibreOffice's PDF held against Word's own breaks, and against each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from words import LINE_PT, PrintedWords, TypedWords, Word, align, printed_words, typed_words

NEAR_WORDS = 12  # about one line
REACH = 30  # so far we look for a word of the Word file that was found in the PDF


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF of a file, or why there is none. ``seconds`` is None where it is not known."""

    pdf: bytes | None
    seconds: float | None = None
    error: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Breaks:
    """How many of Word's page breaks a PDF hits with the same word, and within a line; its pages."""

    exact: int
    near: int
    pages: int


@dataclass(frozen=True, slots=True)
class Nearness:
    """How far our PDF agrees with LibreOffice's, word by word."""

    words: int
    found: int
    same_page: int
    neighbours: int
    same_line: int
    dx: tuple[float, ...]
    dy: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FileFigures:
    """All that the table needs to know of one file."""

    path: Path
    typed: TypedWords | None
    ours: Made
    office: Made
    our_breaks: Breaks | None
    office_breaks: Breaks | None
    nearness: Nearness | None

    @property
    def word_breaks(self) -> int:
        return len(self.typed.breaks) if self.typed else 0

    @property
    def word_pages(self) -> int | None:
        return self.typed.pages if self.typed else None

    @property
    def distance(self) -> float:
        """How badly we differ: pages and breaks that Word put elsewhere, words on another page or line."""
        if self.our_breaks is None:
            return 100.0 if self.office_breaks else 0.0
        missed = self.word_breaks - self.our_breaks.near
        pages = abs(self.our_breaks.pages - self.word_pages) if self.word_pages else 0
        near = self.nearness
        if near is None or not near.words:
            return 4.0 * missed + 4.0 * pages
        lost = 1 - near.found / near.words
        other_page = 1 - near.same_page / near.found if near.found else 0.0
        other_line = 1 - near.same_line / near.neighbours if near.neighbours else 0.0
        return 4.0 * missed + 4.0 * pages + 20 * lost + 10 * other_page + 30 * other_line


def figures_of(path: Path, ours: Made, office: Made) -> FileFigures:
    """The figures of one file."""
    typed = typed_words(path)
    our_words = printed_words(ours.pdf) if ours.pdf else None
    office_words = printed_words(office.pdf) if office.pdf else None
    return FileFigures(
        path,
        typed,
        Made(None, ours.seconds, ours.error, ours.notices),
        Made(None, office.seconds, office.error),
        breaks_of(typed, our_words) if our_words else None,
        breaks_of(typed, office_words) if office_words else None,
        nearness_of(office_words, our_words) if office_words and our_words else None,
    )


def breaks_of(typed: TypedWords | None, printed: PrintedWords) -> Breaks:
    """Word's breaks at which a PDF breaks too."""
    if typed is None or not typed.breaks:
        return Breaks(0, 0, printed.pages)
    page_of = {i: printed.words[j].page for i, j in align(typed.words, printed.texts)}
    exact = near = 0
    for index in typed.breaks:
        before = _first(page_of, range(index - 1, max(index - REACH, -1), -1))
        after = _first(page_of, range(index, min(index + REACH, len(typed.words))))
        is_exact = before is not None and after is not None and after == before + 1
        around = [page_of[i] for i in range(index - NEAR_WORDS, index + NEAR_WORDS + 1) if i in page_of]
        exact += is_exact
        near += is_exact or (bool(around) and around[0] != around[-1])
    return Breaks(exact, near, printed.pages)


def nearness_of(theirs: PrintedWords, ours: PrintedWords) -> Nearness:
    """Where our words stand beside LibreOffice's."""
    pairs = [(theirs.words[i], ours.words[j]) for i, j in align(theirs.texts, ours.texts)]
    on_page = [(one, other) for one, other in pairs if one.page == other.page]
    neighbours = list(pairwise(pairs))
    same_line = sum(_together(p, q) == _together(r, s) for (p, r), (q, s) in neighbours)
    return Nearness(
        len(theirs.words),
        len(pairs),
        len(on_page),
        len(neighbours),
        same_line,
        tuple(abs(one.x - other.x) for one, other in on_page),
        tuple(abs(one.y - other.y) for one, other in on_page),
    )


def _together(one: Word, other: Word) -> bool:
    return one.page == other.page and abs(one.y - other.y) < LINE_PT


def _first(page_of: dict[int, int], places: Iterable[int]) -> int | None:
    return next((page_of[place] for place in places if place in page_of), None)
