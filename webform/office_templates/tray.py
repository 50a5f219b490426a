"""What was just handed in or looked at: findings with their commented copy, and page pictures, for a while."""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import ClassVar, Generic, TypeVar

from docgen.workflow.templates.trial import Trial

KEPT_TRIALS = 32
KEPT_PREVIEWS = 32

T = TypeVar("T")


class Recent(Generic[T]):
    """The things used last, by key."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[str, T] = OrderedDict()
        self._lock = Lock()

    def get(self, key: str) -> T | None:
        """What is kept under a key."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: str, value: T) -> None:
        """Keep something; what was used longest ago goes."""
        with self._lock:
            self._kept[key] = value
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)


class Tray:
    """Trials by a name that nobody can guess, and pages of templates by their content."""

    KEY: ClassVar[str] = "docgen-template-tray"

    def __init__(self) -> None:
        self._trials: Recent[Trial] = Recent(KEPT_TRIALS)
        self._pages: Recent[list[bytes]] = Recent(KEPT_PREVIEWS)

    def lay(self, trial: Trial) -> str:
        """The name under which the trial can be fetched."""
        token = secrets.token_urlsafe(16)
        self._trials.put(token, trial)
        return token

    def trial(self, token: str) -> Trial | None:
        """A trial, while it is kept."""
        return self._trials.get(token)

    def pages(self, digest: str, draw: Callable[[], list[bytes]]) -> list[bytes]:
        """The page pictures of a template, drawn once."""
        found = self._pages.get(digest)
        if found is None:
            found = draw()
            self._pages.put(digest, found)
        return found
