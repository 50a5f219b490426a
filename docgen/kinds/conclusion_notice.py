"""Thông báo kết luận, thông báo ý kiến chỉ đạo (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4).

The fields of ``conclusion_notice.docx`` are those of ``named_paper``; opening and text are told from the record.
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.occasion import held, took_part
from docgen.kinds.facts.printing import addressed, or_missing, structured, titled
from docgen.model import Block, Conclusions, Level, MeetingRecord, Person
from docgen.regimes import state
from docgen.wording import sentence_end

ID = "conclusion_notice"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The notice of what the meeting's leader concluded or a guest directed, when the record has it."""
    conclusions = record.conclusions
    if conclusions is None:
        return ()
    conventions = Conventions.of(record, conclusions.date)
    title = _subject(record, conclusions)
    subject = conventions.cased(title)
    facts: dict[str, Value] = {
        "title": titled("Thông báo", title),
        "letterhead": conventions.dated_letterhead(conclusions.number, ID),
        "subject": subject,
        "opening": _opening(record, conclusions),
        "body": structured(_items(conclusions), conventions.regime.END_MARK),
        "recipients": conventions.recipients("", conclusions.recipients, conclusions.archived_by),
        "signature": conventions.signature(conclusions.signatory),
        "annexes": [],  # none ever; templates made from those of other named papers loop over them
        "rules": conventions.rules(subject),
    }
    return (PaperPlan(ID, conventions.template(ID), "thong-bao-ket-luan", str(facts["title"]), facts),)


def _is_chair(record: MeetingRecord, conclusions: Conclusions) -> bool:
    return bool(record.chair and conclusions.speaker and record.chair.name == conclusions.speaker.name)


def _subject(record: MeetingRecord, conclusions: Conclusions) -> str:
    """«Kết luận của đồng chí …» for who chaired, «Ý kiến chỉ đạo của đồng chí …» for a guest."""
    said = "Kết luận" if _is_chair(record, conclusions) else "Ý kiến chỉ đạo"
    speaker = conclusions.speaker or Person()
    named = f"{speaker.title} {or_missing(speaker.name)}".strip()
    return f"{said} của {named} tại {or_missing(record.kind)} {or_missing(record.subject)}"


def _opening(record: MeetingRecord, conclusions: Conclusions) -> list[str]:
    """When and where, who chaired, who took part, who said what follows."""
    speaker = addressed(conclusions.speaker or Person())
    verb = "kết luận" if _is_chair(record, conclusions) else "phát biểu chỉ đạo"
    return [
        sentence_end(f"{held(record)}, do {addressed(record.chair or Person())} chủ trì", "."),
        *took_part(record),
        f"Tại {or_missing(record.kind)}, {speaker} {verb} như sau:",
    ]


def _items(conclusions: Conclusions) -> tuple[Block, ...]:
    items = conclusions.items or (or_missing(""),)
    return tuple(Block(Level.CLAUSE, text=sentence_end(item, ".")) for item in items)


CONCLUSION_NOTICE = Kind(ID, "Thông báo kết luận", state.SYMBOLS[ID], in_every_regime(ID), plans)
