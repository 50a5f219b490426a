"""The pictures of a meeting: brought in, made ready for print, kept by meeting."""

from dataclasses import dataclass
from typing import Protocol

from docgen.ports.pictures import PictureStore
from docgen.word.picture_files import ready_picture
from docgen.workflow.meetings import MeetingDesk, open_meeting


class PictureDesk(MeetingDesk, Protocol):
    """What the use cases need of an office."""

    @property
    def pictures(self) -> PictureStore:
        """Where pictures are kept."""
        ...


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture as it was kept: ``file`` is its name in the record, the sides are in pixels."""

    file: str
    width_px: int
    height_px: int


def add_picture(desk: PictureDesk, meeting_id: int, data: bytes, name: str) -> KeptPicture:
    """The picture once it is kept, upright and not larger than print needs. ``name`` is what the clerk calls its file.

    Raises:
        NotAPicture: the bytes are no picture that can be used.
        MeetingNotFound: there is no such meeting.
        StoreFailure: it cannot be kept.
    """
    open_meeting(desk, meeting_id)
    ready = ready_picture(data, name)
    file = desk.pictures.put(meeting_id, ready.data, ready.suffix)
    return KeptPicture(file, ready.width_px, ready.height_px)
