"""What docgen wrote into a folder last, so that a file that somebody corrected by hand is not replaced unasked.

The journal is a small file in the folder: the digests by file name. A digest is noted before its file is put in place,
beside that of the file that stands there still: whatever stops the work, what stands is known.
"""

import hashlib
import json
from pathlib import Path

from docgen.workflow.files import NotWritten, write_file

JOURNAL = ".docgen-make.json"
NOT_OURS = "-"  # in place of a digest: a pipe, a device


def is_guarded(path: Path, data: bytes = b"") -> bool:
    """Whether the file at ``path`` is not the one that docgen wrote there, so that replacing it would lose something.

    One that holds ``data`` already, or nothing at all, is no loss.

    Raises:
        NotWritten: the file cannot be read.
    """
    standing = _digest(path)
    return standing not in {"", _digest_of(b""), _digest_of(data), *_noted(path.parent).get(path.name, ())}


def write_made(path: Path, data: bytes) -> None:
    """Put a file that docgen made at ``path``, and remember it. Raises: NotWritten."""
    noted = _noted(path.parent)
    before, standing, digest = noted.get(path.name, []), _digest(path), _digest_of(data)
    noted[path.name] = [standing, digest] if standing in before and standing != digest else [digest]
    if noted[path.name] != before:
        write_file(path.parent / JOURNAL, json.dumps(noted, ensure_ascii=False, indent=1, sort_keys=True).encode())
    write_file(path, data)


def remove_made(path: Path) -> None:
    """Let no file stand at ``path``. Whether it may go is for ``is_guarded`` to say first. Raises: NotWritten."""
    try:
        if path.is_file():
            path.unlink()
    except OSError as error:
        raise NotWritten(path, error) from error


def _noted(folder: Path) -> dict[str, list[str]]:
    """The digests by file name; nothing where no journal is, or one that is damaged."""
    journal = folder / JOURNAL
    try:
        found = json.loads(journal.read_bytes()) if journal.is_file() else {}
    except OSError as error:
        raise NotWritten(journal, error) from error
    except (ValueError, RecursionError):
        return {}
    return {name: known for name, known in found.items() if isinstance(known, list)} if isinstance(found, dict) else {}


def _digest(path: Path) -> str:
    """The digest of the file as it is now; "" where there is none, for a folder is refused when it is written to."""
    try:
        if path.is_dir() or not path.exists():
            return ""
        if not path.is_file():
            return NOT_OURS
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise NotWritten(path, error) from error


def _digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
