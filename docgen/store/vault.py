"""Files by their hash in a folder: the ``FileVault`` of ``docgen.ports``."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from docgen.codec.whole_file import OWNER_ONLY, write_whole
from docgen.ports import KeptFileLost, disk_failure


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
                write_whole(path, data, OWNER_ONLY)
        except OSError as error:
            raise disk_failure(str(self.folder), error) from error
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
