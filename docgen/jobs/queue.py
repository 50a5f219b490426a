"""The queue of work in the background, over a SQLite file, worked off by a thread of the server.

The only door to huey.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from huey import SqliteHuey  # type: ignore[import-untyped]  # the library ships no types
from huey.consumer import Consumer  # type: ignore[import-untyped]

POLL_SECONDS = 0.5  # the longest that work waits before it is noticed
TASK = "merge"


class SqliteQueue:
    """The ``Queue`` of ``docgen.ports``.

    The file is opened with the first use, so that a server that never merges has none. What was put survives a
    restart; what was being done does not, so whoever starts the queue puts it again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._huey: Any = None
        self._consumer: Any = None
        self._do: Callable[[int], None] = _nobody

    def put(self, work_id: int) -> None:
        """Have the work of this id done."""
        task = self._opened()[1]
        task(work_id)

    def start(self, do: Callable[[int], None]) -> None:
        """Begin to do what was put and what will be put, in a thread of this process."""
        self._do = do
        huey, _ = self._opened()
        self._consumer = _QuietConsumer(huey, workers=1, periodic=False, max_delay=POLL_SECONDS)
        self._consumer.start()

    def stop(self) -> None:
        """End; what is being done is not waited for."""
        if self._consumer is not None:
            self._consumer.stop()
            self._consumer = None

    def _work(self, work_id: int) -> None:
        self._do(work_id)

    def _opened(self) -> tuple[Any, Any]:
        with self._lock:
            if self._huey is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                huey = SqliteHuey("docgen", filename=str(self._path), results=False, fsync=True)
                self._huey = huey, huey.task(name=TASK)(self._work)
            found: tuple[Any, Any] = self._huey
            return found


class _QuietConsumer(Consumer):  # type: ignore[misc]  # what has no types is Any
    """A consumer beside a web server: signals stay with the server."""

    def _set_signal_handlers(self) -> None:
        pass


def _nobody(work_id: int) -> None:
    raise LookupError(work_id)
