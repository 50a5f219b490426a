"""Lists and annexes: what goes along with a paper."""

from collections.abc import Sequence

from docgen.paper.length import from_mm, to_emu
from docgen.regimes.regime import Regime
from docgen.word.build.blocks import ANNEX_LINE, Blocks
from docgen.word.build.elements import (
    Element,
    cell,
    each,
    either_row,
    fitted_table,
    mark,
    paragraph,
    repeated_cells,
    repeated_rows,
    row,
    table,
    when,
)
from docgen.word.build.lines import drawn_line
from docgen.word.build.parts import section_break
from docgen.word.build.signing import Signing

MEMBERS_HEADINGS = ("STT", "Họ và tên", "Chức vụ, đơn vị công tác", "{{ annex.role_heading }}", "Ghi chú")
MEMBERS_CELLS = (
    ("OBangGiua", "{{ member.order }}"),
    ("OBang", "{{ member.name }}"),
    ("OBang", "{{ member.post }}"),
    ("OBangGiua", "{{ member.role }}"),
    ("OBang", "{{ member.note }}"),
)
DELEGATES_HEADINGS = ("STT", "Họ và tên", "Chức vụ, đơn vị", "Ký tên", "Ghi chú")
DELEGATES_MM = (13.0, 45.0, 53.0, 32.0, 22.0)
DELEGATES_CELLS = (
    ("OBangGiua", "{{ delegate.order }}"),
    ("OBang", "{{ delegate.name }}"),
    ("OBang", "{{ delegate.post }}"),
    ("OBang", ""),
    ("OBang", ""),
)
ANNEX_LINE_MM = 40.0  # the norm names no length for the line under an annex's title


def list_of_members(regime: Regime) -> list[Element]:
    """Danh sách kèm theo (PL I, Mục III.1)."""
    widths = regime.MEMBERS_COLUMNS_MM
    headings = (cell(width, paragraph("DauBang", text)) for width, text in zip(widths, MEMBERS_HEADINGS, strict=True))
    members = held_last(widths, MEMBERS_CELLS, "loop.last")
    rows = [row(*headings, is_header=True), *repeated_rows("member", "annex.members", len(widths), *members)]
    return [
        paragraph("TenPhuLuc", "DANH SÁCH"),
        paragraph("TrichYeu", "{{ annex.subject }}"),
        paragraph("KemTheo", "{{ annex.pointer }}"),
        Blocks(regime).under_subject("annex", ANNEX_LINE),
        table("CoVien", widths, rows),
        paragraph("KetBang", "{{ annex.closing }}"),
    ]


def held_last(widths: Sequence[float], cells: Sequence[tuple[str, str]], is_last: str) -> list[Element]:
    """A row of cells, each a style and a text; the last one of its table stands on the page of what follows.

    Word holds a row to what is below it when its first paragraph is kept with the next (ECMA-376 §17.3.1.15), so the
    first style has a twin that is («OBangGiua», «OBangGiuaGiu»).
    """
    first, *others = cells
    held, free = (
        row(*(cell(width, paragraph(*content)) for width, content in zip(widths, made, strict=True)))
        for made in (((f"{first[0]}Giu", first[1]), *others), cells)
    )
    return either_row(is_last, len(widths), held, free)


def roster(regime: Regime) -> list[Element]:
    """Danh sách kèm theo as a file of its own."""
    return list_of_members(regime)


def annex(regime: Regime) -> list[Element]:
    """Phụ lục as a file of its own (Mẫu 2.2)."""
    return [mark("for annex in annexes"), *_one_annex(regime), mark("endfor")]


def annexes(regime: Regime) -> list[Element]:
    """The annexes in the file of their paper, each with pages of its own; the last section is the file's last one."""
    return [
        mark("if annexes"),
        section_break(regime),
        *annex(regime),
        mark("else"),
        paragraph("KetThuc"),
        mark("endif"),
    ]


def attendance_list(regime: Regime) -> list[Element]:
    """Danh sách đại biểu, with a column to sign in and free rows for groups. No norm fixes it; custom."""
    blocks, signing = Blocks(regime), Signing(regime)
    return [
        *blocks.letterhead(),
        *blocks.title("DANH SÁCH ĐẠI BIỂU"),
        paragraph("NoiDung", "Thời gian: {{ start }}"),
        paragraph("NoiDungTrenBang", "Địa điểm: {{ place }}"),
        _delegates(),
        paragraph("KetBang", "{{ closing }}"),
        table("BangKy", regime.TWO_SIGNERS_COLUMNS_MM, [*signing.by_two("nobody", "secretary_signature")]),
        paragraph("KetThuc"),
    ]


def _delegates() -> Element:
    """A row of a group has one cell over all columns, the rows below it are free to fill in by hand."""
    headings = (
        cell(width, paragraph("DauBang", text)) for width, text in zip(DELEGATES_MM, DELEGATES_HEADINGS, strict=True)
    )
    group = row(cell(sum(DELEGATES_MM), paragraph("OBangNhom", "{{ group.name }}"), span=len(DELEGATES_MM)))
    columns = len(DELEGATES_MM)
    rows = held_last(DELEGATES_MM, DELEGATES_CELLS, "loop.last and group == groups[-1]")
    delegates = repeated_rows("delegate", "group.delegates", columns, *rows)
    grouped = repeated_rows("group", "groups", columns, *[group, *delegates])
    return table("CoVien", DELEGATES_MM, [row(*headings, is_header=True), *grouped])


def _one_annex(regime: Regime) -> list[Element]:
    """Label, title, to what it belongs, the text, a table; then the end of its section, upright or on its side."""
    blocks = Blocks(regime)
    line = (
        paragraph("DauPhuLuc", regime.SUBJECT_MARK)
        if regime.SUBJECT_MARK
        else drawn_line(
            regime, "Đường kẻ dưới phụ lục", ANNEX_LINE, to_emu(from_mm(ANNEX_LINE_MM)), style="DuongKePhuLuc"
        )
    )
    return [
        paragraph("NhanPhuLuc", "{{ annex.label }}"),
        paragraph("TenPhuLuc", "{{ annex.title }}"),
        *when("annex.pointer", paragraph("KemTheo", "{{ annex.pointer }}")),
        line,
        *blocks.structured("annex.body"),
        *when("annex.columns", _free_table()),
        *each("line", "annex.closing", paragraph("KetBang", "{{ line }}")),
        mark("if annex.is_wide"),
        section_break(regime, is_wide=True),
        mark("else"),
        section_break(regime),
        mark("endif"),
    ]


def _free_table() -> Element:
    """A table of as many columns as the annex has."""
    headings = repeated_cells("column", "annex.columns", paragraph("DauBang", "{{ column }}"))
    held, free = (
        row(*repeated_cells("value", "line", paragraph(style, "{{ value }}"))) for style in ("OBangGiu", "OBang")
    )
    lines = repeated_rows("line", "annex.rows", 1, *either_row("loop.last and annex.closing", 1, held, free))
    rows = [row(*headings, is_header=True), *lines]
    return fitted_table("CoVien", rows)
