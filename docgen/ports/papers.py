"""What the making of papers needs from outside."""

from typing import Protocol


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
