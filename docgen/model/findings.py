"""What can be said about a record or a paper without stopping: findings and warnings."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Severity(StrEnum):
    """How grave a finding is: breaks the norm or a paper, custom, or a hint (norms §15)."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the clerk can mend.

    ``path`` names the field as in the YAML file: ``decision.members[3].role``; list indexes count from 0
    in the path and from 1 in the message.
    """

    rule: str
    severity: Severity
    path: str
    message: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something lossy was done; told to the author of the file, once per ``kind``.

    ``kind`` is a stable name such as ``font-substituted``; ``message`` is a Vietnamese sentence.
    """

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Result(Generic[T]):
    """A value and the warnings that came with it."""

    value: T
    warnings: tuple[Notice, ...] = field(default=())

    def then(self, step: "Callable[[T], Result[U]]") -> "Result[U]":
        """The result of the next step, with the warnings of both."""
        following = step(self.value)
        return Result(following.value, self.warnings + following.warnings)
