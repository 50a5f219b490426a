"""What goes wrong where things are kept."""

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


class StoreTooNew(StoreFailure):
    """A newer version of this program wrote the database."""

    def __init__(self, place: str) -> None:
        super().__init__(
            place,
            f"Dữ liệu ở «{place}» do một bản docgen mới hơn ghi nên bản này không mở được. "
            "Chưa đổi gì. Cài bản docgen mới hơn đó rồi mở lại.",
        )
