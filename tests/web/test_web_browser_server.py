"""The server that the browser tests ask is their own."""

import sys

import pytest
from web_driver import a_server

from tests.support import processes
from tests.support.processes import ServerNotReady, serving


def test_a_stranger_on_the_port_is_not_taken_for_the_server(tmp_path, monkeypatch):
    port = processes.free_port()
    stranger = (sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(tmp_path), str(port))
    monkeypatch.setattr("web_driver.free_port", lambda: port)
    with (
        serving(stranger, port, tmp_path / "stranger.log"),
        pytest.raises(ServerNotReady, match="ended with"),
        a_server(tmp_path),
    ):
        pytest.fail("the stranger was taken for it")
