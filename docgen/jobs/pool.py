"""A pool of worker processes: each piece of work has a time limit and a memory limit, and fails alone.

A worker that is killed, crashes or has done its share of work is replaced; the others go on.
"""

import gc
import multiprocessing
import multiprocessing.forkserver
import multiprocessing.resource_tracker
import os
import resource
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import CancelledError
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from docgen.model.errors import DocgenError
from docgen.ports import Outcome

T = TypeVar("T")

SECONDS = 20.0
MEMORY_BYTES = 1_536 * 2**20  # address space: a worker at rest takes about 0.4 GB of it, of which 0.1 GB is in use
TASKS_PER_WORKER = 200  # a worker that grew is gone after so many
AHEAD = 3  # items that wait for each worker: it never idles, and a list of any length takes no memory
PRELOADED = ("docgen.bootstrap", "docgen.jobs.server_start")  # loaded once, before the workers branch off


class WorkFailed(DocgenError):
    """A worker did not give a result."""


class TookTooLong(WorkFailed):
    """The time limit ended the work."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def __str__(self) -> str:
        return f"Quá {self.seconds:.0f} giây chưa xong nên đã dừng; tệp có thể quá lớn hoặc bị hỏng."


class TookTooMuchMemory(WorkFailed):
    """The memory limit ended the work."""

    def __str__(self) -> str:
        return "Cần quá nhiều bộ nhớ nên đã dừng; tệp có thể quá lớn hoặc bị hỏng."


class WorkerDied(WorkFailed):
    """The worker process ended by itself."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code

    def __str__(self) -> str:
        return f"Tiến trình xử lý tự dừng (mã {self.exit_code}); các tệp khác vẫn được làm tiếp."


class Unexpected(WorkFailed):
    """A fault of ours. The kind of the error is kept for whoever mends it."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def __str__(self) -> str:
        return f"Lỗi của chương trình ({self.kind}); xin gửi tệp này cho người phát triển docgen."


@dataclass(frozen=True, slots=True)
class WorkerPool:
    """Runs one function over many items. ``workers`` None means one for each core."""

    workers: int | None = None
    seconds: float = SECONDS
    memory_bytes: int = MEMORY_BYTES

    def run(self, function: Callable[..., T], items: Iterable[tuple[Any, ...]]) -> Generator[Outcome[T], None, None]:
        """The outcome of each item, in the order of the items; a failing one never stops the others.

        Items are taken as they are needed. Who leaves early (``close``, Ctrl-C) ends the workers at once.
        """
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(list(PRELOADED))
        _start_server()
        size = self.workers or len(os.sched_getaffinity(0))
        pool = ProcessPool(size, TASKS_PER_WORKER, _prepare, (self.memory_bytes,), context)
        scheduled = (pool.schedule(function, args=item, timeout=self.seconds) for item in items)
        try:
            waiting = deque(islice(scheduled, AHEAD * size))
            while waiting:
                yield self._outcome(waiting.popleft())
                waiting.extend(islice(scheduled, 1))
        finally:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()

    def _outcome(self, future: Any) -> Outcome[T]:
        try:
            return Outcome(value=future.result())
        except DocgenError as error:
            return Outcome(error=error)
        except TimeoutError:
            return Outcome(error=TookTooLong(self.seconds))
        except MemoryError:
            return Outcome(error=TookTooMuchMemory())
        except ProcessExpired as error:
            return Outcome(error=WorkerDied(error.exitcode or 0))
        except CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a worker raised: the other items go on
            return Outcome(error=Unexpected(type(error).__name__))


def _start_server() -> None:
    """Start the process that workers branch off from, deaf to Ctrl-C from its first moment.

    A process inherits which signals are held back. Ctrl-C in the meantime reaches this process afterwards.
    """
    multiprocessing.resource_tracker.ensure_running()  # first, as its own start lets the signals through again
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        multiprocessing.forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _prepare(limit_bytes: int) -> None:
    """Limit the memory of this worker, and leave Ctrl-C to the process that gives it work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what was loaded before the worker branched off stays, and need not be looked through again
    resource.setrlimit(resource.RLIMIT_AS, (limit_bytes, limit_bytes))
