import datetime as dt
from itertools import count

import pytest
from store_memory import MemoryAccounts, MemoryRecordStore

from docgen.ports import MeetingText, Stamp
from docgen.store import SqlAccounts, SqlRecordStore, open_database


@pytest.fixture
def database(tmp_path):
    opened = open_database(tmp_path / "home" / "docgen.sqlite")
    yield opened
    opened.close()


@pytest.fixture(params=["sql", "memory"])
def store(request):
    if request.param == "memory":
        return MemoryRecordStore()
    return SqlRecordStore(request.getfixturevalue("database"))


@pytest.fixture(params=["sql", "memory"])
def accounts(request):
    if request.param == "memory":
        return MemoryAccounts()
    return SqlAccounts(request.getfixturevalue("database"))


@pytest.fixture
def stamp():
    """Stamps one second apart."""
    seconds = count()
    start = dt.datetime(2023, 5, 12, 14, 0, tzinfo=dt.timezone(dt.timedelta(hours=7)))

    def make(by="lan", origin="", sequence=0):
        return Stamp(by, start + dt.timedelta(seconds=next(seconds)), origin, sequence)

    return make


@pytest.fixture
def text():
    def make(title="Hội nghị ra mắt", **typed):
        return MeetingText(title, "12/5/2023", typed)

    return make
