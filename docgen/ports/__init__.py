"""Protocols of what has effects. Implementations are chosen in ``docgen.bootstrap`` and nowhere else."""

from docgen.ports.accounts import Account, AccountNameTaken, AccountStore, AdministratorExists
from docgen.ports.clock import Clock
from docgen.ports.failures import StoreBroken, StoreBusy, StoreFailure, StoreFull, StoreReadOnly
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
from docgen.ports.papers import FieldSetter, SignatureField, TemplateSource
from docgen.ports.work import Outcome, Workers

__all__ = [
    "Account",
    "AccountNameTaken",
    "AccountStore",
    "AdministratorExists",
    "Clock",
    "FieldSetter",
    "MeetingChangedElsewhere",
    "MeetingNotFound",
    "MeetingSummary",
    "MeetingText",
    "Outcome",
    "RecordStore",
    "SignatureField",
    "Stamp",
    "StoreBroken",
    "StoreBusy",
    "StoreFailure",
    "StoreFull",
    "StoreReadOnly",
    "StoredMeeting",
    "TemplateSource",
    "Typed",
    "Workers",
]
