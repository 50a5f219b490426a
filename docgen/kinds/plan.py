"""Kế hoạch (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4). The fields of ``plan.docx`` are those of ``named_paper``."""

from docgen.kinds.base import Kind, PaperPlan
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.named_paper import named_facts
from docgen.kinds.facts.printing import or_missing, titled
from docgen.model import MeetingRecord
from docgen.regimes import state

ID = "plan"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The plan, when the record has one."""
    plan = record.plan
    if plan is None:
        return ()
    conventions = Conventions.of(record, plan.date)
    subject = conventions.cased(or_missing(plan.subject))
    facts = named_facts(record, conventions, plan, ID) | {
        "title": titled("Kế hoạch", or_missing(plan.subject)),
        "subject": subject,
        "rules": conventions.rules(subject),
    }
    return (PaperPlan(ID, conventions.template(ID), "ke-hoach", str(facts["title"]), facts),)


PLAN = Kind(ID, "Kế hoạch", state.SYMBOLS[ID], in_every_regime(ID), plans)
