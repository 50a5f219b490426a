"""Files written whole or not at all."""

import contextlib
import os
import secrets
from pathlib import Path

EVERYBODY = 0o666
OWNER_ONLY = 0o600


def write_whole(path: Path, data: bytes, mode: int) -> None:
    """Put ``data`` at ``path``, making its folder; what stood there before stays until then, even over a power cut.

    ``mode`` is what the file may be used for, less what the mask of the process takes away. Whatever stops the
    writing, Ctrl-C too, leaves nothing of it.

    Raises:
        OSError: the disk is full, the folder is read-only, or the like.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.parent / f".docgen-{secrets.token_hex(8)}"
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
