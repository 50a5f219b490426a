"""The facts of one meeting as plain, frozen data. Standard library only.

Every text is NFC and stripped (the codec sees to it). A value that the clerk has not given yet
is ``None`` or an empty string; that it is missing is a finding of ``docgen.rules``, never an error.
"""

from docgen.model.findings import Finding, Notice, Result, Severity
from docgen.model.letters import Correction, CorrectionLetter, Invitation, News, OfficialLetter
from docgen.model.meeting import Absence, AgendaItem, Attendance, Group, MeetingRecord, Photo, Proceeding
from docgen.model.organs import BodyKind, Organ
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
    Vote,
)
from docgen.model.people import Authority, Person, Signatory
from docgen.model.reports import Programme, Report, Resolution, Submission
from docgen.model.structure import Annex, AnnexRow, Block, Level

__all__ = [
    "Absence",
    "AgendaItem",
    "Annex",
    "AnnexRow",
    "Attendance",
    "Authority",
    "Block",
    "BodyKind",
    "Conclusions",
    "Correction",
    "CorrectionLetter",
    "Criterion",
    "Decision",
    "Finding",
    "Group",
    "Invitation",
    "Level",
    "MeetingRecord",
    "Member",
    "Minutes",
    "News",
    "Notice",
    "OfficialLetter",
    "Organ",
    "Party",
    "Person",
    "Photo",
    "Plan",
    "Pledge",
    "PowerHolder",
    "Proceeding",
    "Programme",
    "Regulation",
    "Report",
    "Resolution",
    "Result",
    "Severity",
    "Signatory",
    "Submission",
    "Vote",
]
