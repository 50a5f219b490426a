"""Powers of signature that a regime does not know, in a signatory that was typed by hand."""

from docgen.model import Authority, BodyKind, Finding, Severity, Signatory
from docgen.regimes import party
from docgen.regimes.positions import head_of
from docgen.regimes.regime import Regime
from docgen.regimes.signature_refusals import NO_POWER, SIGNS, no_party_authorisation

SECRETARY = "bí thư"
# Hướng dẫn 05-HD/VPTW, Phần II, I.7: committees of the Party and of inspection; offices and boards are led by a head
DECIDE_TOGETHER = frozenset(
    {BodyKind.PARTY_COMMITTEE, BodyKind.PARTY_STANDING, BodyKind.PARTY_INSPECTION, BodyKind.PARTY_CELL}
)
"""The bodies of the Party whose own papers are signed T/M, whoever of their leaders signs."""


def power_findings(regime: Regime, signatory: Signatory, path: str) -> tuple[Finding, ...]:
    """What the Party's guide refuses: TUQ., and K/T BÍ THƯ; the State and the Front know every power of the record."""
    if regime.ID != party.ID:
        return ()
    if signatory.authority is Authority.BY_AUTHORISATION:
        return (no_party_authorisation().finding(f"{path}.authority", regime),)
    head = signatory.head_position or head_of(signatory.position)
    is_for_secretary = signatory.authority is Authority.DEPUTY and head.strip().casefold().startswith(SECRETARY)
    if is_for_secretary and not signatory.for_collective:
        message = "Phó Bí thư không ký K/T Bí thư. Hãy chọn ký thay mặt tập thể (T/M)."
        return (Finding(NO_POWER, Severity.ERROR, f"{path}.for_collective", message, SIGNS.within(regime)),)
    return ()
