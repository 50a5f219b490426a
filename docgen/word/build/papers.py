"""The four state templates, each a list of building blocks in the order of the page."""

from docgen.regimes import state
from docgen.word.build import blocks
from docgen.word.build.elements import Element, cell, mark, paragraph, repeated_rows, row, table, when
from docgen.word.build.lines import drawn_line
from docgen.word.build.parts import section

MEMBERS_HEADINGS = ("STT", "Họ và tên", "Chức vụ, đơn vị công tác", "{{ annex.role_heading }}", "Ghi chú")
MEMBERS_CELLS = (
    ("OBangGiua", "{{ member.order }}"),
    ("OBang", "{{ member.name }}"),
    ("OBang", "{{ member.post }}"),
    ("OBangGiua", "{{ member.role }}"),
    ("OBang", "{{ member.note }}"),
)


def decision() -> list[Element]:
    """Quyết định quy định trực tiếp (Mẫu 1.2), with the list of members as a section of its own pages."""
    return [
        blocks.letterhead(),
        *blocks.title("QUYẾT ĐỊNH"),
        paragraph("ThamQuyen", "{{ power_holder }}"),
        *blocks.bases(),
        paragraph("QuyetDinh", "QUYẾT ĐỊNH:"),
        *blocks.articles(),
        blocks.signed_by_one(),
        mark("if annex.members"),
        _end_of_section(),
        *_list_of_members(),
        mark("else"),
        paragraph("KetThuc"),
        mark("endif"),
    ]


def minutes() -> list[Element]:
    """Biên bản (Mẫu 1.9): the one paper without place and date in its heading."""
    left, right = state.TWO_SIGNERS_COLUMNS_MM
    signers = blocks.signed_by_two("secretary_signature", "chair_signature", "ChoKyGiu")
    filed = row(cell(left, *blocks.recipients()), cell(right, paragraph("KetThuc")))
    return [
        blocks.letterhead(has_place_date=False),
        *blocks.title("BIÊN BẢN"),
        paragraph("NoiDung", "Thời gian bắt đầu: {{ start }}"),
        paragraph("NoiDung", "Địa điểm: {{ place }}"),
        paragraph("NoiDung", "Thành phần tham dự:{% if counts %} {{ counts }}{% endif %}"),
        *blocks.body_text("present"),
        *when("absent", paragraph("NoiDung", "Vắng mặt:"), *blocks.body_text("absent")),
        paragraph("NoiDung", "Chủ trì (chủ tọa): {{ chair }}"),
        paragraph("NoiDung", "Thư ký (người ghi biên bản): {{ secretary }}"),
        paragraph("NoiDung", "Nội dung (theo diễn biến {{ meeting_kind }}):"),
        *blocks.contents("proceedings"),
        paragraph("NoiDungCuoi", "{{ closing }}"),
        table("BangKy", (left, right), [*signers, filed]),
        paragraph("KetThuc"),
    ]


def pledge_joint() -> list[Element]:
    """Bản cam kết thi đua of several units, the host at the right of the last row. No norm fixes it; custom."""
    left, right = state.TWO_SIGNERS_COLUMNS_MM
    pair = blocks.signed_by_two("pair.left", "pair.right")
    witness = (
        row(cell(left + right, *blocks.signing_heads("witness"), span=2)),
        row(cell(left + right, *blocks.signing_space("witness"), span=2)),
    )
    rows = [
        *repeated_rows("pair", "signers", 2, *pair),
        *repeated_rows("witness", "witnesses", 2, *witness),
    ]
    return [
        *blocks.nation(),
        paragraph("DiaDanhPhai", "{{ place_date }}"),
        *blocks.title("BẢN CAM KẾT THI ĐUA"),
        *blocks.bases(),
        paragraph("NoiDung", "{{ opening }}"),
        *blocks.body_text("parties"),
        paragraph("NoiDung", "Thống nhất ký cam kết thi đua với các nội dung sau:"),
        paragraph("MucLon", "I. NỘI DUNG CAM KẾT"),
        *blocks.contents("contents"),
        paragraph("MucLon", "II. THỜI GIAN THỰC HIỆN"),
        *blocks.body_text("period"),
        paragraph("MucLon", "III. TỔ CHỨC THỰC HIỆN"),
        *blocks.body_text("organisation"),
        paragraph("NoiDungCuoi", "{{ copies }}"),
        table("BangKy", (left, right), rows),
        paragraph("KetThuc"),
    ]


def pledge_individual() -> list[Element]:
    """Bản cam kết of one person, confirmed by the unit. No norm fixes it; custom."""
    signers = blocks.signed_by_two("confirmation", "signature")
    return [
        *blocks.nation(),
        paragraph("DiaDanhPhai", "{{ place_date }}"),
        *blocks.title("BẢN CAM KẾT"),
        paragraph("KinhGui", "Kính gửi: {{ addressee }}"),
        *blocks.body_text("identity"),
        paragraph("NoiDung", "Tôi xin cam kết thực hiện các nội dung sau:"),
        *blocks.contents("contents"),
        *blocks.held_text("responsibility"),
        table("BangKy", state.TWO_SIGNERS_COLUMNS_MM, [*signers]),
        paragraph("KetThuc"),
    ]


def _list_of_members() -> list[Element]:
    """Danh sách kèm theo: an annex in the same file (PL I, Mục III.1)."""
    widths = state.MEMBERS_COLUMNS_MM
    headings = (cell(width, paragraph("DauBang", text)) for width, text in zip(widths, MEMBERS_HEADINGS, strict=True))
    cells = (cell(width, paragraph(*content)) for width, content in zip(widths, MEMBERS_CELLS, strict=True))
    rows = [
        row(*headings, is_header=True),
        *repeated_rows("member", "annex.members", len(widths), row(*cells)),
    ]
    return [
        paragraph("TenPhuLuc", "DANH SÁCH"),
        paragraph("TrichYeu", "{{ annex.subject }}"),
        paragraph("KemTheo", "{{ annex.pointer }}"),
        drawn_line("rule:annex", blocks.ANNEX_LINE, style="DuongKePhuLuc"),
        table("CoVien", widths, rows),
        paragraph("KetBang", "{{ annex.closing }}"),
    ]


def _end_of_section() -> Element:
    """The paragraph that ends the decision itself; what follows begins on a new page with number 1."""
    made = paragraph("KetThuc")
    properties = made[0]
    properties.append(section())
    return made
