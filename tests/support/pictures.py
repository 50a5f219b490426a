"""Pages as pictures: make them from a PDF, measure how much two of them differ, show where."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter, ImageStat

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far two pictures may be apart, in grey levels of 255: over the whole, and in the worst tile.

    A page is nearly white, so only the tiles tell that a word is missing.
    """

    mean: float = 0.2
    worst_tile: float = 12.0


@dataclass(frozen=True, slots=True)
class Difference:
    """How two pictures differ, in grey levels of 255: mean, mean of the worst tile, and the greatest of a pixel.

    A pixel that the other picture has beside the same place does not count: another version of the text shaper
    may move a letter by a part of a pixel.
    """

    mean: float
    worst_tile: float
    greatest: int

    def is_within(self, tolerance: Tolerance) -> bool:
        """Whether a person would call the pictures equal."""
        return self.mean <= tolerance.mean and self.worst_tile <= tolerance.worst_tile


DEFAULT_TOLERANCE = Tolerance()
ENTIRELY = Difference(mean=255.0, worst_tile=255.0, greatest=255)
TILE = 12  # pixels: at 70 dpi a letter of the text, some 4 mm


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _pages(pdf: bytes, dpi: int) -> Iterator[bytes]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        document.init_forms()
        for page in document:
            yield _png(page.render(scale=dpi / POINTS_PER_INCH).to_pil().convert("L"))


def pages(pdf: bytes, *, dpi: int = 70) -> list[bytes]:
    """Each page as a grey PNG, form fields included. 70 dpi shows each line and letter and keeps the files small."""
    return list(_pages(pdf, dpi))


def _grey(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("L")


def _beyond(picture: Image.Image, other: Image.Image) -> Image.Image:
    """By how much each pixel is darker or lighter than all nine pixels around that place in the other picture."""
    darker = ImageChops.subtract(other.filter(ImageFilter.MinFilter(3)), picture)
    lighter = ImageChops.subtract(picture, other.filter(ImageFilter.MaxFilter(3)))
    return ImageChops.add(darker, lighter)


def difference(actual: bytes, expected: bytes) -> Difference:
    """How two PNG pictures differ; pictures of different sizes differ entirely."""
    left, right = _grey(actual), _grey(expected)
    if left.size != right.size:
        return ENTIRELY
    delta = ImageChops.lighter(_beyond(left, right), _beyond(right, left))
    return Difference(
        mean=ImageStat.Stat(delta).mean[0],
        worst_tile=ImageStat.Stat(delta.reduce(TILE)).extrema[0][1],
        greatest=ImageStat.Stat(delta).extrema[0][1],
    )


def _diff_picture(actual: bytes, expected: bytes) -> bytes:
    """White where both agree; ink of ``actual`` only in red, of ``expected`` only in blue, of both in black."""
    left, right = _grey(actual), _grey(expected)
    size = (max(left.width, right.width), max(left.height, right.height))
    ours, theirs = Image.new("L", size, 255), Image.new("L", size, 255)
    ours.paste(left)
    theirs.paste(right)
    # A pixel is red when only `actual` is dark there: its red comes from `expected`, its blue from `actual`.
    return _png(Image.merge("RGB", (theirs, ImageChops.darker(ours, theirs), ours)))


def keep_evidence(folder: Path, name: str, actual: bytes, expected: bytes | None) -> Path:
    """The folder in which actual, expected and diff of a failed comparison now lie."""
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "actual.png").write_bytes(actual)
    if expected is not None:
        (place / "expected.png").write_bytes(expected)
        (place / "diff.png").write_bytes(_diff_picture(actual, expected))
    return place
