"""Other programs: run one to its end within a limit, or keep a server for as long as a test needs it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path


class ProgramTimedOut(AssertionError):
    """A program was still at work when its time was over."""

    def __init__(self, command: Sequence[str], timeout_seconds: float, output: str) -> None:
        self.command = tuple(command)
        self.timeout_seconds = timeout_seconds
        super().__init__(f"timeout: {command[0]} was still running after {timeout_seconds:g} s\n{output}")


class ServerNotReady(AssertionError):
    """A server ended, or did not answer in time."""

    def __init__(self, command: Sequence[str], reason: str, output: str) -> None:
        self.command = tuple(command)
        super().__init__(f"{command[0]} {reason}; it printed:\n{output}")


@dataclass(frozen=True, slots=True)
class Finished:
    """What a program left: its exit code and what it printed."""

    code: int
    stdout: str
    stderr: str


def _end(process: "subprocess.Popen[str]") -> None:
    """End the process and all that it started: they share a session, whose id is the first one's."""
    for name in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, name)
            process.wait(timeout=10)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def run(
    command: Sequence[str], *, timeout_seconds: float, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Finished:
    """The finished program. ``env`` is added to the environment.

    Raises:
        ProgramTimedOut: it was ended because its time was over.
    """
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    with process:
        try:
            stdout, stderr = process.communicate(timeout=timeout_seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            stdout, stderr = process.communicate()
            raise ProgramTimedOut(command, timeout_seconds, stdout + stderr) from None
        except BaseException:
            _end(process)
            raise
    return Finished(process.returncode, stdout, stderr)


def free_port() -> int:
    """A TCP port of this machine that nothing listens on."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(port: int) -> bool:
    with closing(socket.socket()) as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_for(process: "subprocess.Popen[str]", is_ready: Callable[[], bool], seconds: float) -> str:
    """Why the server will not be ready; empty when it is. What answers when it has ended is another program."""
    deadline = time.monotonic() + seconds
    while not is_ready():
        if process.poll() is not None:
            break
        if time.monotonic() > deadline:
            return f"did not answer within {seconds:g} s"
        time.sleep(0.05)
    return "" if process.poll() is None else f"ended with {process.returncode}"


@contextmanager
def serving(
    command: Sequence[str],
    port: int,
    log: Path,
    *,
    env: Mapping[str, str] | None = None,
    ready_seconds: float = 30,
    is_ready: Callable[[int], bool] = _answers,
) -> Iterator[int]:
    """A server on ``port`` of 127.0.0.1; gives its process id; it and all that it started are ended with the block.

    ``is_ready`` is asked whether what answers on the port is the server, at work.

    What it prints goes to ``log``. Used again with the same port, it is the server after a restart.

    Raises:
        ServerNotReady: it ended, or did not answer within ``ready_seconds``.
    """
    with log.open("a", encoding="utf-8") as out:
        process = subprocess.Popen(
            command,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
    with process:
        try:
            if reason := _wait_for(process, lambda: is_ready(port), ready_seconds):
                raise ServerNotReady(command, reason, log.read_text("utf-8", "replace"))
            yield process.pid
        finally:
            _end(process)
