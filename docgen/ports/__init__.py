"""Protocols of what has effects. Implementations are chosen in ``docgen.bootstrap`` and nowhere else."""

from docgen.ports.accounts import Account, AccountNameTaken, AccountStore, AdministratorExists
from docgen.ports.clock import Clock, in_office_time
from docgen.ports.directory import (
    DirectoryChangedElsewhere,
    DirectoryEdition,
    DirectoryStore,
    DirectoryVersionNotFound,
    KeptDirectory,
)
from docgen.ports.failures import StoreBroken, StoreBusy, StoreFailure, StoreFull, StoreReadOnly, StoreTooNew
from docgen.ports.meetings import (
    MeetingChangedElsewhere,
    MeetingNotFound,
    MeetingSummary,
    MeetingText,
    RecordStore,
    Stamp,
    StoredMeeting,
    Typed,
)
from docgen.ports.merges import Merge, MergeNotFound, MergeOutput, MergeState, MergeStore, Queue, RowFault
from docgen.ports.papers import PictureSource, TemplateSource
from docgen.ports.versions import (
    FileVault,
    IssuedFiles,
    KeptFileLost,
    NewVersion,
    Origin,
    PaperEditedElsewhere,
    PaperIssued,
    PaperStore,
    PaperSuperseded,
    PaperVersion,
    PaperVersionNotFound,
)
from docgen.ports.work import Outcome, Workers

__all__ = [
    "Account",
    "AccountNameTaken",
    "AccountStore",
    "AdministratorExists",
    "Clock",
    "DirectoryChangedElsewhere",
    "DirectoryEdition",
    "DirectoryStore",
    "DirectoryVersionNotFound",
    "FileVault",
    "IssuedFiles",
    "KeptDirectory",
    "KeptFileLost",
    "MeetingChangedElsewhere",
    "MeetingNotFound",
    "MeetingSummary",
    "MeetingText",
    "Merge",
    "MergeNotFound",
    "MergeOutput",
    "MergeState",
    "MergeStore",
    "NewVersion",
    "Origin",
    "Outcome",
    "PaperEditedElsewhere",
    "PaperIssued",
    "PaperStore",
    "PaperSuperseded",
    "PaperVersion",
    "PaperVersionNotFound",
    "PictureSource",
    "Queue",
    "RecordStore",
    "RowFault",
    "Stamp",
    "StoreBroken",
    "StoreBusy",
    "StoreFailure",
    "StoreFull",
    "StoreReadOnly",
    "StoreTooNew",
    "StoredMeeting",
    "TemplateSource",
    "Typed",
    "Workers",
    "in_office_time",
]
