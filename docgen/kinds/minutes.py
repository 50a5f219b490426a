"""Biên bản hội nghị (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9).

Fields of ``state/minutes.docx``::

    title        "Biên bản Hội nghị ra mắt mô hình …"
    letterhead   parent, name [..], number "Số:      /BB-UBND", place_date ""      (no date line in Mẫu 1.9)
    subject      "Hội nghị ra mắt mô hình …"
    start        "14 giờ 00 phút, ngày 12 tháng 5 năm 2023"
    place        "Hội trường Ủy ban nhân dân thị trấn"
    counts       "được mời 95 người, có mặt 92 người, vắng 03 người." or ""
    present      ["- Đồng chí Đỗ Đình Cường - Trưởng Ban …;", "- Lãnh đạo Đảng ủy, HĐND (05 người)."]
    absent       ["- Đồng chí … (lý do: …)."], may be empty
    chair        "đồng chí … - Chủ tịch Ủy ban nhân dân"
    secretary    "đồng chí …"
    meeting_kind "hội nghị"
    proceedings  [{heading "1. Khai mạc", paragraphs ["…", "a) …;"]}]
    closing      "Hội nghị kết thúc vào 16 giờ 30 phút, ngày 12 tháng 5 năm 2023./."
    secretary_signature, chair_signature   lines, hint, place, field, other_post, name
    recipients   ["- Như thành phần tham dự;", "- Lưu: VT, Hồ sơ."]
    rules        body_name, subject: lengths of the drawn lines in EMU
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.printing import (
    SignPlaces,
    addressed,
    capitalised,
    dashed,
    lettered,
    letterhead,
    name_rule,
    number_symbol,
    one_line,
    or_missing,
    paragraphs,
    recipient_lines,
    subject_rule,
)
from docgen.model import Absence, Attendance, Group, MeetingRecord, Person, Proceeding
from docgen.regimes import state
from docgen.wording import moment, padded, sentence_end

ID = "minutes"
TEMPLATE = "state/minutes.docx"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The minutes; every meeting has them."""
    title = one_line(f"Biên bản {_meeting(record)}")
    return (PaperPlan(ID, TEMPLATE, "bien-ban", title, {"title": title} | context(record)),)


def context(record: MeetingRecord) -> dict[str, Value]:
    """The fields of the template, but for the title."""
    subject = capitalised(_meeting(record))
    places = SignPlaces()
    facts = record.minutes
    secretary, chair = record.secretary or Person(), record.chair or Person()
    return {
        "letterhead": letterhead(record.organ, number_symbol(facts.number, ID, record.organ)),
        "subject": subject,
        "start": moment(record.start) if record.start else state.MISSING,
        "place": or_missing(record.place),
        "counts": _counts(record.attendance),
        "present": _present(record.attendance),
        "absent": [*dashed([_absence(absence) for absence in record.attendance.absent])],
        "chair": addressed(chair),
        "secretary": addressed(secretary),
        "meeting_kind": or_missing(record.kind),
        "proceedings": _proceedings(record.proceedings),
        "closing": _closing(record),
        "secretary_signature": places.place(
            facts.secretary_signs_as, secretary, [or_missing(facts.secretary_signs_as.upper())]
        ),
        "chair_signature": places.place(facts.chair_signs_as, chair, [or_missing(facts.chair_signs_as.upper())]),
        "recipients": [*recipient_lines("", facts.recipients, facts.archived_by)],
        "rules": {"body_name": name_rule(record.organ), "subject": subject_rule(subject)},
    }


def _meeting(record: MeetingRecord) -> str:
    """«hội nghị ra mắt mô hình …»."""
    return f"{or_missing(record.kind)} {or_missing(record.subject)}"


def _counts(attendance: Attendance) -> str:
    """«được mời 95 người, có mặt 92 người, vắng 03 người.», as far as the numbers are known."""
    invited, present = attendance.invited_count, attendance.present_count
    away = len(attendance.absent) or (invited - present if invited is not None and present is not None else 0)
    numbers = (("được mời", invited), ("có mặt", present), ("vắng", away or None))
    said = [f"{word} {padded(max(number, 0))} người" for word, number in numbers if number is not None]
    return f"{', '.join(said)}." if invited is not None or present is not None else ""


def _present(attendance: Attendance) -> list[Value]:
    persons = [capitalised(addressed(person)) for person in attendance.persons]
    groups = [_group(group) for group in attendance.groups]
    return [*dashed([*persons, *groups] or [state.MISSING])]


def _group(group: Group) -> str:
    described = capitalised(or_missing(group.description))
    return f"{described} ({padded(group.count)} người)" if group.count else described


def _absence(absence: Absence) -> str:
    return f"{capitalised(addressed(absence.person))} (lý do: {or_missing(absence.reason)})"


def _proceedings(proceedings: tuple[Proceeding, ...]) -> list[Value]:
    """What happened, under numbered headings (a titled clause: PL I, Mục II.6đ)."""
    found: list[Value] = []
    for number, proceeding in enumerate(proceedings, 1):
        heading = f"{number}. {proceeding.title}" if proceeding.title else ""
        said = _said(proceeding) or [state.MISSING]
        if not heading:
            said[0] = f"{number}. {said[0]}"
        found.append({"heading": heading, "paragraphs": [*said]})
    return found or [{"heading": "", "paragraphs": [state.MISSING]}]


def _said(proceeding: Proceeding) -> list[str]:
    """The paragraphs of one heading: who said what, the points, the conclusion."""
    texts = paragraphs([proceeding.text])
    speaker = capitalised(proceeding.speaker)
    if speaker and texts and not texts[0].casefold().startswith(speaker.casefold()):
        texts[0] = f"{speaker}: {texts[0]}"
    elif speaker and not texts:
        texts = [f"{speaker} trình bày{':' if proceeding.points else '.'}"]
    conclusion = paragraphs([proceeding.conclusion])
    if conclusion:
        conclusion[0] = f"Kết luận: {conclusion[0]}"
    return [*texts, *lettered(proceeding.points), *conclusion]


def _closing(record: MeetingRecord) -> str:
    ended = moment(record.end) if record.end else state.MISSING
    return sentence_end(f"{capitalised(or_missing(record.kind))} kết thúc vào {ended}", state.END_MARK)


MINUTES = Kind(ID, "Biên bản", state.SYMBOLS[ID], {"state": (TEMPLATE,)}, plans)
