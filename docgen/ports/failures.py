"""What goes wrong where things are kept."""

import errno

from docgen.model.errors import DocgenError


class StoreFailure(DocgenError):
    """The place where meetings are kept does not work. Nothing was changed."""

    def __init__(self, place: str, sentence: str) -> None:
        self.place = place
        super().__init__(sentence)


class StoreFull(StoreFailure):
    """No room is left on the disk."""

    def __init__(self, place: str) -> None:
        super().__init__(place, f"Ổ đĩa chứa «{place}» đã đầy nên chưa lưu được. Xóa bớt tệp trên ổ đĩa rồi lưu lại.")


class StoreReadOnly(StoreFailure):
    """We may not write there."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place, f"Không có quyền ghi vào «{place}» nên chưa lưu được. Cấp quyền ghi cho thư mục rồi lưu lại."
        )


class StoreBusy(StoreFailure):
    """Somebody else holds the database for longer than we wait."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place, f"«{place}» đang bị chương trình khác giữ nên chưa lưu được. Đóng chương trình đó rồi lưu lại."
        )


class StoreBroken(StoreFailure):
    """The file is not a sound database."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place, f"Cơ sở dữ liệu «{place}» bị hỏng. Dừng chương trình, cất tệp này đi nơi khác, dùng lại bản sao lưu."
        )


class StoreRefused(StoreFailure):
    """The disk or the database refused for a reason that only its own words tell."""

    def __init__(self, place: str, words: str) -> None:
        self.words = words
        super().__init__(
            place,
            f"Không đọc ghi được «{place}»: máy báo «{words}». Chưa lưu gì. Xem ổ đĩa có bị rút ra, bị hỏng hoặc hết "
            "dung lượng được cấp không rồi làm lại; nếu vẫn lỗi, báo người quản trị cùng lời máy báo.",
        )


class StoreTooNew(StoreFailure):
    """A newer version of this program wrote the database."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place,
            f"Dữ liệu ở «{place}» do một bản docgen mới hơn ghi nên bản này không mở được. "
            "Chưa đổi gì. Cài bản docgen mới hơn đó rồi mở lại.",
        )


class NumberTooLarge(DocgenError):
    """No id and no version can be as large as the number that was asked for."""

    def __init__(self) -> None:
        super().__init__("Không có gì mang số lớn như vậy, nên chưa lưu gì. Xem lại số ấy trong danh sách rồi làm lại.")


NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
NO_RIGHT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
NO_PLACE = frozenset({errno.EEXIST, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.ENOENT, errno.ENOTDIR})


def disk_failure(place: str, error: OSError) -> StoreFailure:
    """What the disk refused at ``place``, in our words."""
    if error.errno in NO_ROOM:
        return StoreFull(place)
    if error.errno in NO_RIGHT | NO_PLACE:  # also where nobody can write, whatever the rights
        return StoreReadOnly(place)
    return StoreRefused(place, error.strerror or str(error))
