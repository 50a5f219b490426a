"""Reading back what ``Objects`` wrote, so that many such PDFs can be put into one."""

import re
import zlib
from dataclasses import dataclass

_LAST = re.compile(rb"startxref\n(\d+)\n%%EOF\n$")
_TRAILER = re.compile(rb"/Size (\d+)/W\[1 (\d+) 2\]/Root (\d+) 0 R/Info (\d+) 0 R")
_COUNT = re.compile(rb"/N (\d+)/First (\d+)/")
_STREAM = b">>\nstream\n"


class NotOurPdf(ValueError):
    """The bytes are no PDF that ``Objects`` wrote."""


@dataclass(frozen=True, slots=True)
class Part:
    """The objects of a PDF by their numbers, without those that only hold others. ``size`` is one more than the last.

    ``bodies`` are ASCII texts; ``streams`` begin with their dictionary and end with «endstream».
    """

    bodies: dict[int, str]
    streams: dict[int, bytes]
    root: int
    info: int
    size: int


def read_part(data: bytes) -> Part:
    """The objects of a PDF that ``Objects.written`` gave.

    Raises:
        NotOurPdf: it comes from elsewhere, or was changed.
    """
    last = _LAST.search(data[-64:])
    start = int(last[1]) if last else 0
    trailer = _TRAILER.search(data, start) if start else None
    if trailer is None:
        raise NotOurPdf
    size, width, root, info = map(int, trailer.groups())
    places = _places(zlib.decompress(_content(data, start)), width)
    return Part(*_objects(data, places, own=size - 1), root, info, size)


def _places(table: bytes, width: int) -> list[tuple[int, int, int]]:
    """The entries of a cross-reference stream (ISO 32000-1 §7.5.8.3): kind, place, index."""
    step = width + 3
    rows = (table[at : at + step] for at in range(0, len(table), step))
    return [(row[0], int.from_bytes(row[1 : 1 + width]), int.from_bytes(row[1 + width :])) for row in rows]


def _objects(data: bytes, places: list[tuple[int, int, int]], *, own: int) -> tuple[dict[int, str], dict[int, bytes]]:
    holders = sorted({where for kind, where, _ in places if kind == 2})  # noqa: PLR2004 - an object in a stream
    bodies: dict[int, str] = {}
    for holder in holders:
        bodies.update(_held(data, places[holder][1]))
    streams = {
        item: _object(data, where)
        for item, (kind, where, _) in enumerate(places)
        if kind == 1 and item != own and item not in holders
    }
    return bodies, streams


def _held(data: bytes, start: int) -> dict[int, str]:
    """The objects of an object stream (ISO 32000-1 §7.5.7)."""
    counted = _COUNT.search(data, start)
    if counted is None:
        raise NotOurPdf
    count, first = map(int, counted.groups())
    text = zlib.decompress(_content(data, start)).decode("ascii")
    index = [int(word) for word in text[:first].split()]
    ends = [*index[3::2], len(text) - first + 1]
    return {index[2 * n]: text[first + index[2 * n + 1] : first + ends[n] - 1] for n in range(count)}


def _object(data: bytes, start: int) -> bytes:
    """An object without the words around it. Its length is known from its dictionary: data may look like anything."""
    begin = data.index(b" 0 obj\n", start) + len(b" 0 obj\n")
    return data[begin : _content_end(data, start) + len(b"\nendstream")]


def _content(data: bytes, start: int) -> bytes:
    return data[data.index(_STREAM, start) + len(_STREAM) : _content_end(data, start)]


def _content_end(data: bytes, start: int) -> int:
    head = data.index(_STREAM, start)
    length = data.rindex(b"/Length ", start, head) + len(b"/Length ")
    return head + len(_STREAM) + int(data[length:head])
