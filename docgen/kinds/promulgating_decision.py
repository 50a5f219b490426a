"""Quyết định ban hành quy chế (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3), with the text that it puts into force.

Fields of ``promulgating_decision.docx``: those of ``decision.docx`` but for the annex, and::

    regulation   type_name "QUY CHẾ", subject "Hoạt động của …", pointer "(Kèm theo Quyết định số …)",
                 body [{style "heading", bold "Chương I", text ""}, …], empty where the text is a file of its own
    rules        body_name, subject, regulation: lengths of the drawn lines in EMU
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.enactment import articles, as_executed, bases
from docgen.kinds.facts.printing import one_line, or_missing
from docgen.kinds.regulation import attached, no_regulation
from docgen.model import MeetingRecord, Organ, Regulation
from docgen.regimes import state

ID = "promulgating_decision"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The decision that puts the regulation into force, when the record has one."""
    regulation = record.regulation
    if regulation is None:
        return ()
    conventions = Conventions.of(record, regulation.date)
    title = one_line(f"Quyết định ban hành {or_missing(regulation.subject)}")
    facts = {"title": title} | context(conventions, regulation, attach=not record.attachments_apart)
    return (PaperPlan(ID, conventions.template(ID), "quyet-dinh-ban-hanh", title, facts),)


def context(conventions: Conventions, regulation: Regulation, *, attach: bool) -> dict[str, Value]:
    """The fields of the template, but for the title. ``attach`` prints the regulation in the same file."""
    subject = conventions.subject("Ban hành", regulation.subject)
    text = attached(conventions, regulation) if attach else no_regulation()
    texts = regulation.articles or _usual_articles(regulation, conventions.organ)
    executed = as_executed(conventions, len(texts), regulation.executing_article)
    return {
        "letterhead": conventions.dated_letterhead(regulation.number, ID),
        "subject": subject,
        "power_holder": conventions.power_holder(regulation.power_holder).upper(),
        "bases": bases(conventions, regulation.bases),
        "articles": articles(conventions, texts),
        "recipients": conventions.recipients(executed, regulation.recipients, regulation.archived_by),
        "signature": conventions.signature(regulation.signatory),
        "regulation": text,
        "rules": {**conventions.rules(subject), "regulation": conventions.subject_rule(str(text["subject"]))},
    }


def _usual_articles(regulation: Regulation, organ: Organ) -> tuple[str, ...]:
    """What such decisions say (custom): the text, its effect, who carries it out."""
    return (
        f"Ban hành kèm theo Quyết định này {or_missing(regulation.subject)}.",
        "Quyết định này có hiệu lực kể từ ngày ký.",
        f"{or_missing(organ.name)}, các đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.",
    )


PROMULGATING_DECISION = Kind(ID, "Quyết định ban hành", state.SYMBOLS[ID], in_every_regime(ID), plans)
