"""Pictures that go into a paper, made ready: upright, as JPEG or PNG, not larger than print needs."""

import io
import re
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from docgen.model.errors import DocgenError
from docgen.word.decoding import strict_decoding

LONGEST_SIDE_PX: Final = 2_000  # 15 cm at 300 points to the inch, and room
MOST_PIXELS: Final = 120_000_000  # a picture of a modern camera has 50 million
JPEG_QUALITY: Final = 88
# ITU-T T.81 Table B.1: frames (baseline, extended, progressive), tables and scans; nothing of applications, no comment
BARE_SEGMENTS: Final = {b"\xc0", b"\xc1", b"\xc2", b"\xc4", b"\xdb", b"\xdd", b"\xda"}
SCAN, END, APP0 = b"\xda", b"\xd9", b"\xe0"
BARE_JFIF: Final = b"\0\x10JFIF\0"  # ITU-T T.871 §10.1: of 16 bytes, so without a small picture
MARKER: Final = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")  # T.81 §B.1.1: FF 00 and FF D0 to D7 are within a scan
HEIC: Final = "ảnh của iPhone (HEIC) phải lưu thành JPG trước khi tải lên"
HEIF_BRANDS: Final = {b"heic", b"heix", b"hevc", b"mif1"}  # ISO/IEC 23008-12: as telephones of Apple write them


class NotAPicture(DocgenError):
    """A file cannot be used as a picture."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"Không dùng được ảnh «{self.name}»: {self.reason}. Hãy chọn tệp JPG hoặc PNG khác."


@dataclass(frozen=True, slots=True)
class ReadyPicture:
    """A JPEG or PNG file; ``suffix`` is «jpeg» or «png», the sides are in pixels."""

    data: bytes
    suffix: str
    width_px: int
    height_px: int


def ready_picture(data: bytes, name: str) -> ReadyPicture:
    """A picture for a paper, turned as the camera says.

    Raises:
        NotAPicture: the bytes are no picture that can be read, or one with too many pixels.
    """
    try:
        with strict_decoding():
            return _ready(data, name)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise NotAPicture(name, HEIC if _is_heic(data) else "tệp hỏng hoặc không phải ảnh") from error


def _is_heic(data: bytes) -> bool:
    # ISO/IEC 14496-12 §4.3: a file begins with the box «ftyp», whose first word is the major brand
    return data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS


def _is_ready(picture: Image.Image, data: bytes) -> bool:
    """Whether a file can go into a paper as it is: packing it again would cost sharpness.

    One that carries more than its points, such as the place where it was taken, is packed again without that.
    """
    is_small = max(picture.size) <= LONGEST_SIDE_PX and picture.mode in {"RGB", "L"}
    return picture.format == "JPEG" and is_small and _is_bare(data)


def _is_bare(data: bytes) -> bool:
    """Whether a JPEG file holds what its points need and nothing else, between its segments and behind its end too."""
    find, at = MARKER.match, 2
    while (found := find(data, at)) and found[1] != END:
        start = found.end()
        if found[1] not in BARE_SEGMENTS and not (found[1] == APP0 and data.startswith(BARE_JFIF, start)):
            return False
        at = start + int.from_bytes(data[start : start + 2])
        find = MARKER.search if found[1] == SCAN else MARKER.match
    return found is not None and found.end() == len(data)


def _ready(data: bytes, name: str) -> ReadyPicture:
    with Image.open(io.BytesIO(data)) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise NotAPicture(name, f"ảnh quá lớn ({opened.width} × {opened.height} điểm ảnh)")
        if _is_ready(opened, data):
            opened.load()
            return ReadyPicture(data, "jpeg", *opened.size)
        opened.draft("RGB", (LONGEST_SIDE_PX, LONGEST_SIDE_PX))
        upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX))
    packed = io.BytesIO()
    if upright.has_transparency_data:
        upright.convert("RGBA").save(packed, "PNG", optimize=True)
        return ReadyPicture(packed.getvalue(), "png", *upright.size)
    upright.convert("RGB").save(packed, "JPEG", quality=JPEG_QUALITY, comment=b"")
    return ReadyPicture(packed.getvalue(), "jpeg", *upright.size)
