"""Quy chế attached to a decision: without number, date and signature of its own (Mẫu 1.3).

Fields of ``regulation.docx``: title, letterhead (parent, name), regulation and rules as in
``promulgating_decision.docx``.
"""

from docgen.kinds.base import Kind, PaperPlan
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.members import pointer
from docgen.kinds.facts.printing import Facts, capitalised, one_line, or_missing, structured
from docgen.model import MeetingRecord, Regulation
from docgen.regimes import state

ID = "regulation"
TYPES = ("Quy chế", "Quy định", "Nội quy", "Quy trình", "Điều lệ", "Hương ước", "Quy ước")


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The regulation, when it does not stand in the file of its decision."""
    regulation = record.regulation
    if regulation is None or not record.attachments_apart:
        return ()
    conventions = Conventions.of(record, regulation.date)
    text = attached(conventions, regulation)
    title = one_line(or_missing(regulation.subject))
    facts: Facts = {
        "title": title,
        "letterhead": conventions.letterhead(""),
        "regulation": text,
        "rules": {
            "body_name": conventions.name_rule(),
            "regulation": conventions.subject_rule(str(text["subject"])),
        },
    }
    return (PaperPlan(ID, conventions.template(ID), "quy-che", title, facts),)


def attached(conventions: Conventions, regulation: Regulation) -> Facts:
    """The facts of the attached text."""
    type_name, subject = _parted(regulation.subject)
    issuer = conventions.power_holder(regulation.power_holder)
    return {
        "type_name": type_name.upper(),
        "subject": conventions.cased(or_missing(subject)),
        "pointer": pointer(conventions, "Quyết định", "promulgating_decision", issuer),
        "body": structured(regulation.blocks, conventions.regime.END_MARK),
    }


def no_regulation() -> Facts:
    """The facts of a decision whose text is a file of its own."""
    return {"type_name": "", "subject": "", "pointer": "", "body": []}


def _parted(subject: str) -> tuple[str, str]:
    """«Quy chế», «Hoạt động của …»."""
    type_name = next((name for name in TYPES if subject.startswith(name)), "")
    return (type_name, capitalised(subject.removeprefix(type_name).strip())) if type_name else (TYPES[0], subject)


REGULATION = Kind(ID, "Quy chế", state.SYMBOLS[ID], in_every_regime(ID), plans)
