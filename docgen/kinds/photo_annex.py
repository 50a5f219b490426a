"""Phụ lục ảnh: the pictures of the meeting with their captions. No norm fixes its form.

Fields of ``photo_annex.docx``: title, subject, rules (subject), and photos [{picture "anh-1.jpg", caption "…"}].
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.occasion import occasion
from docgen.kinds.facts.photos import photo_facts, pictures_of
from docgen.kinds.facts.printing import titled
from docgen.model import MeetingRecord

ID = "photo_annex"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The pictures, when the record has any."""
    if not record.photos:
        return ()
    conventions = Conventions.of(record)
    subject = conventions.cased(occasion(record))
    facts: dict[str, Value] = {
        "title": titled("Phụ lục ảnh", occasion(record)),
        "subject": subject,
        "photos": photo_facts(record.photos),
        "rules": {"subject": conventions.subject_rule(subject)},
    }
    pictures = pictures_of(record.photos)
    return (PaperPlan(ID, conventions.template(ID), "phu-luc-anh", str(facts["title"]), facts, pictures),)


PHOTO_ANNEX = Kind(ID, "Phụ lục ảnh", "", in_every_regime(ID), plans)
