"""References inside a text to units that it does not have, or has twice."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from docgen.model import Severity
from docgen.wording.outline.levels import NAMES
from docgen.wording.outline.numbering import numbered, walk
from docgen.wording.outline.places import Chain, Place, chains, cite, place_of
from docgen.wording.outline.reading import Outline
from docgen.wording.outline.references import find_references
from docgen.wording.outline.rows import LineFault


def reference_faults(outline: Outline, document: str = "") -> Iterator[LineFault]:
    """References to a typed number that no unit bears, or that more than one bears."""
    units = numbered(outline.blocks)
    typed = tuple(chains(units, [line.number for line in outline.openings]))
    pairs = zip((unit.level for _, unit in walk(units)), typed, strict=True)
    known = Counter(place for level, chain in pairs if (place := place_of(level, chain)))
    for line, body, here in _bodies(outline, typed):
        for place in dict.fromkeys(each.place for each in find_references(body, here, document)):
            yield from _faults_of(line, place, known)


def _bodies(outline: Outline, typed: Sequence[Chain]) -> Iterator[tuple[int, str, Chain]]:
    """Each line with its words and the chain of the unit it belongs to."""
    place = -1
    for line in outline.lines:
        place += line.opens
        yield line.line, line.body, typed[place]


def _faults_of(line: int, place: Place, known: Mapping[Place, int]) -> Iterator[LineFault]:
    if place[:-1] and place[:-1] not in known:
        return  # what should hold it is missing: that is told of its own
    if place not in known:
        message = f"Dẫn «{cite(place)}» nhưng {_what_there_is(place, known)}. Sửa số, hoặc ghi rõ tên văn bản được dẫn."
        yield LineFault(line, "reference-missing", Severity.ERROR, message)
    elif known[place] > 1:
        message = f"Dẫn «{cite(place)}» nhưng có {known[place]} chỗ gõ số này. Sửa số gõ trùng để biết dẫn tới chỗ nào."
        yield LineFault(line, "reference-unclear", Severity.WARNING, message)


def _what_there_is(place: Place, known: Mapping[Place, int]) -> str:
    """«Điều 5 chỉ có khoản 1 đến khoản 3»."""
    level = place[-1][0]
    holder = cite(place[:-1]) if place[:-1] else "văn bản này"
    there = sorted(each for each in known if each[:-1] == place[:-1] and each[-1][0] is level)
    if not there:
        return f"{holder} không có {NAMES[level]} nào"
    first, last = cite(there[0][-1:]), cite(there[-1][-1:])
    return f"{holder} chỉ có {first}" if first == last else f"{holder} chỉ có {first} đến {last}"
