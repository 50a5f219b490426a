"""The time, from one place."""

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Tells the time, so that no other code asks for it."""

    def now(self) -> dt.datetime:
        """The present moment, with the zone of the office."""
        ...
