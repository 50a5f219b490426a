"""The shipped Word templates, made from the constants of the norm. ``python -m docgen.word.build`` writes them."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from docgen.word.build import papers
from docgen.word.build.elements import Element
from docgen.word.build.parts import package

TEMPLATES: MappingProxyType[str, Callable[[], list[Element]]] = MappingProxyType(
    {
        "state/decision.docx": papers.decision,
        "state/minutes.docx": papers.minutes,
        "state/pledge_individual.docx": papers.pledge_individual,
        "state/pledge_joint.docx": papers.pledge_joint,
    }
)


def template_bytes(name: str) -> bytes:
    """A fresh build of a shipped template («state/decision.docx»); always the same bytes."""
    return package(TEMPLATES[name]())


def write_templates(folder: Path) -> list[Path]:
    """Write all templates below ``folder``; their paths."""
    written = []
    for name in TEMPLATES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(template_bytes(name))
        written.append(path)
    return written
