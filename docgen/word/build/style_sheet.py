"""The named paragraph styles of the state templates, made from the constants of the norm."""

from dataclasses import dataclass

from docgen.paper.length import from_mm
from docgen.regimes import state

SMALL_GAP_PT, GAP_PT, WIDE_GAP_PT, TITLE_GAP_PT = 3.0, 6.0, 12.0, 18.0  # between components; the norm leaves it free


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style. Only what is given is written; the rest comes from the style it is based on."""

    id: str
    name: str
    based_on: str = "Normal"
    size_pt: float | None = None
    is_bold: bool = False
    is_italic: bool = False
    align: str = ""
    before_pt: float | None = None
    after_pt: float | None = None
    exact_pt: float | None = None
    line: float | None = None
    first_line_mm: float | None = None
    sides_mm: float | None = None
    keep_next: bool = False
    outline: int | None = None


STYLES = (
    ParagraphStyle("QuocHieu", "Quốc hiệu", size_pt=state.NATION_PT, is_bold=True, align="center"),
    ParagraphStyle("TieuNgu", "Tiêu ngữ", size_pt=state.MOTTO_PT, is_bold=True, align="center"),
    ParagraphStyle("CoQuanChuQuan", "Cơ quan chủ quản", size_pt=state.PARENT_PT, align="center"),
    ParagraphStyle("CoQuan", "Cơ quan ban hành", size_pt=state.BODY_NAME_PT, is_bold=True, align="center"),
    ParagraphStyle("DuongKe", "Đường kẻ", size_pt=2, align="center", exact_pt=state.LINE_ROW_PT, keep_next=True),
    ParagraphStyle("DuongKePhuLuc", "Đường kẻ phụ lục", "DuongKe", after_pt=GAP_PT),
    ParagraphStyle("SoKyHieu", "Số, ký hiệu", size_pt=state.NUMBER_PT, align="center", before_pt=GAP_PT),
    ParagraphStyle(
        "DiaDanh", "Địa danh, thời gian", size_pt=state.PLACE_DATE_PT, is_italic=True, align="center", before_pt=GAP_PT
    ),
    ParagraphStyle("DiaDanhPhai", "Địa danh bên phải", "DiaDanh", align="right", before_pt=WIDE_GAP_PT),
    ParagraphStyle(
        "TenLoai",
        "Tên loại",
        size_pt=state.TYPE_NAME_PT,
        is_bold=True,
        align="center",
        before_pt=TITLE_GAP_PT,
        keep_next=True,
        outline=0,
    ),
    ParagraphStyle(
        "TrichYeu",
        "Trích yếu",
        size_pt=state.SUBJECT_PT,
        is_bold=True,
        align="center",
        sides_mm=state.SUBJECT_INDENT_MM,
        keep_next=True,
    ),
    ParagraphStyle(
        "ThamQuyen",
        "Thẩm quyền ban hành",
        size_pt=state.TYPE_NAME_PT,
        is_bold=True,
        align="center",
        before_pt=WIDE_GAP_PT,
        after_pt=GAP_PT,
        keep_next=True,
    ),
    ParagraphStyle("QuyetDinh", "Quyết định:", "ThamQuyen", outline=1),
    ParagraphStyle(
        "KinhGui", "Kính gửi", size_pt=state.BODY_PT, align="center", before_pt=WIDE_GAP_PT, after_pt=GAP_PT
    ),
    ParagraphStyle(
        "NoiDung",
        "Nội dung",
        size_pt=state.BODY_PT,
        align="both",
        before_pt=state.SPACE_BEFORE_PT,
        after_pt=0,
        line=state.LINE_SPACING,
        first_line_mm=state.FIRST_LINE_MM,
    ),
    ParagraphStyle("NoiDungCuoi", "Nội dung cuối", "NoiDung", keep_next=True),
    ParagraphStyle("CanCu", "Căn cứ", "NoiDung", is_italic=True),
    ParagraphStyle("Dieu", "Điều", "NoiDung"),
    ParagraphStyle("DieuCuoi", "Điều cuối", "Dieu", keep_next=True),
    ParagraphStyle("MucLon", "Mục lớn", "NoiDung", is_bold=True, keep_next=True, outline=1),
    ParagraphStyle("KhoanCoTen", "Khoản có tên", "NoiDung", is_bold=True, keep_next=True, outline=2),
    ParagraphStyle(
        "QuyenHan",
        "Quyền hạn, chức vụ",
        size_pt=state.AUTHORITY_PT,
        is_bold=True,
        align="center",
        sides_mm=state.SIGNATURE_INDENT_MM,
        keep_next=True,
    ),
    ParagraphStyle(
        "GhiChuKy", "Ghi chú ký", size_pt=state.RECIPIENTS_LABEL_PT, is_italic=True, align="center", keep_next=True
    ),
    ParagraphStyle("ChoKy", "Chỗ ký", align="center", exact_pt=from_mm(state.SIGNATURE_GAP_MM)),
    ParagraphStyle("ChoKyGiu", "Chỗ ký giữ cùng trang", "ChoKy", keep_next=True),
    ParagraphStyle("ChucVuKhac", "Chức vụ khác", "HoTen"),
    ParagraphStyle("HoTen", "Họ tên người ký", size_pt=state.SIGNER_PT, is_bold=True, align="center"),
    ParagraphStyle(
        "NoiNhanNhan", "Nơi nhận", size_pt=state.RECIPIENTS_LABEL_PT, is_bold=True, is_italic=True, align="left"
    ),
    ParagraphStyle("NoiNhan", "Danh sách nơi nhận", size_pt=state.RECIPIENTS_PT, align="left"),
    ParagraphStyle("TenPhuLuc", "Tên phụ lục", "TenLoai", size_pt=state.ANNEX_TITLE_PT, before_pt=0),
    ParagraphStyle(
        "KemTheo",
        "Kèm theo",
        size_pt=state.ANNEX_POINTER_PT,
        is_italic=True,
        align="center",
        before_pt=GAP_PT,
        keep_next=True,
    ),
    ParagraphStyle(
        "DauBang",
        "Đầu bảng",
        size_pt=state.TABLE_PT,
        is_bold=True,
        align="center",
        before_pt=SMALL_GAP_PT,
        after_pt=SMALL_GAP_PT,
    ),
    ParagraphStyle(
        "OBang", "Ô bảng", size_pt=state.TABLE_PT, align="left", before_pt=SMALL_GAP_PT, after_pt=SMALL_GAP_PT
    ),
    ParagraphStyle("OBangGiua", "Ô bảng giữa", "OBang", align="center"),
    ParagraphStyle("KetBang", "Dòng kết bảng", "NoiDung", before_pt=WIDE_GAP_PT),
    ParagraphStyle("DauTrang", "Số trang", size_pt=state.PAGE_NUMBER_PT, align="center"),
    ParagraphStyle("KetThuc", "Kết thúc phần", size_pt=1, exact_pt=1),
    ParagraphStyle("KetThucGiu", "Kết thúc giữ cùng trang", "KetThuc", keep_next=True),
)
