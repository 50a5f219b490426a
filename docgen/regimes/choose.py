"""Which regime a body's papers follow, and which version of it on a day."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from docgen.model.bodies import BodyKind, within
from docgen.model.errors import DocgenError
from docgen.regimes import front, party, party_2018, state
from docgen.regimes.regime import Regime
from docgen.wording import short_date

VERSIONS: Mapping[str, tuple[Regime, ...]] = MappingProxyType(
    {"state": (state,), "party": (party_2018, party), "front": (front,)}
)
"""The versions of each regime, oldest first; each begins the day after the one before it ended."""

# NĐ 30/2020/NĐ-CP, Điều 2 khoản 1, 2; Hướng dẫn 05-HD/VPTW, I.1.2a
REGIME_OF: Mapping[BodyKind, str] = MappingProxyType(
    {
        BodyKind.PEOPLES_COUNCIL: "state",
        BodyKind.PEOPLES_COMMITTEE: "state",
        BodyKind.STATE_UNIT: "state",
        BodyKind.STATE_BOARD: "state",
        BodyKind.PARTY_COMMITTEE: "party",
        BodyKind.PARTY_STANDING: "party",
        BodyKind.PARTY_INSPECTION: "party",
        BodyKind.PARTY_UNIT: "party",
        BodyKind.PARTY_BOARD: "party",
        BodyKind.PARTY_CELL: "party",
        BodyKind.FRONT_STANDING: "front",
        BodyKind.MASS_ORGANISATION: "front",
    }
)


class NoNormInForce(DocgenError):
    """A paper is older than the first norm that is known for its regime."""

    def __init__(self, regime: str, day: date) -> None:
        self.regime = regime
        self.day = day

    def __str__(self) -> str:
        first = VERSIONS[self.regime][0]
        return (
            f"Ngày {short_date(self.day)} chưa có quy định thể thức nào được biết: {first.NORM} có hiệu lực từ "
            f"{short_date(first.VALID_FROM)}. Hãy kiểm tra lại ngày của văn bản."
        )


class UnknownRegime(DocgenError):
    """A record names a regime that does not exist."""

    def __init__(self, regime: str) -> None:
        self.regime = regime

    def __str__(self) -> str:
        return f"Không có thể thức «{self.regime}». Hãy chọn một trong: {', '.join(VERSIONS)}."


def version_on(regime: str, day: date) -> Regime:
    """The version of a regime that is in force on the day of a paper, not on the day of making it.

    Raises:
        NoNormInForce: the day lies before the first version.
        UnknownRegime: there is no regime of that name.
    """
    if regime not in VERSIONS:
        raise UnknownRegime(regime)
    for version in VERSIONS[regime]:
        if within(day, version.VALID_FROM, version.VALID_TO):
            return version
    raise NoNormInForce(regime, day)


def regime_for(kind: BodyKind, day: date) -> Regime:
    """The regime of a body's papers on a day.

    Raises:
        NoNormInForce: the day lies before the first version.
    """
    return version_on(REGIME_OF[kind], day)
