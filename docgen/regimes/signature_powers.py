"""Powers of signature that a regime does not know, in a signatory that was typed by hand."""

from docgen.model import Authority, Finding, Severity, Signatory
from docgen.regimes.positions import head_of
from docgen.regimes.signature_refusals import NO_POWER, PARTY_CLAUSE, no_party_authorisation

SECRETARY = "bí thư"


def power_findings(regime: str, signatory: Signatory, path: str) -> tuple[Finding, ...]:
    """What the Party's guide refuses: TUQ., and K/T BÍ THƯ; the State and the Front know every power of the record."""
    if regime != "party":
        return ()
    if signatory.authority is Authority.BY_AUTHORISATION:
        return (no_party_authorisation().finding(f"{path}.authority"),)
    head = signatory.head_position or head_of(signatory.position)
    is_for_secretary = signatory.authority is Authority.DEPUTY and head.strip().casefold().startswith(SECRETARY)
    if is_for_secretary and not signatory.for_collective:
        message = "Phó Bí thư không ký K/T Bí thư. Hãy chọn ký thay mặt tập thể (T/M)."
        return (Finding(NO_POWER, Severity.ERROR, f"{path}.for_collective", message, PARTY_CLAUSE),)
    return ()
