"""Danh sách đại biểu: who was invited, with a column to sign in. No norm fixes its form; custom.

Fields of ``attendance_list.docx``: title, letterhead, subject, rules as in ``named_paper``, and::

    start, place
    groups       [{name "Đại biểu ghi tên", delegates [{order "1", name, post}]}]     free rows for a group's people
    closing      "Danh sách này có 95 người./."
    nobody, secretary_signature    powers, positions, hint, place, field, other_post, name; the first one is empty
"""

from docgen.kinds.base import Kind, PaperPlan, Value
from docgen.kinds.facts.conventions import Conventions, in_every_regime
from docgen.kinds.facts.occasion import named_start, occasion
from docgen.kinds.facts.printing import Facts, capitalised, or_missing, titled
from docgen.kinds.facts.sign_places import SignPlaces, no_signature
from docgen.model import Attendance, MeetingRecord, Person
from docgen.wording import padded

ID = "attendance_list"
NAMED = "Đại biểu ghi tên"
MADE_BY = "NGƯỜI LẬP DANH SÁCH"
MOST_FREE_ROWS = 1000  # custom: no hall of a commune holds more; measured, 32 pages in under 6 seconds


def plans(record: MeetingRecord) -> tuple[PaperPlan, ...]:
    """The list, when the record names somebody who was to come."""
    groups = _groups(record)
    if not groups:
        return ()
    conventions = Conventions.of(record)
    subject = conventions.subject("Dự", f"{or_missing(record.kind)} {or_missing(record.subject)}")
    facts: dict[str, Value] = {
        "title": titled("Danh sách đại biểu", occasion(record)),
        "letterhead": conventions.letterhead("", conventions.place_date()),
        "subject": subject,
        "start": named_start(record),
        "place": or_missing(record.place),
        "groups": groups,
        "closing": conventions.ended(f"Danh sách này có {_total(record.attendance)} người"),
        "nobody": no_signature(),
        "secretary_signature": SignPlaces().place("Người lập danh sách", record.secretary or Person(), [MADE_BY]),
        "rules": conventions.rules(subject),
    }
    return (PaperPlan(ID, conventions.template(ID), "danh-sach-dai-bieu", str(facts["title"]), facts),)


def _groups(record: MeetingRecord) -> list[Value]:
    """The named people, then each group with a free row for each of its people; one count runs through all."""
    persons = [*record.attendance.persons, *(absence.person for absence in record.attendance.absent)]
    named = [_row(order, or_missing(person.name), person.post) for order, person in enumerate(persons, 1)]
    found: list[Value] = [{"name": NAMED, "delegates": [*named]}] if named else []
    order = len(named)
    for group in record.attendance.groups:
        count = min(group.count or 1, MOST_FREE_ROWS)
        rows = [_row(order + number, "", "") for number in range(1, count + 1)]
        found.append({"name": capitalised(or_missing(group.description)), "delegates": [*rows]})
        order += count
    return found


def _row(order: int, name: str, post: str) -> Facts:
    return {"order": str(order), "name": name, "post": post}


def _total(attendance: Attendance) -> str:
    """How many are listed; dots for the pen where a group has no number, or more people than rows."""
    if any(group.count is None or group.count > MOST_FREE_ROWS for group in attendance.groups):
        return or_missing("")
    named = len(attendance.persons) + len(attendance.absent)
    return padded(named + sum(group.count or 0 for group in attendance.groups))


ATTENDANCE_LIST = Kind(ID, "Danh sách đại biểu", "", in_every_regime(ID), plans)
