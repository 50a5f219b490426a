"""Powers and titles of signature that a regime does not know, in a signatory that was typed by hand."""

from docgen.model import Authority, BodyKind, Finding, Severity, Signatory
from docgen.regimes import party, state
from docgen.regimes.positions import head_of, is_plain_deputy
from docgen.regimes.regime import Regime
from docgen.regimes.signature_refusals import (
    NO_POWER,
    SIGNS,
    no_party_authorisation,
    no_sub_delegation,
    only_heads_by_order,
    unrecognised,
)
from docgen.wording import ToneMarkStyle, place_tone_marks

SECRETARY = "bí thư"
# Hướng dẫn 05-HD/VPTW, Phần II, I.7: committees of the Party and of inspection; offices and boards are led by a head
DECIDE_TOGETHER = frozenset(
    {BodyKind.PARTY_COMMITTEE, BodyKind.PARTY_STANDING, BodyKind.PARTY_INSPECTION, BodyKind.PARTY_CELL}
)
"""The bodies of the Party whose own papers are signed T/M, whoever of their leaders signs."""


# Examples of what offices write; Mục II.7c leaves the list to the State's own titles
_UNRECOGNISED = ("Thường trực Ủy ban nhân dân", "Thường trực UBND", "Trưởng khu")
_UNRECOGNISED_FOLDED = tuple(title.casefold() for title in _UNRECOGNISED)


def is_unrecognised(position: str) -> bool:
    """Whether a position is none of the State's, so that it may not be printed: Mục II.7c."""
    return place_tone_marks(position.strip(), ToneMarkStyle.FIRST_VOWEL).casefold().startswith(_UNRECOGNISED_FOLDED)


def power_findings(regime: Regime, signatory: Signatory, path: str) -> tuple[Finding, ...]:
    """What a norm refuses: in the Party TUQ., K/T BÍ THƯ and T/L by a deputy; in the State titles that it has not."""
    if regime.ID == party.ID:
        return _of_party(regime, signatory, path)
    return _of_state(regime, signatory, path)


def _of_state(regime: Regime, signatory: Signatory, path: str) -> tuple[Finding, ...]:
    if regime.ID == state.ID:
        titles = {"position": signatory.position, "other_post": signatory.other_post}
        for field, title in titles.items():
            if is_unrecognised(title):
                return (unrecognised(title).finding(f"{path}.{field}", regime),)
    if signatory.authority is Authority.BY_AUTHORISATION and head_of(signatory.position):
        return (no_sub_delegation(signatory.position).finding(f"{path}.authority", regime),)
    return ()


def _of_party(regime: Regime, signatory: Signatory, path: str) -> tuple[Finding, ...]:
    if signatory.authority is Authority.BY_AUTHORISATION:
        return (no_party_authorisation().finding(f"{path}.authority", regime),)
    if signatory.authority is Authority.BY_ORDER and is_plain_deputy(signatory.position):
        return (only_heads_by_order(signatory.position).finding(f"{path}.authority", regime),)
    head = signatory.head_position or head_of(signatory.position)
    is_for_secretary = signatory.authority is Authority.DEPUTY and head.strip().casefold().startswith(SECRETARY)
    if is_for_secretary and not signatory.for_collective:
        message = "Phó Bí thư không ký K/T Bí thư. Hãy chọn ký thay mặt tập thể (T/M)."
        return (Finding(NO_POWER, Severity.ERROR, f"{path}.for_collective", message, SIGNS.within(regime)),)
    return ()
