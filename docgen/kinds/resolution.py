"""Nghị quyết cá biệt (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.1).

Fields of ``resolution.docx``: those of ``decision.docx`` but for the annex.
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.enactment import articles, as_executed, bases
from docgen.kinds.facts.printing import one_line, or_missing
from docgen.model import MeetingRecord, PowerHolder, Resolution
from docgen.regimes import state

ID = "resolution"
ABOUT = "Về"  # custom; a resolution is about a matter, where a decision is «Về việc» an act


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The resolution, when the record has one."""
    resolution = record.resolution
    if resolution is None:
        return ()
    conventions = Conventions.of(record, resolution.date)
    title = one_line(f"Nghị quyết về {or_missing(resolution.subject)}")
    facts = {"title": title} | context(conventions, resolution)
    return (PaperPlan(ID, conventions.template(ID), "nghi-quyet", title, facts),)


def context(conventions: Conventions, resolution: Resolution) -> dict[str, Value]:
    """The fields of the template, but for the title."""
    subject = conventions.subject(ABOUT, resolution.subject)
    executed = as_executed(conventions, len(resolution.articles), resolution.executing_article)
    return {
        "letterhead": conventions.dated_letterhead(resolution.number, ID),
        "subject": subject,
        "power_holder": conventions.power_holder(PowerHolder.BODY).upper(),
        "bases": bases(conventions, resolution.bases),
        "articles": articles(conventions, resolution.articles),
        "recipients": conventions.recipients(executed, resolution.recipients, resolution.archived_by),
        "signature": conventions.signature(resolution.signatory),
        "rules": conventions.rules(subject),
    }


RESOLUTION = Kind(ID, "Nghị quyết", state.SYMBOLS[ID], in_every_regime(ID), plans)
