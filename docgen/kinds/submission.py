"""Tờ trình (Mẫu 1.4), which always says to whom (PL I, Mục II.9b).

The fields of ``submission.docx`` are those of ``named_paper``, and ``addressed``: "Kính gửi:", in the Party
"Kính trình:" since 27/5/2026.
"""

from docgen.kinds.base import Kind, PaperPlan
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.named_paper import named_facts
from docgen.kinds.facts.printing import or_missing, titled
from docgen.model import MeetingRecord
from docgen.regimes import state

ID = "submission"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The submission, when the record has one."""
    submission = record.submission
    if submission is None:
        return ()
    conventions = Conventions.of(record, submission.date)
    subject = conventions.cased(or_missing(submission.subject))
    first = conventions.regime.AS_ADDRESSED
    facts = named_facts(record, conventions, submission, ID, first_recipient=first) | {
        "title": titled("Tờ trình", or_missing(submission.subject)),
        "subject": subject,
        "addressed": conventions.regime.SUBMITTED,
        "addressees": conventions.addressees(submission.addressees),
        "rules": conventions.rules(subject),
    }
    return (PaperPlan(ID, conventions.template(ID), "to-trinh", str(facts["title"]), facts),)


SUBMISSION = Kind(ID, "Tờ trình", state.SYMBOLS[ID], in_every_regime(ID), plans)
