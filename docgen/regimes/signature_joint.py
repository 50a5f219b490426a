"""Papers that several bodies issue together: who stands where, what stands above each signature.

Hướng dẫn 05-HD/VPTW, Phần II, I.1-I.3 and I.7: names joined with a hyphen, the lead body first; the lead signs at the
right, the others at its left, with full position and body. For the State and the Front no clause is known; the same
order is custom, and the host of a pledge stands last as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from docgen.model import Organ, Signatory
from docgen.regimes.regime import Regime

T = TypeVar("T")
BETWEEN_NAMES = " - "
BETWEEN_SYMBOLS = "-"
STANDING = "Ban Thường vụ"


def in_signing_order(sides: Sequence[T]) -> tuple[T, ...]:
    """The sides as they stand from left to right; they are given with the lead first."""
    return (*sides[1:], *sides[:1])


def joint_heading(organs: Sequence[Organ]) -> str:
    """The names in one heading, the lead first."""
    return BETWEEN_NAMES.join(_full_heading(organ) for organ in organs)


def _full_heading(organ: Organ) -> str:
    """The body's own lines, or its full name where they are only the beginning of it («BAN THƯỜNG TRỰC»)."""
    own, full = " ".join(organ.heading), organ.name.upper()
    return full if full.startswith(own) else own


def joint_symbol(organs: Sequence[Organ]) -> str:
    """The symbols in one number, the lead first: «UBND-MTTQ-BTT»."""
    return BETWEEN_SYMBOLS.join(organ.symbol for organ in organs if organ.symbol)


def joint_signature_lines(regime: Regime, signatory: Signatory, organ: Organ) -> tuple[str, ...]:
    """The lines above one signature of a joint paper: two bodies are named, so each says which one it is.

    A collective of the State or the Front says it after TM.; all others after the position.
    """
    if signatory.for_collective and regime.ID != "party":
        return regime.signature_lines(replace(signatory, collective=organ.name), organ)
    *above, own = regime.signature_lines(signatory, organ)
    seat = organ.name.removeprefix(f"{STANDING} ")
    return (*above, f"{own} {seat.upper()}".strip())
