"""Quyết định cá biệt, direct (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2): it sets up a body and lists its members.

Fields of ``state/decision.docx``::

    title        "Quyết định về việc thành lập Ban Chỉ đạo …"        title of the file
    letterhead   parent "", name ["ỦY BAN NHÂN DÂN", "THỊ TRẤN TÂN PHONG"],
                 number "Số:      /QĐ-UBND", place_date "Tân Phong, ngày     tháng     năm 2023"
    subject      "Về việc thành lập Ban Chỉ đạo …"
    power_holder "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ TRẤN TÂN PHONG"
    bases        ["Căn cứ Luật …;", "Theo đề nghị của …."]          printed in italics
    articles     [{label "Điều 1.", text " Thành lập …"}, {label "", text "…"}]   one entry for each paragraph
    recipients   ["- Như Điều 3;", "- Lưu: VT."]
    signature    lines ["CHỦ TỊCH"], hint "", place "Chỗ ký …", field "Chu_tich-Do_Van_A", other_post "",
                 name "Đỗ Văn A"
    annex        members [{order "1", name, post, role, note}], role_heading, subject, pointer, closing
    rules        body_name, subject, annex: lengths of the drawn lines in EMU
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.printing import (
    SignPlaces,
    letterhead,
    name_rule,
    number_symbol,
    one_line,
    or_missing,
    paragraphs,
    place_date,
    recipient_lines,
    subject_rule,
    year_of,
)
from docgen.model import Decision, MeetingRecord, Organ, PowerHolder
from docgen.regimes import state
from docgen.wording import bullet_ends, open_date, padded, sentence_end

ID = "decision"
TEMPLATE = "state/decision.docx"
BODY_KINDS = ("Ban Chỉ đạo", "Ban Tổ chức", "Ban Quản lý", "Hội đồng", "Tổ công tác", "Tổ giúp việc", "Ban", "Tổ")


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The decision, when the record has one."""
    decision = record.decision
    if decision is None:
        return ()
    title = one_line(f"Quyết định về việc {or_missing(decision.subject)}")
    return (PaperPlan(ID, TEMPLATE, "quyet-dinh", title, {"title": title} | context(record, decision)),)


def context(record: MeetingRecord, decision: Decision) -> dict[str, Value]:
    """The fields of the template, but for the title."""
    organ = record.organ
    subject = f"Về việc {or_missing(decision.subject)}"
    annex = _annex(record, decision)
    return {
        "letterhead": letterhead(organ, number_symbol(decision.number, ID, organ), place_date(record, decision.date)),
        "subject": subject,
        "power_holder": _power_holder(decision, organ).upper(),
        "bases": bullet_ends(decision.bases or (state.MISSING,)),
        "articles": _articles(decision),
        "recipients": _recipients(decision),
        "signature": SignPlaces().signatory(decision.signatory, organ),
        "annex": annex,
        "rules": {
            "body_name": name_rule(organ),
            "subject": subject_rule(subject),
            "annex": subject_rule(_list_subject(decision)),
        },
    }


def _power_holder(decision: Decision, organ: Organ) -> str:
    """THẨM QUYỀN BAN HÀNH (Mẫu 1.2, note 6)."""
    return or_missing(organ.head if decision.power_holder is PowerHolder.HEAD else organ.name)


def _articles(decision: Decision) -> list[Value]:
    """The articles as paragraphs; the last one bears the end mark."""
    texts = [text or state.MISSING for text in decision.articles] or [state.MISSING]
    texts[-1] = sentence_end(texts[-1], state.END_MARK)
    found: list[Value] = []
    for number, text in enumerate(texts, 1):
        first, *others = paragraphs([text]) or [state.MISSING]
        found.append({"label": f"Điều {number}.", "text": f" {first}"})
        found += [{"label": "", "text": other} for other in others]
    return found


def _recipients(decision: Decision) -> list[Value]:
    """«- Như Điều n;» names the article that says who carries the decision out (Mẫu 1.1-1.3)."""
    executing = decision.executing_article or len(decision.articles)
    first = f"{state.AS_ABOVE} {executing or state.MISSING}"
    return [*recipient_lines(first, decision.recipients, decision.archived_by)]


def _annex(record: MeetingRecord, decision: Decision) -> dict[str, Value]:
    """Danh sách kèm theo: an annex in the same file, so the pointer stays unfilled (PL I, Mục III.1)."""
    members: list[Value] = [
        {
            "order": str(order),
            "name": or_missing(member.person.name),
            "post": member.person.post,
            "role": member.role,
            "note": member.note,
        }
        for order, member in enumerate(decision.members, 1)
    ]
    number = f"số{state.NUMBER_OPEN}/{state.SYMBOLS[ID]}-{or_missing(record.organ.symbol)}"
    day = open_date(year_of(record))
    return {
        "members": members,
        "role_heading": _role_heading(decision.body_name),
        "subject": _list_subject(decision),
        "pointer": f"(Kèm theo Quyết định {number} {day} của {_power_holder(decision, record.organ)})",
        "closing": f"Danh sách này có {padded(len(members))} người{state.END_MARK}",
    }


def _list_subject(decision: Decision) -> str:
    return f"Thành viên {or_missing(decision.body_name)}"


def _role_heading(body_name: str) -> str:
    """«Chức danh trong Ban Chỉ đạo»: the kind of body without its purpose."""
    kind = next((kind for kind in BODY_KINDS if body_name.startswith(kind)), "")
    return f"Chức danh trong {kind}" if kind else "Chức danh"


DECISION = Kind(ID, "Quyết định", state.SYMBOLS[ID], {"state": (TEMPLATE,)}, plans)
