"""Formats as CSS declarations, and the classes that hold them: one class for each set of declarations."""

from dataclasses import dataclass, field

from docgen.paper.formats import Align, Border, Borders, CellFormat, LineRule, LineSpacing, ParagraphFormat, RunFormat
from docgen.paper.measure import text_width_pt
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
    elif look.shift_pt:
        parts.append(f"vertical-align:{pt(look.shift_pt)}")
    parts += [decoration(look), ink(look)]
    return ";".join(part for part in parts if part)


def tab(width_pt: float, leader: str, look: RunFormat) -> str:
    """A tab's declarations: its width, and the dots or the line that fills it, drawn and not written."""
    parts = [f"width:{pt(width_pt)}"]
    ink_color = f"#{look.color or '000000'}"
    if leader in DOTS:
        dot, step = look.size_pt * DOT_SIZE, look.size_pt * DOT_STEP
        dots = f"linear-gradient(to right,{ink_color} {pt(dot)},transparent {pt(dot)})"
        parts.append(f"height:{pt(dot)};background:{dots} right top/{pt(step)} {pt(dot)} repeat-x")
        parts.append(f"vertical-align:{pt(look.size_pt * DOT_RISE)}" if leader == MIDDLE_DOT else "")
    elif leader or look.underline:
        style = "dashed" if leader == "-" else UNDERLINE_STYLES.get(look.underline, "solid")
        rise = look.size_pt * (DOT_RISE if leader == "-" else UNDERLINE_RISE)
        width = look.size_pt * (BOLD_STROKE if look.bold else STROKE)
        width *= 3 if style == "double" else 1
        parts.append(f"height:0;border-bottom:{pt(width)} {style} {ink_color};vertical-align:{pt(rise)}")
    return ";".join(part for part in parts if part)


# The full stop and the underline of Liberation Serif and Sans, in em: glyph «period», table «post»
DOT_SIZE, DOT_STEP, DOT_RISE = 0.1, 0.25, 0.25
STROKE, BOLD_STROKE, UNDERLINE_RISE = 0.05, 0.1, -0.13
MIDDLE_DOT = "·"
DOTS = {".", MIDDLE_DOT}


def decoration(look: RunFormat) -> str:
    """Underline, strike-through and character spacing."""
    lines = ["underline"] if look.underline else []
    lines += ["line-through"] if look.strike or look.double_strike else []
    parts = [f"text-decoration:{' '.join(lines)}"] if lines else []
    if look.double_strike:
        parts.append("text-decoration-style:double")
    elif look.underline in UNDERLINE_STYLES:
        parts.append(f"text-decoration-style:{UNDERLINE_STYLES[look.underline]}")
    if look.square:
        rest = look.size_pt - text_width_pt(
            faces.MISSING_GLYPH, family=faces.stand_in(look.family), size_pt=look.size_pt
        )
        parts.append(f"word-break:break-all;letter-spacing:{pt(rest + look.spacing_pt)}")
    elif look.spacing_pt:
        parts.append(f"letter-spacing:{pt(look.spacing_pt)}")
    if look.kerning:
        parts.append("font-kerning:normal")
    return ";".join(parts)


UNDERLINE_STYLES = {  # ECMA-376 §17.18.99, as near as CSS comes
    "double": "double",
    "dotted": "dotted",
    "dottedHeavy": "dotted",
    "dash": "dashed",
    "dashedHeavy": "dashed",
    "dashLong": "dashed",
    "dashLongHeavy": "dashed",
    "dotDash": "dashed",
    "dashDotHeavy": "dashed",
    "dotDotDash": "dotted",
    "dashDotDotHeavy": "dotted",
    "wave": "wavy",
    "wavyHeavy": "wavy",
    "wavyDouble": "wavy",
}


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
    parts += ["break-before:page;margin-break:keep"] if look.page_break_before else []
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
