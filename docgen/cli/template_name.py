"""Which template a command is about: the words of --kind and --regime, judged together."""

from docgen.model.errors import DocgenError
from docgen.workflow.templates.choice import template_named
from docgen.workflow.templates.samples import shipped_templates

CUSTOMARY = "state"


class NoSuchRegime(DocgenError):
    """There is no regime of this name."""

    def __init__(self, regime: str, known: tuple[str, ...]) -> None:
        super().__init__(regime, known)
        self.regime, self.known = regime, known

    def __str__(self) -> str:
        return f"Không có thể thức «{self.regime}». Các thể thức: {', '.join(self.known)}."


class RegimesDiffer(DocgenError):
    """The name of the template begins with one regime, and --regime says another."""

    def __init__(self, wanted: str, regime: str) -> None:
        super().__init__(wanted, regime)
        self.wanted, self.regime = wanted, regime

    def __str__(self) -> str:
        return (
            f"--kind {self.wanted} và --regime {self.regime} nói hai thể thức khác nhau. "
            f"Hãy bỏ --regime hoặc viết --kind {self.regime}/{self.wanted.partition('/')[2]}."
        )


class NotInRegime(DocgenError):
    """The kind has templates, but none in this regime. ``known`` are the regimes that have one."""

    def __init__(self, kind: str, regime: str, known: tuple[str, ...]) -> None:
        super().__init__(kind, regime, known)
        self.kind, self.regime, self.known = kind, regime, known

    def __str__(self) -> str:
        return f"Loại «{self.kind}» không có mẫu trong thể thức «{self.regime}», chỉ có trong: {', '.join(self.known)}."


def named_template(kind: str, regime: str | None) -> str:
    """The name of the template that --kind and --regime mean; without --regime it is the one of the State.

    Raises:
        NoSuchRegime, RegimesDiffer, NotInRegime: the fault is the regime.
        DocgenError: the fault is the kind.
    """
    templates = shipped_templates().values()
    known = tuple(dict.fromkeys(each.regime for each in templates))
    if regime is not None and regime not in known:
        raise NoSuchRegime(regime, known)
    folder = kind.partition("/")[0]
    if regime is not None and folder in known and folder != regime:
        raise RegimesDiffer(kind, regime)
    wanted = regime or CUSTOMARY
    having = tuple(dict.fromkeys(each.regime for each in templates if each.kind.id == kind))
    if having and wanted not in having:
        raise NotInRegime(kind, wanted, having)
    return template_named(kind, wanted)
