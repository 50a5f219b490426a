"""Signature blocks as they will be printed, of one body or of several that issue a paper together."""

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.model import BodyKind, Finding, Organ, Signatory
from docgen.model.directory import Directory
from docgen.regimes.choose import regime_for
from docgen.regimes.issuing import may_issue
from docgen.regimes.regime import Regime
from docgen.regimes.signature import Derived, SigningCase, derive
from docgen.regimes.signature_joint import (
    in_signing_order,
    joint_heading,
    joint_signature_lines,
    joint_symbol,
)


@dataclass(frozen=True, slots=True)
class Block:
    """One signature: the lines above it, the second title above the name, the name; ``seal`` is the sealing body."""

    lines: tuple[str, ...]
    name: str
    other_post: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class SignedHead:
    """What stands on a paper by the directory: heading and symbol above, blocks below from left to right.

    ``findings`` say why a block is missing, and which kind the body may not issue.
    """

    heading: tuple[str, ...] = ()
    symbol: str = ""
    blocks: tuple[Block, ...] = ()
    findings: tuple[Finding, ...] = ()


def signed_head(directory: Directory, cases: Sequence[SigningCase]) -> SignedHead:
    """Heading and signatures of a paper that one body issues, or several together: the lead first.

    Raises:
        NoNormInForce: no norm on layout is known for the day of the paper.
    """
    sides = [(case, derive(directory, case, "signatory")) for case in cases]
    findings = tuple(each for case, derived in sides for each in _findings(directory, case, derived))
    organs = [derived.organ for _, derived in sides if derived.organ]
    if not organs:
        return SignedHead(findings=findings)
    regime = regime_for(_kind(directory, cases[0].body), cases[0].day)
    is_joint = len(sides) > 1
    blocks = tuple(
        _block(regime, derived, is_joint=is_joint) for _, derived in in_signing_order(sides) if derived.signatory
    )
    heading = (joint_heading(organs),) if is_joint else _heading(organs[0])
    return SignedHead(heading, joint_symbol(organs), blocks, findings)


def block_of(regime: Regime, signatory: Signatory, organ: Organ, *, is_joint: bool = False) -> Block:
    """One signature in the words of a regime; a second title that stands among the lines is not said twice."""
    lines = joint_signature_lines if is_joint else _own_lines
    other = signatory.other_post if regime.OTHER_POST_ABOVE_NAME else ""
    return Block(lines(regime, signatory, organ), signatory.person.name, other.upper())


def _own_lines(regime: Regime, signatory: Signatory, organ: Organ) -> tuple[str, ...]:
    return regime.signature_lines(signatory, organ)


def _block(regime: Regime, derived: Derived, *, is_joint: bool) -> Block:
    found = block_of(regime, derived.signatory or Signatory(), derived.organ or Organ(), is_joint=is_joint)
    return Block(found.lines, found.name, found.other_post, derived.seal)


def _findings(directory: Directory, case: SigningCase, derived: Derived) -> tuple[Finding, ...]:
    body = directory.body(case.body)
    refusal = may_issue(body.kind, case.kind, case.day) if body else None
    return (*derived.findings, *((refusal.finding("kind"),) if refusal else ()))


def _heading(organ: Organ) -> tuple[str, ...]:
    own = organ.heading or (organ.name.upper(),)
    return (organ.parent, *own) if organ.parent else own


def _kind(directory: Directory, body_id: str) -> BodyKind:
    body = directory.body(body_id)
    return body.kind if body else BodyKind.PEOPLES_COMMITTEE
