"""Why a spreadsheet cannot be read, as one sentence for the clerk."""

from enum import StrEnum

from docgen.model.errors import DocgenError
from docgen.wording import grouped

SHOWN_CELLS = 6  # of a first row that is no header, in a message
SHOWN_CHARACTERS = 40


class Reason(StrEnum):
    """Why a file cannot be read as a table."""

    EMPTY = "tệp rỗng (0 byte); hãy lưu lại bảng tính rồi thử lại"
    TOO_BIG = (
        "tệp quá lớn; nếu danh sách ngắn thì hãy xóa các dòng trống đã kẻ khung, tô màu ở dưới danh sách (chọn cả "
        "dòng, bấm chuột phải, «Delete») rồi lưu lại; nếu danh sách dài thì hãy chia thành nhiều tệp, mỗi tệp không "
        "quá 100.000 dòng"
    )
    BOMB = "bên trong tệp quá lớn so với dung lượng của nó nên không được mở; hãy lưu lại bằng Excel dạng .xlsx"
    ENCRYPTED = "tệp được đặt mật khẩu; hãy bỏ mật khẩu trong Excel rồi thử lại"
    DAMAGED = "tệp bị hỏng; hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại"
    PDF = "đây là tệp PDF, không phải bảng tính; hãy lấy tệp Excel gốc của danh sách"
    WORD = "đây là tệp Word, không phải bảng tính; hãy chép bảng sang Excel rồi lưu dạng .xlsx"
    PICTURE = "đây là tệp ảnh, không phải bảng tính; hãy lấy tệp Excel gốc của danh sách"
    WEB_PAGE = "đây là trang web mang tên bảng tính; hãy mở bằng Excel rồi lưu lại dạng .xlsx"
    XML = "đây là tệp XML; hãy mở bằng Excel rồi lưu lại dạng .xlsx"
    ARCHIVE = "đây là tệp nén, không phải bảng tính; hãy giải nén rồi chọn tệp Excel bên trong"
    NOT_A_TABLE = "đây không phải bảng tính (.xlsx, .xls, .xlsb, .ods) cũng không phải tệp .csv"
    ENCODING = "không nhận ra bảng mã chữ của tệp; hãy lưu lại bằng Excel dạng .xlsx hoặc «CSV UTF-8»"
    NO_SHEET = "trong tệp không có trang tính nào đang hiện"
    NO_ROWS = "dưới dòng tiêu đề không có dòng nào; hãy điền danh sách rồi thử lại"


class TableUnreadable(DocgenError):
    """We could not read a table. ``name`` is the file's name as people know it."""

    name: str


class NotATable(TableUnreadable):
    """The bytes are no table that we read."""

    def __init__(self, name: str, reason: Reason) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason

    def __str__(self) -> str:
        return f"Không đọc được «{self.name}»: {self.reason}."


class TooManyCells(TableUnreadable):
    """A sheet reaches too far. ``extent`` is its last row and column, ``limit`` the most rows, columns and cells."""

    def __init__(self, name: str, sheet: str, extent: tuple[int, int], limit: tuple[int, int, int]) -> None:
        super().__init__(name, sheet, extent, limit)
        self.name, self.sheet, self.extent, self.limit = name, sheet, extent, limit

    def __str__(self) -> str:
        rows, columns = (grouped(number) for number in self.extent)
        most_rows, most_columns, most_cells = (grouped(number) for number in self.limit)
        return (
            f"Không đọc được «{self.name}»: {_sheet(self.sheet)} có dữ liệu đến dòng {rows}, cột thứ {columns}; "
            f"mỗi lần đọc không quá {most_rows} dòng, {most_columns} cột và {most_cells} ô. "
            "Hãy xóa các ô thừa ở xa hoặc chia danh sách thành nhiều tệp."
        )


class CellOutside(TableUnreadable):
    """A cell says that it stands where no sheet has a place. ``place`` is what it says."""

    def __init__(self, name: str, sheet: str, place: str) -> None:
        super().__init__(name, sheet, place)
        self.name, self.sheet, self.place = name, sheet, place

    def __str__(self) -> str:
        return (
            f"Không đọc được «{self.name}»: {_sheet(self.sheet)} có ô ghi vị trí «{self.place[:SHOWN_CHARACTERS]}», "
            "ngoài phạm vi của mọi bảng tính, nên tệp bị hỏng; hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại."
        )


class NoHeader(TableUnreadable):
    """No row names the columns. ``row`` and ``cells`` are the first row that holds something."""

    def __init__(self, name: str, sheet: str, row: int, cells: tuple[str, ...]) -> None:
        super().__init__(name, sheet, row, cells)
        self.name, self.sheet, self.row, self.cells = name, sheet, row, cells

    def __str__(self) -> str:
        start = f"Không tìm thấy dòng tiêu đề trong «{self.name}»{_in_sheet(self.sheet)}"
        if not self.cells:
            return f"{start}: không có ô nào được điền. Hãy dùng tệp mẫu để nhập danh sách."
        shown = " | ".join(cell[:SHOWN_CHARACTERS] for cell in self.cells[:SHOWN_CELLS])
        return (
            f"{start}: dòng {self.row} là «{shown}». "
            "Hãy thêm phía trên danh sách một dòng có tên cột như «Họ và tên», «Ngày sinh», «Địa chỉ»."
        )


class NoSuchSheet(TableUnreadable):
    """The sheet that was asked for is not in the file. ``sheets`` are those that are."""

    def __init__(self, name: str, sheet: str, sheets: tuple[str, ...]) -> None:
        super().__init__(name, sheet, sheets)
        self.name, self.sheet, self.sheets = name, sheet, sheets

    def __str__(self) -> str:
        known = ", ".join(f"«{sheet}»" for sheet in self.sheets)
        return f"Tệp «{self.name}» không có trang tính «{self.sheet}». Các trang tính trong tệp: {known}."


class UnclosedQuote(TableUnreadable):
    """A quotation mark opens a cell and nothing closes it. ``row`` is where it opens."""

    def __init__(self, name: str, row: int) -> None:
        super().__init__(name, row)
        self.name, self.row = name, row

    def __str__(self) -> str:
        return (
            f"Không đọc được «{self.name}»: dòng {self.row} có dấu ngoặc kép mở mà không đóng nên các dòng sau bị dính "
            "vào một ô. Hãy sửa dấu ngoặc kép hoặc lưu lại bằng Excel dạng .xlsx."
        )


class CellTooLong(TableUnreadable):
    """A cell of a CSV file holds more than any list. ``row`` is where it stands."""

    def __init__(self, name: str, row: int, limit: int) -> None:
        super().__init__(name, row, limit)
        self.name, self.row, self.limit = name, row, limit

    def __str__(self) -> str:
        return (
            f"Không đọc được «{self.name}»: dòng {self.row} có một ô dài hơn {grouped(self.limit)} ký tự. "
            "Hãy xóa nội dung thừa trong ô đó."
        )


class NoSuchColumn(DocgenError):
    """A chosen matching names a column or a field that is not there."""

    def __init__(self, column: str, field: str) -> None:
        super().__init__(column, field)
        self.column, self.field = column, field

    def __str__(self) -> str:
        return (
            f"Không ghép được cột «{self.column}» với mục «{self.field}»: danh sách không có cột hoặc mục này. "
            "Hãy chọn lại cách ghép cột."
        )


def _in_sheet(sheet: str) -> str:
    return f", trang tính «{sheet}»" if sheet else ""


def _sheet(sheet: str) -> str:
    return f"trang tính «{sheet}»" if sheet else "bảng"
