"""Progress of a merge on stderr: a line that changes on a terminal, a line now and then elsewhere."""

import time
from typing import TextIO

from docgen.cli.frame import tell
from docgen.workflow.merge.run import Tally

STEP = 10  # percent between two lines where nobody watches
WIDTH = 24  # signs of the bar
BETWEEN_SECONDS = 0.1


class Progress:
    """Shows how far a run is. ``done`` and ``total`` count people."""

    def __init__(self, stream: TextIO, total: int = 0) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()
        self._start = self._last = time.monotonic()
        self._shown_percent = 0
        self._is_open = False
        self.done = 0
        self.total = total

    def show(self, tally: Tally) -> None:
        """Say how far the run is, where it is time to say it."""
        self.done, self.total = tally.done, tally.total
        percent = 100 * tally.done // max(tally.total, 1)
        now = time.monotonic()
        if self._is_terminal and (now - self._last >= BETWEEN_SECONDS or percent == 100):  # noqa: PLR2004 - percent
            self._last, self._is_open = now, True
            self._stream.write(f"\r{self._bar(percent)} {self._words(tally, percent, now)}\x1b[K")
            self._stream.flush()
        elif not self._is_terminal and percent // STEP > self._shown_percent // STEP:
            self._shown_percent = percent
            self._stream.write(f"{self._words(tally, percent, now)}\n")
            self._stream.flush()

    def close(self) -> None:
        """Leave the line; what is said next begins below it."""
        if self._is_open:
            self._stream.write("\n")
            self._is_open = False

    def _bar(self, percent: int) -> str:
        filled = WIDTH * percent // 100
        return "█" * filled + "░" * (WIDTH - filled)

    def _words(self, tally: Tally, percent: int, now: float) -> str:
        seconds = now - self._start
        rate = tally.made / seconds if seconds and tally.made else 0.0
        rest = (tally.total - tally.done) / rate if rate else 0.0
        left = f"{int(rest) // 60}:{int(rest) % 60:02}"
        return tell("merge.progress", done=tally.done, total=tally.total, percent=percent, rate=rate, left=left)
