"""Pictures as image XObjects (ISO 32000-1 §8.9.5): colours are sRGB, what shows through is a soft mask."""

import hashlib
import io
import struct
import threading
import zlib
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageOps

from docgen.layout.marks import ImageMark
from docgen.pdf import svg
from docgen.pdf.objects import Objects, reference

KEPT_BYTES = 64 * 2**20  # of pictures that later papers may show again, such as emblems and signatures
PICTURE_LEVEL = 6  # of deflate
ORIENTATION = 0x0112  # the Exif tag; 1 is upright
UPRIGHT = (None, 1)
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
INTERLACED = 28  # where a PNG tells whether its rows are interlaced
PNG_RGB, PNG_PALETTE = 2, 3
PNG_SPACES = {0: "/DeviceGray", PNG_RGB: "/DeviceRGB", PNG_PALETTE: ""}  # ISO/IEC 15948 §11.2.2
OPAQUE = (255, 255)
SVG = "image/svg+xml"
UNREADABLE = (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, IndexError, Image.DecompressionBombError)
SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Layer:
    """Samples, packed by the filter ``coding``; ``entries`` say more of how."""

    width: int
    height: int
    space: str
    coding: str
    data: bytes
    bits: int = 8
    entries: str = ""

    def add_to(self, objects: Objects, entries: str = "") -> int:
        """The number of its stream."""
        head = (
            f"/Type/XObject/Subtype/Image/Width {self.width}/Height {self.height}/BitsPerComponent {self.bits}"
            f"/ColorSpace{self.space}{self.entries}{entries}"
        )
        return objects.add_coded(self.data, self.coding, head)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be embedded."""

    colors: Layer
    mask: Layer | None = None

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return len(self.colors.data) + (len(self.mask.data) if self.mask else 0)

    def add_to(self, objects: Objects) -> int:
        """The number of its stream."""
        if self.mask is None:
            return self.colors.add_to(objects)
        return self.colors.add_to(objects, f"/SMask {reference(self.mask.add_to(objects))}")


class Album:
    """Pictures of earlier papers, the least recently shown of which make room for others."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.pictures: OrderedDict[object, Picture | None] = OrderedDict()
        self.lock = threading.Lock()

    def picture(self, key: object, mark: ImageMark) -> Picture | None:
        """The picture of a mark; None for one that cannot be read."""
        with self.lock:
            if key in self.pictures:
                self.pictures.move_to_end(key)
                return self.pictures[key]
        made = encoded(mark)
        with self.lock:
            self.room -= 0 if key in self.pictures else _size(made)
            self.pictures[key] = made
            while self.room < 0:
                self.room += _size(self.pictures.popitem(last=False)[1])
        return made


ALBUM = Album(KEPT_BYTES)


class Images:
    """The pictures of one paper; the same picture stands in it once."""

    __slots__ = ("names", "objects")

    def __init__(self, objects: Objects) -> None:
        self.objects = objects
        self.names: dict[object, tuple[str, int] | None] = {}

    def name(self, mark: ImageMark) -> str | None:
        """The resource name of a mark's picture; None for one that cannot be read."""
        digest = hashlib.blake2b(mark.data, digest_size=16).digest()
        key = (digest, round(mark.width), round(mark.height)) if mark.media_type == SVG else digest
        if key not in self.names:
            picture = ALBUM.picture(key, mark)
            self.names[key] = (f"I{len(self.names)}", picture.add_to(self.objects)) if picture else None
        found = self.names[key]
        return found[0] if found else None

    def resources(self) -> str:
        """The resources' XObject dictionary."""
        return "".join(f"/{each[0]} {reference(each[1])}" for each in self.names.values() if each)


def encoded(mark: ImageMark) -> Picture | None:
    """A mark's picture as a PDF holds it; None for one that cannot be read."""
    try:
        if mark.media_type == SVG:
            drawn = svg.bitmap(mark.data, mark.width, mark.height)
            return _flat(drawn) if drawn else None
        return _raster(mark.data)
    except UNREADABLE:
        return None


def _raster(data: bytes) -> Picture:
    with Image.open(io.BytesIO(data)) as image:
        is_upright = image.getexif().get(ORIENTATION) in UPRIGHT
        if image.format == "JPEG" and image.mode in SPACES and is_upright:
            return Picture(Layer(*image.size, SPACES[image.mode], "/DCTDecode", data))
        if image.format == "PNG" and is_upright and data[INTERLACED] == 0 and not image.has_transparency_data:
            image.load()  # which tells a file that was cut off
            return Picture(_png(data))
        return _flat(image if is_upright else ImageOps.exif_transpose(image))


def _png(data: bytes) -> Layer:
    """An opaque PNG, whose deflated rows a PDF takes as they are (ISO 32000-1 §7.4.4.4, predictors of PNG)."""
    chunks = list(_chunks(data))
    width, height, bits, kind = struct.unpack_from(">IIBB", chunks[0][1])
    colors = 3 if kind == PNG_RGB else 1
    space = PNG_SPACES[kind]
    if kind == PNG_PALETTE:
        palette = next(body for name, body in chunks if name == b"PLTE")
        space = f"[/Indexed/DeviceRGB {len(palette) // 3 - 1}<{palette.hex()}>]"
    rows = f"/DecodeParms<</Predictor 15/Colors {colors}/BitsPerComponent {bits}/Columns {width}>>"
    packed = b"".join(body for name, body in chunks if name == b"IDAT")
    return Layer(width, height, space, "/FlateDecode", packed, bits, rows)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The named chunks of a PNG (ISO/IEC 15948 §5)."""
    at = len(PNG_SIGNATURE)
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        yield name, data[at + 8 : at + 8 + length]
        at += length + 12


def _flat(image: Image.Image) -> Picture:
    """A picture as plain samples, and its transparency apart."""
    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I").point(lambda level: level / 257).convert("L")
    if not image.has_transparency_data:
        return Picture(_layer(image.convert("L" if image.mode in {"1", "L"} else "RGB")))
    clear = image.convert("RGBA")
    mask = clear.getchannel("A")
    return Picture(_layer(clear.convert("RGB")), None if mask.getextrema() == OPAQUE else _layer(mask))


def _layer(image: Image.Image) -> Layer:
    return Layer(*image.size, SPACES[image.mode], "/FlateDecode", zlib.compress(image.tobytes(), PICTURE_LEVEL))


def _size(picture: Picture | None) -> int:
    return picture.size if picture else 0
