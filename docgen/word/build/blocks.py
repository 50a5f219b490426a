"""The building blocks that the state templates share: heading, recipients, signatures, numbered contents."""

from docgen.paper.length import to_emu
from docgen.paper.measure import text_width_pt
from docgen.regimes import state
from docgen.word.build.elements import Element, cell, each, either, element, mark, paragraph, row, run, table, when
from docgen.word.build.lines import drawn_line
from docgen.word.build.styles import LABEL

MOTTO_LINE, NAME_LINE, SUBJECT_LINE, ANNEX_LINE = 1, 2, 3, 4  # the shapes' numbers, unique in a file


def nation() -> list[Element]:
    """Quốc hiệu, Tiêu ngữ and the line as long as Tiêu ngữ (PL I, Mục II.1)."""
    width_pt = text_width_pt(state.MOTTO, family=state.FONT, size_pt=state.MOTTO_PT, bold=True)
    line = drawn_line("Đường kẻ dưới Tiêu ngữ", MOTTO_LINE, to_emu(width_pt * state.MOTTO_LINE_RATIO))
    return [paragraph("QuocHieu", state.NATION), paragraph("TieuNgu", state.MOTTO), line]


def letterhead(*, has_place_date: bool = True) -> Element:
    """The heading table: body and number at the left, Quốc hiệu and date at the right (PL I, Mục IV.2)."""
    left, right = state.HEAD_COLUMNS_MM
    name = [
        *when("letterhead.parent", paragraph("CoQuanChuQuan", "{{ letterhead.parent }}")),
        *each("line", "letterhead.name", paragraph("CoQuan", "{{ line }}")),
        drawn_line("rule:body_name", NAME_LINE),
    ]
    number = paragraph("SoKyHieu", "{{ letterhead.number }}")
    if not has_place_date:
        return table("KhongVien", (left, right), [row(cell(left, *name, number), cell(right, *nation()))])
    date = paragraph("DiaDanh", "{{ letterhead.place_date }}")
    rows = [row(cell(left, *name), cell(right, *nation())), row(cell(left, number), cell(right, date))]
    return table("KhongVien", (left, right), rows)


def title(name: str, subject: str = "{{ subject }}") -> list[Element]:
    """Type of the paper, its subject and the line under it (PL I, Mục II.5b)."""
    return [paragraph("TenLoai", name), paragraph("TrichYeu", subject), drawn_line("rule:subject", SUBJECT_LINE)]


def bases() -> list[Element]:
    """Căn cứ, one to a paragraph (PL I, Mục II.6a)."""
    return each("basis", "bases", paragraph("CanCu", "{{ basis }}"))


def body_text(values: str, style: str = "NoiDung") -> list[Element]:
    """One paragraph for each of some texts."""
    return each("line", values, paragraph(style, "{{ line }}"))


def held_text(values: str) -> list[Element]:
    """One paragraph for each of some texts, the last one kept on the page of what follows."""
    held, free = (paragraph(style, "{{ line }}") for style in ("NoiDungCuoi", "NoiDung"))
    return each("line", values, *either("loop.last", held, free))


def articles() -> list[Element]:
    """«Điều 1.» in bold and the plain text after it (Mẫu 1.2), the last paragraph kept with the signature."""
    held, free = (
        paragraph(style, run("{{ paragraph.label }}", LABEL), run("{{ paragraph.text }}"))
        for style in ("DieuCuoi", "Dieu")
    )
    return each("paragraph", "articles", *either("loop.last", held, free))


def contents(values: str) -> list[Element]:
    """Numbered contents: a bold heading where there is one, then its paragraphs."""
    return [
        mark(f"for part in {values}"),
        *when("part.heading", paragraph("KhoanCoTen", "{{ part.heading }}")),
        *each("line", "part.paragraphs", paragraph("NoiDung", "{{ line }}")),
        mark("endfor"),
    ]


def recipients() -> list[Element]:
    """Nơi nhận (PL I, Mục II.9d). The list is never empty: its last line is «- Lưu: …»."""
    return [
        paragraph("NoiNhanNhan", state.RECIPIENTS_LABEL),
        *each("line", "recipients", paragraph("NoiNhan", "{{ line }}")),
    ]


def signing_heads(source: str) -> list[Element]:
    """Power and position (PL I, Mục II.7b). ``source`` names the facts in the context."""
    return [
        *each("line", f"{source}.lines", paragraph("QuyenHan", "{{ line }}")),
        *when(f"{source}.hint", paragraph("GhiChuKy", f"{{{{ {source}.hint }}}}")),
    ]


def signing_space(source: str, style: str = "ChoKy") -> list[Element]:
    """The place to sign, the other post where there is one, and the name (PL I, Mục II.7c).

    Word and LibreOffice hold a row to the next one when its first paragraph is kept with the next, so the place to
    sign is kept («ChoKyGiu») only where another row belongs to it.
    """
    return [
        *when(f"{source}.field", sign_place(source, style)),
        *when(f"{source}.other_post", paragraph("ChucVuKhac", f"{{{{ {source}.other_post }}}}")),
        paragraph("HoTen", f"{{{{ {source}.name }}}}"),
    ]


def sign_place(source: str, style: str) -> Element:
    """The gap in which a person signs: a content control whose tag is the name of the PDF's signature field."""
    properties = element(
        "sdtPr",
        element("alias", val=f"{{{{ {source}.place }}}}"),
        element("tag", val=f"sign:{{{{ {source}.field }}}}"),
    )
    return element("sdt", properties, element("sdtContent", paragraph(style)))


def signed_by_one() -> Element:
    """Nơi nhận at the left, the signature at the right; the row never splits."""
    left, right = state.SIGNATURE_COLUMNS_MM
    signature = cell(right, *signing_heads("signature"), *signing_space("signature"))
    return table("BangKy", (left, right), [row(cell(left, *recipients()), signature)])


def signed_by_two(left_source: str, right_source: str, style: str = "ChoKy") -> tuple[Element, Element]:
    """Two people side by side: a row of positions, kept with the row below it where the names stand level."""
    left, right = state.TWO_SIGNERS_COLUMNS_MM
    heads = row(_head_cell(left, left_source), _head_cell(right, right_source))
    names = (cell(left, *signing_space(left_source, style)), cell(right, *signing_space(right_source, style)))
    return heads, row(*names)


def _head_cell(width_mm: float, source: str) -> Element:
    """A cell of positions. There may be none, so it ends with the tiny paragraph that a cell must have."""
    return cell(width_mm, *signing_heads(source), paragraph("KetThucGiu"))
