"""The end of a paper: recipients at the left, who signs at the right."""

from dataclasses import dataclass

from docgen.regimes.regime import Regime
from docgen.word.build.elements import Element, cell, each, either, element, paragraph, row, table, when

HELD = "ChoKyGiu"  # the style of a place to sign that another row belongs to


@dataclass(frozen=True, slots=True)
class Signing:
    """The signature tables in the looks of one regime. A ``source`` names the facts of a block in the context."""

    regime: Regime

    def recipients(self) -> list[Element]:
        """Nơi nhận (PL I, Mục II.9d). The list is never empty: its last line is «- Lưu: …»."""
        return [
            paragraph("NoiNhanNhan", self.regime.RECIPIENTS_LABEL),
            *each("line", "recipients", paragraph("NoiNhan", "{{ line }}")),
        ]

    def by_one(self) -> Element:
        """Nơi nhận at the left, the signature at the right; the row never splits."""
        left, right = self.regime.SIGNATURE_COLUMNS_MM
        signature = cell(right, *signing_heads("signature"), *signing_space("signature"))
        return table("BangKy", (left, right), [row(cell(left, *self.recipients()), signature)])

    def by_two(self, left_source: str, right_source: str, style: str = "ChoKy") -> tuple[Element, Element]:
        """Two people side by side: a row of positions, kept with the row below it where the names stand level."""
        left, right = self.regime.TWO_SIGNERS_COLUMNS_MM
        heads = row(_head_cell(left, left_source), _head_cell(right, right_source))
        names = (cell(left, *signing_space(left_source, style)), cell(right, *signing_space(right_source, style)))
        return heads, row(*names)


def signing_heads(source: str) -> list[Element]:
    """Powers and positions (PL I, Mục II.7b; the Party prints the powers alone in bold)."""
    return [
        *each("line", f"{source}.powers", paragraph("QuyenHan", "{{ line }}")),
        *each("line", f"{source}.positions", paragraph("ChucVu", "{{ line }}")),
        *when(f"{source}.hint", paragraph("GhiChuKy", f"{{{{ {source}.hint }}}}")),
    ]


def signing_space(source: str, style: str = "ChoKy") -> list[Element]:
    """The place to sign, the other post where there is one, and the name (PL I, Mục II.7c).

    Word and LibreOffice hold a row to the next one when its first paragraph is kept with the next, so the place to
    sign is kept («ChoKyGiu») only where another row belongs to it; where nobody signs, a tiny paragraph is.
    """
    place = _sign_place(source, style)
    is_held = style == HELD
    return [
        *(either(f"{source}.field", place, paragraph("KetThucGiu")) if is_held else when(f"{source}.field", place)),
        *when(f"{source}.other_post", paragraph("ChucVuKhac", f"{{{{ {source}.other_post }}}}")),
        paragraph("HoTen", f"{{{{ {source}.name }}}}"),
    ]


def _sign_place(source: str, style: str) -> Element:
    """The gap in which a person signs: a content control whose tag is the name of the PDF's signature field."""
    properties = element(
        "sdtPr",
        element("alias", val=f"{{{{ {source}.place }}}}"),
        element("tag", val=f"sign:{{{{ {source}.field }}}}"),
    )
    return element("sdt", properties, element("sdtContent", paragraph(style)))


def _head_cell(width_mm: float, source: str) -> Element:
    """A cell of positions. There may be none, so it ends with the tiny paragraph that a cell must have."""
    return cell(width_mm, *signing_heads(source), paragraph("KetThucGiu"))
