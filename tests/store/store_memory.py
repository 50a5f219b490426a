"""The ports of the store without a database, held to the same contract."""

import copy
import unicodedata
from dataclasses import replace

from docgen.ports import (
    AccountNameTaken,
    AdministratorExists,
    MeetingChangedElsewhere,
    MeetingNotFound,
    MeetingSummary,
    StoredMeeting,
)


class MemoryRecordStore:
    def __init__(self):
        self._kept = {}

    def meetings(self, *, deleted=False):
        found = [m.summary for m in self._kept.values() if (m.summary.deleted_at is not None) is deleted]
        return tuple(sorted(found, key=lambda line: (line.updated_at, line.id), reverse=True))

    def create(self, text, stamp):
        number = len(self._kept) + 1
        summary = MeetingSummary(number, text.title, text.day, 1, stamp.at, stamp.at, stamp.by)
        return self._keep(StoredMeeting(summary, text.typed, stamp.origin, stamp.sequence))

    def get(self, meeting_id):
        if meeting_id not in self._kept:
            raise MeetingNotFound(meeting_id)
        return self._kept[meeting_id]

    def save(self, meeting_id, text, expected_version, stamp):
        old = self.get(meeting_id)
        if old.summary.deleted_at is not None:
            raise MeetingNotFound(meeting_id)
        same_page = bool(stamp.origin) and stamp.origin == old.origin
        if same_page and stamp.sequence <= old.sequence:
            return old
        if not same_page and old.summary.version != expected_version:
            raise MeetingChangedElsewhere(old.summary)
        summary = replace(
            old.summary,
            title=text.title,
            day=text.day,
            version=old.summary.version + 1,
            updated_at=stamp.at,
            updated_by=stamp.by,
        )
        return self._keep(StoredMeeting(summary, text.typed, stamp.origin, stamp.sequence))

    def delete(self, meeting_id, stamp):
        self._mark(meeting_id, stamp.at)

    def restore(self, meeting_id, stamp):
        del stamp
        self._mark(meeting_id, None)

    def _mark(self, meeting_id, at):
        old = self.get(meeting_id)
        self._keep(replace(old, summary=replace(old.summary, deleted_at=at)))

    def _keep(self, meeting):
        self._kept[meeting.summary.id] = copy.deepcopy(meeting)
        return meeting


class MemoryAccounts:
    def __init__(self):
        self._kept = []

    def any_exists(self):
        return bool(self._kept)

    def create_first(self, account):
        if self._kept:
            raise AdministratorExists
        return self.create(account)

    def create(self, account):
        if self.find_by_name(account.name):
            raise AccountNameTaken(account.name)
        self._kept.append(replace(account, id=len(self._kept) + 1))
        return self._kept[-1]

    def find_by_name(self, name):
        return next((a for a in self._kept if _key(a.name) == _key(name)), None)

    def find_by_session_key(self, session_key):
        return next((a for a in self._kept if a.session_key == session_key), None)

    def set_password_hash(self, account_id, password_hash):
        self._kept = [replace(a, password_hash=password_hash) if a.id == account_id else a for a in self._kept]


def _key(name):
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.strip()).casefold())
