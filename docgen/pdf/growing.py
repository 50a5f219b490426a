"""A PDF that is written while its objects come in, with object and cross-reference streams (ISO 32000-1 §7.5)."""

import hashlib
import zlib
from array import array
from typing import IO

from docgen.pdf.objects import HEADER, LEVEL, PER_STREAM, reference

_IN_FILE, _IN_STREAM = 1, 2  # ISO 32000-1 §7.5.8.3: where an object is


class GrowingPdf:
    """Writes objects to a stream as they are put; keeps no more of them than one object stream holds."""

    __slots__ = ("digest", "indexes", "kinds", "offset", "places", "stream", "waiting")

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self.digest = hashlib.md5(usedforsecurity=False)
        self.offset = 0
        self.kinds = bytearray(1)
        self.places = array("Q", [0])
        self.indexes = array("H", [65535])
        self.waiting: list[tuple[int, str]] = []
        self._write(HEADER)

    def reserve(self, count: int = 1) -> int:
        """The first of so many new numbers; each that is used later is to be ``put``."""
        first = len(self.kinds)
        self.kinds.extend(bytes(count))
        self.places.extend([0] * count)
        self.indexes.extend([0] * count)
        return first

    def put(self, item: int, body: str) -> None:
        """Write an object with an ASCII body."""
        self.waiting.append((item, body))
        if len(self.waiting) == PER_STREAM:
            self._flush()

    def add(self, body: str) -> int:
        """The number of a new object."""
        item = self.reserve()
        self.put(item, body)
        return item

    def put_stream(self, item: int, data: bytes) -> None:
        """Write a stream, which begins with its dictionary."""
        self.kinds[item], self.places[item] = _IN_FILE, self.offset
        self._write(b"%d 0 obj\n%s\nendobj\n" % (item, data))

    def end(self, root: int, info: int) -> None:
        """Write what waits, then the cross-reference stream, which is the trailer too (§7.5.8)."""
        self._flush()
        own, start = self.reserve(), self.offset
        self.kinds[own], self.places[own] = _IN_FILE, start
        width = (start.bit_length() + 7) // 8
        packed, identifier = zlib.compress(self._table(width), LEVEL), self.digest.hexdigest()
        head = (
            f"{own} 0 obj\n<</Type/XRef/Size {own + 1}/W[1 {width} 2]/Root {reference(root)}/Info {reference(info)}"
            f"/ID[<{identifier}><{identifier}>]/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
        )
        self._write(head.encode("ascii") + packed + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start)

    def _table(self, width: int) -> bytes:
        entries = zip(self.kinds, self.places, self.indexes, strict=True)
        return b"".join(bytes((kind,)) + place.to_bytes(width) + index.to_bytes(2) for kind, place, index in entries)

    def _write(self, data: bytes) -> None:
        self.stream.write(data)
        self.digest.update(data)
        self.offset += len(data)

    def _flush(self) -> None:
        """Write the objects that wait as one object stream (§7.5.7)."""
        if not self.waiting:
            return
        holder, at, index = self.reserve(), 0, []
        for place, (item, body) in enumerate(self.waiting):
            self.kinds[item], self.places[item], self.indexes[item] = _IN_STREAM, holder, place
            index.append(f"{item} {at}")
            at += len(body) + 1
        head = " ".join(index) + "\n"
        packed = zlib.compress((head + "\n".join(body for _, body in self.waiting)).encode("ascii"), LEVEL)
        entries = f"<</Type/ObjStm/N {len(index)}/First {len(head)}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
        self.waiting.clear()
        self.put_stream(holder, entries.encode("ascii") + packed + b"\nendstream")
