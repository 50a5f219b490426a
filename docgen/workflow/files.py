"""Writing results to disk: whole or not at all, with a clear word when the disk refuses."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from docgen.model.errors import DocgenError

REASONS = {
    errno.ENOSPC: "ổ đĩa đã đầy; hãy xóa bớt tệp hoặc chọn thư mục ở ổ khác",
    errno.EFBIG: "tệp vượt quá giới hạn dung lượng; hãy xóa bớt tệp hoặc chọn thư mục khác",
    errno.EDQUOT: "đã dùng hết dung lượng được cấp; hãy xóa bớt tệp hoặc chọn thư mục khác",
    errno.EACCES: "không có quyền ghi; hãy chọn thư mục khác hoặc xin quyền ghi",
    errno.EPERM: "không có quyền ghi; hãy chọn thư mục khác hoặc xin quyền ghi",
    errno.EROFS: "thư mục chỉ cho đọc; hãy chọn thư mục khác",
    errno.ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục; hãy chọn thư mục khác",
    errno.EEXIST: "ở đó đã có một tệp cùng tên; hãy chọn thư mục khác",
    errno.EISDIR: "ở đó đã có một thư mục cùng tên; hãy chọn tên khác",
    errno.ENAMETOOLONG: "tên quá dài; hãy chọn tên ngắn hơn",
    errno.ENOENT: "thư mục đã bị xóa hoặc đổi tên trong lúc ghi; hãy chọn thư mục khác",
    errno.ELOOP: "đường dẫn là liên kết trỏ vòng về chính nó; hãy chọn thư mục khác",
    errno.EIO: "ổ đĩa báo lỗi đọc ghi, có thể bị hỏng hoặc đã rút ra; hãy chọn thư mục ở ổ khác",
}


class NotWritten(DocgenError):
    """A file could not be written; nothing is left of it, and what stood there before is unharmed."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(path, error)
        self.path = path
        self.error = error

    def __str__(self) -> str:
        reason = REASONS.get(self.error.errno or 0, self.error.strerror or str(self.error))
        return f"Không ghi được {self.path}: {reason}."


def write_file(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, making its folder; the file is there whole or not at all, even after a power cut.

    Raises:
        NotWritten: the disk is full, the folder is read-only, or the like.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".docgen-", dir=path.parent)
        _fill_and_place(handle, Path(name), path, data)
    except OSError as error:
        raise NotWritten(path, error) from error


def _fill_and_place(handle: int, partial: Path, path: Path, data: bytes) -> None:
    """Write the partial file and put it in place; whatever stops that, Ctrl-C too, leaves nothing of it."""
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        partial.chmod(0o666 & ~_umask())
        partial.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
