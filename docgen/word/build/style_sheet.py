"""The named paragraph styles of a regime's templates, made from the constants of its norm."""

from dataclasses import dataclass

from docgen.paper.length import from_mm, to_mm
from docgen.paper.measure import text_width_pt
from docgen.regimes.head_scales import HeadScale, tight_scale
from docgen.regimes.regime import Regime

SMALL_GAP_PT, GAP_PT, WIDE_GAP_PT, TITLE_GAP_PT = 3.0, 6.0, 12.0, 18.0  # between components; the norm leaves it free
ADDRESSED_MM = 35.0  # Mẫu 1.5, as measured: where «Kính gửi:» begins above several names
TIGHT = "Nho"  # ends the ids of the styles of a heading in its tight scale
HEADLINE_PT = 16.0  # of a news item, which no norm fixes
SIGN_HINT_PT = 12.0  # «(Ký, ghi rõ họ tên)»; custom


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style. Only what is given is written; the rest comes from the style it is based on."""

    id: str
    name: str
    based_on: str = "Normal"
    size_pt: float | None = None
    is_bold: bool | None = None
    is_italic: bool = False
    is_underlined: bool = False
    align: str = ""
    before_pt: float | None = None
    after_pt: float | None = None
    exact_pt: float | None = None
    line: float | None = None
    first_line_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    sides_mm: float | None = None
    keep_next: bool = False
    outline: int | None = None


def style_sheet(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Every paragraph style of a regime's templates; a style stands after the one it is based on."""
    groups = (_heading, _title, _text, _structure, _signing, _annex, _table, _picture, _ends)
    return tuple(style for group in groups for style in group(regime))


def _heading(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """The heading table: bodies, number, Quốc hiệu, place and date."""
    return (
        ParagraphStyle("QuocHieu", "Quốc hiệu", size_pt=regime.NATION_PT, is_bold=True, align="center"),
        ParagraphStyle("TieuNgu", "Tiêu ngữ", size_pt=regime.MOTTO_PT, is_bold=True, align="center"),
        ParagraphStyle("CoQuanChuQuan", "Cơ quan chủ quản", size_pt=regime.PARENT_PT, align="center"),
        ParagraphStyle("CoQuan", "Cơ quan ban hành", size_pt=regime.BODY_NAME_PT, is_bold=True, align="center"),
        ParagraphStyle("DauSao", "Dấu dưới tên cơ quan", size_pt=regime.BODY_NAME_PT, align="center"),
        ParagraphStyle("DuongKe", "Đường kẻ", size_pt=2, align="center", exact_pt=regime.LINE_ROW_PT, keep_next=True),
        ParagraphStyle("SoKyHieu", "Số, ký hiệu", size_pt=regime.NUMBER_PT, align="center", before_pt=GAP_PT),
        ParagraphStyle(
            "TrichYeuCongVan",
            "Trích yếu công văn",
            size_pt=regime.LETTER_SUBJECT_PT,
            is_italic=regime.LETTER_SUBJECT_IS_ITALIC,
            align="center",
            before_pt=GAP_PT,
        ),
        ParagraphStyle(
            "DiaDanh",
            "Địa danh, thời gian",
            size_pt=regime.PLACE_DATE_PT,
            is_italic=True,
            align="center",
            before_pt=GAP_PT,
        ),
        ParagraphStyle("DiaDanhPhai", "Địa danh bên phải", "DiaDanh", align="right", before_pt=WIDE_GAP_PT),
        *_tight_heading(tight_scale(regime)),
    )


def _tight_heading(scale: HeadScale) -> tuple[ParagraphStyle, ...]:
    """What has another size in a heading whose place and date need more room."""
    ids = ("QuocHieu", "TieuNgu", "CoQuanChuQuan", "CoQuan", "DiaDanh")
    names = ("Quốc hiệu", "Tiêu ngữ", "Cơ quan chủ quản", "Cơ quan ban hành", "Địa danh, thời gian")
    sizes = (scale.nation_pt, scale.motto_pt, scale.parent_pt, scale.body_name_pt, scale.place_date_pt)
    made = zip(ids, names, sizes, strict=True)
    return tuple(ParagraphStyle(f"{style}{TIGHT}", f"{name} nhỏ", style, size_pt=size) for style, name, size in made)


def _title(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Type, subject, whose power it is, to whom it is addressed."""
    type_name = ParagraphStyle(
        "TenLoai",
        "Tên loại",
        size_pt=regime.TYPE_NAME_PT,
        is_bold=True,
        align="center",
        before_pt=TITLE_GAP_PT,
        keep_next=True,
        outline=0,
    )
    subject = ParagraphStyle(
        "TrichYeu",
        "Trích yếu",
        size_pt=regime.SUBJECT_PT,
        is_bold=True,
        align="center",
        sides_mm=regime.SUBJECT_INDENT_MM,
        keep_next=True,
    )
    power = ParagraphStyle(
        "ThamQuyen",
        "Thẩm quyền ban hành",
        size_pt=regime.TYPE_NAME_PT,
        is_bold=True,
        align="center",
        before_pt=WIDE_GAP_PT,
        after_pt=GAP_PT,
        keep_next=True,
    )
    addressed = ParagraphStyle(
        "KinhGui", "Kính gửi", size_pt=regime.ADDRESSED_PT, align="center", before_pt=WIDE_GAP_PT, after_pt=GAP_PT
    )
    return (
        type_name,
        subject,
        ParagraphStyle("DauTrichYeu", "Dấu dưới trích yếu", "TrichYeu"),
        power,
        ParagraphStyle("QuyetDinh", "Quyết định:", "ThamQuyen", outline=1),
        addressed,
        *_several_addressees(regime),
    )


def _several_addressees(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """The label ends and each name's dash begins at the colon (PL I, Mục II.9d), whatever the label says."""
    size, is_italic = regime.ADDRESSED_PT, regime.ADDRESSED_IS_ITALIC
    words, colon = (
        to_mm(text_width_pt(text, family=regime.FONT, size_pt=size, italic=is_italic))
        for text in (regime.ADDRESSED.removesuffix(":"), ":")
    )
    dash = ADDRESSED_MM + words
    right = round(regime.TEXT_WIDTH_MM - dash - colon, 1)
    return (
        ParagraphStyle("KinhGuiNhieu", "Kính gửi nhiều nơi", "KinhGui", align="right", right_mm=right, after_pt=0),
        ParagraphStyle("NoiKinhGui", "Nơi kính gửi", size_pt=size, align="left", left_mm=round(dash, 1), before_pt=0),
    )


def _text(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Running text."""
    body = ParagraphStyle(
        "NoiDung",
        "Nội dung",
        size_pt=regime.BODY_PT,
        align="both",
        before_pt=regime.SPACE_BEFORE_PT,
        after_pt=0,
        line=None if regime.LINE_EXACT_PT else regime.LINE_SPACING,
        exact_pt=regime.LINE_EXACT_PT,
        first_line_mm=regime.FIRST_LINE_MM,
    )
    return (
        body,
        ParagraphStyle("NoiDungCuoi", "Nội dung cuối", "NoiDung", keep_next=True),
        ParagraphStyle("NoiDungTrenBang", "Nội dung trên bảng", "NoiDung", after_pt=GAP_PT, keep_next=True),
        ParagraphStyle("CanCu", "Căn cứ", "NoiDung", is_italic=regime.BASES_ARE_ITALIC),
        ParagraphStyle("Dieu", "Điều", "NoiDung"),
        ParagraphStyle("DieuCuoi", "Điều cuối", "Dieu", keep_next=True),
        ParagraphStyle("MucLon", "Mục lớn", "NoiDung", is_bold=True, keep_next=True, outline=1),
        ParagraphStyle("KhoanCoTen", "Khoản có tên", "NoiDung", is_bold=True, keep_next=True, outline=2),
        ParagraphStyle("DauDe", "Đầu đề tin bài", "TenLoai", size_pt=HEADLINE_PT, before_pt=0, after_pt=GAP_PT),
        ParagraphStyle("SaPo", "Lời dẫn tin bài", "NoiDung", is_bold=True),
        ParagraphStyle("TacGia", "Tác giả", "NoiDung", is_bold=True, align="right"),
    )


def _structure(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Phần, chương, mục, điều, khoản, điểm (PL I, Mục II.6đ)."""
    centred = ParagraphStyle(
        "DeMuc",
        "Đề mục phần, chương",
        size_pt=regime.BODY_PT,
        is_bold=True,
        align="center",
        before_pt=WIDE_GAP_PT,
        keep_next=True,
        outline=1,
    )
    return (
        centred,
        ParagraphStyle(
            "TenDeMuc",
            "Tên phần, chương",
            size_pt=regime.BODY_PT,
            is_bold=True,
            align="center",
            sides_mm=regime.SUBJECT_INDENT_MM,
            keep_next=True,
        ),
        ParagraphStyle("DieuCoTen", "Điều có tên", "NoiDung", keep_next=True, outline=2),
        ParagraphStyle("Khoan", "Khoản", "NoiDung"),
        ParagraphStyle("Diem", "Điểm", "NoiDung"),
        ParagraphStyle("GachDong", "Gạch đầu dòng", "NoiDung"),
        ParagraphStyle("CongDong", "Dấu cộng đầu dòng", "NoiDung"),
    )


def _signing(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Powers, positions, names, recipients."""
    power = ParagraphStyle(
        "QuyenHan",
        "Quyền hạn",
        size_pt=regime.AUTHORITY_PT,
        is_bold=True,
        align="center",
        sides_mm=regime.SIGNATURE_INDENT_MM,
        keep_next=True,
    )
    label = ParagraphStyle(
        "NoiNhanNhan",
        "Nơi nhận",
        size_pt=regime.RECIPIENTS_LABEL_PT,
        is_bold=regime.RECIPIENTS_LABEL_IS_BOLD,
        is_italic=regime.RECIPIENTS_LABEL_IS_ITALIC,
        is_underlined=regime.RECIPIENTS_LABEL_IS_UNDERLINED,
        align="left",
    )
    gap = ParagraphStyle("ChoKy", "Chỗ ký", align="center", exact_pt=from_mm(regime.SIGNATURE_GAP_MM))
    return (
        power,
        ParagraphStyle("ChucVu", "Chức vụ", "QuyenHan", is_bold=regime.POSITION_IS_BOLD),
        ParagraphStyle("GhiChuKy", "Ghi chú ký", size_pt=SIGN_HINT_PT, is_italic=True, align="center", keep_next=True),
        gap,
        ParagraphStyle("ChoKyGiu", "Chỗ ký giữ cùng trang", "ChoKy", keep_next=True),
        ParagraphStyle("HoTen", "Họ tên người ký", size_pt=regime.SIGNER_PT, is_bold=True, align="center"),
        ParagraphStyle("ChucVuKhac", "Chức vụ khác", "HoTen"),
        label,
        ParagraphStyle("NoiNhan", "Danh sách nơi nhận", size_pt=regime.RECIPIENTS_PT, align="left"),
    )


def _annex(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Annexes, lists and attached texts (PL I, Mục III.1)."""
    return (
        ParagraphStyle(
            "NhanPhuLuc",
            "Số phụ lục",
            size_pt=regime.ANNEX_LABEL_PT,
            is_bold=True,
            align="center",
            keep_next=True,
            outline=0,
        ),
        ParagraphStyle("TenPhuLuc", "Tên phụ lục", "TenLoai", size_pt=regime.ANNEX_TITLE_PT, before_pt=0),
        ParagraphStyle(
            "KemTheo",
            "Kèm theo",
            size_pt=regime.ANNEX_POINTER_PT,
            is_italic=True,
            align="center",
            before_pt=GAP_PT,
            keep_next=True,
        ),
        ParagraphStyle("DuongKePhuLuc", "Đường kẻ phụ lục", "DuongKe", after_pt=GAP_PT),
        ParagraphStyle("DauPhuLuc", "Dấu dưới phụ lục", "DauTrichYeu", after_pt=GAP_PT),
    )


def _table(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Tables with borders."""
    cell = ParagraphStyle(
        "OBang", "Ô bảng", size_pt=regime.TABLE_PT, align="left", before_pt=SMALL_GAP_PT, after_pt=SMALL_GAP_PT
    )
    return (
        cell,
        ParagraphStyle("DauBang", "Đầu bảng", "OBang", is_bold=True, align="center"),
        ParagraphStyle("OBangGiu", "Ô bảng giữ cùng trang", "OBang", keep_next=True),
        ParagraphStyle("OBangGiua", "Ô bảng giữa", "OBang", align="center"),
        ParagraphStyle("OBangGiuaGiu", "Ô bảng giữa giữ cùng trang", "OBangGiua", keep_next=True),
        ParagraphStyle("OBangNhom", "Ô bảng tên nhóm", "OBang", is_bold=True, keep_next=True),
        ParagraphStyle("KetBang", "Dòng kết bảng", "NoiDung", before_pt=WIDE_GAP_PT, keep_next=True),
    )


def _picture(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Pictures and the words under them; the decree says nothing of either."""
    return (
        ParagraphStyle("Anh", "Ảnh", align="center", before_pt=WIDE_GAP_PT, keep_next=True),
        ParagraphStyle(
            "ChuThichAnh", "Chú thích ảnh", size_pt=regime.TABLE_PT, is_italic=True, align="center", before_pt=GAP_PT
        ),
    )


def _ends(regime: Regime) -> tuple[ParagraphStyle, ...]:
    """Page numbers, and the tiny paragraphs that end a section, a cell or a file."""
    return (
        ParagraphStyle("DauTrang", "Số trang", size_pt=regime.PAGE_NUMBER_PT, align="center"),
        ParagraphStyle("KetThuc", "Kết thúc phần", size_pt=1, exact_pt=1),
        ParagraphStyle("KetThucGiu", "Kết thúc giữ cùng trang", "KetThuc", keep_next=True),
    )
