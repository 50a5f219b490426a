"""What a list of people can tell of each, and the names that columns go by in offices."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from docgen.wording import fold

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SIGNS = re.compile(r"[^a-z0-9]+")
SEXES = ("nam", "nu")


def bare_name(text: str) -> str:
    """A column's name for comparison: «Ngày, tháng, năm sinh:» gives «ngay thang nam sinh»."""
    return _SIGNS.sub(" ", fold(text)).strip()


class FieldKind(Enum):
    """How the values of a field are read."""

    TEXT = auto()
    NAME = auto()
    DATE = auto()  # a day, or a year alone
    IDENTITY = auto()  # số định danh cá nhân (12 digits) or số CMND (9 digits)
    PHONE = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """A fact about each person. ``id`` is its name in templates, ``label`` its column in the file to fill in.

    ``synonyms`` are other names of the column; marks and case do not count. ``example`` is shown in the file to
    fill in.
    """

    id: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    synonyms: tuple[str, ...] = ()
    example: str = ""
    is_required: bool = False

    @property
    def names(self) -> frozenset[str]:
        """Every name of the field's column, folded."""
        return _folded((self.label, *self.synonyms))


@cache
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(bare_name(name) for name in names)


FAMILY_NAMES = frozenset(("ho", "ho dem", "ho lot", "ho va dem", "ho va ten dem", "ho va chu lot", "ho va ten lot"))
"""Columns that hold a name but for its last word; the name is theirs and that of the column «Tên»."""

NAME = Field(
    "name",
    "Họ và tên",
    FieldKind.NAME,
    ("Họ tên", "Tên", "Tên người", "Họ và tên đại biểu", "Tên đại biểu", "Họ, tên", "Họ và tên khai sinh",
     "Họ tên chủ hộ", "Tên chủ hộ", "Chủ hộ", "Thành viên", "Người cam kết", "Họ", "Họ đệm", "Họ lót", "Họ và đệm",
     "Họ và tên đệm", "Họ và chữ lót", "Họ và tên lót", "Full name", "Name"),
    "Nguyễn Văn An",
    is_required=True,
)  # fmt: skip
BORN = Field(
    "born",
    "Ngày sinh",
    FieldKind.DATE,
    ("Năm sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Ngày/tháng/năm sinh", "Sinh ngày", "Sinh năm",
     "Ngày tháng sinh", "NS", "Ngày sinh/Năm sinh", "Date of birth", "DOB"),
    "02/9/1975",
)  # fmt: skip
TITLE = Field("title", "Ông/Bà", FieldKind.TEXT, ("Ông bà", "Xưng hô", "Danh xưng", "Cách xưng hô"), "ông")
POST = Field(
    "post",
    "Chức vụ",
    FieldKind.TEXT,
    ("Chức danh", "Chức vụ, đơn vị công tác", "Chức vụ, đơn vị", "Chức vụ và đơn vị", "Chức vụ, nơi công tác",
     "Nghề nghiệp", "Chức vụ/Đơn vị", "Chức danh, đơn vị", "Chức vụ hiện nay", "CV"),
    "Tổ trưởng",
)  # fmt: skip
UNIT = Field(
    "unit",
    "Đơn vị",
    FieldKind.TEXT,
    ("Đơn vị công tác", "Cơ quan", "Cơ quan, đơn vị", "Nơi công tác", "Cơ quan công tác", "Tổ dân phố", "Thôn", "Xóm",
     "Bản", "Thôn, tổ dân phố", "Tổ chức", "Chi bộ", "Đơn vị, tổ chức", "Tên đơn vị"),
    "Tổ dân phố 1",
)  # fmt: skip
ADDRESS = Field(
    "address",
    "Địa chỉ",
    FieldKind.TEXT,
    ("Nơi ở", "Chỗ ở", "Nơi cư trú", "Nơi ở hiện nay", "Chỗ ở hiện nay", "Thường trú", "Nơi thường trú", "Hộ khẩu",
     "Địa chỉ thường trú", "Hộ khẩu thường trú", "HKTT", "Nơi đăng ký thường trú", "Address"),
    "Số 12, phố Quang Trung",
)  # fmt: skip
IDENTITY = Field(
    "identity",
    "Số CCCD",
    FieldKind.IDENTITY,
    ("CCCD", "CMND", "Số CMND", "Số CMND/CCCD", "Số CCCD/CMND", "CMND/CCCD", "CCCD/CMND", "Căn cước", "Số căn cước",
     "Căn cước công dân", "Số căn cước công dân", "Số định danh", "Số định danh cá nhân", "Mã định danh", "Số ĐDCN",
     "Chứng minh nhân dân", "Số chứng minh nhân dân", "Thẻ căn cước", "Số thẻ căn cước", "CC/CCCD", "Giấy tờ tùy thân"),
    "038075001234",
)  # fmt: skip
PHONE = Field(
    "phone",
    "Điện thoại",
    FieldKind.PHONE,
    ("Số điện thoại", "SĐT", "ĐT", "Di động", "Điện thoại di động", "Số ĐT", "ĐTDĐ", "Số di động", "Điện thoại liên hệ",
     "Zalo", "Phone"),
    "0912345678",
)  # fmt: skip
ROLE = Field(
    "role",
    "Nhiệm vụ",
    FieldKind.TEXT,
    ("Chức danh trong Ban Chỉ đạo", "Chức vụ trong Ban Chỉ đạo", "Nhiệm vụ trong Ban Chỉ đạo", "Vai trò", "Phân công",
     "Nhiệm vụ được phân công", "Chức danh trong Ban", "Chức danh trong Tổ"),
    "Thành viên",
)  # fmt: skip
NOTE = Field("note", "Ghi chú", FieldKind.TEXT, ("GC", "Chú thích", "Note"))
FIELDS = (NAME, BORN, TITLE, POST, UNIT, ADDRESS, IDENTITY, PHONE, ROLE, NOTE)

ORDER_NAMES = frozenset(("stt", "tt", "so tt", "so thu tu", "thu tu", "no"))
OTHER_NAMES = frozenset(
    ("gioi tinh", "dan toc", "ton giao", "email", "chu ky", "ky ten", "ky nhan", "que quan", "noi sinh")
)
"""Columns of such lists that we know for a header and need not read."""
KNOWN = frozenset().union(ORDER_NAMES, OTHER_NAMES, *(field.names for field in FIELDS))


def names_of(text: str) -> tuple[str, ...]:
    """The names by which a header cell may be known: as it is, and without what stands in brackets."""
    whole, short = bare_name(text), bare_name(_BRACKETS.sub(" ", text))
    return (whole, short) if short and short != whole else (whole,)


def is_order(text: str) -> bool:
    """Whether a header cell stands above the running numbers."""
    return bare_name(text) in ORDER_NAMES


def is_sex(text: str) -> bool:
    """Whether a header cell is «Nam» or «Nữ», as they stand below «Năm sinh»."""
    return bare_name(text) in SEXES
