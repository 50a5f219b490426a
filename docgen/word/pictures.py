"""Pictures made safe for print: decoded within limits, cropped, at most as fine as paper shows. A door to Pillow."""

import io
import re
import struct
from dataclasses import dataclass
from enum import StrEnum

from lxml import etree
from PIL import Image, UnidentifiedImageError

from docgen.paper.formats import Sides
from docgen.word import metafiles
from docgen.word.decoding import strict_decoding
from docgen.word.names import local_name
from docgen.word.package import NotAWordFile, parse_xml

PRINT_DPI = 300
MAX_PIXELS = 60_000_000  # an A4 page at 600 dots to the inch is 35 million
MAX_SVG_BYTES = 4 * 2**20
MAX_SVG_ELEMENTS = 20_000
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "DIB", "TIFF", "WEBP")
PLAIN_MODES = {"L", "RGB"}
JPEG_QUALITY = 92
PHOTO_MODES = {"JPEG", "MPO"}
UNDECODABLE = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, TypeError, IndexError, KeyError)
NO_CROP = Sides()


class Trouble(StrEnum):
    """Why a picture cannot be shown: the kind of the notice, and its sentence."""

    BROKEN = "picture-broken"
    TOO_LARGE = "picture-too-large"
    METAFILE = "picture-metafile"
    UNKNOWN = "picture-unknown"

    @property
    def message(self) -> str:
        """What is said to the author of the file."""
        return MESSAGES[self]


MESSAGES = {
    Trouble.BROKEN: "Một hình ảnh trong tệp bị hỏng; bản PDF để khung trống ở chỗ đó.",
    Trouble.TOO_LARGE: "Một hình ảnh trong tệp quá lớn; bản PDF để khung trống ở chỗ đó.",
    Trouble.METAFILE: "Hình vẽ dạng EMF hoặc WMF chưa in được; bản PDF để khung trống ở chỗ đó.",
    Trouble.UNKNOWN: "Một hình ảnh thuộc dạng tệp chưa in được; bản PDF để khung trống ở chỗ đó.",
}


@dataclass(frozen=True, slots=True)
class Printable:
    """A picture as PNG, JPEG or SVG."""

    data: bytes
    media_type: str


def printable(data: bytes, size_pt: tuple[float, float], crop: Sides = NO_CROP) -> Printable | Trouble:
    """The picture in some bytes as it is printed in a size (width, height); ``crop`` are shares of its sides."""
    if metafiles.is_metafile(data):
        inner = metafiles.bitmap(data)
        return printable(inner, size_pt, crop) if inner else Trouble.METAFILE
    if _is_svg(data):
        return _svg(data)
    try:
        with strict_decoding():
            return _raster(data, size_pt, crop)
    except Image.DecompressionBombError:
        return Trouble.TOO_LARGE
    except UnidentifiedImageError:
        return Trouble.BROKEN if _is_known(data) else Trouble.UNKNOWN
    except (*UNDECODABLE, MemoryError, struct.error, OverflowError, ZeroDivisionError):
        return Trouble.BROKEN


def _raster(data: bytes, size_pt: tuple[float, float], crop: Sides) -> Printable | Trouble:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        target = _target(image.size, size_pt, crop)
        image.draft(None, target)  # a JPEG is decoded at a half, a quarter or an eighth of its size
        if image.width * image.height > MAX_PIXELS:
            return Trouble.TOO_LARGE
        image.load()
        shown = _cropped(image, crop)
        factor = min(shown.width // max(target[0], 1), shown.height // max(target[1], 1))
        shown = shown if factor <= 1 or shown.mode in {"P", "1"} else shown.reduce(factor)
        is_kept = shown is image and image.mode in PLAIN_MODES and image.format in {"PNG", "JPEG"}
        if is_kept and "transparency" not in image.info and image.tile == [] and _is_whole(image, data):
            return Printable(data, Image.MIME[image.format or "PNG"])
        return _encoded(shown, is_photo=image.format in PHOTO_MODES)


def _is_whole(image: Image.Image, data: bytes) -> bool:
    """Whether the decoded picture is that of the file, not a smaller draft of it, and has no profile of its own."""
    if "icc_profile" in image.info:
        return False
    with Image.open(io.BytesIO(data), formats=FORMATS) as again:
        return again.size == image.size


def _target(size: tuple[int, int], size_pt: tuple[float, float], crop: Sides) -> tuple[int, int]:
    """How many dots of the whole picture the printed size can show."""
    seen = max(1 - crop.left_pt - crop.right_pt, 0.01), max(1 - crop.top_pt - crop.bottom_pt, 0.01)
    dots = [max(round(length / 72 * PRINT_DPI / share), 1) for length, share in zip(size_pt, seen, strict=True)]
    return min(size[0], dots[0]), min(size[1], dots[1])


def _cropped(image: Image.Image, crop: Sides) -> Image.Image:
    """The part of a picture within a crop; a negative one (white room around the picture) counts as none."""
    if crop == NO_CROP:
        return image
    width, height = image.size
    left, top = round(max(crop.left_pt, 0.0) * width), round(max(crop.top_pt, 0.0) * height)
    right, bottom = width - round(max(crop.right_pt, 0.0) * width), height - round(max(crop.bottom_pt, 0.0) * height)
    box = (min(left, width - 1), min(top, height - 1), max(right, left + 1), max(bottom, top + 1))
    return image if box == (0, 0, width, height) else image.crop(box)


def _encoded(image: Image.Image, *, is_photo: bool) -> Printable:
    """A picture in RGB (PDF/A-2 §6.2.4.3 asks for one kind of device colour), with alpha where it has some."""
    has_alpha = image.mode in {"LA", "PA", "RGBA", "La", "RGBa"} or "transparency" in image.info
    mode = "RGBA" if has_alpha else "L" if image.mode in {"1", "L"} else "RGB"
    shown = image if image.mode == mode else _eight_bit(image).convert(mode)
    shown.info = {}
    stream = io.BytesIO()
    if is_photo and not has_alpha:
        shown.save(stream, "JPEG", quality=JPEG_QUALITY)
        return Printable(stream.getvalue(), "image/jpeg")
    shown.save(stream, "PNG")
    return Printable(stream.getvalue(), "image/png")


def _eight_bit(image: Image.Image) -> Image.Image:
    """Sixteen-bit grey as eight-bit grey: Pillow's own conversion would cut off what is above 255."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")


def _is_known(data: bytes) -> bool:
    starts = (b"\x89PNG", b"\xff\xd8", b"GIF8", b"BM", b"II*\0", b"MM\0*")
    return data.startswith(starts) or not data


def _is_svg(data: bytes) -> bool:
    return re.match(rb"(\xef\xbb\xbf)?\s*<(\?xml|svg|!--)", data) is not None


def _svg(data: bytes) -> Printable | Trouble:
    """An SVG without scripts, style sheets and whatever lies outside of it."""
    if len(data) > MAX_SVG_BYTES:
        return Trouble.TOO_LARGE
    try:
        root = parse_xml(data)
    except NotAWordFile:
        return Trouble.BROKEN
    if not isinstance(root.tag, str) or local_name(root) != "svg":
        return Trouble.UNKNOWN
    for index, element in enumerate(list(root.iter())):
        if index > MAX_SVG_ELEMENTS:
            return Trouble.TOO_LARGE
        if local_name(element) in UNSAFE_SVG and (parent := element.getparent()) is not None:
            parent.remove(element)
    return Printable(etree.tostring(root), "image/svg+xml")


UNSAFE_SVG = {"script", "style", "foreignObject", "image", "use", "pattern", "filter", "font-face"}
