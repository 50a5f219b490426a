"""Where the pictures of the meetings are kept."""

from typing import Protocol

from docgen.ports.papers import PictureSource


class PictureStore(Protocol):
    """Keeps pictures by meeting.

    Nothing is overwritten and nothing is deleted: a picture that was taken out of a meeting can be put back.
    """

    def of(self, meeting_id: int) -> PictureSource:
        """The pictures of one meeting."""
        ...

    def has(self, meeting_id: int, name: str) -> bool:
        """Whether the meeting has a picture of this name."""
        ...

    def put(self, meeting_id: int, data: bytes, suffix: str) -> str:
        """The name under which the picture is kept, made from what it shows: the same picture has the same name.

        Raises:
            StoreFailure: the disk is full, or may not be written to.
        """
        ...

    def copy(self, from_meeting: int, to_meeting: int) -> None:
        """Give a meeting every picture of another one. Raises: StoreFailure."""
        ...
