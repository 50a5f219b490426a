"""Which items of two sequences belong together, in an order that both keep, in bounded time."""

import difflib
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

SMALL = 4_096  # old items times new ones that difflib may compare; its time can grow with the cube of a side
DEEPEST = 40  # times that a gap between anchors is searched for anchors again

Range = tuple[int, int, int, int]
"""Start and end in the old sequence, start and end in the new one."""


@dataclass(frozen=True, slots=True)
class Span:
    """Items old_start:old_end stand against new_start:new_end: equal ones, or what replaced what."""

    equal: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Span, ...]:
    """Spans that cover both sequences from start to end, equal ones and replaced ones in turn.

    Long sequences are cut at items that occur once on both sides (patience), short gaps are left to difflib: linear
    but for sorting on real texts, and never worse than DEEPEST passes.
    """
    pairs = sorted(_pairs(old, new))
    return tuple(_spans(pairs, len(old), len(new)))


def _pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[tuple[int, int]]:
    todo = [((0, len(old), 0, len(new)), 0)]
    while todo:
        whole, depth = todo.pop()
        rest = _trimmed(old, new, whole)
        yield from zip(range(whole[0], rest[0]), range(whole[2], rest[2]), strict=True)
        yield from zip(range(rest[1], whole[1]), range(rest[3], whole[3]), strict=True)
        if rest[0] == rest[1] or rest[2] == rest[3]:
            continue
        if (rest[1] - rest[0]) * (rest[3] - rest[2]) <= SMALL:
            yield from _small(old, new, rest)
        elif depth < DEEPEST:
            anchors = _anchors(old, new, rest)
            yield from anchors
            todo += [(gap, depth + 1) for gap in _gaps(anchors, rest)] if anchors else []


def _trimmed(old: Sequence[Hashable], new: Sequence[Hashable], whole: Range) -> Range:
    """The range without what is equal at its start and its end."""
    i, end_i, j, end_j = whole
    while i < end_i and j < end_j and old[i] == new[j]:
        i, j = i + 1, j + 1
    while i < end_i and j < end_j and old[end_i - 1] == new[end_j - 1]:
        end_i, end_j = end_i - 1, end_j - 1
    return i, end_i, j, end_j


def _small(old: Sequence[Hashable], new: Sequence[Hashable], part: Range) -> Iterator[tuple[int, int]]:
    i, end_i, j, end_j = part
    matcher = difflib.SequenceMatcher(None, old[i:end_i], new[j:end_j], autojunk=False)
    for block in matcher.get_matching_blocks():
        yield from ((i + block.a + step, j + block.b + step) for step in range(block.size))


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], part: Range) -> list[tuple[int, int]]:
    """Pairs of items that occur once on both sides; where there is none, first with first, and so on."""
    i, end_i, j, end_j = part
    once = _once(old[i:end_i]) & _once(new[j:end_j])
    if once:
        there = {new[place]: place for place in range(j, end_j) if new[place] in once}
        found = [(place, there[old[place]]) for place in range(i, end_i) if old[place] in once]
    else:
        numbered = {key: j + place for place, key in enumerate(_numbered(new[j:end_j]))}
        found = [(i + place, numbered[key]) for place, key in enumerate(_numbered(old[i:end_i])) if key in numbered]
    return _rising(found)


def _once(items: Sequence[Hashable]) -> set[Hashable]:
    return {item for item, count in Counter(items).items() if count == 1}


def _numbered(items: Sequence[Hashable]) -> Iterator[tuple[Hashable, int]]:
    """Each item with how often it occurred before."""
    seen: Counter[Hashable] = Counter()
    for item in items:
        yield item, seen[item]
        seen[item] += 1


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs whose second numbers rise as the first ones do (patience sorting)."""
    tops: list[int] = []
    chosen: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(chosen[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        chosen[pile : pile + 1] = [index]
    found: list[tuple[int, int]] = []
    index = chosen[-1] if chosen else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


def _gaps(anchors: list[tuple[int, int]], part: Range) -> Iterator[Range]:
    i, end_i, j, end_j = part
    for at_i, at_j in [*anchors, (end_i, end_j)]:
        if at_i > i or at_j > j:
            yield i, at_i, j, at_j
        i, j = at_i + 1, at_j + 1


def _spans(pairs: list[tuple[int, int]], old_end: int, new_end: int) -> Iterator[Span]:
    i = j = start_i = start_j = 0  # the equal run under way begins at start, what is covered ends before i, j
    for at_i, at_j in [*pairs, (old_end, new_end)]:
        if (at_i, at_j) != (i, j) or at_i == old_end:
            if i > start_i:
                yield Span(equal=True, old_start=start_i, old_end=i, new_start=start_j, new_end=j)
            if at_i > i or at_j > j:
                yield Span(equal=False, old_start=i, old_end=at_i, new_start=j, new_end=at_j)
            start_i, start_j = at_i, at_j
        i, j = at_i + 1, at_j + 1
