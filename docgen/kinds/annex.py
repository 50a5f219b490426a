"""Phụ lục as a file of its own, where attachments stand apart (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.2).

Fields of ``annex.docx``: title, annexes (one of them) as in ``named_paper``.
"""

from collections.abc import Iterator

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.named_paper import NAMES, NamedPaper, annexes_of
from docgen.kinds.facts.printing import one_line
from docgen.model import MeetingRecord, OfficialLetter
from docgen.wording import slug

ID = "annex"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """One paper for each annex, when they do not stand in the files of their papers."""
    if not record.attachments_apart:
        return ()
    papers = ((kind, getattr(record, kind)) for kind in NAMES)
    return tuple(plan for kind, paper in papers if paper is not None for plan in _of_paper(record, paper, kind))


def _of_paper(record: MeetingRecord, paper: NamedPaper, kind: str) -> Iterator[PaperPlan]:
    name = NAMES[kind]
    conventions = Conventions.of(record, paper.date)
    unit = paper.unit if isinstance(paper, OfficialLetter) else ""
    for order, facts in enumerate(annexes_of(conventions, paper.annexes, kind, unit), 1):
        title = one_line(f"{facts['label']} {name.lower()}: {facts['title']}")
        printed: dict[str, Value] = {"title": title, "annexes": [facts]}
        yield PaperPlan(ID, conventions.template(ID), f"phu-luc-{order}-{slug(name)}", title, printed)


ANNEX = Kind(ID, "Phụ lục", "", in_every_regime(ID), plans)
