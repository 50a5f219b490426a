"""The key that signs sessions: made once, kept in the home folder, read by its owner only."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from docgen.ports import StoreReadOnly

NAME = "secret.key"
KEY_BYTES = 32
OWNER_ONLY = 0o600


def secret_key(home: Path) -> bytes:
    """The key of this home, so that a restart of the server logs nobody out.

    Raises:
        StoreReadOnly: the folder cannot be written or the key cannot be read.
    """
    path = home / NAME
    try:
        home.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            _write_new(path)
        key = path.read_bytes()
    except OSError as error:
        raise StoreReadOnly(str(path)) from error
    if len(key) < KEY_BYTES:
        path.unlink()  # a power cut while the key was first written: nobody can have a session yet
        return secret_key(home)
    return key


def _write_new(path: Path) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(KEY_BYTES))
