"""Writing results to disk: whole or not at all, with a clear word when the disk refuses."""

import errno
from pathlib import Path

from docgen.codec.whole_file import EVERYBODY, write_whole
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
    errno.ENOLCK: "ổ đĩa này không cho khóa tệp, thường vì là ổ đĩa mạng; hãy chọn thư mục trên máy này",
    errno.EOPNOTSUPP: "ổ đĩa này không cho khóa tệp, thường vì là ổ đĩa mạng; hãy chọn thư mục trên máy này",
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
        write_whole(path, data, EVERYBODY)
    except OSError as error:
        raise NotWritten(path, error) from error
