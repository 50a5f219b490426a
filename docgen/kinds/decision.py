"""Quyết định cá biệt, direct (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2): it sets up a body and lists its members.

Fields of ``decision.docx``::

    title        "Quyết định về việc thành lập Ban Chỉ đạo …"        title of the file
    letterhead   parent "", name ["ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG"],
                 number "Số:      /QĐ-UBND", place_date "Tân Phong, ngày     tháng     năm 2023"
    subject      "Về việc thành lập Ban Chỉ đạo …"
    power_holder "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ TRẤN TÂN PHONG"
    bases        ["Căn cứ Luật …;", "Theo đề nghị của …."]          printed in italics
    articles     [{label "Điều 1.", text " Thành lập …"}, {label "", text "…"}]   one entry for each paragraph
    recipients   ["- Như Điều 3;", "- Lưu: VT."]
    signature    powers [], positions ["CHỦ TỊCH"], hint "", place "Chỗ ký …", field "Chu_tich-Do_Van_A", other_post "",
                 name "Đỗ Văn A"
    annex        members [{order "1", name, post, role, note}], role_heading, subject, pointer, closing
    rules        body_name, subject, annex: lengths of the drawn lines in EMU
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.enactment import articles, as_executed, bases
from docgen.kinds.facts.members import NO_MEMBERS, member_list
from docgen.kinds.facts.printing import one_line, or_missing
from docgen.model import Decision, MeetingRecord
from docgen.regimes import state

ID = "decision"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The decision, when the record has one."""
    decision = record.decision
    if decision is None:
        return ()
    conventions = Conventions.of(record, decision.date)
    title = one_line(f"Quyết định về việc {or_missing(decision.subject)}")
    facts = {"title": title} | context(conventions, decision, annexed=not record.attachments_apart)
    return (PaperPlan(ID, conventions.template(ID), "quyet-dinh", title, facts),)


def context(conventions: Conventions, decision: Decision, *, annexed: bool) -> dict[str, Value]:
    """The fields of the template, but for the title. ``annexed`` prints the list of members in the same file."""
    subject = conventions.subject(conventions.regime.SUBJECT_LABEL, decision.subject)
    annex = member_list(conventions, decision) if annexed else NO_MEMBERS
    executed = as_executed(conventions, len(decision.articles), decision.executing_article)
    return {
        "letterhead": conventions.dated_letterhead(decision.number, ID),
        "subject": subject,
        "power_holder": conventions.power_holder(decision.power_holder).upper(),
        "bases": bases(conventions, decision.bases),
        "articles": articles(conventions, decision.articles),
        "recipients": conventions.recipients(executed, decision.recipients, decision.archived_by),
        "signature": conventions.signature(decision.signatory),
        "annex": annex,
        "rules": {**conventions.rules(subject), "annex": conventions.subject_rule(str(annex["subject"]))},
    }


DECISION = Kind(ID, "Quyết định", state.SYMBOLS[ID], in_every_regime(ID), plans)
