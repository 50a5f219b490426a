"""The facts of one meeting as plain, frozen data. Standard library only.

Every text is NFC and stripped (the codec sees to it). A value that the clerk has not given yet
is ``None`` or an empty string; that it is missing is a finding of ``docgen.rules``, never an error.
"""

from docgen.model.findings import Finding, Notice, Result, Severity
from docgen.model.meeting import Absence, AgendaItem, Attendance, Group, MeetingRecord, Photo, Proceeding
from docgen.model.organs import Organ
from docgen.model.papers import (
    Conclusions,
    Criterion,
    Decision,
    Member,
    Minutes,
    Party,
    Plan,
    Pledge,
    PowerHolder,
    Regulation,
)
from docgen.model.people import Authority, Person, Signatory
from docgen.model.structure import Block, Level

__all__ = [
    "Absence",
    "AgendaItem",
    "Attendance",
    "Authority",
    "Block",
    "Conclusions",
    "Criterion",
    "Decision",
    "Finding",
    "Group",
    "Level",
    "MeetingRecord",
    "Member",
    "Minutes",
    "Notice",
    "Organ",
    "Party",
    "Person",
    "Photo",
    "Plan",
    "Pledge",
    "PowerHolder",
    "Proceeding",
    "Regulation",
    "Result",
    "Severity",
    "Signatory",
]
