"""The key that signs sessions: made once, kept in the home folder, read by its owner only."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from docgen.ports import disk_failure

NAME = "secret.key"
KEY_BYTES = 32
OWNER_ONLY = 0o600


def secret_key(home: Path) -> bytes:
    """The key of this home, so that a restart of the server logs nobody out.

    Raises:
        StoreFailure: the key cannot be written or read.
    """
    path = home / NAME
    try:
        home.mkdir(parents=True, exist_ok=True)
        return _read_or_made(path)
    except OSError as error:
        raise disk_failure(str(path), error) from error


def _read_or_made(path: Path) -> bytes:
    while True:
        with suppress(FileExistsError):
            _write_new(path)
        key = path.read_bytes()
        if len(key) >= KEY_BYTES:
            return key
        path.unlink(missing_ok=True)  # a power cut while the key was first written: nobody can have a session yet


def _write_new(path: Path) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(KEY_BYTES))
