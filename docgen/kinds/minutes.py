"""Biên bản hội nghị (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9).

Fields of ``minutes.docx``::

    title        "Biên bản Hội nghị ra mắt mô hình …"
    letterhead   parent, name [..], number "Số:      /BB-UBND", place_date "" (Mẫu 1.9 has none; the Party prints one)
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
    votes        ["- Thông qua …: 18 tán thành, 00 không tán thành, 00 không có ý kiến."]
    closing      "Hội nghị kết thúc vào 16 giờ 30 phút, ngày 12 tháng 5 năm 2023./."
    secretary_signature, chair_signature   powers, positions, hint, place, field, other_post, name
    certifications   [{words "Xác nhận chữ ký của đồng chí …", and as in the signatures}], may be empty; the Party only
    recipients   ["- Như thành phần tham dự;", "- Lưu: VT, Hồ sơ."]
    rules        body_name, subject: lengths of the drawn lines in EMU
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.occasion import group, meeting_name
from docgen.kinds.facts.printing import (
    addressed,
    capitalised,
    dashed,
    lettered,
    one_line,
    or_missing,
    paragraphs,
)
from docgen.kinds.facts.sign_places import SignPlaces
from docgen.model import Absence, Attendance, MeetingRecord, Person, Proceeding, Vote
from docgen.regimes import state
from docgen.rules.places import minutes_day
from docgen.wording import moment, padded

ID = "minutes"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The minutes; every meeting has them."""
    title = one_line(f"Biên bản {meeting_name(record)}")
    conventions = Conventions.of(record, minutes_day(record))
    facts = {"title": title} | context(record, conventions)
    return (PaperPlan(ID, conventions.template(ID), "bien-ban", title, facts),)


def context(record: MeetingRecord, conventions: Conventions) -> dict[str, Value]:
    """The fields of the template, but for the title."""
    subject = conventions.cased(meeting_name(record))
    facts = record.minutes
    kept_in = conventions.regime.MINUTES_KEPT_IN
    return {
        "letterhead": _letterhead(conventions, facts.number),
        "subject": subject,
        "start": moment(record.start) if record.start else state.MISSING,
        "place": or_missing(record.place),
        "counts": _counts(record.attendance),
        "present": _present(record.attendance),
        "absent": [*dashed([_absence(absence) for absence in record.attendance.absent])],
        "chair": addressed(record.chair or Person()),
        "secretary": addressed(record.secretary or Person()),
        "meeting_kind": or_missing(record.kind),
        "proceedings": _proceedings(record.proceedings),
        "votes": [*dashed([_vote(vote) for vote in facts.votes])],
        "closing": conventions.ended(_closing(record)),
        **_signatures(record, conventions),
        "recipients": conventions.recipients("", facts.recipients, facts.archived_by, extra=kept_in),
        "rules": conventions.rules(subject),
    }


def _letterhead(conventions: Conventions, number: int | None) -> dict[str, Value]:
    day = conventions.place_date() if conventions.regime.MINUTES_HAVE_PLACE_DATE else ""
    return conventions.letterhead(conventions.number_symbol(number, ID), day)


def _signatures(record: MeetingRecord, conventions: Conventions) -> dict[str, Value]:
    """Secretary at the left, chair at the right (Mẫu 1.9)."""
    places = SignPlaces()
    secretary_as = record.minutes.secretary_signs_as or conventions.regime.SECRETARY_SIGNS_AS
    chair_as = record.minutes.chair_signs_as or conventions.regime.CHAIR_SIGNS_AS
    return {
        "secretary_signature": places.place(secretary_as, record.secretary or Person(), [secretary_as.upper()]),
        "chair_signature": places.place(chair_as, record.chair or Person(), [chair_as.upper()]),
        "certifications": _certifications(record, conventions, places),
    }


def _certifications(record: MeetingRecord, conventions: Conventions, places: SignPlaces) -> list[Value]:
    """Who certifies the chair's signature, where the norm knows that and the record names somebody."""
    words, certifier = conventions.regime.CERTIFIED, record.minutes.certifier
    if not words or certifier is None:
        return []
    named = or_missing(record.chair.name if record.chair else "").replace(" ", "\u00a0")  # the name on one line
    return [{"words": f"{words} {named}", **conventions.signed(places, certifier)}]


def _vote(vote: Vote) -> str:
    """«Thông qua Quy chế: 18 tán thành, 00 không tán thành, 00 không có ý kiến»."""
    counted = (("tán thành", vote.agreed), ("không tán thành", vote.against), ("không có ý kiến", vote.abstained))
    said = [f"{padded(count) if count is not None else state.MISSING} {words}" for words, count in counted]
    return f"Thông qua {or_missing(vote.subject)}: {', '.join(said)}"


def _counts(attendance: Attendance) -> str:
    """«được mời 95 người, có mặt 92 người, vắng 03 người.», as far as the numbers are known."""
    invited, present = attendance.invited_count, attendance.present_count
    away = len(attendance.absent) or (invited - present if invited is not None and present is not None else 0)
    numbers = (("được mời", invited), ("có mặt", present), ("vắng", away or None))
    said = [f"{word} {padded(max(number, 0))} người" for word, number in numbers if number is not None]
    return f"{', '.join(said)}." if invited is not None or present is not None else ""


def _present(attendance: Attendance) -> list[Value]:
    persons = [capitalised(addressed(person)) for person in attendance.persons]
    groups = [capitalised(group(each)) for each in attendance.groups]
    return [*dashed([*persons, *groups] or [state.MISSING])]


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
    return f"{capitalised(or_missing(record.kind))} kết thúc vào {ended}"


MINUTES = Kind(ID, "Biên bản", state.SYMBOLS[ID], in_every_regime(ID), plans)
