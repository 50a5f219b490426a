"""The pictures of the meeting as facts of a template."""

from collections.abc import Sequence

from docgen.kinds.base import Value
from docgen.model import Photo


def photo_facts(photos: Sequence[Photo]) -> list[Value]:
    """The key of each picture, which is its file, and its caption; no key where nobody gave a file."""
    return [{"picture": photo.file, "caption": photo.caption} for photo in photos]


def pictures_of(photos: Sequence[Photo]) -> tuple[str, ...]:
    """The files that the paper shows, each once."""
    return tuple(dict.fromkeys(photo.file for photo in photos if photo.file))
