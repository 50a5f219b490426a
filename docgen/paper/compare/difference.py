"""The difference of two papers: paragraph by paragraph, table row by row and cell by cell."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from docgen.paper.compare.alignment import align
from docgen.paper.compare.looks import BLANKS, aspects, page_aspects
from docgen.paper.compare.units import Key, Unit, blank_count, units_of
from docgen.paper.compare.words import Mark, Piece, likeness, word_set, words_changed
from docgen.paper.nodes import Paper

LIKE = 0.4  # units that share so much are one unit that was changed
PAIRED = 900  # old units times new ones that are compared each with each
MOST_ENTRIES = 2_000  # what a person may still read; the rest is counted
CONTEXT = 1  # unchanged units shown before and after a change
LEAST_MOVED = 12  # letters; a shorter text that stands elsewhere too is not taken for a moved one
EXAMPLE = 60  # letters


class Change(StrEnum):
    """What became of a unit."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED_AWAY = "moved-away"
    MOVED_HERE = "moved-here"


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit: a paragraph with one cell, or a table row. ``place`` is "" in the body."""

    change: Change
    place: str
    is_row: bool
    cells: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """So many unchanged units."""

    count: int


@dataclass(frozen=True, slots=True)
class LookChange:
    """How many units whose text is unchanged look different in this respect, and the start of the first of them."""

    aspect: str
    count: int
    example: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a person reads. ``counts`` holds every change, also those that ``left_out`` entries do not show.

    ``alike`` is the share of the units of the larger paper that are in both, changed ones by half.
    """

    entries: tuple[Entry | Folded, ...]
    counts: dict[Change, int]
    looks: tuple[LookChange, ...]
    left_out: int
    alike: float

    @property
    def changes(self) -> int:
        """How many units have another text or another place; a moved one counts once."""
        return sum(self.counts.values()) - self.counts[Change.SAME] - self.counts[Change.MOVED_AWAY]

    @property
    def is_same(self) -> bool:
        """Whether neither text nor look differ."""
        return not self.changes and not self.looks


def compare(old: Paper, new: Paper) -> Difference:
    """The difference of two papers, in time that grows little faster than their length."""
    before, after = units_of(old), units_of(new)
    pairs = _with_moves(list(_paired(before, after)))
    counts = Counter(change for change, _, _ in pairs)
    kept = list(_folded(pairs))
    shown = tuple(each if isinstance(each, Folded) else _entry(each) for each in kept[:MOST_ENTRIES])
    size = max(len(before), len(after), 1)
    moved = counts[Change.MOVED_HERE]
    alike = (counts[Change.SAME] + moved + counts[Change.CHANGED] / 2) / size
    all_counts = {change: counts[change] for change in Change}
    return Difference(shown, all_counts, _looks(pairs, old, new), len(kept) - len(shown), alike)


Paired = tuple[Change, Unit | None, Unit | None]


def _paired(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[Paired]:
    for span in align([unit.key for unit in before], [unit.key for unit in after]):
        olds, news = before[span.old_start : span.old_end], after[span.new_start : span.new_end]
        if span.equal:
            yield from ((Change.SAME, old, new) for old, new in zip(olds, news, strict=True))
        else:
            yield from _replaced(olds, news)


def _replaced(olds: Sequence[Unit], news: Sequence[Unit]) -> Iterator[Paired]:
    """Each old unit with the new one that came of it, if any."""
    i = j = 0
    for at_i, at_j in [*_likely(olds, news), (len(olds), len(news))]:
        yield from ((Change.REMOVED, old, None) for old in olds[i:at_i])
        yield from ((Change.ADDED, None, new) for new in news[j:at_j])
        if at_i < len(olds) and at_j < len(news):
            yield (Change.CHANGED, olds[at_i], news[at_j])
        i, j = at_i + 1, at_j + 1


def _likely(olds: Sequence[Unit], news: Sequence[Unit]) -> list[tuple[int, int]]:
    """The pairs with the most words in common, in the order of both."""
    old_words, new_words = _words(olds), _words(news)
    if len(olds) * len(news) > PAIRED:
        length = min(len(olds), len(news))
        return [(at, at) for at in range(length) if _alike(olds[at], news[at], old_words[at], new_words[at]) >= LIKE]
    scores = [
        [_alike(old, new, old_words[i], new_words[j]) for j, new in enumerate(news)] for i, old in enumerate(olds)
    ]
    return _best(scores)


def _words(units: Sequence[Unit]) -> list[frozenset[str]]:
    return [word_set(" ".join(unit.cells)) for unit in units]


def _alike(old: Unit, new: Unit, old_words: frozenset[str], new_words: frozenset[str]) -> float:
    return likeness(old_words, new_words) if (old.is_row, old.area) == (new.is_row, new.area) else 0.0


def _best(scores: list[list[float]]) -> list[tuple[int, int]]:
    """The pairs with the greatest sum of scores, none below LIKE, no two crossing."""
    rows, columns = len(scores), len(scores[0]) if scores else 0
    sums = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            taken = sums[i + 1][j + 1] + scores[i][j] if scores[i][j] >= LIKE else 0.0
            sums[i][j] = max(sums[i + 1][j], sums[i][j + 1], taken)
    found, i, j = [], 0, 0
    while i < rows and j < columns:
        if sums[i][j] == sums[i + 1][j]:
            i += 1
        elif sums[i][j] == sums[i][j + 1]:
            j += 1
        else:
            found.append((i, j))
            i, j = i + 1, j + 1
    return found


def _with_moves(pairs: list[Paired]) -> list[Paired]:
    """The pairs, with a text that was removed here and added there told as moved."""
    gone = Counter(old.key for change, old, _ in pairs if change is Change.REMOVED and old and _may_move(old))
    come = Counter(new.key for change, _, new in pairs if change is Change.ADDED and new and _may_move(new))
    away, here = gone & come, gone & come
    return [_moved(pair, away, here) for pair in pairs]


def _moved(pair: Paired, away: Counter[Key], here: Counter[Key]) -> Paired:
    change, old, new = pair
    if change is Change.REMOVED and old and away[old.key] > 0:
        away[old.key] -= 1
        return Change.MOVED_AWAY, old, None
    if change is Change.ADDED and new and here[new.key] > 0:
        here[new.key] -= 1
        return Change.MOVED_HERE, None, new
    return pair


def _may_move(unit: Unit) -> bool:
    return sum(map(len, unit.cells)) >= LEAST_MOVED


def _folded(pairs: list[Paired]) -> Iterator[Paired | Folded]:
    """The pairs; of a long unchanged stretch its ends only."""
    hidden = 0
    for index, pair in enumerate(pairs):
        near = pairs[max(index - CONTEXT, 0) : index + CONTEXT + 1]
        if all(change is Change.SAME for change, _, _ in near):
            hidden += 1
            continue
        if hidden:
            yield Folded(hidden)
            hidden = 0
        yield pair
    if hidden:
        yield Folded(hidden)


def _entry(pair: Paired) -> Entry:
    change, old, new = pair
    unit = new or old
    assert unit is not None  # noqa: S101 - a pair has one side at least
    mark = {Change.ADDED: Mark.ADDED, Change.REMOVED: Mark.REMOVED}.get(change, Mark.KEPT)
    if change is Change.CHANGED and old and new:
        cells = tuple(words_changed(one, other) for one, other in zip_longest(old.cells, new.cells, fillvalue=""))
    else:
        cells = tuple((Piece(text, mark),) if text else () for text in unit.cells)
    return Entry(change, unit.place, unit.is_row, cells)


def _looks(pairs: list[Paired], old: Paper, new: Paper) -> tuple[LookChange, ...]:
    """In which respects units of unchanged text look different, the most frequent first."""
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for change, before, after in pairs:
        if change is Change.SAME and before and after:
            for aspect in sorted(aspects(before.look, after.look)):
                counts[aspect] += 1
                examples.setdefault(aspect, _shortened(" | ".join(after.cells)))
    found = [LookChange(aspect, count, examples[aspect]) for aspect, count in counts.most_common()]
    found += [LookChange(aspect, 1) for aspect in page_aspects(old, new)]
    blanks = abs(blank_count(old) - blank_count(new))
    return (*found, LookChange(BLANKS, blanks)) if blanks and BLANKS not in counts else tuple(found)


def _shortened(text: str) -> str:
    return text if len(text) <= EXAMPLE else text[: EXAMPLE - 1].rstrip() + "…"
