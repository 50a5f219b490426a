"""The building blocks that the templates of a regime share: heading, title, texts, addressees, bases."""

from collections.abc import Callable
from dataclasses import dataclass

from docgen.paper.length import to_emu
from docgen.paper.measure import text_width_pt
from docgen.regimes.head_scales import tight_scale, usual_scale
from docgen.regimes.regime import Regime
from docgen.word.build.elements import Element, cell, each, either, mark, paragraph, row, run, table, when
from docgen.word.build.lines import drawn_line
from docgen.word.build.style_sheet import TIGHT
from docgen.word.build.styles import ADDRESSED, LABEL

MOTTO_LINE, NAME_LINE, SUBJECT_LINE, ANNEX_LINE, ATTACHED_MOTTO_LINE, ATTACHED_NAME_LINE, ATTACHED_LINE = range(1, 8)
"""The numbers of the drawn lines, unique in a template."""
TIGHT_LINES = 10  # is added to the numbers of the lines in a heading of the tight scale

BOLD_STYLES = (
    ("heading", "DeMuc"),
    ("heading_title", "TenDeMuc"),
    ("plan_section", "MucLon"),
    ("clause_title", "KhoanCoTen"),
)
STYLES = (
    ("article", "Dieu"),
    ("article_title", "DieuCoTen"),
    ("clause", "Khoan"),
    ("point", "Diem"),
    ("dash", "GachDong"),
    ("plus", "CongDong"),
    ("closing", "NoiDungCuoi"),
)
"""What a line of structured text is, and its paragraph style; any other line is running text.

A bold part in a bold paragraph style would be upright (ECMA-376 §17.7.3), so these have no character style.
"""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The building blocks in the looks of one regime."""

    regime: Regime

    def nation(self, number: int = MOTTO_LINE, scale: str = "") -> list[Element]:
        """Quốc hiệu, Tiêu ngữ and the line as long as Tiêu ngữ; the Party's title and a line as long as it.

        PL I, Mục II.1; Hướng dẫn 05-HD/VPTW, PL 2, ô 1.
        """
        regime = self.regime
        sizes = tight_scale(regime) if scale else usual_scale(regime)
        last, size = (regime.MOTTO, sizes.motto_pt) if regime.MOTTO else (regime.NATION, sizes.nation_pt)
        width_pt = text_width_pt(last, family=regime.FONT, size_pt=size, bold=True)
        name = "Đường kẻ dưới Tiêu ngữ" if regime.MOTTO else "Đường kẻ dưới tiêu đề"
        line = drawn_line(regime, name, number, to_emu(width_pt * regime.MOTTO_LINE_RATIO))
        motto = [paragraph(f"TieuNgu{scale}", regime.MOTTO)] if regime.MOTTO else []
        return [paragraph(f"QuocHieu{scale}", regime.NATION), *motto, line]

    def body_name(self, number: int = NAME_LINE, scale: str = "") -> list[Element]:
        """The higher body, the issuing body, and what stands under it: a line or a mark (PL I, Mục II.2)."""
        regime = self.regime
        under = (
            paragraph("DauSao", regime.NAME_MARK) if regime.NAME_MARK else drawn_line(regime, "rule:body_name", number)
        )
        return [
            *when("letterhead.parent", paragraph(f"CoQuanChuQuan{scale}", "{{ letterhead.parent }}")),
            *each("line", "letterhead.name", paragraph(f"CoQuan{scale}", "{{ line }}")),
            under,
        ]

    def letterhead(self, *, has_place_date: bool = True, is_letter: bool = False) -> list[Element]:
        """The heading table: body and number at the left, Quốc hiệu and date at the right (PL I, Mục IV.2).

        A letter has its subject under the number (Mục II.5b).
        """
        return _in_its_scale(lambda scale: self._letterhead(scale, has_place_date=has_place_date, is_letter=is_letter))

    def _letterhead(self, scale: str, *, has_place_date: bool, is_letter: bool) -> Element:
        left, right = self._columns(scale)
        names, nation = self.body_name(_line(NAME_LINE, scale), scale), self.nation(_line(MOTTO_LINE, scale), scale)
        number = [paragraph("SoKyHieu", "{{ letterhead.number }}")]
        if is_letter:
            number.append(paragraph("TrichYeuCongVan", "{{ subject }}"))
        if not has_place_date:
            return table("KhongVien", (left, right), [row(cell(left, *names, *number), cell(right, *nation))])
        date = paragraph(f"DiaDanh{scale}", "{{ letterhead.place_date }}")
        rows = [row(cell(left, *names), cell(right, *nation)), row(cell(left, *number), cell(right, date))]
        return table("KhongVien", (left, right), rows)

    def attached_heading(self) -> list[Element]:
        """The heading of an attached text: neither number nor place and date (Mẫu 1.3)."""
        return _in_its_scale(self._attached_heading)

    def _attached_heading(self, scale: str) -> Element:
        left, right = self._columns(scale)
        names = self.body_name(_line(ATTACHED_NAME_LINE, scale), scale)
        nation = self.nation(_line(ATTACHED_MOTTO_LINE, scale), scale)
        return table("KhongVien", (left, right), [row(cell(left, *names), cell(right, *nation))])

    def _columns(self, scale: str) -> tuple[float, float]:
        return (tight_scale if scale else usual_scale)(self.regime).columns_mm

    def title(self, name: str, subject: str = "{{ subject }}") -> list[Element]:
        """Type of the paper, its subject and what stands under it (PL I, Mục II.5b)."""
        return [paragraph("TenLoai", name), paragraph("TrichYeu", subject), self.under_subject()]

    def under_subject(self, key: str = "subject", number: int = SUBJECT_LINE) -> Element:
        """The line or the mark under a subject; ``key`` names its length among the rules."""
        is_annex = number == ANNEX_LINE
        if self.regime.SUBJECT_MARK:
            return paragraph("DauPhuLuc" if is_annex else "DauTrichYeu", self.regime.SUBJECT_MARK)
        style = "DuongKePhuLuc" if is_annex else "DuongKe"
        return drawn_line(self.regime, f"rule:{key}", number, style=style)

    def enacted(self, kind: str) -> list[Element]:
        """Whose power it is, the bases, and the line that enacts, in the order of the regime (Mẫu 1.1-1.3)."""
        words = self.regime.ENACTS[kind]
        if self.regime.POWER_BEFORE_BASES:
            power = paragraph("ThamQuyen", "{{ power_holder }}")
            return [power, *self.bases(), paragraph("QuyetDinh", words)]
        return [*self.bases(), paragraph("QuyetDinh", f"{{{{ power_holder }}}} {words}")]

    def bases(self) -> list[Element]:
        """Căn cứ, one to a paragraph (PL I, Mục II.6a)."""
        return each("basis", "bases", paragraph("CanCu", "{{ basis }}"))

    def addressed(self, label: str = "") -> list[Element]:
        """Kính gửi: one addressee on the same line, several each on its own (PL I, Mục II.9d; Mẫu 1.5)."""
        words = run(label or self.regime.ADDRESSED, ADDRESSED)
        several = [
            paragraph("KinhGuiNhieu", words),
            *each("line", "addressees", paragraph("NoiKinhGui", "{{ line }}")),
        ]
        one = paragraph("KinhGui", run(label or self.regime.ADDRESSED, ADDRESSED), run(" {{ addressees[0] }}"))
        return [
            mark("if addressees|length > 1"),
            *several,
            mark("elif addressees"),
            one,
            mark("endif"),
        ]

    def addressee(self) -> Element:
        """Kính gửi, where there is always one addressee."""
        return paragraph("KinhGui", run(self.regime.ADDRESSED, ADDRESSED), run(" {{ addressee }}"))

    def body_text(self, values: str, style: str = "NoiDung") -> list[Element]:
        """One paragraph for each of some texts."""
        return each("line", values, paragraph(style, "{{ line }}"))

    def held_text(self, values: str) -> list[Element]:
        """One paragraph for each of some texts, the last one kept on the page of what follows."""
        held, free = (paragraph(style, "{{ line }}") for style in ("NoiDungCuoi", "NoiDung"))
        return each("line", values, *either("loop.last", held, free))

    def articles(self) -> list[Element]:
        """«Điều 1.» in bold and the plain text after it (Mẫu 1.2), the last paragraph kept with the signature."""
        held, free = (
            paragraph(style, run("{{ paragraph.label }}", LABEL), run("{{ paragraph.text }}"))
            for style in ("DieuCuoi", "Dieu")
        )
        return each("paragraph", "articles", *either("loop.last", held, free))

    def contents(self, values: str) -> list[Element]:
        """Numbered contents: a bold heading where there is one, then its paragraphs."""
        return [
            mark(f"for part in {values}"),
            *when("part.heading", paragraph("KhoanCoTen", "{{ part.heading }}")),
            *each("line", "part.paragraphs", paragraph("NoiDung", "{{ line }}")),
            mark("endfor"),
        ]

    def structured(self, values: str) -> list[Element]:
        """Structured text, one paragraph to a line, each in the style of its level (PL I, Mục II.6đ)."""
        lines = {what: paragraph(style, "{{ line.bold }}") for what, style in BOLD_STYLES}
        lines |= {what: _bold_and_plain(style) for what, style in STYLES}
        made = [mark(f"for line in {values}")]
        for index, (what, line) in enumerate(lines.items()):
            made += [mark(f'{"elif" if index else "if"} line.style == "{what}"'), line]
        return [*made, mark("else"), _bold_and_plain("NoiDung"), mark("endif"), mark("endfor")]


def _in_its_scale(heading: Callable[[str], Element]) -> list[Element]:
    """A heading in the usual scale, and in the tight one where place and date need it."""
    return either("letterhead.is_tight", heading(TIGHT), heading(""))


def _line(number: int, scale: str) -> int:
    """The number of a drawn line in a heading of one of the two scales."""
    return number + TIGHT_LINES if scale else number


def _bold_and_plain(style: str) -> Element:
    return paragraph(style, run("{{ line.bold }}", LABEL), run("{{ line.text }}"))
