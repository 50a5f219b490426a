"""Danh sách kèm theo as a file of its own, where attachments stand apart (NĐ 30/2020/NĐ-CP, PL I, Mục III.1).

Fields of ``roster.docx``: title, and of ``decision.docx``: annex, rules.
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.members import member_list
from docgen.kinds.facts.printing import one_line
from docgen.model import MeetingRecord

ID = "roster"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The list of the decision's members, when it does not stand in the decision's own file."""
    decision = record.decision
    if decision is None or not decision.members or not record.attachments_apart:
        return ()
    conventions = Conventions.of(record, decision.date)
    annex = member_list(conventions, decision)
    title = one_line(f"Danh sách {annex['subject']}")
    rules = {"annex": conventions.subject_rule(str(annex["subject"]))}
    facts: dict[str, Value] = {"title": title, "annex": annex, "rules": rules}
    return (PaperPlan(ID, conventions.template(ID), "danh-sach-kem-theo", title, facts),)


ROSTER = Kind(ID, "Danh sách kèm theo", "", in_every_regime(ID), plans)
