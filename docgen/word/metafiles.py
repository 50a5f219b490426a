"""EMF and WMF files that only wrap a bitmap: the bitmap in them. [MS-EMF], [MS-WMF], [MS-EMFPLUS]."""

import struct
from collections.abc import Iterator

EMF_SIGNATURE = b" EMF"  # [MS-EMF] §2.2.9, at byte 40 of the header
PLACEABLE = b"\xd7\xcd\xc6\x9a"  # [MS-WMF] §2.3.2.3
WMF_STARTS = (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")  # §2.3.2.2
MAX_RECORDS = 200_000

# [MS-EMF] §2.1.1: records that draw, besides those that copy a bitmap
EMF_BITMAPS = {76: 84, 77: 84, 80: 48, 81: 48, 114: 84}  # with the place of the bitmap's offsets in the record
EMF_DRAWS = {
    *range(2, 9),
    *range(41, 48),
    *range(53, 58),
    *range(62, 65),
    *range(71, 75),
    83,
    84,
    *range(85, 93),
    96,
    97,
    118,
}
# [MS-WMF] §2.1.1.1: low bytes of the functions that draw, and where the bitmap begins in those that copy one
WMF_BITMAPS = {0x0F43: 28, 0x0B41: 26, 0x0940: 22}
WMF_DRAWS = {0x0213, 0x0324, 0x0325, 0x0418, 0x041B, 0x0521, 0x0538, 0x061C, 0x0817, 0x081A, 0x0830, 0x0A32, 0x062F}
COMMENT = 70
EMF_PLUS = b"EMF+"
ENCODED_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
CORE_HEADER = 12  # [MS-WMF] §2.2.2.3: a BITMAPCOREHEADER has twelve bytes


def is_metafile(data: bytes) -> bool:
    """Whether these bytes are an EMF or a WMF file."""
    is_emf = data[:4] == b"\x01\x00\x00\x00" and data[40:44] == EMF_SIGNATURE
    return is_emf or data.startswith(PLACEABLE) or data.startswith(WMF_STARTS)


def bitmap(data: bytes) -> bytes | None:
    """The one bitmap of a metafile as PNG, JPEG or BMP; None where it draws anything else."""
    try:
        found = list(_emf(data) if data[40:44] == EMF_SIGNATURE and data[:4] == b"\x01\x00\x00\x00" else _wmf(data))
    except (struct.error, IndexError):
        return None
    pictures = [picture for picture in found if picture]
    return max(pictures, key=len) if pictures and None not in found else None


def _emf(data: bytes) -> Iterator[bytes | None]:
    """Each bitmap of an EMF file, and None for each record that draws something else."""
    place = 0
    for _ in range(MAX_RECORDS):
        if place + 8 > len(data):
            return
        kind, size = struct.unpack_from("<II", data, place)
        if size < 8:  # noqa: PLR2004 - the length of a record's own head
            return
        record = data[place : place + size]
        place += size
        if kind == COMMENT and record[12:16] == EMF_PLUS:
            yield from _encoded(record)
        elif kind in EMF_BITMAPS:
            offset, length, bits_offset, bits_length = struct.unpack_from("<IIII", record, EMF_BITMAPS[kind])
            if length:
                yield _bmp(record[offset : offset + length], record[bits_offset : bits_offset + bits_length])
        elif kind in EMF_DRAWS:
            yield None


def _encoded(record: bytes) -> Iterator[bytes]:
    """A PNG or JPEG inside an EMF+ comment."""
    for start in ENCODED_STARTS:
        index = record.find(start)
        if index >= 0:
            yield record[index:]


def _wmf(data: bytes) -> Iterator[bytes | None]:
    """Each bitmap of a WMF file, and None for each record that draws something else."""
    place = (22 if data.startswith(PLACEABLE) else 0) + 18
    for _ in range(MAX_RECORDS):
        if place + 6 > len(data):
            return
        words, kind = struct.unpack_from("<IH", data, place)
        if words < 3 or kind == 0:  # noqa: PLR2004 - the length of a record's own head
            return
        record = data[place : place + 2 * words]
        place += 2 * words
        if kind in WMF_BITMAPS and len(record) > WMF_BITMAPS[kind] + CORE_HEADER:
            dib = record[WMF_BITMAPS[kind] :]
            yield _bmp(dib[: _head_size(dib)], dib[_head_size(dib) :])
        elif kind in WMF_DRAWS:
            yield None


def _head_size(dib: bytes) -> int:
    """The length of a bitmap's header with its palette ([MS-WMF] §2.2.2.9)."""
    size, _, _, _, bits, compression = struct.unpack_from("<IiiHHI", dib)
    used = struct.unpack_from("<I", dib, 32)[0]
    colors = used or (1 << bits if bits <= 8 else 0)  # noqa: PLR2004 - a palette belongs to at most 8 bits
    masks = 12 if compression == 3 and size == 40 else 0  # noqa: PLR2004 - BI_BITFIELDS after a plain header
    return int(size) + 4 * min(colors, 256) + masks


def _bmp(head: bytes, bits: bytes) -> bytes:
    """A bitmap file from a bitmap's header and its bits."""
    offset = 14 + len(head)
    return b"BM" + struct.pack("<IHHI", offset + len(bits), 0, 0, offset) + head + bits
