"""What was just handed in or looked at, for a while: findings, what was typed beside a refused file, page pictures."""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock
from typing import ClassVar, Generic, TypeVar

from docgen.workflow.templates.trial import Trial

KEPT_TRIALS = 32
KEPT_PREVIEWS = 32
KEPT_FORMS = 32
KEPT_FIELDS = ("name", "symbol", "note")
LONGEST_KEPT = 500  # characters of a field, as many as the longest of them takes

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


def beside_file(form: Mapping[str, str]) -> dict[str, str]:
    """What is typed beside a file, every field of it."""
    return {name: form.get(name, "")[:LONGEST_KEPT] for name in KEPT_FIELDS}


class Tray:
    """Trials and typed forms by a name that nobody can guess, and pages of templates by their content."""

    KEY: ClassVar[str] = "docgen-template-tray"

    def __init__(self) -> None:
        self._trials: Recent[Trial] = Recent(KEPT_TRIALS)
        self._forms: Recent[Mapping[str, str]] = Recent(KEPT_FORMS)
        self._pages: Recent[list[bytes]] = Recent(KEPT_PREVIEWS)

    def lay(self, trial: Trial) -> str:
        """The name under which the trial can be fetched."""
        token = secrets.token_urlsafe(16)
        self._trials.put(token, trial)
        return token

    def trial(self, token: str) -> Trial | None:
        """A trial, while it is kept."""
        return self._trials.get(token)

    def keep(self, form: Mapping[str, str]) -> str:
        """The name under which what was typed beside a file can be fetched, so that only the file is chosen again."""
        token = secrets.token_urlsafe(16)
        self._forms.put(token, beside_file(form))
        return token

    def typed(self, token: str) -> Mapping[str, str]:
        """What was typed, while it is kept; empty fields afterwards."""
        return self._forms.get(token) or beside_file({})

    def pages(self, digest: str, draw: Callable[[], list[bytes]]) -> list[bytes]:
        """The page pictures of a template, drawn once."""
        found = self._pages.get(digest)
        if found is None:
            found = draw()
            self._pages.put(digest, found)
        return found
