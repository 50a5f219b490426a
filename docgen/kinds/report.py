"""Báo cáo (Mẫu 1.4); one to a higher body says to whom (PL I, Mục II.9b).

The fields of ``report.docx`` are those of ``named_paper``.
"""

from docgen.kinds.base import Kind, PaperPlan
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.named_paper import is_blank, named_facts
from docgen.kinds.facts.printing import or_missing, titled
from docgen.model import MeetingRecord
from docgen.regimes import state

ID = "report"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The report, when the record has one."""
    report = record.report
    if report is None:
        return ()
    conventions = Conventions.of(record, report.date)
    subject = conventions.cased(or_missing(report.subject))
    is_addressed = not is_blank(report.addressees)
    first = conventions.regime.AS_ADDRESSED if is_addressed else ""
    facts = named_facts(record, conventions, report, ID, first_recipient=first) | {
        "title": titled("Báo cáo", or_missing(report.subject)),
        "subject": subject,
        "addressees": conventions.addressees(report.addressees) if is_addressed else [],
        "rules": conventions.rules(subject),
    }
    return (PaperPlan(ID, conventions.template(ID), "bao-cao", str(facts["title"]), facts),)


REPORT = Kind(ID, "Báo cáo", state.SYMBOLS[ID], in_every_regime(ID), plans)
