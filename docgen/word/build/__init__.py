"""The shipped Word templates, made from the constants of the norms. ``python -m docgen.word.build`` writes them."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from docgen.regimes import front, party, state
from docgen.regimes.regime import Regime
from docgen.word.build.papers import PAPERS
from docgen.word.build.parts import package

REGIMES: tuple[Regime, ...] = (state, party, front)
TEMPLATES: Mapping[str, tuple[str, Regime]] = MappingProxyType(
    {f"{regime.ID}/{paper}.docx": (paper, regime) for regime in REGIMES for paper in PAPERS}
)
"""The name of the paper and its regime, by the name of the template («state/decision.docx»)."""


def template_bytes(name: str) -> bytes:
    """A fresh build of a shipped template («state/decision.docx»); always the same bytes."""
    paper, regime = TEMPLATES[name]
    return package(PAPERS[paper](regime), regime)


def write_templates(folder: Path) -> list[Path]:
    """Write all templates below ``folder``; their paths."""
    written = []
    for name in TEMPLATES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(template_bytes(name))
        written.append(path)
    return written
