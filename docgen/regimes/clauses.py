"""Where something is laid down in the norm that a body's papers follow on a day."""

from dataclasses import dataclass
from datetime import date

from docgen.model.bodies import BodyKind
from docgen.regimes import party
from docgen.regimes.choose import REGIME_OF, VERSIONS, NoNormInForce, version_on
from docgen.regimes.regime import Regime


@dataclass(frozen=True, slots=True)
class Clause:
    """A place in each norm, "" where a norm does not ask for it.

    ``state`` is a place in Nghị định 30/2020/NĐ-CP, which the Front follows as it fits (its Điều 2 khoản 2); ``party``
    one in Hướng dẫn 05-HD/VPTW.
    """

    state: str = ""
    party: str = ""

    def within(self, regime: Regime) -> str:
        """«Hướng dẫn 05-HD/VPTW, Phần II, I.7»; the guide before it is named alone, for its places are not known."""
        is_party = regime.ID == party.ID
        place = self.party if is_party else self.state
        if not place:
            return ""
        return regime.NORM if is_party and regime.NORM != party.NORM else f"{regime.NORM}, {place}"


NOWHERE = Clause()


def norm_for(kind: BodyKind, day: date | None) -> Regime:
    """The norm of a body's paper: the newest one without a day, the oldest for a day before them all."""
    versions = VERSIONS[REGIME_OF[kind]]
    if day is None:
        return versions[-1]
    try:
        return version_on(versions[0].ID, day)
    except NoNormInForce:
        return versions[0]
