"""What reading a drawing needs from the reader of its part."""

from typing import Protocol

from lxml import etree

from docgen.paper.drawings import Picture
from docgen.paper.formats import Sides
from docgen.paper.nodes import Block
from docgen.word.package import Package
from docgen.word.pictures import NO_CROP, Trouble, printable

LOST = "Một hình vẽ trong văn bản thuộc loại chưa in được nên bị bỏ qua."


class DrawingSource(Protocol):
    """The reader of the part in which a drawing stands."""

    package: Package

    def blocks(self, parent: etree._Element) -> tuple[Block, ...]:
        """The blocks in an element."""
        ...

    def picture(self, relationship_id: str) -> tuple[str, bytes] | None:
        """The part name and bytes of a picture."""
        ...

    def lose(self, kind: str, message: str) -> None:
        """Note that something is not shown."""
        ...


def picture(
    source: DrawingSource, relationship_id: str, size_pt: tuple[float, float], description: str, crop: Sides = NO_CROP
) -> Picture:
    """The picture behind a relationship in a size (width, height); an empty frame where it cannot be shown."""
    found = source.picture(relationship_id)
    shown = None if found is None else printable(found[1], size_pt, crop)
    if shown is None:
        source.lose("drawing", LOST)
    elif isinstance(shown, Trouble):
        source.lose(shown, shown.message)
    else:
        return Picture(shown.data, shown.media_type, *size_pt, description)
    return Picture(b"", "", *size_pt, description)
