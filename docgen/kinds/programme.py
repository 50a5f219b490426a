"""Chương trình (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4): the agenda of the meeting as a paper of its own.

Fields of ``programme.docx``: title, letterhead, subject, recipients, signature, rules as in ``named_paper``, and::

    start, place "14 giờ 00 phút, thứ Sáu, ngày 12 tháng 5 năm 2023", "Hội trường …"
    agenda       [{start "14 giờ 00", content "Khai mạc", speaker "Ban Tổ chức"}]
    closing      ["Trên đây là chương trình hội nghị …./."]            notes; the last line ends the paper
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.occasion import named_start, occasion
from docgen.kinds.facts.printing import or_missing, paragraphs, titled
from docgen.model import AgendaItem, MeetingRecord
from docgen.regimes import state
from docgen.wording import clock

ID = "programme"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The programme, when the record asks for one."""
    programme = record.programme
    if programme is None:
        return ()
    conventions = Conventions.of(record, programme.date)
    subject = conventions.cased(occasion(record))
    facts: dict[str, Value] = {
        "title": titled("Chương trình", occasion(record)),
        "letterhead": conventions.dated_letterhead(programme.number, ID),
        "subject": subject,
        "start": named_start(record),
        "place": or_missing(record.place),
        "agenda": [_line(item) for item in record.agenda],
        "closing": _closing(record, conventions, programme.notes),
        "recipients": conventions.recipients("", programme.recipients, programme.archived_by),
        "signature": conventions.signature(programme.signatory),
        "rules": conventions.rules(subject),
    }
    return (PaperPlan(ID, conventions.template(ID), "chuong-trinh", str(facts["title"]), facts),)


def _line(item: AgendaItem) -> dict[str, Value]:
    start = clock(item.start) if item.start else ""
    return {"start": start, "content": or_missing(item.content), "speaker": item.speaker}


def _closing(record: MeetingRecord, conventions: Conventions, notes: tuple[str, ...]) -> list[str]:
    lines = paragraphs(notes) or [f"Trên đây là chương trình {or_missing(record.kind)}"]
    return [*lines[:-1], conventions.ended(lines[-1])]


PROGRAMME = Kind(ID, "Chương trình", state.SYMBOLS[ID], in_every_regime(ID), plans)
