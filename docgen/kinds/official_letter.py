"""Công văn (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5): no type name, the subject under the number.

The fields of ``official_letter.docx`` are those of ``named_paper``; the subject begins with «V/v», in the Party with
«về việc».
"""

from docgen.kinds.base import Kind, PaperPlan
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.named_paper import named_facts
from docgen.kinds.facts.printing import one_line, or_missing
from docgen.model import MeetingRecord
from docgen.regimes import state

ID = "official_letter"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The letter, when the record has one."""
    letter = record.official_letter
    if letter is None:
        return ()
    conventions = Conventions.of(record, letter.date)
    regime = conventions.regime
    shared = named_facts(record, conventions, letter, ID, first_recipient=regime.AS_ADDRESSED, unit=letter.unit)
    facts = shared | {
        "title": one_line(f"Công văn về việc {or_missing(letter.subject)}"),
        "subject": f"{regime.LETTER_SUBJECT_LABEL} {or_missing(letter.subject)}",
        "addressees": conventions.addressees(letter.addressees),
        "rules": {"body_name": conventions.name_rule()},
    }
    return (PaperPlan(ID, conventions.template(ID), "cong-van", str(facts["title"]), facts),)


OFFICIAL_LETTER = Kind(ID, "Công văn", state.SYMBOLS[ID], in_every_regime(ID), plans)
