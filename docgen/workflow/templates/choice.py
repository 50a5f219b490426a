"""Which template is meant by a kind and a regime, or by its own name."""

import difflib

from docgen.kinds import KINDS
from docgen.model.errors import DocgenError
from docgen.ports.templates import OWN_FOLDER
from docgen.workflow.templates.samples import shipped_templates

SUFFIX = ".docx"


class SeveralTemplates(DocgenError):
    """A kind has several templates, and it was not said which one."""

    def __init__(self, kind: str, names: tuple[str, ...]) -> None:
        super().__init__(kind, names)
        self.kind, self.names = kind, names

    def __str__(self) -> str:
        listed = ", ".join(name.removesuffix(SUFFIX) for name in self.names)
        return f"Loại «{self.kind}» có {len(self.names)} mẫu. Hãy chọn một: --kind {listed}."


class NoSuchTemplate(DocgenError):
    """Nothing bears this name."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.wanted = wanted

    def __str__(self) -> str:
        known = [kind.id for kind in KINDS] + [name.removesuffix(SUFFIX) for name in shipped_templates()]
        near = difflib.get_close_matches(self.wanted, known, n=1, cutoff=0.5)
        hint = f"Ý bạn là «{near[0]}»?" if near else "Xem các mẫu: docgen template list"
        return f"Không có mẫu «{self.wanted}». {hint}"


def is_own(name: str) -> bool:
    """Whether a template of this name is one of the office's own kinds."""
    return name.startswith(f"{OWN_FOLDER}/")


def template_named(wanted: str, regime: str) -> str:
    """The name of the template («state/decision.docx») meant by «decision», «state/decision» or «own/…».

    Raises:
        SeveralTemplates: the kind has more than one in the regime.
        NoSuchTemplate: nothing bears this name.
    """
    named = wanted if wanted.endswith(SUFFIX) else f"{wanted}{SUFFIX}"
    known = shipped_templates()
    for name in (named, f"{regime}/{named}"):
        if name in known or is_own(name):
            return name
    found = tuple(each.name for each in known.values() if each.kind.id == wanted and each.regime == regime)
    if not found:
        raise NoSuchTemplate(wanted)
    if len(found) > 1:
        raise SeveralTemplates(wanted, found)
    return found[0]
