"""Formats as CSS declarations, and the classes that hold them: one class for each set of declarations."""

from dataclasses import dataclass, field

from docgen.paper.formats import Align, Border, Borders, CellFormat, LineRule, LineSpacing, ParagraphFormat, RunFormat
from docgen.pdf import faces

RAISED_SCALE = 0.65  # the size of a raised or lowered character, as Word draws it with Times New Roman
RAISED_SHIFT = 0.35  # by how much of the font size it is moved


def number(value: float) -> str:
    """A number as short as CSS allows, to a thousandth."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def pt(value: float) -> str:
    """A length in points."""
    return number(value) + "pt" if value else "0"


@dataclass(slots=True)
class Classes:
    """Gives each set of declarations a class name, and writes the sheet at the end."""

    names: dict[str, str] = field(default_factory=dict)

    def name(self, declarations: str) -> str:
        """The class of some declarations, "" for none."""
        if not declarations:
            return ""
        return self.names.setdefault(declarations, f"c{len(self.names)}")

    def sheet(self) -> str:
        """The style sheet of all classes that were asked for."""
        return "".join(f".{name}{{{declarations}}}" for declarations, name in self.names.items())


def font(look: RunFormat) -> str:
    """The font of a run."""
    style = "italic " if look.italic else ""
    weight = "bold " if look.bold else ""
    return f"font:{style}{weight}{pt(look.size_pt)} '{faces.stand_in(look.family)}'"


def run(look: RunFormat, base: RunFormat, line: LineSpacing) -> str:
    """What a run declares beyond its paragraph, whose own font is ``base``."""
    parts = []
    if (look.family, look.size_pt, look.bold, look.italic) != (base.family, base.size_pt, base.bold, base.italic):
        parts += [font(look), line_height(line, look)]
    elif look.raised:
        parts.append(f"font-size:{pt(look.size_pt * RAISED_SCALE)}")
    if look.raised:
        parts.append(f"vertical-align:{pt(look.raised * look.size_pt * RAISED_SHIFT)};line-height:0")
        parts.append(f"font-size:{pt(look.size_pt * RAISED_SCALE)}")
    parts += [decoration(look), ink(look)]
    return ";".join(part for part in parts if part)


def decoration(look: RunFormat) -> str:
    """Underline, strike-through and character spacing."""
    lines = ["underline"] if look.underline else []
    lines += ["line-through"] if look.strike else []
    parts = [f"text-decoration:{' '.join(lines)}"] if lines else []
    if look.underline in UNDERLINE_STYLES:
        parts.append(f"text-decoration-style:{UNDERLINE_STYLES[look.underline]}")
    if look.spacing_pt:
        parts.append(f"letter-spacing:{pt(look.spacing_pt)}")
    if look.kerning:
        parts.append("font-kerning:normal")
    return ";".join(parts)


UNDERLINE_STYLES = {"double": "double", "dotted": "dotted", "dash": "dashed", "wave": "wavy"}


def ink(look: RunFormat) -> str:
    """Colour of the text and behind it. Automatic is black, the default."""
    parts = [f"color:#{look.color}"] if look.color and look.color != "000000" else []
    if look.background:
        parts.append(f"background:#{look.background}")
    return ";".join(parts)


def line_height(line: LineSpacing, look: RunFormat) -> str:
    """The height of lines of one font under a line rule."""
    natural = faces.line_factor(look.family)
    match line.rule:
        case LineRule.EXACT:
            return f"line-height:{pt(line.value)}"
        case LineRule.AT_LEAST if line.value > natural * look.size_pt:
            return f"line-height:{pt(line.value)}"
        case LineRule.AT_LEAST:
            return f"line-height:{number(natural)}"
        case _:
            return f"line-height:{number(natural * line.value)}"


def paragraph(look: ParagraphFormat, base: RunFormat, gap_pt: float, end_pt: float) -> str:
    """A paragraph's declarations. ``gap_pt`` is the space above it, ``end_pt`` that below it."""
    parts = [font(base), line_height(look.line, base)]
    if look.align is not Align.LEFT:
        parts.append(f"text-align:{look.align.value}")
    sides = (gap_pt, look.right_pt, end_pt, look.left_pt)
    if any(sides):
        parts.append("margin:" + " ".join(pt(side) for side in sides))
    if look.first_line_pt:
        parts.append(f"text-indent:{pt(look.first_line_pt)}")
    control = 2 if look.widow_control else 1
    parts.append(f"orphans:{control};widows:{control}")
    parts += [breaks(look), box(look.borders), f"background:#{look.background}" if look.background else ""]
    return ";".join(part for part in parts if part)


def breaks(look: ParagraphFormat) -> str:
    """Where pages may break around and in a paragraph."""
    parts = ["break-after:avoid"] if look.keep_next else []
    parts += ["break-inside:avoid"] if look.keep_lines else []
    parts += ["break-before:page"] if look.page_break_before else []
    return ";".join(parts)


def edge(border: Border) -> str:
    """One border as a CSS value."""
    return f"{pt(border.width_pt)} {border.style} #{border.color or '000000'}"


def box(borders: Borders) -> str:
    """The borders of a box and their distance from the text."""
    sides = zip(
        ("top", "right", "bottom", "left"), (borders.top, borders.right, borders.bottom, borders.left), strict=True
    )
    drawn = [(side, border) for side, border in sides if border.width_pt]
    parts = [f"border-{side}:{edge(border)}" for side, border in drawn]
    parts += [f"padding-{side}:{pt(border.space_pt)}" for side, border in drawn if border.space_pt]
    return ";".join(parts)


def cell(look: CellFormat) -> str:
    """A table cell's declarations."""
    padding = look.padding
    sides = (padding.top_pt, padding.right_pt, padding.bottom_pt, padding.left_pt)
    parts = ["padding:" + " ".join(pt(side) for side in sides)] if any(sides) else []
    parts.append(f"vertical-align:{CELL_ALIGN[look.vertical_align.value]}")
    parts.append(box(look.borders))
    if look.background:
        parts.append(f"background:#{look.background}")
    return ";".join(part for part in parts if part)


CELL_ALIGN = {"top": "top", "center": "middle", "bottom": "bottom"}
