"""Files by their hash in a folder: the ``FileVault`` of ``docgen.ports``."""

import errno
import hashlib
from dataclasses import dataclass
from pathlib import Path

from docgen.ports import KeptFileLost, StoreFull, StoreReadOnly
from docgen.store.whole_files import write_whole

FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class FolderVault:
    """Keeps files under ``folder``, in folders by the first two digits of the hash."""

    folder: Path

    def put(self, data: bytes) -> str:
        """The hash of the file, once it is on the disk whole."""
        digest = hashlib.sha256(data).hexdigest()
        path = self._path(digest)
        try:
            if not path.is_file() or path.stat().st_size != len(data):
                write_whole(path, data)
        except OSError as error:
            failure = StoreFull if error.errno in FULL else StoreReadOnly
            raise failure(str(self.folder)) from error
        return digest

    def get(self, digest: str) -> bytes:
        """The file, whose hash was looked at again."""
        try:
            data = self._path(digest).read_bytes()
        except OSError as error:
            raise KeptFileLost(digest, is_damaged=False) from error
        if hashlib.sha256(data).hexdigest() != digest:
            raise KeptFileLost(digest, is_damaged=True)
        return data

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest[2:]
