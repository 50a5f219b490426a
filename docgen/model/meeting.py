"""The meeting: when, where, who, what was said. The one place where each fact is entered."""

from dataclasses import dataclass
from datetime import datetime, time

from docgen.model.letters import CorrectionLetter, Invitation, News, OfficialLetter
from docgen.model.organs import Organ
from docgen.model.papers import Conclusions, Decision, Minutes, Plan, Pledge, Regulation
from docgen.model.people import Person
from docgen.model.reports import Programme, Report, Resolution, Submission


@dataclass(frozen=True, slots=True)
class Group:
    """People present without being named one by one. ``count`` is the number of people, where known."""

    description: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A person who was invited and did not come."""

    person: Person = Person()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was invited, who came. The stated numbers must agree with each other (norms §15.5 BD-10)."""

    persons: tuple[Person, ...] = ()
    groups: tuple[Group, ...] = ()
    absent: tuple[Absence, ...] = ()
    invited_count: int | None = None
    present_count: int | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One line of the programme: what, by whom, from when."""

    content: str = ""
    speaker: str = ""
    start: time | None = None


@dataclass(frozen=True, slots=True)
class Proceeding:
    """What happened under one heading of the minutes: who spoke, what was said, what was concluded."""

    title: str = ""
    speaker: str = ""
    text: str = ""
    points: tuple[str, ...] = ()
    conclusion: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the meeting. ``file`` is a path relative to the record's own folder."""

    file: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """Everything that is known of one meeting.

    ``body`` is the id of the issuing body in the office's directory, which then gives the organ of the day.

    ``kind`` is the word for it in running text («hội nghị», «cuộc họp»); ``subject`` follows that word
    («ra mắt mô hình …»). ``sample_data`` lists the paths whose values are invented, so that nobody signs them
    unseen. ``attachments_apart`` puts lists, annexes and attached texts into files of their own.
    """

    organ: Organ = Organ()
    body: str = ""
    kind: str = "hội nghị"
    subject: str = ""
    start: datetime | None = None
    end: datetime | None = None
    place: str = ""
    chair: Person | None = None
    secretary: Person | None = None
    attendance: Attendance = Attendance()
    agenda: tuple[AgendaItem, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()
    minutes: Minutes = Minutes()
    decision: Decision | None = None
    pledge: Pledge | None = None
    plan: Plan | None = None
    regulation: Regulation | None = None
    resolution: Resolution | None = None
    programme: Programme | None = None
    invitation: Invitation | None = None
    conclusions: Conclusions | None = None
    report: Report | None = None
    submission: Submission | None = None
    official_letter: OfficialLetter | None = None
    correction_letter: CorrectionLetter | None = None
    news: News | None = None
    attachments_apart: bool = False
    photos: tuple[Photo, ...] = ()
    author: str = ""
    sample_data: tuple[str, ...] = ()
