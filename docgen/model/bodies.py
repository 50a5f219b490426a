"""Bodies, posts and delegations, each with the days on which they hold."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from docgen.model.organs import BodyKind, Organ
from docgen.model.people import Authority, Person

__all__ = ["Body", "BodyKind", "Delegation", "Post", "Rank", "SealUse", "within"]


class SealUse(StrEnum):
    """Whose seal a body's papers bear."""

    OWN = "own"
    PARENTS = "parents"
    NONE = "none"


class Rank(StrEnum):
    """What a post is among the posts of its body; the first that is held leads the body."""

    HEAD = "head"
    ACTING = "acting"  # given the head's powers: signs Q.
    IN_CHARGE = "in_charge"  # a deputy put in charge of the body
    DEPUTY = "deputy"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Body:
    """A body under the name that it bore between two days; ``organ`` holds that name, the symbol and those days.

    ``id`` is unique in a directory, ``parent`` the id of the body whose part it is, ``predecessors`` the ids of those
    that it took over from on its first day. ``collective`` is what stands after TM. («Ủy ban nhân dân»), empty for a
    body that its head leads alone. ``seal_mm`` is the diameter of its own seal, taken from the seal itself.
    """

    id: str
    kind: BodyKind
    organ: Organ
    parent: str = ""
    collective: str = ""
    seal: SealUse = SealUse.OWN
    seal_mm: float | None = None
    predecessors: tuple[str, ...] = ()

    def exists_on(self, day: date) -> bool:
        """Whether the body bears this name on a day."""
        return within(day, self.organ.valid_from, self.organ.valid_to)


@dataclass(frozen=True, slots=True)
class Post:
    """A position in a body, held by a person between two days (both included, ``None`` is open).

    ``position`` is what stands above the signature, without the body's name («Phó Chủ tịch»).
    """

    person: Person
    body: str
    position: str
    rank: Rank = Rank.HEAD
    held_from: date | None = None
    held_to: date | None = None

    def is_held_on(self, day: date) -> bool:
        """Whether the person holds it on a day."""
        return within(day, self.held_from, self.held_to)


@dataclass(frozen=True, slots=True)
class Delegation:
    """The head of ``giver`` lets the head of ``unit`` sign: TL. or TUQ. (NĐ 30/2020/NĐ-CP, Điều 13 khoản 3, 4).

    ``giver`` and ``unit`` are ids of bodies. ``document`` names the writing that says so, ``content`` what it is for;
    ``kinds`` are the ids of the kinds of papers that may be signed.
    """

    giver: str
    unit: str
    authority: Authority
    document: str = ""
    content: str = ""
    kinds: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether a day lies in its period."""
        return within(day, self.valid_from, self.valid_to)


def within(day: date, first: date | None, last: date | None) -> bool:
    """Whether a day lies between two days, both included; ``None`` is an open end."""
    return (first is None or first <= day) and (last is None or day <= last)
