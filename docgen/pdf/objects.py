"""A PDF as numbered objects, and the file they make, with object and cross-reference streams (ISO 32000-1 §7.5)."""

import hashlib
import zlib
from collections.abc import Sequence

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
LEVEL = 1  # of deflate, for what is written anew each time: the next levels save 3 % and take three times as long
PER_STREAM = 500  # objects in one object stream, so that a reader need not unpack all of them for one
LITERAL = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r", "\n": "\\n"})
REGULAR = frozenset("!\"$&'*+,-.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\^_`abcdefghijklmnopqrstuvwxyz|~")


def number(value: float) -> str:
    """A number with at most three decimals (ISO 32000-1 §7.3.3)."""
    rounded = round(value, 3)
    whole = int(rounded)
    return str(whole) if whole == rounded else repr(rounded)


def numbers(*values: float) -> str:
    """Numbers with spaces between."""
    return " ".join(map(number, values))


def text_string(text: str) -> str:
    """A text string: ASCII as it is, anything else as UTF-16 (ISO 32000-1 §7.9.2.2)."""
    if text.isascii():
        return f"({text.translate(LITERAL)})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def name(text: str) -> str:
    """A name object (ISO 32000-1 §7.3.5)."""
    return "/" + "".join(
        sign if sign in REGULAR else "".join(f"#{byte:02X}" for byte in sign.encode()) for sign in text
    )


def reference(item: int) -> str:
    """An indirect reference to an object of this file."""
    return f"{item} 0 R"


class Objects:
    """The objects of one PDF. A number may be reserved before its object is known."""

    __slots__ = ("bodies", "streams")

    def __init__(self) -> None:
        self.bodies: dict[int, str] = {}
        self.streams: dict[int, bytes] = {}

    def reserve(self) -> int:
        """The number of an object that is still to be ``put``."""
        new = len(self.bodies) + len(self.streams) + 1
        self.bodies[new] = "null"
        return new

    def put(self, item: int, body: str) -> None:
        """Give a reserved object its ASCII body."""
        self.bodies[item] = body

    def add(self, body: str) -> int:
        """The number of a new object."""
        new = len(self.bodies) + len(self.streams) + 1
        self.bodies[new] = body
        return new

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """The number of a new stream, deflated."""
        return self.add_coded(zlib.compress(data, LEVEL), "/FlateDecode", entries)

    def add_coded(self, data: bytes, coding: str, entries: str = "") -> int:
        """The number of a new stream that is coded already; ``coding`` is the name of its filter, "" for none."""
        new = len(self.bodies) + len(self.streams) + 1
        filters = f"/Filter{coding}" if coding else ""
        head = f"<<{entries}{filters}/Length {len(data)}>>\nstream\n".encode("ascii")
        self.streams[new] = b"".join((head, data, b"\nendstream"))
        return new

    def written(self, root: int, info: int) -> bytes:
        """The file. Its identifier is a hash of its content (ISO 32000-1 §14.4)."""
        places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        bodies = sorted(self.bodies.items())
        for start in range(0, len(bodies), PER_STREAM):
            part = bodies[start : start + PER_STREAM]
            holder = self._add_object_stream(part)
            places.update((item, (2, holder, index)) for index, (item, _) in enumerate(part))
        out = [HEADER]
        offset = len(HEADER)
        for item, data in sorted(self.streams.items()):
            places[item] = (1, offset, 0)
            out.append(b"%d 0 obj\n%s\nendobj\n" % (item, data))
            offset += len(out[-1])
        out.append(self._cross_references(places, offset, f"/Root {root} 0 R/Info {info} 0 R", out))
        return b"".join(out)

    def _add_object_stream(self, part: Sequence[tuple[int, str]]) -> int:
        index, at = [], 0
        for item, body in part:
            index.append(f"{item} {at}")
            at += len(body) + 1
        head = " ".join(index) + "\n"
        data = head + "\n".join([body for _, body in part])
        return self.add_stream(data.encode("ascii"), f"/Type/ObjStm/N {len(part)}/First {len(head)}")

    def _cross_references(
        self, places: dict[int, tuple[int, int, int]], offset: int, trailer: str, out: Sequence[bytes]
    ) -> bytes:
        """The cross-reference stream, which is the trailer too (ISO 32000-1 §7.5.8)."""
        own = len(places)
        places[own] = (1, offset, 0)
        width = (offset.bit_length() + 7) // 8
        table = b"".join(
            kind.to_bytes(1) + where.to_bytes(width) + index.to_bytes(2)
            for _, (kind, where, index) in sorted(places.items())
        )
        identifier = hashlib.md5(b"".join(out), usedforsecurity=False).hexdigest()
        packed = zlib.compress(table, LEVEL)
        head = (
            f"{own} 0 obj\n<</Type/XRef/Size {own + 1}/W[1 {width} 2]{trailer}/ID[<{identifier}><{identifier}>]"
            f"/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
        )
        return head.encode("ascii") + packed + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % offset
