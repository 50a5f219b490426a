"""Pictures that go into a paper, made ready: upright, as JPEG or PNG, not larger than print needs."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from docgen.model.errors import DocgenError

LONGEST_SIDE_PX: Final = 2_000  # 15 cm at 300 points to the inch, and room
MOST_PIXELS: Final = 120_000_000  # a picture of a modern camera has 50 million
JPEG_QUALITY: Final = 88
PLAIN_JPEG: Final = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
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
        with warnings.catch_warnings(), _whole_files_only():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return _ready(data, name)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise NotAPicture(name, HEIC if _is_heic(data) else "tệp hỏng hoặc không phải ảnh") from error


def _is_heic(data: bytes) -> bool:
    # ISO/IEC 14496-12 §4.3: a file begins with the box «ftyp», whose first word is the major brand
    return data[4:8] == b"ftyp" and data[8:12] in HEIF_BRANDS


@contextmanager
def _whole_files_only() -> Iterator[None]:
    """Take no file that ends too early. WeasyPrint, once it is loaded, lets Pillow take them everywhere."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _is_ready(picture: Image.Image) -> bool:
    """Whether a file can go into a paper as it is: packing it again would cost sharpness.

    One that carries more than its points, such as the place where it was taken, is packed again without that.
    """
    is_small = max(picture.size) <= LONGEST_SIDE_PX and picture.mode in {"RGB", "L"}
    return picture.format == "JPEG" and is_small and set(picture.info) <= PLAIN_JPEG


def _ready(data: bytes, name: str) -> ReadyPicture:
    with Image.open(io.BytesIO(data)) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise NotAPicture(name, f"ảnh quá lớn ({opened.width} × {opened.height} điểm ảnh)")
        if _is_ready(opened):
            opened.load()
            return ReadyPicture(data, "jpeg", *opened.size)
        opened.draft("RGB", (LONGEST_SIDE_PX, LONGEST_SIDE_PX))
        upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((LONGEST_SIDE_PX, LONGEST_SIDE_PX))
    packed = io.BytesIO()
    if upright.has_transparency_data:
        upright.convert("RGBA").save(packed, "PNG", optimize=True)
        return ReadyPicture(packed.getvalue(), "png", *upright.size)
    upright.convert("RGB").save(packed, "JPEG", quality=JPEG_QUALITY)
    return ReadyPicture(packed.getvalue(), "jpeg", *upright.size)
