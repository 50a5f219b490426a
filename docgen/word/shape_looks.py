"""The stroke and the fill of DrawingML shapes, given directly or by the theme. ECMA-376 §20.1.2.2.24, §20.1.4.2."""

from lxml import etree

from docgen.paper.formats import NO_BORDER, Border
from docgen.paper.length import from_emu
from docgen.word import values
from docgen.word.colors import color_in
from docgen.word.names import a, wps

DEFAULT_STROKE_EMU = 9525  # ECMA-376 §20.1.2.2.24: a:ln without w is 0.75 pt
THEME_STROKES_EMU = (6350, 12_700, 19_050)  # the a:lnStyleLst of Office's themes
BLACK = "000000"
DOTS = {"dot", "sysDot"}
FILLS = ("solidFill", "gradFill", "pattFill")


def stroke(shape: etree._Element, properties: etree._Element | None, places: dict[str, str]) -> Border:
    """The line around a shape, or NO_BORDER."""
    line = None if properties is None else properties.find(a("ln"))
    reference = shape.find(f"{wps('style')}/{a('lnRef')}")
    index = min(values.integer(None if reference is None else reference.get("idx")), len(THEME_STROKES_EMU))
    if line is None and index <= 0:
        return NO_BORDER
    if line is not None and line.find(a("noFill")) is not None:
        return NO_BORDER
    default = THEME_STROKES_EMU[index - 1] if index > 0 else DEFAULT_STROKE_EMU
    width = from_emu(max(values.integer(None if line is None else line.get("w"), default), 0))
    own = _fill_color(line, places) if line is not None else ""
    color = own or (color_in(reference, places) if index > 0 else "")
    return Border(width, _dash(line), color or BLACK)


def fill(shape: etree._Element, properties: etree._Element | None, places: dict[str, str]) -> str:
    """The colour that fills a shape, "" for none."""
    if properties is not None and properties.find(a("noFill")) is not None:
        return ""
    own = _fill_color(properties, places) if properties is not None else ""
    if own:
        return own
    reference = shape.find(f"{wps('style')}/{a('fillRef')}")
    if reference is None or values.integer(reference.get("idx")) <= 0:
        return ""
    return color_in(reference, places)


def _fill_color(holder: etree._Element, places: dict[str, str]) -> str:
    """The colour of a fill; a gradient is its first colour, a pattern its foreground."""
    for name in FILLS:
        found = holder.find(a(name))
        if found is not None:
            inner = {"gradFill": f"{a('gsLst')}/{a('gs')}", "pattFill": a("fgClr")}.get(name)
            return color_in(found.find(inner) if inner else found, places)
    return ""


def _dash(line: etree._Element | None) -> str:
    dash = None if line is None else line.find(a("prstDash"))
    name = "solid" if dash is None else dash.get("val", "solid")
    if name in DOTS:
        return "dotted"
    return "solid" if name == "solid" else "dashed"
