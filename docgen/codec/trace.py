"""Faults gathered on one walk through a file, and the names of its places."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from docgen.codec.errors import Fault

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")
SHOWN = 60


@dataclass(slots=True)
class Trace:
    """Collects faults. ``lines`` tells on which line of the file a path begins, where that is known."""

    lines: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, path: str, message: str, line: int = 0) -> None:
        """Note a fault and go on. The line is that of the path where none is given."""
        self.faults.append(Fault(path, message, line or self.lines.get(path, 0)))


def child(path: str, key: str) -> str:
    """The path of a key. A key that is no plain word is shown quoted and shortened."""
    name = key if _PLAIN_KEY.fullmatch(key) else f"«{shown(key)}»"
    return f"{path}.{name}" if path else name


def shown(text: str) -> str:
    """Text of unknown origin, short and on one line, safe to print."""
    line = "".join(letter if letter.isprintable() else " " for letter in text[: SHOWN + 1])
    return line if len(text) <= SHOWN else line[:SHOWN] + "…"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """« (có phải là «members»?)» for a slip of the keyboard, otherwise empty."""
    near = difflib.get_close_matches(word[:SHOWN], list(known), n=1, cutoff=0.6)
    return f" (có phải là «{near[0]}»?)" if near else ""
