"""What a program finds around it: nothing of the machine that the tests run on."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def plain_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and no settings of docgen in the environment."""
    for name in list(os.environ):
        if name.startswith("DOCGEN_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path
