"""One Word file by docgen in a worker process, with the time of one core that it took."""

import time
from pathlib import Path

from docgen.bootstrap import print_apart
from docgen.settings import Settings


def timed_print(settings: Settings, file: Path) -> tuple[bytes, tuple[str, ...], float]:
    """The PDF, the kinds of its notices, the seconds of one core. Raises: what ``print_apart`` raises."""
    start = time.process_time()
    result = print_apart(settings, file.read_bytes(), file.stem, False)  # noqa: FBT003 - as workers are called
    return result.value, tuple(notice.kind for notice in result.warnings), time.process_time() - start
