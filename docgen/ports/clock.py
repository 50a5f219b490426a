"""The time, from one place."""

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Tells the time, so that no other code asks for it."""

    def now(self) -> dt.datetime:
        """The present moment, with the zone of the office."""
        ...


def in_office_time(clock: Clock, moment: dt.datetime) -> dt.datetime:
    """The moment as the office's clock shows it: stores keep moments in UTC, which nobody in the office reads."""
    return moment.astimezone(clock.now().tzinfo)
