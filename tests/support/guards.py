"""What no test may do unasked: log above INFO, reach another machine. A pytest plugin.

A test that expects such a log record says so: ``@pytest.mark.allow_log`` (all loggers),
``@pytest.mark.allow_log("docgen.word")`` (these and their children), or it takes ``caplog`` and looks at them.
"""

import ipaddress
import logging
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest


class NetworkRefused(AssertionError):
    """A test tried to leave this machine."""

    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(f"a test may reach 127.0.0.1 only, not {host}")


class LoudLog(logging.Handler):
    """Keeps the records above INFO."""

    def __init__(self) -> None:
        super().__init__(logging.INFO + 1)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def is_allowed(record: logging.LogRecord, loggers: Sequence[str]) -> bool:
    """Whether the record comes from one of the loggers or their children."""
    return any(record.name == name or record.name.startswith(f"{name}.") for name in loggers)


def unexpected(item: pytest.Item, records: Sequence[logging.LogRecord]) -> list[logging.LogRecord]:
    """The records that the test did not ask for."""
    if "caplog" in getattr(item, "fixturenames", ()):
        return []
    marks = list(item.iter_markers("allow_log"))
    if any(not mark.args for mark in marks):
        return []
    allowed = [name for mark in marks for name in mark.args]
    return [record for record in records if not is_allowed(record, allowed)]


@contextmanager
def _quiet(item: pytest.Item) -> Iterator[None]:
    handler = LoudLog()
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
    loud = unexpected(item, handler.records)
    if loud:
        lines = "\n".join(f"{record.levelname} {record.name}: {record.getMessage()}" for record in loud)
        pytest.fail(f"unexpected log:\n{lines}", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with _quiet(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    with _quiet(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    with _quiet(item):
        return (yield)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "allow_log(*loggers): the test expects log records above INFO (of these loggers)"
    )


def is_this_machine(host: object) -> bool:
    """Whether the host is the loopback of this machine, a name for it, or no network address at all."""
    if host in (None, "", "localhost", b"localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _guarded_connect(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any, /) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_this_machine(address[0]):
            raise NetworkRefused(str(address[0]))
        return connect(self, address)

    return guarded


def _guarded_lookup(lookup: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(host: Any, *args: Any, **options: Any) -> Any:
        if not is_this_machine(host):
            raise NetworkRefused(str(host))
        return lookup(host, *args, **options)

    return guarded


@pytest.fixture(scope="session", autouse=True)
def only_this_machine() -> Iterator[None]:
    """Refuses connections and name look-ups that leave this machine, for the whole run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _guarded_connect(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", _guarded_connect(socket.socket.connect_ex))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        yield
