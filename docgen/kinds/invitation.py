"""Giấy mời (NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.7): one for each person and group that is to come.

Fields of ``invitation.docx``: title, letterhead, recipients, signature, rules as in ``named_paper``, and::

    subject      "Dự Hội nghị ra mắt mô hình …"
    host         "Ủy ban nhân dân thị trấn Tân Phong"
    guest        "đồng chí Đỗ Đình Cường - Trưởng Ban Dân vận Huyện ủy"
    occasion     "hội nghị ra mắt mô hình …"
    chair, start, place
    notes        ["Đề nghị đại biểu đến đúng giờ./."]              the last line ends the paper
"""

from collections.abc import Iterator

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.occasion import meeting_name, named_start
from docgen.kinds.facts.printing import addressed, one_line, or_missing, paragraphs
from docgen.model import Invitation, MeetingRecord, Person
from docgen.regimes import state
from docgen.wording import slug

ID = "invitation"
AS_INVITED = "Như kính mời"  # custom; the sample leaves the line open
MAX_STEM = 80  # characters of a file's name
USUAL_NOTE = "Sự có mặt của quý đại biểu góp phần vào thành công của {kind}"


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The invitations, when the record asks for them."""
    if record.invitation is None:
        return ()
    guests = [guest for guest in _guests(record, record.invitation) if guest[0]]
    width = max(2, len(str(len(guests))))
    return tuple(
        _one(record, guest, f"giay-moi-{order:0{width}}-{slug(short)}")
        for order, (guest, short) in enumerate(guests, 1)
    )


def for_person(record: MeetingRecord, person: Person) -> PaperPlan:
    """The invitation of one person, whether the record names them or not."""
    return _one(record, addressed(person), f"giay-moi-{slug(person.name)}")


def _guests(record: MeetingRecord, invitation: Invitation) -> Iterator[tuple[str, str]]:
    """Each guest as printed and in short: persons who came or were absent, groups, others."""
    persons = [*record.attendance.persons, *(absence.person for absence in record.attendance.absent)]
    hosts = {person.name for person in (record.chair, record.secretary) if person}
    yield from ((addressed(person), person.name) for person in persons if person.name and person.name not in hosts)
    yield from ((group.description, group.description) for group in record.attendance.groups)
    yield from ((guest, guest) for guest in invitation.guests)


def _one(record: MeetingRecord, guest: str, stem: str) -> PaperPlan:
    invitation = record.invitation or Invitation()
    conventions = Conventions.of(record, invitation.date)
    subject = conventions.subject("Dự", meeting_name(record))
    facts: dict[str, Value] = {
        "title": one_line(f"Giấy mời {guest}"),
        "letterhead": conventions.dated_letterhead(invitation.number, ID),
        "subject": subject,
        "host": or_missing(record.organ.name),
        "guest": guest,
        "occasion": meeting_name(record),
        "chair": addressed(record.chair or Person()),
        "start": named_start(record),
        "place": or_missing(record.place),
        "notes": _notes(record, conventions, invitation),
        "recipients": conventions.recipients("", invitation.recipients or (AS_INVITED,), invitation.archived_by),
        "signature": conventions.signature(invitation.signatory),
        "rules": conventions.rules(subject),
    }
    return PaperPlan(ID, conventions.template(ID), stem[:MAX_STEM].rstrip("-"), str(facts["title"]), facts)


def _notes(record: MeetingRecord, conventions: Conventions, invitation: Invitation) -> list[Value]:
    lines = paragraphs(invitation.notes) or [USUAL_NOTE.format(kind=or_missing(record.kind))]
    return [*lines[:-1], conventions.ended(lines[-1])]


INVITATION = Kind(ID, "Giấy mời", state.SYMBOLS[ID], in_every_regime(ID), plans, for_person)
