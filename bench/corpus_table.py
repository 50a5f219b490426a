"""The figures of many files as a table for people."""

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence

from corpus_figures import Breaks, FileFigures, Nearness

Row = tuple[str, str, str]


def table(figures: Sequence[FileFigures]) -> list[str]:
    """The lines of the table: what is counted, docgen's figure, LibreOffice's."""
    rows: list[Row] = [("", "docgen", "LibreOffice")]
    rows += [*_converted(figures), *_breaks(figures), *_pages(figures), *_times(figures)]
    lines = [f"{name:46}{ours:>22}{theirs:>22}" for name, ours, theirs in rows]
    plain = [one for one in figures if one.typed and one.typed.is_plain]
    lines += ["", "beside LibreOffice", *_nearness("all files", figures), *_nearness("text and tables only", plain)]
    lines += ["", "not converted", *_errors(figures), "", "warnings (files)", *_notices(figures)]
    return lines


def worst(figures: Sequence[FileFigures], count: int) -> list[str]:
    """The files that differ most, and by what."""
    lines = ["", "files that differ most"]
    for one in sorted(figures, key=lambda one: -one.distance)[:count]:
        near = one.nearness
        parts = [f"{one.distance:6.1f}", str(one.path)]
        if one.ours.error:
            parts.append(one.ours.error)
        if one.our_breaks:
            theirs = one.office_breaks.pages if one.office_breaks else None
            parts.append(f"pages {one.our_breaks.pages} (Word {one.word_pages}, LibreOffice {theirs})")
            parts.append(f"breaks {one.our_breaks.exact}/{one.our_breaks.near} of {one.word_breaks}")
        if near and near.words:
            parts.append(
                f"words {near.found / near.words:.3f} page {_share(near.same_page, near.found)} "
                f"line {_share(near.same_line, near.neighbours)} dy {_median(near.dy)}"
            )
        lines.append("  ".join(parts) + ("  !" + ",".join(one.ours.notices) if one.ours.notices else ""))
    return lines


def _converted(figures: Sequence[FileFigures]) -> list[Row]:
    sound = [one for one in figures if one.office_breaks or one.our_breaks]
    made = sum(one.our_breaks is not None for one in figures)
    theirs = sum(one.office_breaks is not None for one in figures)
    return [
        (f"files converted, of {len(figures)}", str(made), str(theirs)),
        (f"  of the {len(sound)} that either converts", _share(made, len(sound)), _share(theirs, len(sound))),
    ]


def _breaks(figures: Sequence[FileFigures]) -> list[Row]:
    lettered = [one for one in figures if "character-missing" not in one.ours.notices]
    return [
        *_break_rows("Word's {} page breaks", figures),
        *_break_rows("  {} of them in letters that our fonts hold", lettered),
    ]


def _break_rows(name: str, figures: Sequence[FileFigures]) -> list[Row]:
    total = sum(one.word_breaks for one in figures)
    ours = [one.our_breaks for one in figures if one.our_breaks]
    theirs = [one.office_breaks for one in figures if one.office_breaks]
    return [
        (name.format(total), *(_hits(some, total, exact=True) for some in (ours, theirs))),
        ("    the same within a line", *(_hits(some, total, exact=False) for some in (ours, theirs))),
    ]


def _hits(breaks: Iterable[Breaks], total: int, *, exact: bool) -> str:
    hit = sum(one.exact if exact else one.near for one in breaks)
    return f"{hit} ({_share(hit, total)})"


def _pages(figures: Sequence[FileFigures]) -> list[Row]:
    counted = [one for one in figures if one.word_pages]
    ours = sum(one.our_breaks is not None and one.our_breaks.pages == one.word_pages for one in counted)
    theirs = sum(one.office_breaks is not None and one.office_breaks.pages == one.word_pages for one in counted)
    total = len(counted)
    row = f"pages as Word counted, of {total} files"
    return [(row, f"{ours} ({_share(ours, total)})", f"{theirs} ({_share(theirs, total)})")]


def _times(figures: Sequence[FileFigures]) -> list[Row]:
    both = [
        (one.ours.seconds, one.our_breaks.pages, one.office.seconds, one.office_breaks.pages)
        for one in figures
        if one.ours.seconds and one.our_breaks and one.office.seconds and one.office_breaks
    ]
    if not both:
        alone = [(one.ours.seconds, one.our_breaks.pages) for one in figures if one.ours.seconds and one.our_breaks]
        seconds, pages = sum(part[0] for part in alone), sum(part[1] for part in alone)
        return [("time of one core per page, warm", f"{1000 * seconds / max(pages, 1):.1f} ms", "")]
    ours, our_pages, theirs, their_pages = (sum(column) for column in zip(*both, strict=True))
    our_median = statistics.median(seconds / pages for seconds, pages, _, _ in both)
    their_median = statistics.median(seconds / max(pages, 1) for _, _, seconds, pages in both)
    return [
        (
            f"time of one core per page, warm ({len(both)} files)",
            f"{1000 * ours / our_pages:.1f} ms",
            f"{1000 * theirs / their_pages:.1f} ms",
        ),
        ("  median of the files", f"{1000 * our_median:.1f} ms", f"{1000 * their_median:.1f} ms"),
    ]


def _nearness(name: str, figures: Iterable[FileFigures]) -> list[str]:
    near = [one.nearness for one in figures if one.nearness and one.nearness.found]
    if not near:
        return [f"  {name}: nothing to compare"]
    dx = [value for one in near for value in one.dx]
    dy = [value for one in near for value in one.dy]
    lines = statistics.median(one.same_line / max(one.neighbours, 1) for one in near)
    shares = [
        f"words found {_sum(near, 'found', 'words')}",
        f"same page {_sum(near, 'same_page', 'found')}",
        f"same line {_sum(near, 'same_line', 'neighbours')} (median of the files {lines:.4f})",
        f"median |dx| {_median(dx)} pt, |dy| {_median(dy)} pt",
    ]
    return [f"  {name}, {len(near)} files: {', '.join(shares)}"]


def _sum(near: Sequence[Nearness], part: str, whole: str) -> str:
    return _share(sum(getattr(one, part) for one in near), sum(getattr(one, whole) for one in near))


def _errors(figures: Sequence[FileFigures]) -> list[str]:
    missing = [one for one in figures if one.our_breaks is None]
    return [
        f"  {one.path.name}: {one.ours.error} (LibreOffice: {'converted' if one.office_breaks else 'no'})"
        for one in missing
    ]


def _notices(figures: Sequence[FileFigures]) -> list[str]:
    counted = Counter(kind for one in figures for kind in set(one.ours.notices))
    return [f"  {count:4} {kind}" for kind, count in counted.most_common()]


def _share(part: float, whole: float) -> str:
    return f"{part / whole:.4f}" if whole else "–"


def _median(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.2f}" if values else "–"
