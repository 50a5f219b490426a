"""Work that runs apart from us."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from docgen.model.errors import DocgenError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one piece of work: a value, or the reason why there is none."""

    value: T | None = None
    error: DocgenError | None = None


class Workers(Protocol):
    """Runs work apart from us, within limits of time and memory."""

    def run(self, function: Callable[..., T], items: Iterable[tuple[Any, ...]]) -> Generator[Outcome[T], None, None]:
        """The outcome of each item, in the order of the items; a failing one never stops the others.

        Items are taken as they are needed; closing the generator ends the work.
        """
        ...
