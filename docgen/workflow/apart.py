"""Work on one file of another hand: done by a worker, within its limits of time and memory."""

from collections.abc import Callable
from typing import Any, TypeVar

from docgen.ports import Workers

T = TypeVar("T")


def run_apart(workers: Workers, function: Callable[..., T], *arguments: Any) -> T:
    """What the function gives back, run in a worker process. Raises: DocgenError."""
    [outcome] = workers.run(function, [arguments])
    if outcome.error is not None:
        raise outcome.error
    return outcome.value  # type: ignore[return-value]  # an outcome without error holds the value
