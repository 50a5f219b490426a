"""Papers that were made already, so that pictures and downloads of one version are made once."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import ClassVar
from weakref import WeakValueDictionary

from docgen.pdf.probe import page_pictures
from docgen.workflow.draft import MadePaper

KEPT_BYTES = 120_000_000
PICTURE_WIDTH_PX = 900

Key = tuple[int, int, str]
"""Meeting, version, stem of the paper."""


@dataclass(slots=True)
class Shown:
    """A made paper and, once somebody looked at it, its pages as PNG. ``grown`` is called when it takes more memory."""

    paper: MadePaper
    grown: Callable[[], None]
    pictures: list[bytes] = field(default_factory=list)
    drawing: Lock = field(default_factory=Lock)

    def pages(self) -> list[bytes]:
        """The pages as PNG."""
        with self.drawing:
            if self.pictures or not self.paper.pdf:
                return self.pictures
            self.pictures = page_pictures(self.paper.pdf, width_px=PICTURE_WIDTH_PX)
        self.grown()
        return self.pictures

    def size_bytes(self) -> int:
        """How much memory it holds."""
        return len(self.paper.docx) + len(self.paper.pdf or b"") + sum(map(len, self.pictures))


class Shelf:
    """The papers used last. Two who ask for the same paper at once wait for one making of it."""

    KEY: ClassVar[str] = "docgen-shelf"

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._shown: OrderedDict[Key, Shown] = OrderedDict()
        self._making: WeakValueDictionary[Key, Lock] = WeakValueDictionary()  # a lock lives while somebody needs it
        self._lock = Lock()

    def take(self, key: Key, make: Callable[[], MadePaper]) -> Shown:
        """The paper, made now where it is not there yet. An error of ``make`` passes and is not kept."""
        with self._lock:
            making = self._making.setdefault(key, Lock())
        with making:
            found = self._find(key)
            if found is None:
                found = Shown(make(), self._trim)
                self._put(key, found)
            return found

    def _find(self, key: Key) -> Shown | None:
        with self._lock:
            if key in self._shown:
                self._shown.move_to_end(key)
            return self._shown.get(key)

    def _put(self, key: Key, shown: Shown) -> None:
        with self._lock:
            self._shown[key] = shown
        self._trim()

    def _trim(self) -> None:
        """Forget the papers used longest ago until the rest is small enough; the last one used always stays."""
        with self._lock:
            while len(self._shown) > 1 and sum(each.size_bytes() for each in self._shown.values()) > self._kept_bytes:
                self._shown.popitem(last=False)
