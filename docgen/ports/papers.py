"""What the making of papers needs from outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A place of signature on a printed page.

    ``page`` counts from 0; ``box`` is left, bottom, right, top in points from the page's lower left corner;
    ``label`` is what a PDF reader shows («Chữ ký của Chủ tịch …»).
    """

    name: str
    label: str
    page: int
    box: tuple[float, float, float, float]


class FieldSetter(Protocol):
    """Puts empty signature fields into a PDF."""

    def set_fields(self, pdf: bytes, fields: Sequence[SignatureField]) -> bytes:
        """The PDF with one empty field for each place of signature."""
        ...


class PictureSource(Protocol):
    """Where the pictures of one meeting lie."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a picture as the record names it; None where there is no such file.

        Raises:
            DocgenError: it lies there and cannot be read, or the name leads out of the meeting's folder.
        """
        ...


class TemplateSource(Protocol):
    """Where templates lie: those of the office first, then those that docgen brings."""

    def read(self, name: str) -> bytes:
        """The bytes of a template («state/decision.docx»).

        Raises:
            DocgenError: there is no such template, or it cannot be read.
        """
        ...
