"""The processes below one that is tested."""

import subprocess
import time
from pathlib import Path


def wait_for_workers(run: "subprocess.Popen[str]") -> None:
    """Return as soon as the process that workers branch off from is there."""
    end = time.monotonic() + 60
    while not any(b"forkserver" in command for command in commands_below(run.pid)):
        assert run.poll() is None, run.communicate()
        assert time.monotonic() < end
        time.sleep(0.005)


def commands_below(process: int) -> list[bytes]:
    """The commands of the processes that a process started."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
        return [Path(f"/proc/{child}/cmdline").read_bytes() for child in children]
    except OSError:  # one of them ended just now
        return []
