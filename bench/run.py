"""All figures in one run, on one core. A figure is a median; a ratio is the median of ratios taken in turn."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import convert
import fill
import start


def main() -> None:
    """Bind to one core, then run every bench; programs that are started stay on it too."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    for bench in (fill, convert, start):
        bench.main()


if __name__ == "__main__":
    main()
