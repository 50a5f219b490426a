import dataclasses
import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from docgen.bootstrap import open_office
from docgen.ports import MeetingText, Stamp
from docgen.settings import Settings

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclasses.dataclass
class Ticking:
    """A clock that is a minute later each time it is asked."""

    moment: dt.datetime = dt.datetime(2023, 5, 12, 8, 0, tzinfo=HANOI)

    def now(self) -> dt.datetime:
        self.moment += dt.timedelta(minutes=1)
        return self.moment


@pytest.fixture
def office(tmp_path):
    opened = open_office(Settings(home=tmp_path))
    yield dataclasses.replace(opened, clock=Ticking())
    opened.records.database.close()


@pytest.fixture
def meeting(office):
    """The line of a stored meeting."""
    made = office.records.create(MeetingText("Hội nghị", "", {}), Stamp("lan", office.clock.now()))
    return made.summary
